//! What outlives the window, on a real file system: through kills in the middle of writes, beside a second window,
//! over files that are not what they should be.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

mod store {
    mod kills;
    mod lock;
    mod privacy;
    mod unreadable;
}

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use jiff::civil::{Date, date};
use qhr_setup::error::Error;
use qhr_setup::facts::{Hex16, UsbIds};
use qhr_setup::findings::ReasonCode;
use qhr_setup::journey::{
    AccountCreated, Answer, Answers, Clinic, ComputerSetup, Dated, Profession, Question, Request, Route, ViewerTrial,
};
use qhr_setup::store::{Notice, Opened, SavedState, Store};
use qhr_setup::symptom::Symptom;
use qhr_setup::text::Language;
use serde_json::Value;
use tempfile::TempDir;

const DAY: Date = date(2026, 12, 2);

/// Everything answered.
fn full() -> SavedState {
    let mut answers = Answers::default();
    for answer in [
        Answer::Started(true),
        Answer::Profession(Profession::AuxiliaryNurse),
        Answer::CmqNumber(true),
        Answer::OwnKey(true),
        Answer::AccountCreated(AccountCreated::BeforeFebruary2018),
        Answer::FormSent(true),
        Answer::Clinic(Clinic::Private),
        Answer::Computer(ComputerSetup::AskedAdministrator),
        Answer::Profile(true),
        Answer::Viewer(ViewerTrial::DidNotOpen),
        Answer::Symptom(Some(Symptom::BlankPage)),
        Answer::Asked(Request::PrivateClinicNumber),
        Answer::AskedAbout(ReasonCode::SmartCardServiceDisabled),
    ] {
        answers.give(answer, DAY);
    }
    answers.give_user_name("1234567", DAY);
    answers.others_key = Some(Dated { answer: true, on: DAY });
    answers.clinic_before = Some(Dated { answer: Clinic::Shared, on: DAY });
    answers.identify_key(UsbIds { vendor_id: Hex16(0x08e6), product_id: Hex16(0x3438) }, DAY);
    SavedState { language: Some(Language::Fr), route: Route::Summary, answers }
}

/// Hardly anything answered: a much shorter file than the other.
fn short() -> SavedState {
    let mut answers = Answers::default();
    answers.give(Answer::Started(true), DAY);
    SavedState { language: Some(Language::En), route: Route::Question(Question::Profession), answers }
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// A folder in which `answers.json` holds these bytes.
fn folder_with(bytes: impl AsRef<[u8]>) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("answers.json"), bytes).unwrap();
    folder
}

fn file_of(kept: &SavedState) -> Value {
    let folder = TempDir::new().unwrap();
    Store::open(folder.path()).store.save(kept).unwrap();
    serde_json::from_slice(&fs::read(folder.path().join("answers.json")).unwrap()).unwrap()
}

#[test]
fn what_is_kept_comes_back_from_a_folder_with_accents_and_spaces() {
    let root = TempDir::new().unwrap();
    let folder = root.path().join("Hélène Côté").join("Données locales").join("QHR Setup");
    let Opened { mut store, kept, notice } = Store::open(&folder);
    assert_eq!((kept, notice), (SavedState::default(), None));
    for state in [full(), short(), SavedState::default(), full()] {
        store.save(&state).unwrap();
        assert_eq!(Store::read_only(&folder), state);
    }
    drop(store);
    let again = Store::open(&folder);
    assert_eq!((again.kept, again.notice), (full(), None));
    assert_eq!(names(&folder), ["answers.json", "lock"].map(str::to_owned).into());
}

#[test]
fn a_file_of_a_program_without_requests_still_opens_and_one_without_any_is_as_before() {
    let mut without = full();
    without.answers.asked.clear();
    let file = file_of(&without);
    assert!(file["answers"].get("asked").is_none(), "an older program can read it");
    let folder = folder_with(file.to_string());
    assert_eq!(Store::read_only(folder.path()), without);
    assert_eq!(file_of(&full())["answers"]["asked"], serde_json::json!({ "private_clinic_number": "2026-12-02" }));
}

#[test]
fn a_second_window_keeps_nothing_until_the_first_is_gone() {
    let folder = TempDir::new().unwrap();
    let mut first = Store::open(folder.path()).store;
    first.save(&full()).unwrap();
    let mut second = Store::open(folder.path());
    assert_eq!(second.notice, Some(Notice::OtherWindow));
    assert_eq!(second.kept, full(), "it still shows what is kept");
    assert!(!second.store.keeps());
    second.store.save(&short()).unwrap();
    assert!(matches!(second.store.erase(), Err(Error::AnswersInUse { .. })));
    assert_eq!(Store::read_only(folder.path()), full());
    drop(first);
    second.store.save(&short()).unwrap();
    assert_eq!(Store::read_only(folder.path()), full(), "what it shows may be old by now");
    let mut third = Store::open(folder.path());
    assert_eq!((third.kept, third.notice), (full(), None));
    third.store.save(&short()).unwrap();
    assert_eq!(Store::read_only(folder.path()), short());
}

#[test]
fn a_window_opened_while_the_last_one_is_still_closing_keeps_answers() {
    let folder = TempDir::new().unwrap();
    let mut first = Store::open(folder.path()).store;
    first.save(&full()).unwrap();
    let closing = thread::spawn(move || {
        thread::sleep(Duration::from_millis(200));
        drop(first);
    });
    let second = Store::open(folder.path());
    assert_eq!((second.kept, second.notice, second.store.keeps()), (full(), None, true));
    closing.join().unwrap();
}

#[test]
fn a_second_window_sets_nothing_aside() {
    let folder = TempDir::new().unwrap();
    let _first = Store::open(folder.path());
    fs::write(folder.path().join("answers.json"), "garbage").unwrap();
    let second = Store::open(folder.path());
    assert_eq!((second.kept, second.notice), (SavedState::default(), Some(Notice::OtherWindow)));
    assert_eq!(fs::read(folder.path().join("answers.json")).unwrap(), b"garbage");
}

#[test]
fn where_nothing_can_be_written_the_window_works_and_says_so() {
    let root = TempDir::new().unwrap();
    let file = root.path().join("fichier");
    fs::write(&file, "occupé").unwrap();
    for folder in [file.clone(), file.join("QHR Setup"), Path::new("nul\0").to_owned()] {
        let Opened { mut store, kept, notice } = Store::open(&folder);
        assert_eq!((kept, notice), (SavedState::default(), Some(Notice::NotKept)));
        assert!(!store.keeps());
        store.save(&full()).unwrap();
        store.erase().unwrap();
    }
    assert_eq!(names(root.path()), ["fichier".to_owned()].into());
    assert_eq!(fs::read_to_string(file).unwrap(), "occupé");
}

#[test]
fn a_save_that_fails_names_the_file_and_a_later_one_succeeds() {
    let root = TempDir::new().unwrap();
    let folder = root.path().join("QHR Setup");
    let mut store = Store::open(&folder).store;
    fs::remove_dir_all(&folder).unwrap();
    fs::write(&folder, "in the way").unwrap();
    let refused = store.save(&full()).unwrap_err();
    assert!(refused.to_string().contains("answers.json"), "{refused}");
    fs::remove_file(&folder).unwrap();
    store.save(&full()).unwrap();
    assert_eq!(Store::read_only(&folder), full());
}

#[test]
fn reading_only_writes_nothing() {
    let folder = folder_with("garbage");
    assert_eq!(Store::read_only(folder.path()), SavedState::default());
    assert_eq!(names(folder.path()), ["answers.json".to_owned()].into());
    let nowhere = folder.path().join("nowhere");
    assert_eq!(Store::read_only(&nowhere), SavedState::default());
    assert!(!nowhere.exists());
}

#[test]
fn erasing_leaves_nothing_and_answers_given_after_it_are_kept() {
    let root = TempDir::new().unwrap();
    let folder = root.path().join("QHR Setup");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("answers.json"), "garbage").unwrap();
    let mut store = Store::open(&folder).store;
    store.save(&full()).unwrap();
    fs::write(folder.join(".answers-left.tmp"), "left by a kill").unwrap();
    store.erase().unwrap();
    assert!(!folder.exists());
    store.erase().unwrap();
    store.save(&short()).unwrap();
    assert_eq!(Store::open(&folder).notice, Some(Notice::OtherWindow), "the folder is held again");
    fs::write(folder.join("lettre.txt"), "Bonjour").unwrap();
    store.erase().unwrap();
    assert_eq!(names(&folder), ["lettre.txt".to_owned()].into(), "what is not ours stays, and so does its folder");
}

#[test]
fn the_usual_folder_is_the_persons_own_and_on_this_computer() {
    let folder = Store::usual_folder().unwrap();
    assert!(folder.is_absolute());
    assert!(!folder.components().any(|part| part.as_os_str() == "Roaming"));
}
