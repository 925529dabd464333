//! The list: one line a recorded machine. Its title is the message `scenario-<name>`, in both languages.

use super::Scenario;

/// The name of a folder of `tests/machines`.
macro_rules! scenarios {
    ($($name:literal)+) => {
        /// Every recorded machine, in the order in which they are offered.
        pub const SCENARIOS: &[Scenario] = &[
            $(Scenario {
                name: $name,
                json: include_str!(concat!("../../tests/machines/", $name, "/facts.json")),
            },)+
        ];
    };
}

scenarios! {
    "windows-11-pro-ready"
    "windows-10-pro"
    "windows-10-ltsc-extended-stable"
    "windows-11-chrome-last-run-newer"
    "windows-11-chrome-past-the-calendar"
    "windows-7-chrome-109"
    "windows-8-1-without-chrome"
    "windows-11-arm"
    "macos-apple-silicon"
    "macos-intel"
    "linux-chromium"
    "windows-11-home-no-key"
    "windows-11-home-memory-stick"
    "windows-11-security-key"
    "windows-11-two-keys"
    "windows-11-built-in-card-reader"
    "windows-server-2022-without-usb"
    "windows-11-usb-unreadable"
    "windows-11-chrome-absent"
    "windows-11-chrome-half-removed"
    "windows-11-chrome-beta-only"
    "windows-11-chrome-per-user-getting-old"
    "windows-10-no-key-old-chrome"
    "windows-11-chrome-far-too-old"
    "windows-11-calendar-too-old"
    "windows-11-clock-wrong"
    "windows-11-32-bit-chrome"
    "windows-11-parallels-with-key"
    "windows-11-remote-desktop-with-key"
    "windows-11-harmless-card-problem"
    "macos-with-parallels"
    "linux-without-pcscd"
    "windows-11-remote-desktop"
    "windows-11-remote-desktop-sharing-off"
    "windows-11-remote-desktop-unclear"
    "windows-11-horizon"
    "windows-server-citrix"
    "windows-11-service-stopped-without-key"
    "windows-11-stale-certificate-without-key"
    "windows-11-parallels-without-key"
    "windows-11-vmware-without-key"
    "windows-11-virtualbox-without-key"
    "windows-11-utm-without-key"
    "windows-11-hyper-v-without-key"
    "windows-11-other-virtual-machine-without-key"
    "windows-11-driver-missing"
    "windows-11-key-switched-off"
    "windows-11-key-device-fault"
    "windows-11-key-without-reader"
    "windows-11-only-windows-hello-reader"
    "windows-11-smart-card-service-disabled"
    "windows-11-smart-card-service-stopped"
    "windows-11-reader-empty"
    "windows-11-key-mute"
    "windows-11-key-busy"
    "windows-11-key-software-missing"
    "windows-11-certificate-propagation-off"
    "windows-11-no-certificate"
    "windows-11-certificate-expired"
    "windows-11-certificate-not-yet-valid"
    "windows-11-certificate-ends-in-3-days"
    "windows-11-certificate-ends-in-20-days"
    "windows-11-certificate-ends-in-70-days"
    "windows-11-certificate-sha1"
    "windows-11-two-certificates"
    "windows-11-certificate-of-another-issuer"
    "windows-11-certificate-unclear"
    "windows-11-two-chromes"
    "windows-11-chrome-per-user"
    "windows-11-links-open-in-edge"
    "windows-11-chrome-policies"
    "windows-11-chrome-waits-for-relaunch"
    "windows-11-chrome-in-background"
    "windows-11-chrome-in-another-session"
}
