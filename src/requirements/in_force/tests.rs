//! What a rules file may change, what makes it refused, and that nothing in one makes the program fail.

use std::fs;
use std::path::Path;

use proptest::prelude::*;

use toml::Value;

use super::super::changes::checked;
use super::*;
use crate::assessment::Assessment;
use crate::facts::Facts;
use crate::journey::{self, Answers};
use crate::report::JourneyReport;
use crate::support_code::SupportState;
use crate::text::Language;
use crate::view::checks::ChecksView;

fn of(text: &str) -> InForce {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("requirements.toml");
    fs::write(&file, text).unwrap();
    // A busy computer is no server that is away.
    InForce::read_by(read, &[Route { file, kind: RulesFile::BesideProgram }], Duration::from_mins(1)).unwrap()
}

#[test]
fn a_file_changes_what_it_holds_and_leaves_the_rest() {
    let in_force = of("[contacts.administrator]\nphone = \"514 555-0100\"\n[certificate]\nissuers = [\"Exemple\"]\n");
    assert_eq!(in_force.refused, None);
    assert_eq!(in_force.requirements.contacts.administrator.phone, "514 555-0100");
    assert_eq!(in_force.requirements.certificate.issuers, ["Exemple"]);
    let built_in = Requirements::built_in().unwrap();
    assert_eq!(in_force.requirements.chrome.calendar.releases, built_in.chrome.calendar.releases);
    assert_eq!(in_force.requirements.contacts.administrator.email, built_in.contacts.administrator.email);
}

#[test]
fn a_wrong_file_is_refused_with_its_line_and_changes_nothing() {
    let table = [
        ("[chrome\n", "line 1"),
        ("# a remark\n[certificate]\nissuers = \"Exemple\"\n", "line 3: certificate.issuers: "),
        ("[certificate]\nnotice_days = \"soon\"\n", "line 2: certificate.notice_days: "),
        ("schema = 1\n[windws]\nminimum = \"6.1\"\n", "line 2: windws: unknown name"),
        ("[certificate]\nisuers = [\"Exemple\"]\n", "line 2: certificate.isuers: unknown name"),
        (
            "[contacts.administrator]\ntelephone = \"514 555-0100\"\n",
            "line 2: contacts.administrator.telephone: unknown name",
        ),
        ("[chrome.age.stable]\nwarn_days = 3\n", "line 2: chrome.age.stable.warn_days: unknown name"),
        ("[links.omnimed]\nurl = \"http://example.org\"\n", "line 2: links.omnimed.url: expected an address"),
        ("[links.omnimed]\nurl = \"file:///etc/passwd\"\n", "line 2: links.omnimed.url: expected an address"),
        ("[contacts.manager]\nphone = \"1\\u001b[31m\"\n", "line 2: contacts.manager.phone: expected a text without"),
        ("[contacts.manager]\nemail = \"a\\u202eb\"\n", "line 2: contacts.manager.email: expected a text without"),
        ("[certificate]\nissuers = [\"\"]\n", "line 2: certificate.issuers[0]: expected a text that is not empty"),
        ("[certificate]\nissuers = [\"Exemple\", \"O=, CN=ca\"]\n", "issuers[1]: expected a part of a name"),
        ("[certificate]\nwarn_days = 91\n", "line 2: certificate.warn_days: expected a number from 0 to 90, found 91"),
        ("schema = 2\n", "line 1: schema: expected a number from 1 to 1, found 2"),
        ("dated = \"9999-12-31\"\n", "line 1: dated: expected a day from 2000-01-01"),
        (
            "[chrome.estimate]\ndays_between_releases = -8000000\n",
            "line 2: chrome.estimate.days_between_releases: expected a number from 1 to 366, found -8000000",
        ),
        ("[chrome.calendar.releases]\n160 = \"2007-01-01\"\n", "line 2: chrome.calendar.releases.160: expected 20"),
        ("[windows]\nminimum = \"0.1\"\n", "line 2: windows.minimum: expected a version of Windows"),
        (
            "[[usb.security_key]]\nvendor = \"1050\"\nname = \" \"\nsource = \"x\"\nchecked_on = \"2026-11-22\"\n",
            "line 3: usb.security_key[0].name: expected a text",
        ),
    ];
    for (text, expected) in table {
        let in_force = of(text);
        let why = in_force.refused.unwrap().why(Words::of(Language::En));
        assert!(why.contains(expected), "{text}: {why}");
        assert!(in_force.requirements.certificate.issuers.is_empty() && in_force.file.is_none());
    }
}

#[test]
fn a_file_that_somebody_named_has_to_be_there() {
    let file = PathBuf::from("nowhere/requirements.toml");
    let optional = InForce::from_first_of(&[Route { file: file.clone(), kind: RulesFile::BesideProgram }]).unwrap();
    assert_eq!(optional.refused, None);
    let required = InForce::from_first_of(&[Route { file: file.clone(), kind: RulesFile::Named }]).unwrap();
    assert_eq!(required.refused.map(|refused| refused.file), Some(file));
}

#[test]
fn what_a_file_changes_is_told_by_name_and_is_no_longer_what_its_source_said() {
    let in_force = of("[contacts.qhr_customer_service]\nphone = \"1 900 555-0199\"\n[certificate]\nwarn_days = 20\n");
    let requirements = in_force.requirements;
    let changes = ["certificate.warn_days", "contacts.qhr_customer_service"].map(str::to_owned).to_vec();
    assert_eq!(
        requirements.provenance,
        Provenance {
            dated: Some(requirements.dated),
            file: Some(RulesFile::BesideProgram),
            // As `sha256sum` prints it of this text.
            sha256: Some("01335e5981c731d2b80df40aafe893bf59fa0d3ede20db821c69427d6b4b81a0".to_owned()),
            changes,
            ..Provenance::default()
        }
    );
    let contact = &requirements.contacts.qhr_customer_service;
    assert_eq!((contact.source.as_str(), contact.checked_on), ("a rules file", None));
    assert_eq!(requirements.certificate.checked_on, None);
    let others = &Requirements::built_in().unwrap();
    assert_eq!(requirements.contacts.omnimed.source, others.contacts.omnimed.source);
    assert_eq!(requirements.chrome.age.stable.checked_on, others.chrome.age.stable.checked_on);
    assert_eq!(
        others.provenance,
        Provenance { dated: Some(Requirements::built_in().unwrap().dated), ..Provenance::default() }
    );
    let dated =
        of("[contacts.manager]\nphone = \"514 555-0100\"\nsource = \"intranet\"\nchecked_on = \"2026-12-01\"\n");
    let manager = &dated.requirements.contacts.manager;
    assert_eq!((manager.source.as_str(), manager.checked_on), ("intranet", Some(jiff::civil::date(2026, 12, 1))));
}

#[test]
fn a_server_that_does_not_answer_costs_a_moment_and_is_no_fault() {
    let place = Route { file: "rules.toml".into(), kind: RulesFile::Named };
    let (_nobody_writes, pipe) = mpsc::channel::<String>();
    let hangs = move |_: &Path| pipe.recv().map_err(|_| NotRead::because("let go"));
    let limit = Duration::from_millis(50);
    let in_force = InForce::read_by(hangs, std::slice::from_ref(&place), limit).unwrap();
    assert_eq!(in_force.unreached.as_deref(), Some(Path::new("rules.toml")));
    assert_eq!((in_force.refused, in_force.file), (None, None));
    assert_eq!(in_force.requirements.provenance, Requirements::built_in().unwrap().provenance);

    let answers = |_: &Path| Ok("[contacts.administrator]\nphone = \"514 555-0100\"\n".to_owned());
    let in_force = InForce::read_by(answers, &[place], Duration::from_mins(1)).unwrap();
    assert_eq!((in_force.unreached, in_force.refused), (None, None));
    assert_eq!(in_force.requirements.contacts.administrator.phone, "514 555-0100");
}

#[test]
fn a_server_that_is_not_there_is_told_from_a_share_that_it_does_not_have() {
    let told = [53, 64, 1231, 1232, 2, 3, 5, 67].map(|code| has_no_server(&io::Error::from_raw_os_error(code)));
    assert_eq!(told, [true, true, true, true, false, false, false, false]);
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_device_in_the_place_of_the_file_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("requirements.toml");
    std::os::unix::fs::symlink("/dev/zero", &link).unwrap();
    let in_force = InForce::from_first_of(&[Route { file: link, kind: RulesFile::BesideProgram }]).unwrap();
    assert_eq!(in_force.refused.unwrap().why(Words::of(Language::En)), "not a file");
}

/// The place of every number and every day of the built-in rules, and whether it is a day.
fn places_of_numbers() -> Vec<(Vec<String>, bool)> {
    fn walk(value: &Value, place: &mut Vec<String>, found: &mut Vec<(Vec<String>, bool)>) {
        match value {
            Value::Table(table) => table.iter().for_each(|(name, inner)| step(name, inner, place, found)),
            Value::Array(items) => (0..).zip(items).for_each(|(index, inner)| {
                step(&i32::to_string(&index), inner, place, found);
            }),
            Value::Integer(_) => found.push((place.clone(), false)),
            Value::String(text) if text.parse::<jiff::civil::Date>().is_ok() => found.push((place.clone(), true)),
            Value::String(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => (),
        }
    }
    fn step(name: &str, inner: &Value, place: &mut Vec<String>, found: &mut Vec<(Vec<String>, bool)>) {
        place.push(name.to_owned());
        walk(inner, place, found);
        place.pop();
    }
    let mut found = Vec::new();
    let rules: Table = toml::from_str(BUILT_IN).unwrap();
    walk(&Value::Table(rules), &mut Vec::new(), &mut found);
    found
}

/// The built-in rules with another value at a place.
fn with(place: &[String], value: Value) -> Table {
    let mut rules = Value::Table(toml::from_str(BUILT_IN).unwrap());
    let spot = place.iter().fold(&mut rules, |inner, part| {
        let index = part.parse::<usize>().ok().filter(|_| inner.is_array());
        match index {
            Some(index) => inner.get_mut(index).unwrap(),
            None => inner.get_mut(part).unwrap(),
        }
    });
    *spot = value;
    rules.try_into().unwrap()
}

/// Everything that is ever judged or said by rules, of a machine past the calendar and of one that is not.
fn use_everywhere(requirements: &Requirements) {
    let machines =
        ["windows-11-chrome-past-the-calendar", "windows-11-certificate-ends-in-70-days", "windows-7-chrome-109"];
    for machine in machines {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines").join(machine);
        let facts = Facts::from_file(&folder.join("facts.json")).unwrap();
        let answers = Answers::default();
        let assessment = Assessment::of(&facts, &answers, requirements);
        let _ = ChecksView::of(&assessment, true);
        let _ = SupportState::of(journey::Route::Computer, &assessment, Language::Fr).code();
        let now = "2026-11-24T14:02:11-05:00[-05:00]".parse().unwrap();
        let report = JourneyReport::of(&facts, &answers, requirements, None, &now, true);
        let _ = (report.html(&Language::ALL), report.json());
    }
}

fn any_number() -> impl Strategy<Value = i64> {
    let near_the_bounds_of_types = prop::sample::select(vec![
        0,
        -1,
        i64::MIN,
        i64::MAX,
        i64::from(i32::MIN),
        i64::from(i32::MAX),
        i64::from(u32::MAX),
        -7_304_485,
        7_304_485,
        -8_000_000,
    ]);
    prop_oneof![near_the_bounds_of_types, any::<i64>(), any::<i32>().prop_map(i64::from), -10i64..5000]
}

proptest! {
    #[test]
    fn no_number_and_no_day_of_a_rules_file_makes_anything_panic(
        index in any::<prop::sample::Index>(),
        number in any_number(),
        (year, month, day) in (-9999i16..=9999, 1i8..=12, 1i8..=28),
    ) {
        let places = places_of_numbers();
        let (place, is_day) = index.get(&places);
        let day = jiff::civil::date(year, month, day).to_string();
        let value = if *is_day { Value::String(day) } else { Value::Integer(number) };
        if let Ok(requirements) = checked(&with(place, value)) {
            use_everywhere(&requirements);
        }
    }
}

#[test]
fn the_number_that_ended_every_command_is_refused() {
    let place = ["chrome", "estimate", "days_between_releases"].map(str::to_owned);
    assert!(checked(&with(&place, Value::Integer(-8_000_000))).is_err());
    assert!(over_built_in(BUILT_IN, RulesFile::OfComputer).is_ok());
}

mod whole_files;
