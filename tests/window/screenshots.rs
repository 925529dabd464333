//! Pictures of the window for the documentation. `QHR_SETUP_BLESS` writes them; otherwise they are only looked at.

use std::fs;
use std::ops::Range;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::parts::PATIENCE;
use crate::window::{Window, project};

/// Large enough for the steps in the margin, small enough for a repository.
pub const WIDTH: u32 = 860;
pub const HEIGHT: u32 = 620;

/// How many bytes a picture has: a page half painted compresses to fewer, and a repository wants no more.
const SIZE: Range<usize> = 30_000..100_000;

/// The name under which a recorded machine's pictures are kept.
pub fn name(machine: &str) -> Option<&'static str> {
    match machine {
        "windows-11-home-no-key" => Some("no-key"),
        "windows-11-home-memory-stick" => Some("memory-stick"),
        "windows-7-chrome-109" => Some("windows-7"),
        "windows-11-chrome-per-user-getting-old" => Some("chrome-getting-old"),
        _ => None,
    }
}

/// Takes a picture as soon as all is painted, and keeps it where that is asked for.
pub fn take(window: &Window, name: &str) {
    let picture = settled(window, name);
    assert!(picture.len() < SIZE.end, "{name}: {} bytes", picture.len());
    if std::env::var_os("QHR_SETUP_BLESS").is_some() {
        let folder = project().join("docs/screenshots");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{name}.png")), picture).unwrap();
    }
}

/// A picture that is not empty, and the same a moment later.
fn settled(window: &Window, name: &str) -> Vec<u8> {
    let started = Instant::now();
    let mut before = window.driver.screenshot();
    loop {
        sleep(Duration::from_millis(100));
        let picture = window.driver.screenshot();
        if picture.len() > SIZE.start && picture == before {
            return picture;
        }
        assert!(started.elapsed() < PATIENCE, "{name}: painting does not end");
        before = picture;
    }
}
