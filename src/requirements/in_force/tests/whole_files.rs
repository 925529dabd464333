//! Everything that is wrong in a file is told, and of two tables the one that was looked up last is used.

use toml::Value;

use super::super::super::changes::LOOKED_UP;
use super::*;

#[test]
fn every_fault_of_a_file_is_told_in_the_order_of_its_lines() {
    let text = "schema = 1
[certificate]
isuers = [\"Exemple\"]
notice_days = \"soon\"
urgent_days = -1
[contacts.administrator]
email = \"nobody\"
checked_on = \"tomorrow\"
[links.omnimed]
url = \"http://example.org\"
[[usb.security_key]]
vendor = 1050
name = \"\"
source = \"intranet\"
[[usb.security_key]]
name = \"Exemple\"
source = \"intranet\"
";
    let lines = |text: &str| {
        let why = of(text).refused.unwrap().why;
        why.iter().map(|fault| (fault.line, fault.place.clone())).collect::<Vec<_>>()
    };
    let expected = [
        (3, "certificate.isuers"),
        (4, "certificate.notice_days"),
        (5, "certificate.urgent_days"),
        (7, "contacts.administrator.email"),
        (8, "contacts.administrator.checked_on"),
        (10, "links.omnimed.url"),
        (12, "usb.security_key[0].vendor"),
        (13, "usb.security_key[0].name"),
        (15, "usb.security_key[1]"),
    ];
    assert_eq!(lines(text), expected.map(|(line, place)| (Some(line), place.to_owned())));
    let unreadable = lines("[certificate\nwarn_days = 1\n[links.omnimed]\nurl = \"\nwarn_days = = 2\n");
    assert!(unreadable.len() > 1 && unreadable.iter().all(|(line, _)| line.is_some()), "{unreadable:?}");
    for language in Language::ALL {
        let why = of(text).refused.unwrap().why(Words::of(language));
        assert!(!why.contains("invalid type") && !why.contains("unknown field"), "{why}");
    }
}

/// A file with the program's own table, looked up on another day and told apart by its first source.
fn with_day(path: &[&str], day: &str) -> String {
    let mut table = toml::from_str::<Table>(BUILT_IN).unwrap().remove(path[0]).unwrap();
    for name in &path[1..] {
        table = table.as_table_mut().unwrap().remove(*name).unwrap();
    }
    let dated = |table: &mut Value| {
        let table = table.as_table_mut().unwrap();
        table.insert("checked_on".to_owned(), Value::String(day.to_owned()));
        table.insert("source".to_owned(), Value::String("the clinic's own".to_owned()));
    };
    match &mut table {
        Value::Array(items) => items.iter_mut().for_each(dated),
        Value::Table(_) => dated(&mut table),
        Value::String(other) => day.clone_into(other),
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => panic!("no table of ours"),
    }
    let inner =
        path.iter().rev().fold(table, |inner, name| Value::Table([((*name).to_owned(), inner)].into_iter().collect()));
    serde_json::to_string(&inner).unwrap()
}

#[test]
fn the_table_that_was_looked_up_last_wins_and_what_is_chosen_always_counts() {
    for path in LOOKED_UP {
        let name = path.join(".");
        for (day, wins) in [("2026-01-01", false), ("2099-01-01", true)] {
            let changes: Table = serde_json::from_str(&with_day(path, day)).unwrap();
            let file = as_toml(&changes);
            let in_force = of(&file);
            assert_eq!(in_force.refused, None, "{file}");
            let provenance = &in_force.requirements.provenance;
            assert_eq!(provenance.older.contains(&name), !wins, "{name} of {day}");
            let tables = in_force.tables().unwrap();
            let rules = as_toml(&tables.rules);
            assert_eq!(
                rules.contains("the clinic's own") || rules.contains(&format!("dated = \"{day}\"")),
                wins,
                "{name} of {day}"
            );
            assert_eq!(tables.changes.is_empty() || provenance.changes.is_empty(), !wins, "{name} of {day}");
        }
    }
    let chosen = of(
        "[links.omnimed]\nurl = \"https://example.org\"\nchecked_on = \"2001-01-01\"\n[certificate]\nwarn_days = 20\nchecked_on = \"2001-01-01\"\n",
    );
    assert_eq!(
        (chosen.requirements.links.omnimed.url.as_str(), chosen.requirements.certificate.warn_days),
        ("https://example.org", 20)
    );
    assert!(chosen.requirements.provenance.older.is_empty());
    let undated = of("[chrome.calendar.releases]\n160 = \"2098-01-01\"\n");
    assert!(
        undated.requirements.chrome.calendar.releases.contains_key(&160),
        "an entry without a day is somebody's own"
    );
}

/// Enough of a writer for these tests: every value inline.
fn as_toml(table: &Table) -> String {
    fn inline(value: &Value) -> String {
        match value {
            Value::Table(table) => {
                let entries: Vec<_> =
                    table.iter().map(|(name, value)| format!("{name:?} = {}", inline(value))).collect();
                format!("{{ {} }}", entries.join(", "))
            }
            Value::Array(items) => format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", ")),
            Value::String(text) => format!("{text:?}"),
            Value::Integer(number) => number.to_string(),
            Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => panic!("no rule has one"),
        }
    }
    let lines: Vec<_> = table.iter().map(|(name, value)| format!("{name} = {}\n", inline(value))).collect();
    lines.concat()
}
