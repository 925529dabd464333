//! What a rules file may hold: bounds for every number and day, and no text that means nothing or means everything.
//!
//! The types say what a value is; this says how far it may go, and finds everything that goes too far. Each table is taken
//! apart field by field, so that the compiler asks about a new one. Bounds are wide: they keep slips of the pen and harm
//! out, not opinions.

use std::ops::RangeInclusive;

use jiff::civil::{Date, date};

use super::faults::Wrong;
use super::{
    Address, AgeLimits, Ages, CertificateRules, Chrome, Contacts, DeskReader, EndOfSupport, Estimate,
    LastForOldWindows, Links, OtherDevice, OtherReader, PossibleKey, Reach, Releases, Requirements, Usb, Windows,
};
use crate::text::{Phrase, clean};
use crate::version::Version;

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
pub fn look(requirements: &Requirements) -> Vec<Wrong> {
    let Requirements { schema, dated, windows, usb, reader, certificate, chrome, links, contacts, provenance: _ } =
        requirements;
    let mut look = Look::default();
    look.number("schema", *schema, SCHEMA.into()..=SCHEMA.into());
    look.day("dated", *dated);
    look.under("windows", |look| look.windows(windows));
    look.under("usb", |look| look.usb(usb));
    look.each("reader", reader, |look, one| {
        let OtherReader { begins, word, kind: _, source, checked_on } = one;
        for (place, name) in [("begins", begins), ("word", word)] {
            if let Some(name) = name {
                look.name(place, &name.written);
            }
        }
        look.origin(source, *checked_on);
    });
    look.under("certificate", |look| look.certificate(certificate));
    look.under("chrome", |look| look.chrome(chrome));
    look.under("links", |look| look.links(links));
    look.under("contacts", |look| look.contacts(contacts));
    look.wrong
}

/// Where is looked, and what was found to be wrong.
#[derive(Default)]
struct Look {
    place: Vec<String>,
    wrong: Vec<Wrong>,
}

impl Look {
    fn windows(&mut self, windows: &Windows) {
        let Windows { minimum, editions, end_of_support, source, checked_on } = windows;
        self.windows_version("minimum", *minimum);
        self.under("editions", |look| {
            editions.all().into_iter().for_each(|(name, identifiers)| look.texts(name, identifiers));
            look.origin(&editions.source, editions.checked_on);
        });
        self.each("end_of_support", end_of_support, |look, row| {
            let EndOfSupport { builds: (first, last), editions, day: ends, source, checked_on } = row;
            look.number("builds[0]", *first, BUILD);
            look.number("builds[1]", *last, i64::from(*first)..=*BUILD.end());
            look.expect(!editions.is_empty(), "editions", || Phrase::new("rules-expected-editions"));
            look.day("day", *ends);
            look.origin(source, *checked_on);
        });
        self.origin(source, *checked_on);
    }

    fn usb(&mut self, usb: &Usb) {
        let Usb { possible_key, desk_reader, built_in_reader, security_key } = usb;
        self.each("possible_key", possible_key, |look, key| {
            let PossibleKey { vendor: _, product: _, name, readers, basis: _, source, checked_on } = key;
            look.text("name", name);
            look.names("readers", readers.iter().map(|reader| &*reader.written));
            look.origin(source, *checked_on);
        });
        self.each("desk_reader", desk_reader, |look, reader| {
            let DeskReader { vendor: _, product: _, releases: _, name, source, checked_on } = reader;
            look.text("name", name);
            look.origin(source, *checked_on);
        });
        self.each("built_in_reader", built_in_reader, Self::other_device);
        self.each("security_key", security_key, Self::other_device);
    }

    fn other_device(&mut self, device: &OtherDevice) {
        let OtherDevice { vendor: _, product: _, name, source, checked_on } = device;
        self.text("name", name);
        self.origin(source, *checked_on);
    }

    fn certificate(&mut self, certificate: &CertificateRules) {
        let CertificateRules { issuers, notice_days, warn_days, urgent_days, source, checked_on } = certificate;
        self.names("issuers", issuers.iter().map(String::as_str));
        self.number("notice_days", *notice_days, DAY_COUNT);
        self.number("warn_days", *warn_days, 0..=i64::from(*notice_days));
        self.number("urgent_days", *urgent_days, 0..=i64::from(*warn_days));
        self.origin(source, *checked_on);
    }

    fn chrome(&mut self, chrome: &Chrome) {
        let Chrome { last_for_old_windows, age, estimate, calendar } = chrome;
        self.under("last_for_old_windows", |look| {
            let LastForOldWindows { windows_below, major, source, checked_on } = last_for_old_windows;
            look.windows_version("windows_below", *windows_below);
            look.number("major", *major, MAJOR);
            look.origin(source, *checked_on);
        });
        let Ages { stable, extended_stable } = age;
        self.under("age.stable", |look| look.age(stable));
        self.under("age.extended_stable", |look| look.age(extended_stable));
        self.under("estimate", |look| {
            let Estimate { days_between_releases, longest_estimate_days, source, checked_on } = estimate;
            look.number("days_between_releases", *days_between_releases, 1..=366);
            look.number("longest_estimate_days", *longest_estimate_days, DAY_COUNT);
            look.origin(source, *checked_on);
        });
        self.under("calendar", |look| look.calendar(calendar));
    }

    fn age(&mut self, limits: &AgeLimits) {
        let AgeLimits { warn_after_days, fail_after_days, source, checked_on } = limits;
        self.number("fail_after_days", *fail_after_days, DAY_COUNT);
        self.number("warn_after_days", *warn_after_days, 0..=i64::from(*fail_after_days));
        self.origin(source, *checked_on);
    }

    fn calendar(&mut self, calendar: &Releases) {
        let Releases { releases, planned_from, source, checked_on } = calendar;
        if let Some(planned_from) = *planned_from {
            self.number("planned_from", planned_from, MAJOR);
        }
        let mut before = *DAYS.start();
        for (major, released) in releases {
            let place = format!("releases.{major}");
            self.number(&place, *major, MAJOR);
            self.day(&place, *released);
            self.expect(before <= *released, &place, || {
                Phrase::new("rules-expected-order").with_text("before", before).with_text("found", released)
            });
            before = *released;
        }
        self.origin(source, *checked_on);
    }

    fn links(&mut self, links: &Links) {
        for (name, Address { url, source, checked_on }) in links.all() {
            let leads_somewhere = |url: &str| {
                let rest = url.strip_prefix("https://");
                rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
            };
            self.under(name, |look| {
                look.expect(url.is_empty() || leads_somewhere(url), "url", || found("rules-expected-address", url));
                look.line("url", url);
                look.origin(source, *checked_on);
            });
        }
    }

    fn contacts(&mut self, contacts: &Contacts) {
        let Contacts { qhr_customer_service, omnimed, administrator, manager } = contacts;
        self.under("qhr_customer_service", |look| look.reach(qhr_customer_service));
        self.under("omnimed", |look| look.reach(omnimed));
        self.under("administrator", |look| look.reach(administrator));
        self.under("manager", |look| look.reach(manager));
    }

    fn reach(&mut self, reach: &Reach) {
        let Reach { phone, email, source, checked_on } = reach;
        self.line("phone", phone);
        self.line("email", email);
        let is_address = email.split_once('@').is_some_and(|(name, place)| !name.is_empty() && !place.is_empty());
        let is_one = is_address && !email.contains(char::is_whitespace);
        self.expect(email.is_empty() || is_one, "email", || found("rules-expected-email", email));
        self.origin(source, *checked_on);
    }

    fn origin(&mut self, source: &str, checked_on: Option<Date>) {
        self.text("source", source);
        if let Some(checked_on) = checked_on {
            self.day("checked_on", checked_on);
        }
    }

    fn windows_version(&mut self, place: &str, version: Version) {
        self.expect((5..=99).contains(&version.major()), place, || found("rules-expected-windows", version));
    }

    fn number(&mut self, place: &str, number: impl Into<i64>, bounds: RangeInclusive<i64>) {
        let number = number.into();
        self.expect(bounds.contains(&number), place, || {
            let expected = found("rules-expected-number", number);
            expected.with_text("least", bounds.start()).with_text("most", bounds.end())
        });
    }

    fn day(&mut self, place: &str, day: Date) {
        self.expect(DAYS.contains(&day), place, || {
            found("rules-expected-day", day).with_text("first", DAYS.start()).with_text("last", DAYS.end())
        });
    }

    fn texts(&mut self, place: &str, all: &[String]) {
        all.iter().enumerate().for_each(|(index, one)| self.text(&format!("{place}[{index}]"), one));
    }

    fn names<'a>(&mut self, place: &str, all: impl Iterator<Item = &'a str>) {
        all.enumerate().for_each(|(index, one)| self.name(&format!("{place}[{index}]"), one));
    }

    /// A part of a name that tells things apart by it. One such as `O=` or `ca` would match nearly everything.
    fn name(&mut self, place: &str, name: &str) {
        self.text(place, name);
        let values = name.split([',', '+', '/']).map(|part| part.rsplit('=').next().unwrap_or(part));
        let mut letters = values.map(|value| value.chars().filter(|one| one.is_alphanumeric()).count());
        self.expect(name.trim().is_empty() || letters.any(|letters| letters >= SHORTEST_NAME), place, || {
            found("rules-expected-name", name).with_text("least", SHORTEST_NAME)
        });
    }

    /// A line that says something.
    fn text(&mut self, place: &str, text: &str) {
        self.expect(!text.trim().is_empty(), place, || Phrase::new("rules-expected-text"));
        self.line(place, text);
    }

    /// A line of text as people write it, or nothing.
    fn line(&mut self, place: &str, text: &str) {
        let length = text.chars().count();
        self.expect(clean(text) == text, place, || Phrase::new("rules-expected-plain-text"));
        self.expect(length <= LONGEST_TEXT, place, || {
            found("rules-expected-shorter-text", length).with_text("most", LONGEST_TEXT)
        });
    }

    fn each<T>(&mut self, name: &str, all: &[T], look: impl Fn(&mut Self, &T)) {
        for (index, one) in all.iter().enumerate() {
            self.under(&format!("{name}[{index}]"), |inner| look(inner, one));
        }
    }

    fn under(&mut self, name: &str, look: impl FnOnce(&mut Self)) {
        self.place.push(name.to_owned());
        look(self);
        self.place.pop();
    }

    fn expect(&mut self, is_so: bool, place: &str, expected: impl FnOnce() -> Phrase) {
        if !is_so {
            let place = [&self.place[..], &[place.to_owned()]].concat().join(".");
            self.wrong.push(Wrong { place, expected: expected() });
        }
    }
}

fn found(expected: &str, found: impl std::fmt::Display) -> Phrase {
    Phrase::new(expected).with_text("found", found)
}
