//! Windows's names of devices, such as `USB\VID_08E6&PID_3438&MI_00\6&1A2B3C`. The end of such a name can hold a serial
//! number: only the maker's and the product's numbers ever leave this file.

use crate::facts::{Hex16, UsbIds};

/// The names in a block of text in which each ends with a zero.
pub fn names(block: &[u16]) -> Vec<String> {
    block.split(|unit| *unit == 0).filter(|name| !name.is_empty()).map(String::from_utf16_lossy).collect()
}

/// The maker's and the product's numbers in the name of a USB device; hubs and controllers have none.
pub fn usb_ids(name: &str) -> (Option<Hex16>, Option<Hex16>) {
    let kind = name.split('\\').nth(1).unwrap_or_default();
    let number = |prefix: &str| {
        kind.split('&').find_map(|part| {
            let digits = part.get(prefix.len()..).filter(|_| part.len() == prefix.len() + 4)?;
            let named = part[..prefix.len()].eq_ignore_ascii_case(prefix);
            // `from_str_radix` takes a leading plus sign; these numbers have none.
            let hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
            u16::from_str_radix(digits, 16).ok().filter(|_| named && hexadecimal).map(Hex16)
        })
    };
    (number("VID_"), number("PID_"))
}

/// The numbers of a device on USB by its whole name, where it has both; the names of devices that hang on it repeat them.
pub fn usb_device(name: &str) -> Option<UsbIds> {
    name.get(..4).filter(|start| start.eq_ignore_ascii_case(r"USB\"))?;
    let (vendor_id, product_id) = usb_ids(name);
    Some(UsbIds { vendor_id: vendor_id?, product_id: product_id? })
}

/// The USB device that the first of these names hangs on, by the names on the way from it to the root of the tree.
pub fn usb_device_on_the_way(names: impl IntoIterator<Item = String>) -> Option<UsbIds> {
    names.into_iter().find_map(|name| usb_device(&name))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_numbers_are_read_and_nothing_else() {
        let key = (Some(Hex16(0x08e6)), Some(Hex16(0x3438)));
        for (name, expected) in [
            (r"USB\VID_08E6&PID_3438\6&1A2B3C4D&0&2", key),
            (r"USB\VID_08E6&PID_3438&MI_01\7&2F&0&0001", key),
            (r"usb\vid_08e6&pid_3438\serial", key),
            (r"USB\VID_0000&PID_0002\5&3A&0&4", (Some(Hex16(0)), Some(Hex16(2)))),
            (r"USB\ROOT_HUB30\4&1B&0&0", (None, None)),
            (r"USB\VID_08E6&PID_34\1", (Some(Hex16(0x08e6)), None)),
            (r"USB\VID_+8E6&PID_3438\1", (None, Some(Hex16(0x3438)))),
            (r"USB\SERIAL\VID_08E6&PID_3438", (None, None)),
            (r"SCFILTER\CID_8031B865\7&2F", (None, None)),
            ("", (None, None)),
        ] {
            assert_eq!(usb_ids(name), expected, "{name}");
        }
    }

    #[test]
    fn a_block_is_taken_apart_at_its_zeros() {
        let block: Vec<u16> = "USB\\A\0USB\\é\0\0".encode_utf16().collect();
        assert_eq!(names(&block), ["USB\\A", "USB\\é"]);
        assert!(names(&[0, 0]).is_empty());
    }

    #[test]
    fn a_reader_hangs_on_the_first_usb_device_on_its_way_to_the_root() {
        let key = Some(UsbIds { vendor_id: Hex16(0x08e6), product_id: Hex16(0x3438) });
        let root = [r"USB\ROOT_HUB30\4&1B&0&0", r"PCI\VEN_8086&DEV_9D2F\3&1", r"ACPI\PNP0A08\0", r"HTREE\ROOT\0"];
        let on_usb = [r"USB\VID_08E6&PID_3438\1", r"USB\VID_05E3&PID_0608\5&3A"];
        let part = [r"USB\VID_08E6&PID_3438&MI_01\7&2F&0&0001"];
        let of_its_maker = [r"AKSIFDH\SLOT\1"];
        let of_software = [r"ROOT\SMARTCARDREADER\0000", r"HTREE\ROOT\0"];
        let elsewhere = [r"HID\VID_08E6&PID_3438\1", r"SWD\READER\USB\VID_08E6&PID_3438"];
        for (way, expected) in [
            ([&on_usb[..], &root].concat(), key),
            ([&part[..], &on_usb, &root].concat(), key),
            ([&of_its_maker[..], &on_usb, &root].concat(), key),
            (of_software.to_vec(), None),
            ([&elsewhere[..], &root].concat(), None),
            (Vec::new(), None),
        ] {
            assert_eq!(usb_device_on_the_way(way.iter().map(ToString::to_string)), expected, "{way:?}");
        }
    }

    proptest! {
        #[test]
        fn what_hangs_below_a_device_never_changes_which_it_is(below in prop::collection::vec("[A-TV-Z]{3}\\\\.{0,20}", 0..4)) {
            let device = r"USB\VID_08E6&PID_3438\1".to_owned();
            let way = below.into_iter().chain([device.clone(), r"USB\VID_0001&PID_0002\2".to_owned()]);
            prop_assert_eq!(usb_device_on_the_way(way), usb_device(&device));
        }

        #[test]
        fn no_name_makes_it_panic(name in ".*") {
            let _ = usb_ids(&name);
            let _ = usb_ids(&format!("USB\\{name}"));
            let _ = usb_device(&name);
        }
    }
}
