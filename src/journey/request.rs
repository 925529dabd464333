//! What somebody else has to be asked for: to ask for, asked on a day, received.
//!
//! Only the day of asking is kept. Whether it was received is what the answers say: the clinic's number is shared, there
//! is a key, the computer is configured, the form is sent.

use serde::{Deserialize, Serialize};

use crate::findings::Party;

/// Something that nobody does before the person has asked for it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter,
)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Request {
    /// The clinic's RAMQ billing number, which its manager shares with Omnimed.
    ClinicNumber,
    /// A private clinic's unique number, for which Omnimed opens a request.
    PrivateClinicNumber,
    /// A key of one's own.
    Key,
    /// This computer's configuration.
    Configuration,
    /// Where the form for accounts from before February 2018 is. Its answer is that the form is sent, so that no day of
    /// asking is kept.
    Form,
}

impl Request {
    /// Who is asked.
    pub fn of(self) -> Party {
        match self {
            Self::ClinicNumber => Party::Manager,
            Self::PrivateClinicNumber | Self::Form => Party::Omnimed,
            Self::Key => Party::QhrCustomerService,
            Self::Configuration => Party::Administrator,
        }
    }
}
