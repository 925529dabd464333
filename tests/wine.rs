//! The Windows console program under Wine: what it reads of a Windows, of its registry and of its files.
//!
//! Real here are the program, Wine's registry and its file names. Faked are the Chromes (see `wine/fake_chrome.rs`).
//! Wine shows no USB and answers no program that asks for card readers: where a test has a key plugged in, the libraries of
//! Windows that tell of it are fakes (see `wine/devices.rs`).
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

mod wine {
    mod certificates;
    mod chrome;
    mod chrome_use;
    mod devices;
    mod fake_chrome;
    mod faults;
    mod files;
    mod other_browsers;
    #[expect(dead_code, reason = "what the tests of the window use")]
    mod prefix;
    mod report;
    mod systems;
    mod workstation;
}
