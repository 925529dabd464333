//! Files that are not what this program writes.

use std::fs;

use qhr_setup::store::{Notice, Opened, SavedState, Store};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{file_of, folder_with, full, short};

/// Files that are not what this program writes, each with what is wrong.
fn unreadable() -> Vec<(&'static str, Vec<u8>)> {
    let good = file_of(&full());
    let text = serde_json::to_vec(&good).unwrap();
    let with = |place: &str, value: Value| {
        let mut file = good.clone();
        *file.pointer_mut(place).unwrap() = value;
        serde_json::to_vec(&file).unwrap()
    };
    let beside = |place: &str| {
        let mut file = good.clone();
        file.pointer_mut(place).unwrap()["name"] = "x".into();
        serde_json::to_vec(&file).unwrap()
    };
    vec![
        ("empty", Vec::new()),
        ("blank", b" \n".to_vec()),
        ("zeros, as a power loss leaves them", vec![0; 700]),
        ("binary", (0..=255).collect()),
        ("prose", "Bonjour Hélène".into()),
        ("Latin-1", b"{\"language\":\"fran\xe7ais\"}".to_vec()),
        ("a byte short", text[..text.len() - 1].to_vec()),
        ("half", text[..text.len() / 2].to_vec()),
        ("something behind", [&text[..], b"}"].concat()),
        ("over a megabyte of answers and blanks", [&text[..], &vec![b' '; 1 << 20]].concat()),
        ("nested without end", vec![b'['; 60_000]),
        ("another document", b"{}".to_vec()),
        ("a list", b"[1]".to_vec()),
        ("no schema", b"{\"language\":null,\"place\":{\"page\":\"welcome\"},\"answers\":{}}".to_vec()),
        ("schema 0", with("/schema", json!(0))),
        ("a schema in words", with("/schema", json!("1"))),
        ("no answers", b"{\"schema\":1,\"language\":null,\"place\":{\"page\":\"welcome\"}}".to_vec()),
        ("an unknown field at the top", beside("")),
        ("an unknown answer", beside("/answers")),
        ("an unknown field of an answer", beside("/answers/clinic")),
        ("an unknown page", with("/place", json!({"page": "fin"}))),
        ("an unknown profession", with("/answers/profession/answer", json!("dentist"))),
        ("an unknown language", with("/language", json!("de"))),
        ("a number for yes", with("/answers/own_key/answer", json!(1))),
        ("the 30th of February", with("/answers/clinic/on", json!("2026-02-30"))),
        ("the year 99999", with("/answers/clinic/on", json!("99999-01-01"))),
        ("a day in words", with("/answers/clinic/on", json!("hier"))),
        (
            "more digits than fit",
            with("/answers/user_name/answer", json!({"shape":"digit_count","digits":1_u64 << 40})),
        ),
    ]
}

#[test]
fn what_cannot_be_read_is_set_aside_whole_and_the_answers_begin_anew() {
    for (what, bytes) in unreadable() {
        let folder = folder_with(&bytes);
        assert_eq!(Store::read_only(folder.path()), SavedState::default(), "{what}");
        let Opened { mut store, kept, notice } = Store::open(folder.path());
        let file = "answers-unreadable-1.json".to_owned();
        assert_eq!((kept, notice), (SavedState::default(), Some(Notice::SetAside { file: file.clone() })), "{what}");
        assert_eq!(fs::read(folder.path().join(file)).unwrap(), bytes, "{what}");
        store.save(&short()).unwrap();
        drop(store);
        let again = Store::open(folder.path());
        assert_eq!((again.kept, again.notice), (short(), None), "{what}");
    }
}

#[test]
fn what_is_set_aside_never_takes_the_place_of_what_was_set_aside_before() {
    let folder = TempDir::new().unwrap();
    for garbage in ["first", "second", "third"] {
        fs::write(folder.path().join("answers.json"), garbage).unwrap();
        assert!(matches!(Store::open(folder.path()).notice, Some(Notice::SetAside { .. })));
    }
    for (number, garbage) in [(1, "first"), (2, "second"), (3, "third")] {
        let file = folder.path().join(format!("answers-unreadable-{number}.json"));
        assert_eq!(fs::read_to_string(file).unwrap(), garbage);
    }
}

#[test]
fn a_folder_in_place_of_the_file_is_set_aside_with_what_is_in_it() {
    let folder = TempDir::new().unwrap();
    let in_place = folder.path().join("answers.json");
    fs::create_dir(&in_place).unwrap();
    fs::write(in_place.join("lettre.txt"), "Bonjour").unwrap();
    let Opened { mut store, kept, notice } = Store::open(folder.path());
    let aside = folder.path().join("answers-unreadable-1.json");
    assert_eq!(kept, SavedState::default());
    assert_eq!(notice, Some(Notice::SetAside { file: "answers-unreadable-1.json".to_owned() }));
    assert_eq!(fs::read_to_string(aside.join("lettre.txt")).unwrap(), "Bonjour");
    store.save(&full()).unwrap();
    let refused = store.erase().unwrap_err();
    assert!(refused.to_string().contains("answers-unreadable-1.json"), "somebody else's letter is not erased");
    assert_eq!(Store::read_only(folder.path()), SavedState::default(), "the answers are");
    fs::remove_file(aside.join("lettre.txt")).unwrap();
    store.erase().unwrap();
    assert!(!folder.path().exists());
}

#[test]
fn the_answers_of_a_newer_program_are_left_as_they_are() {
    let newer = br#"{"schema":2,"people":[{"answers":{}}]}"#;
    let folder = folder_with(newer);
    let Opened { mut store, kept, notice } = Store::open(folder.path());
    assert_eq!((kept, notice), (SavedState::default(), Some(Notice::NewerVersion)));
    assert!(!store.keeps());
    store.save(&full()).unwrap();
    assert_eq!(fs::read(folder.path().join("answers.json")).unwrap(), newer);
    assert_eq!(Store::open(folder.path()).notice, Some(Notice::NewerVersion), "nobody is kept out");
}
