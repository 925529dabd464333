//! Programs that write a file and are killed (SIGKILL) at any moment: the file is whole, the next run works, and what was
//! left unfinished is removed in time.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

mod killed {
    mod trace;
}

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

use serde_json::Value;
use support::endured::{rounds, tell};
use support::project;

/// How the name of a file begins that is not whole yet.
const UNFINISHED: &str = ".qhr-setup-unfinished-";

/// A command that writes a file, with the recorded machines whose facts it takes in turn; none reads this computer.
struct Writing {
    shown: &'static str,
    arguments: &'static [&'static str],
    name: &'static str,
    machines: &'static [&'static str],
    /// Whether this is a whole result of one of them.
    is_whole: fn(&str) -> bool,
}

const TWO: &[&str] = &["windows-11-pro-ready", "windows-10-no-key-old-chrome"];

const ALL: [Writing; 5] = [
    Writing {
        shown: "`qhr-setup check --format json --output FILE`",
        arguments: &["check", "--format", "json", "--output"],
        name: "pc.json",
        machines: TWO,
        is_whole: is_json_with_its_verdict,
    },
    Writing {
        shown: "`qhr-setup check --format prometheus --output FILE`",
        arguments: &["check", "--format", "prometheus", "--output"],
        name: "pc.prom",
        machines: TWO,
        // The last of its metrics, and the end of a line.
        is_whole: |text| {
            text.contains("\n# TYPE qhr_setup_open_point_since_timestamp_seconds ") && text.ends_with('\n')
        },
    },
    Writing {
        shown: "`qhr-setup report --output FILE.html --force`",
        arguments: &["report", "--force", "--both-languages", "--output"],
        name: "report.html",
        machines: TWO,
        is_whole: |text| text.starts_with("<!DOCTYPE html>") && text.ends_with("</html>"),
    },
    Writing {
        shown: "`qhr-setup report --output FILE.json --force`",
        arguments: &["report", "--force", "--output"],
        name: "report.json",
        machines: TWO,
        is_whole: is_json_with_its_verdict,
    },
    Writing {
        shown: "`qhr-setup facts --output FILE --force`",
        arguments: &["facts", "--force", "--output"],
        name: "facts.json",
        machines: &[],
        is_whole: |text| serde_json::from_str::<Value>(text).is_ok_and(|facts| !facts["usb"].is_null()),
    },
];

fn is_json_with_its_verdict(text: &str) -> bool {
    serde_json::from_str::<Value>(text)
        .is_ok_and(|result| result["verdict"] == "ready" || result["verdict"] == "not_ready")
}

impl Writing {
    /// The program that writes `file`, of the machine whose turn it is.
    fn program(&self, file: &Path, round: u64) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_qhr-setup"));
        program.args(self.arguments).arg(file).stdout(Stdio::null()).stderr(Stdio::null());
        if let Some(count) = u64::try_from(self.machines.len()).ok().filter(|count| *count > 0) {
            let machine = self.machines[usize::try_from(round % count).unwrap()];
            program.arg("--facts").arg(project().join("tests/machines").join(machine).join("facts.json"));
        }
        program
    }

    /// A run that nobody ends leaves a whole file; how long it takes.
    fn run(&self, file: &Path, round: u64) -> Duration {
        let started = Instant::now();
        let code = self.program(file, round).status().unwrap().code();
        // What `check` finds decides its code.
        assert!(matches!(code, Some(0 | 2)), "{}: {code:?}", self.shown);
        assert!((self.is_whole)(&fs::read_to_string(file).unwrap()), "{}", self.shown);
        started.elapsed()
    }
}

fn unfinished(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(UNFINISHED))
        .map(|entry| entry.path())
        .collect()
}

/// Kills a program after this long, or as soon as it has begun its file; whether it was still running.
fn kill(mut program: Command, folder: &Path, after: Option<Duration>) -> bool {
    let before = unfinished(folder).len();
    let mut running = program.spawn().unwrap();
    match after {
        Some(after) => sleep(after),
        None => while unfinished(folder).len() <= before && running.try_wait().unwrap().is_none() {},
    }
    // One that has ended by itself is no longer there to be killed.
    let _ = running.kill();
    running.wait().unwrap().code().is_none()
}

#[test]
fn a_program_that_is_killed_at_any_moment_leaves_a_whole_file_and_nothing_for_ever() {
    for writing in ALL {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(writing.name);
        let takes = (0..3).map(|round| writing.run(&file, round)).min().unwrap();
        let kills = rounds(10, 1_000);
        let (mut killed, mut in_a_write) = (0, 0);
        for round in 0.. {
            if killed == kills {
                break;
            }
            // Every second one in the middle of its write, the others spread over a whole run.
            let part = f64::from(u32::try_from(round * 37 % 100).unwrap()) / 100.0;
            let after = (round % 2 == 0).then(|| takes.mul_f64(part));
            let before = unfinished(folder.path()).len();
            killed += u64::from(kill(writing.program(&file, round), folder.path(), after));
            in_a_write += u64::from(unfinished(folder.path()).len() > before);
            assert!(killed + 100 > round / 2, "{}: {killed} killed of {round}", writing.shown);
            let text = fs::read_to_string(&file).unwrap();
            assert!((writing.is_whole)(&text), "{}, kill {round}: {text:?}", writing.shown);
            if round % 20 == 0 {
                writing.run(&file, round);
            }
        }
        assert!(in_a_write > 0, "{}: no kill came in the middle of a write", writing.shown);
        assert_nothing_stays(&writing, folder.path(), &file);
        tell(
            &format!("{} is killed", writing.shown),
            killed,
            &format!(
                "the file before or the new one, whole; each later run works; {in_a_write} left an unfinished file, all of \
                 which a later run removes"
            ),
        );
    }
}

/// What was left long ago is removed by the next run.
fn assert_nothing_stays(writing: &Writing, folder: &Path, file: &Path) {
    let long_ago = SystemTime::now() - Duration::from_mins(20);
    for left in unfinished(folder) {
        File::options().write(true).open(left).unwrap().set_modified(long_ago).unwrap();
    }
    writing.run(file, 0);
    let names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, [writing.name], "{}", writing.shown);
}
