//! The function of the system that a reading failed in, and the system's number for it: of the text that a fact has, only
//! a name that is listed here and a number.

use std::str::FromStr as _;

use serde::{Deserialize, Serialize};

use crate::facts::{Obstacle, Reading};

/// A function that can fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::EnumString)]
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
    /// The system gave no thread.
    #[strum(serialize = "thread")]
    Thread,
}

/// What a failed reading tells of its failure.
pub fn failed_in<T>(reading: &Reading<T>) -> (Option<Call>, Option<i64>) {
    let Reading::Unreadable(Obstacle::Failed(said)) = reading else { return (None, None) };
    let (call, code) = said.split_once(": ").unwrap_or((said, ""));
    (Call::from_str(call).ok(), code.parse().ok())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    #[test]
    fn of_what_failed_only_a_listed_name_and_a_number_are_taken() {
        let failed = |said: &str| failed_in(&Reading::<()>::Unreadable(Obstacle::Failed(said.to_owned())));
        assert_eq!(failed("OpenService: 1060"), (Some(Call::OpenService), Some(1060)));
        assert_eq!(failed("thread"), (Some(Call::Thread), None));
        for said in ["Hélène Côté", "Hélène: Côté", "", "OpenService de Jean: Jean", "1060"] {
            assert_eq!(failed(said), (None, None), "{said}");
        }
        assert_eq!(failed_in(&Reading::Seen(())), (None, None));
    }

    #[test]
    fn each_function_that_a_reading_names_is_listed() {
        let mut named = 0;
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/probe")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let text = fs::read_to_string(&path).unwrap_or_default();
                folders.extend(path.is_dir().then_some(path));
                for start in ["failed(\"", "last_error(\""] {
                    for call in text.split(start).skip(1).filter_map(|rest| rest.split('"').next()) {
                        assert!(Call::from_str(call).is_ok(), "{call} is not listed");
                        named += 1;
                    }
                }
            }
        }
        assert!(named > 10, "{named}");
    }
}
