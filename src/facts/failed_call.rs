//! The function of the system or of a library in which a reading failed, and its number for the error: a name that is
//! listed here and a number, never the sentence that says so.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A function that can fail. Facts have it under its own name; the trace in small letters.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::EnumString, strum::Display, strum::EnumIter,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the function of its name")]
pub enum Call {
    #[strum(serialize = "CM_Get_Device_ID_List")]
    CmGetDeviceIdList,
    #[strum(serialize = "CM_Get_DevNode_Property")]
    CmGetDevNodeProperty,
    #[strum(serialize = "CM_Locate_DevNode")]
    CmLocateDevNode,
    CertGetCertificateContextProperty,
    CertOpenStore,
    CheckTokenMembership,
    CreateToolhelp32Snapshot,
    CreateWellKnownSid,
    GetTokenInformation,
    #[strum(serialize = "libusb_get_config_descriptor")]
    LibusbGetConfigDescriptor,
    #[strum(serialize = "libusb_get_device_list")]
    LibusbGetDeviceList,
    #[strum(serialize = "libusb_init")]
    LibusbInit,
    #[strum(serialize = "OpenSCManager")]
    OpenScManager,
    OpenProcessToken,
    OpenService,
    QueryServiceConfig,
    QueryServiceStatus,
    #[strum(serialize = "SCardEstablishContext")]
    ScardEstablishContext,
    #[strum(serialize = "SCardGetReaderDeviceInstanceId")]
    ScardGetReaderDeviceInstanceId,
    #[strum(serialize = "SCardGetStatusChange")]
    ScardGetStatusChange,
    #[strum(serialize = "SCardListReaders")]
    ScardListReaders,
    /// The system gave no thread.
    #[strum(serialize = "thread")]
    Thread,
    /// One that is not listed, in a recording of an earlier or a newer program.
    #[strum(serialize = "other")]
    Other,
}

/// A call that failed. In JSON one text: `OpenService: 1060`, `SCardListReaders: 0x80100001`, `thread`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FailedCall {
    /// Which function.
    pub call: Call,
    /// Its number for the error, where it gave one.
    pub code: Option<i64>,
}

/// The codes that Microsoft and PC/SC list by their hexadecimal figures.
const HEXADECIMAL: std::ops::RangeInclusive<i64> = 0x8000_0000..=0xffff_ffff;

impl FailedCall {
    /// Whether it says more than that something failed.
    pub fn says_something(self) -> bool {
        self.call != Call::Other
    }

    /// Of a text whatever is listed; a number counts only behind the name of a function.
    fn told(text: &str) -> Self {
        let (name, number) = text.split_once(": ").unwrap_or((text, ""));
        let Ok(call) = name.parse::<Call>() else { return Self { call: Call::Other, code: None } };
        let hexadecimal =
            number.strip_prefix("0x").and_then(|digits| u32::from_str_radix(digits, 16).ok()).map(i64::from);
        let code = hexadecimal
            .or_else(|| number.parse().ok())
            .filter(|code| (i64::from(i32::MIN)..=*HEXADECIMAL.end()).contains(code));
        Self { call, code: code.filter(|_| call != Call::Other) }
    }
}

impl fmt::Display for FailedCall {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.code {
            None => write!(out, "{}", self.call),
            Some(code) if HEXADECIMAL.contains(&code) => write!(out, "{}: 0x{code:08x}", self.call),
            Some(code) => write!(out, "{}: {code}", self.call),
        }
    }
}

impl Serialize for FailedCall {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for FailedCall {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::told(&String::deserialize(deserializer)?))
    }
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator;

    use super::*;

    #[test]
    fn of_a_text_only_a_listed_name_and_a_number_are_taken() {
        for (text, kept) in [
            ("OpenService: 1060", "OpenService: 1060"),
            ("SCardListReaders: 0x80100001", "SCardListReaders: 0x80100001"),
            ("SCardListReaders: 2148532225", "SCardListReaders: 0x80100001"),
            ("libusb_init: -99", "libusb_init: -99"),
            ("thread", "thread"),
            ("OpenService: Jean", "OpenService"),
            ("OpenService: 5141234567890", "OpenService"),
            ("OpenService de Jean: Jean", "other"),
            ("Hélène: 12345", "other"),
            ("other: 12345", "other"),
            ("1060", "other"),
            ("", "other"),
        ] {
            assert_eq!(FailedCall::told(text).to_string(), kept, "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for call in Call::iter() {
            for code in [None, Some(-1), Some(0), Some(1060), Some(0x8010_0001), Some(0xffff_ffff)] {
                let failed = FailedCall { call, code: code.filter(|_| call != Call::Other) };
                assert_eq!(FailedCall::told(&failed.to_string()), failed);
            }
        }
    }
}
