//! What the answers of step 2 mean, and what to do next: never a dead end.

use serde::Serialize;

use super::{Advice, Confirmation, Mark, RequestPart, Situation, attributes, party_name, request};
use crate::contacts::{Contact, Matter, contacts, whom_to_call};
use crate::eligibility_words::{self, reason};
use crate::findings::{Drawing, Party};
use crate::journey::{Answer, Eligibility, EligibilityReason, Journey, Outcome, Request, Route, Standing};
use crate::text::Phrase;
use crate::view::checks::Link;

/// What the answers of step 2 mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OutcomePage {
    /// Its shape and colour.
    pub mark: Mark,
    /// What is drawn beside it.
    pub drawing: Drawing,
    /// The outcome.
    pub title: Phrase,
    /// Why it came out so.
    pub reasons: Vec<Phrase>,
    /// What to do next.
    pub next: Vec<Phrase>,
    /// Where the answers are looked at again, where no button at the foot of the window leads there.
    pub review: Option<Route>,
    /// The form that comes first, where one does or did.
    pub form: Option<Advice>,
    /// Its confirmation, once it is given.
    pub confirmation: Option<Confirmation>,
    /// What the person asks for first, and a text to do it with.
    pub request: Option<RequestPart>,
    /// Whom to contact about it.
    pub contacts: Vec<Contact>,
}

pub fn of(journey: &Journey, situation: &Situation) -> OutcomePage {
    let eligibility = match &journey.standing {
        Standing::Decided(eligibility) => eligibility.clone(),
        asking @ Standing::Ask(_) => asking.clone().into_eligibility(),
    };
    let title = title(&eligibility);
    let sent =
        situation.assessment.answers.form_sent.filter(|_| eligibility.reasons.contains(&EligibilityReason::FormSent));
    let form = (eligibility.outcome == Outcome::EligibleAfterForm).then(|| form(situation));
    let confirmation = sent.map(|sent| Confirmation {
        confirmed: situation.since("confirmed-on", sent.on),
        take_back: Answer::FormSent(false),
    });
    let request = (eligibility.outcome == Outcome::GetKey).then(|| request::of(Request::Key, situation));
    let goes_on = matches!(eligibility.outcome, Outcome::Eligible | Outcome::EligibleAfterForm);
    let to_ask = request.as_ref().is_some_and(|request| request.ask.is_some());
    OutcomePage {
        mark: request.as_ref().map_or_else(|| mark(eligibility.outcome), RequestPart::mark),
        drawing: drawing(eligibility.outcome),
        next: next(&eligibility),
        title,
        reasons: reasons(&eligibility),
        review: (goes_on || to_ask).then_some(Route::Answers),
        form,
        confirmation,
        request,
        contacts: contacts(&whom_to_call(Matter::Outcome(eligibility.outcome)), situation.assessment.requirements),
    }
}

/// A reason that says all there is to say has a title of its own.
pub fn title(eligibility: &Eligibility) -> Phrase {
    let of_reason = eligibility.reasons.iter().map(|of| reason(*of).attribute("heading")).find(Phrase::exists);
    of_reason.unwrap_or_else(|| eligibility_words::outcome(eligibility.outcome))
}

/// What to do about the reasons first, then about the outcome; a form that is due says all there is to do.
fn next(eligibility: &Eligibility) -> Vec<Phrase> {
    let of_reasons = eligibility.reasons.iter().map(|of| reason(*of).attribute("next")).filter(Phrase::exists);
    match eligibility.outcome {
        Outcome::EligibleAfterForm => of_reasons.collect(),
        Outcome::NeedsCorrection if !eligibility.is_wrong() => of_reasons.collect(),
        Outcome::Eligible
        | Outcome::GetKey
        | Outcome::UseProductionQhr
        | Outcome::NotEligible
        | Outcome::NeedsCorrection => of_reasons.chain([what_next(eligibility)]).collect(),
    }
}

/// The one sentence that says what to do next.
pub fn what_next(eligibility: &Eligibility) -> Phrase {
    let of_outcome = || eligibility_words::outcome(eligibility.outcome).attribute("next");
    let own = eligibility.reasons.iter().map(|of| reason(*of)).find(|of| of.attribute("heading").exists());
    own.map_or_else(of_outcome, |of| of.attribute("next"))
}

/// The sentences of the reasons.
pub fn reasons(eligibility: &Eligibility) -> Vec<Phrase> {
    eligibility.reasons.iter().copied().map(reason).collect()
}

/// Its shape and colour.
pub fn mark(outcome: Outcome) -> Mark {
    match outcome {
        Outcome::Eligible => Mark::Ready,
        Outcome::EligibleAfterForm | Outcome::NeedsCorrection => Mark::ToDo,
        Outcome::GetKey => Mark::Waiting,
        Outcome::UseProductionQhr | Outcome::NotEligible => Mark::Closed,
    }
}

fn drawing(outcome: Outcome) -> Drawing {
    match outcome {
        Outcome::Eligible => Drawing::Done,
        Outcome::EligibleAfterForm => Drawing::Form,
        Outcome::NeedsCorrection => Drawing::Question,
        Outcome::GetKey => Drawing::GetKey,
        Outcome::UseProductionQhr => Drawing::OtherWay,
        Outcome::NotEligible => Drawing::Closed,
    }
}

/// The form, with its address where the rules file has it and a way to find it where not.
pub fn form(situation: &Situation) -> Advice {
    let links = situation.first_known(&[Link::Form, Link::PrerequisitesPage]);
    let has_form = links.contains(&Link::Form);
    let steps = if has_form { "advice-form" } else { "advice-form-unlinked" };
    Advice {
        mark: Mark::ToDo,
        title: Phrase::new("advice-form").attribute("title"),
        text: Phrase::new("advice-form").attribute("why"),
        steps: attributes(steps),
        party: Party::You,
        who: party_name(Party::You),
        links,
        request: (!has_form).then(|| request::of(Request::Form, situation)),
    }
}
