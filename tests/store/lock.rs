//! The lock that keeps a second window from keeping: whatever stands in its place, and when its folder is removed.

use std::fs;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use qhr_setup::error::Error;
use qhr_setup::store::{Notice, Opened, Store};
use tempfile::TempDir;

use super::super::{full, short};

/// Opens a folder, and fails where that does not come to an end.
fn open(folder: &TempDir) -> Opened {
    let (tell, told) = mpsc::channel();
    let path = folder.path().to_owned();
    thread::spawn(move || {
        // Nobody listens any more once the test has given up.
        let _ = tell.send(Store::open(&path));
    });
    // Opening has to come to an end.
    told.recv_timeout(Duration::from_mins(1)).unwrap()
}

#[cfg(unix)]
#[test]
fn a_pipe_in_place_of_the_lock_holds_nothing_up() {
    let folder = TempDir::new().unwrap();
    let made = std::process::Command::new("mkfifo").arg(folder.path().join("lock")).status().unwrap();
    assert!(made.success());
    let opened = open(&folder);
    assert_eq!((opened.notice, opened.store.keeps()), (Some(Notice::NotKept), false));
}

#[cfg(unix)]
#[test]
fn a_link_in_place_of_the_lock_makes_no_file_elsewhere() {
    let (folder, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let target = elsewhere.path().join("made");
    std::os::unix::fs::symlink(&target, folder.path().join("lock")).unwrap();
    let opened = open(&folder);
    assert_eq!((opened.notice, opened.store.keeps()), (Some(Notice::NotKept), false));
    assert!(!target.exists());
    // Neither where the link leads to a file: its lock is somebody else's.
    fs::write(&target, "theirs").unwrap();
    assert_eq!(open(&folder).notice, Some(Notice::NotKept));
    assert_eq!(fs::read_to_string(&target).unwrap(), "theirs");
}

#[test]
fn a_folder_removed_while_open_is_held_anew() {
    let folder = TempDir::new().unwrap();
    let mut first = open(&folder).store;
    first.save(&full()).unwrap();
    fs::remove_dir_all(folder.path()).unwrap();
    first.save(&short()).unwrap();
    assert_eq!(open(&folder).notice, Some(Notice::OtherWindow), "a second window keeps nothing");
    first.save(&full()).unwrap();
    assert_eq!(Store::read_only(folder.path()), full());
}

#[test]
fn a_folder_removed_while_open_and_taken_by_another_window_is_left_to_it() {
    let folder = TempDir::new().unwrap();
    let mut first = open(&folder).store;
    first.save(&full()).unwrap();
    fs::remove_dir_all(folder.path()).unwrap();
    let mut second = open(&folder);
    assert_eq!((second.notice.clone(), second.store.keeps()), (None, true));
    second.store.save(&short()).unwrap();
    assert!(matches!(first.save(&full()), Err(Error::AnswersInUse { .. })));
    assert!(!first.keeps());
    drop(second);
    first.save(&full()).unwrap();
    assert_eq!(Store::read_only(folder.path()), short(), "what the first one shows may be old by now");
}
