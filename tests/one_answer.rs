//! Everything that is shown or told of one computer and one person at one moment says the same: the page of the checks,
//! the rail, the summary, the report, the support code and what a helper reads out of it.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on stops")]

#[path = "one_answer/helper.rs"]
mod helper;
#[path = "one_answer/people.rs"]
mod people;
mod support;
#[path = "one_answer/symptom.rs"]
mod symptom;
#[path = "one_answer/whom_to_call.rs"]
mod whom_to_call;

use std::collections::BTreeMap;
use std::thread;

use jiff::Zoned;
use jiff::civil::date;
use people::{everybody, with};
use qhr_setup::assessment::Assessment;
use qhr_setup::facts::Facts;
use qhr_setup::findings::{Party, Tone};
use qhr_setup::journey::{Answer, Answers, Route, ViewerTrial};
use qhr_setup::report::{JourneyReport, StepMark};
use qhr_setup::requirements::Requirements;
use qhr_setup::support_code::{HelperView, SupportCode, SupportState};
use qhr_setup::text::{Language, Phrase};
use qhr_setup::view::checks::ChecksView;
use qhr_setup::view::symptoms::SymptomSheet;
use qhr_setup::view::wizard::{Item, Mark, Point, RailStep, Situation, SummaryPage, WizardView};
use support::machines;

/// All that is shown and told at one moment.
struct Told {
    checks_view: ChecksView,
    rail: Vec<RailStep>,
    /// The rail beside the page of the checks.
    rail_before: Vec<RailStep>,
    summary: SummaryPage,
    /// Who is named beside the page of the checks, where it can be opened, and beside the summary.
    help: [Option<Vec<Party>>; 2],
    report: JourneyReport,
    helper: HelperView,
    code: String,
}

impl Told {
    fn of(facts: &Facts, answers: &Answers) -> Self {
        let requirements = Requirements::built_in().unwrap();
        let assessment = &Assessment::of(facts, answers, requirements);
        let checks_view = ChecksView::of(assessment, true);
        let situation = |route| {
            let today = date(2026, 11, 22);
            Situation { assessment, checks_view: &checks_view, route, today, keeps: true, training: false }
        };
        let code = SupportState::of(Route::Summary, assessment, Language::Fr).code().to_string();
        let now: Zoned = "2026-11-22T14:02:00-05:00[-05:00]".parse().unwrap();
        let rail = WizardView::of(&situation(Route::Summary)).rail;
        let rail_before = WizardView::of(&situation(Route::Computer)).rail;
        let help = [Route::Computer, Route::Summary].map(|route| {
            let wizard = WizardView::of(&situation(route));
            let contacts = wizard.help.contacts.iter().map(|contact| contact.party).collect();
            Some(contacts).filter(|_| wizard.route == route)
        });
        let summary = WizardView::summary(&situation(Route::Summary));
        let report = JourneyReport::of(facts, answers, requirements, None, &now, true);
        let helper = HelperView::of(&SupportCode::read(&code).unwrap());
        Self { checks_view, rail, rail_before, summary, help, report, helper, code }
    }

    fn title(&self) -> &str {
        &self.summary.title.id
    }

    fn items(&self) -> impl Iterator<Item = &Item> {
        self.summary.groups.iter().flat_map(|group| &group.items)
    }

    /// What is said of what the person sees.
    fn seen(&self) -> Option<&SymptomSheet> {
        self.summary.trial.as_ref()?.then.as_ref()
    }

    /// Whether the page asks what the person sees.
    fn asks(&self) -> bool {
        self.summary.trial.as_ref().is_some_and(|trial| !trial.cards.is_empty())
    }

    /// What the person still has to ask somebody for.
    fn count_to_ask(&self) -> usize {
        self.items().filter(|item| item.request.as_ref().is_some_and(|request| request.ask.is_some())).count()
    }

    fn count(&self, mark: Mark) -> usize {
        self.items().filter(|item| item.mark == mark).count()
    }
}

/// The wait of a point is told since the day it was asked for, and not before.
fn waits_since_asked(told: &Told, found: &mut Vec<String>) {
    for item in told.items().filter(|item| item.request.is_some()) {
        let asked = item.request.as_ref().is_some_and(|request| request.asked.is_some());
        if (item.mark == Mark::Waiting) != asked {
            found.push(format!("{} is {:?}, asked: {asked}", item.title.id, item.mark));
        }
    }
    let waits = told.items().filter(|item| item.request.as_ref().is_some_and(|request| request.asked.is_some()));
    let since = told.report.open_points.iter().filter(|point| point.since.is_some());
    let asked = told.report.open_points.iter().filter(|point| point.ask.is_some()).count();
    if waits.count() != since.count() || asked != told.count_to_ask() {
        found.push("the report waits for other things than the summary".to_owned());
    }
}

/// The step where a point of the summary is settled.
fn step(item: &Item) -> usize {
    let route = item.route.map(|route| usize::from(route.step().number()));
    route.unwrap_or(if item.title.id.contains("configuration") { 4 } else { 5 })
}

/// What two parts of a view say differently.
fn disagreements(told: &Told) -> Vec<String> {
    let mut found = Vec::new();
    title_and_points(told, &mut found);
    rail_and_points(told, &mut found);
    checks_and_rail(told, &mut found);
    report_and_summary(told, &mut found);
    report_and_rail(told, &mut found);
    waits_since_asked(told, &mut found);
    helper::disagrees(told, &mut found);
    symptom::disagrees(told, &mut found);
    whom_to_call::disagrees(told, &mut found);
    found
}

fn title_and_points(told: &Told, found: &mut Vec<String>) {
    let [to_do, waiting, closed] = [Mark::ToDo, Mark::Waiting, Mark::Closed].map(|mark| told.count(mark));
    let counts = |count: usize| told.summary.title == Phrase::new(told.title()).with_count("count", count);
    let agree = match told.title() {
        "summary-to-do" => to_do > told.count_to_ask() && counts(to_do),
        "summary-to-ask" => to_do > 0 && to_do == told.count_to_ask() && counts(to_do),
        "summary-waiting" => to_do == 0 && waiting > 0 && counts(waiting),
        "summary-ready" | "summary-confirmed" | "summary-checking" => to_do + waiting + closed == 0,
        "summary-did-not-open" => to_do + waiting + closed == 0 && told.seen().is_some(),
        "summary-what-do-you-see" => to_do + waiting + closed == 0 && told.seen().is_none() && told.asks(),
        // Whoever may not use the viewer has nothing to do here, and nothing here is ready for them.
        _ => told.items().all(|item| item.mark == Mark::Closed),
    };
    if !agree {
        found.push(format!("{} above {to_do} to do, {waiting} waiting, {closed} closed", told.title()));
    }
}

fn rail_and_points(told: &Told, found: &mut Vec<String>) {
    for number in 2..=5 {
        let Some(most) = told.items().filter(|item| step(item) == number).map(|item| item.mark).min() else { continue };
        let (shown, before) = (&told.rail[number - 1], told.rail_before[number - 1].mark);
        // The page of the checks can be opened while the other page of its step is closed.
        let checks_passed = number == 4 && most == Mark::Closed && shown.mark == Mark::Open;
        if (shown.mark != most && !checks_passed) || (before != shown.mark && before != Mark::Open) {
            found.push(format!("step {number}: {before:?}, then {:?} on the rail, {most:?} below", shown.mark));
        }
        let says_ready = shown.word.as_ref().is_some_and(|word| word.id == "rail-done-computer");
        if says_ready && most < Mark::Watch {
            found.push(format!("the rail says that the computer is ready, the summary {most:?}"));
        }
    }
    let end = match told.title() {
        "summary-confirmed" => Mark::Ready,
        "summary-did-not-open" | "summary-what-do-you-see" => Mark::ToDo,
        title if title.starts_with("summary-") => Mark::Open,
        _ => Mark::Closed,
    };
    if told.rail[5].mark != end {
        found.push(format!("step 6 is {:?} under {}", told.rail[5].mark, told.title()));
    }
}

fn checks_and_rail(told: &Told, found: &mut Vec<String>) {
    let headline = told.checks_view.headline.id.as_str();
    let asked = |item: &Item| match item.point {
        Some(Point::Check(check)) if item.mark < Mark::Ready => Some(check),
        Some(Point::Check(_) | Point::Question | Point::Confirmation) | None => None,
    };
    let (open, cause) = (told.items().filter_map(asked).collect::<Vec<_>>(), told.checks_view.root_cause);
    let on_rail = told.rail[3].mark;
    let ended = !told.title().starts_with("summary-");
    let agree = match told.checks_view.tone {
        _ if ended || told.checks_view.lead.id == "lead-key-taken" => open.is_empty(),
        // A key comes first, and the rest of the step with it.
        Tone::Wait => cause.is_some_and(|cause| open.contains(&cause)) && on_rail == Mark::Open,
        // The computer is ready once the person has said who configured it.
        Tone::Good if [Mark::Ready, Mark::Confirmed].contains(&on_rail) => {
            open.is_empty() && headline == "headline-computer-ready"
        }
        Tone::Good => open.is_empty() && headline == "headline-ready",
        Tone::Look => {
            cause.is_some() && open.first().copied() == cause && on_rail != Mark::Ready && on_rail != Mark::Confirmed
        }
        Tone::Said | Tone::Act | Tone::Unknown | Tone::Neutral => {
            cause.is_some() && open.first().copied() == cause && [Mark::ToDo, Mark::Waiting].contains(&on_rail)
        }
    };
    if !agree {
        found.push(format!("the checks say {headline}, the rail {on_rail:?}, the summary {open:?}"));
    }
}

fn report_and_summary(told: &Told, found: &mut Vec<String>) {
    let sections = &told.report.page().sections;
    let lines = |id: &str| {
        let section = sections.iter().find(|one| one.title.id == id);
        section.map_or(&[][..], |section| section.lines.as_slice())
    };
    let result = match told.title() {
        // A report asks nothing.
        "summary-what-do-you-see" => "summary-did-not-open",
        title => title,
    };
    if lines("report-outcome")[0].value.id != result {
        found.push("the report's result is not the summary's title".to_owned());
    }
    let open = lines("report-open");
    let nobody = open.iter().any(|line| line.label.id == "report-nothing-open");
    if nobody != (told.title() == "summary-confirmed" && told.count(Mark::Watch) == 0) {
        let who = if nobody { "nobody" } else { "somebody" };
        found.push(format!("the report says that {who} acts under {}", told.title()));
    }
    let acting: usize = [Mark::ToDo, Mark::Waiting, Mark::Watch].map(|mark| told.count(mark)).iter().sum();
    // The trial itself, or what to do where it failed.
    let tries = ["summary-ready", "summary-did-not-open", "summary-what-do-you-see"].contains(&told.title());
    let tries = usize::from(tries);
    let listed = open.len() - usize::from(nobody);
    if listed != acting + tries {
        found.push(format!("{listed} lines of the report for {acting} points under {}", told.title()));
    }
}

fn report_and_rail(told: &Told, found: &mut Vec<String>) {
    for (step, shown) in told.report.steps.iter().zip(&told.rail) {
        let expected: &[StepMark] = match shown.mark {
            Mark::Ready | Mark::Confirmed | Mark::Watch => &[StepMark::Done],
            Mark::ToDo => &[StepMark::NeedsYou, StepMark::Open],
            Mark::Waiting => &[StepMark::Waiting],
            // The checks beside a closed configuration can be looked at.
            Mark::Open => &[StepMark::Open, StepMark::Closed],
            Mark::Closed => &[StepMark::Closed],
        };
        if !expected.contains(&step.state) {
            found.push(format!("step {} is {:?} in the report, {:?} on the rail", step.step, step.state, shown.mark));
        }
    }
}

#[test]
fn no_two_parts_of_a_view_disagree() {
    let everybody = &everybody();
    let machines: Vec<_> =
        machines().iter().map(|folder| Facts::from_file(&folder.join("facts.json")).unwrap()).collect();
    let halves = machines.chunks(machines.len().div_ceil(2));
    let found: Vec<Vec<String>> = thread::scope(|scope| {
        let running: Vec<_> = halves.map(|half| scope.spawn(move || disagreements_on(half, everybody))).collect();
        running.into_iter().flat_map(|half| half.join().unwrap()).collect()
    });
    let views = machines.len() * everybody.len();
    println!("{} computers × {} sets of answers: {views} views", machines.len(), everybody.len());
    let mut kinds = BTreeMap::<&str, usize>::new();
    found.iter().flatten().for_each(|kind| *kinds.entry(kind).or_default() += 1);
    assert!(found.is_empty(), "{} of {views} views: {kinds:#?}", found.len());
}

/// Of each view in which something disagrees, what does.
fn disagreements_on(machines: &[Facts], everybody: &[Answers]) -> Vec<Vec<String>> {
    let of = |facts| everybody.iter().map(move |answers| disagreements(&Told::of(facts, answers)));
    machines.iter().flat_map(of).filter(|found| !found.is_empty()).collect()
}

#[test]
fn a_code_says_whether_the_viewer_was_tried_and_how_that_went() {
    let facts = Facts::from_file(&support::project().join("tests/machines/windows-11-pro-ready/facts.json")).unwrap();
    let person = everybody().into_iter().find(|answers| Told::of(&facts, answers).title() == "summary-ready").unwrap();
    let code = |viewer: Option<ViewerTrial>| Told::of(&facts, &with(&person, viewer.map(Answer::Viewer))).code;
    let codes = [None, Some(ViewerTrial::Opened), Some(ViewerTrial::DidNotOpen)].map(code);
    assert!(codes[0] != codes[1] && codes[1] != codes[2] && codes[0] != codes[2], "{codes:?}");
}
