//! Programs that run virtual machines on a Mac, by their bundles.

use std::path::PathBuf;

use super::information;
use crate::facts::{Reading, Scope, VirtualMachine};

/// Bundles by the names under which their makers ship them: common knowledge, not looked up, but for UTM, whose own
/// documentation names `/Applications/UTM.app` (docs.getutm.app, not seen on a Mac). UTM runs QEMU or Apple's own.
const PROGRAMS: [(VirtualMachine, &str); 4] = [
    (VirtualMachine::Parallels, "Parallels Desktop.app"),
    (VirtualMachine::Vmware, "VMware Fusion.app"),
    (VirtualMachine::VirtualBox, "VirtualBox.app"),
    (VirtualMachine::Qemu, "UTM.app"),
];

/// Programs that run virtual machines in these Applications folders.
pub fn virtual_machine_programs_in(folders: &[(Scope, PathBuf)]) -> Reading<Vec<VirtualMachine>> {
    let there = |bundle: &str| folders.iter().any(|(_, folder)| information(&folder.join(bundle)).exists());
    let found: Vec<_> = PROGRAMS.iter().filter(|(_, bundle)| there(bundle)).map(|(program, _)| *program).collect();
    if found.is_empty() { Reading::Absent } else { Reading::Seen(found) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::applications;
    use super::*;

    #[test]
    fn bundles_of_both_folders_are_found() {
        let everyone = applications(&[("Parallels Desktop.app", ""), ("Google Chrome.app", "")]);
        let mine = applications(&[("UTM.app", "")]);
        let folders = [(Scope::Machine, everyone.path().to_owned()), (Scope::User, mine.path().to_owned())];
        let both = vec![VirtualMachine::Parallels, VirtualMachine::Qemu];
        assert_eq!(virtual_machine_programs_in(&folders), Reading::Seen(both));
        assert_eq!(virtual_machine_programs_in(&[]), Reading::Absent);
    }
}
