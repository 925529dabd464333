//! How Chrome is used: what links open in, whether it runs, which policies are set.

use crate::facts::{ChromeUse, Obstacle, Reading};

/// Not read yet.
pub fn chrome_use() -> Reading<ChromeUse> {
    Reading::Unreadable(Obstacle::NotSupported)
}
