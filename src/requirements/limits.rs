//! What a rules file may hold: bounds for every number and day, and no text that means nothing or means everything.
//!
//! The types say what a value is; this says how far it may go. Each table is taken apart field by field, so that the
//! compiler asks about a new one. Bounds are wide: they keep slips of the pen and harm out, not opinions.

use std::ops::RangeInclusive;

use jiff::civil::{Date, date};

use super::{
    Address, AgeLimits, Ages, CertificateRules, Chrome, Contacts, DeskReader, EndOfSupport, Estimate,
    LastForOldWindows, Links, OtherDevice, OtherReader, PossibleKey, Reach, Releases, Requirements, Usb, Windows,
};
use crate::text::clean;
use crate::version::Version;

/// A value that a rules file may not hold.
#[derive(Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The place in the file, as `chrome.estimate.days_between_releases`.
    pub place: String,
    /// What was expected there, and what was found.
    pub expected: String,
}

type Looked = Result<(), Wrong>;

/// The only layout there is so far.
const SCHEMA: u32 = 1;
/// Days before and after which nothing in these rules can be: Windows 7 and Chrome are younger, this program's end nearer.
const DAYS: RangeInclusive<Date> = date(2000, 1, 1)..=date(2099, 12, 31);
/// Ten years.
const DAY_COUNT: RangeInclusive<i64> = 0..=3650;
/// Chrome's version in 2026 is 157, and Windows's builds have five figures.
const MAJOR: RangeInclusive<i64> = 1..=9999;
const BUILD: RangeInclusive<i64> = 1..=999_999;
/// A text of one line that a page or a report shows.
const LONGEST_TEXT: usize = 400;
/// As many letters or figures of a name tell it from others.
const SHORTEST_NAME: usize = 3;

/// Looks at every value.
pub fn look(requirements: &Requirements) -> Looked {
    let Requirements { schema, dated, windows, usb, reader, certificate, chrome, links, contacts, provenance: _ } =
        requirements;
    number("schema", *schema, SCHEMA.into()..=SCHEMA.into())?;
    day("dated", *dated)?;
    under("windows", look_at_windows(windows))?;
    under("usb", look_at_usb(usb))?;
    each("reader", reader, |one| {
        let OtherReader { begins, word, kind: _, source, checked_on } = one;
        begins.iter().try_for_each(|begins| name("begins", &begins.written))?;
        word.iter().try_for_each(|word| name("word", &word.written))?;
        origin(source, *checked_on)
    })?;
    under("certificate", look_at_certificate(certificate))?;
    under("chrome", look_at_chrome(chrome))?;
    under("links", look_at_links(links))?;
    under("contacts", look_at_contacts(contacts))
}

fn look_at_windows(windows: &Windows) -> Looked {
    let Windows { minimum, editions, end_of_support, source, checked_on } = windows;
    windows_version("minimum", *minimum)?;
    let mut groups = editions.all().into_iter();
    under("editions", groups.try_for_each(|(name, identifiers)| texts(name, identifiers)))?;
    under("editions", origin(&editions.source, editions.checked_on))?;
    each("end_of_support", end_of_support, |row| {
        let EndOfSupport { builds: (first, last), editions, day: ends, source, checked_on } = row;
        number("builds[0]", *first, BUILD)?;
        number("builds[1]", *last, i64::from(*first)..=*BUILD.end())?;
        expect(!editions.is_empty(), "editions", || "expected at least one group of editions".to_owned())?;
        day("day", *ends)?;
        origin(source, *checked_on)
    })?;
    origin(source, *checked_on)
}

fn look_at_usb(usb: &Usb) -> Looked {
    let Usb { possible_key, desk_reader, built_in_reader, security_key } = usb;
    each("possible_key", possible_key, |key| {
        let PossibleKey { vendor: _, product: _, name, readers, basis: _, source, checked_on } = key;
        text("name", name)?;
        names("readers", readers.iter().map(|reader| &*reader.written))?;
        origin(source, *checked_on)
    })?;
    each("desk_reader", desk_reader, |reader| {
        let DeskReader { vendor: _, product: _, releases: _, name, source, checked_on } = reader;
        text("name", name)?;
        origin(source, *checked_on)
    })?;
    each("built_in_reader", built_in_reader, other_device)?;
    each("security_key", security_key, other_device)
}

fn other_device(device: &OtherDevice) -> Looked {
    let OtherDevice { vendor: _, product: _, name, source, checked_on } = device;
    text("name", name)?;
    origin(source, *checked_on)
}

fn look_at_certificate(certificate: &CertificateRules) -> Looked {
    let CertificateRules { issuers, notice_days, warn_days, urgent_days, source, checked_on } = certificate;
    names("issuers", issuers.iter().map(String::as_str))?;
    number("notice_days", *notice_days, DAY_COUNT)?;
    number("warn_days", *warn_days, 0..=i64::from(*notice_days))?;
    number("urgent_days", *urgent_days, 0..=i64::from(*warn_days))?;
    origin(source, *checked_on)
}

fn look_at_chrome(chrome: &Chrome) -> Looked {
    let Chrome { last_for_old_windows, age, estimate, calendar } = chrome;
    let LastForOldWindows { windows_below, major, source, checked_on } = last_for_old_windows;
    under("last_for_old_windows", {
        windows_version("windows_below", *windows_below)
            .and_then(|()| number("major", *major, MAJOR))
            .and_then(|()| origin(source, *checked_on))
    })?;
    let Ages { stable, extended_stable } = age;
    under("age.stable", look_at_age(stable))?;
    under("age.extended_stable", look_at_age(extended_stable))?;
    let Estimate { days_between_releases, longest_estimate_days, source, checked_on } = estimate;
    under("estimate", {
        number("days_between_releases", *days_between_releases, 1..=366)
            .and_then(|()| number("longest_estimate_days", *longest_estimate_days, DAY_COUNT))
            .and_then(|()| origin(source, *checked_on))
    })?;
    under("calendar", look_at_calendar(calendar))
}

fn look_at_age(limits: &AgeLimits) -> Looked {
    let AgeLimits { warn_after_days, fail_after_days, source, checked_on } = limits;
    number("fail_after_days", *fail_after_days, DAY_COUNT)?;
    number("warn_after_days", *warn_after_days, 0..=i64::from(*fail_after_days))?;
    origin(source, *checked_on)
}

fn look_at_calendar(calendar: &Releases) -> Looked {
    let Releases { releases, source, checked_on } = calendar;
    let mut before = *DAYS.start();
    for (major, released) in releases {
        let place = format!("releases.{major}");
        number(&place, *major, MAJOR)?;
        day(&place, *released)?;
        expect(before <= *released, &place, || format!("expected {before} or later, found {released}"))?;
        before = *released;
    }
    origin(source, *checked_on)
}

fn look_at_links(links: &Links) -> Looked {
    for (name, Address { url, source, checked_on }) in links.all() {
        let leads_somewhere = url.strip_prefix("https://").is_some_and(|rest| !rest.is_empty());
        under(name, {
            expect(url.is_empty() || leads_somewhere, "url", || {
                format!("expected an address that begins with https://, found {url}")
            })
            .and_then(|()| line("url", url))
            .and_then(|()| origin(source, *checked_on))
        })?;
    }
    Ok(())
}

fn look_at_contacts(contacts: &Contacts) -> Looked {
    let Contacts { qhr_customer_service, omnimed, administrator, manager } = contacts;
    let reach = |reach: &Reach| {
        let Reach { phone, email, source, checked_on } = reach;
        line("phone", phone)?;
        line("email", email)?;
        origin(source, *checked_on)
    };
    under("qhr_customer_service", reach(qhr_customer_service))?;
    under("omnimed", reach(omnimed))?;
    under("administrator", reach(administrator))?;
    under("manager", reach(manager))
}

fn origin(source: &str, checked_on: Option<Date>) -> Looked {
    text("source", source)?;
    checked_on.iter().try_for_each(|checked_on| day("checked_on", *checked_on))
}

fn windows_version(place: &str, version: Version) -> Looked {
    expect((5..=99).contains(&version.major()), place, || {
        format!("expected a version of Windows such as 6.1 or 10.0, found {version}")
    })
}

fn number(place: &str, number: impl Into<i64>, bounds: RangeInclusive<i64>) -> Looked {
    let number = number.into();
    let (least, most) = (bounds.start(), bounds.end());
    expect(bounds.contains(&number), place, || format!("expected a number from {least} to {most}, found {number}"))
}

fn day(place: &str, day: Date) -> Looked {
    let (first, last) = (DAYS.start(), DAYS.end());
    expect(DAYS.contains(&day), place, || format!("expected a day from {first} to {last}, found {day}"))
}

fn texts(place: &str, all: &[String]) -> Looked {
    all.iter().enumerate().try_for_each(|(index, one)| text(&format!("{place}[{index}]"), one))
}

fn names<'a>(place: &str, all: impl Iterator<Item = &'a str>) -> Looked {
    all.enumerate().try_for_each(|(index, one)| name(&format!("{place}[{index}]"), one))
}

/// A part of a name that tells things apart by it. One such as `O=` or `ca` would match nearly everything.
fn name(place: &str, name: &str) -> Looked {
    text(place, name)?;
    let values = name.split([',', '+', '/']).map(|part| part.rsplit('=').next().unwrap_or(part));
    let mut letters = values.map(|value| value.chars().filter(|one| one.is_alphanumeric()).count());
    expect(letters.any(|letters| letters >= SHORTEST_NAME), place, || {
        format!("expected a part of a name with {SHORTEST_NAME} letters at least, found {name:?}")
    })
}

/// A line that says something.
fn text(place: &str, text: &str) -> Looked {
    expect(!text.trim().is_empty(), place, || "expected a text that is not empty".to_owned())?;
    line(place, text)
}

/// A line of text as people write it, or nothing.
fn line(place: &str, text: &str) -> Looked {
    let length = text.chars().count();
    expect(clean(text) == text, place, || {
        "expected a text without control characters or marks of direction".to_owned()
    })?;
    expect(length <= LONGEST_TEXT, place, || {
        format!("expected a text of at most {LONGEST_TEXT} characters, found {length}")
    })
}

fn each<T>(name: &str, all: &[T], look: impl Fn(&T) -> Looked) -> Looked {
    all.iter().enumerate().try_for_each(|(index, one)| under(&format!("{name}[{index}]"), look(one)))
}

fn under(name: &str, looked: Looked) -> Looked {
    looked.map_err(|Wrong { place, expected }| Wrong { place: format!("{name}.{place}"), expected })
}

fn expect(is_so: bool, place: &str, expected: impl FnOnce() -> String) -> Looked {
    if is_so { Ok(()) } else { Err(Wrong { place: place.to_owned(), expected: expected() }) }
}
