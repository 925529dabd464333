//! Whether a machine is a virtual one, from the names its firmware gives (SMBIOS). Never from the processor's hypervisor
//! bit: real computers set it too where Windows runs its own security on Hyper-V.

use crate::facts::{Architecture, VirtualMachine};

/// What the firmware calls the machine; empty where it does not say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Firmware {
    /// `SystemManufacturer`.
    pub manufacturer: String,
    /// `SystemProductName`.
    pub product: String,
    /// `BIOSVendor`.
    pub bios_vendor: String,
    /// `BaseBoardManufacturer`.
    pub board_manufacturer: String,
}

/// Makers whose name is that of a virtual machine alone, by how it begins in lower case. The names of Parallels, `VirtualBox`
/// and Xen are from public recordings of machines, seen 2026-11-22; the others are common knowledge (`systemd-detect-virt`
/// looks for them in the same fields) and were not looked up one by one.
const MAKERS: [(&str, VirtualMachine); 11] = [
    ("parallels", VirtualMachine::Parallels),
    ("vmware", VirtualMachine::Vmware),
    ("innotek gmbh", VirtualMachine::VirtualBox),
    ("qemu", VirtualMachine::Qemu),
    ("bochs", VirtualMachine::Qemu),
    ("xen", VirtualMachine::Other),
    ("bhyve", VirtualMachine::Other),
    ("nutanix", VirtualMachine::Other),
    ("amazon ec2", VirtualMachine::Other),
    ("openstack", VirtualMachine::Qemu),
    ("ovirt", VirtualMachine::Qemu),
];

/// Products whose name is that of a virtual machine, whoever made it. "Parallels ARM Virtual Machine" and "Apple
/// Virtualization Generic Platform" from public recordings, "KVM Virtual Machine" from QEMU's source (`hw/arm/virt.c`), seen
/// 2026-11-22; the others are common knowledge.
const PRODUCTS: [(&str, VirtualMachine); 10] = [
    ("parallels", VirtualMachine::Parallels),
    ("vmware", VirtualMachine::Vmware),
    ("virtualbox", VirtualMachine::VirtualBox),
    ("apple virtualization", VirtualMachine::Apple),
    ("virtualmac", VirtualMachine::Apple),
    ("qemu", VirtualMachine::Qemu),
    ("kvm", VirtualMachine::Qemu),
    ("standard pc (", VirtualMachine::Qemu),
    ("hvm domu", VirtualMachine::Other),
    ("google compute engine", VirtualMachine::Other),
];

/// The virtual machine whose firmware speaks so; `None` for a real machine.
pub fn virtual_machine(firmware: &Firmware) -> Option<VirtualMachine> {
    let [manufacturer, product, bios_vendor, board] =
        [&firmware.manufacturer, &firmware.product, &firmware.bios_vendor, &firmware.board_manufacturer]
            .map(|text| text.trim().to_lowercase());
    // Microsoft also makes real computers, whose product is "Surface …".
    if manufacturer == "microsoft corporation" && product == "virtual machine" {
        return Some(VirtualMachine::HyperV);
    }
    let by = |table: &[(&str, VirtualMachine)], text: &str| {
        table.iter().find(|(start, _)| text.starts_with(start)).map(|(_, machine)| *machine)
    };
    by(&PRODUCTS, &product)
        .or_else(|| by(&MAKERS, &manufacturer))
        .or_else(|| by(&MAKERS, &board))
        .or_else(|| by(&MAKERS, &bios_vendor))
}

/// The processor by its number in the PE format, which `IsWow64Process2` answers with.
pub fn architecture(machine: u16) -> Architecture {
    match machine {
        0x014c => Architecture::X86,
        0x8664 => Architecture::X64,
        0xaa64 => Architecture::Arm64,
        _ => Architecture::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by(manufacturer: &str, product: &str) -> Option<VirtualMachine> {
        virtual_machine(&Firmware { manufacturer: manufacturer.into(), product: product.into(), ..Firmware::default() })
    }

    #[test]
    fn each_product_is_known_by_the_names_its_firmware_gives() {
        for (manufacturer, product, expected) in [
            ("Parallels International GmbH.", "Parallels ARM Virtual Machine", VirtualMachine::Parallels),
            ("Parallels Software International Inc.", "Parallels Virtual Platform", VirtualMachine::Parallels),
            ("VMware, Inc.", "VMware Virtual Platform", VirtualMachine::Vmware),
            ("VMware, Inc.", "VMware20,1", VirtualMachine::Vmware),
            ("innotek GmbH", "VirtualBox", VirtualMachine::VirtualBox),
            ("Oracle Corporation", "VirtualBox", VirtualMachine::VirtualBox),
            ("Microsoft Corporation", "Virtual Machine", VirtualMachine::HyperV),
            ("QEMU", "Standard PC (Q35 + ICH9, 2009)", VirtualMachine::Qemu),
            ("QEMU", "QEMU Virtual Machine", VirtualMachine::Qemu),
            ("Red Hat", "KVM", VirtualMachine::Qemu),
            ("Apple Inc.", "Apple Virtualization Generic Platform", VirtualMachine::Apple),
            ("Xen", "HVM domU", VirtualMachine::Other),
            ("Google", "Google Compute Engine", VirtualMachine::Other),
            ("Amazon EC2", "t3.large", VirtualMachine::Other),
        ] {
            assert_eq!(by(manufacturer, product), Some(expected), "{manufacturer}, {product}");
        }
    }

    #[test]
    fn real_machines_of_the_same_makers_are_real() {
        for (manufacturer, product) in [
            ("Microsoft Corporation", "Surface Laptop 5"),
            ("Microsoft Corporation", "Surface Pro"),
            ("Apple Inc.", "MacBookPro15,1"),
            ("Oracle Corporation", "SUN FIRE X4170"),
            ("Red Hat", ""),
            ("LENOVO", "20XW0026CA"),
            ("Dell Inc.", "OptiPlex 7090"),
            ("To Be Filled By O.E.M.", "To Be Filled By O.E.M."),
            ("", ""),
        ] {
            assert_eq!(by(manufacturer, product), None, "{manufacturer}, {product}");
        }
    }

    #[test]
    fn the_board_and_the_firmware_speak_where_the_system_is_renamed() {
        let renamed = Firmware { manufacturer: "Clinique".into(), product: "Poste 4".into(), ..Firmware::default() };
        let board = Firmware { board_manufacturer: "Parallels".into(), ..renamed.clone() };
        let bios = Firmware { bios_vendor: "innotek GmbH".into(), ..renamed.clone() };
        assert_eq!(virtual_machine(&renamed), None);
        assert_eq!(virtual_machine(&board), Some(VirtualMachine::Parallels));
        assert_eq!(virtual_machine(&bios), Some(VirtualMachine::VirtualBox));
    }

    #[test]
    fn the_processor_is_known_by_its_number() {
        assert_eq!(architecture(0xaa64), Architecture::Arm64);
        assert_eq!(architecture(0x8664), Architecture::X64);
        assert_eq!(architecture(0x014c), Architecture::X86);
        assert_eq!(architecture(0x01c4), Architecture::Other);
    }
}
