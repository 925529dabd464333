//! What was read about certificates: dates, kinds and places. Never a subject, a serial number or an issuer's name.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{ReaderModel, Reading, Service};

/// A certificate with which somebody could sign in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// Where it was read.
    pub place: CertificatePlace,
    /// Its first moment.
    pub not_before: Timestamp,
    /// Its last moment.
    pub not_after: Timestamp,
    /// The hash its issuer signed.
    pub signature_hash: SignatureHash,
    /// Its own key.
    pub key: KeyKind,
    /// Where the private key is.
    pub private_key: PrivateKey,
    /// It may be used to sign in: by its extended key usages, or because it names none.
    pub client_authentication: bool,
    /// Whether its issuer is one of those in the rules file; none while the rules file names no issuer.
    pub known_issuer: Option<bool>,
    /// It may be used for digital signatures, without which Chrome does not offer it: by its key usage, or because it
    /// names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digital_signature: Option<bool>,
    /// The model of the reader it was copied from, by its name, where Windows noted one. Absent: it noted none.
    #[serde(default, skip_serializing_if = "Reading::is_not_recorded")]
    #[cfg_attr(test, schemars(with = "Reading<String>"))]
    pub reader: Reading<ReaderModel>,
}

/// Where a certificate was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CertificatePlace {
    /// This account's store of Windows, which keeps certificates when the key is gone.
    WindowsStore,
    /// The key or card itself, through its PKCS#11 module: in recordings of layout 1 from Linux and macOS.
    Token,
}

/// The hash that a signature is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SignatureHash {
    /// SHA-1, or MD5 before it.
    Sha1,
    /// SHA-256 and its longer sisters.
    Sha2,
    /// Another, or one built into the signature's own kind.
    Other,
}

/// The kind of a key pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum KeyKind {
    /// RSA.
    Rsa,
    /// Elliptic curve.
    Ec,
    /// Another.
    Other,
}

/// Where a private key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PrivateKey {
    /// On a card or key.
    OnCard,
    /// In this computer.
    InComputer,
    /// Nowhere here.
    Missing,
    /// It could not be told.
    Unknown,
}

/// What copies certificates from a key into Windows's store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CertificatePropagation {
    /// Windows's service, `CertPropSvc`.
    pub service: Reading<Service>,
    /// A group policy switches it off.
    pub off_by_policy: bool,
    /// The key's own software is told not to do it.
    pub off_in_key_software: bool,
}
