//! The report of a whole journey, to hand to whoever can help: as data, as a page, as a file to print, as text.
//!
//! Nothing personal can be in it: facts hold no text of their own (`facts`), answers are choices and days, and the support
//! code is made of choices too.

use jiff::Zoned;
use jiff::civil::Date;
use serde::Serialize;

use crate::assessment::Assessment;
use crate::facts::Facts;
use crate::findings::{CheckId, Finding, Overall, Party};
use crate::journey::{
    Answers, Closed, Dated, Eligibility, Need, Request, Route, Standing, StepId, StepState, ViewerTrial,
};
use crate::requirements::{Provenance, Requirements};
use crate::support_code::SupportCode;
use crate::symptom::Symptom;
use crate::text::{self, Language};
use crate::trace::Record;
use crate::view::checks::ChecksView;
use crate::view::symptoms::SymptomSheet;
use crate::view::wizard::{Item, Situation, ViewerTrialPart, WizardView};

mod form;
mod history;
mod page;
mod render;
#[cfg(test)]
mod tests;

pub use form::ReportForm;
pub use history::History;
pub use page::{ReportBadge, ReportLine, ReportPage, ReportSection};

/// The layout of a report in JSON that this program writes.
pub const REPORT_SCHEMA: u32 = 2;

/// What `qhr-setup report` writes: a promised interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct JourneyReport {
    /// Version of this layout; 2 so far.
    pub schema: u32,
    /// Version of the program.
    pub tool: String,
    /// When the report was made.
    pub made_at: jiff::Timestamp,
    /// The facts come from a file, not from this computer.
    pub simulated: bool,
    /// Where the rules come from that it is judged by.
    pub rules: Provenance,
    /// The outcome of all checks together.
    pub verdict: Overall,
    /// The check to look at first.
    pub root_cause: Option<CheckId>,
    /// Eighteen digits in groups of three; null where none was asked for.
    pub support_code: Option<String>,
    /// What the answers say; null while a question is unanswered.
    pub eligibility: Option<Eligibility>,
    /// The six steps.
    pub steps: Vec<StepReport>,
    /// One a check.
    pub findings: Vec<Finding>,
    /// What somebody has to do.
    pub open_points: Vec<OpenPoint>,
    /// How the trial of the viewer went; null where it was not tried.
    pub viewer: Option<ViewerReport>,
    /// What was read on the computer.
    pub computer: Facts,
    /// What came and went in the last 15 minutes, where the program was there to see it.
    pub changes: Vec<Record>,
    /// What the program did of late; null where that was not asked for.
    pub trace: Option<Vec<Record>>,
    #[serde(skip)]
    page: ReportPage,
}

/// The state of a step in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StepMark {
    /// Can be done now.
    Open,
    /// Done.
    Done,
    /// The person has something to do.
    NeedsYou,
    /// Somebody else has to act.
    Waiting,
    /// Closed for now.
    Closed,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StepReport {
    /// 1 to 6.
    pub step: u8,
    /// Which.
    pub name: StepId,
    /// How it stands.
    pub state: StepMark,
    /// Who has to act, where somebody else has to.
    pub who: Option<Party>,
    /// The day that one was asked, where the person told.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub since: Option<Date>,
    /// Why it is closed.
    pub because: Option<Closed>,
}

/// What somebody has to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OpenPoint {
    /// The step where it is settled, 1 to 6.
    pub step: u8,
    /// The sentence that names it: its id in `ui/locales`.
    pub text: String,
    /// Who has to act.
    pub who: Party,
    /// Whom that person has to ask first, where nobody did so yet.
    pub ask: Option<Party>,
    /// The day somebody else was asked, where the person told.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub since: Option<Date>,
}

/// How the trial of the viewer went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ViewerReport {
    /// Whether it opened.
    pub tried: ViewerTrial,
    /// When that was answered.
    #[cfg_attr(test, schemars(with = "String"))]
    pub on: Date,
    /// What the person sees; null while they did not say, and while something else stands in the way.
    pub symptom: Option<Symptom>,
    /// The number of the check that explains it.
    pub explained_by: Option<String>,
    /// Who acts.
    pub who: Option<Party>,
    /// Whom to call, or where what the person tried changes nothing.
    pub call: Option<Party>,
}

impl JourneyReport {
    /// The report of these facts and answers, made at this moment.
    pub fn of(
        facts: &Facts,
        answers: &Answers,
        requirements: &Requirements,
        support_code: Option<SupportCode>,
        now: &Zoned,
        simulated: bool,
    ) -> Self {
        let assessment = &Assessment::of(facts, answers, requirements);
        let Assessment { findings, journey, .. } = assessment;
        let checks_view = &ChecksView::of(assessment, simulated);
        let (route, today, keeps, training) = (Route::Summary, now.date(), true, false);
        let situation = Situation { assessment, checks_view, route, today, keeps, training };
        let summary = WizardView::summary(&situation);
        let mut needs = WizardView::needs(&situation);
        needs.sort_by_key(|(need, _)| need.mark());
        let open_points = needs.iter().filter_map(|(need, item)| OpenPoint::of(need, item));
        let open_points = open_points.chain(summary.trial.as_ref().and_then(OpenPoint::of_trial)).collect();
        let seen = summary.trial.as_ref().and_then(|trial| trial.then.as_ref());
        let viewer = answers.viewer.map(|tried| ViewerReport::of(tried, seen));
        let support_code = support_code.map(|code| code.to_string());
        let page = ReportPage::of(&page::Parts {
            situation: &situation,
            summary: &summary,
            needs: &needs,
            support_code: support_code.as_deref(),
            now,
        });
        Self {
            schema: REPORT_SCHEMA,
            tool: env!("CARGO_PKG_VERSION").to_owned(),
            made_at: jiff::Timestamp::from_second(now.timestamp().as_second()).unwrap_or_else(|_| now.timestamp()),
            simulated,
            rules: requirements.provenance.on(facts.day()),
            verdict: findings.overall,
            root_cause: findings.root_cause,
            support_code,
            eligibility: eligibility(&journey.standing),
            steps: journey.steps().map(|(step, state)| StepReport::of(step, state)).collect(),
            findings: findings.all.clone(),
            open_points,
            viewer,
            computer: facts.clone(),
            changes: Vec::new(),
            trace: None,
            page,
        }
    }

    /// With what happened before the report was made.
    #[must_use]
    pub fn with_history(mut self, history: History, now: &Zoned) -> Self {
        self.page.put_history(&history, now);
        (self.changes, self.trace) = (history.changes, history.trace);
        self
    }

    /// The report as the window shows it before anything is saved.
    pub fn page(&self) -> &ReportPage {
        &self.page
    }

    /// One file that needs nothing else, to read and to print; several languages follow each other.
    pub fn html(&self, languages: &[Language]) -> String {
        render::html(&self.page, languages)
    }

    /// Plain text, to copy into a message.
    pub fn text(&self, language: Language) -> String {
        render::text(&self.page, language)
    }

    /// The data, for other programs.
    ///
    /// Fails only where the system gives no memory.
    pub fn json(&self) -> serde_json::Result<String> {
        Ok(text::json(self)? + "\n")
    }
}

fn eligibility(standing: &Standing) -> Option<Eligibility> {
    match standing {
        Standing::Decided(decided) => Some(decided.clone()),
        Standing::Ask(_) => None,
    }
}

impl StepReport {
    fn of(step: StepId, state: StepState) -> Self {
        let (state, who, since, because) = match state {
            StepState::Open => (StepMark::Open, None, None, None),
            StepState::Done | StepState::Confirmed | StepState::Watch => (StepMark::Done, None, None, None),
            StepState::NeedsYou | StepState::ToAsk { .. } => (StepMark::NeedsYou, None, None, None),
            StepState::WaitingFor { party, since } => (StepMark::Waiting, Some(party), since, None),
            StepState::Closed { because } => (StepMark::Closed, None, None, Some(because)),
        };
        Self { step: step.number(), name: step, state, who, since, because }
    }
}

impl OpenPoint {
    fn of(need: &Need, item: &Item) -> Option<Self> {
        let who = need.acting()?;
        let ask = need.to_ask().map(Request::of);
        Some(Self { step: need.about.step().number(), text: item.title.id.clone(), who, ask, since: need.since() })
    }

    /// The viewer was tried, and did not open.
    fn of_trial(trial: &ViewerTrialPart) -> Option<Self> {
        let (text, who) = match &trial.then {
            Some(seen) => (seen.title.id.clone(), seen.acts),
            None if trial.cards.is_empty() => return None,
            None => ("advice-viewer.title".to_owned(), Party::You),
        };
        Some(Self { step: StepId::Summary.number(), text, who, ask: None, since: None })
    }
}

impl ViewerReport {
    fn of(tried: Dated<ViewerTrial>, seen: Option<&SymptomSheet>) -> Self {
        Self {
            tried: tried.answer,
            on: tried.on,
            symptom: seen.map(|seen| seen.symptom),
            explained_by: seen.and_then(|seen| seen.check.clone()),
            who: seen.map(|seen| seen.acts),
            call: seen.and_then(|seen| seen.call.as_ref()).map(|call| call.party),
        }
    }
}
