//! What is made of the lists in `reason.rs`.

/// Makes [`CheckId`](super::CheckId) with all that the list says of each.
macro_rules! checks {
    ($(#[doc = $what:literal] $number:literal $name:ident $(, $notice:ident)?;)+) => {
        /// A check, in the order in which one hides the next; then the notices, which hide nothing.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
            strum::IntoStaticStr, strum::EnumIter,
        )]
        #[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        #[strum(serialize_all = "kebab-case")]
        #[repr(u8)]
        pub enum CheckId {
            $(#[doc = $what] $name = $number,)+
        }

        impl CheckId {
            /// The number people read out on the phone, the same in both languages and in every version: `4.3`.
            pub fn step(self) -> String {
                format!("4.{}", self.number())
            }

            /// The same without the step: from 1 to 12, for which a support code has room.
            pub fn number(self) -> u8 {
                self as u8
            }

            /// Whether it is listed only where it has something to say; then nothing depends on it, and it never keeps the
            /// viewer from opening.
            pub fn is_notice(self) -> bool {
                match self {
                    $(Self::$name => !<[&str]>::is_empty(&[$(stringify!($notice))?]),)+
                }
            }
        }
    };
}

pub(super) use checks;

/// Makes [`Reason`](super::Reason) and [`ReasonCode`](super::ReasonCode) with all that the list says of them.
macro_rules! reasons {
    ($(
        #[doc = $what:literal]
        $number:literal $name:ident
        $({ $($field:ident: $type:ty = $says:literal),+ $(,)? })?
        $(($check:ident))?:
        $certainty:ident
        $(, drawn $drawing:ident)?
        $(, card $card:ident)?
        $(, advises $($fix:ident)+)?;
    )+) => {
        /// Why a check came out as it did.
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, strum::IntoStaticStr)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[serde(tag = "code", rename_all = "snake_case")]
        #[strum(serialize_all = "kebab-case")]
        pub enum Reason {
            $(#[doc = $what] $name $({ $(#[doc = $says] $field: $type),+ })?,)+
        }

        /// The code of a [`Reason`], without its data.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
            strum::IntoStaticStr, strum::EnumIter,
        )]
        #[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        #[strum(serialize_all = "kebab-case")]
        #[repr(u8)]
        pub enum ReasonCode {
            $(#[doc = $what] $name = $number,)+
        }

        impl From<&Reason> for ReasonCode {
            fn from(reason: &Reason) -> Self {
                match reason {
                    $(Reason::$name { .. } => Self::$name,)+
                }
            }
        }

        impl Reason {
            /// Its sentence: the message of its code, with its data.
            pub fn phrase(&self) -> crate::text::Phrase {
                let phrase = ReasonCode::from(self).bare_phrase();
                match self {
                    $(Self::$name $({ $($field),+ })? => {
                        $($(let phrase = $field.put_into(phrase, &super::declaration::argument(stringify!($field)));)+)?
                        phrase
                    })+
                }
            }
        }

        impl ReasonCode {
            /// Its sentence where there is no data: a word in brackets stands for each argument.
            pub fn phrase(self) -> crate::text::Phrase {
                let phrase = self.bare_phrase();
                match self {
                    $(Self::$name => {
                        $($(let phrase =
                            <$type>::stand_in(phrase, &super::declaration::argument(stringify!($field)));)+)?
                        phrase
                    })+
                }
            }

            fn bare_phrase(self) -> crate::text::Phrase {
                crate::text::Phrase::new(format!("reason-{}", <&str>::from(self)))
            }

            /// Its number in a support code.
            pub fn number(self) -> u8 {
                self as u8
            }

            /// The check that comes out so; none where more than one may.
            pub fn check(self) -> Option<super::CheckId> {
                match self {
                    $(Self::$name => [$(super::CheckId::$check)?].first().copied(),)+
                }
            }

            /// How sure it is.
            pub fn certainty(self) -> super::Certainty {
                match self {
                    $(Self::$name => super::Certainty::$certainty,)+
                }
            }

            /// What is drawn beside it.
            pub fn drawing(self) -> super::Drawing {
                match self {
                    $(Self::$name => [$(super::Drawing::$drawing)?].first().copied().unwrap_or(super::Drawing::Question),)+
                }
            }

            /// How the card of a device is that comes out so; none where it does not say.
            pub fn card(self) -> Option<super::CardState> {
                match self {
                    $(Self::$name => [$(super::CardState::$card)?].first().copied(),)+
                }
            }

            /// Everything that may be advised.
            pub fn fixes(self) -> &'static [super::Fix] {
                match self {
                    $(Self::$name => &[$($(super::Fix::$fix),+)?],)+
                }
            }
        }
    };
}

pub(super) use reasons;

/// The name that sentences give to a field: `last-chrome`.
pub(super) fn argument(field: &str) -> String {
    field.replace('_', "-")
}
