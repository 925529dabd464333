//! What the guest starts from: an initramfs with busybox, the modules, the program and its libraries.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::kernel::Kernel;

/// The first process of the guest.
const INIT: &str = include_str!("init.sh");

/// Writes the initramfs into this folder, with the programs under their names there; gives its file.
pub fn make(folder: &Path, kernel: &Kernel, programs: &[(&Path, &str)]) -> PathBuf {
    let root = folder.join("root");
    for mount_point in ["bin", "dev", "modules", "proc", "sys"] {
        fs::create_dir_all(root.join(mount_point)).unwrap();
    }
    fs::write(root.join("init"), INIT).unwrap();
    fs::set_permissions(root.join("init"), fs::Permissions::from_mode(0o755)).unwrap();
    for (source, name) in programs {
        fs::copy(source, root.join("bin").join(name)).unwrap();
        for library in libraries(source) {
            let copy = root.join(library.strip_prefix("/").unwrap());
            fs::create_dir_all(copy.parent().unwrap()).unwrap();
            fs::copy(library, copy).unwrap();
        }
    }
    for (number, module) in kernel.modules().iter().enumerate() {
        let name = module.file_name().unwrap().to_str().unwrap();
        fs::copy(module, root.join(format!("modules/{number:02}-{name}"))).unwrap();
    }
    let image = folder.join("initramfs");
    pack(&root, &image);
    image
}

/// Every library that a program is loaded with, the loader itself among them; none for a static program.
fn libraries(program: &Path) -> Vec<PathBuf> {
    let output = Command::new("ldd").arg(program).output().unwrap();
    let list = String::from_utf8(output.stdout).unwrap();
    assert!(!list.contains("not found"), "{} lacks a library:\n{list}", program.display());
    list.split_whitespace().filter(|word| word.starts_with('/') && !word.ends_with(':')).map(PathBuf::from).collect()
}

/// Packs a folder in the kernel's format, uncompressed: it is read once.
fn pack(root: &Path, image: &Path) {
    let mut cpio = Command::new("cpio")
        .args(["--create", "--format=newc", "--owner=0:0", "--null", "--quiet", "--directory"])
        .arg(root)
        .stdin(Stdio::piped())
        .stdout(fs::File::create(image).unwrap())
        .spawn()
        .unwrap();
    let mut names = String::new();
    list(root, root, &mut names);
    cpio.stdin.take().unwrap().write_all(names.as_bytes()).unwrap();
    assert!(cpio.wait().unwrap().success(), "cpio could not pack the initramfs");
}

/// A folder before what is in it.
fn list(root: &Path, folder: &Path, names: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        names.push_str(path.strip_prefix(root).unwrap().to_str().unwrap());
        names.push('\0');
        if path.is_dir() {
            list(root, &path, names);
        }
    }
}
