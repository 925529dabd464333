//! Whether what is in a socket is a part of the computer, by what the kernel says of it.

use std::fs;
use std::path::Path;

use crate::probe::usb::Socket;

/// What the kernel knows of the socket (`Documentation/ABI/testing/sysfs-devices-removable` of Linux, read 2026-11-26):
/// `fixed`, `removable` or `unknown`. It calls some parts of the computer removable too, by the kernel's own word (its commit
/// d35e70d50a06): so nothing but `fixed` tells anything.
pub fn built_in_under(root: &Path, socket: &Socket) -> Option<bool> {
    let ports: Vec<_> = socket.ports.iter().map(ToString::to_string).collect();
    let device = root.join("sys/bus/usb/devices").join(format!("{}-{}", socket.bus, ports.join(".")));
    let told = fs::read_to_string(device.join("removable")).ok()?;
    (told.trim() == "fixed").then_some(true)
}

#[cfg(test)]
mod tests {
    use super::super::tests::lay_out;
    use super::*;

    #[test]
    fn the_kernel_says_of_a_socket_what_is_a_part_of_the_computer() {
        let root = lay_out(&[
            ("sys/bus/usb/devices/1-3/removable", "fixed\n"),
            ("sys/bus/usb/devices/1-4.2/removable", "removable\n"),
            ("sys/bus/usb/devices/2-1.4/removable", "fixed\n"),
        ]);
        let told = |bus, ports: &[u8]| built_in_under(root.path(), &Socket { bus, ports: ports.to_vec() });
        assert_eq!(told(1, &[3]), Some(true));
        assert_eq!(told(1, &[4, 2]), None);
        assert_eq!(told(2, &[1, 4]), Some(true));
        assert_eq!(told(2, &[9]), None);
    }
}
