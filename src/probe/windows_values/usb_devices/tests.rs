//! The nodes of real devices as public listings have them, and lists of any devices.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

fn node(name: &str, hardware_ids: &[&str], compatible_ids: &[&str]) -> Node {
    let texts = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    Node {
        name: name.to_owned(),
        hardware_ids: texts(hardware_ids),
        compatible_ids: texts(compatible_ids),
        built_in: None,
    }
}

const SMART_CARD: [&str; 3] = [r"USB\Class_0b&SubClass_00&Prot_00", r"USB\Class_0b&SubClass_00", r"USB\Class_0b"];

fn key(serial: &str) -> Node {
    let hardware = [r"USB\VID_08E6&PID_3438&REV_0200", r"USB\VID_08E6&PID_3438"];
    node(&format!(r"USB\VID_08E6&PID_3438\{serial}"), &hardware, &SMART_CARD)
}

fn device(ids: (u16, u16), release: u16, classes: &[u8], told_by: ToldBy) -> UsbDevice {
    UsbDevice {
        vendor_id: Hex16(ids.0),
        product_id: Hex16(ids.1),
        release: Hex16(release),
        interface_classes: if classes.is_empty() {
            Reading::Unreadable(Obstacle::NotSupported)
        } else {
            Reading::Seen(classes.to_vec())
        },
        built_in: None,
        told_by: Some(told_by),
    }
}

#[test]
fn a_key_is_told_by_its_node_with_or_without_a_driver() {
    assert_eq!(of_nodes(&[key("6&1A2B3C4D&0&2")]), [device((0x08e6, 0x3438), 0x0200, &[0x0b], ToldBy::System)]);
    let lower_case = node(r"usb\vid_08e6&pid_3438\x", &[r"usb\vid_08e6&pid_3438&rev_0200"], &[r"usb\class_0B"]);
    assert_eq!(of_nodes(&[lower_case]), of_nodes(&[key("x")]));
}

#[test]
fn hubs_and_controllers_are_left_out() {
    let hubs = [
        node(r"USB\ROOT_HUB30\4&1B&0&0", &[r"USB\ROOT_HUB30&VID8086&PID9D2F&REV0021", r"USB\ROOT_HUB30"], &[]),
        node(
            r"USB\VID_05E3&PID_0608\5&3A&0&4",
            &[r"USB\VID_05E3&PID_0608&REV_6070"],
            &[r"USB\Class_09&SubClass_00&Prot_01"],
        ),
        node(r"USB\VID_05E3&PID_0612\5&3A&0&5", &[r"USB\VID_05E3&PID_0612&REV_9226"], &[r"USB\USB30_HUB"]),
    ];
    assert_eq!(of_nodes(&hubs), []);
}

#[test]
fn the_interfaces_of_a_device_are_folded_into_it() {
    let part = |number: u8, class: &str| {
        let hardware = [
            format!(r"USB\VID_0A5C&PID_5833&REV_0101&MI_{number:02}"),
            format!(r"USB\VID_0A5C&PID_5833&MI_{number:02}"),
        ];
        let compatible = format!(r"USB\Class_{class}&SubClass_00&Prot_00");
        let name = format!(r"USB\VID_0A5C&PID_5833&MI_{number:02}\6&2F&0&000{number}");
        node(&name, &[&hardware[0], &hardware[1]], &[&compatible])
    };
    let whole = node(
        r"USB\VID_0A5C&PID_5833\0123456789ABCD",
        &[r"USB\VID_0A5C&PID_5833&REV_0101", r"USB\VID_0A5C&PID_5833"],
        &[r"USB\DevClass_00&SubClass_00&Prot_00", r"USB\DevClass_00", r"USB\COMPOSITE"],
    );
    let expected = device((0x0a5c, 0x5833), 0x0101, &[0x0b, 0xfe], ToldBy::System);
    assert_eq!(of_nodes(&[part(0, "fe"), part(1, "0b"), whole.clone()]), [expected]);
    // Switched off, it has no interfaces to ask.
    assert_eq!(of_nodes(&[whole]), [device((0x0a5c, 0x5833), 0x0101, &[], ToldBy::System)]);
}

/// "Unknown USB device (device descriptor request failed)", code 43.
#[test]
fn a_device_that_never_told_its_numbers_is_a_device() {
    let unknown = node(r"USB\VID_0000&PID_0002\5&3A&0&4", &[r"USB\DEVICE_DESCRIPTOR_FAILURE"], &[]);
    assert_eq!(of_nodes(&[unknown]), [device((0, 2), 0, &[], ToldBy::System)]);
}

#[test]
fn a_key_that_libusb_leaves_out_is_told_and_one_that_it_lists_is_told_once() {
    let listed = || of_nodes(&[key("1"), key("2")]);
    assert_eq!(put_together(listed(), Vec::new()), listed());
    let described = vec![device((0x08e6, 0x3438), 0x0200, &[0x0b], ToldBy::Descriptors)];
    let told: Vec<_> = put_together(listed(), described).iter().map(|device| device.told_by).collect();
    assert_eq!(told, [Some(ToldBy::System), Some(ToldBy::Both)]);
}

#[test]
fn a_device_has_the_descriptors_classes_and_the_systems_where_those_could_not_be_read() {
    let mut system = device((1, 2), 0, &[0x08], ToldBy::System);
    system.built_in = Some(true);
    let of =
        |classes: &[u8]| put_together(vec![system.clone()], vec![device((1, 2), 0x0100, classes, ToldBy::Descriptors)]);
    let expected = |class: u8| UsbDevice { built_in: Some(true), ..device((1, 2), 0x0100, &[class], ToldBy::Both) };
    assert_eq!(of(&[0x0b]), [expected(0x0b)]);
    assert_eq!(of(&[]), [expected(0x08)]);
}

fn any_device(told_by: ToldBy) -> impl Strategy<Value = UsbDevice> {
    let built_in = prop_oneof![Just(None), Just(Some(true)), Just(Some(false))];
    (0..2u16, 0..2u16, 0..2u16, prop::collection::vec(7..9u8, 0..2), built_in).prop_map(
        move |(vendor, product, release, classes, built_in)| UsbDevice {
            built_in: built_in.filter(|_| told_by == ToldBy::System),
            ..device((vendor, product), release, &classes, told_by)
        },
    )
}

fn any_list(told_by: ToldBy) -> impl Strategy<Value = Vec<UsbDevice>> {
    prop::collection::vec(any_device(told_by), 0..6)
}

/// How many of each product there are.
fn count<'a>(devices: impl IntoIterator<Item = &'a UsbDevice>) -> BTreeMap<UsbIds, usize> {
    devices.into_iter().fold(BTreeMap::new(), |mut counts, device| {
        *counts.entry(device.ids()).or_default() += 1;
        counts
    })
}

proptest! {
    #[test]
    fn nothing_is_lost_and_nothing_doubled(system in any_list(ToldBy::System), described in any_list(ToldBy::Descriptors)) {
        let (of_system, of_descriptors) = (count(&system), count(&described));
        let together = put_together(system, described);
        let of_kind = |kinds: &[ToldBy]| count(together.iter().filter(|device| kinds.contains(&device.told_by.unwrap())));
        prop_assert_eq!(of_kind(&[ToldBy::System, ToldBy::Both]), of_system.clone());
        prop_assert_eq!(of_kind(&[ToldBy::Descriptors, ToldBy::Both]), of_descriptors.clone());
        for (ids, number) in count(&together) {
            let longer = of_system.get(&ids).max(of_descriptors.get(&ids));
            prop_assert_eq!(Some(&number), longer);
        }
    }

    #[test]
    fn the_order_of_the_lists_changes_nothing(
        (system, shuffled) in any_list(ToldBy::System).prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
        (described, other) in any_list(ToldBy::Descriptors).prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
    ) {
        prop_assert_eq!(put_together(system, described), put_together(shuffled, other));
    }

    #[test]
    fn no_node_makes_it_panic(name in ".*", id in ".*", other in "USB\\\\(Class_|VID_|REV_|MI_|_HUB|[0-9a-fé&\\\\]){0,12}") {
        let texts = || vec![id.clone(), other.clone()];
        let odd = Node { name: format!("USB\\{name}"), hardware_ids: texts(), compatible_ids: texts(), built_in: None };
        let odder = Node { name: other.clone(), ..odd.clone() };
        let _ = of_nodes(&[odd, odder, key("1")]);
    }

    #[test]
    fn every_device_is_told_once_whatever_its_neighbours(nodes in prop::collection::vec(0..4u8, 0..8)) {
        let of = |(at, kind): (usize, &u8)| match kind {
            0 => key(&at.to_string()),
            1 => node(&format!(r"USB\VID_0000&PID_0002\{at}"), &[], &[]),
            2 => node(&format!(r"USB\VID_08E6&PID_3438&MI_00\{at}"), &[], &SMART_CARD),
            _ => node(&format!(r"USB\ROOT_HUB30\{at}"), &[], &[]),
        };
        let listed: Vec<_> = nodes.iter().enumerate().map(of).collect();
        let devices = nodes.iter().filter(|kind| **kind < 2).count();
        prop_assert_eq!(of_nodes(&listed).len(), devices);
    }
}
