//! Certificates on keys: real PKCS#11 modules and tokens of `SoftHSM2`, certificates that `OpenSSL` makes, and modules that
//! misbehave, compiled here. Faked is the hardware: `SoftHSM2` keeps its tokens in files and says that they can be removed.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

#[path = "tokens/authority.rs"]
mod authority;
#[path = "tokens/certificates.rs"]
mod certificates;
#[path = "tokens/computer.rs"]
mod computer;
#[path = "tokens/modules.rs"]
mod modules;
