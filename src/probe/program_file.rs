//! The version and the architecture that a Windows program carries in itself. Pure: runs on every system.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::version_resource::Program;
use crate::facts::Architecture;
use crate::small_file;
use crate::version::Version;

/// What a program file says of itself; each part is missing where the file does not say it readably.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
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

/// A larger file is no launcher and no module, whose size is a few megabytes.
const LARGEST: u64 = 64 << 20;

/// What files said of themselves, with the size and the time that each had then.
type Known = BTreeMap<PathBuf, ((u64, Option<SystemTime>), ProgramFile)>;

/// What a program file says of itself; `None` where there is no file. It is read whole, and again only when its size or
/// its time has changed: some are asked about every few seconds.
#[cfg(windows)]
pub fn of_file(file: &Path) -> Option<ProgramFile> {
    use std::sync::{Mutex, PoisonError};

    static KNOWN: Mutex<Known> = Mutex::new(BTreeMap::new());
    of_known(&mut KNOWN.lock().unwrap_or_else(PoisonError::into_inner), file, describe)
}

fn of_known(known: &mut Known, file: &Path, describe: impl FnOnce(&[u8]) -> ProgramFile) -> Option<ProgramFile> {
    let about = fs::metadata(file).ok().filter(fs::Metadata::is_file)?;
    let now = (about.len(), about.modified().ok());
    if let Some((then, said)) = known.get(file)
        && *then == now
    {
        return Some(said.clone());
    }
    let said = describe(&small_file::bytes(file, LARGEST).unwrap_or_default());
    known.insert(file.to_owned(), (now, said.clone()));
    Some(said)
}

/// Reads a program file's own words; of a file that is no Windows program, nothing.
pub fn describe(bytes: &[u8]) -> ProgramFile {
    let Some(program) = Program::of(bytes) else { return ProgramFile::default() };
    let architecture = program.machine().map(|machine| match machine {
        I386 => Architecture::X86,
        AMD64 => Architecture::X64,
        ARM64 => Architecture::Arm64,
        _ => Architecture::Other,
    });
    let resource = program.version();
    let version = resource.as_ref().map(|resource| Version::new(&resource.version.map(u32::from)));
    ProgramFile { version, product: resource.and_then(|resource| resource.product()), architecture }
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

    #[test]
    fn a_program_says_what_another_reader_reads_in_it() {
        let program = include_bytes!("../../tests/fuzz/corpus/program_file/x64").to_vec();
        let said = describe(&program);
        assert_eq!(said.version, "157.0.7390.55".parse().ok());
        assert_eq!((said.product.as_deref(), said.architecture), (Some("Google Chrome"), Some(Architecture::X64)));
        assert_eq!(said, by_pelite(&program));
    }

    fn by_pelite(bytes: &[u8]) -> ProgramFile {
        use pelite::resources::version_info::VersionInfo;
        let file = pelite::PeFile::from_bytes(bytes).unwrap();
        let info = file.resources().ok().and_then(|resources| resources.version_info().ok());
        let fixed = info.and_then(VersionInfo::fixed).map(|fixed| fixed.dwFileVersion);
        let version = fixed.map(|at| Version::new(&[at.Major, at.Minor, at.Patch, at.Build].map(u32::from)));
        let product = info.and_then(|info| info.value(*info.translation().first()?, "ProductName"));
        ProgramFile { version, product, architecture: describe(bytes).architecture }
    }

    #[test]
    fn a_file_is_read_once_for_as_long_as_it_stays_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("program.exe");
        let mut known = Known::new();
        let mut said = |text: &str| {
            let describe = |bytes: &[u8]| ProgramFile {
                product: Some(String::from_utf8(bytes.to_vec()).unwrap()),
                ..ProgramFile::default()
            };
            let time = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(text.len() as u64);
            fs::write(&file, text).unwrap();
            fs::File::options().write(true).open(&file).unwrap().set_modified(time).unwrap();
            of_known(&mut known, &file, describe).unwrap().product.unwrap()
        };
        assert_eq!(said("one"), "one");
        assert_eq!(said("two"), "one", "same size and time: not read again");
        assert_eq!(said("three"), "three");
        assert_eq!(of_known(&mut known, folder.path(), describe), None, "a folder is no program");
        assert_eq!(of_known(&mut known, &folder.path().join("none"), describe), None);
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
