//! What somebody else has to be asked for: to ask for, asked on a day, received.
//!
//! Only the day of asking is kept. Whether it was received is what the answers say: the clinic's number is shared, there
//! is a key, the computer is configured, the form is sent. What a check asks for is received once the check says so; its
//! day is kept by the reason, so that another reason is another request.

use serde::{Deserialize, Serialize};

use crate::findings::{Fix, Party};

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
    /// What a check of this computer found, and only IT support can put right.
    Repair,
    /// A key whose certificate does not serve any more.
    Certificate,
}

impl Request {
    /// Who is asked.
    pub fn of(self) -> Party {
        match self {
            Self::ClinicNumber => Party::Manager,
            Self::PrivateClinicNumber | Self::Form => Party::Omnimed,
            Self::Key | Self::Certificate => Party::QhrCustomerService,
            Self::Configuration | Self::Repair => Party::Administrator,
        }
    }

    /// What has to be asked for where the person at this computer can do nothing about it; nothing where they can.
    pub fn about(fix: Fix) -> Option<Self> {
        match fix.who() {
            _ if fix.begins_with_you() => None,
            _ if fix == Fix::AskForKey => Some(Self::Key),
            Party::Administrator => Some(Self::Repair),
            Party::QhrCustomerService => Some(Self::Certificate),
            // No remedy of a check is theirs.
            Party::You | Party::Manager | Party::Omnimed => None,
        }
    }
}
