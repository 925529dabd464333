//! Which device, reader, card and certificate are one and the same key, and which key is judged.
//!
//! Pure: facts are put together by their links into candidates, and one is chosen and said why. Whatever belongs to
//! another device never makes a layer pass, fail or warn. What a layer says of the chosen key is in `checks/`.

use crate::facts::{CardState, Facts, Obstacle, Reading, Remote, UsbIds};
use crate::requirements::{PossibleKey, Requirements};

mod certificates;
mod device;
mod readers;

pub use certificates::{CertificateOf, Whose};
pub use device::{Device, Kind, devices, kind};
pub use readers::{Link, LinkedReader, readers_that_came, unclaimed_readers};

/// What the take-out-put-back replug test told of the person's key: its product, and nothing of this one device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identified {
    /// Which product it is.
    pub device: UsbIds,
}

/// Why something may be the key.
#[derive(Debug, Clone, Copy)]
pub enum Why<'a> {
    /// The person took it out of this computer and put it back.
    Identified,
    /// Its numbers are listed.
    Listed(&'a PossibleKey),
    /// The name of its reader is listed; there is no USB to see it on.
    ReaderName(&'a PossibleKey),
    /// A smart-card device that nobody lists.
    Unlisted,
    /// A reader for the desk.
    DeskReader,
}

/// Something that may be the key, with what hangs on it.
#[derive(Debug, Clone)]
pub struct Candidate<'a> {
    /// The device on USB; none where USB is another computer's or cannot be read.
    pub device: Option<Device<'a>>,
    /// Its readers: those that are known to be its own.
    pub readers: Vec<LinkedReader<'a>>,
    /// Why it may be the key.
    pub why: Why<'a>,
}

impl Candidate<'_> {
    /// Whether one of its own readers has a card in this state.
    pub fn has_card(&self, state: CardState) -> bool {
        self.readers.iter().any(|linked| linked.reader.card == state)
    }

    /// Whether one of its own readers says that a card is in it, whether or not that answers.
    pub fn holds_card(&self) -> bool {
        self.readers.iter().any(LinkedReader::holds_card)
    }
}

/// Which candidate is judged.
#[derive(Debug, Clone)]
pub enum Choice<'a> {
    /// This one.
    One(Candidate<'a>),
    /// One of these listed keys; the person has to say which.
    WhichOne(Vec<Candidate<'a>>),
    /// None of these is listed; the person has to say whether the first is it.
    IsThisIt(Vec<Candidate<'a>>),
    /// There is none.
    Nothing,
    /// Where a key would be seen could not be looked at.
    NotRead(&'a Obstacle),
}

impl<'a> Choice<'a> {
    /// The key that is judged, if it is known which.
    pub fn one(&self) -> Option<&Candidate<'a>> {
        match self {
            Self::One(candidate) => Some(candidate),
            Self::WhichOne(_) | Self::IsThisIt(_) | Self::Nothing | Self::NotRead(_) => None,
        }
    }
}

/// Puts the facts together and chooses: what the person identified, else the one that is listed.
pub fn choose<'a>(facts: &'a Facts, rules: &'a Requirements, identified: Option<&Identified>) -> Choice<'a> {
    if ports_are_elsewhere(facts) {
        return by_reader_name(facts, rules);
    }
    let all = devices(facts);
    let candidate = |device: &Device<'a>, why| Candidate {
        readers: readers::of_device(device, &all, facts, rules),
        device: Some(device.clone()),
        why,
    };
    let known = |device: &&Device| identified.is_some_and(|identified| identified.device == device.ids);
    let of_person: Vec<_> = all.iter().filter(known).map(|device| candidate(device, Why::Identified)).collect();
    let listed =
        || all.iter().filter_map(|device| Some(candidate(device, Why::Listed(device.listed(rules)?)))).collect();
    let certain = if of_person.is_empty() { listed() } else { of_person };
    match one_of(certain) {
        Ok(choice) => choice,
        Err(Nothing) if !matches!(facts.usb, Reading::Seen(_)) => match by_reader_name(facts, rules) {
            Choice::Nothing => not_on_usb(facts),
            chosen @ (Choice::One(_) | Choice::WhichOne(_) | Choice::IsThisIt(_) | Choice::NotRead(_)) => chosen,
        },
        Err(Nothing) => {
            let possible: Vec<_> =
                all.iter().filter_map(|device| Some(candidate(device, device.uncertain(rules)?))).collect();
            if possible.is_empty() { Choice::Nothing } else { Choice::IsThisIt(possible) }
        }
    }
}

struct Nothing;

fn one_of(mut certain: Vec<Candidate>) -> Result<Choice, Nothing> {
    match certain.len() {
        0 => Err(Nothing),
        1 => Ok(Choice::One(certain.remove(0))),
        _ => Ok(Choice::WhichOne(certain)),
    }
}

fn not_on_usb(facts: &Facts) -> Choice<'_> {
    match &facts.usb {
        Reading::Unreadable(obstacle) => Choice::NotRead(obstacle),
        Reading::Seen(_) | Reading::Absent => Choice::Nothing,
    }
}

/// Where there is no USB to look at, a reader counts as the key's by its name alone.
fn by_reader_name<'a>(facts: &'a Facts, rules: &'a Requirements) -> Choice<'a> {
    if let Reading::Unreadable(obstacle) = &facts.readers
        && *obstacle != Obstacle::NoService
        && ports_are_elsewhere(facts)
    {
        return Choice::NotRead(obstacle);
    }
    let candidates = readers::of_keys(facts, rules).into_iter().map(|(linked, key)| Candidate {
        device: None,
        readers: vec![linked],
        why: Why::ReaderName(key),
    });
    one_of(candidates.collect()).unwrap_or(Choice::Nothing)
}

/// Whether USB ports and key belong to another computer than this one.
pub fn ports_are_elsewhere(facts: &Facts) -> bool {
    facts.session.seen().is_some_and(|session| session.remote.is_some_and(|remote| remote != Remote::Ssh))
}
