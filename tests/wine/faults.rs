//! How a program that goes wrong ends under Wine, on which every test here relies that judges an exit code.

use std::fs;

use super::prefix::Windows;
use crate::support::wine::{build, is_of_the_server};

/// Wine's exit code for a program that touched memory it does not have (`0xC0000005`): Linux keeps a byte.
const ACCESS_VIOLATION: i32 = 5;

/// While Wine's debugger was started for a fault, one start in five ended with another code.
const STARTS: usize = 20;

const FAULT: &str = "int main(void) { *(volatile int *)0 = 1; return 0; }";
const ABORT: &str = "#include <stdlib.h>\nint main(void) { abort(); }";

#[test]
fn a_fault_of_a_program_comes_back_as_an_exit_code() {
    let Some(windows) = Windows::new("a_fault_of_a_program_comes_back_as_an_exit_code", "win10") else { return };
    for (name, text, code) in [("fault", FAULT, ACCESS_VIOLATION), ("abort", ABORT, 3)] {
        let source = windows.drive_c().join(name).with_extension("c");
        fs::write(&source, text).unwrap();
        build(&source, &source.with_extension("exe"));
        // What two processes race for does not show at the first start.
        for round in 1..=STARTS {
            assert_eq!(windows.run(&[&format!(r"C:\{name}.exe")]).code, code, "{name}, start {round}");
        }
    }
}

#[test]
fn only_a_signal_of_wines_server_is_a_reason_to_start_again() {
    assert!([libc::SIGQUIT, libc::SIGKILL].into_iter().all(is_of_the_server));
    let faults = [libc::SIGSEGV, libc::SIGABRT, libc::SIGILL, libc::SIGBUS, libc::SIGTRAP, libc::SIGFPE];
    assert!(!faults.into_iter().any(is_of_the_server));
}
