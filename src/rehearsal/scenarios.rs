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
    "windows-11-32-bit-chrome": 22;
    "windows-11-parallels-with-key": 32;
    "windows-11-remote-desktop-with-key": 30;
    "windows-11-harmless-card-problem": 4;
    "macos-with-parallels": 34;
    "linux-without-pcscd": 34 6;
    "windows-11-remote-desktop": 30;
    "windows-11-remote-desktop-sharing-off": 30;
    "windows-11-remote-desktop-unclear": 30;
    "windows-11-horizon": 31;
    "windows-server-citrix": 31;
    "windows-11-service-stopped-without-key": 6;
    "windows-11-stale-certificate-without-key": 16;
    "windows-11-parallels-without-key": 32;
    "windows-11-vmware-without-key": 32;
    "windows-11-virtualbox-without-key": 32;
    "windows-11-utm-without-key": 32 33;
    "windows-11-hyper-v-without-key": 32;
    "windows-11-other-virtual-machine-without-key": 32;
    "windows-11-driver-missing": 3;
    "windows-11-key-switched-off":;
    "windows-11-key-device-fault":;
    "windows-11-key-without-reader": 3;
    "windows-11-only-windows-hello-reader": 8;
    "windows-11-smart-card-service-disabled": 6;
    "windows-11-smart-card-service-stopped": 6 7;
    "windows-11-reader-empty":;
    "windows-11-key-mute": 11;
    "windows-11-key-busy": 10;
    "windows-11-key-software-missing": 5;
    "windows-11-certificate-propagation-off": 17;
    "windows-11-no-certificate": 5;
    "windows-11-certificate-expired": 13;
    "windows-11-certificate-not-yet-valid": 13 14;
    "windows-11-certificate-ends-in-3-days": 13;
    "windows-11-certificate-ends-in-20-days": 13;
    "windows-11-certificate-ends-in-70-days": 13;
    "windows-11-certificate-sha1": 15;
    "windows-11-two-certificates": 16;
    "windows-11-certificate-of-another-issuer": 16;
    "windows-11-certificate-unclear": 16;
    "windows-11-two-chromes": 21;
    "windows-11-chrome-per-user": 20;
    "windows-11-links-open-in-edge": 29;
    "windows-11-chrome-policies": 25;
    "windows-11-chrome-waits-for-relaunch": 23;
    "windows-11-chrome-in-background": 23 27;
    "windows-11-chrome-in-another-session": 27;
}
