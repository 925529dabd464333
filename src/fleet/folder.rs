//! The files of a fleet: which they are, and reading them, several at once, since most of the time goes by waiting for a disk
//! or a server.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;
use std::thread;

use jiff::Timestamp;

use super::{Computer, Fleet, NotRead, WhyNotRead, result_file};
use crate::small_file::{self, Refusal, SETTINGS};
use crate::text::visible;

/// So many files are read at once.
const AT_ONCE: usize = 8;

/// A file that ends like a result.
struct Found {
    file: OsString,
    computer: String,
}

/// Everything that the folder says, in no order.
pub fn read(folder: &Path, now: Timestamp) -> io::Result<Fleet> {
    let (found, left_out) = list(folder)?;
    let mut fleet = Fleet { computers: Vec::new(), not_read: Vec::new(), left_out };
    let mut apart = Vec::with_capacity(found.len());
    for same_name in found.chunk_by(|one, other| one.computer == other.computer) {
        match same_name {
            [only] => apart.push(only),
            several => fleet.not_read.extend(several.iter().map(|one| not_read(one, WhyNotRead::SameName))),
        }
    }
    for outcome in read_all(folder, &apart, now) {
        match outcome {
            Ok(computer) => fleet.computers.push(computer),
            Err(not_read) => fleet.not_read.push(not_read),
        }
    }
    Ok(fleet)
}

/// Those that end like a result, by the name of their computer, and how many do not.
fn list(folder: &Path) -> io::Result<(Vec<Found>, usize)> {
    let (mut found, mut left_out) = (Vec::new(), 0);
    for entry in fs::read_dir(folder)? {
        let file = entry?.file_name();
        let path = Path::new(&file);
        match path.file_stem() {
            Some(stem) if path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json")) => {
                found.push(Found { computer: visible(stem), file });
            }
            Some(_) | None => left_out += 1,
        }
    }
    found.sort_unstable_by(|one, other| one.computer.cmp(&other.computer));
    Ok((found, left_out))
}

fn read_all(folder: &Path, found: &[&Found], now: Timestamp) -> Vec<Result<Computer, NotRead>> {
    let share = found.len().div_ceil(AT_ONCE).max(1);
    let of_share = |share: &[&Found]| share.iter().map(|one| read_one(folder, one, now)).collect::<Vec<_>>();
    thread::scope(|scope| {
        let readers: Vec<_> = found.chunks(share).map(|share| scope.spawn(move || of_share(share))).collect();
        readers
            .into_iter()
            .flat_map(|reader| reader.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

fn read_one(folder: &Path, found: &Found, now: Timestamp) -> Result<Computer, NotRead> {
    let path = folder.join(&found.file);
    let bytes = small_file::bytes_of_no_link(&path, SETTINGS).map_err(|refusal| match refusal {
        Refusal::NotAFile if path.is_symlink() => WhyNotRead::Link,
        Refusal::NotAFile => WhyNotRead::NotAFile,
        Refusal::TooLarge { .. } => WhyNotRead::TooLarge,
        Refusal::System(_) => WhyNotRead::Unreadable,
    });
    let computer = bytes.and_then(|bytes| result_file::computer(&found.computer, &bytes, now));
    computer.map_err(|why| not_read(found, why))
}

fn not_read(found: &Found, why: WhyNotRead) -> NotRead {
    NotRead { file: visible(&found.file), why }
}
