//! The texts a report may say of an operating system, all of them written here.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::facts::Family;

const WINDOWS: [&str; 22] = [
    "Windows XP",
    "Windows Vista",
    "Windows 7",
    "Windows 8",
    "Windows 8.1",
    "Windows 10",
    "Windows 11",
    "Windows Server 2008",
    "Windows Server 2008 R2",
    "Windows Server 2012",
    "Windows Server 2012 R2",
    "Windows Server 2016",
    "Windows Server, version 1709",
    "Windows Server, version 1803",
    "Windows Server 2019",
    "Windows Server, version 1903",
    "Windows Server, version 1909",
    "Windows Server, version 2004",
    "Windows Server, version 20H2",
    "Windows Server 2022",
    "Windows Server, version 23H2",
    "Windows Server 2025",
];

const OTHER_SYSTEMS: [&str; 14] = [
    "macOS",
    "ChromeOS",
    "Chrome OS",
    "Alpine Linux",
    "Arch Linux",
    "CentOS Stream",
    "Debian GNU/Linux",
    "Fedora Linux",
    "FreeBSD",
    "Linux Mint",
    "openSUSE Leap",
    "Red Hat Enterprise Linux",
    "Rocky Linux",
    "Ubuntu",
];

/// The editions that have a name people know; `screen` has their names.
pub const EDITIONS: [&str; 19] = [
    "Core",
    "CoreN",
    "CoreSingleLanguage",
    "CoreCountrySpecific",
    "Professional",
    "ProfessionalN",
    "ProfessionalWorkstation",
    "ProfessionalWorkstationN",
    "ProfessionalEducation",
    "ProfessionalEducationN",
    "Enterprise",
    "EnterpriseN",
    "Education",
    "EducationN",
    "EnterpriseS",
    "EnterpriseSN",
    "IoTEnterprise",
    "IoTEnterpriseS",
    "ServerRdsh",
];

/// The known name that this is, else the name of its family.
pub fn product(family: Family, text: &str) -> &'static str {
    match family {
        Family::Windows => known(&WINDOWS, text).unwrap_or("Windows"),
        Family::Macos => "macOS",
        Family::Linux => known(&OTHER_SYSTEMS, text).unwrap_or("Linux"),
        Family::Other => known(&OTHER_SYSTEMS, text).unwrap_or("?"),
    }
}

/// The known edition identifier that this is.
pub fn edition(text: &str) -> Option<&'static str> {
    known(&EDITIONS, text)
}

fn known(names: &[&'static str], text: &str) -> Option<&'static str> {
    names.iter().copied().find(|name| *name == text)
}

/// The number in `Service Pack 1`.
pub fn service_pack(text: &str) -> Option<u8> {
    text.strip_prefix("Service Pack ")?.parse().ok().filter(|number| (1..=9).contains(number))
}

/// A release of Windows: a year and a half, or a year and a month, as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Release {
    /// `25H2`.
    Half {
        /// The year's last two digits.
        year: u8,
        /// 1 or 2.
        half: u8,
    },
    /// `1809`.
    Month {
        /// The year's last two digits.
        year: u8,
        /// The month.
        month: u8,
    },
}

impl Release {
    /// Reads what Windows calls its release; anything else is none.
    pub fn of(text: &str) -> Option<Self> {
        if text.len() != 4 || !text.is_ascii() {
            return None;
        }
        let (year, rest) = text.split_at(2);
        let year = two_digits(year).filter(|year| (15..=40).contains(year))?;
        match rest {
            "H1" => Some(Self::Half { year, half: 1 }),
            "H2" => Some(Self::Half { year, half: 2 }),
            month => {
                two_digits(month).filter(|month| (1..=12).contains(month)).map(|month| Self::Month { year, month })
            }
        }
    }
}

fn two_digits(text: &str) -> Option<u8> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

impl fmt::Display for Release {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Half { year, half } => write!(out, "{year:02}H{half}"),
            Self::Month { year, month } => write!(out, "{year:02}{month:02}"),
        }
    }
}

impl Serialize for Release {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
