//! What was read about the session and the machine: who shows the screen, and whether the machine is a real one.

use serde::{Deserialize, Serialize};

/// How somebody reaches this computer's screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Through what, where the screen is another computer's.
    pub remote: Option<Remote>,
    /// A policy keeps the other computer from sharing its smart cards with this one.
    pub card_sharing_off: bool,
}

/// What carries the screen to another computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Remote {
    /// Microsoft's Remote Desktop.
    RemoteDesktop,
    /// Citrix.
    Citrix,
    /// Omnissa Horizon, formerly `VMware`'s.
    Horizon,
    /// A text session over SSH.
    Ssh,
    /// Something else.
    Other,
}

/// What this account may do on this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum AccountRights {
    /// It is no administrator.
    Standard,
    /// It is an administrator once the system has asked.
    AdministratorOnRequest,
    /// This program runs with an administrator's rights.
    Administrator,
}

/// Whose account reads. Certificates, a Chrome for one account, the default browser and the Chrome that runs belong to a person:
/// from another account they are not seen, which says nothing of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Account {
    /// That of the person at the screen.
    Person,
    /// Another person's than the one at the screen, such as an administrator's.
    OtherAccount,
    /// The system's own, as of a service.
    System,
}

/// What makes a virtual machine.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum VirtualMachine {
    /// Parallels Desktop.
    Parallels,
    /// `VMware` Fusion, Workstation or `ESXi`.
    Vmware,
    /// Oracle `VirtualBox`.
    VirtualBox,
    /// Microsoft Hyper-V, Azure and Windows 365 included.
    HyperV,
    /// QEMU: UTM on a Mac, KVM on Linux.
    Qemu,
    /// Apple's own virtualisation, UTM's other way.
    Apple,
    /// Something else.
    Other,
}
