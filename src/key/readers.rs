//! Which reader is which device's: told by the system, by name, or because there is no other.

use super::{Device, devices};
use crate::facts::{CardReader, CardState, Facts, Reading};
use crate::requirements::{PossibleKey, ReaderKind, Requirements};

/// How it is known that a reader belongs to a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// The system says so.
    ToldBySystem,
    /// Its name is one under which programs see that device's reader.
    ByName,
    /// There is one device that could have a reader, and one reader.
    ByElimination,
    /// It came with the device when that was plugged in.
    CameWithDevice,
}

/// A reader that belongs to a device.
#[derive(Debug, Clone, Copy)]
pub struct LinkedReader<'a> {
    /// The reader.
    pub reader: &'a CardReader,
    /// How that is known.
    pub link: Link,
}

impl LinkedReader<'_> {
    /// Whether it says that a card is in it, whether or not that answers.
    pub fn holds_card(&self) -> bool {
        holds_card(self.reader)
    }
}

pub(super) fn holds_card(reader: &CardReader) -> bool {
    match reader.card {
        CardState::Present | CardState::Busy | CardState::Mute => true,
        CardState::Empty | CardState::Unknown => false,
    }
}

/// The readers of this computer that could hold a key at all.
fn seen(facts: &Facts) -> impl Iterator<Item = &CardReader> {
    facts.readers.seen().into_iter().flatten()
}

/// What this reader is by its name, where that is not the key's; `None` where it may be.
fn other(reader: &CardReader, rules: &Requirements) -> Option<ReaderKind> {
    reader.name.as_ref().and_then(|name| rules.other_reader(name))
}

/// A reader that is no software.
fn is_real(reader: &CardReader, rules: &Requirements) -> bool {
    !reader.is_virtual && other(reader, rules) != Some(ReaderKind::Software)
}

/// The readers that are known to be this device's.
pub(super) fn of_device<'a>(
    device: &Device<'a>,
    all: &[Device<'a>],
    facts: &'a Facts,
    rules: &Requirements,
) -> Vec<LinkedReader<'a>> {
    let alone = all.iter().filter(|other| other.ids == device.ids).count() == 1;
    let told: Vec<_> = seen(facts)
        .filter(|reader| alone && reader.device.seen() == Some(&device.ids))
        .map(|reader| LinkedReader { reader, link: Link::ToldBySystem })
        .collect();
    if !told.is_empty() {
        return told;
    }
    // Several of one name are slots of one device, because no other device here has that name.
    let named: Vec<_> = seen(facts)
        .filter(|reader| is_named_for(reader, device, all, rules))
        .map(|reader| LinkedReader { reader, link: Link::ByName })
        .collect();
    if named.is_empty() { only_one(device, all, facts, rules).into_iter().collect() } else { named }
}

/// Whether a reader's name is this device's, and no other device's here.
fn is_named_for(reader: &CardReader, device: &Device, all: &[Device], rules: &Requirements) -> bool {
    let Some(name) = reader.name.as_ref() else { return false };
    let has_name = |one: &Device| rules.usb.possible_key(one.ids).is_some_and(|key| key.has_reader(name));
    may_be_linked(reader, rules) && has_name(device) && all.iter().filter(|one| has_name(one)).count() == 1
}

/// The system does not say whose it is, and its name does not say that it is something else's.
fn may_be_linked(reader: &CardReader, rules: &Requirements) -> bool {
    let not_told = matches!(reader.device, Reading::Unreadable(_));
    !reader.is_virtual && not_told && other(reader, rules).is_none()
}

fn only_one<'a>(device: &Device, all: &[Device], facts: &'a Facts, rules: &Requirements) -> Option<LinkedReader<'a>> {
    let mut real = seen(facts).filter(|reader| is_real(reader, rules));
    let (reader, none_more) = (real.next()?, real.next().is_none());
    let devices = all.iter().filter(|one| one.may_have_reader(rules)).count();
    let is_the_only_one = none_more && devices == 1 && device.may_have_reader(rules) && may_be_linked(reader, rules);
    is_the_only_one.then_some(LinkedReader { reader, link: Link::ByElimination })
}

/// Every real reader of facts that hold only what came when a device was plugged in.
pub fn readers_that_came(facts: &Facts) -> Vec<LinkedReader<'_>> {
    let real = seen(facts).filter(|reader| !reader.is_virtual);
    real.map(|reader| LinkedReader { reader, link: Link::CameWithDevice }).collect()
}

/// Readers that may be a key's and belong to nobody known: whether one is the chosen key's cannot be told.
pub fn unclaimed_readers<'a>(facts: &'a Facts, rules: &Requirements) -> impl Iterator<Item = &'a CardReader> {
    seen(facts).filter(|reader| may_be_linked(reader, rules))
}

/// Readers that are a listed key's by what the system says or by their names alone.
pub(super) fn of_keys<'a>(facts: &'a Facts, rules: &'a Requirements) -> Vec<(LinkedReader<'a>, &'a PossibleKey)> {
    let here = devices(facts);
    let told = |reader: &CardReader| {
        // The release that tells a desk reader is not known here.
        let ids = *reader.device.seen()?;
        rules.usb.possible_key(ids).filter(|_| !rules.usb.may_be_desk_reader(ids)).map(|key| (key, Link::ToldBySystem))
    };
    let named = |reader: &CardReader| {
        let name = reader.name.as_ref().filter(|_| may_be_linked(reader, rules))?;
        // A device plugged in here that has this name may be the one: a reader for the desk, in a computer used from afar.
        let is_here = |one: &Device| rules.usb.possible_key(one.ids).is_some_and(|key| key.has_reader(name));
        if here.iter().any(is_here) {
            return None;
        }
        rules.usb.possible_key.iter().find(|key| key.has_reader(name)).map(|key| (key, Link::ByName))
    };
    seen(facts)
        .filter_map(|reader| {
            let (key, link) = told(reader).or_else(|| named(reader))?;
            Some((LinkedReader { reader, link }, key))
        })
        .collect()
}

/// Whether a reader that is not among these has a card that can have brought a certificate.
pub(super) fn another_card(facts: &Facts, own: &[LinkedReader], rules: &Requirements) -> bool {
    let is_own = |reader: &CardReader| own.iter().any(|linked| std::ptr::eq(linked.reader, reader));
    seen(facts).any(|reader| {
        let answers = matches!(reader.card, CardState::Present | CardState::Busy);
        answers && !is_own(reader) && other(reader, rules) != Some(ReaderKind::Software)
    })
}
