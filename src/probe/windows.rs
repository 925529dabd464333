//! Windows's answers: `RtlGetVersion`, the registry and files.

use std::path::PathBuf;
use std::sync::Arc;

use windows_sys::Wdk::System::SystemServices::RtlGetVersion;
use windows_sys::Win32::Foundation::ERROR_ACCESS_DENIED;
use windows_sys::Win32::System::SystemInformation::OSVERSIONINFOW;
use winreg::enums::HKEY_LOCAL_MACHINE;

use crate::facts::{
    Account, AccountRights, Architecture, Call, CardReader, Certificate, CertificatePropagation, Chrome, ChromeUse,
    DeviceProblem, Edition, Family, KeySoftware, Obstacle, Os, OtherBrowser, Product, Reading, Release, Service,
    ServicePack, Session, UsbDevice, VirtualMachine,
};
use crate::probe::{Events, Platform, change_token, smart_card};
use crate::version::Version;

mod account;
mod browsers;
mod certificates;
mod chrome_use;
mod device_events;
mod device_tree;
mod devices;
mod handle;
mod key_software;
mod machine;
mod processes;
mod reader_device;
mod registry;
mod services;
mod session;
mod wide;

pub use wide::wide;
use wide::{last_code, narrow};

/// Where `Type` says what the clock is set by, the policy before the computer's own setting; with `NoSync` it is left to
/// itself. The second key is that of Microsoft's article 223184, "Registry entries for the W32Time service", which public
/// lists of registry values also name with the three values of `Type` (both read 2026-11-26). Nobody has seen the first
/// one here on a real Windows: step 74 of `docs/manual-test.md`.
const CLOCK: [&str; 2] =
    [r"SOFTWARE\Policies\Microsoft\W32Time\Parameters", r"SYSTEM\CurrentControlSet\Services\W32Time\Parameters"];

/// This computer.
pub struct Windows {
    /// Parts of the names of issuers whose certificates open the record.
    pub issuers: Vec<String>,
}

const CURRENT_VERSION: &str = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion";
const ENVIRONMENT: &str = r"SYSTEM\CurrentControlSet\Control\Session Manager\Environment";

/// The rules file that the installation named; `.packaging` writes the value.
pub fn rules_file() -> Option<PathBuf> {
    registry::path(HKEY_LOCAL_MACHINE, r"SOFTWARE\QHR Setup", "Rules")
}

impl Platform for Windows {
    fn os(&self) -> Reading<Os> {
        let Some((major, minor, build)) = kernel_version() else {
            return Reading::Unreadable(Obstacle::NotSupported);
        };
        let text = |name: &str| registry::text(HKEY_LOCAL_MACHINE, CURRENT_VERSION, name);
        let server = text("InstallationType").is_some_and(|kind| kind.starts_with("Server"));
        let revision = registry::number(HKEY_LOCAL_MACHINE, CURRENT_VERSION, "UBR");
        // `DisplayVersion` came with 20H2; before it, `ReleaseId` held the name.
        let release = text("DisplayVersion").or_else(|| text("ReleaseId").filter(|_| major >= 10));
        let mut os = Os {
            family: Family::Windows,
            product: Product::OTHER,
            version: Some(Version::new(&[major, minor, build, revision.unwrap_or(0)])),
            release: release.as_deref().map(Release::named),
            edition: text("EditionID").as_deref().map(Edition::named),
            service_pack: text("CSDVersion").as_deref().map(ServicePack::named),
            server,
            architecture: architecture(),
        };
        (os.server, os.product) = (os.is_server(), Product::named(os.name()));
        Reading::Seen(os)
    }

    fn session(&self) -> Reading<Session> {
        session::session()
    }

    fn rights(&self) -> Reading<AccountRights> {
        session::rights()
    }

    fn account(&self) -> Reading<Account> {
        account::account()
    }

    fn virtual_machine(&self) -> Reading<VirtualMachine> {
        machine::virtual_machine()
    }

    fn virtual_machine_programs(&self) -> Reading<Vec<VirtualMachine>> {
        machine::virtual_machine_programs()
    }

    fn usb(&self) -> Reading<Vec<UsbDevice>> {
        devices::usb_devices()
    }

    fn device_problems(&self) -> Reading<Vec<DeviceProblem>> {
        devices::device_problems()
    }

    fn smart_card_service(&self) -> Reading<Service> {
        services::service(services::SMART_CARDS)
    }

    fn readers(&self) -> Reading<Vec<CardReader>> {
        smart_card::readers(reader_device::of)
    }

    fn key_software(&self) -> Reading<Vec<KeySoftware>> {
        key_software::key_software()
    }

    fn certificates(&self) -> Reading<Vec<Certificate>> {
        certificates::certificates(&self.issuers)
    }

    fn certificate_propagation(&self) -> Reading<CertificatePropagation> {
        services::certificate_propagation()
    }

    fn time_service(&self) -> Reading<Service> {
        services::service("W32Time")
    }

    fn clock_sync(&self) -> Reading<bool> {
        let kind = CLOCK.iter().find_map(|key| registry::text(HKEY_LOCAL_MACHINE, key, "Type"));
        match kind {
            Some(kind) => Reading::Seen(!kind.eq_ignore_ascii_case("NoSync")),
            None => registry::not_found(CLOCK.map(|key| (HKEY_LOCAL_MACHINE, key.to_owned()))),
        }
    }

    fn chrome(&self) -> Reading<Chrome> {
        browsers::chrome()
    }

    fn chrome_use(&self) -> Reading<ChromeUse> {
        chrome_use::chrome_use()
    }

    fn other_browsers(&self) -> Reading<Vec<OtherBrowser>> {
        browsers::others()
    }

    fn chrome_program(&self) -> Option<PathBuf> {
        browsers::chrome_program()
    }

    fn tell(&self, events: &Arc<Events>) {
        smart_card::tell(events);
        device_events::tell(events);
    }

    fn usb_change_token(&self) -> Option<u64> {
        devices::present_usb_devices().map(change_token::of)
    }

    fn browser_change_token(&self) -> u64 {
        change_token::of((
            change_token::of_paths(browsers::places()),
            browsers::keys_stamp(),
            chrome_use::change_token(),
        ))
    }

    fn card_change_token(&self) -> u64 {
        smart_card::change_token()
    }

    fn certificate_change_token(&self) -> u64 {
        change_token::of((smart_card::presence_change_token(), certificates::change_token()))
    }
}

/// Major, minor and build of the running kernel, which no manifest or compatibility setting changes.
fn kernel_version() -> Option<(u32, u32, u32)> {
    let mut information =
        OSVERSIONINFOW { dwOSVersionInfoSize: u32::try_from(size_of::<OSVERSIONINFOW>()).ok()?, ..Default::default() };
    // SAFETY: the structure is alive, writable, and says its own size.
    let status = unsafe { RtlGetVersion(&raw mut information) };
    (status == 0).then_some((information.dwMajorVersion, information.dwMinorVersion, information.dwBuildNumber))
}

/// The machine's own architecture, whatever this program runs as: by the processor, else by the environment of the system.
fn architecture() -> Architecture {
    machine::architecture().unwrap_or_else(|| {
        let of_system = registry::text(HKEY_LOCAL_MACHINE, ENVIRONMENT, "PROCESSOR_ARCHITECTURE");
        Architecture::from_name(&of_system.unwrap_or_else(sysinfo::System::cpu_arch))
    })
}

/// The reading of a function of Windows that has just failed.
fn last_error<T>(function: Call) -> Reading<T> {
    failed(function, last_code())
}

/// A reading that a function of Windows refused. The number rather than Windows's own sentence, which is in its language.
fn failed<T>(function: Call, code: u32) -> Reading<T> {
    Reading::Unreadable(match code {
        ERROR_ACCESS_DENIED => Obstacle::AccessDenied,
        code => Obstacle::failed(function, code),
    })
}
