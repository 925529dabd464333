//! The numbers behind a support code. A number once given keeps its meaning for as long as the scheme is 2, on every
//! computer where an older or newer program reads it out; a value that goes away leaves its number unused.
//! `docs/support-code.md` tells what is left.

use strum::IntoEnumIterator;

use super::state::{Asked, CHECKS, Cause, Person, PersonStanding, SupportState, Tried};
use super::{CodeError, PAYLOAD_DIGITS};
use crate::findings::{ReasonCode, Verdict};
use crate::journey::{Clinic, ComputerSetup, StepId, ViewerTrial};
use crate::symptom::Symptom;
use crate::text::Language;

/// A part of the state as a number.
trait Numbered: Copy {
    /// How many numbers the scheme keeps for it, from 0.
    const SLOTS: u64;
    /// Its number, below `SLOTS`.
    fn number(self) -> u64;
    /// Every value there is today.
    fn all() -> impl Iterator<Item = Self>;
}

pub(super) const CAPACITY: u64 = Language::SLOTS
    * StepId::SLOTS
    * Person::SLOTS
    * Asked::SLOTS
    * Option::<Tried>::SLOTS
    * Option::<Cause>::SLOTS
    * power(Option::<Verdict>::SLOTS, CHECKS);

const _: () = assert!(CAPACITY <= 10_u64.pow(PAYLOAD_DIGITS), "the state does not fit into the payload");

const fn power(base: u64, exponent: usize) -> u64 {
    if exponent == 0 { 1 } else { base * power(base, exponent - 1) }
}

/// The payload of a state.
pub fn pack(state: &SupportState) -> u64 {
    let mut payload = Payload { number: 0, weight: 1 };
    payload.put(state.language);
    payload.put(state.step);
    payload.put(state.person);
    payload.put(state.asked);
    payload.put(state.viewer);
    payload.put(state.cause);
    for verdict in state.verdicts {
        payload.put(verdict);
    }
    payload.number
}

/// The state of a payload.
pub fn unpack(payload: u64) -> Result<SupportState, CodeError> {
    let mut rest = Rest(payload);
    let language = rest.take("language")?;
    let step = rest.take("step")?;
    let person = rest.take("person")?;
    let asked = rest.take("asked")?;
    let viewer = rest.take("viewer")?;
    let cause = rest.take("root cause")?;
    let mut verdicts = [None; CHECKS];
    for verdict in &mut verdicts {
        *verdict = rest.take("checks")?;
    }
    if rest.0 > 0 {
        return Err(CodeError::UnknownValue { field: "the whole" });
    }
    Ok(SupportState { language, step, person, asked, viewer, verdicts, cause })
}

/// A number that grows from its last part to its first.
struct Payload {
    number: u64,
    weight: u64,
}

impl Payload {
    fn put<T: Numbered>(&mut self, value: T) {
        self.number += value.number() * self.weight;
        self.weight *= T::SLOTS;
    }
}

struct Rest(u64);

impl Rest {
    fn take<T: Numbered>(&mut self, field: &'static str) -> Result<T, CodeError> {
        let number = self.split_off(T::SLOTS);
        T::all().find(|value| value.number() == number).ok_or(CodeError::UnknownValue { field })
    }

    fn split_off(&mut self, slots: u64) -> u64 {
        let number = self.0 % slots;
        self.0 /= slots;
        number
    }
}

/// Nothing is 0, which is why the values themselves are numbered from 1.
impl<T: Numbered> Numbered for Option<T> {
    const SLOTS: u64 = T::SLOTS;

    fn number(self) -> u64 {
        self.map_or(0, T::number)
    }

    fn all() -> impl Iterator<Item = Self> {
        std::iter::once(None).chain(T::all().map(Some))
    }
}

impl Numbered for Language {
    const SLOTS: u64 = 2;

    fn number(self) -> u64 {
        match self {
            Self::Fr => 0,
            Self::En => 1,
        }
    }

    fn all() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter()
    }
}

impl Numbered for StepId {
    const SLOTS: u64 = 6;

    fn number(self) -> u64 {
        u64::from(StepId::number(self)) - 1
    }

    fn all() -> impl Iterator<Item = Self> {
        Self::iter()
    }
}

impl Numbered for Clinic {
    const SLOTS: u64 = 5;

    fn number(self) -> u64 {
        match self {
            Self::Shared => 1,
            Self::NotShared => 2,
            Self::Private => 3,
            Self::Unknown => 4,
        }
    }

    fn all() -> impl Iterator<Item = Self> {
        Self::iter()
    }
}

impl Numbered for ComputerSetup {
    const SLOTS: u64 = 4;

    fn number(self) -> u64 {
        match self {
            Self::ByAdministrator => 1,
            Self::Individually => 2,
            Self::AskedAdministrator => 3,
        }
    }

    fn all() -> impl Iterator<Item = Self> {
        Self::iter()
    }
}

/// Codes of programs that asked for nothing say that nothing was asked for.
impl Numbered for Asked {
    const SLOTS: u64 = 4;

    fn number(self) -> u64 {
        u64::from(self.clinic) + 2 * u64::from(self.other)
    }

    fn all() -> impl Iterator<Item = Self> {
        [false, true].into_iter().flat_map(|clinic| [false, true].map(|other| Asked { clinic, other }))
    }
}

/// From 3 on, what a person sees where it does not open; 12 to 15 are left.
impl Numbered for Tried {
    const SLOTS: u64 = 16;

    fn number(self) -> u64 {
        match (self.trial, self.symptom) {
            (ViewerTrial::Opened, _) | (ViewerTrial::DidNotOpen, Some(Symptom::ItOpens)) => 1,
            (ViewerTrial::DidNotOpen, None) => 2,
            (ViewerTrial::DidNotOpen, Some(Symptom::NoCertificateList)) => 3,
            (ViewerTrial::DidNotOpen, Some(Symptom::ListWithoutMe)) => 4,
            (ViewerTrial::DidNotOpen, Some(Symptom::NoPasswordWindow)) => 5,
            (ViewerTrial::DidNotOpen, Some(Symptom::PasswordRefused)) => 6,
            (ViewerTrial::DidNotOpen, Some(Symptom::CertificateRefused)) => 7,
            (ViewerTrial::DidNotOpen, Some(Symptom::KeyCannotSign)) => 8,
            (ViewerTrial::DidNotOpen, Some(Symptom::ConnectionIntercepted)) => 9,
            (ViewerTrial::DidNotOpen, Some(Symptom::BlankPage)) => 10,
            (ViewerTrial::DidNotOpen, Some(Symptom::MessageInOmnimed)) => 11,
        }
    }

    fn all() -> impl Iterator<Item = Self> {
        let seen = Symptom::iter().filter(|symptom| *symptom != Symptom::ItOpens).map(Some);
        let did_not_open = [None].into_iter().chain(seen);
        let did_not_open = did_not_open.map(|symptom| Self { trial: ViewerTrial::DidNotOpen, symptom });
        [Self { trial: ViewerTrial::Opened, symptom: None }].into_iter().chain(did_not_open)
    }
}

impl Numbered for Person {
    const SLOTS: u64 = 120;

    /// Each standing begins a row of numbers, as long as the steps that it opens need.
    fn number(self) -> u64 {
        let first = match self.standing {
            PersonStanding::Unanswered => 0,
            PersonStanding::EligibleAfterForm => 5,
            PersonStanding::GetKey => 10,
            PersonStanding::NeedsCorrection => 15,
            PersonStanding::UseProductionQhr => 20,
            PersonStanding::NotEligible => 21,
            PersonStanding::Eligible => 30,
            PersonStanding::EligibleFormSent => 70,
        };
        let configured = 2 * self.computer.number() + u64::from(self.profile_confirmed);
        first + self.clinic.number() + Option::<Clinic>::SLOTS * configured
    }

    fn all() -> impl Iterator<Item = Self> {
        let with_clinic = PersonStanding::iter()
            .flat_map(|standing| Option::<Clinic>::all().map(move |clinic| Person { clinic, ..Person::new(standing) }));
        let with_computer = with_clinic
            .flat_map(|person| Option::<ComputerSetup>::all().map(move |computer| Person { computer, ..person }));
        with_computer
            .flat_map(|person| [false, true].map(|profile_confirmed| Person { profile_confirmed, ..person }))
            .filter(|person| *person == person.by_open_steps())
    }
}

/// How many things to do the number of one reason has room for.
const FIXES: u64 = 4;

/// How far behind the number of a cause the same is that somebody was asked to put right.
const ASKED: u64 = 2;

impl Numbered for Cause {
    const SLOTS: u64 = 160 * FIXES;

    /// A reason with more things to do than that takes up the next number as well.
    fn number(self) -> u64 {
        let at = self.reason.fixes().iter().position(|fix| Some(*fix) == self.fix).unwrap_or(0);
        u64::from(self.reason.number()) * FIXES + at as u64 + if self.asked { ASKED } else { 0 }
    }

    fn all() -> impl Iterator<Item = Self> {
        ReasonCode::iter().flat_map(|reason| {
            let nothing_to_do = reason.fixes().is_empty().then_some(Cause { reason, fix: None, asked: false });
            let to_do = reason.fixes().iter().map(move |fix| Cause { reason, fix: Some(*fix), asked: false });
            let asked = to_do.clone().filter(|cause| cause.request().is_some());
            nothing_to_do.into_iter().chain(to_do).chain(asked.map(|cause| Cause { asked: true, ..cause }))
        })
    }
}

/// Only what was judged is told; the state leaves the rest out.
impl Numbered for Verdict {
    const SLOTS: u64 = 4;

    fn number(self) -> u64 {
        match self {
            Self::Unknown | Self::Blocked | Self::Pending => 0,
            Self::Pass => 1,
            Self::Warn => 2,
            Self::Fail => 3,
        }
    }

    fn all() -> impl Iterator<Item = Self> {
        [Self::Pass, Self::Warn, Self::Fail].into_iter()
    }
}

#[cfg(test)]
mod tests;
