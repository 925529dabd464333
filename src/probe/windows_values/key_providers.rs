//! Where a private key is, and which reader a certificate was copied from, by what Windows noted beside the certificate. The
//! provider's name is only compared: it is never loaded, because that could ask for the key's password.

use crate::facts::{PrivateKey, ReaderModel};

/// Providers that speak with cards and keys. Microsoft's two and `SafeNet`'s three are named so in many public files, seen
/// 2026-11-22; none was seen on a computer with a QHR key.
const ON_CARD: [&str; 5] = [
    "Microsoft Base Smart Card Crypto Provider",
    "Microsoft Smart Card Key Storage Provider",
    "eToken Base Cryptographic Provider",
    "SafeNet Smart Card Key Storage Provider",
    "SafeNet RSA CSP",
];

/// Providers of Windows that keep keys in this computer, its security chip included. Common knowledge, from Microsoft's lists
/// of providers; not looked up one by one.
const IN_COMPUTER: [&str; 11] = [
    "Microsoft Software Key Storage Provider",
    "Microsoft Platform Crypto Provider",
    "Microsoft Passport Key Storage Provider",
    "Microsoft Base Cryptographic Provider v1.0",
    "Microsoft Enhanced Cryptographic Provider v1.0",
    "Microsoft Strong Cryptographic Provider",
    "Microsoft Enhanced RSA and AES Cryptographic Provider",
    "Microsoft RSA SChannel Cryptographic Provider",
    "Microsoft DH SChannel Cryptographic Provider",
    "Microsoft Base DSS Cryptographic Provider",
    "Microsoft Base DSS and Diffie-Hellman Cryptographic Provider",
];

/// Where the private key of a certificate with this provider is; no provider means that Windows knows of no key.
pub fn private_key(provider: Option<&str>) -> PrivateKey {
    let Some(provider) = provider.map(str::trim) else { return PrivateKey::Missing };
    let is_of = |list: &[&str]| list.iter().any(|name| name.eq_ignore_ascii_case(provider));
    if is_of(&ON_CARD) {
        PrivateKey::OnCard
    } else if is_of(&IN_COMPUTER) {
        PrivateKey::InComputer
    } else {
        PrivateKey::Unknown
    }
}

/// The model of a reader by its name as Windows notes it: text that ends with a zero, with or without more behind.
pub fn noted_reader(units: &[u16]) -> Option<ReaderModel> {
    let name = units.split(|unit| *unit == 0).next().unwrap_or_default();
    ReaderModel::of(&String::from_utf16_lossy(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_is_named_as_readers_are_without_what_is_one_devices_own() {
        for (noted, expected) in [
            ("Gemalto USB Key Smart Card Reader 0\0\0\0", Some("Gemalto USB Key Smart Card Reader")),
            ("Lecteur carte (A12B34CD) 1\0", Some("Lecteur carte")),
            ("Reader Device", Some("Reader Device")),
            (" \0Reader", None),
            ("", None),
        ] {
            let units: Vec<u16> = noted.encode_utf16().collect();
            assert_eq!(noted_reader(&units), expected.and_then(ReaderModel::of), "{noted:?}");
        }
    }

    #[test]
    fn the_provider_tells_where_the_key_is() {
        for (provider, expected) in [
            (Some("Microsoft Smart Card Key Storage Provider"), PrivateKey::OnCard),
            (Some("etoken base cryptographic provider"), PrivateKey::OnCard),
            (Some("Microsoft Software Key Storage Provider"), PrivateKey::InComputer),
            (Some("Microsoft Platform Crypto Provider"), PrivateKey::InComputer),
            (Some("Fournisseur d’une clinique"), PrivateKey::Unknown),
            // An empty name asks Windows for its standard provider, which this program does not ask for.
            (Some(""), PrivateKey::Unknown),
            (None, PrivateKey::Missing),
        ] {
            assert_eq!(private_key(provider), expected, "{provider:?}");
        }
    }
}
