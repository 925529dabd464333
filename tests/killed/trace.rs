//! The trace, killed while it writes: no line is lost that another run wrote, but for those whose turn it is to go.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use qhr_setup::trace::{self, Event, LARGEST_TRACE, Polled, Program, Record};
use tempfile::TempDir;

use crate::support::endured::{rounds, tell};

/// Set for the test below where it is started to be killed.
const FOLDER_TO_WRITE_IN: &str = "QHR_SETUP_TEST_TRACE";
const THIS_TEST: &str = "killed::trace::a_trace_that_is_killed_while_it_writes_keeps_its_whole_lines_and_goes_on";
const WRITING: char = '!';

/// The program that is killed: it says a word, then writes until then.
fn write_until_killed(folder: &Path) {
    trace::start(Some(folder));
    trace::event(Event::started(Program::Window));
    trace::flush();
    eprintln!("{WRITING}");
    loop {
        trace::event(Event::Polled { what: Polled::Usb });
        trace::flush();
    }
}

/// Starts the writing program and kills it after it has written for this long.
fn kill_while_writing(folder: &Path, after: Duration) {
    let mut writing = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", THIS_TEST, "--nocapture", "--test-threads=1"])
        .env(FOLDER_TO_WRITE_IN, folder)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = [0];
    writing.stderr.as_mut().unwrap().read_exact(&mut said).unwrap();
    assert_eq!(char::from(said[0]), WRITING);
    sleep(after);
    assert_eq!(writing.try_wait().unwrap(), None, "the writing program ended by itself");
    writing.kill().unwrap();
    writing.wait().unwrap();
}

/// The starts that are told, oldest first, and how many lines are none of this program's.
fn starts_and_torn(folder: &Path) -> (Vec<Record>, usize) {
    let bytes = fs::read(trace::place_in(folder)).unwrap();
    let lines = String::from_utf8_lossy(&bytes).into_owned();
    let read: Vec<_> = lines.lines().filter(|line| !line.is_empty()).map(Record::of_line).collect();
    let torn = read.iter().filter(|record| record.is_none()).count();
    let starts = read.into_iter().flatten().filter(|record| matches!(record.event, Event::Started { .. }));
    (starts.collect(), torn)
}

#[test]
fn a_trace_that_is_killed_while_it_writes_keeps_its_whole_lines_and_goes_on() {
    if let Some(folder) = std::env::var_os(FOLDER_TO_WRITE_IN) {
        return write_until_killed(Path::new(&folder));
    }
    let folder = TempDir::new().unwrap();
    // So few that the file is never full.
    let kills = rounds(20, 1_000);
    let (mut before, mut halved) = (Vec::new(), 0);
    for kill in 0..kills {
        kill_while_writing(folder.path(), Duration::from_micros(kill * 137 % 9_000));
        let (starts, torn) = starts_and_torn(folder.path());
        let size = fs::metadata(trace::place_in(folder.path())).unwrap().len();
        assert!(size <= LARGEST_TRACE, "kill {kill}: {size} bytes");
        assert!(u64::try_from(torn).unwrap() <= kill + 1, "kill {kill}: {torn} lines are torn");
        let new = starts.last().copied();
        assert!(new.is_some() && !before.contains(&new.unwrap()), "kill {kill}: the last run is not told");
        if starts.len() <= before.len() {
            halved += 1;
        } else {
            assert_eq!(starts[..before.len()], before, "kill {kill}: an earlier run is gone");
        }
        before = starts;
    }
    tell(
        "A program that writes its trace without a pause is killed at any moment",
        kills,
        &format!(
            "each run told, none of the earlier ones gone but for those whose turn it was as the file was full ({halved} \
             times), never over a megabyte"
        ),
    );
}
