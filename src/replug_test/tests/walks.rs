//! Whole replug tests: what went, what came, what was pressed.

use super::*;
use crate::checks;
use crate::facts::Remote;
use crate::findings::CheckId;

#[test]
fn a_dead_port_is_told_and_another_port_ends_it() {
    let (out, back) = (with(&[MOUSE]), with_readers(&[MOUSE, KEY], &[reader("key", CardState::Present)]));
    let walk = Walk::begin(&out).presses(Click::TakenOut);
    assert_eq!(walk.stage(), Stage::LookOut);
    let walk = walk.waits();
    assert_eq!(walk.outcome(), Some(Outcome::NotSeen));
    assert_eq!(walk.sees(&back).outcome(), Some(Outcome::KeyAppeared), "what appeared is what they held");
}

#[test]
fn an_unlisted_device_in_another_port_is_what_they_held() {
    let (out, back) = (with(&[MOUSE]), with(&[MOUSE, STICK]));
    let walk = Walk::begin(&out).presses(Click::TakenOut).waits().sees(&back);
    assert_eq!(walk.stage(), Stage::Settle);
    assert_eq!(walk.waits().outcome(), Some(Outcome::MemoryStick));
}

#[test]
fn a_listed_key_in_place_of_the_stick_wins_after_a_result_and_after_starting_over() {
    let (stick, nothing, listed) = (with(&[MOUSE, STICK]), with(&[MOUSE]), with(&[MOUSE, KEY]));
    let told = || Walk::begin(&stick).sees(&nothing).sees(&stick).waits();
    assert_eq!(told().outcome(), Some(Outcome::MemoryStick));
    let walk = told().sees(&nothing).sees(&listed);
    assert_eq!(walk.outcome(), Some(Outcome::KeyAppeared));
    assert_eq!(walk.identified().as_deref(), Some("08e6:3438"));
    let walk = told().presses(Click::StartOver).sees(&nothing).sees(&listed);
    assert_eq!(walk.outcome(), Some(Outcome::KeyAppeared));
    let at_once = told().sees(&listed);
    assert_eq!(at_once.outcome(), Some(Outcome::KeyAppeared), "both gestures between two looks");
    let beside = told().sees(&with(&[MOUSE, STICK, KEY]));
    assert_eq!(beside.outcome(), Some(Outcome::KeyAppeared), "the stick may stay");
    let worked = walk.sees(&with_readers(&[MOUSE, KEY], &[reader("key", CardState::Present)])).waits();
    assert_eq!(worked.outcome(), Some(Outcome::KeyAppeared), "what was told stays");
}

#[test]
fn a_listed_key_wins_at_every_stage_and_two_of_them_do_not() {
    let (stick, nothing, listed) = (with(&[STICK]), with(&[]), with(&[KEY]));
    let stages = [
        Walk::begin(&nothing),
        Walk::begin(&nothing).presses(Click::TakenOut),
        Walk::begin(&stick).sees(&nothing),
        Walk::begin(&stick).sees(&nothing).presses(Click::PutBack),
        Walk::begin(&stick).sees(&nothing).sees(&stick),
        Walk::begin(&stick).sees(&nothing).waits().presses(Click::NothingChanges).presses(Click::NothingChanges),
    ];
    for walk in stages {
        let before = walk.replug_test.clone();
        assert_eq!(walk.sees(&listed).outcome(), Some(Outcome::KeyAppeared), "{before:?}");
    }
    let two = Walk::begin(&nothing).presses(Click::TakenOut).sees(&with(&[KEY, KEY])).waits();
    assert_ne!(two.outcome(), Some(Outcome::KeyAppeared), "which of them is in their hand is not known");
}

#[test]
fn a_key_that_was_there_from_the_beginning_is_judged_whatever_was_told_meanwhile() {
    let works = with_readers(&[MOUSE, KEY], &[reader("key", CardState::Present)]);
    let out = with(&[MOUSE]);
    let another = Walk::begin(&works).sees(&out).sees(&with(&[MOUSE, STICK])).waits();
    assert_eq!(another.outcome(), Some(Outcome::AnotherCameBack));
    assert_eq!(another.sees(&out).sees(&works).waits().outcome(), Some(Outcome::Works));
    let silent = with(&[MOUSE, KEY]);
    let no_driver = Walk::begin(&silent).sees(&out).sees(&silent).waits();
    assert_eq!(no_driver.outcome(), Some(Outcome::DriverMissing));
    assert_eq!(no_driver.sees(&out).sees(&works).waits().outcome(), Some(Outcome::Works), "put in once more");
    let hub = Walk::begin(&with(&[MOUSE, KEY, STICK])).sees(&with(&[]));
    assert_eq!(hub.outcome(), Some(Outcome::Several));
    assert_eq!(hub.sees(&works).waits().outcome(), Some(Outcome::Works), "the key is back, whatever else is not");
}

#[test]
fn ports_that_change_nothing_lead_to_another_computer() {
    let walk = Walk::begin(&with(&[KEY])).sees(&with(&[])).presses(Click::PutBack).waits();
    assert_eq!(walk.outcome(), Some(Outcome::NothingCameBack));
    let walk = walk.presses(Click::NothingChanges);
    assert_eq!(walk.outcome(), Some(Outcome::NeverSeen));
    assert_eq!(walk.sees(&with(&[KEY])).waits().outcome(), Some(Outcome::DriverMissing), "it is still watched");
    let never = Walk::begin(&with(&[])).presses(Click::TakenOut).waits().presses(Click::NothingChanges);
    assert_eq!(never.outcome(), Some(Outcome::NeverSeen));
}

#[test]
fn a_driver_gets_three_seconds_and_good_news_comes_sooner() {
    let (out, silent) = (with(&[]), with(&[KEY]));
    let walk = Walk::begin(&silent).sees(&out).sees(&silent).later(Duration::from_millis(2_500));
    assert_eq!(walk.stage(), Stage::Settle);
    let works = with_readers(&[KEY], &[reader("key", CardState::Present)]);
    assert_eq!(walk.sees(&works).outcome(), Some(Outcome::Works));
    let walk = Walk::begin(&works).sees(&out).sees(&works);
    assert_eq!(walk.stage(), Stage::Settle, "readings that go together may arrive one after the other");
    assert_eq!(walk.later(GOOD_NEWS).outcome(), Some(Outcome::Works));
}

#[test]
fn only_what_may_be_a_key_is_remembered_and_only_once_it_is_told() {
    let (out, works) = (with(&[MOUSE]), with_readers(&[MOUSE, KEY], &[reader("key", CardState::Present)]));
    let walk = Walk::begin(&works).sees(&out).sees(&works);
    assert_eq!(walk.identified(), None, "it is not told yet");
    assert_eq!(walk.later(GOOD_NEWS).identified().as_deref(), Some("08e6:3438"));
    let stick = with(&[MOUSE, STICK]);
    let walk = Walk::begin(&stick).sees(&out).sees(&stick).waits();
    assert_eq!((walk.outcome(), walk.identified()), (Some(Outcome::MemoryStick), None));
}

#[test]
fn a_key_that_first_shows_itself_as_storage_is_judged_by_what_it_becomes() {
    let (out, works) = (with(&[]), with_readers(&[KEY], &[reader("key", CardState::Present)]));
    let walk = Walk::begin(&works).sees(&out).sees(&with(&[(KEY.0, KEY.1, STICK.2)]));
    assert_eq!(walk.sees(&works).waits().outcome(), Some(Outcome::Works));
}

#[test]
fn a_hub_is_told_and_the_replug_test_goes_on_once_it_is_back() {
    let all = with(&[MOUSE, OTHER_CARD_DEVICE, STICK]);
    let walk = Walk::begin(&all).sees(&with(&[]));
    assert_eq!(walk.outcome(), Some(Outcome::Several));
    let walk = walk.sees(&with(&[MOUSE, OTHER_CARD_DEVICE]));
    assert_eq!(walk.outcome(), Some(Outcome::Several), "not all of it is back");
    let walk = walk.sees(&all);
    assert_eq!(walk.stage(), Stage::AskOut);
    assert_eq!(walk.sees(&with(&[MOUSE, STICK])).stage(), Stage::AskIn);
    let slowly = Walk::begin(&all).sees(&with(&[MOUSE, OTHER_CARD_DEVICE])).sees(&with(&[MOUSE]));
    assert_eq!(slowly.outcome(), Some(Outcome::Several));
}

#[test]
fn something_else_that_comes_back_is_not_judged() {
    assert_eq!(
        Walk::begin(&with(&[MOUSE, STICK]))
            .sees(&with(&[MOUSE]))
            .sees(&with(&[MOUSE, OTHER_CARD_DEVICE]))
            .waits()
            .outcome(),
        Some(Outcome::AnotherCameBack)
    );
    let at_once = Walk::begin(&with(&[MOUSE, STICK])).sees(&with(&[MOUSE, OTHER_CARD_DEVICE])).waits();
    assert_eq!(at_once.outcome(), Some(Outcome::AnotherCameBack));
}

#[test]
fn something_that_appears_before_anything_is_out_has_to_be_taken_out_to_be_sure() {
    let walk = Walk::begin(&with(&[MOUSE])).sees(&with(&[MOUSE, STICK]));
    assert_eq!(walk.outcome(), Some(Outcome::OnlyAppeared));
    let walk = walk.sees(&with(&[MOUSE]));
    assert_eq!(walk.stage(), Stage::AskIn);
    assert_eq!(walk.sees(&with(&[MOUSE, STICK])).waits().outcome(), Some(Outcome::MemoryStick));
}

#[test]
fn a_loose_plug_came_and_went() {
    let walk = Walk::begin(&with(&[KEY])).sees(&with(&[])).sees(&with(&[KEY])).sees(&with(&[])).waits();
    assert_eq!(walk.outcome(), Some(Outcome::NothingCameBack));
}

#[test]
fn a_card_out_of_a_reader_that_stays_is_what_they_hold() {
    let full = with_readers(&[OTHER_CARD_DEVICE], &[reader("built in", CardState::Present)]);
    let empty = with_readers(&[OTHER_CARD_DEVICE], &[reader("built in", CardState::Empty)]);
    let walk = Walk::begin(&full).sees(&empty);
    assert_eq!(walk.stage(), Stage::AskIn);
    assert_eq!(walk.sees(&full).waits().outcome(), Some(Outcome::Works));
    let before_it_was_in = Walk::begin(&empty).presses(Click::TakenOut).waits().sees(&full).waits();
    assert_eq!(before_it_was_in.outcome(), Some(Outcome::Works));
}

#[test]
fn usb_that_stops_answering_is_told_only_when_an_answer_is_awaited() {
    let unreadable = Facts { usb: Reading::Unreadable(Obstacle::TimedOut), ..with(&[]) };
    let walk = Walk::begin(&with(&[KEY])).sees(&unreadable);
    assert_eq!(walk.stage(), Stage::AskOut);
    let walk = walk.presses(Click::TakenOut).waits();
    assert_eq!(walk.outcome(), Some(Outcome::UsbUnreadable));
    assert_eq!(walk.presses(Click::StartOver).outcome(), Some(Outcome::UsbUnreadable));
}

#[test]
fn it_is_offered_beside_the_key_and_the_reader_and_nowhere_where_it_cannot_be_made() {
    let offer = |facts: &Facts, simulated| Offer::of(facts, &checks::judge(facts, requirements()), simulated);
    assert_eq!(offer(&with(&[]), false).checks, [CheckId::UsbKey]);
    assert_eq!(offer(&with(&[KEY]), false).checks, [CheckId::CardReader]);
    assert!(offer(&with_readers(&[KEY], &[reader("key", CardState::Present)]), false).checks.is_empty());
    assert_eq!(offer(&with(&[]), true), Offer { checks: Vec::new(), closed: None }, "a recording");
    let remote = Session { remote: Some(Remote::Citrix), card_sharing_off: false };
    let remote = Facts { session: Reading::Seen(remote), ..with(&[]) };
    assert!(offer(&remote, false).checks.is_empty() && ReplugTest::begin(&remote).is_none());
    for (usb, closed) in [
        (Reading::Absent, Some("replug-closed-no-usb")),
        (Reading::Unreadable(Obstacle::AccessDenied), Some("replug-closed-unreadable")),
        (Reading::Unreadable(Obstacle::Pending), None),
    ] {
        let facts = Facts { usb, ..with(&[]) };
        let offer = offer(&facts, false);
        assert!(offer.checks.is_empty() && ReplugTest::begin(&facts).is_none());
        assert_eq!(offer.closed.map(|closed| closed.id).as_deref(), closed);
    }
}
