//! What comes back, and what the rules say of it.

use super::*;
use crate::facts::{DeviceNode, DeviceProblem};

#[test]
fn what_goes_and_comes_back_is_told_by_the_rules() {
    let out = with(&[MOUSE]);
    let in_reader = |card| with_readers(&[MOUSE, KEY], &[reader("key", card)]);
    let problem = |code| DeviceProblem {
        node: DeviceNode::Usb,
        vendor_id: Some(Hex16(KEY.0)),
        product_id: Some(Hex16(KEY.1)),
        code,
    };
    let with_problem = |code| Facts { device_problems: Reading::Seen(vec![problem(code)]), ..with(&[MOUSE, KEY]) };
    let service = |start, running| Reading::Seen(Service { start, running });
    let stopped = Facts {
        readers: Reading::Unreadable(Obstacle::NoService),
        smart_card_service: service(ServiceStart::OnDemand, false),
        ..with(&[KEY])
    };
    let disabled = Facts { smart_card_service: service(ServiceStart::Disabled, false), ..with(&[KEY]) };
    let table = [
        (in_reader(CardState::Present), Outcome::Works),
        (in_reader(CardState::Busy), Outcome::Busy),
        (in_reader(CardState::Mute), Outcome::Mute),
        (in_reader(CardState::Empty), Outcome::ReaderEmpty),
        (in_reader(CardState::Unknown), Outcome::Unread),
        (with(&[MOUSE, KEY]), Outcome::DriverMissing),
        (with(&[MOUSE, OTHER_CARD_DEVICE]), Outcome::DriverMissing),
        (Facts { session: Reading::Unreadable(Obstacle::NotSupported), ..with(&[KEY]) }, Outcome::DriverMissing),
        (with_problem(28), Outcome::DriverMissing),
        (with_problem(43), Outcome::DriverMissing),
        (with_problem(22), Outcome::SwitchedOff),
        (stopped.clone(), Outcome::ServiceDown),
        (disabled, Outcome::ServiceDown),
        (Facts { smart_card_service: Reading::Absent, ..stopped }, Outcome::ServiceDown),
        (Facts { readers: Reading::Unreadable(Obstacle::TimedOut), ..with(&[KEY]) }, Outcome::Unread),
        (with(&[MOUSE, STICK]), Outcome::MemoryStick),
        (with(&[MOUSE, SECURITY_KEY]), Outcome::SecurityKey),
        (with(&[MOUSE, MOUSE]), Outcome::AnotherKind),
        (with_readers(&[MOUSE, STICK], &[reader("key", CardState::Present)]), Outcome::Works),
    ];
    for (back, expected) in table {
        let without_mouse = with(&[]);
        let has_mouse = back.usb.seen().unwrap().contains(&device(MOUSE));
        let out = if has_mouse { &out } else { &without_mouse };
        let page = Walk::begin(&back).sees(out).sees(&back).waits().replug_test.page().unwrap();
        assert_eq!(page.outcome, Some(expected), "{back:?}");
        assert!(!page.remedy.unwrap().steps.is_empty(), "{expected:?}");
    }
}

#[test]
fn the_reader_of_another_key_is_not_taken_for_this_one() {
    let other = reader("other", CardState::Present);
    let out = with_readers(&[MOUSE], std::slice::from_ref(&other));
    let silent = with_readers(&[MOUSE, KEY], std::slice::from_ref(&other));
    assert_eq!(replugged(&out, &silent), Some(Outcome::OtherCardHere));
    let both = with_readers(&[MOUSE, KEY], &[other.clone(), reader("key", CardState::Mute)]);
    assert_eq!(replugged(&out, &both), Some(Outcome::Mute), "the other card answers, this one does not");
    let hello = CardReader { is_virtual: true, ..reader("Windows Hello", CardState::Present) };
    let out = with_readers(&[MOUSE], std::slice::from_ref(&hello));
    assert_eq!(replugged(&out, &with_readers(&[MOUSE, KEY], &[hello])), Some(Outcome::DriverMissing));
}

#[test]
fn a_device_whose_kind_cannot_be_read_is_unclear() {
    let nameless = UsbDevice { interface_classes: Reading::Unreadable(Obstacle::AccessDenied), ..device(MOUSE) };
    let back = Facts { usb: Reading::Seen(vec![nameless]), ..with(&[]) };
    assert_eq!(replugged(&with(&[]), &back), Some(Outcome::Unclear));
}
