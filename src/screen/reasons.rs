//! Which message says a reason, and with which arguments.

use crate::facts::{Channel, Obstacle, OtherBrowser, Scope, VirtualMachine};
use crate::findings::{CheckId, ChromeAge, Reason, WindowsName};
use crate::requirements::Basis;
use crate::text::{Phrase, Words};

/// The sentence of a reason; its attributes `title` and `why` take the same arguments.
#[expect(clippy::too_many_lines, reason = "a table: one line a reason")]
pub fn phrase(reason: &Reason) -> Phrase {
    let code: &str = reason.into();
    let phrase = Phrase::new(format!("reason-{code}"));
    match reason {
        Reason::NotReadYet
        | Reason::MacosNeedsWindows
        | Reason::LocalSession
        | Reason::TextSession
        | Reason::KeyThroughRemoteSession
        | Reason::CardReady
        | Reason::CardBusy
        | Reason::CardMute
        | Reason::DriverMissing
        | Reason::DeviceSwitchedOff
        | Reason::SmartCardServiceDisabled
        | Reason::SmartCardServiceMissing
        | Reason::SmartCardServiceStopped
        | Reason::KeyHasNoReader
        | Reason::ReaderEmpty
        | Reason::NoCertificate
        | Reason::KeySoftwareMissing
        | Reason::CertificatePropagationOff
        | Reason::CertificateUnclear
        | Reason::CertificateOfAnotherIssuer
        | Reason::ChromeForThisAccountOnly
        | Reason::ChromeWaitsForRelaunch
        | Reason::ChromeRunsInBackground
        | Reason::ChromeRunsElsewhere
        | Reason::StorageInsteadOfKey
        | Reason::SecurityKeyInsteadOfKey
        | Reason::NoKey
        | Reason::NoUsbBus
        | Reason::ChromeNotInstalled
        | Reason::ChromeProgramMissing
        | Reason::ChromeVersionUnreadable => phrase,
        Reason::CouldNotRead { obstacle } => {
            phrase.with("obstacle", |words| words.message(&format!("obstacle-{}", obstacle_code(obstacle))))
        }
        Reason::WaitsFor { check } => phrase.with("check", |words| words.message(&check_message(*check))),
        Reason::WindowsSupported { windows }
        | Reason::WindowsOnArm { windows }
        | Reason::WindowsServer { windows }
        | Reason::WindowsTooOld { windows } => with_windows(phrase, windows),
        Reason::WindowsSupportEnded { windows, ended } => {
            with_windows(phrase, windows).with("ended", |words| words.date(*ended))
        }
        Reason::WindowsCannotRunRecentChrome { windows, last_chrome } => {
            with_windows(phrase, windows).with_text("last-chrome", last_chrome)
        }
        Reason::MacosHasVirtualMachines { programs } => {
            let names = |words: &Words| programs.iter().map(|one| machine_name(*one, words)).collect::<Vec<_>>();
            phrase.with("programs", |words| words.list(&names(words)))
        }
        Reason::InVirtualMachine { product } | Reason::KeyNotInVirtualMachine { product } => {
            phrase.with("product", |words| machine_name(*product, words))
        }
        Reason::RemoteSessionWithKey { remote }
        | Reason::RemoteSessionWithoutKey { remote }
        | Reason::CardSharingOff { remote }
        | Reason::RemoteSessionUnclear { remote } => phrase.with("remote", |words| named("remote", remote, words)),
        Reason::DeviceFault { problem } => phrase.with_text("problem", problem),
        Reason::CertificateValid { until } | Reason::CertificateSha1 { until } => {
            phrase.with("until", |words| words.date(*until))
        }
        Reason::CertificateEndsSoon { until, days } | Reason::CertificateEndsVerySoon { until, days } => {
            phrase.with("until", |words| words.date(*until)).with_count("days", *days)
        }
        Reason::CertificateExpired { ended } => phrase.with("ended", |words| words.date(*ended)),
        Reason::CertificateNotYetValid { starts } => phrase.with("starts", |words| words.date(*starts)),
        Reason::SeveralCertificates { count } | Reason::SeveralChromes { count } => {
            phrase.with_count("count", i32::try_from(*count).unwrap_or(i32::MAX))
        }
        Reason::LinksOpenElsewhere { browser } => phrase.with("browser", |words| named("opener", browser, words)),
        Reason::ChromePoliciesSet { policies } => {
            let names: Vec<_> = policies.iter().map(|policy| <&str>::from(*policy).to_owned()).collect();
            phrase
                .with_text("policies", names.join(", "))
                .with_form("policies", i32::try_from(names.len()).unwrap_or(i32::MAX))
        }
        Reason::NotWindows { product } => phrase.with_text("product", product),
        Reason::PossibleKey { device: _, name, basis } => {
            let basis = match basis {
                Basis::Sighting => "basis-sighting",
                Basis::SameMaker => "basis-same-maker",
            };
            phrase.with_text("name", name).with("basis", |words| words.message(basis))
        }
        Reason::SeveralPossibleKeys { count } => phrase.with_count("count", i32::try_from(*count).unwrap_or(i32::MAX)),
        Reason::OtherSmartCardDevice { device } => phrase.with_text("device", device),
        Reason::ChromeFound { channel, scope } => phrase
            .with("channel", |words| words.message(channel_message(*channel)))
            .with("scope", |words| words.message(scope_message(*scope))),
        Reason::OnlyPreviewChrome { channel } => {
            phrase.with("channel", |words| words.message(channel_message(*channel)))
        }
        Reason::OnlyOtherBrowsers { browsers } => phrase
            .with("browsers", |words| browser_list(browsers, words))
            .with_form("browsers", i32::try_from(browsers.len()).unwrap_or(i32::MAX)),
        Reason::ChromeRecent { chrome } | Reason::ChromeGettingOld { chrome } | Reason::ChromeTooOld { chrome } => {
            with_age(phrase, chrome)
        }
        Reason::ChromeHeldBackByWindows { version } => phrase.with_text("version", version.major()),
        Reason::CalendarTooOld { version, calendar_ends } => {
            phrase.with_text("version", version.major()).with("day", |words| words.date(*calendar_ends))
        }
        Reason::ClockWrong { today } => phrase.with("today", |words| words.date(*today)),
    }
}

/// The message that names a check.
pub fn check_message(check: CheckId) -> String {
    format!("check-{}", <&str>::from(check))
}

/// The message that names a channel.
pub fn channel_message(channel: Channel) -> &'static str {
    match channel {
        Channel::Stable => "channel-stable",
        Channel::ExtendedStable => "channel-extended-stable",
        Channel::Beta => "channel-beta",
        Channel::Dev => "channel-dev",
        Channel::Canary => "channel-canary",
    }
}

/// What people call a kind of virtual machine.
pub fn machine_name(product: VirtualMachine, words: &Words) -> String {
    named("virtual-machine", &product, words)
}

/// The message that names a value: `remote-citrix`.
pub fn named<'a, T: Copy + Into<&'a str>>(kind: &str, value: &T, words: &Words) -> String {
    words.message(&format!("{kind}-{}", (*value).into()))
}

/// The message that says whom something is installed for.
pub fn scope_message(scope: Scope) -> &'static str {
    match scope {
        Scope::Machine => "scope-machine",
        Scope::User => "scope-user",
    }
}

/// The end of the message that tells what stood in the way.
pub fn obstacle_code(obstacle: &Obstacle) -> &'static str {
    match obstacle {
        Obstacle::Pending => "pending",
        Obstacle::TimedOut => "timed-out",
        Obstacle::Crashed => "crashed",
        Obstacle::AccessDenied => "access-denied",
        Obstacle::NotSupported => "not-supported",
        Obstacle::NoService => "no-service",
        Obstacle::NotRecorded => "not-recorded",
        Obstacle::Failed(_) => "failed",
    }
}

/// Browser names, which no language translates.
fn browser_list(browsers: &[OtherBrowser], words: &Words) -> String {
    let names: Vec<_> = browsers
        .iter()
        .map(|browser| match browser {
            OtherBrowser::Chromium => "Chromium".to_owned(),
            OtherBrowser::Edge => "Microsoft Edge".to_owned(),
            OtherBrowser::Brave => "Brave".to_owned(),
        })
        .collect();
    words.list(&names)
}

/// The name people know a Windows by: `Windows 11 Pro, version 25H2`.
fn with_windows(phrase: Phrase, windows: &WindowsName) -> Phrase {
    let named = |words: &Words| {
        let edition = windows.edition.as_deref().and_then(|edition| edition_name(edition, words));
        let mut name = windows.product.clone();
        if let Some(edition) = edition {
            name = format!("{name} {edition}");
        }
        match &windows.release {
            Some(release) => format!("{name}, version {release}"),
            None => name,
        }
    };
    phrase.with_text("product", &windows.product).with("windows", named)
}

/// How an edition is called where people buy it; `None` for one whose name would tell them nothing.
fn edition_name(edition: &str, words: &Words) -> Option<String> {
    let message = match edition {
        "Core" | "CoreN" | "CoreSingleLanguage" | "CoreCountrySpecific" => "edition-home",
        "Professional" | "ProfessionalN" => "edition-pro",
        "ProfessionalWorkstation" => "edition-pro-workstation",
        "ProfessionalEducation" => "edition-pro-education",
        "Enterprise" | "EnterpriseN" => "edition-enterprise",
        "Education" | "EducationN" => "edition-education",
        "EnterpriseS" | "EnterpriseSN" => "edition-ltsc",
        "IoTEnterprise" | "IoTEnterpriseS" => "edition-iot",
        _ => return None,
    };
    Some(words.message(message))
}

fn with_age(phrase: Phrase, chrome: &ChromeAge) -> Phrase {
    let released = match (chrome.age_days, chrome.estimated) {
        (..0, _) => "released-ahead",
        (_, true) => "released-estimated",
        (_, false) => "released",
    };
    let released = |words: &Words| words.say(&Phrase::new(released).with_count("days", chrome.age_days));
    phrase.with_text("version", chrome.version.major()).with("released", released)
}
