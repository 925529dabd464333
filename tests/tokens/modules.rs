//! Modules that misbehave, each a few lines of C.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::authority::{Authority, Order};
use crate::computer::Computer;
use crate::support::parts::PATIENCE;

const HANGS: &str = "#include <unistd.h>\nlong C_GetFunctionList(void **list) { for (;;) sleep(60); }\n";

/// It hangs before it can be asked, with the loader's lock in its hands.
const HANGS_AT_ONCE: &str = "#include <unistd.h>\n\
    __attribute__((constructor)) static void start(void) { for (;;) sleep(60); }\n\
    long C_GetFunctionList(void **list) { return 5; }\n";

const CRASHES: &str = "long C_GetFunctionList(void **list) { return *(volatile long *)0; }\n";

const ENDS_THE_PROGRAM: &str = "#include <stdlib.h>\nlong C_GetFunctionList(void **list) { exit(0); }\n";

const FAILS: &str = "long C_GetFunctionList(void **list) { return 5; }\n";

/// `SoftHSM2` behind a module that talks, and that crashes at its end.
const TALKS: &str = "#include <dlfcn.h>\n#include <stdio.h>\n\
    __attribute__((destructor)) static void end(void) { *(volatile long *)0 = 1; }\n\
    long C_GetFunctionList(void **list) {\n\
      puts(\"module: hello\"); puts(\"token-module\"); fflush(stdout);\n\
      void *real = dlopen(SOFTHSM, RTLD_NOW);\n\
      return ((long (*)(void **))dlsym(real, \"C_GetFunctionList\"))(list);\n\
    }\n";

/// What is read with these modules registered, and how long that took.
fn read_with(test: &str, sources: &[&str]) -> Option<(Value, Duration)> {
    let computer = Computer::new(test)?;
    for (number, source) in sources.iter().enumerate() {
        let name = format!("module-{number}");
        computer.register(&name, &computer.compile(&name, source));
    }
    Some(computer.certificates())
}

#[test]
fn a_module_that_crashes_costs_its_own_answer_alone() {
    let Some((reading, _)) = read_with("a module that crashes", &[CRASHES]) else { return };
    assert_eq!(reading, json!({"unreadable": "crashed"}));
}

#[test]
fn a_module_that_ends_the_program_ends_its_own_alone() {
    let Some((reading, _)) = read_with("a module that ends the program", &[ENDS_THE_PROGRAM]) else { return };
    assert_eq!(reading, json!({"unreadable": "crashed"}));
}

#[test]
fn a_module_that_hangs_is_given_up_in_time() {
    for source in [HANGS, HANGS_AT_ONCE] {
        let Some((reading, took)) = read_with("a module that hangs", &[source, FAILS]) else { return };
        assert_eq!(reading, json!({"unreadable": "timed_out"}));
        assert!(took < PATIENCE, "{took:?}");
    }
}

#[test]
fn a_module_that_fails_says_why() {
    let Some((reading, _)) = read_with("a module that fails", &[FAILS]) else { return };
    let text = reading["unreadable"]["failed"].as_str().unwrap_or_else(|| panic!("{reading}"));
    assert!(text.contains("GetFunctionList"), "{text}");
}

#[test]
fn a_module_whose_file_is_gone_or_is_none_fails() {
    let Some(computer) = Computer::new("a module without a file") else { return };
    computer.register("gone", &computer.path("gone.so"));
    let (reading, _) = computer.certificates();
    let text = reading["unreadable"]["failed"].as_str().unwrap_or_else(|| panic!("{reading}"));
    assert!(text.contains("gone.so"), "{text}");
    std::fs::write(computer.path("gone.so"), "no module").unwrap();
    assert!(computer.certificates().0["unreadable"]["failed"].is_string());
}

#[test]
fn a_good_module_is_heard_beside_bad_ones_and_through_its_talk() {
    let Some(computer) = Computer::new("good and bad modules") else { return };
    computer.make_token("key of the test");
    let dates = ["20260101000000Z", "20290101000000Z"];
    let person = Order { key: "rsa", kind: "person", dates, options: &[] };
    computer.put_certificate("key of the test", "01", &Authority::new("rsa").sign("person", person));
    let softhsm = Computer::softhsm();
    let talks = format!("#define SOFTHSM \"{}\"\n{TALKS}", softhsm.display());
    for (name, source) in [("crashes", CRASHES), ("hangs", HANGS), ("talks", talks.as_str())] {
        computer.register(name, &computer.compile(name, source));
    }
    let (reading, took) = computer.certificates();
    assert_eq!(reading["seen"].as_array().map(Vec::len), Some(1), "{reading}");
    assert!(took < PATIENCE, "{took:?}");
}

#[test]
fn a_child_that_nobody_waits_for_ends_by_itself() {
    let Some(computer) = Computer::new("a child alone") else { return };
    for source in [HANGS, HANGS_AT_ONCE] {
        let module = computer.compile("hangs", source);
        let mut child = Command::new(env!("CARGO_BIN_EXE_qhr-setup"));
        child.arg("--read-token-module").arg(module).stdin(Stdio::null()).stdout(Stdio::null());
        let started = Instant::now();
        let status = child.stderr(Stdio::null()).status().unwrap();
        assert!(!status.success());
        assert!(started.elapsed() < PATIENCE, "{:?}", started.elapsed());
    }
}
