//! Programs that know how to speak with keys.

use crate::facts::{KeySoftware, Obstacle, Reading};

/// Not read yet.
pub fn key_software() -> Reading<Vec<KeySoftware>> {
    Reading::Unreadable(Obstacle::NotSupported)
}
