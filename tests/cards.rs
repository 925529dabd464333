//! Readers and cards: the real `pcscd`, its virtual reader from vsmartcard, and cards that are clients of that reader.
//!
//! Faked is the card alone: what it answers to power and reset.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

#[path = "cards/card.rs"]
mod card;
#[path = "cards/changes.rs"]
mod changes;
#[path = "cards/harness.rs"]
mod harness;
#[path = "cards/readers.rs"]
mod readers;
