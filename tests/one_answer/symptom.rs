//! What the person sees where the viewer does not open: one answer for the page, the report, the helper and Help.

use qhr_setup::findings::Party;
use qhr_setup::view::symptoms::SymptomSheet;

use super::Told;

/// What the person sees, and who acts on it, is the same on the page, in the report and for the helper.
pub fn disagrees(told: &Told, found: &mut Vec<String>) {
    let essence = |sheet: &SymptomSheet| {
        let steps: Vec<_> = sheet.steps.iter().map(|step| step.id.clone()).collect();
        let call = sheet.call.as_ref().map(|call| call.party);
        (sheet.symptom, sheet.cause.id.clone(), sheet.check.clone(), steps, sheet.acts, call)
    };
    let [shown, helped] = [told.seen(), told.helper.symptom.as_ref()].map(|sheet| sheet.map(essence));
    if shown != helped {
        found.push(format!("the person reads {shown:?}, the helper {helped:?}"));
    }
    let Some(seen) = told.seen() else { return };
    let reported = told.report.viewer.as_ref().map(|viewer| (viewer.symptom, viewer.who, viewer.call));
    let call = seen.call.as_ref().map(|call| call.party);
    if reported != Some((Some(seen.symptom), Some(seen.acts), call)) {
        found.push(format!("the report says {reported:?} of {:?}", seen.symptom));
    }
    // One party acts, another one is called at most where that changes nothing, and a number goes with it.
    let reached = seen.call.as_ref().and_then(|call| call.contact.as_ref()).map(|contact| contact.party);
    if seen.steps.is_empty()
        || call.is_none()
        || reached != call
        || (seen.acts != Party::You && Some(seen.acts) != call)
    {
        found.push(format!("{:?} ends at {:?}, {call:?}", seen.symptom, seen.acts));
    }
    let [_, beside_summary] = &told.help;
    if *beside_summary != call.map(|party| vec![party]) {
        found.push(format!("help names others than {call:?} for {:?}", seen.symptom));
    }
}
