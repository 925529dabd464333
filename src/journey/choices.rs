//! What a question offers to choose from.

use serde::{Deserialize, Serialize};

use super::Request;

/// E1.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter, clap::ValueEnum,
)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Profession {
    /// A doctor.
    Doctor,
    /// A medicine resident.
    Resident,
    /// A nurse.
    Nurse,
    /// An auxiliary nurse.
    AuxiliaryNurse,
    /// A pharmacist.
    Pharmacist,
    /// Technical support to doctors and pharmacists.
    TechnicalSupport,
    /// A medical student in clerkship.
    Extern,
    /// Anyone else.
    Other,
}

/// E4: when the Omnimed account was created. The form is asked of accounts from before February 2018.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum AccountCreated {
    /// January 2018 or earlier.
    BeforeFebruary2018,
    /// February 2018 or later.
    FebruaryOf2018OrLater,
    /// Does not know.
    Unknown,
}

impl AccountCreated {
    /// The answer for a year and a month from 1 to 12.
    pub fn of_month(year: i16, month: i8) -> Self {
        if (year, month) < (2018, 2) { Self::BeforeFebruary2018 } else { Self::FebruaryOf2018OrLater }
    }
}

/// C1: the institution's RAMQ billing number.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter, clap::ValueEnum,
)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Clinic {
    /// Omnimed has received it.
    Shared,
    /// Not yet.
    NotShared,
    /// A private clinic, which has none.
    Private,
    /// Does not know.
    Unknown,
}

impl Clinic {
    /// What has to be asked for before the viewer opens.
    pub fn request(self) -> Option<Request> {
        match self {
            Self::Shared => None,
            Self::NotShared | Self::Unknown => Some(Request::ClinicNumber),
            Self::Private => Some(Request::PrivateClinicNumber),
        }
    }
}

/// P4: who configured this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum ComputerSetup {
    /// The service centre or the network administrator.
    ByAdministrator,
    /// The person, by the individual installation procedure.
    Individually,
    /// Nobody yet, or not known: the administrator is asked.
    AskedAdministrator,
}

/// What happened when the viewer was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum ViewerTrial {
    /// It opened.
    Opened,
    /// It did not.
    DidNotOpen,
}
