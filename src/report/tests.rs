//! What the report says of a journey, in each of its forms.

use std::path::Path;

use jiff::civil::date;

use super::*;
use crate::checks;
use crate::facts::{Call, Obstacle, Reading};
use crate::journey::{AccountCreated, Answer, Clinic, ComputerSetup, Profession, Request};
use crate::text::{Language, Words};

mod nothing_personal;

fn machine(name: &str) -> Facts {
    Facts::from_file(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines").join(name).join("facts.json"))
        .unwrap()
}

fn nurse() -> Answers {
    let mut answers = Answers::default();
    let day = date(2026, 11, 18);
    answers.give(Answer::Started(true), day);
    answers.give(Answer::Profession(Profession::Nurse), day);
    answers.give(Answer::OwnKey(true), day);
    answers.give_user_name("1234567", day);
    answers.give(Answer::AccountCreated(AccountCreated::FebruaryOf2018OrLater), day);
    answers.give(Answer::Clinic(Clinic::NotShared), day);
    answers.give(Answer::Computer(ComputerSetup::AskedAdministrator), date(2026, 11, 20));
    answers
}

fn report(machine_name: &str, answers: &Answers) -> JourneyReport {
    let now = "2026-11-24T14:02:11.9-05:00[-05:00]".parse().unwrap();
    JourneyReport::of(&machine(machine_name), answers, Requirements::built_in().unwrap(), None, &now, false)
}

#[test]
fn each_open_point_names_who_acts_and_since_when() {
    let open = |answers: &Answers| -> Vec<_> {
        let points = report("windows-11-home-no-key", answers).open_points;
        points.iter().map(|point| (point.step, point.who, point.ask, point.since)).collect()
    };
    let to_ask = [
        (3, Party::You, Some(Party::Manager), None),
        (4, Party::You, None, None),
        (4, Party::You, Some(Party::Administrator), None),
    ];
    assert_eq!(open(&nurse()), to_ask);
    let mut answers = nurse();
    answers.give(Answer::Asked(Request::ClinicNumber), date(2026, 11, 18));
    answers.give(Answer::Asked(Request::Configuration), date(2026, 11, 20));
    let asked = [
        (4, Party::You, None, None),
        (3, Party::Manager, None, Some(date(2026, 11, 18))),
        (4, Party::Administrator, None, Some(date(2026, 11, 20))),
    ];
    assert_eq!(open(&answers), asked);
    let report = report("windows-11-home-no-key", &answers);
    assert!(report.text(Language::En).replace('\u{a0}', " ").contains("Waiting since November 18, 2026."));
    assert_eq!(report.made_at.to_string(), "2026-11-24T19:02:11Z");
    assert_eq!(report.steps[2].state, StepMark::Waiting);
    assert_eq!(report.steps[4].because, Some(Closed::ComputerFirst));
}

#[test]
fn without_answers_eligibility_is_null() {
    let report = report("windows-11-pro-ready", &Answers::default());
    assert_eq!(report.eligibility, None);
    assert!(report.json().unwrap().contains("\"eligibility\": null"));
}

#[test]
fn a_second_problem_of_the_computer_is_a_point_of_its_own() {
    let open_points = |machine| {
        let points = report(machine, &nurse()).open_points;
        points.into_iter().filter(|point| point.step == 4).map(|point| point.text).collect::<Vec<_>>()
    };
    // Advice for later, such as a newer Windows, keeps nobody from opening the viewer.
    let two = ["to-do-plug-in-key", "to-do-update-chrome"];
    assert_eq!(open_points("windows-10-no-key-old-chrome")[..2], two);
    assert_eq!(open_points("windows-7-chrome-109"), ["to-do-use-newer-windows"], "one remedy is one thing to do");
}

#[test]
fn everything_said_has_words_and_the_sections_keep_their_order() {
    for name in
        ["windows-7-chrome-109", "windows-11-pro-ready", "windows-11-usb-unreadable", "windows-11-calendar-too-old"]
    {
        for answers in [nurse(), Answers::default()] {
            let report = report(name, &answers);
            let said = |line: &ReportLine| {
                let badge = line.badge.as_ref().map(|badge| badge.says.clone());
                [line.label.clone(), line.value.clone()]
                    .into_iter()
                    .chain(badge)
                    .chain(line.steps.clone())
                    .chain(line.notes.clone())
                    .collect::<Vec<_>>()
            };
            let page = report.page();
            let mut phrases = vec![page.title.clone(), page.lead.clone()];
            phrases.extend(page.sections.iter().map(|section| section.title.clone()));
            phrases.extend(page.sections.iter().flat_map(|section| &section.lines).flat_map(said));
            let silent: Vec<_> = phrases.iter().filter(|phrase| !phrase.exists()).collect();
            assert!(silent.is_empty(), "{name}: no words for {silent:?}");
            for language in Language::ALL {
                let text = report.text(language);
                assert!(!text.contains("{ $") && !text.contains("report-"), "{name}: {text}");
            }
            assert_eq!(page.sections.iter().filter(|section| section.new_sheet).count(), 1);
            let short: Vec<_> = page.sections.iter().filter(|section| section.short).collect();
            assert!(short.iter().map(|section| section.title.id.as_str()).eq(["report-outcome", "report-open"]));
            assert_eq!(page.sections.last().unwrap().title.id, "report-privacy");
        }
    }
}

/// What support needs of a reading that failed.
#[test]
fn a_reading_that_failed_tells_the_call_and_its_number_in_every_form() {
    let mut facts = machine("windows-11-pro-ready");
    facts.usb = Reading::Unreadable(Obstacle::failed(Call::LibusbInit, -99));
    facts.readers = Reading::Unreadable(Obstacle::failed(Call::ScardListReaders, 0x8010_0001_u32));
    let now = "2026-11-24T14:02:11-05:00[-05:00]".parse().unwrap();
    let report = JourneyReport::of(&facts, &nurse(), Requirements::built_in().unwrap(), None, &now, false);
    let texts = Language::ALL.map(|language| report.text(language));
    for form in [report.html(&Language::ALL), report.json().unwrap()].iter().chain(&texts) {
        assert!(form.contains("libusb_init: -99") && form.contains("SCardListReaders: 0x80100001"), "{form}");
    }
    // One that a recording tells in words of its own is told to have failed, without them.
    facts.usb = serde_json::from_str(r#"{"unreadable":{"failed":"Hélène"}}"#).unwrap();
    let checks_view =
        ChecksView::of(&Assessment::of(&facts, &Answers::default(), Requirements::built_in().unwrap()), false);
    let details: Vec<_> =
        checks_view.rows.iter().flat_map(|row| &row.details).map(|line| Words::of(Language::En).say(line)).collect();
    assert!(details.iter().any(|line| line == "Could not be read: the system answered with an error"), "{details:?}");
}

#[test]
fn the_oldest_chrome_that_the_report_asks_for_is_the_oldest_that_the_check_passes() {
    let requirements = Requirements::built_in().unwrap();
    let text = report("windows-11-pro-ready", &nurse()).text(Language::En);
    let major: u32 = text.split("version ").find_map(|rest| rest.split(" or newer").next()?.parse().ok()).unwrap();
    let verdict = |major: u32| {
        let mut facts = serde_json::to_value(machine("windows-11-pro-ready")).unwrap();
        facts["chrome"]["seen"]["installations"][0]["version"] = format!("{major}.0.0.0").into();
        let findings = checks::judge(&serde_json::from_value(facts).unwrap(), requirements);
        findings.all.iter().find(|finding| finding.check == CheckId::ChromeRecent).unwrap().verdict
    };
    assert_ne!(verdict(major), crate::findings::Verdict::Fail, "version {major}");
    assert_eq!(verdict(major - 1), crate::findings::Verdict::Fail, "version {}", major - 1);
}

#[test]
fn the_sheet_for_the_it_team_tells_each_remedy_once() {
    let report = report("windows-7-chrome-109", &nurse());
    let (facts, requirements) = (machine("windows-7-chrome-109"), Requirements::built_in().unwrap());
    let checks_view = ChecksView::of(&Assessment::of(&facts, &Answers::default(), requirements), false);
    let it = report.page().sections.iter().find(|section| section.title.id == "report-it").unwrap();
    let remedy = checks_view.rows[0].remedy.as_ref().unwrap();
    assert_eq!(it.lines.iter().filter(|line| line.steps == remedy.steps).count(), 1);
}

#[test]
fn a_report_is_named_by_its_day_and_a_second_one_of_the_day_has_another_name() {
    let day = date(2026, 11, 26);
    let name =
        |language, taken: &[&str]| ReportForm::Html.file_name(Words::of(language), day, |name| taken.contains(&name));
    assert_eq!(name(Language::Fr, &[]), "Rapport DSQ 2026-11-26.html");
    assert_eq!(name(Language::En, &[]), "QHR report 2026-11-26.html");
    let first = "Rapport DSQ 2026-11-26.html";
    assert_eq!(name(Language::Fr, &[first]), "Rapport DSQ 2026-11-26 (2).html");
    assert_eq!(name(Language::Fr, &[first, "Rapport DSQ 2026-11-26 (2).html"]), "Rapport DSQ 2026-11-26 (3).html");
    assert_eq!(ReportForm::Html.file_name(Words::of(Language::Fr), day, |_| true), first, "never without a name");
    assert_eq!(
        ReportForm::Json.file_name(Words::of(Language::En), day, |name| name.ends_with("html")),
        "QHR report 2026-11-26.json"
    );
}

#[test]
fn the_end_of_the_name_chooses_the_form() {
    assert_eq!(ReportForm::of(Path::new("a.HTML")).unwrap(), ReportForm::Html);
    assert_eq!(ReportForm::of(Path::new("b/a.json")).unwrap(), ReportForm::Json);
    for wrong in ["report", "report.pdf", "report.html.txt", ".html", ""] {
        assert!(ReportForm::of(Path::new(wrong)).is_err(), "{wrong}");
    }
}
