//! Whether this Linux machine is a virtual one, and which programs for virtual machines are installed on it.

use std::path::Path;

use crate::facts::{Obstacle, Reading, VirtualMachine};
use crate::probe::smbios::{self, Smbios};
use crate::small_file::{self, SETTINGS};

/// Where the kernel tells the firmware's names of the machine; readable by everyone.
const FIRMWARE: &str = "sys/class/dmi/id";

/// The usual places of programs that run virtual machines: Debian's and Fedora's packages, Oracle's and Broadcom's own
/// installers (`opt/VirtualBox`, `usr/bin/vmware`: common knowledge, not looked up), and Flatpak.
const PROGRAMS: [(VirtualMachine, &str); 7] = [
    (VirtualMachine::VirtualBox, "usr/bin/VirtualBox"),
    (VirtualMachine::VirtualBox, "opt/VirtualBox/VirtualBox"),
    (VirtualMachine::Vmware, "usr/bin/vmware"),
    (VirtualMachine::Vmware, "usr/bin/vmplayer"),
    (VirtualMachine::Qemu, "usr/bin/virt-manager"),
    (VirtualMachine::Qemu, "usr/bin/gnome-boxes"),
    (VirtualMachine::Qemu, "var/lib/flatpak/app/org.gnome.Boxes/current"),
];

/// GNOME Boxes as a Flatpak of one account.
const OWN_BOXES: &str = ".local/share/flatpak/app/org.gnome.Boxes/current";

/// The virtual machine by the firmware's names under this root. A machine whose kernel tells none of them, such as one
/// seen from inside a container, cannot be judged.
pub fn virtual_machine_under(root: &Path) -> Reading<VirtualMachine> {
    let text = |name: &str| {
        let text = small_file::text(&root.join(FIRMWARE).join(name), SETTINGS)?;
        Some(text.trim().to_owned()).filter(|text| !text.is_empty())
    };
    let strings = Smbios {
        manufacturer: text("sys_vendor"),
        product: text("product_name"),
        bios_vendor: text("bios_vendor"),
        board_manufacturer: text("board_vendor"),
    };
    if strings == Smbios::default() {
        return Reading::Unreadable(Obstacle::NotSupported);
    }
    smbios::virtual_machine(&strings).map_or(Reading::Absent, Reading::Seen)
}

/// Programs that run virtual machines, under this root and in this home.
pub fn virtual_machine_programs_under(root: &Path, home: Option<&Path>) -> Reading<Vec<VirtualMachine>> {
    let everyones = PROGRAMS.iter().filter(|(_, place)| root.join(place).exists()).map(|(program, _)| *program);
    let own = home.filter(|home| home.join(OWN_BOXES).exists()).map(|_| VirtualMachine::Qemu);
    let mut found: Vec<_> = everyones.chain(own).collect();
    found.sort_unstable();
    found.dedup();
    if found.is_empty() { Reading::Absent } else { Reading::Seen(found) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::lay_out;
    use super::*;

    #[test]
    fn the_firmware_tells_a_virtual_machine_from_a_real_one() {
        let guest = lay_out(&[
            ("sys/class/dmi/id/sys_vendor", "Microsoft Corporation\n"),
            ("sys/class/dmi/id/product_name", "Virtual Machine\n"),
        ]);
        assert_eq!(virtual_machine_under(guest.path()), Reading::Seen(VirtualMachine::HyperV));
        let hidden = lay_out(&[
            ("sys/class/dmi/id/sys_vendor", "Dell Inc.\n"),
            ("sys/class/dmi/id/bios_vendor", "innotek GmbH\n"),
        ]);
        assert_eq!(virtual_machine_under(hidden.path()), Reading::Seen(VirtualMachine::VirtualBox));
        let real = lay_out(&[("sys/class/dmi/id/sys_vendor", "LENOVO\n")]);
        assert_eq!(virtual_machine_under(real.path()), Reading::Absent);
    }

    #[test]
    fn a_machine_that_names_nothing_is_not_called_real() {
        let unnamed = Reading::Unreadable(Obstacle::NotSupported);
        assert_eq!(virtual_machine_under(lay_out(&[]).path()), unnamed);
        assert_eq!(virtual_machine_under(lay_out(&[("sys/class/dmi/id/sys_vendor", "\n")]).path()), unnamed);
    }

    #[test]
    fn programs_for_virtual_machines_are_told_each_once() {
        let root = lay_out(&[
            ("usr/bin/virt-manager", ""),
            ("usr/bin/gnome-boxes", ""),
            ("usr/bin/VirtualBox", ""),
            ("usr/bin/vmplayer", ""),
        ]);
        let all = vec![VirtualMachine::Vmware, VirtualMachine::VirtualBox, VirtualMachine::Qemu];
        assert_eq!(virtual_machine_programs_under(root.path(), None), Reading::Seen(all));
        let home = lay_out(&[(OWN_BOXES, "")]);
        let nothing = lay_out(&[]);
        let own = virtual_machine_programs_under(nothing.path(), Some(home.path()));
        assert_eq!(own, Reading::Seen(vec![VirtualMachine::Qemu]));
        assert_eq!(virtual_machine_programs_under(nothing.path(), Some(nothing.path())), Reading::Absent);
    }
}
