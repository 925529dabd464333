//! What an operating system must answer.

use std::path::PathBuf;

use super::usb;
use crate::facts::{
    AccountRights, CardReader, Certificate, CertificatePropagation, Chrome, ChromeUse, DeviceProblem, KeySoftware, Os,
    OtherBrowser, Reading, Service, Session, UsbDevice, VirtualMachine,
};

/// The questions an operating system must answer.
pub trait Platform: Send + Sync + 'static {
    /// The operating system itself.
    fn os(&self) -> Reading<Os>;
    /// How somebody reaches this computer's screen.
    fn session(&self) -> Reading<Session>;
    /// What this account may do.
    fn rights(&self) -> Reading<AccountRights>;
    /// The virtual machine this is.
    fn virtual_machine(&self) -> Reading<VirtualMachine>;
    /// Programs that run virtual machines, installed here.
    fn virtual_machine_programs(&self) -> Reading<Vec<VirtualMachine>>;
    /// USB devices, hubs left out.
    fn usb(&self) -> Reading<Vec<UsbDevice>> {
        usb::devices()
    }
    /// Devices that are plugged in and do not start.
    fn device_problems(&self) -> Reading<Vec<DeviceProblem>>;
    /// The service that lends cards to programs.
    fn smart_card_service(&self) -> Reading<Service>;
    /// Card readers.
    fn readers(&self) -> Reading<Vec<CardReader>>;
    /// Programs that know how to speak with keys.
    fn key_software(&self) -> Reading<Vec<KeySoftware>>;
    /// Certificates with which somebody could sign in.
    fn certificates(&self) -> Reading<Vec<Certificate>>;
    /// What copies certificates from a key into the system's store.
    fn certificate_propagation(&self) -> Reading<CertificatePropagation>;
    /// Every Google Chrome.
    fn chrome(&self) -> Reading<Chrome>;
    /// How Chrome is used.
    fn chrome_use(&self) -> Reading<ChromeUse>;
    /// Browsers built on Chromium that are not Chrome.
    fn other_browsers(&self) -> Reading<Vec<OtherBrowser>>;

    /// The program of the Chrome that people open, for opening Omnimed in it and not in another browser.
    fn chrome_program(&self) -> Option<PathBuf>;

    /// A cheap number that changes when a USB device comes or goes; `None` where there is no cheap one.
    fn usb_stamp(&self) -> Option<u64>;
    /// A cheap number that changes when a browser is installed, updated, removed, started or ended.
    fn browser_stamp(&self) -> u64;
    /// A cheap number that changes when a reader, a card or the service behind them comes or goes; never because
    /// somebody, such as a reading of this program, speaks with a card, or one reading would call for the next.
    fn card_stamp(&self) -> u64;
    /// A cheap number that changes when a certificate comes or goes.
    fn certificate_stamp(&self) -> u64;
}
