//! Pictures of the window. `QHR_SETUP_SCREENSHOTS` writes anew those that the documents show, for a release; otherwise
//! they are only looked at.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::parts::PATIENCE;
use crate::window::{Window, project};

/// Large enough for the steps in the margin, small enough for a repository.
pub const WIDTH: u32 = 860;
pub const HEIGHT: u32 = 620;

/// The pictures that the documents show.
const FOLDER: &str = "docs/screenshots";

/// How many bytes a picture has: a page half painted compresses to fewer, and a repository wants no more.
const SIZE: Range<usize> = 30_000..130_000;

/// The name under which a recorded machine's pictures are kept.
pub fn name(machine: &str) -> Option<&'static str> {
    match machine {
        "windows-11-home-memory-stick" => Some("memory-stick"),
        _ => None,
    }
}

/// Takes a picture as soon as all is painted, and keeps it where that is asked for.
pub fn take(window: &Window, name: &str) {
    let picture = settled(window, name);
    assert!(picture.len() < SIZE.end, "{name}: {} bytes", picture.len());
    let file = project().join(FOLDER).join(format!("{name}.png"));
    if file.exists() && std::env::var_os("QHR_SETUP_SCREENSHOTS").is_some() {
        fs::write(file, picture).unwrap();
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

#[test]
fn every_picture_that_is_kept_is_shown_and_every_one_shown_is_kept() {
    let mut text = fs::read_to_string(project().join("README.md")).unwrap();
    for file in fs::read_dir(project().join("docs")).unwrap().map(|file| file.unwrap().path()) {
        if file.extension().is_some_and(|extension| extension == "md") {
            text += &fs::read_to_string(file).unwrap();
        }
    }
    let kept: BTreeSet<String> = fs::read_dir(project().join(FOLDER))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    let shown = text.split("screenshots/").skip(1).filter_map(|rest| rest.split(')').next());
    assert_eq!(kept, shown.filter(|name| name.ends_with("png")).map(str::to_owned).collect());
}
