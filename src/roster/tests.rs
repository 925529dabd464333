//! Lists as people have them, and that whoever waits is told under whoever must act.

use proptest::prelude::*;
use strum::IntoEnumIterator;

use super::*;
use crate::assessment::Assessment;
use crate::facts::Facts;
use crate::findings::Party;
use crate::journey::{Answers, Route};
use crate::requirements::Requirements;
use crate::support_code::{OpenMatter, SupportState};
use crate::text::{Language, Words};

/// The code of a recorded machine.
fn code(machine: &str) -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines").join(machine);
    let facts = Facts::from_file(&folder.join("facts.json")).unwrap();
    let answers = Answers::default();
    let assessment = Assessment::of(&facts, &answers, Requirements::built_in().unwrap());
    SupportState::of(Route::Computer, &assessment, Language::Fr).code().to_string()
}

fn names(list: &[u8]) -> Vec<(usize, String, bool)> {
    let roster = Roster::read(list).unwrap();
    roster.people.into_iter().map(|person| (person.line, person.name, person.code.is_ok())).collect()
}

#[test]
fn a_list_is_read_however_it_is_written() {
    let code = code("windows-11-home-no-key");
    let expected = |line| vec![(line, "Zoé Tremblay, M.D.".to_owned(), true)];
    let of = |text: &str| text.replace("CODE", &code);
    for (text, line) in [
        ("\"Zoé Tremblay, M.D.\",CODE\r\n", 1),
        ("nom,code\r\n\"Zoé Tremblay, M.D.\",CODE\r\n", 2),
        ("Nom;Code de soutien\n\nZoé Tremblay, M.D.;CODE", 3),
        ("Zoé Tremblay, M.D.\tCODE\t", 1),
        ("Zoé Tremblay, M.D., CODE, à rappeler", 1),
        ("CODE;Zoé Tremblay, M.D.", 1),
        ("\"Zoé\nTremblay, M.D.\";\"CODE\"\n", 1),
        ("\u{feff}Zoé Tremblay, M.D.;CODE", 1),
        ("\u{feff}name;code\n  Zoé   Tremblay, M.D. ; CODE ;2026-11-02", 2),
    ] {
        assert_eq!(names(of(text).as_bytes()), expected(line), "{text}");
        let units = |order: fn(u16) -> [u8; 2]| {
            of(text).trim_start_matches('\u{feff}').encode_utf16().flat_map(order).collect::<Vec<_>>()
        };
        assert_eq!(names(&[&[0xff, 0xfe][..], &units(u16::to_le_bytes)].concat()), expected(line), "{text}");
        assert_eq!(names(&[&[0xfe, 0xff][..], &units(u16::to_be_bytes)].concat()), expected(line), "{text}");
        if !text.contains('\u{feff}') {
            let latin: Vec<u8> = of(text).chars().map(|one| u8::try_from(u32::from(one)).unwrap()).collect();
            assert_eq!(names(&latin), expected(line), "{text}");
        }
    }
    assert_eq!(names(of("Chlo\u{153},CODE").as_bytes())[0].1, "Chlo\u{153}");
    assert_eq!(names(&[&b"Chlo\x9c,"[..], code.as_bytes()].concat())[0].1, "Chlo\u{153}");
    assert_eq!(names(of("Zoé Tremblay CODE").as_bytes()), [(1, "Zoé Tremblay".to_owned(), true)]);
    assert_eq!(names(of("CODE").as_bytes()), [(1, String::new(), true)]);
}

#[test]
fn a_quote_that_never_closes_is_one_error_with_the_line_it_opens_on() {
    let refused = Roster::read(b"a,1\n\"b,2\nc,3\n").unwrap_err();
    assert_eq!(refused, NotAList::UnclosedQuote { line: 2 });
    assert!(Words::of(Language::Fr).say(&refused.phrase()).contains("ligne 2"));
    assert_eq!(Roster::read(b" \r\n;;\n").unwrap_err(), NotAList::Empty);
    assert_eq!(Roster::read(b"name,code\n").unwrap_err(), NotAList::Empty);
}

#[test]
fn a_bad_code_is_a_line_of_its_own_and_its_group_is_told_where_it_shows() {
    let good = code("windows-11-home-no-key");
    let short = good.replacen(' ', "", 0).replacen(&good[4..7], &good[4..6], 1);
    let list = format!("A,{good}\nB,{short}\nC,\nD,{}\n", good.replace(&good[20..], "000"));
    let roster = Roster::read(list.as_bytes()).unwrap();
    let told: Vec<_> = roster.unread().map(|(person, why)| (person.name.as_str(), why.id.as_str())).collect();
    assert_eq!(told, [("B", "roster-odd-group"), ("C", "roster-no-code"), ("D", "code-error-check-digits")]);
    let (_, why) = roster.unread().next().unwrap();
    assert!(Words::of(Language::En).say(why).contains("Group 2"), "{why:?}");
    assert!(roster.points().any(|(person, _)| person.name == "A") && !roster.is_read());
}

#[test]
fn everybody_is_told_once_for_each_thing_under_whoever_must_act() {
    let machines = [
        "windows-11-home-no-key",
        "windows-11-smart-card-service-disabled",
        "windows-11-driver-missing",
        "windows-7-chrome-109",
    ];
    let list = machines.map(|machine| format!("{machine};{}\n", code(machine))).concat();
    let roster = Roster::read(list.as_bytes()).unwrap();
    let view = RosterView::of(&roster, Requirements::built_in().unwrap());
    let rows: usize = view.groups.iter().map(|group| group.rows.len()).sum();
    assert_eq!(rows, roster.points().count());
    assert!(rows >= roster.people.len(), "nobody of them is done");
    for group in &view.groups {
        for language in Language::ALL {
            let (words, letter) = (Words::of(language), group.letter.in_language(language));
            assert!(
                group
                    .rows
                    .iter()
                    .all(|row| letter.contains(&words.say(&row.name)) && letter.contains(&words.say(&row.point)))
            );
        }
    }
    let json = RosterJson::of(&roster, Words::of(Language::En));
    assert_eq!(json.points.len(), rows);
    let table = csv(&view, Words::of(Language::Fr));
    assert_eq!(table.matches("\r\n").count(), rows + 1);
}

#[test]
fn no_name_is_run_as_a_formula_or_steers_a_terminal() {
    let list = format!("\"=cmd|'/c calc'!A1\u{1b}[2J\u{202e}\",{}\n", code("windows-11-home-no-key"));
    let roster = Roster::read(list.as_bytes()).unwrap();
    let view = RosterView::of(&roster, Requirements::built_in().unwrap());
    let table = csv(&view, Words::of(Language::Fr));
    assert!(table.contains("'=cmd") && !table.contains("\n=cmd"), "{table}");
    assert!(!table.contains(['\u{1b}', '\u{202e}']));
    assert!(view.groups.iter().all(|group| !group.letter.fr.contains('\u{1b}')));
}

#[test]
fn there_are_words_for_everything_that_can_be_open() {
    for matter in OpenMatter::iter() {
        let phrase = Phrase::new(format!("helper-point-{}", <&str>::from(matter)));
        assert!(phrase.exists(), "{}", phrase.id);
    }
    for party in Party::iter() {
        assert!(Phrase::new(format!("roster-letter-{}", <&str>::from(party))).exists(), "{party:?}");
    }
}

proptest! {
    #[test]
    fn no_list_makes_it_panic_and_no_line_is_lost(list in prop::collection::vec(any::<u8>(), 0..400), text in "[a,;\"\\t\\r\\n 0-9é]{0,200}") {
        for bytes in [list.as_slice(), text.as_bytes()] {
            if let Ok(roster) = Roster::read(bytes) {
                let view = RosterView::of(&roster, Requirements::built_in().unwrap());
                prop_assert_eq!(roster.people.len(), roster.unread().count() + roster.people.iter().filter(|one| one.code.is_ok()).count());
                prop_assert_eq!(view.unread.len(), roster.unread().count());
            }
        }
    }
}
