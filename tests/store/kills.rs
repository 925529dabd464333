//! The program is killed in the middle of its writes. What a power loss does beyond that (a name that is on the disk
//! before what it names) cannot be made here: against that stand the two flushes in `store.rs`.

use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use qhr_setup::store::{Opened, Store};
use tempfile::TempDir;

use crate::support::endured::{rounds, tell};
use crate::{full, names, short};

/// The program that is killed: it says a word, then saves until then.
fn save_until_killed(folder: &Path) {
    let mut store = Store::open(folder).store;
    assert!(store.keeps());
    eprintln!("{SAVING}");
    loop {
        store.save(&full()).unwrap();
        store.save(&short()).unwrap();
    }
}

/// Set for the test below where it is started to be killed.
const FOLDER_TO_SAVE_IN: &str = "QHR_SETUP_TEST_FOLDER";
const THIS_TEST: &str = "store::kills::kills_in_the_middle_of_saving_leave_the_old_answers_or_the_new_ones";
const SAVING: char = '!';

/// Starts the saving program and kills it after it has saved for this long.
fn kill_while_saving(folder: &Path, after: Duration) {
    let mut saving = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", THIS_TEST, "--nocapture", "--test-threads=1"])
        .env(FOLDER_TO_SAVE_IN, folder)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = [0];
    saving.stderr.as_mut().unwrap().read_exact(&mut said).unwrap();
    assert_eq!(char::from(said[0]), SAVING);
    std::thread::sleep(after);
    assert_eq!(saving.try_wait().unwrap(), None, "the saving program ended by itself");
    saving.kill().unwrap();
    saving.wait().unwrap();
}

#[test]
fn kills_in_the_middle_of_saving_leave_the_old_answers_or_the_new_ones() {
    if let Some(folder) = std::env::var_os(FOLDER_TO_SAVE_IN) {
        return save_until_killed(Path::new(&folder));
    }
    let root = TempDir::new().unwrap();
    let folder = root.path().join("Hélène Côté");
    Store::open(&folder).store.save(&full()).unwrap();
    let (mut full_ones, mut unfinished) = (0, 0);
    let kills = rounds(200, 2_000);
    for kill in 0..kills {
        kill_while_saving(&folder, Duration::from_micros(kill * 137 % 15_000));
        unfinished += u64::from(names(&folder).iter().any(|name| name.starts_with('.')));
        let read = Store::read_only(&folder);
        let Opened { store: _held, kept, notice } = Store::open(&folder);
        assert_eq!(notice, None, "kill {kill}");
        assert_eq!(kept, read, "kill {kill}");
        assert!([full(), short()].contains(&kept), "kill {kill}: {kept:?}");
        let left = names(&folder);
        assert_eq!(left, ["answers.json", "lock"].map(str::to_owned).into(), "kill {kill}");
        full_ones += u64::from(kept == full());
    }
    assert!(unfinished > 0, "no kill came in the middle of a write");
    assert!((1..kills).contains(&full_ones), "every kill left the same answers");
    tell(
        "A program that saves answers without a pause is killed at any moment",
        kills,
        &format!(
            "the answers before or those after, whole, and nothing else in the folder; {unfinished} kills came in the middle of a write"
        ),
    );
}
