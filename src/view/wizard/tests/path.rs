//! Whoever presses only the blue button arrives: at a viewer that works, or at somebody who has something to do.

use std::collections::BTreeMap;
use std::fs;

use people::{DOCTOR, PEOPLE, Person};

use super::*;
use crate::findings::{Fix, Overall, Verdict};
use crate::journey::{About, Whole};

mod people;

const READY: &str = "windows-11-pro-ready";
const NO_KEY: &str = "windows-11-home-no-key";

/// Where following deeds ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Works,
    /// Somebody has something to do outside of the window, or the person something to answer anew.
    Waits(&'static str),
    /// The computer is still being read, and nothing else is left.
    Reads,
}

/// What the window shows to somebody on a machine.
struct Walk<'a> {
    person: Person,
    facts: &'a Facts,
    answers: Answers,
    route: Route,
    /// What the blue button said when it was pressed.
    pressed: String,
    /// Presses, choices and texts so far.
    gestures: u32,
    /// How many it took to the viewer.
    to_the_viewer: Option<u32>,
}

impl Walk<'_> {
    fn wizard(&self) -> WizardView {
        wizard(&self.answers, self.route, self.facts)
    }

    /// Follows the blue button alone, as the window does, to where it ends, or to a state from where others have come to
    /// an end before.
    fn follow(&mut self, known: &mut Vec<(Route, Answers)>) -> Option<End> {
        let mut seen = Vec::new();
        let end = loop {
            let wizard = self.wizard();
            self.route = wizard.route;
            let here = (self.route, self.answers.clone());
            assert!(!seen.contains(&here), "{} goes round at {:?}: {seen:#?}", wizard.deed.label.id, self.route);
            if known.contains(&here) {
                break None;
            }
            seen.push(here);
            match self.press(&wizard) {
                Ok(next) => self.go_to(next, &wizard),
                Err(end) => break Some(end),
            }
        };
        known.append(&mut seen);
        end
    }

    /// Presses the blue button; the next page, or the end.
    fn press(&mut self, wizard: &WizardView) -> Result<Route, End> {
        self.gestures += 1;
        self.pressed.clone_from(&wizard.deed.label.id);
        match wizard.deed.act {
            // Somebody else has something to do before this button is true.
            _ if self.route == Route::Outcome && wizard.deed.outside.is_some_and(|who| who != Party::You) => {
                Err(waits(wizard))
            }
            Act::Visit { route, .. } if wizard.deed.label.id == "deed-see-checks" => Err(self.reads(route)),
            Act::Visit { route, .. } => Ok(route),
            Act::Answer { answer, then } => {
                self.answers.give(answer, DAY);
                Ok(then)
            }
            Act::Submit { then } => self.submit(then),
            // What to try once more is told above the button.
            Act::OpenOmnimed if self.answers.symptom().is_some() => Err(seen(wizard)),
            Act::OpenOmnimed => Ok(self.try_the_viewer(wizard)),
            Act::CheckAgain => Err(self.asks_here(wizard)),
            Act::SaveReport => Err(named_in_the_summary(wizard)),
            Act::Close => Err(self.works(wizard)),
            Act::OpenReport | Act::EndTraining | Act::HelpSomeone => panic!("{:?} is no deed", wizard.deed),
        }
    }

    /// Answers first where the page asks for it.
    fn submit(&mut self, then: Option<Route>) -> Result<Route, End> {
        if let Some(then) = then {
            return Ok(then);
        }
        self.gestures += 1;
        self.person.reply(self.route, &mut self.answers);
        if self.route == Route::Summary {
            return Ok(Route::Summary);
        }
        let deed = self.wizard().deed;
        self.pressed = deed.label.id;
        let Act::Submit { then } = deed.act else {
            // The answer asks for something else first: the same page shows it.
            self.gestures -= 1;
            return Ok(self.route);
        };
        if let Some(then) = then {
            return Ok(then);
        }
        let asks_name = [Route::Question(Question::UserName), Route::Change(Question::UserName)];
        assert!(asks_name.contains(&self.route), "{:?}: only a text can be refused", deed.act);
        Err(End::Waits("you"))
    }

    /// Whatever comes of it outside is told on the same page.
    fn try_the_viewer(&mut self, wizard: &WizardView) -> Route {
        assert_eq!(wizard.deed.outside, Some(Party::You));
        self.to_the_viewer = Some(self.gestures);
        self.gestures += 1;
        let opens = self.person.sees == Symptom::ItOpens;
        let trial = if opens { ViewerTrial::Opened } else { ViewerTrial::DidNotOpen };
        self.answers.give(Answer::Viewer(trial), DAY);
        Route::Summary
    }

    fn assessment(&self) -> Assessment<'_> {
        Assessment::of(self.facts, &self.answers, Requirements::built_in().unwrap())
    }

    /// The person has something to do at this computer, and the page says what.
    fn asks_here(&self, wizard: &WizardView) -> End {
        assert_eq!(self.route, Route::Computer);
        let findings = self.assessment().findings;
        let urgent = findings.by_urgency();
        let mut in_the_way = urgent.iter().filter(|finding| finding.verdict != Verdict::Warn);
        let begins = |fix: Fix| wizard.deed.outside == Some(Party::You) && fix.begins_with_you();
        assert!(in_the_way.any(|finding| finding.fix.is_none_or(begins)), "{findings:?}");
        waits(wizard)
    }

    /// What is still being read is seen on the page of the checks, and nobody has anything else to do.
    fn reads(&self, next: Route) -> End {
        let Assessment { findings, journey, .. } = self.assessment();
        assert!(!findings.complete());
        assert_eq!((self.route, next, journey.whole), (Route::Summary, Route::Computer, Whole::Checking));
        End::Reads
    }

    /// Nothing is ready on a guess: every check passed, every step is done, and somebody saw the viewer open.
    fn works(&self, wizard: &WizardView) -> End {
        let Assessment { findings, journey, .. } = self.assessment();
        // A key that was taken along since then undoes nothing.
        let key_taken = journey.needs.iter().any(|need| need.about == About::KeyTaken);
        let ready = matches!(findings.overall, Overall::Ready | Overall::ReadyWithWarnings);
        assert!(ready || key_taken, "{:?}", findings.overall);
        assert!(journey.steps().all(|(_, state)| state.is_done()), "{journey:?}");
        assert!(matches!(&wizard.page, Page::Summary(page) if page.mark == Mark::Confirmed));
        End::Works
    }

    /// A step is passed over only where it is closed, and only by a button that says so.
    fn go_to(&mut self, next: Route, from: &WizardView) {
        self.route = next;
        let here = self.wizard();
        self.route = here.route;
        let between = from.route.step().number() + 1..here.route.step().number();
        for step in here.rail.iter().filter(|step| between.contains(&step.number)) {
            assert_eq!(step.mark, Mark::Closed, "step {} is passed over from {:?}", step.number, from.route);
            assert_eq!(self.pressed, "deed-continue-to-summary", "from {:?}", from.route);
        }
    }
}

fn waits(wizard: &WizardView) -> End {
    End::Waits(wizard.deed.outside.expect("somebody has something to do").into())
}

/// The summary tells this party what to do.
fn named_in_the_summary(wizard: &WizardView) -> End {
    let Page::Summary(summary) = &wizard.page else { panic!("{:?} saves a report", wizard.route) };
    let told = summary.groups.iter().flat_map(|group| &group.items).any(|item| item.party == wizard.deed.outside);
    let advised = summary.trial.as_ref().and_then(|trial| trial.then.as_ref()).map(|seen| seen.acts);
    assert!(told || advised == wizard.deed.outside, "{:?} is told nowhere", wizard.deed.outside);
    waits(wizard)
}

/// The person knows what to do, in order, and whom to call where that changes nothing.
fn seen(wizard: &WizardView) -> End {
    let Page::Summary(summary) = &wizard.page else { panic!("{:?} tells of no trial", wizard.route) };
    let seen = summary.trial.as_ref().and_then(|trial| trial.then.as_ref()).expect("what is seen has an answer");
    assert!(seen.acts == Party::You && !seen.steps.is_empty() && seen.call.is_some(), "{seen:?}");
    waits(wizard)
}

fn machines() -> Vec<Facts> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines");
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names.iter().map(|name| machine(name)).collect()
}

fn start(person: Person, facts: &Facts, answers: Answers, route: Route) -> Walk<'_> {
    Walk { person, facts, answers, route, pressed: String::new(), gestures: 0, to_the_viewer: None }
}

/// From the first page.
fn walk(person: Person, facts: &Facts) -> (End, Option<u32>) {
    let mut walk = start(person, facts, Answers::default(), Route::Welcome);
    (walk.follow(&mut Vec::new()).unwrap(), walk.to_the_viewer)
}

#[test]
fn whoever_presses_only_the_blue_button_arrives() {
    let (machines, mut ends) = (machines(), BTreeMap::<End, usize>::new());
    for facts in &machines {
        for person in PEOPLE {
            *ends.entry(walk(person, facts).0).or_default() += 1;
        }
    }
    println!("{} machines × {} sets of answers: {ends:?}", machines.len(), PEOPLE.len());
    assert!(machines.len() >= 74);
    let parties = ["you", "administrator", "qhr-customer-service", "omnimed"].map(End::Waits);
    for end in [End::Works].into_iter().chain(parties) {
        assert!(ends.contains_key(&end), "nobody ends at {end:?}");
    }
    assert!(!ends.contains_key(&End::Reads), "everything was read");
}

#[test]
fn whoever_is_quicker_than_the_readings_arrives_too() {
    let mut ends = BTreeMap::<End, usize>::new();
    for facts in half_read() {
        for person in PEOPLE {
            *ends.entry(walk(person, &facts).0).or_default() += 1;
        }
    }
    println!("{ends:?}");
    assert!(ends.contains_key(&End::Reads) && !ends.contains_key(&End::Works), "{ends:?}");
}

/// Computers of which nothing is read yet, or something is not.
fn half_read() -> Vec<Facts> {
    let of = |name: &str| {
        let read = machine(name);
        let pending = Facts::pending(read.taken_at);
        [
            Facts { usb: pending.usb.clone(), ..read.clone() },
            Facts { chrome: pending.chrome.clone(), ..read.clone() },
            Facts { certificates: pending.certificates.clone(), ..read },
            pending,
        ]
    };
    [READY, NO_KEY, "windows-7-chrome-109", "macos-apple-silicon"].into_iter().flat_map(of).collect()
}

#[test]
fn from_any_state_the_deeds_end_at_the_viewer_or_at_a_party() {
    let mut machines = half_read();
    machines.extend([READY, NO_KEY, "linux-chromium", "windows-7-chrome-109"].map(machine));
    let mut walks = 0;
    for (number, answers) in many_answers().into_iter().enumerate() {
        let (person, facts) = (PEOPLE[number % PEOPLE.len()], &machines[number % machines.len()]);
        let mut known = Vec::new();
        for route in places() {
            start(person, facts, answers.clone(), route).follow(&mut known);
            walks += 1;
        }
    }
    assert!(walks > 5_000, "only {walks}");
}

#[test]
fn the_happiest_path_takes_at_most_fourteen_gestures_to_the_viewer() {
    let (end, to_the_viewer) = walk(DOCTOR, &machine(READY));
    println!("{to_the_viewer:?} gestures");
    assert_eq!(end, End::Works);
    assert!(to_the_viewer.unwrap() <= 14, "{to_the_viewer:?}");
}
