//! A Windows program, as it is read for its version: Chrome’s can be anything that somebody put there.

use crate::probe::program_file::{self, ProgramFile};

pub fn take(bytes: &[u8]) -> bool {
    let said = program_file::describe(bytes);
    assert_eq!(program_file::describe(bytes), said);
    if let Some(version) = said.version {
        assert_eq!(version.to_string().parse(), Ok(version), "a version reads as it is written");
    }
    said != ProgramFile::default()
}
