//! What is looked at, how often, and which questions are asked again when it has changed.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use crate::facts::Question::{
    self, Account, CertificatePropagation, Certificates, Chrome, ChromeUse, DeviceProblems, Os, OtherBrowsers, Readers,
    Rights, Session, SmartCardService, Usb, VirtualMachine, VirtualMachinePrograms,
};
use crate::probe::Platform;
use crate::trace::Polled;

/// One of the things polled.
#[derive(Debug, Clone, Copy)]
pub struct Poll {
    /// What is looked at.
    pub token: ChangeToken,
    /// How often. Whatever changes shows within two seconds, a key on USB within one.
    pub pace: Duration,
    /// Asked at once when it has changed. Where there is no change token, the first is asked at each poll. None: all others.
    pub asks: &'static [Question],
    /// Asked [`AFTERWARDS`] too.
    pub afterwards: &'static [Question],
}

/// What tells of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeToken {
    /// [`Platform::usb_change_token`].
    Usb,
    /// [`Platform::card_change_token`]. Never asks for certificates: reading those uses the card, which changes this one too.
    Cards,
    /// [`Platform::certificate_change_token`].
    Certificates,
    /// [`Platform::browser_change_token`].
    Browsers,
    /// Nothing: asked each time. Only for readings that cost next to nothing and start no process.
    Time,
}

/// The whole watch. Multiples of one pace wake the processor together.
pub const POLLS: [Poll; 6] = [
    Poll {
        token: ChangeToken::Usb,
        pace: millis(800),
        asks: &[Usb, DeviceProblems],
        afterwards: &[Usb, DeviceProblems, SmartCardService, Readers, Certificates],
    },
    Poll {
        token: ChangeToken::Cards,
        pace: millis(800),
        asks: &[Readers, SmartCardService, DeviceProblems],
        afterwards: &[],
    },
    Poll { token: ChangeToken::Certificates, pace: millis(1600), asks: &[Certificates], afterwards: &[] },
    Poll {
        token: ChangeToken::Browsers,
        pace: millis(1600),
        asks: &[Chrome, ChromeUse, OtherBrowsers],
        afterwards: &[],
    },
    Poll {
        token: ChangeToken::Time,
        pace: millis(1600),
        asks: &[Session, SmartCardService, CertificatePropagation],
        afterwards: &[],
    },
    Poll { token: ChangeToken::Time, pace: millis(10_000), asks: &[], afterwards: &[] },
];

/// What stays as it is for as long as a program runs, or is worth no reading of its own.
const ONCE: [Question; 5] = [Os, Rights, Account, VirtualMachine, VirtualMachinePrograms];

impl Poll {
    /// What it asks; where it names nothing, every question that is named nowhere else in this table.
    pub fn asked(&self) -> Cow<'static, [Question]> {
        if !self.asks.is_empty() {
            return self.asks.into();
        }
        let is_named = |one: &Question| ONCE.contains(one) || POLLS.iter().any(|poll| poll.asks.contains(one));
        Question::ALL.into_iter().filter(|one| !is_named(one)).collect()
    }
}

/// When a driver that a key has just called for has had its time, and a slow one too.
pub const AFTERWARDS: [Duration; 2] = [millis(1000), millis(3000)];

/// How often the first question of a poll is asked where a system has no change token for it: USB on macOS.
pub const PACE_WITHOUT_TOKEN: Duration = millis(900);

/// How often that is looked at all the same of which the system has shown that it tells by itself.
pub const PACE_WHERE_TOLD: Duration = millis(10_000);

/// How often everything is read again all the same: an age in days changes at midnight, and a token could miss something.
pub const FULL_READING: Duration = Duration::from_mins(15);

const fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

impl ChangeToken {
    /// What the trace calls it.
    pub fn traced(self) -> Polled {
        match self {
            Self::Usb => Polled::Usb,
            Self::Cards => Polled::Cards,
            Self::Certificates => Polled::Certificates,
            Self::Browsers => Polled::Browsers,
            Self::Time => Polled::Time,
        }
    }

    /// The number that changes with it; none where this system has none.
    pub fn take(self, platform: &Arc<dyn Platform>) -> Option<u64> {
        match self {
            Self::Usb => platform.usb_change_token(),
            Self::Cards => Some(platform.card_change_token()),
            Self::Certificates => Some(platform.certificate_change_token()),
            Self::Browsers => Some(platform.browser_change_token()),
            Self::Time => None,
        }
    }
}
