//! The report of what is shown, and where it was saved.

use std::path::PathBuf;
use std::sync::Arc;

use qhr_setup::assessment::Assessment;
use qhr_setup::report::{History, JourneyReport};
use qhr_setup::trace;

use super::held::Shown;
use super::{AppState, enter};

impl AppState {
    /// The report of what is shown now, with what the program did of late where that is asked for. It is the one that is saved and copied until it is asked for again.
    pub fn report(&self, with_trace: bool) -> Arc<JourneyReport> {
        let mut held = enter(&self.held);
        let Shown { facts, kept, simulated } = held.shown();
        let code = held.support_code(&Assessment::of(facts, &kept.answers, self.requirements));
        let now = qhr_setup::clock::now_here();
        let report = JourneyReport::of(facts, &kept.answers, self.requirements, Some(code), &now, simulated);
        let mut history = History::until(&now, with_trace, trace::folder().as_deref());
        if simulated {
            // What came and went here says nothing of the computer that is shown.
            history.changes.clear();
        }
        let report = Arc::new(report.with_history(history, &now));
        Arc::clone(held.report.insert(report))
    }

    /// The report as it was last seen: what is saved is what was read, however long somebody looked for a folder.
    pub fn report_seen(&self, with_trace: bool) -> Arc<JourneyReport> {
        let seen = enter(&self.held).report.clone();
        seen.unwrap_or_else(|| self.report(with_trace))
    }

    /// Where a report was saved last, from this window.
    pub fn report_file(&self) -> Option<PathBuf> {
        enter(&self.held).report_file.clone()
    }

    /// Remembers where a report was saved, until the window is closed.
    pub fn report_is_in(&self, file: PathBuf) {
        enter(&self.held).report_file = Some(file);
    }
}
