//! What was read about the operating system.

use serde::{Deserialize, Serialize};

use crate::version::Version;

/// The operating system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Os {
    /// Which family of systems.
    pub family: Family,
    /// The name it is sold under, without edition: `Windows 11`, `macOS`, `Debian GNU/Linux`.
    pub product: String,
    /// Its version, where it has one: on Windows major, minor, build, update revision.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub version: Option<Version>,
    /// The version's public name, such as `25H2`.
    pub release: Option<String>,
    /// Windows's edition identifier, the same in every language: `Core`, `Professional`, `EnterpriseS`.
    pub edition: Option<String>,
    /// The service pack installed, as Windows names it.
    pub service_pack: Option<String>,
    /// A server rather than a workstation.
    pub server: bool,
    /// What the processor is, whatever this program was built for.
    pub architecture: Architecture,
}

/// A family of operating systems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Microsoft Windows.
    Windows,
    /// Apple macOS.
    Macos,
    /// Linux of any distribution, `ChromeOS` included.
    Linux,
    /// Anything else.
    Other,
}

/// What a processor or a program is built for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Architecture {
    /// 32-bit Intel.
    X86,
    /// 64-bit Intel.
    X64,
    /// 64-bit ARM.
    Arm64,
    /// Something else.
    Other,
}

impl Architecture {
    /// Reads the names that Windows, macOS and Linux give their processors.
    pub fn from_name(name: &str) -> Self {
        match name.to_ascii_lowercase().as_str() {
            "x86" | "i386" | "i586" | "i686" => Self::X86,
            "amd64" | "x86_64" | "x64" => Self::X64,
            "arm64" | "aarch64" => Self::Arm64,
            _ => Self::Other,
        }
    }
}
