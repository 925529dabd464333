//! What one window holds at a moment, and what the page shows of it.

use std::path::PathBuf;
use std::sync::Arc;

use qhr_setup::assessment::Assessment;
use qhr_setup::facts::Facts;
use qhr_setup::recent_changes::LastSeen;
use qhr_setup::report::JourneyReport;
use qhr_setup::requirements::Requirements;
use qhr_setup::store::SavedState;
use qhr_setup::support_code::{SupportCode, SupportState};
use qhr_setup::text::{Language, Phrase};
use qhr_setup::view::checks::ChecksView;
use qhr_setup::view::wizard::{Situation, WizardView, reopened};
use qhr_setup::{clock, recent_changes, trace};
use serde::Serialize;

use super::replug_test::{Exchanging, ReplugTestView};
use super::today;
use super::training::{Rehearsed, Training};

/// All that the page shows.
#[derive(Clone, Serialize)]
pub struct View {
    checks: ChecksView,
    wizard: WizardView,
    support_code: String,
    training: Option<Rehearsed>,
    /// Whose answers these are, while nobody has gone on with them since the window was opened.
    reopened: Option<Phrase>,
    replug_test: ReplugTestView,
    /// What came and went of late.
    changes: Vec<Phrase>,
    /// Answers are kept on this computer.
    keeps: bool,
    /// What is shown stays true by itself.
    watched: bool,
}

/// Since when the answers are somebody's who sits here.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// They are those of an earlier time, and nobody has gone on with them yet.
    Earlier,
    /// Somebody has answered or gone on since the window was opened, or there are none.
    Now,
}

/// Facts, answers, and the page that shows them.
pub struct Held {
    pub facts: Facts,
    /// The facts come from a recording, not from this computer.
    pub recorded: bool,
    /// Stands before facts and answers while it lasts, and leaves no trace in them.
    pub training: Option<Training>,
    pub kept: SavedState,
    pub language: Language,
    /// Answers are kept, by the last one that was.
    pub keeps: bool,
    /// This computer is watched.
    pub watched: bool,
    /// Since when the answers are somebody's who sits here.
    pub answered: Answered,
    /// The report that was seen last.
    pub report: Option<Arc<JourneyReport>>,
    /// Where a report was saved last. The page neither knows nor names it.
    pub report_file: Option<PathBuf>,
    pub page: Option<Page>,
    pub replug_test: Exchanging,
    pub last_seen: LastSeen,
}

/// The facts and answers that the page shows.
pub struct Shown<'a> {
    pub facts: &'a Facts,
    pub kept: &'a SavedState,
    pub simulated: bool,
}

/// Tells the page that there is something new to show, and no more: Tauri carries a larger message in a second request,
/// and where that one is lost every later message waits for it.
pub type Page = Box<dyn Fn() + Send>;

impl Held {
    pub fn new(facts: Facts, recorded: bool, kept: SavedState, keeps: bool, asked: Option<Language>) -> Self {
        let language = asked.or(kept.language).unwrap_or_else(Language::of_system);
        let (training, report, report_file, page) = (None, None, None, None);
        let (replug_test, last_seen) = (Exchanging::none(), LastSeen::default());
        let watched = true;
        let answered = if kept.answers.profession.is_some() { Answered::Earlier } else { Answered::Now };
        Self {
            facts,
            recorded,
            training,
            kept,
            language,
            keeps,
            watched,
            answered,
            report,
            report_file,
            page,
            replug_test,
            last_seen,
        }
    }

    /// What is shown now: the rehearsed machine, else the person's own.
    pub fn shown(&self) -> Shown<'_> {
        match &self.training {
            Some(Training { facts, kept, .. }) => Shown { facts, kept, simulated: true },
            None => Shown { facts: &self.facts, kept: &self.kept, simulated: self.recorded },
        }
    }

    pub fn view(&self, requirements: &Requirements) -> View {
        let Shown { facts, kept, simulated } = self.shown();
        // A training keeps nothing.
        let keeps = self.keeps && self.training.is_none();
        let assessment = &Assessment::of(facts, &kept.answers, requirements);
        let checks_view = ChecksView::of(assessment, simulated);
        let route = assessment.allowed(kept.route);
        let training = self.training.is_some();
        let situation = Situation { assessment, checks_view: &checks_view, route, today: today(), keeps, training };
        let wizard = WizardView::of(&situation);
        let support_code = self.support_code(assessment).to_string();
        let replug_test = self.replug_test.view(facts, &assessment.findings, simulated);
        let training = self.training.as_ref().map(Training::shown);
        let changes = if simulated { Vec::new() } else { recent_changes() };
        let watched = self.watched;
        let is_own = self.answered == Answered::Earlier && self.training.is_none();
        let reopened = if is_own { reopened(&kept.answers, route) } else { None };
        View { checks: checks_view, wizard, support_code, training, reopened, replug_test, changes, keeps, watched }
    }

    /// The code of what is shown now.
    pub fn support_code(&self, assessment: &Assessment) -> SupportCode {
        SupportState::of(assessment.allowed(self.shown().kept.route), assessment, self.language).code()
    }

    pub fn show(&self) {
        if let Some(page) = &self.page {
            page();
        }
    }
}

fn recent_changes() -> Vec<Phrase> {
    recent_changes::said(&trace::recent(), clock::now(), &clock::zone())
}
