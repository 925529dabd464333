//! What somebody has to be asked for: never a wait before it was asked, a text to ask with, and a message to send.

use super::*;
use crate::view::wizard::request;

/// A page and its request.
fn shown(answers: &Answers, route: Route) -> (WizardView, Option<RequestPart>) {
    let wizard = wizard(answers, route, &machine("windows-11-pro-ready"));
    let part = match &wizard.page {
        Page::Clinic(page) | Page::Configuration(page) => page.then.as_ref().and_then(|advice| advice.request.clone()),
        Page::Outcome(page) => page.request.clone().or_else(|| page.form.as_ref()?.request.clone()),
        Page::Summary(page) => page.groups.iter().flat_map(|group| &group.items).find_map(|item| item.request.clone()),
        Page::Welcome(_) | Page::Question(_) | Page::Answers(_) | Page::Computer(_) | Page::Profile(_) => None,
    };
    (wizard, part)
}

/// Ids of all that a page says.
fn ids(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("id").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|field| ids(field, found));
        }
        Value::Array(items) => items.iter().for_each(|item| ids(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn no_page_says_that_something_was_asked_before_it_was() {
    let facts = machine("windows-11-pro-ready");
    let [mut asked_pages, mut to_ask_pages] = [0; 2];
    for answers in many_answers() {
        for route in places() {
            let wizard = wizard(&answers, route, &facts);
            let mut found = Vec::new();
            ids(&serde_json::to_value(&wizard.page).unwrap(), &mut found);
            let says_asked = found.iter().any(|id| id == "request-asked");
            assert!(
                !says_asked || !answers.asked.is_empty() || !answers.asked_about.is_empty(),
                "{route:?}: {answers:?}"
            );
            asked_pages += usize::from(says_asked);
            to_ask_pages += usize::from(found.iter().any(|id| id.ends_with(".to-ask")));
        }
    }
    assert!(asked_pages > 100 && to_ask_pages > 100, "{asked_pages}, {to_ask_pages}");
}

#[test]
fn a_request_is_made_by_the_blue_button_and_told_with_its_day_on_the_page_and_in_the_summary() {
    let mut answers = many_answers().pop().unwrap();
    answers.give(Answer::Clinic(Clinic::NotShared), DAY);
    let (page, part) = shown(&answers, Route::Clinic);
    let ask = part.unwrap().ask.unwrap();
    assert_eq!(page.deed.act, Act::Answer { answer: ask, then: Route::Clinic });
    answers.give(ask, DAY);
    for route in [Route::Clinic, Route::Summary] {
        let (_, part) = shown(&answers, route);
        let part = part.unwrap();
        let told = part.asked.unwrap();
        let said = Words::of(Language::Fr).say(&told.confirmed);
        assert!(said.contains("19\u{a0}novembre 2026") && said.contains("3 jours"), "{said}");
        assert_eq!((part.ask, told.take_back), (None, Answer::NotAsked(Request::ClinicNumber)));
    }
    let Page::Summary(summary) = shown(&answers, Route::Summary).0.page else { panic!("the summary is open") };
    let waiting = &summary.groups[0].items[0];
    assert_eq!((waiting.mark, waiting.party), (Mark::Waiting, Some(Party::Manager)));
    assert!(summary.trial.is_none(), "the viewer cannot open before");
}

#[test]
fn each_request_has_a_text_and_a_short_message_to_whoever_is_asked() {
    let requirements = Requirements::built_in().unwrap();
    for language in Language::ALL {
        let words = Words::of(language);
        for request in Request::iter() {
            let address = request::mail(request, requirements, words);
            let (to, rest) = address.strip_prefix("mailto:").unwrap().split_once("?subject=").unwrap();
            let of_rules = if request.of() == Party::QhrCustomerService { "clientele.dsq@ramq.gouv.qc.ca" } else { "" };
            assert_eq!(to, of_rules);
            let (subject, body) = rest.split_once("&body=").unwrap();
            for part in [subject, body] {
                let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte);
                assert!(!part.is_empty() && part.bytes().all(allowed), "{part}");
            }
            // More than Windows hands on to a program is cut off.
            assert!(address.len() < 2_000, "{request:?}: {}", address.len());
        }
    }
}

#[test]
fn an_address_of_the_rules_file_cannot_add_anything_to_a_message() {
    let mut requirements = Requirements::built_in().unwrap().clone();
    requirements.contacts.manager.email = "a@example.org?bcc=b@example.org&attach=/etc/passwd".to_owned();
    let address = request::mail(Request::ClinicNumber, &requirements, Words::of(Language::Fr));
    assert_eq!(address.matches(['?', '&']).count(), 2, "{address}");
}
