//! Ready means that one and the same key passes every layer: what must hold of every recorded machine, and of each with
//! other people's things beside it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::fs;

use proptest::prelude::*;
use qhr_setup::checks;
use qhr_setup::facts::{DeviceNode, Facts, Family, Hex16, Reading, ToldBy, UsbIds};
use qhr_setup::findings::{CheckId, Overall, Reason, Verdict};
use qhr_setup::key::{Choice, Identified, choose};
use qhr_setup::requirements::Requirements;
use serde_json::{Value, json};
use support::machines;

/// Windows's problem codes with which libusb does not see a device: switched off, no driver.
const UNSEEN_BY_LIBUSB: [u32; 2] = [22, 28];

fn rules() -> &'static Requirements {
    Requirements::built_in().unwrap()
}

fn recorded() -> Vec<(String, Value)> {
    let read = |folder: &std::path::PathBuf| {
        let facts = fs::read_to_string(folder.join("facts.json")).unwrap();
        (folder.file_name().unwrap().to_string_lossy().into_owned(), serde_json::from_str(&facts).unwrap())
    };
    machines().iter().map(read).collect()
}

fn facts(of: &Value) -> Facts {
    serde_json::from_value(of.clone()).unwrap()
}

fn is_ready(of: &Value) -> bool {
    match checks::judge(&facts(of), rules()).overall {
        Overall::Ready | Overall::ReadyWithWarnings => true,
        Overall::NotReady | Overall::Unknown => false,
    }
}

/// Adds to a list that was read, or makes one where there was nothing.
fn add(machine: &mut Value, reading: &str, one: Value) {
    let reading = &mut machine[reading];
    if let Some(seen) = reading.get_mut("seen").and_then(Value::as_array_mut) {
        seen.push(one);
    } else if *reading == json!("absent") {
        *reading = json!({ "seen": [one] });
    }
    // What could not be read stays so.
}

fn device(ids: (&str, &str), release: &str, classes: &[u8]) -> Value {
    json!({"vendor_id": ids.0, "product_id": ids.1, "release": release, "interface_classes": {"seen": classes}})
}

fn reader(name: &str, is_virtual: bool, card: &str) -> Value {
    json!({"name": name, "is_virtual": is_virtual, "card": card, "card_known": null})
}

/// A certificate that somebody's card brought; `from` is the reader that Windows noted, where it noted one.
fn certificate(from: Option<&str>) -> Value {
    let mut one = json!({
        "place": "windows_store", "not_before": "2025-01-10T05:00:00Z", "not_after": "2028-01-10T05:00:00Z",
        "signature_hash": "sha2", "key": "rsa", "private_key": "on_card", "client_authentication": true,
        "known_issuer": null, "digital_signature": true,
    });
    one["reader"] = from.map_or(json!("absent"), |reader| json!({ "seen": reader }));
    one
}

/// Something that has nothing to do with the key: a device, the reader it is, what is in that, the certificate from it.
#[derive(Debug, Clone)]
struct Stranger {
    usb: Option<Value>,
    reader: Option<Value>,
    certificate: Option<Value>,
}

impl Stranger {
    fn beside(&self, machine: &Value) -> Value {
        let mut machine = machine.clone();
        for (reading, one) in [("usb", &self.usb), ("readers", &self.reader), ("certificates", &self.certificate)] {
            if let Some(one) = one {
                add(&mut machine, reading, one.clone());
            }
        }
        machine
    }
}

/// A card in somebody's reader, which may have brought a certificate; Windows may say what the reader and the
/// certificate hang on.
fn with_card(usb: (&str, &str), release: &str, classes: &[u8], name: &str) -> Vec<Stranger> {
    let model = name.trim_end_matches(" 0");
    let on_usb = || Some(device(usb, release, classes));
    let linked = |mut reader: Value| {
        reader["device"] = json!({"seen": {"vendor_id": usb.0, "product_id": usb.1}});
        reader
    };
    let alone = |reader| Stranger { usb: on_usb(), reader: Some(reader), certificate: None };
    let bringing =
        |reader, from| Stranger { usb: on_usb(), reader: Some(reader), certificate: Some(certificate(from)) };
    ["empty", "mute", "busy", "present"]
        .into_iter()
        .flat_map(|card| [alone(reader(name, false, card)), alone(linked(reader(name, false, card)))])
        .chain([None, Some(model)].into_iter().flat_map(|from| {
            [bringing(reader(name, false, "present"), from), bringing(linked(reader(name, false, "present")), from)]
        }))
        .collect()
}

fn strangers() -> Vec<Stranger> {
    let plain = |usb| Stranger { usb: Some(usb), reader: None, certificate: None };
    let unseen = |one| Stranger { usb: None, reader: Some(one), certificate: None };
    let mut all = vec![
        plain(device(("0781", "5581"), "0100", &[8])),
        plain(device(("04b8", "0828"), "0100", &[7, 8, 255])),
        plain(device(("1050", "0407"), "0543", &[3, 11])),
        plain(device(("0bda", "0165"), "6123", &[8])),
        unseen(reader("Windows Hello for Business 1", true, "present")),
        unseen(reader("Microsoft Virtual Smart Card 0", true, "present")),
        unseen(reader("DATEV Virtueller SmartCard Leser 0", false, "empty")),
        Stranger { usb: None, reader: None, certificate: Some(certificate(Some("Broadcom Corp Contacted SmartCard"))) },
    ];
    all.extend(with_card(("0a5c", "5843"), "0101", &[11, 254, 255], "Broadcom Corp Contacted SmartCard 0"));
    all.extend(with_card(("1050", "0407"), "0543", &[3, 11], "Yubico YubiKey OTP+FIDO+CCID 0"));
    all.extend(with_card(("0e0f", "0004"), "0100", &[11], "VMware Virtual USB CCID 0"));
    all.extend(with_card(("1059", "0017"), "0120", &[11], "Giesecke & Devrient GmbH StarSign CUT 0"));
    all.extend(with_card(("076b", "3031"), "0106", &[11], "HID Global OMNIKEY 3x21 Smart Card Reader 0"));
    all.extend(with_card(("08e6", "3437"), "0201", &[11], "Gemalto USB SmartCard Reader 1"));
    all.extend(with_card(("08e6", "3437"), "0100", &[11], "Gemplus USB SmartCard Reader 0"));
    all
}

/// Which key is judged.
fn judged(machine: &Value) -> Option<String> {
    let facts = facts(machine);
    choose(&facts, rules(), None).one().and_then(|key| key.device.as_ref().map(|device| device.ids.to_string()))
}

/// What holds of a machine with strangers beside it; gives what does not.
fn wrong(name: &str, machine: &Value, beside: &Value) -> Option<String> {
    if !is_ready(machine) && is_ready(beside) {
        return Some(format!("{name} is ready with other people's things beside it"));
    }
    let (before, after) = (judged(machine), judged(beside));
    (before.is_some() && after.is_some() && before != after).then(|| format!("{name}: {before:?} became {after:?}"))
}

#[test]
fn nothing_that_belongs_to_somebody_else_makes_a_machine_ready() {
    let (machines, strangers) = (recorded(), strangers());
    let mut tried = 0;
    for (name, machine) in &machines {
        for one in &strangers {
            tried += 1;
            let beside = one.beside(machine);
            assert_eq!(wrong(name, machine, &beside), None, "{one:?}");
        }
    }
    eprintln!("{tried} machines with one stranger beside them");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nor_do_several_of_them(
        machine in prop::sample::select(recorded()),
        beside in prop::collection::vec(prop::sample::select(strangers()), 2..5),
    ) {
        let (name, machine) = machine;
        let all = beside.iter().fold(machine.clone(), |machine, one| one.beside(&machine));
        prop_assert_eq!(wrong(&name, &machine, &all), None);
    }
}

#[test]
fn without_the_chosen_key_s_device_no_machine_is_ready() {
    let mut tried = 0;
    for (name, machine) in recorded().iter().filter(|(_, machine)| is_ready(machine)) {
        let Some(ids) = judged(machine) else { continue };
        let mut without = machine.clone();
        let devices = without["usb"]["seen"].as_array_mut().unwrap();
        devices.retain(|one| {
            format!("{}:{}", one["vendor_id"].as_str().unwrap(), one["product_id"].as_str().unwrap()) != ids
        });
        assert!(!is_ready(&without), "{name} is ready without its key");
        tried += 1;
    }
    assert!(tried > 15, "only {tried} ready machines");
}

#[test]
fn a_ready_machine_with_one_link_broken_is_not() {
    let mut tried = 0;
    for (name, machine) in recorded().iter().filter(|(_, machine)| is_ready(machine)) {
        let mut other_reader = machine.clone();
        for reader in other_reader["readers"]["seen"].as_array_mut().unwrap() {
            reader["device"] = json!({"seen": {"vendor_id": "0a5c", "product_id": "5843"}});
        }
        assert!(!is_ready(&other_reader), "{name}: its reader is another device");
        let mut other_certificate = machine.clone();
        for certificate in other_certificate["certificates"]["seen"].as_array_mut().unwrap() {
            certificate["reader"] = json!({"seen": "Broadcom Corp Contacted SmartCard"});
        }
        assert!(!is_ready(&other_certificate), "{name}: its certificate came from another reader");
        tried += 1;
    }
    assert!(tried > 15, "only {tried} ready machines");
}

#[test]
fn no_finding_about_a_layer_tells_of_another_device() {
    for (name, machine) in recorded() {
        for one in strangers() {
            let beside = facts(&one.beside(&machine));
            let findings = checks::judge(&beside, rules());
            let key = choose(&beside, rules(), None);
            let Choice::One(key) = &key else { continue };
            let Some(device) = &key.device else { continue };
            for finding in &findings.all {
                let (reason, own) = (&finding.reason, device.ids.to_string());
                if let Reason::PossibleKey { device: told, .. } | Reason::IdentifiedKey { device: told } = reason {
                    assert_eq!(*told, own, "{name}");
                }
                if let Reason::DeviceFault { problem } = reason {
                    assert_eq!(Some(*problem), device.problem, "{name}");
                }
                let asks = matches!(reason, Reason::OtherSmartCardDevice { .. } | Reason::DeskReaderSeen { .. });
                assert!(!asks, "{name}: {reason:?} though the key is known");
            }
        }
    }
}

/// libusb never lists a device of Windows that is switched off or has no driver: a recording that says so was not made by
/// a probe.
#[test]
fn every_recorded_machine_could_exist() {
    for (name, machine) in recorded() {
        let facts = facts(&machine);
        assert_eq!(impossible(&facts), None, "{name}");
    }
    let text = include_str!("machines/windows-11-driver-missing/facts.json");
    let mut made_up: Facts = serde_json::from_str(text).unwrap();
    if let Reading::Seen(devices) = &mut made_up.usb {
        for device in devices {
            device.told_by = Some(ToldBy::Descriptors);
        }
    }
    assert!(impossible(&made_up).is_some(), "this recording would be refused");
}

fn impossible(facts: &Facts) -> Option<String> {
    if facts.os.seen()?.family != Family::Windows {
        return None;
    }
    let problems = facts.device_problems.seen()?.iter();
    let unseen = problems.filter(|one| one.node == DeviceNode::Usb && UNSEEN_BY_LIBUSB.contains(&one.code));
    let ids = unseen.map(|one| (one.vendor_id, one.product_id)).collect::<Vec<_>>();
    let by_libusb = facts.usb.seen()?.iter().find(|device| {
        ids.contains(&(Some(device.vendor_id), Some(device.product_id))) && device.told_by != Some(ToldBy::System)
    });
    by_libusb.map(|device| format!("libusb cannot have listed {}", device.ids()))
}

#[test]
fn a_failure_above_an_uncertain_layer_never_hides_its_question() {
    let mut machine = recorded().into_iter().find(|(name, _)| name == "windows-11-chrome-far-too-old").unwrap().1;
    machine["usb"] = json!({"seen": [device(("1059", "0017"), "0120", &[11])]});
    let findings = checks::judge(&facts(&machine), rules());
    assert_eq!((findings.overall, findings.root_cause), (Overall::NotReady, Some(CheckId::UsbKey)));
}

#[test]
fn what_the_replug_test_identified_is_judged_and_nothing_beside_it() {
    let machine = recorded().into_iter().find(|(name, _)| name == "windows-11-unlisted-token").unwrap().1;
    let token = UsbIds { vendor_id: Hex16(0x1059), product_id: Hex16(0x0017) };
    let verdicts = |machine: &Value, identified: Option<&Identified>| {
        let findings = checks::judge_with_key(&facts(machine), rules(), identified);
        let of = |check| findings.all.iter().find(|one| one.check == check).unwrap().verdict;
        [of(CheckId::UsbKey), of(CheckId::CardReader)]
    };
    assert_eq!(verdicts(&machine, None), [Verdict::Unknown, Verdict::Blocked], "a question comes first");
    let identified = Identified { device: token };
    assert_eq!(verdicts(&machine, Some(&identified)), [Verdict::Pass, Verdict::Pass]);
    // A listed key beside it is somebody else's.
    let mut beside = machine.clone();
    add(&mut beside, "usb", device(("08e6", "3438"), "0200", &[11]));
    assert_eq!(verdicts(&beside, Some(&identified)), [Verdict::Pass, Verdict::Pass]);
    assert_eq!(verdicts(&beside, None), [Verdict::Pass, Verdict::Fail], "without it, the listed one is judged");
}
