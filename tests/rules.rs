//! A rules file beside the real program: used, or refused with its line while the program's own rules go on.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::fs;
use std::process::{Command, Output};

use support::project;

/// What the program says of a recorded machine with this text beside it.
fn check(rules: &str, language: &str) -> Output {
    // A link: a copy could not be started while another test's child still holds the file open for writing.
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let name = format!("qhr-setup{}", std::env::consts::EXE_SUFFIX);
    let program = folder.path().join(name);
    fs::hard_link(env!("CARGO_BIN_EXE_qhr-setup"), &program).unwrap();
    fs::write(folder.path().join("requirements.toml"), rules).unwrap();
    let machine = project().join("tests/machines/windows-11-certificate-ends-in-70-days/facts.json");
    Command::new(program).args(["check", "--lang", language, "--facts"]).arg(machine).output().unwrap()
}

#[test]
fn a_rules_file_beside_the_program_changes_the_verdict() {
    let plain = check("", "fr");
    assert_eq!((plain.status.code(), String::from_utf8_lossy(&plain.stderr).contains("règles")), (Some(0), false));
    let stricter = check("[certificate]\nwarn_days = 80\n", "fr");
    assert_eq!(stricter.status.code(), Some(1), "70 days are a warning now");
}

#[test]
fn a_bad_rules_file_is_refused_with_its_line_and_the_answer_comes_all_the_same() {
    let plain = check("", "fr");
    for (language, words) in [("fr", "n’est pas utilisé"), ("en", "is not used")] {
        let refused = check("# ours\n[certificate]\nwarn_days = \"eighty\"\n", language);
        let said = String::from_utf8(refused.stderr).unwrap();
        assert!(said.contains(words) && said.contains("line 3: certificate.warn_days"), "{said}");
        assert_eq!(refused.status.code(), plain.status.code());
    }
}
