//! What strangers and devices hand over, as bytes of any kind: a function for each way in, which fails where something that
//! is promised of it does not hold.
//!
//! `cargo xtask fuzz` has libFuzzer look for such bytes (`tests/fuzz`); the tests of this module run the same functions over
//! what is kept there and changes of it. In no program that anybody is given.

#![expect(clippy::expect_used, reason = "a promise that is broken is to stop whatever looks for it")]

use std::borrow::Cow;

mod answers;
mod certificate;
mod devices;
mod edits;
mod facts;
mod fleet;
mod program_file;
mod reader_name;
mod recorded;
mod roster;
mod rules;
mod shown;
mod support_code;
#[cfg(test)]
mod tests;

/// One way in.
pub struct Target {
    /// The name of its program and of its folder in `tests/fuzz`.
    pub name: &'static str,
    /// Looks at these bytes, and says whether they were taken for what they should be.
    pub take: fn(&[u8]) -> bool,
}

/// All of them.
pub const TARGETS: [Target; 10] = [
    Target { name: "answers", take: answers::take },
    Target { name: "certificate", take: certificate::take },
    Target { name: "devices", take: devices::take },
    Target { name: "facts", take: facts::take },
    Target { name: "fleet", take: fleet::take },
    Target { name: "program_file", take: program_file::take },
    Target { name: "reader_name", take: reader_name::take },
    Target { name: "roster", take: roster::take },
    Target { name: "rules", take: rules::take },
    Target { name: "support_code", take: support_code::take },
];

/// Looks at these bytes as the target of this name does.
///
/// # Panics
///
/// Where a promise is broken.
pub fn take(name: &str, bytes: &[u8]) {
    let target = TARGETS.iter().find(|target| target.name == name);
    let _ = (target.expect("a target of this name").take)(bytes);
}

/// Words in both languages and pages take many times as long as what they are made of: they are looked at for one input in
/// so many, the same at each run.
const SHOWN_ONE_IN: u32 = 32;

fn is_shown(bytes: &[u8]) -> bool {
    one_in(SHOWN_ONE_IN, bytes)
}

/// Whether these bytes are among the one in so many that what takes long is done for.
fn one_in(many: u32, bytes: &[u8]) -> bool {
    let hash = bytes.iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    (hash >> 8).is_multiple_of(many)
}

/// Texts that Windows hands over: pairs of bytes.
fn units(bytes: &[u8]) -> Vec<u16> {
    bytes.as_chunks::<2>().0.iter().map(|pair| u16::from_le_bytes(*pair)).collect()
}

fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}
