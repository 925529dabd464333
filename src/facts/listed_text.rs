//! Texts of the system that are one of a list, so that nothing else can be in a fact: whatever is not listed reads as "other".

/// Makes a type that holds one of these texts.
macro_rules! listed_text {
    ($(#[doc = $about:literal])+ $name:ident: $($text:literal)+) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
        pub struct $name(&'static str);

        impl $name {
            /// All that are listed.
            pub const LISTED: &[&str] = &[$($text),+];

            /// What stands for every text that is not listed.
            pub const OTHER: Self = Self("other");

            /// The listed text that this is, capitals aside.
            pub fn named(text: &str) -> Self {
                Self::LISTED.iter().find(|listed| listed.eq_ignore_ascii_case(text)).map_or(Self::OTHER, |listed| Self(listed))
            }

            /// As the system writes it; none for a text that is not listed.
            pub fn listed(self) -> Option<&'static str> {
                Some(self.0).filter(|_| self != Self::OTHER)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(self.0)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Ok(Self::named(&String::deserialize(deserializer)?))
            }
        }
    };
}
pub(super) use listed_text;
