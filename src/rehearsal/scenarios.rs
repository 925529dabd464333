//! The list: one line a recorded machine. Its title is the message `scenario-<name>`, in both languages.

use super::Scenario;

/// The name of a folder of `tests/machines`, and the rows it shows.
macro_rules! scenarios {
    ($($name:literal: $($row:literal)*;)+) => {
        /// Every recorded machine, in the order in which they are offered.
        pub const SCENARIOS: &[Scenario] = &[
            $(Scenario {
                name: $name,
                rows: &[$($row),*],
                json: include_str!(concat!("../../tests/machines/", $name, "/facts.json")),
            },)+
        ];
    };
}

scenarios! {
    "windows-11-pro-ready":;
    "windows-10-pro": 35;
    "windows-10-ltsc-extended-stable": 35;
    "windows-11-chrome-last-run-newer": 21;
    "windows-11-chrome-past-the-calendar":;
    "windows-7-chrome-109": 35;
    "windows-8-1-without-chrome": 35 19;
    "windows-11-arm": 33;
    "macos-apple-silicon": 34;
    "macos-intel": 34 2;
    "linux-chromium": 34 19;
    "windows-11-home-no-key": 2;
    "windows-11-home-memory-stick": 1;
    "windows-11-security-key":;
    "windows-11-two-keys": 9;
    "windows-11-built-in-card-reader": 9;
    "windows-server-2022-without-usb": 30 32;
    "windows-11-usb-unreadable":;
    "windows-11-chrome-absent": 19;
    "windows-11-chrome-half-removed": 19;
    "windows-11-chrome-beta-only": 21;
    "windows-11-chrome-per-user-getting-old": 20;
    "windows-10-no-key-old-chrome": 2;
    "windows-11-chrome-far-too-old":;
    "windows-11-calendar-too-old":;
    "windows-11-clock-wrong": 14;
}
