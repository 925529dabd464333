//! The personal certificate store.
//!
//! Real: the certificates, made here by OpenSSL, and Wine's store. Faked: that a key belongs to one; only the note that Windows
//! keeps of it is written, in the form that Windows keeps it in. The note of the reader that one was copied from cannot be
//! written here: Wine 8 leaves out a certificate with a property that it does not know, so that is for `docs/manual-test.md`.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use super::prefix::Windows;
use crate::support::{has, skip};

const STORE: &str = r"HKEY_CURRENT_USER\Software\Microsoft\SystemCertificates\My";

/// Numbers of properties in a store: the note of a key, and the certificate itself.
const KEY: u32 = 2;
const CERTIFICATE: u32 = 32;

/// A certificate to be made.
struct Made {
    dates: [&'static str; 2],
    hash: &'static str,
    usage: &'static str,
    /// What `openssl genpkey` takes.
    key: &'static [&'static str],
    provider: Option<&'static str>,
}

const RSA: &[&str] = &["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"];
const EC: &[&str] = &["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"];

const CONFIGURATION: &str = "[ca]
default_ca = test
[test]
database = index.txt
new_certs_dir = .
serial = serial
policy = policy
x509_extensions = extensions
[policy]
commonName = supplied
[extensions]
extendedKeyUsage = ";

impl Made {
    /// The certificate's bytes and their SHA-1 in capitals, which is its name in a store.
    fn make(&self, folder: &Path) -> (Vec<u8>, String) {
        let openssl = |arguments: &[&str]| {
            let output = Command::new("openssl").current_dir(folder).args(arguments).output().unwrap();
            assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
            String::from_utf8(output.stdout).unwrap()
        };
        fs::write(folder.join("ca.cnf"), format!("{CONFIGURATION}{}\n", self.usage)).unwrap();
        fs::write(folder.join("index.txt"), "").unwrap();
        fs::write(folder.join("serial"), "01\n").unwrap();
        openssl(&[&["genpkey", "-out", "key.pem"], self.key].concat());
        openssl(&["req", "-new", "-utf8", "-key", "key.pem", "-subj", "/CN=Hélène Côté", "-out", "request.pem"]);
        let [from, to] = self.dates;
        let dates = ["-startdate", from, "-enddate", to, "-md", self.hash];
        let who = ["-selfsign", "-batch", "-config", "ca.cnf", "-keyfile", "key.pem", "-in", "request.pem"];
        openssl(&[&["ca", "-out", "made.pem", "-notext"], &dates[..], &who].concat());
        openssl(&["x509", "-in", "made.pem", "-outform", "DER", "-out", "made.der"]);
        let fingerprint = openssl(&["x509", "-in", "made.pem", "-noout", "-fingerprint", "-sha1"]);
        let (_, name) = fingerprint.trim().split_once('=').unwrap();
        (fs::read(folder.join("made.der")).unwrap(), name.replace(':', ""))
    }

    /// Puts it into the store.
    fn put(&self, windows: &Windows) {
        let folder = tempfile::tempdir().unwrap();
        let (der, name) = self.make(folder.path());
        let mut blob = self.provider.map(|provider| property(KEY, &key_note(provider))).unwrap_or_default();
        blob.extend(property(CERTIFICATE, &der));
        let bytes: Vec<String> = blob.iter().map(|byte| format!("{byte:02x}")).collect();
        windows.import(&format!("[{STORE}\\Certificates\\{name}]\n\"Blob\"=hex:{}", bytes.join(",")));
    }
}

/// A property as the registry has it: its number, a one, its length, itself.
fn property(number: u32, content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap();
    [number, 1, length].into_iter().flat_map(u32::to_le_bytes).chain(content.iter().copied()).collect()
}

/// Text as Windows keeps it.
fn text(text: &str) -> Vec<u8> {
    text.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect()
}

/// Seven numbers, of which the first two say where the texts after them begin: the key's own name and its provider's.
fn key_note(provider: &str) -> Vec<u8> {
    let key = text("Clé de Hélène Côté");
    let after_the_key = u32::try_from(28 + key.len()).unwrap();
    let numbers = [28, after_the_key, 0, 0, 0, 0, 1];
    numbers.into_iter().flat_map(u32::to_le_bytes).chain(key).chain(text(provider)).collect()
}

fn told(dates: [&str; 2], hash: &str, key: &str, private_key: &str) -> Value {
    json!({
        "place": "windows_store",
        "not_before": dates[0],
        "not_after": dates[1],
        "signature_hash": hash,
        "key": key,
        "private_key": private_key,
        "client_authentication": true,
        "known_issuer": null,
        "digital_signature": true,
        "reader": "absent",
    })
}

#[test]
fn certificates_are_told_by_dates_hash_and_where_their_key_is() {
    let test = "certificates_are_told_by_dates_hash_and_where_their_key_is";
    if !has("openssl") {
        skip(test, "openssl");
        return;
    }
    let Some(windows) = Windows::new(test, "win10") else { return };
    assert_eq!(windows.facts()["certificates"], "absent");
    assert_ne!(windows.run(&["reg", "query", STORE]).code, 0, "reading has made the store");

    let valid = ["20240301050607Z", "20340301050607Z"];
    let expired = ["20120301050607Z", "20150301050607Z"];
    for made in [
        Made {
            dates: valid,
            hash: "sha256",
            usage: "clientAuth",
            key: RSA,
            provider: Some("eToken Base Cryptographic Provider"),
        },
        Made { dates: expired, hash: "sha1", usage: "clientAuth, emailProtection", key: RSA, provider: None },
        Made {
            dates: valid,
            hash: "sha384",
            usage: "clientAuth",
            key: EC,
            provider: Some("Microsoft Software Key Storage Provider"),
        },
        Made {
            dates: valid,
            hash: "sha256",
            usage: "codeSigning",
            key: RSA,
            provider: Some("Microsoft Smart Card Key Storage Provider"),
        },
    ] {
        made.put(&windows);
    }
    let facts = windows.facts();
    let mut found = facts["certificates"]["seen"].as_array().unwrap().clone();
    found.sort_by_key(ToString::to_string);
    let valid = ["2024-03-01T05:06:07Z", "2034-03-01T05:06:07Z"];
    let expired = ["2012-03-01T05:06:07Z", "2015-03-01T05:06:07Z"];
    let mut expected = [
        told(valid, "sha2", "rsa", "on_card"),
        told(expired, "sha1", "rsa", "missing"),
        told(valid, "sha2", "ec", "in_computer"),
    ];
    expected.sort_by_key(ToString::to_string);
    assert_eq!(found, expected);
}

#[test]
fn a_certificate_tells_by_its_key_usage_whether_chrome_may_offer_it() {
    let test = "a_certificate_tells_by_its_key_usage_whether_chrome_may_offer_it";
    if !has("openssl") {
        skip(test, "openssl");
        return;
    }
    let Some(windows) = Windows::new(test, "win10") else { return };
    // Each with a last year of its own, by which it is known again.
    let kinds = [
        ("20310301050607Z", "clientAuth", true),
        ("20320301050607Z", "clientAuth\nkeyUsage = digitalSignature", true),
        ("20330301050607Z", "clientAuth\nkeyUsage = nonRepudiation", false),
        ("20340301050607Z", "clientAuth\nkeyUsage = keyEncipherment", false),
        ("20350301050607Z", "clientAuth\nkeyUsage = critical, digitalSignature, keyEncipherment", true),
    ];
    for (end, usage, _) in kinds {
        let provider = Some("Microsoft Smart Card Key Storage Provider");
        Made { dates: ["20240301050607Z", end], hash: "sha256", usage, key: EC, provider }.put(&windows);
    }
    let facts = windows.facts();
    let mut told: Vec<_> = facts["certificates"]["seen"].as_array().unwrap().clone();
    told.sort_by_key(|certificate| certificate["not_after"].to_string());
    let told: Vec<_> = told.iter().map(|certificate| certificate["digital_signature"].as_bool().unwrap()).collect();
    assert_eq!(told, kinds.map(|(_, _, signs)| signs));
}
