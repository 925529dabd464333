//! The tests that failed, read from what `cargo test` prints: their names, and what they said.

/// So many lines of what a test said are repeated at the end of a run.
const LINES: usize = 30;

/// The names of the tests that failed, without those of their programs.
pub fn names(told: &str) -> Vec<String> {
    // Each program that has failures lists them at its end, after what they said, indented by four spaces.
    let listed = |lines: &str| {
        let names =
            lines.lines().skip(1).skip_while(|line| line.is_empty()).map_while(|line| line.strip_prefix("    "));
        names.map(str::to_owned).collect::<Vec<_>>()
    };
    let parts = told.split("failures:\n").skip(1).map(|rest| format!("\n{rest}"));
    parts.flat_map(|rest| listed(&rest)).collect()
}

/// What the tests that failed said, without the calls that led there.
pub fn said(told: &str) -> String {
    let mut text = String::new();
    let mut left = 0;
    let mut in_calls = false;
    for line in told.lines() {
        if line.starts_with("---- ") {
            (left, in_calls) = (LINES, false);
        } else if line == "failures:" || line.starts_with("test result: ") {
            left = 0;
        }
        in_calls = (in_calls || line == "stack backtrace:") && !line.starts_with("note: ");
        if left > 0 && !in_calls && !line.is_empty() {
            text += line;
            text.push('\n');
            left -= 1;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{names, said};

    const TOLD: &str = "\
running 2 tests
test one::holds ... ok
test one::does_not ... FAILED

failures:

---- one::does_not stdout ----

thread 'one::does_not' panicked at tests/one.rs:3:5:
left is not right
stack backtrace:
   0: __rustc::rust_begin_unwind
note: Some details are omitted.


failures:
    one::does_not

test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s

     Running tests/two.rs
failures:

---- two::neither stdout ----
no

failures:
    two::neither

test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s
";

    #[test]
    fn failed_tests_are_named_in_every_program_and_others_are_not() {
        assert_eq!(names(TOLD), ["one::does_not", "two::neither"]);
        assert!(names("test result: ok. 1 passed; 0 failed;\n").is_empty());
    }

    #[test]
    fn what_they_said_is_told_without_the_calls() {
        let said = said(TOLD);
        assert!(said.contains("left is not right") && said.ends_with("---- two::neither stdout ----\nno\n"), "{said}");
        assert!(!said.contains("rust_begin_unwind") && !said.contains("test result"), "{said}");
    }
}
