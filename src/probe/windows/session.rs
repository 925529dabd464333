//! How somebody reaches this computer's screen, and what the account may do.

use crate::facts::{AccountRights, Obstacle, Reading, Session};

/// Not read yet.
pub fn session() -> Reading<Session> {
    Reading::Unreadable(Obstacle::NotSupported)
}

/// Not read yet.
pub fn rights() -> Reading<AccountRights> {
    Reading::Unreadable(Obstacle::NotSupported)
}
