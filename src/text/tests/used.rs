//! Whatever can be said has words, and there are words for nothing else.

use strum::IntoEnumIterator;

use super::*;
use crate::findings::{CheckId, Fix, Overall, Party, ReasonCode, Rights, Verdict};
use crate::journey::{EligibilityReason, Outcome, PendingWhat, Question, Request, StepId};
use crate::store::Notice;
use crate::trace::Failed;
use crate::view::checks::Link;

#[test]
fn everything_that_can_be_said_has_words() {
    let known = sentences(Language::Fr);
    let mut wanted: Vec<String> = ReasonCode::iter().map(|reason| reason.phrase().id).collect();
    wanted.extend(CheckId::iter().map(|check| format!("check-{}", <&str>::from(check))));
    wanted.extend(Verdict::iter().map(|state| format!("state-{}", <&str>::from(state))));
    wanted.extend(Overall::iter().map(|overall| format!("headline-{}", <&str>::from(overall))));
    wanted.extend(Link::iter().map(|link| format!("window-open-{}", <&str>::from(link))));
    for fix in Fix::iter() {
        let id = format!("fix-{}", <&str>::from(fix));
        wanted.push(format!("{id}.step1"));
    }
    wanted.extend(StepId::iter().map(|step| format!("step-{}", <&str>::from(step))));
    wanted.extend(Outcome::iter().flat_map(|outcome| {
        let id = format!("outcome-{}", <&str>::from(outcome));
        [format!("{id}.next"), id]
    }));
    wanted.extend(EligibilityReason::iter().map(|reason| format!("eligibility-{}", <&str>::from(reason))));
    wanted.extend(Question::iter().map(|question| format!("eligibility-question-{}", <&str>::from(question))));
    wanted.extend(PendingWhat::iter().flat_map(|what| {
        let id = format!("pending-{}", <&str>::from(what));
        [format!("{id}.next"), id]
    }));
    wanted.extend(Request::iter().flat_map(|request| {
        let id = format!("request-{}", <&str>::from(request));
        [format!("{id}.text"), id]
    }));
    wanted.extend(Party::iter().map(|party| format!("party-{}", <&str>::from(party))));
    wanted.extend(crate::facts::Account::iter().map(|account| format!("detail-account-{}", <&str>::from(account))));
    wanted.extend(crate::facts::UpdatePolicy::iter().map(|policy| format!("update-policy-{}", <&str>::from(policy))));
    wanted.extend(Notice::iter().map(|notice| format!("notice-{}", <&str>::from(&notice))));
    let of_the_terminal = [Failed::RulesRefused, Failed::FactsRefused, Failed::FileNotWritten];
    let problems = Failed::iter().filter(|failed| !of_the_terminal.contains(failed));
    wanted.extend(problems.map(|failed| format!("problem-{}", <&str>::from(failed))));
    wanted.extend(Rights::iter().map(|rights| format!("rights-{}", <&str>::from(rights))));
    // A finding that asks for something opens under its title, with the reason why.
    wanted.extend(known.keys().filter_map(|id| Some(format!("{}.why", id.strip_suffix(".title")?))));
    let missing: Vec<_> = wanted.iter().filter(|id| !known.contains_key(*id)).collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
}

#[test]
fn every_sentence_is_used() {
    let code = sources(&["src", "src-tauri/src", "ui/src"]);
    let not_of_an_id = |letter: char| !letter.is_ascii_alphanumeric() && letter != '-';
    // What stands at the end of something quoted.
    let named: HashSet<&str> =
        code.split(['"', '\'', '`']).filter_map(|text| text.rsplit(not_of_an_id).next()).collect();
    let composed = [
        "reason-",
        "fix-",
        "who-",
        "to-do-",
        "check-",
        "state-",
        "headline-",
        "lead-",
        "obstacle-",
        "month-",
        "window-open-",
        "problem-",
        "step-",
        "outcome-",
        "eligibility-",
        "pending-",
        "party-",
        "code-",
        "rights-",
        "choice-",
        "question-",
        "user-name-",
        "answers-",
        "rail-",
        "closed-",
        "summary-",
        "item-",
        "contact-",
        "notice-",
        "virtual-machine-",
        "remote-",
        "opener-",
        "service-start-",
        "card-",
        "key-software-",
        "detail-rights-",
        "detail-account-",
        "update-policy-",
        "scenario-",
        "rehearse-",
        "how-",
        "certainty-",
        "placeholder-",
        "replug-",
        "change-",
        "symptom-",
        "request-",
        "helper-point-",
        "roster-letter-",
        "roster-party-",
        "roster-head-",
        "fleet-",
    ];
    let known = sentences(Language::Fr);
    let unused: Vec<_> = known
        .keys()
        .filter(|id| !id.contains('.') && !composed.iter().any(|prefix| id.starts_with(prefix)))
        .filter(|id| !named.contains(id.as_str()))
        .collect();
    assert!(unused.is_empty(), "nothing says {unused:?}");
}
