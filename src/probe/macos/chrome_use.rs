//! How Chrome is used on macOS: what opens links, and the names of policies. Which Chrome runs is not asked.

use std::path::{Path, PathBuf};

use plist::Value;

use super::property_list;
use crate::facts::{ChromePolicy, ChromeUse, LinkOpener, Obstacle, Reading, UpdatePolicy};
use crate::probe::chrome_policies::{link_opener, told};
use crate::probe::update_policies::{Values, number_of_mac};

/// Where Launch Services keeps what a person chose, under the home, with the shape that `default_application` reads:
/// public scripts and tests of several projects, seen 2026-11-22, never a Mac.
const CHOSEN: &str = "Library/Preferences/com.apple.LaunchServices/com.apple.launchservices.secure.plist";

/// Where management puts the policies of Chrome: for everyone, and under a folder named after the account for one
/// person (support.google.com/chrome/a/answer/9024365 as public sources cite it, seen 2026-11-22, never a Mac).
const MANAGED: &str = "Library/Managed Preferences";
const POLICIES: &str = "com.google.Chrome.plist";
/// Where it puts those of Google's updater, for everyone: a dictionary under `updatePolicies`, with one below `global` and one a
/// program (Chromium `chrome/updater/policy/mac/managed_preference_policy_manager_impl.mm`, read 2026-11-26; the file is that of
/// the updater's preferences, common knowledge; never a Mac).
const UPDATES: &str = "com.google.Keystone.plist";

const CHROME: &str = "com.google.Chrome";

/// How Chrome is used by the account with this home and name, with everything else under `root`.
///
/// What runs would take a list of all processes, which `sysinfo` gives with a feature that nothing else here needs.
pub fn chrome_use_under(root: &Path, home: Option<&Path>, account: Option<&str>) -> Reading<ChromeUse> {
    Reading::Seen(ChromeUse {
        links_open_in: home.map_or(Reading::Unreadable(Obstacle::NotSupported), links_open_in),
        running: Reading::Unreadable(Obstacle::NotSupported),
        policies: policies_under(root, account),
        update_policies: update_policies_under(root),
    })
}

/// The files whose change means that links open elsewhere, or that a policy was set or lifted.
pub fn places(root: &Path, home: Option<&Path>, account: Option<&str>) -> impl Iterator<Item = PathBuf> {
    let updates = root.join(MANAGED).join(UPDATES);
    home.map(|home| home.join(CHOSEN)).into_iter().chain([updates]).chain(policy_files(root, account))
}

/// Without a choice, macOS opens links in its own browser.
fn links_open_in(home: &Path) -> Reading<LinkOpener> {
    let file = home.join(CHOSEN);
    if !file.exists() {
        return Reading::Absent;
    }
    let Some(chosen) = property_list(&file) else { return Reading::Unreadable(Obstacle::NotSupported) };
    default_application(&chosen).map_or(Reading::Absent, |name| Reading::Seen(link_opener(name)))
}

/// The bundle that opens `https` links, of `{LSHandlers: [{LSHandlerURLScheme, LSHandlerRoleAll, …}]}`.
fn default_application(chosen: &Value) -> Option<&str> {
    let handlers = chosen.as_dictionary()?.get("LSHandlers")?.as_array()?;
    handlers.iter().filter_map(Value::as_dictionary).find_map(|handler| {
        let text = |key: &str| handler.get(key)?.as_string();
        if text("LSHandlerURLScheme")? == "https" { text("LSHandlerRoleAll") } else { None }
    })
}

fn policy_files(root: &Path, account: Option<&str>) -> impl Iterator<Item = PathBuf> {
    let folder = root.join(MANAGED);
    // A name with a slash would lead elsewhere.
    let own = account.filter(|account| !account.contains('/')).map(|account| folder.join(account).join(POLICIES));
    [folder.join(POLICIES)].into_iter().chain(own)
}

fn policies_under(root: &Path, account: Option<&str>) -> Reading<Vec<ChromePolicy>> {
    let files = policy_files(root, account).filter_map(|file| property_list(&file));
    let names: Vec<String> = files.filter_map(Value::into_dictionary).flatten().map(|(name, _)| name).collect();
    told(names.iter().map(String::as_str))
}

fn update_policies_under(root: &Path) -> Reading<Vec<UpdatePolicy>> {
    let file = root.join(MANAGED).join(UPDATES);
    if !file.exists() {
        return Reading::Absent;
    }
    let Some(managed) = property_list(&file) else { return Reading::Unreadable(Obstacle::NotSupported) };
    let policies = managed.as_dictionary().and_then(|managed| managed.get("updatePolicies")?.as_dictionary());
    // Names of programs are compared without regard to capitals, as the updater does.
    let of = |program: &str| {
        let mut entries = policies?.iter();
        entries.find(|(name, _)| name.eq_ignore_ascii_case(program)).and_then(|(_, policies)| policies.as_dictionary())
    };
    let number = |program: &str| {
        let value = of(program)?.get("UpdateDefault")?;
        let number = value.as_unsigned_integer().or_else(|| value.as_string()?.trim().parse().ok())?;
        number_of_mac(number)
    };
    let prefix = of(CHROME).and_then(|policies| policies.get("TargetVersionPrefix")?.as_string());
    let values = Values {
        for_all: number("global"),
        for_chrome: number(CHROME),
        version_prefix: prefix.map(str::to_owned),
        check_period: None,
    };
    values.held_back_by()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn lay_out(files: &[(&str, &str)]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for (path, content) in files {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, format!("<?xml version=\"1.0\"?><plist version=\"1.0\"><dict>{content}</dict></plist>"))
                .unwrap();
        }
        root
    }

    fn opener(handlers: &str) -> Reading<LinkOpener> {
        let home = lay_out(&[(CHOSEN, &format!("<key>LSHandlers</key><array>{handlers}</array>"))]);
        links_open_in(home.path())
    }

    const OTHER_KIND: &str = "<dict><key>LSHandlerContentType</key><string>public.html</string>\
        <key>LSHandlerRoleAll</key><string>com.apple.safari</string></dict>";
    const CHROME: &str = "<dict><key>LSHandlerPreferredVersions</key><dict><key>LSHandlerRoleAll</key><string>-</string></dict>\
        <key>LSHandlerRoleAll</key><string>com.google.chrome</string>\
        <key>LSHandlerURLScheme</key><string>https</string></dict>";

    #[test]
    fn the_choice_for_web_sites_is_found_among_others() {
        assert_eq!(opener(&format!("{OTHER_KIND}{CHROME}")), Reading::Seen(LinkOpener::Chrome));
        let firefox = CHROME.replace("com.google.chrome", "org.mozilla.firefox");
        assert_eq!(opener(&firefox), Reading::Seen(LinkOpener::Firefox));
    }

    #[test]
    fn nothing_chosen_is_absent_and_a_broken_file_is_unreadable() {
        assert_eq!(opener(OTHER_KIND), Reading::Absent);
        assert_eq!(links_open_in(lay_out(&[]).path()), Reading::Absent);
        assert_eq!(opener("<dict>"), Reading::Unreadable(Obstacle::NotSupported));
    }

    #[test]
    fn policies_for_everyone_and_for_the_account_are_told_together() {
        let root = lay_out(&[
            (&format!("{MANAGED}/{POLICIES}"), "<key>URLBlocklist</key><array/><key>HomepageLocation</key><string/>"),
            (&format!("{MANAGED}/anyone/{POLICIES}"), "<key>BackgroundModeEnabled</key><false/>"),
        ]);
        let everyones = vec![ChromePolicy::UrlBlocklist];
        let both = vec![ChromePolicy::BackgroundModeEnabled, ChromePolicy::UrlBlocklist];
        assert_eq!(policies_under(root.path(), None), Reading::Seen(everyones.clone()));
        assert_eq!(policies_under(root.path(), Some("anyone")), Reading::Seen(both));
        assert_eq!(policies_under(root.path(), Some("../anyone")), Reading::Seen(everyones));
        assert_eq!(policies_under(lay_out(&[]).path(), Some("anyone")), Reading::Absent);
    }

    #[test]
    fn policies_of_the_updater_are_told_by_name() {
        let of = |policies: &str| {
            let text = format!("<key>updatePolicies</key><dict>{policies}</dict>");
            update_policies_under(lay_out(&[(&format!("{MANAGED}/{UPDATES}"), &text)]).path())
        };
        let never = "<dict><key>UpdateDefault</key><integer>3</integer></dict>";
        let always = "<dict><key>UpdateDefault</key><string>0</string><key>TargetVersionPrefix</key><string>150.</string></dict>";
        assert_eq!(of(&format!("<key>global</key>{never}")), Reading::Seen(vec![UpdatePolicy::UpdatesOff]));
        let chromes = format!("<key>global</key>{never}<key>com.google.chrome</key>{always}");
        assert_eq!(of(&chromes), Reading::Seen(vec![UpdatePolicy::VersionCapped]));
        assert_eq!(of("<key>com.google.Keystone</key><dict/>"), Reading::Absent);
        assert_eq!(update_policies_under(lay_out(&[]).path()), Reading::Absent);
    }

    #[test]
    fn what_is_read_is_watched_too() {
        let root = lay_out(&[(CHOSEN, &format!("<key>LSHandlers</key><array>{CHROME}</array>"))]);
        let whole = chrome_use_under(root.path(), Some(root.path()), Some("anyone")).seen().cloned().unwrap();
        assert_eq!(whole.links_open_in, Reading::Seen(LinkOpener::Chrome));
        assert_eq!(whole.running, Reading::Unreadable(Obstacle::NotSupported));
        let now = || crate::probe::change_token::of_paths(places(root.path(), Some(root.path()), Some("anyone")));
        let before = now();
        let own = root.path().join(MANAGED).join("anyone");
        fs::create_dir_all(&own).unwrap();
        fs::write(own.join(POLICIES), "").unwrap();
        let managed = now();
        assert_ne!(before, managed);
        fs::write(root.path().join(CHOSEN), "").unwrap();
        assert_ne!(managed, now());
    }
}
