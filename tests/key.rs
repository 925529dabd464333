//! One key from the socket to the certificate, on real parts at once: a USB bus made of files, the real `pcscd` with its
//! virtual reader, and a certificate on a `SoftHSM2` token. Each layer that fails is told as itself.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

#[expect(dead_code, reason = "other tests use the rest of it")]
#[path = "tokens/authority.rs"]
mod authority;
#[expect(dead_code, reason = "other tests use the rest of it")]
#[path = "cards/card.rs"]
mod card;
#[expect(dead_code, reason = "other tests use the rest of it")]
#[path = "tokens/computer.rs"]
mod computer;
#[expect(dead_code, reason = "other tests use the rest of it")]
#[path = "cards/rig.rs"]
mod rig;

use std::process::Command;

use authority::{Authority, Order};
use card::{Card, Kind};
use computer::Computer;
use rig::Rig;
use serde_json::Value;
use support::usb_tree::{UsbTree, key};
use support::{has, skip};

/// The reasons that `qhr-setup check` gives for the key, its reader and its certificate.
fn check(bus: &UsbTree, computer: &Computer) -> [String; 3] {
    let (name, root) = bus.variable();
    let mut program = Command::new("umockdev-wrapper");
    program.arg(env!("CARGO_BIN_EXE_qhr-setup")).args(["check", "--format", "json"]);
    let output = program.env(name, root).envs(computer.variables()).output().unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    ["usb_key", "card_reader", "certificate"].map(|check| {
        let finding = report["findings"].as_array().unwrap().iter().find(|one| one["check"] == check).unwrap();
        finding["reason"]["code"].as_str().unwrap().to_owned()
    })
}

#[test]
fn a_missing_driver_a_stopped_service_and_an_expired_certificate_are_three_findings() {
    const TEST: &str = "a_missing_driver_a_stopped_service_and_an_expired_certificate_are_three_findings";
    if !has("umockdev-wrapper") {
        return skip(TEST, "umockdev");
    }
    let (Some(mut rig), Some(computer)) = (Rig::new(TEST), Computer::new(TEST)) else { return };
    let bus = UsbTree::new();
    assert_eq!(check(&bus, &computer)[0], "no_key");
    bus.plug("1-1", &key());

    rig.start_without_readers();
    assert_eq!(check(&bus, &computer), ["possible_key", "key_has_no_reader", "waits_for"], "no driver for the key");
    rig.kill();
    assert_eq!(check(&bus, &computer), ["possible_key", "smart_card_service_stopped", "waits_for"]);

    rig.start();
    let card = Card::insert(0, Kind::Sound);
    computer.register("softhsm2", &Computer::softhsm());
    computer.make_token("key");
    let authority = Authority::new("rsa");
    let order = |dates| Order { key: "rsa", kind: "person", dates, options: &[] };
    let expired = authority.sign("expired", order(["20211001140000Z", "20251001140000Z"]));
    computer.put_certificate("key", "01", &expired);
    assert_eq!(check(&bus, &computer), ["possible_key", "card_ready", "certificate_expired"]);
    let valid = authority.sign("valid", order(["20240304140000Z", "20480304140000Z"]));
    computer.put_certificate("key", "02", &valid);
    assert_eq!(check(&bus, &computer), ["possible_key", "card_ready", "certificate_valid"]);
    drop(card);
}
