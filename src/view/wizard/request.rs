//! A request that the person makes themselves: how far it is, and a text to make it with.
//!
//! The program sends nothing. The text names nobody and holds no number; an address is the rules file's alone.

use jiff::civil::Date;
use serde::Serialize;

use super::{Confirmation, Mark, Situation};
use crate::contacts::reach;
use crate::findings::{Finding, ReasonCode, Verdict};
use crate::journey::{Answer, Request};
use crate::requirements::Requirements;
use crate::text::{Phrase, Words};

/// A request that the person makes themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RequestPart {
    /// Which.
    pub request: Request,
    /// Who is asked, in words.
    pub of: Phrase,
    /// The answer that the request is made, while it is not; `None` too where another answer says it.
    pub ask: Option<Answer>,
    /// The day it was made, and the answer that takes that back.
    pub asked: Option<Confirmation>,
    /// What to write.
    pub text: Phrase,
}

impl RequestPart {
    /// Its shape: something to do until it is done, then a wait.
    pub fn mark(&self) -> Mark {
        if self.asked.is_some() { Mark::Waiting } else { Mark::ToDo }
    }

    /// The matter as a deed while it is one, then by its name: `message` has both.
    pub fn title(&self, message: &str) -> Phrase {
        Phrase::new(message).attribute(if self.asked.is_some() { "title" } else { "to-ask" })
    }
}

pub fn of(request: Request, situation: &Situation) -> RequestPart {
    let on = situation.assessment.answers.asked_on(request);
    let answers = [Answer::Asked(request), Answer::NotAsked(request)];
    let part = part(request, on, answers, situation);
    // Its answer is that the form is sent.
    if request == Request::Form { RequestPart { ask: None, asked: None, ..part } } else { part }
}

/// To put right what a check found; nothing where the person can do something about it here.
pub fn about(finding: &Finding, situation: &Situation) -> Option<RequestPart> {
    let in_the_way = matches!(finding.verdict, Verdict::Fail | Verdict::Unknown);
    let request = finding.fix.filter(|_| in_the_way).and_then(Request::about)?;
    let reason = ReasonCode::from(&finding.reason);
    let on = situation.assessment.answers.asked_about(reason);
    Some(part(request, on, [Answer::AskedAbout(reason), Answer::NotAskedAbout(reason)], situation))
}

fn part(request: Request, on: Option<Date>, [ask, take_back]: [Answer; 2], situation: &Situation) -> RequestPart {
    RequestPart {
        request,
        of: request.of().name(),
        ask: on.is_none().then_some(ask),
        asked: on.map(|day| Confirmation { confirmed: situation.since("request-asked", day), take_back }),
        text: message(request).attribute("text"),
    }
}

/// Its subject; what to write is an attribute of it.
fn message(request: Request) -> Phrase {
    Phrase::new(format!("request-{}", <&str>::from(request)))
}

/// An address that opens a message to be read over and sent by the person, in the program for e-mail that they have.
pub fn mail(request: Request, requirements: &Requirements, words: &Words) -> String {
    let to = reach(request.of(), requirements).map_or("", |reach| reach.email.as_str());
    let [subject, body] = [message(request), message(request).attribute("text")].map(|part| encoded(&words.say(&part)));
    format!("mailto:{}?subject={subject}&body={body}", encoded(to).replace("%40", "@"))
}

/// What RFC 6068 lets stand as it is stands; every other byte is written by its number.
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.extend(["%".to_owned(), format!("{byte:02X}")]);
        }
        encoded
    })
}
