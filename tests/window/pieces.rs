//! The page comes in pieces: what the first page needs before it is shown, everything else a moment later.

use qhr_setup::text::Language;

use crate::harness;
use crate::window::Opening;

/// The parts of the page that would look otherwise without the style that came after it, once all of that has come.
const LOOKS_OTHERWISE: &str = "
    const parts = [...document.querySelectorAll('html, body, #app, #app *')];
    const looks = () => parts.map((part) => {
        const style = getComputedStyle(part);
        return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
    });
    const withAll = looks();
    const later = [...document.styleSheets].filter(({ href }) => /later|asides/.test(href));
    for (const sheet of later) sheet.disabled = true;
    const withFirst = looks();
    for (const sheet of later) sheet.disabled = false;
    return parts.flatMap((part, index) => {
        const changed = withAll[index].filter((value, at) => value !== withFirst[index][at]);
        return changed.length > 0 ? [`${part.outerHTML.slice(0, 80)}: ${changed.join(', ')}`] : [];
    });";

#[test]
fn what_comes_after_the_first_page_changes_nothing_on_it() {
    if !harness::is_possible(&[]) {
        return;
    }
    for dark in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let window = Opening::of_this_computer(Language::Fr).keeping_in(folder.path()).dark(dark).open();
        for name in ["later", "asides"] {
            window.until(&format!("[...document.styleSheets].some(({{ href }}) => href.includes('/{name}-'))"));
        }
        let changed: Vec<String> = window.script(LOOKS_OTHERWISE, &[]);
        assert_eq!(changed, Vec::<String>::new());
        assert_eq!(window.faults(), Vec::<String>::new());
    }
}
