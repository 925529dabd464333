//! The questions that fill [`Facts`](super::Facts): one a reading, from the list.

use serde::{Deserialize, Serialize};

use super::each_fact;

/// Makes [`Question`] from the list of facts.
macro_rules! make_questions {
    ($($(#[doc = $about:literal])+ $question:ident $field:ident: $fact:ty,)+) => {
        /// One of the readings that make up `Facts`, under the name of its field.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum Question {
            $($(#[doc = $about])+ $question,)+
        }

        impl Question {
            /// All of them.
            pub const ALL: [Self; [$(stringify!($field)),+].len()] = [$(Self::$question),+];
        }
    };
}
each_fact!(make_questions);
