//! The moment and the time zone of this computer, and how long it runs: the only place that asks the system for them, and
//! takes any answer.

use std::fs;
use std::path::Path;
#[cfg(windows)]
use std::sync::OnceLock;
#[cfg(windows)]
use std::time::Instant;
use std::time::{Duration, SystemTime};

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};

#[cfg(unix)]
use crate::small_file;

/// The largest file of a time zone in the database of 2025 has four kilobytes.
const LARGEST_ZONE_FILE: u64 = 1 << 20;

/// This moment; the last one there is, where the clock stands past the year 9999.
pub fn now() -> Timestamp {
    let now = of_system(SystemTime::now());
    #[cfg(test)]
    let now = set_in_test::applied_to(now);
    now
}

/// What a moment of [`running`] was on the clock as it stands now; not later than it really was.
pub fn at(moment: Duration) -> Timestamp {
    let now = now();
    let age = SignedDuration::try_from(running().saturating_sub(moment)).unwrap_or(SignedDuration::MAX);
    now.checked_sub(age).unwrap_or(Timestamp::MIN)
}

/// How long this computer has been running, asleep or not: a clock that nobody sets.
#[cfg(unix)]
pub fn running() -> Duration {
    // The one of the clocks that goes on in sleep, which Rust's own leaves out there.
    #[cfg(target_os = "macos")]
    const CLOCK: libc::clockid_t = libc::CLOCK_MONOTONIC_RAW;
    #[cfg(not(target_os = "macos"))]
    const CLOCK: libc::clockid_t = libc::CLOCK_BOOTTIME;
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: it writes nothing but this structure; what it could not tell stays nought.
    unsafe { libc::clock_gettime(CLOCK, &raw mut time) };
    Duration::new(time.tv_sec.try_into().unwrap_or(0), time.tv_nsec.try_into().unwrap_or(0))
}

/// How long this program has been running, asleep or not: a clock that nobody sets.
#[cfg(windows)]
pub fn running() -> Duration {
    static BEGAN: OnceLock<Instant> = OnceLock::new();
    // https://learn.microsoft.com/windows/win32/sysinfo/acquiring-high-resolution-time-stamps: sleep is included.
    BEGAN.get_or_init(Instant::now).elapsed()
}

/// This moment on the clock of the wall.
pub fn now_here() -> Zoned {
    here(now())
}

/// A moment on the clock of the wall.
pub fn here(moment: Timestamp) -> Zoned {
    moment.to_zoned(zone())
}

/// The time zone here; universal time where the variable `TZ` names something that cannot be a time zone.
pub fn zone() -> TimeZone {
    let named = std::env::var_os("TZ");
    #[cfg(unix)]
    if let Some(zone) = named.is_none().then(|| zone_of_link(Path::new("/etc/localtime"))).flatten() {
        return zone;
    }
    let named = named.and_then(|named| named.into_string().ok()).unwrap_or_default();
    if may_be_read(&named) { TimeZone::system() } else { TimeZone::UTC }
}

/// The time zone that a link to one of the system's files tells. jiff would list the folders of all time zones first, to
/// find the name that the link has already.
#[cfg(unix)]
fn zone_of_link(link: &Path) -> Option<TimeZone> {
    let file = fs::read_link(link).ok()?;
    let (_, name) = file.to_str()?.rsplit_once("zoneinfo/")?;
    TimeZone::tzif(name, &small_file::bytes(link, LARGEST_ZONE_FILE).ok()?).ok()
}

fn of_system(time: SystemTime) -> Timestamp {
    let last = if time < SystemTime::UNIX_EPOCH { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::try_from(time).unwrap_or(last)
}

/// Whether reading this zone comes to an end: jiff opens whatever `TZ` names, a device too, and reads all of it.
fn may_be_read(named: &str) -> bool {
    match fs::metadata(Path::new(named.trim_start_matches(':'))) {
        Ok(about) => about.is_file() && about.len() <= LARGEST_ZONE_FILE,
        // The name of a zone or a rule, or nothing at all.
        Err(_) => true,
    }
}

/// Has somebody set the clock, for the thread of a test.
#[cfg(test)]
pub(crate) mod set_in_test {
    use std::cell::Cell;

    use jiff::{SignedDuration, Timestamp};

    thread_local! {
        static BY: Cell<SignedDuration> = const { Cell::new(SignedDuration::ZERO) };
    }

    pub fn by(difference: SignedDuration) {
        BY.set(difference);
    }

    pub(super) fn applied_to(now: Timestamp) -> Timestamp {
        now.saturating_add(BY.get()).unwrap_or(now)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_clock_past_the_calendar_stands_at_its_end() {
        let far = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(253_402_300_000)).unwrap();
        assert_eq!(of_system(far), Timestamp::MAX);
        assert_eq!(of_system(SystemTime::UNIX_EPOCH), Timestamp::UNIX_EPOCH);
    }

    #[cfg(unix)]
    #[test]
    fn the_zone_of_a_link_is_the_one_of_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("localtime");
        let zone_of = |file: &str| {
            let _ = fs::remove_file(&link);
            std::os::unix::fs::symlink(file, &link).unwrap();
            zone_of_link(&link)
        };
        let names = ["America/Toronto", "America/Halifax", "Etc/UTC", "Asia/Kathmandu"];
        for name in names {
            // A machine without these files has none of these links.
            let Ok(known) = TimeZone::get(name) else { continue };
            let zone = zone_of(&format!("/usr/share/zoneinfo/{name}")).unwrap();
            assert_eq!(zone.iana_name(), known.iana_name());
            for moment in ["2026-01-15T12:00:00Z", "2026-07-15T12:00:00Z", "2026-11-01T06:30:00Z"] {
                let moment: Timestamp = moment.parse().unwrap();
                assert_eq!(zone.to_offset(moment), known.to_offset(moment), "{name} at {moment}");
            }
        }
        let nothing = folder.path().join("zoneinfo/Nowhere");
        let nothing = nothing.to_str().unwrap();
        assert_eq!(zone_of(nothing), None);
        fs::create_dir(folder.path().join("zoneinfo")).unwrap();
        fs::write(nothing, "no time zone").unwrap();
        assert_eq!(zone_of(nothing), None);
        assert_eq!(zone_of("/dev/zero"), None);
    }

    #[test]
    fn a_zone_that_is_no_file_is_not_opened() {
        assert!(may_be_read("America/Toronto") && may_be_read("EST5EDT") && may_be_read(""));
        let folder = tempfile::tempdir().unwrap();
        assert!(!may_be_read(folder.path().to_str().unwrap()));
        let huge = folder.path().join("zone");
        fs::File::create(&huge).unwrap().set_len(LARGEST_ZONE_FILE + 1).unwrap();
        assert!(!may_be_read(&format!(":{}", huge.display())));
        #[cfg(unix)]
        assert!(!may_be_read("/dev/zero"));
    }
}
