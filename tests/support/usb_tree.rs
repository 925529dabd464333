//! A USB bus made of files, which umockdev's preload library shows to a program in the place of `/sys` and `/dev`.
//! Plugging in is making a folder and a link; unplugging is taking the link away.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

/// The bus, gone with the value.
pub struct UsbTree {
    root: tempfile::TempDir,
}

impl UsbTree {
    /// A bus with its root hub and nothing else.
    pub fn new() -> Self {
        let tree = Self { root: tempfile::tempdir().unwrap() };
        fs::create_dir_all(tree.bus()).unwrap();
        fs::create_dir_all(tree.root.path().join("dev/bus/usb/001")).unwrap();
        tree.plug("usb1", &descriptors(0x1d6b, 0x0002, 0x0601, &[0x09]));
        tree
    }

    /// Plugs in a device that sends these descriptors; `port` is a kernel name such as `1-1`.
    pub fn plug(&self, port: &str, descriptors: &[u8]) {
        let folder = self.device(port);
        fs::create_dir_all(&folder).unwrap();
        let digit = port.chars().last().and_then(|last| last.to_digit(10)).unwrap_or(0);
        let number = if port.starts_with("usb") { digit } else { 6 + digit };
        let word = |at: usize| {
            let byte = |at: usize| descriptors.get(at).copied().unwrap_or(0);
            format!("{:02x}{:02x}\n", byte(at + 1), byte(at))
        };
        let files = [
            ("busnum", "1\n".to_owned()),
            ("devnum", format!("{number}\n")),
            ("speed", "12\n".to_owned()),
            ("bConfigurationValue", "1\n".to_owned()),
            ("idVendor", word(8)),
            ("idProduct", word(10)),
            ("bcdDevice", word(12)),
        ];
        for (name, content) in files {
            fs::write(folder.join(name), content).unwrap();
        }
        fs::write(folder.join("descriptors"), descriptors).unwrap();
        fs::write(self.root.path().join(format!("dev/bus/usb/001/{number:03}")), descriptors).unwrap();
        symlink(&folder, self.bus().join(port)).unwrap();
    }

    /// Has the kernel say that what is in this socket is a part of the computer, as it does where the firmware says so.
    pub fn fix(&self, port: &str) {
        fs::write(self.device(port).join("removable"), "fixed\n").unwrap();
    }

    /// Takes a device out.
    pub fn unplug(&self, port: &str) {
        fs::remove_file(self.bus().join(port)).unwrap();
        fs::remove_dir_all(self.device(port)).unwrap();
    }

    /// Makes a program see this bus: `umockdev-wrapper` starts it with this variable.
    pub fn variable(&self) -> (&'static str, &Path) {
        ("UMOCKDEV_DIR", self.root.path())
    }

    fn bus(&self) -> PathBuf {
        self.root.path().join("sys/bus/usb/devices")
    }

    fn device(&self, port: &str) -> PathBuf {
        self.root.path().join("sys/devices/pci0000:00/0000:00:14.0/usb1").join(format!("port-{port}"))
    }
}

/// What a device of one configuration sends, with one interface a class.
pub fn descriptors(vendor: u16, product: u16, release: u16, classes: &[u8]) -> Vec<u8> {
    let device_class = if classes == [0x09] { 0x09 } else { 0 };
    let interfaces: Vec<u8> =
        (0u8..).zip(classes).flat_map(|(number, class)| [9, 4, number, 0, 0, *class, 0, 0, 0]).collect();
    let length = u16::try_from(9 + interfaces.len()).unwrap();
    let mut bytes = vec![18, 1, 0, 2, device_class, 0, 0, 16];
    for word in [vendor, product, release] {
        bytes.extend(word.to_le_bytes());
    }
    bytes.extend([1, 2, 3, 1, 9, 2]);
    bytes.extend(length.to_le_bytes());
    bytes.extend([u8::try_from(classes.len()).unwrap(), 1, 0, 0x80, 50]);
    bytes.extend(interfaces);
    bytes
}

/// A key whose identifiers are on the list.
pub fn key() -> Vec<u8> {
    descriptors(0x08e6, 0x3438, 0x0200, &[0x0b])
}

/// A memory stick.
pub fn stick() -> Vec<u8> {
    descriptors(0x0781, 0x5581, 0x0100, &[0x08])
}
