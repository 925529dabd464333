//! The trace of a whole program: what questions, panics and an hour leave in its file, and what can never be in it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

mod trace {
    mod console;
    mod panics;
    mod privacy;
}
