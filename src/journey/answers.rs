//! What the person answered and confirmed, each with its day. The only things the program keeps.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::dated::{confirm, confirmed, set};
use super::{AccountCreated, Clinic, ComputerSetup, Dated, Profession, Request, UserName, ViewerTrial};
use crate::facts::UsbIds;
use crate::findings::ReasonCode;
use crate::key::Identified;
use crate::symptom::Symptom;

/// Everything answered so far. No name, no number and no identifier of anybody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Answers {
    /// The welcome was read.
    #[serde(deserialize_with = "confirmed")]
    pub started: Option<Dated<bool>>,
    /// E1.
    pub profession: Option<Dated<Profession>>,
    /// E1, doctors only: a practice number from the Collège des médecins.
    pub cmq_number: Option<Dated<bool>>,
    /// E2: a QHR key of one's own.
    pub own_key: Option<Dated<bool>>,
    /// E2, without a key of one's own: the key that is plugged in belongs to somebody else.
    #[serde(deserialize_with = "confirmed")]
    pub others_key: Option<Dated<bool>>,
    /// E3: the shape of the Omnimed user name, never the name.
    pub user_name: Option<Dated<UserName>>,
    /// E4, everybody but doctors.
    pub account_created: Option<Dated<AccountCreated>>,
    /// E4: the form is sent.
    #[serde(deserialize_with = "confirmed")]
    pub form_sent: Option<Dated<bool>>,
    /// C1.
    pub clinic: Option<Dated<Clinic>>,
    /// C1, as the person before answered it on this computer: offered to the next one, and no answer of theirs.
    pub clinic_before: Option<Dated<Clinic>>,
    /// P4.
    pub computer: Option<Dated<ComputerSetup>>,
    /// P5: the key's identifier is in the profile.
    #[serde(deserialize_with = "confirmed")]
    pub profile: Option<Dated<bool>>,
    /// The viewer was tried.
    pub viewer: Option<Dated<ViewerTrial>>,
    /// What is seen where it did not open. Left out of the file while it is nothing, as what was asked for is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symptom: Option<Dated<Symptom>>,
    /// Which product the key is that was taken out of this computer and put back: two numbers that all of its kind have.
    pub key: Option<Dated<UsbIds>>,
    /// What the person asked others for, with the day. Left out of the file while it is nothing, so that a program that
    /// does not know it yet still reads the file.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub asked: BTreeMap<Request, Date>,
    /// What checks found that the person asked others to put right, with the day. Left out while it is nothing, too.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub asked_about: BTreeMap<ReasonCode, Date>,
}

/// One answer, as the page gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "to", content = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// The welcome was read.
    Started(bool),
    /// E1.
    Profession(Profession),
    /// E1: a doctor, with a practice number from the Collège des médecins or without.
    Doctor(bool),
    /// E1, doctors only.
    CmqNumber(bool),
    /// E2.
    OwnKey(bool),
    /// The key that is plugged in belongs to somebody else; `false` takes that back.
    OthersKey(bool),
    /// E3: the user name is not known; `false` takes that back.
    UserNameUnknown(bool),
    /// E4.
    AccountCreated(AccountCreated),
    /// The form is sent; `false` takes that back.
    FormSent(bool),
    /// C1.
    Clinic(Clinic),
    /// P4.
    Computer(ComputerSetup),
    /// P5; `false` takes that back.
    Profile(bool),
    /// The viewer was tried.
    Viewer(ViewerTrial),
    /// What is seen where it did not open; `None` asks again.
    Symptom(Option<Symptom>),
    /// Somebody was asked for this.
    Asked(Request),
    /// Nobody was asked for it after all.
    NotAsked(Request),
    /// Somebody was asked to put this right.
    AskedAbout(ReasonCode),
    /// Nobody was asked to after all.
    NotAskedAbout(ReasonCode),
}

impl Answers {
    /// Takes an answer in. Given again, it keeps its first day.
    pub fn give(&mut self, answer: Answer, on: Date) {
        match answer {
            Answer::Started(yes) => confirm(&mut self.started, yes, on),
            Answer::Profession(profession) => set(&mut self.profession, profession, on),
            Answer::Doctor(has_number) => {
                set(&mut self.profession, Profession::Doctor, on);
                set(&mut self.cmq_number, has_number, on);
            }
            Answer::CmqNumber(has) => set(&mut self.cmq_number, has, on),
            Answer::OwnKey(has) => {
                set(&mut self.own_key, has, on);
                self.others_key = None;
            }
            Answer::OthersKey(yes) => confirm(&mut self.others_key, yes, on),
            Answer::UserNameUnknown(true) => set(&mut self.user_name, UserName::Unknown, on),
            Answer::UserNameUnknown(false) => self.user_name = self.user_name.filter(|name| name.answer.is_known()),
            Answer::AccountCreated(when) => set(&mut self.account_created, when, on),
            Answer::FormSent(sent) => confirm(&mut self.form_sent, sent, on),
            Answer::Clinic(clinic) => set(&mut self.clinic, clinic, on),
            Answer::Computer(setup) => set(&mut self.computer, setup, on),
            Answer::Profile(done) => confirm(&mut self.profile, done, on),
            Answer::Viewer(trial) => {
                set(&mut self.viewer, trial, on);
                self.symptom = self.symptom.filter(|_| trial == ViewerTrial::DidNotOpen);
                if trial == ViewerTrial::Opened {
                    // Whatever was asked for has come; what is asked for one day in the future is another matter.
                    self.asked.clear();
                    self.asked_about.clear();
                }
            }
            Answer::Symptom(None) => self.symptom = None,
            Answer::Symptom(Some(Symptom::ItOpens)) => self.give(Answer::Viewer(ViewerTrial::Opened), on),
            Answer::Symptom(Some(symptom)) => {
                set(&mut self.viewer, ViewerTrial::DidNotOpen, on);
                set(&mut self.symptom, symptom, on);
            }
            Answer::Asked(request) => {
                self.asked.entry(request).or_insert(on);
            }
            Answer::NotAsked(request) => {
                self.asked.remove(&request);
            }
            Answer::AskedAbout(reason) => {
                self.asked_about.entry(reason).or_insert(on);
            }
            Answer::NotAskedAbout(reason) => {
                self.asked_about.remove(&reason);
            }
        }
    }

    /// Takes in the shape of a user name; the name itself goes no further.
    pub fn give_user_name(&mut self, text: &str, on: Date) {
        set(&mut self.user_name, UserName::of(text), on);
    }

    /// Remembers which product the person's key is, as the replug test told.
    pub fn identify_key(&mut self, device: UsbIds, on: Date) {
        set(&mut self.key, device, on);
    }

    /// The day on which the person asked for it, as far as they told.
    pub fn asked_on(&self, request: Request) -> Option<Date> {
        self.asked.get(&request).copied()
    }

    /// The day on which the person asked somebody to put this right, as far as they told.
    pub fn asked_about(&self, reason: ReasonCode) -> Option<Date> {
        self.asked_about.get(&reason).copied()
    }

    /// Whether the person answered that they have no key of their own.
    pub fn lack_key(&self) -> bool {
        self.own_key.is_some_and(|key| !key.answer)
    }

    /// What the person sees where the viewer did not open; `None` until they say.
    pub fn symptom(&self) -> Option<Symptom> {
        let did_not_open = self.viewer.is_some_and(|viewer| viewer.answer == ViewerTrial::DidNotOpen);
        self.symptom.map(|seen| seen.answer).filter(|seen| did_not_open && *seen != Symptom::ItOpens)
    }

    /// What is known of the person's key.
    pub fn identified_key(&self) -> Option<Identified> {
        self.key.map(|key| Identified { device: key.answer })
    }

    /// For another person on this computer: its configuration stays, the clinic's answer is offered again, everything
    /// else is asked anew.
    #[must_use]
    pub fn for_another_person(&self) -> Self {
        Self { computer: self.computer, clinic_before: self.clinic.or(self.clinic_before), ..Self::default() }
    }

    /// The latest day on which this person answered something; `None` where nothing says who they are.
    pub fn last_day(&self) -> Option<Date> {
        let profession = self.profession?.on;
        let days = [
            self.started.map(|given| given.on),
            self.cmq_number.map(|given| given.on),
            self.own_key.map(|given| given.on),
            self.user_name.map(|given| given.on),
            self.account_created.map(|given| given.on),
            self.form_sent.map(|given| given.on),
            self.clinic.map(|given| given.on),
            self.computer.map(|given| given.on),
            self.profile.map(|given| given.on),
            self.viewer.map(|given| given.on),
            self.symptom.map(|given| given.on),
        ];
        let asked = self.asked.values().chain(self.asked_about.values()).copied();
        Some(days.into_iter().flatten().chain(asked).fold(profession, Date::max))
    }
}
