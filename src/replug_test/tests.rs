//! Every outcome in a table, whole replug tests, and any sequence of facts and clicks.

use super::*;
use crate::facts::{CardReader, CardState, Hex16, Obstacle, ReaderModel, Service, ServiceStart, Session, UsbDevice};

mod any;
mod pages;
mod table;
mod walks;

const KEY: (u16, u16, &[u8]) = (0x08e6, 0x3438, &[0x0b]);
const OTHER_CARD_DEVICE: (u16, u16, &[u8]) = (0x1234, 0x0001, &[0x0b]);
const STICK: (u16, u16, &[u8]) = (0x0781, 0x5581, &[0x08]);
const SECURITY_KEY: (u16, u16, &[u8]) = (0x1050, 0x0407, &[0x03]);
const MOUSE: (u16, u16, &[u8]) = (0x046d, 0xc077, &[0x03]);

type Device = (u16, u16, &'static [u8]);

fn device((vendor, product, classes): Device) -> UsbDevice {
    UsbDevice {
        vendor_id: Hex16(vendor),
        product_id: Hex16(product),
        release: Hex16(0x0100),
        interface_classes: Reading::Seen(classes.to_vec()),
        built_in: None,
        told_by: None,
    }
}

fn reader(name: &str, card: CardState) -> CardReader {
    CardReader {
        name: ReaderModel::of(name),
        is_virtual: false,
        card,
        card_known: Some(true),
        device: Reading::default(),
    }
}

/// A local computer on which these devices are plugged in; the service runs, and no reader is there.
fn with(devices: &[Device]) -> Facts {
    Facts {
        session: Reading::Seen(Session { remote: None, card_sharing_off: false }),
        virtual_machine: Reading::Absent,
        device_problems: Reading::Absent,
        smart_card_service: Reading::Seen(Service { start: ServiceStart::OnDemand, running: true }),
        readers: Reading::Absent,
        usb: Reading::Seen(devices.iter().copied().map(device).collect()),
        ..Facts::pending(jiff::Timestamp::UNIX_EPOCH)
    }
}

fn with_readers(devices: &[Device], readers: &[CardReader]) -> Facts {
    Facts { readers: Reading::Seen(readers.to_vec()), ..with(devices) }
}

/// An replug test with a clock of its own.
struct Walk {
    replug_test: ReplugTest,
    facts: Facts,
    now: Duration,
}

impl Walk {
    fn begin(facts: &Facts) -> Self {
        Self { replug_test: ReplugTest::begin(facts).unwrap(), facts: facts.clone(), now: Duration::from_secs(100) }
    }

    fn sees(mut self, facts: &Facts) -> Self {
        self.facts = facts.clone();
        self.later(Duration::from_millis(400))
    }

    fn presses(mut self, click: Click) -> Self {
        self.replug_test.press(click, &self.facts, requirements(), self.now);
        self
    }

    fn later(mut self, time: Duration) -> Self {
        self.now += time;
        self.replug_test.look(&self.facts, requirements(), self.now);
        self
    }

    /// Until nothing is left that time alone would bring.
    fn waits(mut self) -> Self {
        while let Some(due) = self.replug_test.due(self.now) {
            self.now = due;
            self.replug_test.look(&self.facts, requirements(), self.now);
        }
        self
    }

    fn stage(&self) -> Stage {
        self.replug_test.page().unwrap().stage
    }

    /// Which product the key is told to be.
    fn identified(&self) -> Option<String> {
        self.replug_test.identified().map(|device| device.to_string())
    }

    fn outcome(&self) -> Option<Outcome> {
        self.replug_test.page().unwrap().outcome
    }
}

fn requirements() -> &'static Requirements {
    Requirements::built_in().unwrap()
}

/// A device is taken out and put back, beside a mouse; `back` is what is seen at the end.
fn replugged(out: &Facts, back: &Facts) -> Option<Outcome> {
    Walk::begin(back).sees(out).sees(back).waits().outcome()
}
