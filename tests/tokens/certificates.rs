//! What is told of certificates on tokens.

use serde_json::{Value, json};

use crate::authority::{Authority, Order, PERSON};
use crate::computer::Computer;

const DATES: [&str; 2] = ["20260101000000Z", "20290101000000Z"];

const PERSONS: Order = Order { key: "rsa", kind: "person", dates: DATES, options: &[] };

/// What is told of [`PERSONS`] on a token, the issuer left out: which issuers are known is the rules file's to say.
fn persons() -> Value {
    json!({
        "place": "token",
        "not_before": "2026-01-01T00:00:00Z",
        "not_after": "2029-01-01T00:00:00Z",
        "signature_hash": "sha2",
        "key": "rsa",
        "private_key": "on_card",
        "client_authentication": true,
    })
}

/// [`persons`] with other values.
fn but(changes: &Value) -> Value {
    let mut certificate = persons();
    for (field, value) in changes.as_object().unwrap() {
        certificate[field] = value.clone();
    }
    certificate
}

/// What is read, in the order of the last days.
fn read(computer: &Computer) -> Vec<Value> {
    let (reading, _) = computer.certificates();
    let mut certificates = reading["seen"].as_array().unwrap_or_else(|| panic!("{reading}")).clone();
    for certificate in &mut certificates {
        let issuer = certificate.as_object_mut().unwrap().remove("known_issuer");
        assert_ne!(issuer, Some(json!(true)), "an authority made up for a test is nobody's");
    }
    certificates.sort_by_key(|certificate| certificate["not_after"].to_string());
    certificates
}

/// A computer with one token and its module.
fn with_token(test: &str) -> Option<Computer> {
    let computer = Computer::new(test)?;
    computer.register("softhsm2", &Computer::softhsm());
    computer.make_token("key of the test");
    Some(computer)
}

#[test]
fn a_certificate_is_told_by_dates_and_kinds_and_nothing_of_its_owner() {
    let Some(computer) = with_token("a certificate on a token") else { return };
    let authority = Authority::new("rsa");
    computer.put_certificate("key of the test", "01", &authority.sign("person", PERSONS));
    computer.put_key("key of the test", "01", &authority.key("rsa"));
    assert_eq!(read(&computer), [persons()]);
    let (reading, _) = computer.certificates();
    let text = reading.to_string();
    for personal in [PERSON, "Tremblay", "key of the test", "7e57c0de", "7E57C0DE", "Autorité"] {
        assert!(!text.contains(personal), "{personal} is in {text}");
    }
}

#[test]
fn dates_hashes_keys_and_uses_are_told_as_openssl_made_them() {
    let Some(computer) = with_token("kinds of certificates") else { return };
    let authority = Authority::new("rsa");
    let pss = ["-sigopt", "rsa_padding_mode:pss"];
    let pss_sha1 = [["-md", "sha1"], pss].concat();
    // Ordered by their last day, which tells them apart; the last two ask for nothing but their other fields.
    let made: [(Order, Value); 10] = [
        (
            Order { dates: ["20190101000000Z", "20220101000000Z"], ..PERSONS },
            json!({"not_before": "2019-01-01T00:00:00Z"}),
        ),
        (
            Order { options: &["-md", "sha1"], dates: [DATES[0], "20270101000000Z"], ..PERSONS },
            json!({"signature_hash": "sha1"}),
        ),
        (Order { options: &["-md", "sha512"], dates: [DATES[0], "20270201000000Z"], ..PERSONS }, json!({})),
        (Order { options: &pss, dates: [DATES[0], "20270301000000Z"], ..PERSONS }, json!({})),
        (
            Order { options: &pss_sha1, dates: [DATES[0], "20270401000000Z"], ..PERSONS },
            json!({"signature_hash": "sha1"}),
        ),
        (Order { kind: "anything", dates: [DATES[0], "20270501000000Z"], ..PERSONS }, json!({})),
        (Order { kind: "unnamed", dates: [DATES[0], "20270601000000Z"], ..PERSONS }, json!({})),
        (
            Order { kind: "server", dates: [DATES[0], "20270701000000Z"], ..PERSONS },
            json!({"client_authentication": false}),
        ),
        (
            Order { kind: "authority", dates: [DATES[0], "20270801000000Z"], ..PERSONS },
            json!({"client_authentication": false}),
        ),
        (
            Order { key: "ec", dates: ["20400101000000Z", "20500101000000Z"], ..PERSONS },
            json!({"key": "ec", "not_before": "2040-01-01T00:00:00Z"}),
        ),
    ];
    let mut expected = Vec::new();
    for (number, (order, changes)) in (1..).zip(made) {
        let id = format!("{number:02}");
        computer.put_certificate("key of the test", &id, &authority.sign(&id, order));
        let day = order.dates[1];
        let mut certificate = but(&changes);
        certificate["not_after"] = json!(format!("{}-{}-{}T00:00:00Z", &day[..4], &day[4..6], &day[6..8]));
        expected.push(certificate);
    }
    assert_eq!(read(&computer), expected);
}

#[test]
fn a_signature_on_an_elliptic_curve_tells_its_hash() {
    let Some(computer) = with_token("elliptic curves") else { return };
    let authority = Authority::new("ec");
    let old = Order { options: &["-md", "sha1"], dates: [DATES[0], "20280101000000Z"], key: "ec", ..PERSONS };
    computer.put_certificate("key of the test", "01", &authority.sign("old", old));
    computer.put_certificate("key of the test", "02", &authority.sign("new", Order { key: "ec", ..PERSONS }));
    let old = but(&json!({"key": "ec", "signature_hash": "sha1", "not_after": "2028-01-01T00:00:00Z"}));
    assert_eq!(read(&computer), [old, but(&json!({"key": "ec"}))]);
}

#[test]
fn two_keys_at_once_are_read_together_and_a_certificate_on_both_once() {
    let Some(computer) = with_token("two tokens") else { return };
    computer.make_token("second key");
    let authority = Authority::new("rsa");
    let both = authority.sign("both", PERSONS);
    let other = authority.sign("other", Order { dates: [DATES[0], "20300101000000Z"], ..PERSONS });
    computer.put_certificate("key of the test", "01", &both);
    computer.put_certificate("second key", "01", &both);
    computer.put_certificate("second key", "02", &other);
    assert_eq!(read(&computer), [persons(), but(&json!({"not_after": "2030-01-01T00:00:00Z"}))]);
}

#[test]
fn two_modules_that_read_one_key_tell_its_certificate_once() {
    let Some(computer) = with_token("two modules") else { return };
    let other_module = computer.path("libother.so");
    std::fs::copy(Computer::softhsm(), &other_module).unwrap();
    computer.register("other", &other_module);
    computer.put_certificate("key of the test", "01", &Authority::new("rsa").sign("person", PERSONS));
    assert_eq!(read(&computer), [persons()]);
}

#[test]
fn where_the_slot_is_no_hardware_a_key_in_public_view_tells_where_it_is() {
    let Some(computer) = with_token("a token in software") else { return };
    computer.say_tokens_are_removable(false);
    let authority = Authority::new("rsa");
    computer.put_certificate("key of the test", "01", &authority.sign("person", PERSONS));
    assert_eq!(read(&computer), [but(&json!({"private_key": "unknown"}))]);
    computer.put_key("key of the test", "02", &authority.key("ec"));
    assert_eq!(read(&computer), [but(&json!({"private_key": "unknown"}))], "another pair says nothing of it");
    computer.put_key("key of the test", "01", &authority.key("rsa"));
    assert_eq!(read(&computer), [persons()]);
}

#[test]
fn a_key_without_a_certificate_is_told_from_a_computer_without_a_module() {
    let Some(computer) = Computer::new("no certificate and no module") else { return };
    assert_eq!(computer.certificates().0, json!({"unreadable": "not_supported"}));
    computer.register("softhsm2", &Computer::softhsm());
    assert_eq!(computer.certificates().0, json!("absent"), "no token");
    computer.make_token("key of the test");
    computer.put_key("key of the test", "01", &Authority::new("rsa").key("rsa"));
    assert_eq!(computer.certificates().0, json!("absent"), "a key alone");
}
