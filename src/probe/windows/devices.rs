//! Devices that are plugged in and that Windows cannot start.

use crate::facts::{DeviceProblem, Obstacle, Reading};

/// Not read yet.
pub fn device_problems() -> Reading<Vec<DeviceProblem>> {
    Reading::Unreadable(Obstacle::NotSupported)
}
