//! `qhr-setup eligibility`: the questions of steps 2 and 3, answered on the command line.

use jiff::civil::Date;
use qhr_setup::eligibility_words::EligibilityWords;
use qhr_setup::journey::{AccountCreated, Answer, Answers, Outcome, Standing};
use qhr_setup::text::{self, Language, Phrase, Words};
use serde::Serialize;

use crate::arguments::{Eligibility, Format, YesNo};
use crate::{WRONG_INPUT, console};

/// What is printed with `--format json`: a promised interface.
#[derive(Serialize)]
struct Printed<'a> {
    /// Version of this layout; 1 so far.
    schema: u32,
    #[serde(flatten)]
    eligibility: &'a qhr_setup::journey::Eligibility,
}

/// Prints whether this person may use the viewer; the exit code says it too.
pub fn run(asked: &Eligibility, language: Language) -> anyhow::Result<u8> {
    let words = Words::of(language);
    let requirements = super::rules::in_force(language)?;
    let today = qhr_setup::clock::now_here().date();
    // A clock from before this program was made is wrong, and no measure of what has come yet.
    let account_created = match account_created(asked.account_created.as_deref(), today.max(requirements.dated)) {
        Ok(account_created) => account_created,
        Err(wrong) => {
            console::tell(&words.say(&wrong));
            return Ok(WRONG_INPUT);
        }
    };
    let eligibility = Standing::of(&answers(asked, account_created, today)).into_eligibility();
    console::print(&match asked.format {
        Format::Text => console::eligibility(&EligibilityWords::of(&eligibility, requirements), words),
        Format::Json => text::json(&Printed { schema: 1, eligibility: &eligibility })? + "\n",
    })?;
    Ok(exit_code(&eligibility))
}

fn answers(asked: &Eligibility, account_created: Option<AccountCreated>, today: Date) -> Answers {
    let yes = |answer: YesNo| answer == YesNo::Yes;
    let given = [
        Some(Answer::Profession(asked.profession)),
        asked.cmq_number.map(yes).map(Answer::CmqNumber),
        asked.own_key.map(yes).map(Answer::OwnKey),
        account_created.map(Answer::AccountCreated),
        asked.clinic.map(Answer::Clinic),
    ];
    let mut answers = Answers::default();
    for answer in given.into_iter().flatten() {
        answers.give(answer, today);
    }
    if let Some(username) = &asked.username {
        answers.give_user_name(username, today);
    }
    answers
}

/// Reads `YYYY-MM` or `unknown`; a month after `latest` is a slip of the pen, and would pass for a recent account.
fn account_created(given: Option<&str>, latest: Date) -> Result<Option<AccountCreated>, Phrase> {
    let Some(given) = given else { return Ok(None) };
    if given == "unknown" {
        return Ok(Some(AccountCreated::Unknown));
    }
    let wrong = |message: &str| Phrase::new(message).with_text("given", given.escape_debug());
    let (year, month) = month(given).ok_or_else(|| wrong("terminal-month-wrong"))?;
    if (year, month) > (latest.year(), latest.month()) {
        return Err(wrong("terminal-month-ahead"));
    }
    Ok(Some(AccountCreated::of_month(year, month)))
}

fn month(text: &str) -> Option<(i16, i8)> {
    let (year, month) = text.split_once('-')?;
    let digits = |text: &str, count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(year, 4) || !digits(month, 2) {
        return None;
    }
    let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    Some((year.parse().ok()?, month))
}

/// 0 eligible, 1 once something pending is done, 2 otherwise.
fn exit_code(eligibility: &qhr_setup::journey::Eligibility) -> u8 {
    match eligibility.outcome {
        Outcome::Eligible if eligibility.pending.is_empty() => 0,
        Outcome::Eligible | Outcome::EligibleAfterForm => 1,
        Outcome::GetKey | Outcome::UseProductionQhr | Outcome::NotEligible | Outcome::NeedsCorrection => 2,
    }
}
