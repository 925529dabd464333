//! What a person has to know about the answers that were kept.

use serde::Serialize;

use crate::trace::StoreState;

/// Something to say about what is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "code", rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Notice {
    /// What was kept could not be read. Nothing is lost: it has another name now, and the answers begin anew.
    SetAside {
        /// Its name now, in the same folder.
        file: String,
    },
    /// Another window of this program keeps its answers here; this one keeps nothing.
    OtherWindow,
    /// A newer program keeps its answers here. They are left as they are, and this window keeps nothing.
    NewerVersion,
    /// Nothing can be written here: the answers last as long as the window.
    NotKept,
}

impl From<Option<&Notice>> for StoreState {
    fn from(notice: Option<&Notice>) -> Self {
        match notice {
            None => Self::SavedState,
            Some(Notice::SetAside { .. }) => Self::SetAside,
            Some(Notice::OtherWindow) => Self::OtherWindow,
            Some(Notice::NewerVersion) => Self::NewerVersion,
            Some(Notice::NotKept) => Self::NotKept,
        }
    }
}
