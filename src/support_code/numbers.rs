//! The numbers behind a support code. A number once given keeps its meaning for as long as the scheme is 1, on every
//! computer where an older or newer program reads it out; a value that goes away leaves its number unused.

mod tables;

use super::state::{CHECKS, Cause, ChromeState, OsKind, PersonStanding, SupportState};
use super::{CodeError, PAYLOAD_DIGITS};
use crate::findings::{Fix, ReasonCode, Verdict};
use crate::journey::{Clinic, ComputerSetup, StepId};
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

const CAPACITY: u64 = Language::SLOTS
    * StepId::SLOTS
    * PersonStanding::SLOTS
    * Option::<Clinic>::SLOTS
    * Option::<ComputerSetup>::SLOTS
    * bool::SLOTS
    * power(Option::<Verdict>::SLOTS, CHECKS)
    * Option::<ReasonCode>::SLOTS
    * Option::<Fix>::SLOTS
    * OsKind::SLOTS
    * ChromeState::SLOTS;

const _: () = assert!(CAPACITY <= 10_u64.pow(PAYLOAD_DIGITS), "the state does not fit into the payload");

const fn power(base: u64, exponent: usize) -> u64 {
    if exponent == 0 { 1 } else { base * power(base, exponent - 1) }
}

/// The payload of a state.
pub fn pack(state: &SupportState) -> u64 {
    let mut payload = Payload { number: 0, weight: 1 };
    payload.put(state.language);
    payload.put(state.step);
    payload.put(state.standing);
    payload.put(state.clinic);
    payload.put(state.computer);
    payload.put(state.profile_confirmed);
    for verdict in state.verdicts {
        payload.put(verdict);
    }
    payload.put(state.cause.map(|cause| cause.reason));
    payload.put(state.cause.and_then(|cause| cause.fix));
    payload.put(state.os);
    payload.put(state.chrome);
    payload.number
}

/// The state of a payload.
pub fn unpack(payload: u64) -> Result<SupportState, CodeError> {
    let mut rest = Rest(payload);
    let language = rest.take("language")?;
    let step = rest.take("step")?;
    let standing = rest.take("standing")?;
    let clinic = rest.take("clinic")?;
    let computer = rest.take("computer")?;
    let profile_confirmed = rest.take("profile")?;
    let mut verdicts = [None; CHECKS];
    for verdict in &mut verdicts {
        *verdict = rest.take("checks")?;
    }
    let reason: Option<ReasonCode> = rest.take("reason")?;
    let fix = rest.take("fix")?;
    let os = rest.take("os")?;
    let chrome = rest.take("chrome")?;
    let cause = reason.map(|reason| Cause { reason, fix });
    let state =
        SupportState { language, step, standing, clinic, computer, profile_confirmed, verdicts, cause, os, chrome };
    let cause_without_check = cause.is_some() && state.cause_position().is_none();
    let fix_without_cause = cause.is_none() && fix.is_some();
    if rest.0 > 0 || cause_without_check || fix_without_cause {
        return Err(CodeError::UnknownValue { field: "the whole" });
    }
    Ok(state)
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
        let number = self.0 % T::SLOTS;
        self.0 /= T::SLOTS;
        T::all().find(|value| value.number() == number).ok_or(CodeError::UnknownValue { field })
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

impl Numbered for bool {
    const SLOTS: u64 = 2;

    fn number(self) -> u64 {
        u64::from(self)
    }

    fn all() -> impl Iterator<Item = Self> {
        [false, true].into_iter()
    }
}
