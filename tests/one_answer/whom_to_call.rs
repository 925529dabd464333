//! Who is named: on the card of the first problem, beside the page, to the helper and in the report.

use qhr_setup::text::Phrase;

use super::Told;

/// Card, help and helper name the same people for the first problem; help and report the same for everything.
pub fn disagrees(told: &Told, found: &mut Vec<String>) {
    let checks_view = &told.checks_view;
    let cause = checks_view.rows.iter().find(|row| Some(row.check) == checks_view.root_cause);
    let on_card = cause.and_then(|row| row.remedy.as_ref()).map(|remedy| &remedy.calls);
    let of_helper = told.helper.cause.as_ref().and_then(|cause| cause.remedy.as_ref()).map(|remedy| &remedy.calls);
    let [beside_checks, beside_summary] = &told.help;
    if on_card != of_helper || beside_checks.as_ref().zip(on_card).is_some_and(|(beside, card)| beside != card) {
        found.push(format!("the card names {on_card:?}, help {beside_checks:?}, the helper {of_helper:?}"));
    }
    for party in on_card.into_iter().flatten() {
        if checks_view.contacts.iter().all(|contact| contact.party != *party) {
            found.push(format!("nothing says how to reach {party:?}"));
        }
    }
    let section = told.report.page().sections.iter().find(|section| section.title.id == "window-contacts");
    let in_report: Option<Vec<&Phrase>> = section.map(|section| section.lines.iter().map(|line| &line.label).collect());
    let names: Option<Vec<Phrase>> = beside_summary.as_ref().map(|all| all.iter().map(|party| party.name()).collect());
    if let Some((in_report, names)) = in_report.as_ref().zip(names.as_ref())
        && !in_report.iter().copied().eq(names)
    {
        found.push(format!("the report names {in_report:?}, help {beside_summary:?}"));
    }
    if in_report.as_ref().is_none_or(Vec::is_empty) || beside_summary.as_ref().is_some_and(Vec::is_empty) {
        found.push(format!("nobody is left to call under {}", told.title()));
    }
}
