//! What is done where the answers of step 2 have led.

use super::{Act, Deed, Deeds, Situation, asked, close, only};
use crate::findings::Party;
use crate::journey::{Answer, Eligibility, EligibilityReason, Outcome, Question, Request, Route, Standing};

/// Whoever may use the viewer goes on. Whoever may not, or not yet, is at the end of the path: what is left is to have
/// what was missing, or to have answered wrongly.
pub fn of(situation: &Situation) -> Deeds {
    let go_on = Deed::visit("deed-continue", Route::Clinic);
    let Standing::Decided(decided) = &situation.assessment.journey.standing else { return only(go_on) };
    match decided.outcome {
        Outcome::Eligible => only(go_on),
        Outcome::EligibleAfterForm => {
            let sent = Act::Answer { answer: Answer::FormSent(true), then: Route::Clinic };
            let later = vec![Deed::visit("deed-later", Route::Clinic)];
            Deeds { deed: Deed::new("deed-form-sent", sent).outside(Party::You), later }
        }
        Outcome::GetKey => {
            if situation.assessment.answers.asked_on(Request::Key).is_some() {
                let later = vec![Deed::visit("deed-change-answer", Route::Answers)];
                return Deeds { deed: have_key(), later };
            }
            // A fourth button would wrap the foot of the window: the page itself leads to the answers.
            Deeds { deed: asked(Request::Key, Route::Outcome), later: vec![have_key()] }
        }
        Outcome::NeedsCorrection => Deeds {
            deed: Deed::visit("deed-have-user-name", Route::Question(Question::UserName)).outside(Party::Omnimed),
            later: vec![Deed::visit("deed-change-answer", Route::Answers)],
        },
        Outcome::UseProductionQhr | Outcome::NotEligible => ended(decided, situation),
    }
}

fn ended(decided: &Eligibility, situation: &Situation) -> Deeds {
    let Deeds { deed, mut later } = change_answers(situation);
    if decided.reasons.contains(&EligibilityReason::OtherWithoutKey) {
        later.insert(0, have_key());
    }
    Deeds { deed, later }
}

fn have_key() -> Deed {
    let then = Route::Question(Question::UserName);
    let have_key = Deed::new("deed-have-key", Act::Answer { answer: Answer::OwnKey(true), then });
    have_key.outside(Party::QhrCustomerService)
}

/// The one deed of somebody whom the viewer is not for.
pub fn change_answers(situation: &Situation) -> Deeds {
    let change = Deed::visit("deed-change-answer", Route::Answers).outside(Party::QhrCustomerService);
    Deeds { deed: change, later: vec![close(situation)] }
}
