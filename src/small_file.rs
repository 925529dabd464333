//! Reading a file whole: only what is a file, never more of it than so much, and never waiting for anybody.
//!
//! Everything that the program reads by itself or is told to read goes through here: a link to a device, a pipe that
//! nobody writes to, or some other large file costs neither memory nor time.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _};
use std::path::Path;

use crate::held_file::patiently;

/// As large as a file of settings is at most, in bytes.
pub const SETTINGS: u64 = 1 << 20;

/// What the kernel says in a file of `/sys` fits into one page (`Documentation/filesystems/sysfs.rst` of Linux), which has
/// 4,096 bytes on most computers; most of `/proc` is shorter.
const KERNEL_FILE: usize = 4095;

/// Why a file was not read.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The system's reason.
    #[error(transparent)]
    System(#[from] io::Error),
    /// A folder, a device, a pipe, or a link to one.
    #[error("not a file")]
    NotAFile,
    /// Larger than what is looked for can be.
    #[error("more than {largest} bytes")]
    TooLarge {
        /// Its size in bytes, as far as that is known.
        size: u64,
        /// The largest size accepted, in bytes.
        largest: u64,
    },
}

/// The bytes of a file of at most so many.
pub fn bytes(path: &Path, largest: u64) -> Result<Vec<u8>, Refusal> {
    // Before it is opened: opening can wait, and can do something to a device.
    is_file(&fs::metadata(path)?)?;
    whole(open(path, 0)?, largest)
}

/// The same of what is a file itself: where others can write, a link could name any file.
pub fn bytes_of_no_link(path: &Path, largest: u64) -> Result<Vec<u8>, Refusal> {
    is_file(&fs::symlink_metadata(path)?)?;
    #[cfg(unix)]
    let file = open(path, libc::O_NOFOLLOW)?;
    #[cfg(not(unix))]
    let file = open(path, 0)?;
    whole(file, largest)
}

fn whole(file: File, largest: u64) -> Result<Vec<u8>, Refusal> {
    let about = file.metadata()?;
    is_file(&about)?;
    if about.len() > largest {
        return Err(Refusal::TooLarge { size: about.len(), largest });
    }
    // Files of the kernel say that they are empty, and others may grow.
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or_default().max(KERNEL_FILE) + 1);
    let size = file.take(largest + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > largest { Err(Refusal::TooLarge { size: size as u64, largest }) } else { Ok(bytes) }
}

/// The text of a file of at most so many bytes; `None` where it cannot be had, for whatever reason.
#[cfg(any(all(unix, not(target_os = "macos")), test))]
pub fn text(path: &Path, largest: u64) -> Option<String> {
    String::from_utf8(bytes(path, largest).ok()?).ok()
}

fn is_file(about: &fs::Metadata) -> Result<(), Refusal> {
    if about.is_file() { Ok(()) } else { Err(Refusal::NotAFile) }
}

/// Somebody may have put a pipe there meanwhile: that is opened without waiting for whoever writes to it.
fn open(path: &Path, #[cfg_attr(not(unix), expect(unused, reason = "for Unix"))] flags: i32) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK | flags);
    patiently(|| options.open(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_whole_and_a_larger_one_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "twelve bytes").unwrap();
        assert_eq!(text(&file, 12).as_deref(), Some("twelve bytes"));
        assert!(matches!(bytes(&file, 11), Err(Refusal::TooLarge { size: 12, largest: 11 })));
        assert!(matches!(bytes(&folder.path().join("none"), 11), Err(Refusal::System(_))));
        assert!(matches!(bytes(folder.path(), 11), Err(Refusal::NotAFile)));
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        let name = std::ffi::CString::new(pipe.to_str().unwrap()).unwrap();
        // SAFETY: the name ends with a zero and outlives the call.
        assert_eq!(unsafe { libc::mkfifo(name.as_ptr(), 0o600) }, 0);
        let link = folder.path().join("link");
        std::os::unix::fs::symlink("/dev/zero", &link).unwrap();
        for odd in [pipe.as_path(), link.as_path(), Path::new("/dev/zero"), Path::new("/dev/null")] {
            assert!(matches!(bytes(odd, SETTINGS), Err(Refusal::NotAFile)), "{}", odd.display());
        }
        let file = folder.path().join("file");
        fs::write(&file, "mine").unwrap();
        let link = folder.path().join("link-to-file");
        std::os::unix::fs::symlink(&file, &link).unwrap();
        assert_eq!(bytes(&link, SETTINGS).unwrap(), b"mine");
        assert!(matches!(bytes_of_no_link(&link, SETTINGS), Err(Refusal::NotAFile)));
        assert_eq!(bytes_of_no_link(&file, SETTINGS).unwrap(), b"mine");
        // What is put there between the look and the opening.
        assert!(open(&link, libc::O_NOFOLLOW).is_err());
        assert!(!open(&pipe, 0).unwrap().metadata().unwrap().is_file());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_of_the_kernel_that_calls_itself_empty_is_read() {
        assert!(text(Path::new("/proc/self/status"), SETTINGS).unwrap().contains("Uid:"));
        assert!(matches!(bytes(Path::new("/proc/self/maps"), 10), Err(Refusal::TooLarge { .. })));
    }
}
