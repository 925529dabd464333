//! A system that can never open the viewer is one sentence with one remedy.

use super::*;

const MACHINES: [&str; 5] = [
    "macos-apple-silicon",
    "macos-with-parallels",
    "linux-chromium",
    "windows-8-1-without-chrome",
    "windows-7-chrome-109",
];

#[test]
fn everything_else_about_the_computer_is_folded_into_its_system() {
    let ready = many_answers().into_iter().rfind(|answers| answers.viewer.is_none()).unwrap();
    let unanswered = Answers { computer: None, profile: None, ..ready.clone() };
    for (name, answers) in MACHINES.into_iter().flat_map(|name| [&ready, &unanswered].map(|answers| (name, answers))) {
        let Page::Summary(summary) = wizard(answers, Route::Summary, &machine(name)).page else {
            panic!("the summary may always be looked at")
        };
        let items = summary.groups.iter().flat_map(|group| &group.items);
        let titles: Vec<_> =
            items.filter(|item| item.route.is_none_or(is_of_computer)).map(|item| &item.title.id).collect();
        assert_eq!(titles.len(), 1, "{name}: {titles:?}");
    }
}

/// Nor is anybody asked who configured it.
#[test]
fn no_button_of_its_checks_leads_to_its_configuration() {
    for name in MACHINES {
        let facts = machine(name);
        for answers in many_answers() {
            let wizard = wizard(&answers, Route::Computer, &facts);
            for Deed { act, label, .. } in [&wizard.deed].into_iter().chain(&wizard.later) {
                let configures = matches!(act, Act::Visit { route: Route::Configuration, .. });
                assert!(!configures, "{name}: {} for {answers:?}", label.id);
            }
        }
    }
}

/// Points of a closed step 5 lead nowhere: what closes them is this computer.
fn is_of_computer(route: Route) -> bool {
    route == Route::Computer
}
