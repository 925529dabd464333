//! The version and the architecture that a Windows program carries in itself. Pure: runs on every system.

use pelite::resources::version_info::VersionInfo;
use pelite::{PeFile, Wrap};

use crate::facts::Architecture;
use crate::version::Version;

/// What a program file says of itself; each part is missing where the file does not say it readably.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ProgramFile {
    /// The file version of its version resource.
    pub version: Option<Version>,
    /// The product name of its version resource, in the first language it has: `Google Chrome`, `Chromium`.
    pub product: Option<String>,
    /// The machine of its header.
    pub architecture: Option<Architecture>,
}

/// Machine codes of the PE format, from Microsoft's PE specification.
const I386: u16 = 0x014c;
const AMD64: u16 = 0x8664;
const ARM64: u16 = 0xaa64;

/// Reads a program file's own words; of a file that is no Windows program, nothing.
pub fn describe(bytes: &[u8]) -> ProgramFile {
    let Ok(file) = PeFile::from_bytes(bytes) else { return ProgramFile::default() };
    let machine = match file {
        Wrap::T32(file) => pelite::pe32::Pe::file_header(file).Machine,
        Wrap::T64(file) => pelite::pe64::Pe::file_header(file).Machine,
    };
    let architecture = match machine {
        I386 => Architecture::X86,
        AMD64 => Architecture::X64,
        ARM64 => Architecture::Arm64,
        _ => Architecture::Other,
    };
    let version_info = file.resources().ok().and_then(|resources| resources.version_info().ok());
    let version = version_info.and_then(VersionInfo::fixed).map(|fixed| {
        let version = fixed.dwFileVersion;
        Version::new(&[version.Major, version.Minor, version.Patch, version.Build].map(u32::from))
    });
    let product = version_info.and_then(|info| info.value(*info.translation().first()?, "ProductName"));
    ProgramFile { version, product, architecture: Some(architecture) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_no_program_says_nothing() {
        assert_eq!(describe(b""), ProgramFile::default());
        assert_eq!(describe(b"MZ and then nothing of use"), ProgramFile::default());
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            let mut program = b"MZ".to_vec();
            program.extend(bytes);
            let _ = describe(&program);
        }
    }
}
