//! Whether this machine is a virtual one, and which programs for virtual machines are installed on it.

use crate::facts::{Obstacle, Reading, VirtualMachine};

/// Not read yet.
pub fn virtual_machine() -> Reading<VirtualMachine> {
    Reading::Unreadable(Obstacle::NotSupported)
}

/// Not read yet.
pub fn virtual_machine_programs() -> Reading<Vec<VirtualMachine>> {
    Reading::Unreadable(Obstacle::NotSupported)
}
