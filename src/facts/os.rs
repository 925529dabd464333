//! What was read about the operating system.

use serde::{Deserialize, Serialize};

use super::{Edition, Product, Release, ServicePack, windows_release};
use crate::version::Version;

/// The operating system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Os {
    /// Which family of systems.
    pub family: Family,
    /// The name it is sold under, without edition: `Windows 11`, `macOS`, `Debian GNU/Linux`.
    pub product: Product,
    /// Its version, where it has one: on Windows major, minor, build, update revision.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub version: Option<Version>,
    /// The version's public name, such as `25H2`.
    pub release: Option<Release>,
    /// Windows's edition identifier.
    pub edition: Option<Edition>,
    /// The service pack installed.
    pub service_pack: Option<ServicePack>,
    /// A server rather than a workstation.
    pub server: bool,
    /// What the processor is, whatever this program was built for.
    pub architecture: Architecture,
}

impl Os {
    /// The name it is sold under. For a Windows it is found by its build, so that a recording by a program that knew fewer
    /// of them is told right. A name that is not listed is that of the family.
    pub fn name(&self) -> &'static str {
        match self.version.filter(|_| self.family == Family::Windows) {
            Some(version) if self.is_server() => {
                windows_release::server(version.major(), version.minor(), version.build())
            }
            Some(version) => windows_release::workstation(version.major(), version.minor(), version.build()),
            None => self.product.listed().unwrap_or(match self.family {
                Family::Windows => "Windows",
                Family::Macos => "macOS",
                Family::Linux => "Linux",
                Family::Other => "?",
            }),
        }
    }

    /// Whether it is a server; Windows Enterprise multi-session is a workstation, whatever it calls itself.
    pub fn is_server(&self) -> bool {
        self.server && self.edition != Some(Edition::MULTI_SESSION)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn windows(product: &str, version: &str, edition: &str, server: bool) -> Os {
        Os {
            family: Family::Windows,
            product: Product::named(product),
            version: version.parse().ok(),
            release: None,
            edition: Some(Edition::named(edition)),
            service_pack: None,
            server,
            architecture: Architecture::X64,
        }
    }

    #[test]
    fn an_older_recording_is_told_by_its_build() {
        let recorded = windows("Windows Server 2022", "10.0.25398.1189", "ServerDatacenterACor", true);
        assert_eq!(recorded.name(), "Windows Server, version 23H2");
        assert!(recorded.is_server());
        let other = Os { family: Family::Linux, ..recorded };
        assert_eq!(other.name(), "Windows Server 2022");
    }

    #[test]
    fn enterprise_multi_session_is_no_server() {
        for server in [true, false] {
            let several = windows("Windows Server 2022", "10.0.22631.3155", "ServerRdsh", server);
            assert_eq!((several.name(), several.is_server()), ("Windows 11", false));
        }
    }
}
