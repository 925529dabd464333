//! What a person sees where the viewer does not open, and what it means most often: one cause, and one party.
//!
//! Pure. Where something that was read explains what is seen, that is the cause; else the most likely one is. The
//! sentences are in `view/symptoms.rs`.

use serde::{Deserialize, Serialize};

use crate::findings::{Finding, Findings, Fix, Party, ReasonCode, Verdict};
use crate::text::Phrase;

/// What a person sees when they try the viewer.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter,
)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Symptom {
    /// Chrome shows no list of certificates.
    NoCertificateList,
    /// The list is empty, or the person is not in it.
    ListWithoutMe,
    /// After the list, nothing asks for the password.
    NoPasswordWindow,
    /// The password is refused, or the key says that it is locked.
    PasswordRefused,
    /// `ERR_BAD_SSL_CLIENT_AUTH_CERT`.
    CertificateRefused,
    /// `ERR_SSL_CLIENT_AUTH_SIGNATURE_FAILED`.
    KeyCannotSign,
    /// `ERR_EMPTY_RESPONSE`, `ERR_CONNECTION_RESET`, or a warning about the connection.
    ConnectionIntercepted,
    /// A blank page.
    BlankPage,
    /// A message of Omnimed's own.
    MessageInOmnimed,
    /// The viewer.
    ItOpens,
}

impl Symptom {
    /// Its message, whose attributes say the rest.
    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("symptom-{}", <&str>::from(self)))
    }

    /// Whom to call where what the person can do is not enough; nobody where the viewer opens.
    pub fn party(self) -> Option<Party> {
        match self {
            Self::NoCertificateList
            | Self::NoPasswordWindow
            | Self::KeyCannotSign
            | Self::ConnectionIntercepted
            | Self::BlankPage => Some(Party::Administrator),
            Self::ListWithoutMe | Self::PasswordRefused | Self::CertificateRefused => Some(Party::QhrCustomerService),
            Self::MessageInOmnimed => Some(Party::Omnimed),
            Self::ItOpens => None,
        }
    }

    /// Whether the person can try something before anybody else has to act. Never with a password that was refused.
    pub fn begins_with_you(self) -> bool {
        match self {
            Self::NoCertificateList
            | Self::ListWithoutMe
            | Self::NoPasswordWindow
            | Self::CertificateRefused
            | Self::BlankPage
            | Self::ItOpens => true,
            Self::PasswordRefused | Self::KeyCannotSign | Self::ConnectionIntercepted | Self::MessageInOmnimed => false,
        }
    }

    /// The findings that explain it, the likeliest first.
    pub fn explained_by(self) -> &'static [ReasonCode] {
        match self {
            Self::NoCertificateList => &[
                ReasonCode::ChromeRunsInBackground,
                ReasonCode::ChromeRunsElsewhere,
                ReasonCode::ChromeWaitsForRelaunch,
                ReasonCode::CertificatePropagationOff,
                ReasonCode::KeySoftwareMissing,
                ReasonCode::NoCertificate,
                ReasonCode::ChromePoliciesSet,
            ],
            Self::ListWithoutMe => &[
                ReasonCode::CertificateExpired,
                ReasonCode::CertificatePropagationOff,
                ReasonCode::KeySoftwareMissing,
                ReasonCode::NoCertificate,
                ReasonCode::CertificateOfAnotherIssuer,
                ReasonCode::SeveralCertificates,
            ],
            Self::CertificateRefused => &[
                ReasonCode::CertificateExpired,
                ReasonCode::CertificateNotYetValid,
                ReasonCode::CertificateOfAnotherIssuer,
                ReasonCode::SeveralCertificates,
                ReasonCode::CertificateSha1,
                ReasonCode::ClockNotKept,
            ],
            Self::NoPasswordWindow | Self::KeyCannotSign => {
                &[ReasonCode::CardBusy, ReasonCode::CardMute, ReasonCode::KeySoftwareMissing]
            }
            Self::ConnectionIntercepted => &[ReasonCode::ClockNotKept],
            Self::BlankPage => &[
                ReasonCode::ChromeTooOld,
                ReasonCode::ChromeRunsInBackground,
                ReasonCode::ChromeRunsElsewhere,
                ReasonCode::ChromeWaitsForRelaunch,
                ReasonCode::ChromePoliciesSet,
                ReasonCode::ChromeGettingOld,
            ],
            Self::PasswordRefused | Self::MessageInOmnimed | Self::ItOpens => &[],
        }
    }

    /// Whether any check that fails on this computer comes before what is seen.
    fn needs_this_computer(self) -> bool {
        match self {
            Self::NoCertificateList
            | Self::ListWithoutMe
            | Self::NoPasswordWindow
            | Self::CertificateRefused
            | Self::KeyCannotSign
            | Self::BlankPage => true,
            Self::PasswordRefused | Self::ConnectionIntercepted | Self::MessageInOmnimed | Self::ItOpens => false,
        }
    }

    /// Whether a finding of this kind explains it.
    pub fn is_explained_by(self, reason: ReasonCode, verdict: Option<Verdict>) -> bool {
        self.explained_by().contains(&reason) || (self.needs_this_computer() && verdict == Some(Verdict::Fail))
    }

    /// The finding that explains it, where one does.
    pub fn finding(self, findings: &Findings) -> Option<&Finding> {
        let told = |finding: &&Finding| finding.fix.is_some() && finding.verdict != Verdict::Blocked;
        let with_fix = || findings.all.iter().filter(|_| findings.complete()).filter(told);
        let is = |finding: &&Finding, reason: ReasonCode| ReasonCode::from(&finding.reason) == reason;
        let named = || self.explained_by().iter().find_map(|reason| with_fix().find(|finding| is(finding, *reason)));
        with_fix().find(|finding| self.needs_this_computer() && finding.verdict == Verdict::Fail).or_else(named)
    }

    /// Who acts, and who is called where that is not enough, by what was found to explain it.
    pub fn parties(self, found: Option<Fix>) -> Parties {
        let begins = |fix: Fix| fix.begins_with_you() || (fix == Fix::ReviewChromePolicies && self.begins_with_you());
        let begins_with_you = found.map_or_else(|| self.begins_with_you(), begins);
        let then = found.map(Fix::who).filter(|party| *party != Party::You).or(self.party());
        let acts = if begins_with_you { Party::You } else { then.unwrap_or(Party::You) };
        Parties { acts, then }
    }
}

/// Who sees to what is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parties {
    /// Who acts now.
    pub acts: Party,
    /// The one party to call: now, or where what the person tried changed nothing. Nobody where the viewer opens.
    pub then: Option<Party>,
}

#[cfg(test)]
mod tests;
