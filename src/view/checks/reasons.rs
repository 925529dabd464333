//! How a sentence speaks of what a reason carries, and the names of values that details tell as well.

use jiff::civil::Date;

use crate::facts::{
    Channel, ChromePolicy, Edition, LinkOpener, Obstacle, OtherBrowser, Release, Remote, Scope, VirtualMachine,
};
use crate::findings::{CheckId, ChromeAge, WindowsName};
use crate::requirements::Basis;
use crate::text::{InSentence, Phrase, Words};
use crate::version::Version;

/// A count is shown, and chooses the form of a word.
impl InSentence for i32 {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        phrase.with_count(name, *self)
    }

    fn stand_in(phrase: Phrase, name: &str) -> Phrase {
        plural(phrase, name)
    }
}

impl InSentence for usize {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        phrase.with_count(name, *self)
    }

    fn stand_in(phrase: Phrase, name: &str) -> Phrase {
        plural(phrase, name)
    }
}

/// A number that is a name: a version, a problem code.
impl InSentence for u32 {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        phrase.with_text(name, self)
    }
}

impl InSentence for String {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        phrase.with_text(name, self)
    }
}

impl InSentence for Date {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        phrase.with(name, |words| words.date(*self))
    }

    fn stand_in(phrase: Phrase, name: &str) -> Phrase {
        phrase.with(name, |words| words.message("placeholder-day"))
    }
}

/// People know a Chrome by its first number.
impl InSentence for Version {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        phrase.with_text(name, self.major())
    }
}

impl InSentence for Obstacle {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        phrase.with(name, |words| words.message(&format!("obstacle-{}", obstacle_code(self))))
    }
}

impl InSentence for CheckId {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        phrase.with(name, |words| words.message(&check_message(*self)))
    }
}

impl InSentence for VirtualMachine {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        phrase.with(name, |words| machine_name(*self, words))
    }
}

impl InSentence for Vec<VirtualMachine> {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        phrase.with(name, |words| words.list(&self.iter().map(|one| machine_name(*one, words)).collect::<Vec<_>>()))
    }
}

impl InSentence for Remote {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        phrase.with(name, |words| named("remote", self, words))
    }
}

impl InSentence for LinkOpener {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        phrase.with(name, |words| named("opener", self, words))
    }
}

impl InSentence for Channel {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        phrase.with(name, |words| words.message(channel_message(*self)))
    }
}

impl InSentence for Scope {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        phrase.with(name, |words| words.message(scope_message(*self)))
    }
}

impl InSentence for Basis {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        let message = match self {
            Self::Sighting => "basis-sighting",
            Self::SameMaker => "basis-same-maker",
        };
        phrase.with(name, |words| words.message(message))
    }
}

/// Policies go by their own names, in every language.
impl InSentence for Vec<ChromePolicy> {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        let names: Vec<&str> = self.iter().map(|policy| (*policy).into()).collect();
        with_form_of(phrase.with_text(name, names.join(", ")), name, self)
    }

    fn stand_in(phrase: Phrase, name: &str) -> Phrase {
        plural(phrase, name)
    }
}

impl InSentence for Vec<OtherBrowser> {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        with_form_of(phrase.with(name, |words| browser_list(self, words)), name, self)
    }

    fn stand_in(phrase: Phrase, name: &str) -> Phrase {
        plural(phrase, name)
    }
}

/// The name people know a Windows by, `Windows 11 Pro, version 25H2`, and its product alone.
impl InSentence for WindowsName {
    fn put_into(&self, phrase: Phrase, name: &str) -> Phrase {
        phrase.with_text("product", &self.product).with(name, |words| windows_name(self, words))
    }

    fn stand_in(phrase: Phrase, name: &str) -> Phrase {
        String::stand_in(String::stand_in(phrase, "product"), name)
    }
}

/// A Chrome is told by its version, and by when that was released.
impl InSentence for ChromeAge {
    fn put_into(&self, phrase: Phrase, _: &str) -> Phrase {
        let released = match (self.age_days, self.estimated) {
            (..0, _) => "released-ahead",
            (_, true) => "released-estimated",
            (_, false) => "released",
        };
        let released = |words: &Words| words.say(&Phrase::new(released).with_count("days", self.age_days));
        self.version.put_into(phrase, "version").with("released", released)
    }

    fn stand_in(phrase: Phrase, _: &str) -> Phrase {
        String::stand_in(Version::stand_in(phrase, "version"), "released")
    }
}

/// A word in brackets, and the form of a word that goes with several.
fn plural(phrase: Phrase, name: &str) -> Phrase {
    String::stand_in(phrase, name).with_form(name, 2)
}

fn with_form_of<T>(phrase: Phrase, name: &str, all: &[T]) -> Phrase {
    phrase.with_form(name, all.len())
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

fn windows_name(windows: &WindowsName, words: &Words) -> String {
    let edition = windows.edition.and_then(|edition| edition_name(edition, words));
    let mut name = windows.product.clone();
    if let Some(edition) = edition {
        name = format!("{name} {edition}");
    }
    match windows.release.and_then(Release::listed) {
        // Servers between two years are called by their version already.
        Some(release) if !name.ends_with(release) => format!("{name}, version {release}"),
        Some(_) | None => name,
    }
}

/// How an edition is called where people buy it; `None` for one whose name would tell them nothing.
fn edition_name(edition: Edition, words: &Words) -> Option<String> {
    let message = match edition.listed()? {
        "Core" | "CoreN" | "CoreSingleLanguage" | "CoreCountrySpecific" => "edition-home",
        "Professional" | "ProfessionalN" => "edition-pro",
        "ProfessionalWorkstation" | "ProfessionalWorkstationN" => "edition-pro-workstation",
        "ProfessionalEducation" | "ProfessionalEducationN" => "edition-pro-education",
        "Enterprise" | "EnterpriseN" => "edition-enterprise",
        "ServerRdsh" => "edition-multi-session",
        "Education" | "EducationN" => "edition-education",
        "EnterpriseS" | "EnterpriseSN" => "edition-ltsc",
        "IoTEnterprise" | "IoTEnterpriseS" => "edition-iot",
        _ => return None,
    };
    Some(words.message(message))
}
