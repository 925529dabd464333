//! A kernel of this machine that a guest can start, and its modules in the order in which they load.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::support::project;

/// What the guest needs: the controller and memory sticks, then a controller whose devices Linux itself can play, and
/// what plays them. A smart-card device has no driver in Linux.
const WANTED: [&str; 4] = ["xhci-pci", "usb-storage", "dummy_hcd", "usb_f_fs"];

/// A kernel with the folder of its modules, of this system or unpacked by `xtask/src/kernel.rs`.
pub struct Kernel {
    /// What the boot loader starts.
    pub image: PathBuf,
    modules: PathBuf,
    dependencies: String,
}

impl Kernel {
    /// The newest whose image this account may read and that has what is wanted, uncompressed.
    pub fn newest() -> Option<Self> {
        let systems = [PathBuf::from("/"), project().join("target/kernel")];
        let kernels = systems.iter().flat_map(|system| {
            let folders = fs::read_dir(system.join("lib/modules")).into_iter().flatten().flatten();
            folders.filter_map(move |folder| Self::of(system, folder.path()))
        });
        kernels.max_by_key(|kernel| numbers(&kernel.modules))
    }

    fn of(system: &Path, modules: PathBuf) -> Option<Self> {
        let image = system.join("boot").join(format!("vmlinuz-{}", modules.file_name()?.to_str()?));
        File::open(&image).ok()?;
        let dependencies = fs::read_to_string(modules.join("modules.dep")).ok()?;
        let built_in = fs::read_to_string(modules.join("modules.builtin")).ok()?;
        let knows = |name| {
            let end = format!("/{name}.ko");
            dependencies.contains(&format!("{end}:")) || built_in.lines().any(|line| line.ends_with(&end))
        };
        WANTED.into_iter().all(knows).then_some(Self { image, modules, dependencies })
    }

    /// The files of the modules that the guest loads, first to load first.
    pub fn modules(&self) -> Vec<PathBuf> {
        load_order(&self.dependencies, &WANTED).iter().map(|module| self.modules.join(module)).collect()
    }
}

/// `6.1.0-56-amd64` sorts after `6.1.0-9-amd64`.
fn numbers(folder: &Path) -> Vec<u64> {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    name.split(|one: char| !one.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

/// Walks depmod's list, whose lines are `module: module…`; one that is not in it is built into the kernel.
fn load_order(dependencies: &str, wanted: &[&str]) -> Vec<String> {
    let mut order = Vec::new();
    for name in wanted {
        let end = format!("/{name}.ko");
        let listed = dependencies.lines().filter_map(|line| line.split_once(':'));
        for (module, _) in listed.filter(|(module, _)| module.ends_with(&end)) {
            visit(dependencies, module, &mut order);
        }
    }
    order
}

fn visit(dependencies: &str, module: &str, order: &mut Vec<String>) {
    if order.iter().any(|before| before == module) {
        return;
    }
    let line = dependencies.lines().find_map(|line| line.strip_prefix(module)?.strip_prefix(':'));
    for needed in line.unwrap_or_default().split_whitespace() {
        visit(dependencies, needed, order);
    }
    order.push(module.to_owned());
}

#[test]
fn what_a_module_needs_is_loaded_before_it_and_once() {
    let dependencies = "k/usbcore.ko: k/usb-common.ko\n\
                        k/usb-common.ko:\n\
                        k/xhci-hcd.ko: k/usbcore.ko k/usb-common.ko\n\
                        k/xhci-pci.ko: k/xhci-hcd.ko k/usbcore.ko k/usb-common.ko\n\
                        k/usb-storage.ko: k/usbcore.ko k/usb-common.ko k/scsi_mod.ko\n\
                        k/scsi_mod.ko:\n";
    let order = load_order(dependencies, &["xhci-pci", "built-in", "usb-storage"]);
    let expected = ["usb-common", "usbcore", "xhci-hcd", "xhci-pci", "scsi_mod", "usb-storage"];
    assert_eq!(order, expected.map(|name| format!("k/{name}.ko")));
}

#[test]
fn kernels_are_ordered_by_number() {
    assert!(numbers(Path::new("6.1.0-56-amd64")) > numbers(Path::new("6.1.0-9-amd64")));
    assert!(numbers(Path::new("6.12.1-amd64")) > numbers(Path::new("6.1.0-56-amd64")));
}
