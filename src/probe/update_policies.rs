//! The policies of Google's updater that hold Chrome back, from the values that are set. Pure.
//!
//! Names and numbers: Chromium `chrome/updater/constants.h` and `chrome/updater/policy/mac`, its
//! `chrome/browser/component_updater/updater_state_win.cc`, and omaha's `enterprise/const_group_policy.h`, all read
//! 2026-11-26. The updater heeds them on computers that an organisation manages (omaha's tests ask whether one is in a domain):
//! elsewhere they can be set and do nothing, which no value tells.

use crate::facts::{Reading, UpdatePolicy};

/// Windows's numbers of what may be updated; 1 is always, 3 only by itself, 4 for everyone's copy alone.
const NEVER: u32 = 0;
const ONLY_BY_HAND: u32 = 2;

/// The values that are set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values {
    /// `UpdateDefault`: for every program.
    pub for_all: Option<u32>,
    /// `Update{…}`: for Chrome, instead of it.
    pub for_chrome: Option<u32>,
    /// `TargetVersionPrefix{…}`, such as `150.`: no version that begins otherwise is installed.
    pub version_prefix: Option<String>,
    /// `AutoUpdateCheckPeriodMinutes`; nought switches the looking off.
    pub check_period: Option<u32>,
}

impl Values {
    /// Those that hold Chrome back; absent where none does.
    pub fn held_back_by(&self) -> Reading<Vec<UpdatePolicy>> {
        let off = matches!(self.for_chrome.or(self.for_all), Some(NEVER | ONLY_BY_HAND));
        let capped = self.version_prefix.as_deref().is_some_and(|prefix| !prefix.trim().is_empty());
        let policies: Vec<_> = [
            off.then_some(UpdatePolicy::UpdatesOff),
            capped.then_some(UpdatePolicy::VersionCapped),
            (self.check_period == Some(0)).then_some(UpdatePolicy::NoUpdateChecks),
        ]
        .into_iter()
        .flatten()
        .collect();
        if policies.is_empty() { Reading::Absent } else { Reading::Seen(policies) }
    }
}

/// Windows's number for what a managed Mac calls by this one: nought always, 1 only by itself, 2 only by hand, 3 never.
#[cfg(any(target_os = "macos", test))]
pub fn number_of_mac(number: u64) -> Option<u32> {
    match number {
        0 => Some(1),
        1 => Some(3),
        2 => Some(ONLY_BY_HAND),
        3 => Some(NEVER),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use UpdatePolicy::{NoUpdateChecks, UpdatesOff, VersionCapped};

    use super::*;

    #[test]
    fn what_holds_chrome_back_is_told_by_name() {
        let prefix = |text: &str| Some(text.to_owned());
        let values = |for_all, for_chrome, version_prefix, check_period| Values {
            for_all,
            for_chrome,
            version_prefix,
            check_period,
        };
        for (set, expected) in [
            (Values::default(), vec![]),
            (values(Some(1), None, None, Some(1440)), vec![]),
            (values(Some(3), Some(4), prefix(""), None), vec![]),
            (values(Some(0), None, None, None), vec![UpdatesOff]),
            (values(Some(2), None, None, None), vec![UpdatesOff]),
            (values(None, Some(0), None, None), vec![UpdatesOff]),
            // Chrome's own stands before that of all.
            (values(Some(0), Some(1), None, None), vec![]),
            (values(Some(1), Some(2), None, None), vec![UpdatesOff]),
            (values(None, None, prefix("150."), None), vec![VersionCapped]),
            (values(None, None, None, Some(0)), vec![NoUpdateChecks]),
            (values(Some(0), None, prefix("109"), Some(0)), vec![UpdatesOff, VersionCapped, NoUpdateChecks]),
        ] {
            let expected = if expected.is_empty() { Reading::Absent } else { Reading::Seen(expected) };
            assert_eq!(set.held_back_by(), expected, "{set:?}");
        }
    }

    #[test]
    fn a_macs_numbers_are_not_those_of_windows() {
        let off = |number| Values { for_chrome: number_of_mac(number), ..Values::default() }.held_back_by();
        let told: Vec<_> = (0..=5).map(|number| off(number) != Reading::Absent).collect();
        assert_eq!(told, [false, false, true, true, false, false]);
    }
}
