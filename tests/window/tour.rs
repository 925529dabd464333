//! Pictures of one whole journey for the documentation, and of what stands beside it.

use qhr_setup::text::{Language, Phrase};

use crate::harness;
use crate::journeys::through_the_configurations;
use crate::screenshots::{self, HEIGHT, WIDTH};
use crate::window::{Opening, short};
use crate::wizard_driver::{By, Walk};

/// Its checks pass; what is left is to be answered and confirmed.
const MACHINE: &str = "windows-11-pro-ready";

fn take_all(language: Language, dark: bool) {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let window =
        Opening::of_recording(MACHINE, language).keeping_in(folder.path()).dark(dark).by_a_graphics_card().open();
    let walk = Walk::in_window(window, MACHINE, language, folder.path(), By::Mouse);
    let look = format!("{}.{}", short(language), if dark { "dark" } else { "light" });
    let take = |page: &str| {
        // Nothing blinks, and nothing is under the mouse.
        let _: serde_json::Value =
            walk.window.script("document.activeElement.blur(); scrollTo(0, 0); return null", &[]);
        walk.window.driver.point_away();
        screenshots::take(&walk.window, &format!("{page}.{look}"));
    };
    walk.window.resize(WIDTH, HEIGHT);
    take("1-welcome");
    walk.press("deed-start");
    walk.arrives("question-profession");
    walk.choose("choice-profession-resident");
    take("2-question");
    walk.on_to("question-own-key");
    walk.answers("choice-own-key-yes", "question-user-name");
    walk.fill("user-name-label", "12345");
    walk.press_deed();
    walk.reads(&Phrase::new("eligibility-user-name-digit-count").with_count("digits", 5));
    take("2-user-name-wrong");
    walk.fill("user-name-label", "123 45 67");
    walk.on_to("question-account-created");
    walk.answers("choice-account-created-before-february2018", "outcome-eligible-after-form");
    take("2-form-first");
    walk.press("deed-form-sent");
    walk.arrives("question-clinic");
    walk.choose("choice-clinic-private");
    take("3-clinic");
    walk.press("deed-later");
    walk.arrives("headline-ready");
    take("4-computer");
    if look == "fr.light" {
        small_and_large(&walk);
    }
    walk.window.resize(720, 540);
    walk.press("window-help");
    walk.reads(&Phrase::new("window-help-lead"));
    screenshots::take(&walk.window, &format!("help.{look}"));
    walk.press("window-close");
    walk.window.resize(WIDTH, HEIGHT);
    take_the_end(&walk, &take);
    walk.ends();
}

fn take_the_end(walk: &Walk, take: &dyn Fn(&str)) {
    walk.on_to("question-computer");
    walk.choose("choice-computer-by-administrator");
    take("4-configuration");
    walk.on_to("profile-title");
    take("5-profile");
    walk.step("step-computer");
    walk.arrives("headline-computer-ready");
    through_the_configurations(walk, &Phrase::new("summary-to-ask").with_count("count", 1));
    take("6-summary");
    walk.press("deed-see-report");
    walk.is_titled(&Phrase::new("report-title"));
    take("report");
}

fn small_and_large(walk: &Walk) {
    walk.window.resize(720, 540);
    screenshots::take(&walk.window, "4-computer.fr.light.720x540");
    walk.window.resize(WIDTH, HEIGHT);
    walk.window.zoom_to_double();
    screenshots::take(&walk.window, "4-computer.fr.light.200-percent");
    walk.window.zoom_back();
}

#[test]
fn pictures_of_a_whole_journey_in_french_on_light() {
    take_all(Language::Fr, false);
}

#[test]
fn pictures_of_a_whole_journey_in_french_on_dark() {
    take_all(Language::Fr, true);
}

#[test]
fn pictures_of_a_whole_journey_in_english() {
    take_all(Language::En, false);
}
