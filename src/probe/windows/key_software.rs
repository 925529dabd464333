//! Programs that know how to speak with keys.

use std::env;
use std::path::PathBuf;

use winreg::enums::{HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE};

use super::registry;
use crate::facts::{KeySoftware, KeySoftwareProduct, Reading};
use crate::probe::program_file;
use crate::probe::windows_values::key_software::{Trace, product, put_together};

/// What Windows lists as installed.
const INSTALLED: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall";

/// Below Windows's own folder and below the folders of programs. `SafeNet`'s by public notes on its client, seen 2026-11-22 and
/// never on a computer with a QHR key; `OpenSC`'s is common knowledge. The first of Windows's folders exists only for a 32-bit
/// program, which sees the 32-bit one under the second name.
const BELOW_WINDOWS: [(KeySoftwareProduct, &str); 3] = [
    (KeySoftwareProduct::SafenetAuthenticationClient, r"Sysnative\eTPKCS11.dll"),
    (KeySoftwareProduct::SafenetAuthenticationClient, r"System32\eTPKCS11.dll"),
    (KeySoftwareProduct::SafenetAuthenticationClient, r"SysWOW64\eTPKCS11.dll"),
];
const BELOW_PROGRAMS: [(KeySoftwareProduct, &str); 3] = [
    (KeySoftwareProduct::SafenetAuthenticationClient, r"SafeNet\Authentication\SAC\x64\eTPKCS11.dll"),
    (KeySoftwareProduct::SafenetAuthenticationClient, r"SafeNet\Authentication\SAC\x32\eTPKCS11.dll"),
    (KeySoftwareProduct::OpenSc, r"OpenSC Project\OpenSC\pkcs11\opensc-pkcs11.dll"),
];

/// Everything found, each product once.
pub fn key_software() -> Reading<Vec<KeySoftware>> {
    let records: Vec<Trace> = [HKEY_LOCAL_MACHINE, HKEY_CURRENT_USER]
        .into_iter()
        .flat_map(|hive| registry::subkeys(hive, INSTALLED))
        .filter_map(|entry| {
            let product = product(&entry.get_value::<String, _>("DisplayName").ok()?)?;
            let version = entry.get_value::<String, _>("DisplayVersion").ok();
            Some((product, version.and_then(|text| text.trim().parse().ok())))
        })
        .collect();
    let windows = env::var_os("SystemRoot").map(PathBuf::from);
    let below_windows = windows.iter().flat_map(|root| BELOW_WINDOWS.map(|(product, file)| (product, root.join(file))));
    let below_programs = ["ProgramW6432", "ProgramFiles", "ProgramFiles(x86)"]
        .into_iter()
        .filter_map(|variable| env::var_os(variable).map(PathBuf::from))
        .flat_map(|root| BELOW_PROGRAMS.map(|(product, file)| (product, root.join(file))));
    let files: Vec<Trace> = below_windows
        .chain(below_programs)
        .filter_map(|(product, file)| Some((product, program_file::of_file(&file)?.version)))
        .collect();
    match put_together(&records, &files) {
        Reading::Absent => {
            registry::not_found([HKEY_LOCAL_MACHINE, HKEY_CURRENT_USER].map(|hive| (hive, INSTALLED.to_owned())))
        }
        found @ (Reading::Seen(_) | Reading::Unreadable(_)) => found,
    }
}
