//! USB devices of Windows's tree of devices, and the devices that readers are.
//!
//! Faked: the two libraries of Windows that tell of them (`fakes/`), because Wine's configuration manager lists no device and
//! its smart-card service answers no program. They answer from the registry. So this is about what the program asks and what it
//! makes of the answers; that a real Windows answers so is for `docs/manual-test.md`.

use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use super::prefix::Windows;
use crate::support::project;

const TREE: &str = r"HKEY_LOCAL_MACHINE\System\CurrentControlSet\Enum";
const READERS: &str = r"HKEY_LOCAL_MACHINE\Software\QHR Setup tests\Readers";

impl Windows {
    /// What the program tells with these two libraries in Windows's own folder.
    fn facts_with_devices(&self) -> Value {
        let work = self.drive_c().join("fakes");
        if !work.exists() {
            fs::create_dir(&work).unwrap();
            for library in ["cfgmgr32", "winscard"] {
                let made = work.join(format!("{library}.dll"));
                let mut gcc = Command::new("x86_64-w64-mingw32-gcc");
                gcc.args(["-shared", "-o"]).arg(&made);
                gcc.arg(project().join(format!("tests/wine/fakes/{library}.c"))).arg("-ladvapi32");
                assert!(gcc.status().unwrap().success(), "{library}");
                fs::copy(&made, self.in_system32(&format!("{library}.dll"))).unwrap();
            }
            self.import(
                "[HKEY_CURRENT_USER\\Software\\Wine\\AppDefaults\\qhr-setup.exe\\DllOverrides]\r\n\
                 \"cfgmgr32\"=\"native\"\r\n\"winscard\"=\"native\"",
            );
        }
        let outcome = self.qhr_setup(&["facts"]);
        assert_eq!(outcome.code, 0, "{}", outcome.err);
        assert!(!outcome.out.contains("SERIAL"), "a serial number is told: {}", outcome.out);
        serde_json::from_str(&outcome.out).unwrap()
    }

    /// Puts a device into the tree.
    fn plug(&self, name: &str, hardware_ids: &[&str], compatible_ids: &[&str], more: &str) {
        let texts = |texts: &[&str]| {
            let units = texts.iter().flat_map(|text| text.encode_utf16().chain([0])).chain([0]);
            let bytes: Vec<_> = units.flat_map(u16::to_le_bytes).map(|byte| format!("{byte:02x}")).collect();
            format!("hex(7):{}", bytes.join(","))
        };
        let (hardware, compatible) = (texts(hardware_ids), texts(compatible_ids));
        self.import(&format!(
            "[{TREE}\\{name}]\r\n\"HardwareID\"={hardware}\r\n\"CompatibleIDs\"={compatible}\r\n{more}"
        ));
    }

    fn plug_key(&self, more: &str) {
        let hardware = [r"USB\VID_08E6&PID_3438&REV_0200", r"USB\VID_08E6&PID_3438"];
        let compatible = [r"USB\Class_0b&SubClass_00&Prot_00", r"USB\Class_0b&SubClass_00", r"USB\Class_0b"];
        self.plug(r"USB\VID_08E6&PID_3438\SERIAL1", &hardware, &compatible, more);
    }
}

fn device(ids: [&str; 2], release: &str, classes: &Value, built_in: &Value) -> Value {
    let mut device = json!({
        "vendor_id": ids[0],
        "product_id": ids[1],
        "release": release,
        "interface_classes": classes,
        "told_by": "system",
    });
    if !built_in.is_null() {
        device["built_in"] = built_in.clone();
    }
    device
}

fn smart_card() -> Value {
    json!({"seen": [11]})
}

#[test]
fn a_key_without_a_driver_and_one_switched_off_are_devices_all_the_same() {
    let test = "a_key_without_a_driver_and_one_switched_off_are_devices_all_the_same";
    let Some(windows) = Windows::eleven(test) else { return };
    for code in [28, 22] {
        windows.plug_key(&format!("\"ProblemCode\"=dword:{code:08x}\r\n\"InCase\"=dword:00000000"));
        let facts = windows.facts_with_devices();
        let key = device(["08e6", "3438"], "0200", &smart_card(), &json!(false));
        assert_eq!(facts["usb"]["seen"], json!([key]), "code {code}");
        let problem = json!({"node": "usb", "vendor_id": "08e6", "product_id": "3438", "code": code});
        assert_eq!(facts["device_problems"]["seen"], json!([problem]));
    }
}

#[test]
fn hubs_are_left_out_interfaces_folded_and_what_has_no_numbers_is_told() {
    let test = "hubs_are_left_out_interfaces_folded_and_what_has_no_numbers_is_told";
    let Some(windows) = Windows::eleven(test) else { return };
    windows.plug(r"USB\ROOT_HUB30\4&1B", &[r"USB\ROOT_HUB30"], &[], "");
    windows.plug(r"USB\VID_05E3&PID_0612\5&3A", &[r"USB\VID_05E3&PID_0612&REV_9226"], &[r"USB\Class_09"], "");
    let reader = r"USB\VID_0A5C&PID_5833";
    let whole = [&format!("{reader}&REV_0101")[..], reader];
    windows.plug(&format!(r"{reader}\SERIAL2"), &whole, &[r"USB\COMPOSITE"], "\"InCase\"=dword:00000001");
    for (part, class) in [("MI_00", "fe"), ("MI_01", "0b")] {
        let hardware = format!("{reader}&REV_0101&{part}");
        windows.plug(&format!(r"{reader}&{part}\6&2F"), &[&hardware], &[&format!(r"USB\Class_{class}")], "");
    }
    let unknown = r"USB\VID_0000&PID_0002\5&3A";
    windows.plug(unknown, &[r"USB\DEVICE_DESCRIPTOR_FAILURE"], &[], "\"ProblemCode\"=dword:0000002b");
    // Windows 7 has no word on the case; there what can be taken out says so.
    windows.plug(r"USB\VID_0781&PID_5581\SERIAL3", &[], &[r"USB\Class_08"], "\"Capabilities\"=dword:00000094");
    let not_told = json!({"unreadable": "not_supported"});
    let expected = [
        device(["0000", "0002"], "0000", &not_told, &Value::Null),
        device(["0781", "5581"], "0000", &json!({"seen": [8]}), &json!(false)),
        device(["0a5c", "5833"], "0101", &json!({"seen": [11, 254]}), &json!(true)),
    ];
    assert_eq!(windows.facts_with_devices()["usb"]["seen"], json!(expected));
}

#[test]
fn a_reader_names_the_device_it_hangs_on() {
    let Some(windows) = Windows::eleven("a_reader_names_the_device_it_hangs_on") else { return };
    windows.plug_key("");
    windows.plug(r"AKSIFDH\SLOT\0", &[], &[], "\"Parent\"=\"USB\\\\VID_08E6&PID_3438\\\\SERIAL1\"");
    windows.plug(r"ROOT\SMARTCARDREADER\0000", &[], &[], "");
    windows.import(&format!(
        "[{READERS}]\r\n\"A reader of its own 0\"=\"USB\\\\VID_08E6&PID_3438\\\\SERIAL1\"\r\n\
         \"B of the maker's bus 0\"=\"AKSIFDH\\\\SLOT\\\\0\"\r\n\
         \"C made of software 0\"=\"ROOT\\\\SMARTCARDREADER\\\\0000\"\r\n\
         \"D unplugged meanwhile 0\"=\"USB\\\\VID_096E&PID_0503\\\\SERIAL4\"\r\n\"E elsewhere 0\"=\"\""
    ));
    let facts = windows.facts_with_devices();
    let told: Vec<_> = facts["readers"]["seen"].as_array().unwrap().iter().map(|one| one["device"].clone()).collect();
    let of = |vendor: &str, product: &str| json!({"seen": {"vendor_id": vendor, "product_id": product}});
    let not_told = json!({"unreadable": "not_supported"});
    assert_eq!(told, [of("08e6", "3438"), of("08e6", "3438"), json!("absent"), of("096e", "0503"), not_told]);
}

#[test]
fn wine_itself_lists_no_device_and_that_is_no_fault() {
    let Some(windows) = Windows::eleven("wine_itself_lists_no_device_and_that_is_no_fault") else { return };
    windows.plug_key("\"ProblemCode\"=dword:0000001c");
    assert_eq!(windows.facts()["usb"], "absent");
}
