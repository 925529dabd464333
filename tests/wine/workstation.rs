//! Session, account, machine, services and the key's software: what a workstation's registry and services say.
//!
//! Faked: the registry's values and the services, which are made for the test and never start.

use serde_json::{Value, json};

use super::fake_chrome::Program;
use super::prefix::Windows;

/// What the firmware says, in the place of what this computer's own says to Wine.
fn firmware(manufacturer: &str, product: &str) -> String {
    format!(
        r#"[HKEY_LOCAL_MACHINE\HARDWARE\DESCRIPTION\System\BIOS]
"SystemManufacturer"="{manufacturer}"
"SystemProductName"="{product}"
"BIOSVendor"="American Megatrends Inc."
"BaseBoardManufacturer"="{manufacturer}"
"#
    )
}

impl Windows {
    /// Makes a service that starts so, in the words of `sc`.
    fn create_service(&self, name: &str, start: &str) {
        let made = self.run(&["sc", "create", name, "binPath=", r"C:\windows\system32\svchost.exe", "start=", start]);
        assert_eq!(made.code, 0, "{}{}", made.out, made.err);
    }
}

fn program(product: &str, version: Option<&str>, files_there: bool) -> Value {
    json!({"product": product, "version": version, "files_there": files_there})
}

#[test]
fn an_ordinary_workstation_has_none_of_what_is_looked_for() {
    let test = "an_ordinary_workstation_has_none_of_what_is_looked_for";
    let Some(windows) = Windows::new(test, "win10") else { return };
    windows.import(&firmware("LENOVO", "20XW0026CA"));
    let facts = windows.facts();
    assert_eq!(facts["session"]["seen"], json!({"remote": null, "card_sharing_off": false}));
    // Wine signs one person in, and says so.
    assert_eq!(facts["account"]["seen"], "person");
    // Wine lets every program run as an administrator.
    assert_eq!(facts["rights"]["seen"], "administrator");
    for absent in ["virtual_machine", "virtual_machine_programs", "device_problems", "key_software", "certificates"] {
        assert_eq!(facts[absent], "absent", "{absent}");
    }
    // Wine has neither of the two services.
    assert_eq!(facts["smart_card_service"], "absent");
    let propagation = json!({"service": "absent", "off_by_policy": false, "off_in_key_software": false});
    assert_eq!(facts["certificate_propagation"]["seen"], propagation);
    assert_ne!(facts["readers"], "absent", "Wine cannot be asked for readers, which is not to have none");
    // Wine opens links itself, by a name that no browser has.
    let chrome_use = json!({
        "links_open_in": {"seen": "other"},
        "running": "absent",
        "policies": "absent",
        "update_policies": "absent",
    });
    assert_eq!(facts["chrome_use"]["seen"], chrome_use);
}

#[test]
fn a_managed_virtual_workstation_is_told_in_full() {
    let Some(windows) = Windows::new("a_managed_virtual_workstation_is_told_in_full", "win10") else { return };
    windows.create_service("SCardSvr", "disabled");
    windows.create_service("CertPropSvc", "demand");
    let parallels = firmware("Parallels International GmbH.", "Parallels ARM Virtual Machine");
    windows.import(&format!(
        r#"{parallels}
[HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services]
"fEnableSmartCard"=dword:00000000

[HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows\CertProp]
"CertPropEnabled"=dword:00000000

[HKEY_LOCAL_MACHINE\SOFTWARE\SafeNet\Authentication\SAC\CertStore]
"PropagateUserCertificates"=dword:00000000

[HKEY_CURRENT_USER\Volatile Environment]
"ViewClient_Protocol"="BLAST"
"ViewClient_Username"="Hélène Côté"

[HKEY_LOCAL_MACHINE\SOFTWARE\Oracle\VirtualBox]
"InstallDir"="C:\\Outils de Côté\\"

[HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\vmms]
"#
    ));
    let facts = windows.facts();
    assert_eq!(facts["session"]["seen"], json!({"remote": "horizon", "card_sharing_off": true}));
    assert_eq!(facts["virtual_machine"]["seen"], "parallels");
    assert_eq!(facts["virtual_machine_programs"]["seen"], json!(["virtual_box", "hyper_v"]));
    assert_eq!(facts["smart_card_service"]["seen"], json!({"start": "disabled", "running": false}));
    let service = json!({"seen": {"start": "on_demand", "running": false}});
    let propagation = json!({"service": service, "off_by_policy": true, "off_in_key_software": true});
    assert_eq!(facts["certificate_propagation"]["seen"], propagation);
}

#[test]
fn a_real_computer_of_microsofts_is_no_virtual_machine() {
    let test = "a_real_computer_of_microsofts_is_no_virtual_machine";
    let Some(windows) = Windows::new(test, "win10") else { return };
    windows.import(&firmware("Microsoft Corporation", "Surface Laptop 5"));
    assert_eq!(windows.facts()["virtual_machine"], "absent");
    windows.import(&firmware("Microsoft Corporation", "Virtual Machine"));
    assert_eq!(windows.facts()["virtual_machine"]["seen"], "hyper_v");
}

#[test]
fn the_keys_software_is_found_by_its_records_in_both_views_and_by_its_files() {
    let test = "the_keys_software_is_found_by_its_records_in_both_views_and_by_its_files";
    let Some(windows) = Windows::new(test, "win10") else { return };
    windows.import(
        r#"[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\{13885775-1B2F-40A0-8537-2FD005E3F165}]
"DisplayName"="SafeNet Authentication Client 10.8"
"DisplayVersion"="10.8.1083.0"
"InstallSource"="C:\\Users\\Hélène Côté\\Téléchargements\\"

[HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall\{6092516A-295C-49D0-86AA-9EC869B9D3F2}]
"DisplayName"="SafeNet Minidriver 10.8 R6"
"DisplayVersion"="sans numéro"

[HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Uninstall\Autre]
"DisplayName"="Logiciel de Côté"
"#,
    );
    let told = windows.facts();
    let leftover = program("safenet_authentication_client", Some("10.8.1083.0"), false);
    let minidriver = program("safenet_minidriver", None, true);
    assert_eq!(told["key_software"]["seen"], json!([leftover, minidriver]));

    let folder = windows.drive_c().join("Program Files/SafeNet/Authentication/SAC/x64");
    Program::other("SafeNet Authentication Client", "10.9.4000.0").put(&folder.join("eTPKCS11.dll"));
    let there = program("safenet_authentication_client", Some("10.8.1083.0"), true);
    assert_eq!(windows.facts()["key_software"]["seen"], json!([there, minidriver]));

    let deleted = [r"HKLM\SOFTWARE", r"HKLM\SOFTWARE\WOW6432Node"].map(|software| {
        let list = format!(r"{software}\Microsoft\Windows\CurrentVersion\Uninstall");
        windows.run(&["reg", "delete", &list, "/f"]).code
    });
    assert_eq!(deleted, [0, 0]);
    let unrecorded = program("safenet_authentication_client", Some("10.9.4000.0"), true);
    assert_eq!(windows.facts()["key_software"]["seen"], json!([unrecorded]));
}
