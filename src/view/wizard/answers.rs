//! The answers of step 2, one a line, each with the way to change it.

use serde::Serialize;

use super::question::choices;
use super::{Judgement, Situation};
use crate::journey::{Answers, Question, Route, UserName, questions};
use crate::text::Phrase;

/// The answers of step 2.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AnswersPage {
    /// The heading.
    pub title: Phrase,
    /// The sentence below it.
    pub lead: Phrase,
    /// One a question that this person is asked, in their order.
    pub lines: Vec<AnswerLine>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AnswerLine {
    /// What was asked.
    pub question: Phrase,
    /// What was answered.
    pub answer: Phrase,
    /// The page where it is changed.
    pub route: Route,
}

pub fn of(situation: &Situation) -> AnswersPage {
    let answers = situation.assessment.answers;
    let title = Phrase::new("answers-title");
    AnswersPage {
        lead: title.attribute("lead"),
        title,
        lines: questions(answers).into_iter().filter_map(|question| line(question, answers)).collect(),
    }
}

/// `None` where the question has no answer yet.
fn line(question: Question, answers: &Answers) -> Option<AnswerLine> {
    let answer = match question {
        Question::UserName => user_name(answers.user_name?.answer),
        Question::Profession | Question::CmqNumber | Question::OwnKey | Question::AccountCreated => {
            choices(question, answers).into_iter().find(|choice| choice.chosen)?.label
        }
    };
    let question_words = Phrase::new(format!("answers-{}", <&str>::from(question)));
    Some(AnswerLine { question: question_words, answer, route: Route::Change(question) })
}

/// Its shape: the name itself is not kept.
fn user_name(kept: UserName) -> Phrase {
    match kept {
        UserName::SevenDigits | UserName::LettersAndDigits | UserName::Unknown => {
            Phrase::new(format!("answers-user-name-{}", <&str>::from(kept)))
        }
        UserName::Empty
        | UserName::DigitCount { .. }
        | UserName::RamqDelegate
        | UserName::Email
        | UserName::LettersOnly
        | UserName::OtherCharacter => Judgement::of_shape(kept).says,
    }
}
