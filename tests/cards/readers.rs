//! What `qhr-setup facts` says of readers, their cards and the service.

use std::time::Duration;

use serde_json::{Value, json};

use crate::card::{Card, Kind};
use crate::rig::{Rig, wait_until};

fn two_slots(first: &str, second: &str) -> Value {
    let slot = |card| {
        let device = json!({"unreadable": "not_supported"});
        json!({"name": "Virtual PCD", "is_virtual": false, "card": card, "card_known": null, "device": device})
    };
    json!({"seen": [slot(first), slot(second)]})
}

#[test]
fn a_card_that_comes_and_goes_is_told_and_nothing_of_its_own() {
    let Some(mut rig) = Rig::new("a card that comes and goes") else { return };
    rig.start();
    rig.wait_for_readers(&two_slots("empty", "empty"));
    let card = Card::insert(0, Kind::Sound);
    rig.wait_for_readers(&two_slots("present", "empty"));
    let facts = rig.facts().to_string();
    assert!(!facts.contains(&Card::answer_to_reset()), "{facts}");
    assert!(!facts.contains("00 00"), "the number of the device stays out: {facts}");
    drop(card);
    rig.wait_for_readers(&two_slots("empty", "empty"));
}

#[test]
fn two_cards_are_told_apart() {
    let Some(mut rig) = Rig::new("two cards") else { return };
    rig.start();
    let second = Card::insert(1, Kind::Sound);
    rig.wait_for_readers(&two_slots("empty", "present"));
    let first = Card::insert(0, Kind::Sound);
    rig.wait_for_readers(&two_slots("present", "present"));
    drop(second);
    rig.wait_for_readers(&two_slots("present", "empty"));
    drop(first);
}

#[test]
fn a_card_that_does_not_answer_is_mute() {
    let Some(mut rig) = Rig::new("a mute card") else { return };
    rig.start();
    let _card = Card::insert(0, Kind::Mute);
    rig.wait_for_readers(&two_slots("mute", "empty"));
}

/// Here the driver itself waits for the card, and pcscd with it, so the slot still counts as empty.
#[test]
fn a_card_that_never_says_a_word_holds_nothing_up() {
    let Some(mut rig) = Rig::new("a silent card") else { return };
    rig.start();
    let _card = Card::insert(0, Kind::Silent);
    std::thread::sleep(Duration::from_secs(1));
    assert_eq!(rig.facts()["readers"], two_slots("empty", "empty"));
}

#[test]
fn a_card_that_another_program_keeps_for_itself_is_busy_and_one_it_shares_is_not() {
    let Some(mut rig) = Rig::new("a busy card") else { return };
    rig.start();
    let _card = Card::insert(0, Kind::Sound);
    rig.wait_for_readers(&two_slots("present", "empty"));
    let other_program = pcsc::Context::establish(pcsc::Scope::User).unwrap();
    let connect = |mode| other_program.connect(c"Virtual PCD 00 00", mode, pcsc::Protocols::ANY).unwrap();
    let shared = connect(pcsc::ShareMode::Shared);
    assert_eq!(rig.facts()["readers"], two_slots("present", "empty"));
    drop(shared);
    let kept = connect(pcsc::ShareMode::Exclusive);
    assert_eq!(rig.facts()["readers"], two_slots("busy", "empty"));
    drop(kept);
    rig.wait_for_readers(&two_slots("present", "empty"));
}

#[test]
fn a_service_without_readers_is_told_from_no_service() {
    let Some(mut rig) = Rig::new("no reader and no service") else { return };
    let running = |facts: &Value| facts["smart_card_service"]["seen"]["running"].clone();
    let facts = rig.facts();
    assert_eq!(facts["readers"], json!({"unreadable": "no_service"}));
    assert_eq!(running(&facts), json!(false));
    rig.start_without_readers();
    let facts = rig.facts();
    assert_eq!(facts["readers"], json!("absent"));
    assert_eq!(running(&facts), json!(true));
}

#[test]
fn a_service_that_was_killed_does_not_run_and_leaves_no_reader() {
    let Some(mut rig) = Rig::new("a killed service") else { return };
    rig.start();
    assert_eq!(rig.facts()["smart_card_service"]["seen"]["running"], json!(true));
    rig.kill();
    let facts = rig.facts();
    assert_eq!(facts["readers"], json!({"unreadable": "no_service"}));
    assert_eq!(facts["smart_card_service"]["seen"]["running"], json!(false));
    rig.start();
    wait_until("it runs again", || rig.facts()["smart_card_service"]["seen"]["running"] == json!(true));
    rig.wait_for_readers(&two_slots("empty", "empty"));
}
