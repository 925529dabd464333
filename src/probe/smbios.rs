//! Judging by the strings in which a machine's firmware names itself (SMBIOS) whether it is a virtual one.
//!
//! Pure. Never by the processor's hypervisor bit: Windows runs under its own hypervisor on real machines too.

use crate::facts::VirtualMachine;

/// What the firmware says of the machine, each where it says anything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Smbios {
    /// The maker of the system: `SystemManufacturer`, `sys_vendor`.
    pub manufacturer: Option<String>,
    /// The system: `SystemProductName`, `product_name`; on a Mac `hw.model`.
    pub product: Option<String>,
    /// The maker of the firmware: `BIOSVendor`, `bios_vendor`.
    pub bios_vendor: Option<String>,
    /// The maker of the main board: `BaseBoardManufacturer`, `board_vendor`.
    pub board_manufacturer: Option<String>,
}

/// How one of the strings begins, and what that tells. Each beginning is also in the table of systemd's
/// `src/basic/virt.c` (github.com/systemd/systemd, seen 2026-11-22), except where another source is named.
///
/// Left out on purpose: `Oracle Corporation`, which systemd takes for `VirtualBox` and real Oracle servers bear too,
/// and `SeaBIOS`, which starts some Chromebooks.
const BEGINNINGS: [(&str, VirtualMachine); 17] = [
    ("Parallels", VirtualMachine::Parallels),
    ("VMware", VirtualMachine::Vmware),
    ("innotek GmbH", VirtualMachine::VirtualBox),
    ("VirtualBox", VirtualMachine::VirtualBox),
    ("Hyper-V", VirtualMachine::HyperV),
    ("QEMU", VirtualMachine::Qemu),
    ("KVM", VirtualMachine::Qemu),
    ("KubeVirt", VirtualMachine::Qemu),
    ("Apple Virtualization", VirtualMachine::Apple),
    // `hw.model` of a macOS guest, such as `VirtualMac2,1`: several public logs, seen 2026-11-22.
    ("VirtualMac", VirtualMachine::Apple),
    ("OpenStack", VirtualMachine::Other),
    ("Amazon EC2", VirtualMachine::Other),
    ("Xen", VirtualMachine::Other),
    ("Bochs", VirtualMachine::Other),
    ("BHYVE", VirtualMachine::Other),
    ("Google Compute Engine", VirtualMachine::Other),
    // "Hardware name: Nutanix AHV" in public kernel logs, seen 2026-11-22.
    ("AHV", VirtualMachine::Other),
];

/// Microsoft makes Surface computers under the same manufacturer; only the product tells a Hyper-V guest, an Azure or
/// a Windows 365 machine from them: "Hardware name: Microsoft Corporation Virtual Machine/Virtual Machine, BIOS Hyper-V
/// UEFI Release v4.1" in public kernel logs, seen 2026-11-22. That Windows 365 shows the same was not seen.
const HYPER_V: (&str, &str) = ("Microsoft Corporation", "Virtual Machine");

/// Amazon's rented real machines have this in their product, such as `c5.metal`: systemd's `virt.c`, as above.
const AMAZON_REAL_MACHINE: &str = ".metal";

/// The virtual machine that these strings speak of; `None` for a real machine.
///
/// The product is asked first: guests of KVM name QEMU as their maker.
pub fn virtual_machine(strings: &Smbios) -> Option<VirtualMachine> {
    let Smbios { manufacturer, product, bios_vendor, board_manufacturer } = strings;
    let is = |string: &Option<String>, wanted: &str| string.as_deref().is_some_and(|text| text.trim() == wanted);
    if is(manufacturer, HYPER_V.0) && is(product, HYPER_V.1) {
        return Some(VirtualMachine::HyperV);
    }
    if product.as_deref().is_some_and(|product| product.contains(AMAZON_REAL_MACHINE)) {
        return None;
    }
    [product, manufacturer, board_manufacturer, bios_vendor].into_iter().flatten().find_map(|text| beginning(text))
}

fn beginning(text: &str) -> Option<VirtualMachine> {
    BEGINNINGS.iter().find(|(beginning, _)| text.trim_start().starts_with(beginning)).map(|(_, machine)| *machine)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Manufacturer, product, maker of the firmware, maker of the board.
    fn judged([manufacturer, product, bios_vendor, board_manufacturer]: [&str; 4]) -> Option<VirtualMachine> {
        let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        virtual_machine(&Smbios {
            manufacturer: said(manufacturer),
            product: said(product),
            bios_vendor: said(bios_vendor),
            board_manufacturer: said(board_manufacturer),
        })
    }

    /// Manufacturer and product of public kernel logs and inventories, seen 2026-11-22.
    #[test]
    fn each_virtual_machine_is_known_by_its_names() {
        let table = [
            ("Parallels International GmbH.", "Parallels ARM Virtual Machine", VirtualMachine::Parallels),
            ("Parallels Software International Inc.", "Parallels Virtual Platform", VirtualMachine::Parallels),
            ("VMware, Inc.", "VMware20,1", VirtualMachine::Vmware),
            ("VMware, Inc.", "VMware Virtual Platform", VirtualMachine::Vmware),
            ("innotek GmbH", "VirtualBox", VirtualMachine::VirtualBox),
            ("Microsoft Corporation", "Virtual Machine", VirtualMachine::HyperV),
            ("QEMU", "QEMU Virtual Machine", VirtualMachine::Qemu),
            ("QEMU", "Standard PC (Q35 + ICH9, 2009)", VirtualMachine::Qemu),
            ("Red Hat", "KVM", VirtualMachine::Qemu),
            ("Apple Inc.", "Apple Virtualization Generic Platform", VirtualMachine::Apple),
            ("", "VirtualMac2,1", VirtualMachine::Apple),
            ("Xen", "HVM domU", VirtualMachine::Other),
            ("Amazon EC2", "t3.large", VirtualMachine::Other),
            ("Google", "Google Compute Engine", VirtualMachine::Other),
        ];
        for (manufacturer, product, expected) in table {
            assert_eq!(judged([manufacturer, product, "", ""]), Some(expected), "{manufacturer} {product}");
        }
    }

    #[test]
    fn real_machines_are_not_virtual() {
        for [manufacturer, product] in [
            ["Microsoft Corporation", "Surface Pro 9"],
            ["Microsoft Corporation", "Surface Laptop"],
            ["Apple Inc.", "MacBookPro16,1"],
            ["", "Mac14,12"],
            ["Dell Inc.", "OptiPlex 7010"],
            ["Oracle Corporation", "SUN FIRE X4170 M3"],
            ["Google", "Eve"],
            ["Amazon EC2", "c5.metal"],
            ["LENOVO", "Virtual Machine"],
            ["", ""],
        ] {
            assert_eq!(judged([manufacturer, product, "", manufacturer]), None, "{manufacturer} {product}");
        }
    }

    #[test]
    fn a_machine_that_hides_its_product_is_known_by_its_board_or_firmware() {
        assert_eq!(judged(["Dell Inc.", "XPS 13 7390", "innotek GmbH", "Dell Inc."]), Some(VirtualMachine::VirtualBox));
        assert_eq!(judged(["", "", "", "Parallels ARM Virtual Platform"]), Some(VirtualMachine::Parallels));
    }

    #[test]
    fn spaces_around_a_name_change_nothing() {
        assert_eq!(judged([" Microsoft Corporation", "Virtual Machine ", "", ""]), Some(VirtualMachine::HyperV));
        assert_eq!(judged(["", " Parallels ARM Virtual Machine\n", "", ""]), Some(VirtualMachine::Parallels));
    }
}
