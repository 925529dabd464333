//! Certificates of this account, read without touching a private key.

use crate::facts::{Certificate, Obstacle, Reading};

/// Not read yet.
pub fn certificates() -> Reading<Vec<Certificate>> {
    Reading::Unreadable(Obstacle::NotSupported)
}
