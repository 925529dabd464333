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

/// A look taken again and again.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// What is looked at.
    pub sign: Sign,
    /// How often. Whatever changes shows within two seconds, a key on USB within one.
    pub pace: Duration,
    /// Asked at once when it has changed. Where there is no sign, the first is asked at each look. None: all others.
    pub asks: &'static [Question],
    /// Asked [`AFTERWARDS`] too.
    pub afterwards: &'static [Question],
}

/// What tells of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// [`Platform::usb_stamp`].
    Usb,
    /// [`Platform::card_stamp`]. Never asks for certificates: reading those uses the card, which is a change of this sign.
    Cards,
    /// [`Platform::certificate_stamp`].
    Certificates,
    /// [`Platform::browser_stamp`].
    Browsers,
    /// Nothing: asked each time. Only for readings that cost next to nothing and start no process.
    Time,
}

/// The whole watch. Multiples of one pace wake the processor together.
pub const LOOKS: [Look; 6] = [
    Look {
        sign: Sign::Usb,
        pace: millis(400),
        asks: &[Usb, DeviceProblems],
        afterwards: &[Usb, DeviceProblems, SmartCardService, Readers, Certificates],
    },
    Look { sign: Sign::Cards, pace: millis(800), asks: &[Readers, SmartCardService, DeviceProblems], afterwards: &[] },
    Look { sign: Sign::Certificates, pace: millis(1200), asks: &[Certificates], afterwards: &[] },
    Look { sign: Sign::Browsers, pace: millis(1600), asks: &[Chrome, ChromeUse, OtherBrowsers], afterwards: &[] },
    Look {
        sign: Sign::Time,
        pace: millis(1600),
        asks: &[Session, SmartCardService, CertificatePropagation],
        afterwards: &[],
    },
    Look { sign: Sign::Time, pace: millis(10_000), asks: &[], afterwards: &[] },
];

/// What stays as it is for as long as a program runs, or is worth no reading of its own.
const ONCE: [Question; 5] = [Os, Rights, Account, VirtualMachine, VirtualMachinePrograms];

impl Look {
    /// What it asks; where it names nothing, every question that is named nowhere else in this table.
    pub fn asked(&self) -> Cow<'static, [Question]> {
        if !self.asks.is_empty() {
            return self.asks.into();
        }
        let is_named = |one: &Question| ONCE.contains(one) || LOOKS.iter().any(|look| look.asks.contains(one));
        Question::ALL.into_iter().filter(|one| !is_named(one)).collect()
    }
}

/// When a driver that a key has just called for has had its time, and a slow one too.
pub const AFTERWARDS: [Duration; 2] = [millis(1000), millis(3000)];

/// How often the first question of a look is asked where a system has no sign for it: USB on macOS.
pub const PACE_WITHOUT_SIGN: Duration = millis(900);

/// How often everything is read again all the same: an age in days changes at midnight, and a sign could miss something.
pub const FULL_READING: Duration = Duration::from_mins(15);

const fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

impl Sign {
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
            Self::Usb => platform.usb_stamp(),
            Self::Cards => Some(platform.card_stamp()),
            Self::Certificates => Some(platform.certificate_stamp()),
            Self::Browsers => Some(platform.browser_stamp()),
            Self::Time => None,
        }
    }
}
