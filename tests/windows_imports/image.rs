//! What the header of each Windows program asks Windows for: that it lies at another place each time it starts, and that
//! data is never run.

use std::fs;

use pelite::pe64::{Pe, PeFile};

use super::{CONSOLE, LOADER, WINDOW, project, skip};

/// `DllCharacteristics` and the directory of relocations, from Microsoft's PE specification.
const HIGH_ENTROPY_VA: u16 = 0x20;
const DYNAMIC_BASE: u16 = 0x40;
const NX_COMPAT: u16 = 0x100;
const RELOCATIONS: usize = 5;
const RELOCS_STRIPPED: u16 = 1;

/// What a program is, with its name; nothing where the test is skipped.
fn each(test: &str, programs: &[&str], look: impl Fn(&str, PeFile<'_>)) {
    for name in programs {
        let file = project().join("target/windows/x86_64-win7-windows-gnu/release").join(name);
        let Ok(bytes) = fs::read(file) else {
            skip(test, &format!("{name} (cargo xtask test builds it where it can)"));
            continue;
        };
        look(name, PeFile::from_bytes(&bytes).unwrap());
    }
}

#[test]
fn each_lies_at_another_place_at_each_start_and_runs_no_data() {
    let test = "each_lies_at_another_place_at_each_start_and_runs_no_data";
    each(test, &[CONSOLE, WINDOW, LOADER], |name, file| {
        let asked = file.optional_header().DllCharacteristics;
        for flag in [HIGH_ENTROPY_VA, DYNAMIC_BASE, NX_COMPAT] {
            assert_ne!(asked & flag, 0, "{name}: {flag:#x} is not in {asked:#x}");
        }
        // Without them it cannot be moved, whatever it asks.
        assert_ne!(file.data_directory()[RELOCATIONS].Size, 0, "{name}");
        assert_eq!(file.file_header().Characteristics & RELOCS_STRIPPED, 0, "{name}");
        let writable_code =
            file.section_headers().iter().any(|section| section.Characteristics & 0xa000_0000 == 0xa000_0000);
        assert!(!writable_code, "{name}");
    });
}
