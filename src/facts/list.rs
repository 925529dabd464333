//! The one list of what is read. From it come the fields of [`Facts`](super::Facts), the questions that fill them
//! ([`Question`](super::Question)), and what a system may answer ([`Platform`](crate::probe::Platform)).
//!
//! A new fact is one line here, its type, and the answer of each system that has one; elsewhere it is "not supported".

/// Hands the list to a macro: for each fact its sentence, the name of its question, the name of its field, its type.
macro_rules! each_fact {
    ($make:ident) => {
        $make! {
            /// The operating system.
            Os os: facts::Os,
            /// How somebody reaches this computer's screen.
            Session session: facts::Session,
            /// What this account may do.
            Rights rights: facts::AccountRights,
            /// Whose account reads.
            Account account: facts::Account,
            /// The virtual machine this is. Absent: a real machine.
            VirtualMachine virtual_machine: facts::VirtualMachine,
            /// Programs that run virtual machines, installed here. Absent: none.
            VirtualMachinePrograms virtual_machine_programs: Vec<facts::VirtualMachine>,
            /// USB devices, hubs left out. Absent: this computer shows no USB bus at all.
            Usb usb: Vec<facts::UsbDevice>,
            /// Devices that are plugged in and do not start. Absent: none.
            DeviceProblems device_problems: Vec<facts::DeviceProblem>,
            /// The service that lends cards to programs. Absent: not installed.
            SmartCardService smart_card_service: facts::Service,
            /// Card readers. Absent: none.
            Readers readers: Vec<facts::CardReader>,
            /// Programs that know how to speak with keys. Absent: none of those looked for.
            KeySoftware key_software: Vec<facts::KeySoftware>,
            /// Certificates with which somebody could sign in. Absent: none.
            Certificates certificates: Vec<facts::Certificate>,
            /// What copies certificates from a key into the system's store. Absent: the system needs no such thing.
            CertificatePropagation certificate_propagation: facts::CertificatePropagation,
            /// The service that sets the clock. Absent: not installed.
            TimeService time_service: facts::Service,
            /// Whether the clock is set by what other computers say. Absent: the system does not say.
            ClockSync clock_sync: bool,
            /// Google Chrome.
            Chrome chrome: facts::Chrome,
            /// How Chrome is used.
            ChromeUse chrome_use: facts::ChromeUse,
            /// Browsers that share Chrome's code and are not Chrome.
            OtherBrowsers other_browsers: Vec<facts::OtherBrowser>,
        }
    };
}
pub(crate) use each_fact;
