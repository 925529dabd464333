//! What `qhr-setup facts` says of readers, their cards and the service.

use std::time::Duration;

use serde_json::{Value, json};

use crate::card::{Card, Kind};
use crate::harness::{Harness, wait_until};

fn two_slots(first: &str, second: &str) -> Value {
    let slot = |card| {
        let device = json!({"unreadable": "not_supported"});
        json!({"name": "Virtual PCD", "is_virtual": false, "card": card, "card_known": null, "device": device})
    };
    json!({"seen": [slot(first), slot(second)]})
}

#[test]
fn a_card_that_comes_and_goes_is_told_and_nothing_of_its_own() {
    let Some(mut harness) = Harness::new("a card that comes and goes") else { return };
    harness.start();
    harness.wait_for_readers(&two_slots("empty", "empty"));
    let card = Card::insert(0, Kind::Sound);
    harness.wait_for_readers(&two_slots("present", "empty"));
    let facts = harness.facts().to_string();
    assert!(!facts.contains(&Card::answer_to_reset()), "{facts}");
    assert!(!facts.contains("00 00"), "the number of the device stays out: {facts}");
    drop(card);
    harness.wait_for_readers(&two_slots("empty", "empty"));
}

#[test]
fn two_cards_are_told_apart() {
    let Some(mut harness) = Harness::new("two cards") else { return };
    harness.start();
    let second = Card::insert(1, Kind::Sound);
    harness.wait_for_readers(&two_slots("empty", "present"));
    let first = Card::insert(0, Kind::Sound);
    harness.wait_for_readers(&two_slots("present", "present"));
    drop(second);
    harness.wait_for_readers(&two_slots("present", "empty"));
    drop(first);
}

#[test]
fn a_card_that_does_not_answer_is_mute() {
    let Some(mut harness) = Harness::new("a mute card") else { return };
    harness.start();
    let _card = Card::insert(0, Kind::Mute);
    harness.wait_for_readers(&two_slots("mute", "empty"));
}

/// Here the driver itself waits for the card, and pcscd with it, so the slot still counts as empty.
#[test]
fn a_card_that_never_says_a_word_holds_nothing_up() {
    let Some(mut harness) = Harness::new("a silent card") else { return };
    harness.start();
    let _card = Card::insert(0, Kind::Silent);
    std::thread::sleep(Duration::from_secs(1));
    assert_eq!(harness.facts()["readers"], two_slots("empty", "empty"));
}

#[test]
fn a_card_that_another_program_keeps_for_itself_is_busy_and_one_it_shares_is_not() {
    let Some(mut harness) = Harness::new("a busy card") else { return };
    harness.start();
    let _card = Card::insert(0, Kind::Sound);
    harness.wait_for_readers(&two_slots("present", "empty"));
    let other_program = pcsc::Context::establish(pcsc::Scope::User).unwrap();
    let connect = |mode| other_program.connect(c"Virtual PCD 00 00", mode, pcsc::Protocols::ANY).unwrap();
    let shared = connect(pcsc::ShareMode::Shared);
    assert_eq!(harness.facts()["readers"], two_slots("present", "empty"));
    drop(shared);
    let kept = connect(pcsc::ShareMode::Exclusive);
    assert_eq!(harness.facts()["readers"], two_slots("busy", "empty"));
    drop(kept);
    harness.wait_for_readers(&two_slots("present", "empty"));
}

#[test]
fn a_service_without_readers_is_told_from_no_service() {
    let Some(mut harness) = Harness::new("no reader and no service") else { return };
    let running = |facts: &Value| facts["smart_card_service"]["seen"]["running"].clone();
    let facts = harness.facts();
    assert_eq!(facts["readers"], json!({"unreadable": "no_service"}));
    assert_eq!(running(&facts), json!(false));
    harness.start_without_readers();
    let facts = harness.facts();
    assert_eq!(facts["readers"], json!("absent"));
    assert_eq!(running(&facts), json!(true));
}

#[test]
fn a_service_that_was_killed_does_not_run_and_leaves_no_reader() {
    let Some(mut harness) = Harness::new("a killed service") else { return };
    harness.start();
    assert_eq!(harness.facts()["smart_card_service"]["seen"]["running"], json!(true));
    harness.kill();
    let facts = harness.facts();
    assert_eq!(facts["readers"], json!({"unreadable": "no_service"}));
    assert_eq!(facts["smart_card_service"]["seen"]["running"], json!(false));
    harness.start();
    wait_until("it runs again", || harness.facts()["smart_card_service"]["seen"]["running"] == json!(true));
    harness.wait_for_readers(&two_slots("empty", "empty"));
}
