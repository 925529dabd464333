//! Files made from the types: the JSON Schemas of what is written, and the page's TypeScript types.

use std::fs;
use std::path::Path;

use ts_rs::{Config, TS};

use crate::check_json::Report;
use crate::contacts::Contact;
use crate::findings::{Certainty, CheckId, Drawing, Overall, Party, ReasonCode, Tone, Verdict};
use crate::fleet::json::Table;
use crate::journey::{
    AccountCreated, Answer, Clinic, ComputerSetup, Profession, Question, Request, Route, StepId, ViewerTrial,
};
use crate::reason_help::{HelpRemedy, ReasonHelp};
use crate::replug_test::{Click, Offer, Outcome, ReplugTestButton, ReplugTestPage, Stage};
use crate::report::{JourneyReport, ReportBadge, ReportLine, ReportPage, ReportSection};
use crate::roster::{Letter, RosterFinished, RosterGroup, RosterJson, RosterRow, RosterUnread, RosterView};
use crate::rules_json::Rules;
use crate::support_code::{HelperCause, HelperCheck, HelperPoint, HelperView};
use crate::symptom::Symptom;
use crate::symptoms_json::Symptoms;
use crate::system_place::Place;
use crate::text::{Language, Said};
use crate::training::{ListedScenario, ScenarioGroup};
use crate::view::checks::{ChecksView, Link, Remedy, Row};
use crate::view::symptoms::{SymptomCall, SymptomSheet};
use crate::view::wizard::{
    Act, Advice, AnswerLine, AnswersPage, CheckRequest, Choice, ComputerPage, Confirmation, Deed, Group, Help, Item,
    Judgement, Mark, OutcomePage, Page, PluggedKey, Point, ProfilePage, QuestionPage, RailStep, RequestPart,
    SummaryPage, SymptomCard, UserNameField, ViewerTrialPart, WelcomePage, WizardView,
};

/// Compares a made file with the committed one; `cargo xtask bless` rewrites it.
pub fn assert_committed(file: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("QHR_SETUP_BLESS").is_some() {
        fs::write(&path, made).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == made,
        "{file} is not what the types say now: run `cargo xtask bless` and look at the difference"
    );
}

#[test]
fn the_schema_of_check_is_committed() {
    let mut schema = serde_json::to_value(schemars::schema_for!(Report)).unwrap();
    schema["title"] = "qhr-setup check --format json".into();
    assert_committed("docs/check.schema.json", &(serde_json::to_string_pretty(&schema).unwrap() + "\n"));
}

#[test]
fn the_schema_of_report_is_committed() {
    let mut schema = serde_json::to_value(schemars::schema_for!(JourneyReport)).unwrap();
    schema["title"] = "qhr-setup report --output FILE.json".into();
    assert_committed("docs/report.schema.json", &(serde_json::to_string_pretty(&schema).unwrap() + "\n"));
}

#[test]
fn the_schema_of_symptoms_is_committed() {
    let mut schema = serde_json::to_value(schemars::schema_for!(Symptoms)).unwrap();
    schema["title"] = "qhr-setup symptoms --format json".into();
    assert_committed("docs/symptoms.schema.json", &(serde_json::to_string_pretty(&schema).unwrap() + "\n"));
}

#[test]
fn the_schema_of_fleet_is_committed() {
    let mut schema = serde_json::to_value(schemars::schema_for!(Table)).unwrap();
    schema["title"] = "qhr-setup fleet FOLDER --format json".into();
    assert_committed("docs/fleet.schema.json", &(serde_json::to_string_pretty(&schema).unwrap() + "\n"));
}

#[test]
fn the_schema_of_rules_is_committed() {
    let mut schema = serde_json::to_value(schemars::schema_for!(Rules)).unwrap();
    schema["title"] = "qhr-setup rules show --format json".into();
    assert_committed("docs/rules.schema.json", &(serde_json::to_string_pretty(&schema).unwrap() + "\n"));
}

#[test]
fn the_schema_of_roster_is_committed() {
    let mut schema = serde_json::to_value(schemars::schema_for!(RosterJson)).unwrap();
    schema["title"] = "qhr-setup roster --format json".into();
    assert_committed("docs/roster.schema.json", &(serde_json::to_string_pretty(&schema).unwrap() + "\n"));
}

#[test]
fn the_types_of_the_page_are_committed() {
    let config = Config::default();
    let declarations = [
        AccountCreated::decl(&config),
        Act::decl(&config),
        Advice::decl(&config),
        Answer::decl(&config),
        Certainty::decl(&config),
        CheckId::decl(&config),
        Choice::decl(&config),
        Clinic::decl(&config),
        ComputerSetup::decl(&config),
        ComputerPage::decl(&config),
        CheckRequest::decl(&config),
        ReasonCode::decl(&config),
        Confirmation::decl(&config),
        Contact::decl(&config),
        Click::decl(&config),
        Deed::decl(&config),
        Drawing::decl(&config),
        ReplugTestButton::decl(&config),
        Offer::decl(&config),
        Outcome::decl(&config),
        ReplugTestPage::decl(&config),
        Stage::decl(&config),
        Group::decl(&config),
        WizardView::decl(&config),
        Help::decl(&config),
        HelperCause::decl(&config),
        HelperCheck::decl(&config),
        HelperPoint::decl(&config),
        HelperView::decl(&config),
        Item::decl(&config),
        Judgement::decl(&config),
        Language::decl(&config),
        Link::decl(&config),
        ListedScenario::decl(&config),
        Mark::decl(&config),
        AnswerLine::decl(&config),
        AnswersPage::decl(&config),
        OutcomePage::decl(&config),
        PluggedKey::decl(&config),
        Place::decl(&config),
        Overall::decl(&config),
        Page::decl(&config),
        Party::decl(&config),
        Said::decl(&config),
        Route::decl(&config),
        Point::decl(&config),
        Profession::decl(&config),
        ProfilePage::decl(&config),
        Question::decl(&config),
        QuestionPage::decl(&config),
        RailStep::decl(&config),
        ReasonHelp::decl(&config),
        Remedy::decl(&config),
        Request::decl(&config),
        RequestPart::decl(&config),
        ReportBadge::decl(&config),
        ReportLine::decl(&config),
        ReportPage::decl(&config),
        ReportSection::decl(&config),
        Letter::decl(&config),
        RosterFinished::decl(&config),
        RosterGroup::decl(&config),
        RosterRow::decl(&config),
        RosterUnread::decl(&config),
        RosterView::decl(&config),
        Row::decl(&config),
        ScenarioGroup::decl(&config),
        ChecksView::decl(&config),
        HelpRemedy::decl(&config),
        StepId::decl(&config),
        SummaryPage::decl(&config),
        Tone::decl(&config),
        UserNameField::decl(&config),
        Verdict::decl(&config),
        ViewerTrial::decl(&config),
        ViewerTrialPart::decl(&config),
        Symptom::decl(&config),
        SymptomCall::decl(&config),
        SymptomCard::decl(&config),
        SymptomSheet::decl(&config),
        WelcomePage::decl(&config),
    ];
    let mut file =
        String::from("// Made from the types of the Rust core by `cargo xtask bless`; not edited by hand.\n");
    for declaration in declarations {
        file.extend(["\nexport ", &declaration, "\n"]);
    }
    assert_committed("ui/src/bindings.ts", &file);
}
