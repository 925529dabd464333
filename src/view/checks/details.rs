//! Technical details: the facts behind a check, for whoever wants to know, support staff above all.

mod key;
mod session;

use super::reasons::{channel_message, obstacle_code, scope_message};
use crate::facts::{Architecture, Chrome, Edition, Facts, Installation, Obstacle, Os, Reading, Release, ServicePack};
use crate::findings::CheckId;
use crate::key::{Device, Identified, Kind, devices};
use crate::requirements::Requirements;
use crate::text::Phrase;

/// One line a fact; none where the reason says all.
pub fn of(check: CheckId, facts: &Facts, requirements: &Requirements, identified: Option<&Identified>) -> Vec<Phrase> {
    let is = |one| check == one;
    if is(CheckId::Os) {
        lines(&facts.os, |os| vec![system(os)])
    } else if is(CheckId::Session) {
        session::lines(facts)
    } else if is(CheckId::UsbKey) {
        let all = devices(facts);
        // What the system reports of devices is told also where the list of them could not be read.
        let unread = if all.is_empty() { lines(&facts.usb, |_| Vec::new()) } else { Vec::new() };
        all.iter().map(|device| usb_device(device, requirements)).chain(unread).collect()
    } else if is(CheckId::CardReader) {
        key::reader_lines(facts, requirements, identified)
    } else if is(CheckId::Certificate) {
        key::certificate_lines(facts)
    } else if is(CheckId::ChromeInstalled) {
        lines(&facts.chrome, chrome).into_iter().chain(session::chrome_use(facts)).collect()
    } else {
        Vec::new()
    }
}

fn lines<T>(reading: &Reading<T>, seen: impl Fn(&T) -> Vec<Phrase>) -> Vec<Phrase> {
    match reading {
        Reading::Seen(value) => seen(value),
        Reading::Absent => vec![Phrase::new("detail-absent")],
        Reading::Unreadable(Obstacle::Pending) => Vec::new(),
        Reading::Unreadable(obstacle) => vec![unreadable(obstacle)],
    }
}

fn unreadable(obstacle: &Obstacle) -> Phrase {
    let phrase = Phrase::new("detail-unreadable")
        .with("obstacle", |words| words.message(&format!("obstacle-{}", obstacle_code(obstacle))));
    match obstacle {
        Obstacle::Failed(failed) if failed.says_something() => phrase.attribute("with-call").with_text("call", failed),
        Obstacle::Pending
        | Obstacle::TimedOut
        | Obstacle::Crashed
        | Obstacle::AccessDenied
        | Obstacle::NotSupported
        | Obstacle::NoService
        | Obstacle::NotRecorded
        | Obstacle::Failed(_) => phrase,
    }
}

fn system(os: &Os) -> Phrase {
    let mut parts = vec![os.name().to_owned()];
    parts.extend(os.version.map(|version| version.to_string()));
    parts.extend(os.release.and_then(Release::listed).map(str::to_owned));
    parts.extend(os.edition.and_then(Edition::listed).map(str::to_owned));
    parts.extend(os.service_pack.and_then(ServicePack::listed).map(str::to_owned));
    parts.push(architecture(os.architecture).to_owned());
    Phrase::new("detail-line").with_text("facts", parts.join(" · "))
}

fn architecture(architecture: Architecture) -> &'static str {
    match architecture {
        Architecture::X86 => "x86",
        Architecture::X64 => "x64",
        Architecture::Arm64 => "ARM64",
        Architecture::Other => "?",
    }
}

fn usb_device(device: &Device, requirements: &Requirements) -> Phrase {
    let message = match device.kind(requirements) {
        Kind::PossibleKey(_) => "kind-possible-key",
        Kind::DeskReader => "kind-desk-reader",
        Kind::BuiltInReader => "kind-built-in-reader",
        Kind::OtherSmartCardDevice => "kind-other-smart-card-device",
        Kind::SecurityKey => "kind-security-key",
        Kind::Storage => "kind-storage",
        Kind::NotRecognised => "kind-not-recognised",
        Kind::Other => "kind-other",
    };
    let unknown = || "?".to_owned();
    let classes = |classes: &Vec<u8>| classes.iter().map(|class| format!("{class:02x}")).collect::<Vec<_>>().join(" ");
    Phrase::new("detail-usb")
        .with_text("device", device.ids)
        .with_text("release", device.read.map_or_else(unknown, |read| read.release.to_string()))
        .with_text("classes", device.read.and_then(|read| read.interface_classes.seen()).map_or_else(unknown, classes))
        .with("kind", |words| words.message(message))
}

fn chrome(chrome: &Chrome) -> Vec<Phrase> {
    let installations = chrome.installations.iter().map(installation);
    let leftovers = chrome.leftovers.iter().map(|leftover| {
        Phrase::new("detail-chrome-leftover")
            .with("channel", |words| words.message(channel_message(leftover.channel)))
            .with("scope", |words| words.message(scope_message(leftover.scope)))
            .with_text("version", leftover.claim.version.map_or_else(|| "?".to_owned(), |version| version.to_string()))
    });
    installations.chain(leftovers).collect()
}

fn installation(installation: &Installation) -> Phrase {
    Phrase::new("detail-chrome")
        .with("channel", |words| words.message(channel_message(installation.channel)))
        .with("scope", |words| words.message(scope_message(installation.scope)))
        .with_text("version", installation.version.map_or_else(|| "?".to_owned(), |version| version.to_string()))
        .with_text("architecture", installation.architecture.map_or("?", architecture))
}
