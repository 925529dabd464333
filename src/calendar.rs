//! How old a Chrome is: days since its major version was released, from the dated calendar.

use jiff::civil::Date;

use crate::requirements::Chrome;

/// How old a version is, or why that cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// Released so many days ago; a negative number for a version that is ahead of the calendar.
    Days {
        /// Days since the release.
        days: i32,
        /// The day of the release.
        released: Date,
        /// The day is an estimate, past the end of the calendar.
        estimated: bool,
    },
    /// The version is past the calendar, and the calendar too old to estimate from.
    CalendarTooOld {
        /// The last day the calendar knows.
        calendar_ends: Date,
    },
}

/// The age of a major version of Chrome on a day.
///
/// A version older than the calendar is as old as the calendar's first.
pub fn age(major: u32, today: Date, chrome: &Chrome) -> Age {
    let releases = &chrome.calendar.releases;
    let known = releases.range(major..).next();
    if let Some((_, released)) = known {
        return Age::Days { days: days_between(*released, today), released: *released, estimated: false };
    }
    let Some((last_major, last_day)) = releases.last_key_value() else {
        return Age::CalendarTooOld { calendar_ends: today };
    };
    if days_between(*last_day, today) > chrome.estimate.longest_estimate_days {
        return Age::CalendarTooOld { calendar_ends: *last_day };
    }
    let releases_later = i64::from(major - last_major);
    let days_later = releases_later.saturating_mul(i64::from(chrome.estimate.days_between_releases));
    let estimate = last_day.saturating_add(jiff::Span::new().days(days_later.clamp(0, FARTHEST_ESTIMATE)));
    Age::Days { days: days_between(estimate, today), released: estimate, estimated: true }
}

/// Ten years in days: no release is guessed farther ahead.
const FARTHEST_ESTIMATE: i64 = 10 * 366;

fn days_between(earlier: Date, later: Date) -> i32 {
    earlier.until(later).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::requirements::Requirements;

    fn rules() -> &'static Chrome {
        &Requirements::built_in().unwrap().chrome
    }

    #[test]
    fn a_version_of_the_calendar_is_as_old_as_its_release() {
        assert_eq!(
            age(156, date(2026, 11, 22), rules()),
            Age::Days { days: 33, released: date(2026, 10, 20), estimated: false }
        );
    }

    #[test]
    fn past_the_calendar_a_release_is_assumed_every_fourteen_days() {
        let last = rules().calendar.releases.last_key_value().map(|(major, day)| (*major, *day)).unwrap();
        let expected = last.1.saturating_add(jiff::Span::new().days(28));
        assert_eq!(age(last.0 + 2, expected, rules()), Age::Days { days: 0, released: expected, estimated: true });
    }

    #[test]
    fn a_calendar_too_old_to_estimate_from_says_so_and_still_judges_what_it_knows() {
        let last = rules().calendar.releases.last_key_value().map(|(major, day)| (*major, *day)).unwrap();
        let long_after = last.1.saturating_add(jiff::Span::new().days(181));
        assert_eq!(age(last.0 + 1, long_after, rules()), Age::CalendarTooOld { calendar_ends: last.1 });
        assert!(matches!(age(last.0, long_after, rules()), Age::Days { estimated: false, .. }));
    }

    #[test]
    fn no_number_of_days_makes_it_panic() {
        for days in [i32::MIN, -8_000_000, 0, i32::MAX] {
            let mut odd = rules().clone();
            odd.estimate.days_between_releases = days;
            let age = age(u32::MAX, date(2026, 11, 24), &odd);
            assert!(matches!(age, Age::Days { estimated: true, .. }), "{days}: {age:?}");
        }
    }

    proptest! {
        #[test]
        fn a_later_version_is_never_older(major in 0u32..100_000, days in 0i64..2000) {
            let today = date(2024, 1, 1).saturating_add(jiff::Span::new().days(days));
            if let (Age::Days { days: older, .. }, Age::Days { days: newer, .. }) =
                (age(major, today, rules()), age(major + 1, today, rules()))
            {
                prop_assert!(newer <= older);
            }
        }

        #[test]
        fn no_version_and_no_day_makes_it_panic(major in any::<u32>(), year in -9999i16..=9999) {
            let _ = age(major, date(year, 1, 1), rules());
        }
    }
}
