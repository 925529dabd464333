//! Pictures of the window for the documentation. `QHR_SETUP_BLESS` writes them; otherwise they are only looked at.

use std::collections::HashSet;
use std::fs;
use std::io::Cursor;

use crate::window::{Window, project};

/// Large enough for any picture here, small enough for a repository.
const LARGEST: usize = 100_000;

/// The name under which a recorded machine's pictures are kept.
pub fn name(machine: &str) -> Option<&'static str> {
    match machine {
        "windows-11-home-no-key" => Some("no-key"),
        "windows-11-home-memory-stick" => Some("memory-stick"),
        "windows-11-pro-ready" => Some("ready"),
        "windows-7-chrome-109" => Some("windows-7"),
        "windows-11-chrome-per-user-getting-old" => Some("chrome-getting-old"),
        _ => None,
    }
}

/// Takes a picture, checks that something is on it, and keeps it where that is asked for.
pub fn take(window: &Window, name: &str) {
    let picture = window.driver.screenshot();
    assert!(picture.len() < LARGEST, "{name}: {} bytes", picture.len());
    let colours = colours(&picture);
    assert!(colours > 50, "{name}: only {colours} colours");
    if std::env::var_os("QHR_SETUP_BLESS").is_some() {
        let folder = project().join("docs/screenshots");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{name}.png")), picture).unwrap();
    }
}

fn colours(picture: &[u8]) -> usize {
    let mut reader = png::Decoder::new(Cursor::new(picture)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let colours: HashSet<_> = pixels.chunks(info.color_type.samples()).collect();
    colours.len()
}
