//! What somebody sees without scrolling: the title, what to do, who does it, what the page is for, and the right blue
//! button. Made again from the table of a review, in both languages; the tests print it.

use qhr_setup::requirements::Requirements;
use qhr_setup::text::Language;
use qhr_setup::training;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::window::{Opening, Window, short};
use crate::{harness, states};

const SIZES: [(u32, u32); 3] = [(960, 680), (1200, 700), (1366, 728)];

/// The least widths of each way to lay out the buttons below the page on one line.
const NARROW: [(u32, u32); 2] = [(760, 620), (860, 620)];

/// On how many lines the buttons stand; none where one of them sticks out.
const LINES: &str = "
    const buttons = [...document.querySelectorAll('.ways > *')].map((button) => button.getBoundingClientRect());
    const code = document.querySelector('.support-code .icon-button')?.getBoundingClientRect();
    const over = ({ left, right, top, bottom }) => left < 0 || right > innerWidth
        || (code && left < code.right && right > code.left && top < code.bottom && bottom > code.top);
    return buttons.some(over) ? 0 : new Set(buttons.map(({ top }) => Math.round(top))).size;";

/// Of a hundred causes and warnings, how many must be on the first screen with all their parts.
const MOST: usize = 95;

/// What is seen at once; nothing where a page has no such part.
#[derive(Debug, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "a line of a table")]
struct Seen {
    title: bool,
    what: Option<bool>,
    who: Option<bool>,
    deed: bool,
    blue: bool,
    /// What a recorded machine has to be looked at for.
    cause: bool,
    height: u32,
}

/// Without the banner, which nobody but whoever looks at a recording has.
const LOOK: &str = r"
    const done = arguments[0];
    const [header, footer, main] = ['header', 'footer', 'main'].map((part) => document.querySelector(part));
    if (document.querySelector('dialog[open]')) return done(null);
    scrollTo(0, 0);
    const banner = header.querySelector('.recording');
    if (banner) banner.style.display = 'none';
    const [top, bottom] = [header.getBoundingClientRect().bottom, footer.getBoundingClientRect().top];
    const seen = (part) => {
        const route = part.getBoundingClientRect();
        return route.height > 0 && route.top > top - 1 && route.bottom < bottom + 1;
    };
    const all = (parts) => parts.length === 0 ? null : parts.every(seen);
    const shown = (selector) => [...main.querySelectorAll(selector)].filter((part) => part.checkVisibility());
    const list = shown('.card ol')[0];
    // The field of the profile only helps to copy; a form asks.
    const inputs = shown('.choice, form [type=text]');
    const blue = [...document.querySelectorAll('.primary')];
    const language = document.documentElement.lang.slice(0, 2);
    const told = window.__TAURI_INTERNALS__.invoke('view');
    told.then(({ wizard }) => ({
        title: seen(main.querySelector('h1')),
        what: list ? all([...list.children]) : null,
        who: all(shown('.card .who').slice(0, 1)),
        deed: all(inputs) ?? all(shown('.card .link').slice(0, 1)) ?? true,
        blue: blue.every((button) => button.getBoundingClientRect().bottom < innerHeight) && blue.length < 2
            && (main.dataset.aside || blue[0].textContent.trim() === wizard.deed.label[language]) !== false,
        cause: main.querySelector('[data-root-cause]') !== null,
        height: document.scrollingElement.scrollHeight,
    })).then((parts) => {
        if (banner) banner.style.display = '';
        done(parts);
    });";

/// Lines of the table.
#[derive(Default)]
struct Table {
    lines: Vec<String>,
    all: usize,
    whole: usize,
    missing: Vec<String>,
}

impl Table {
    fn take(&mut self, name: &str, size: (u32, u32), seen: &Seen) {
        let mark = |part: Option<bool>| part.map_or("–", |seen| if seen { "Y" } else { "N" });
        let Seen { title, what, who, deed, blue, height, .. } = seen;
        let marks = [Some(*title), *what, *who, Some(*deed), Some(*blue)].map(mark);
        let line = format!("| {name} | {}×{} | {height} | {} |", size.0, size.1, marks.join(" | "));
        self.all += 1;
        if marks.contains(&"N") {
            self.missing.push(line.clone());
        } else {
            self.whole += 1;
        }
        self.lines.push(line);
    }

    fn print(&self) {
        eprintln!("| page | size | height | title | what | who | deed | blue |\n|---|---|---|---|---|---|---|---|");
        eprintln!("{}\n{} of {} with all their parts", self.lines.join("\n"), self.whole, self.all);
    }
}

fn look(window: &Window) -> Option<Seen> {
    window.driver.script_with_callback(LOOK, &[])
}

fn assert_pages(language: Language) {
    if !harness::is_possible(&[]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let window = Opening::of_recording("windows-11-pro-ready", language).keeping_in(folder.path()).open();
    let mut table = Table::default();
    let mut crowded = 0;
    states::each(&window, language, &mut |state| {
        for size in SIZES {
            window.resize(size.0, size.1);
            if let Some(seen) = look(&window) {
                table.take(&format!("{state}, {}", short(language)), size, &seen);
            }
        }
        for (width, height) in NARROW {
            // Fewer have room enough everywhere.
            if window.driver.script::<u32>("return document.querySelectorAll('.ways > *').length", &[]) > 3 {
                window.resize(width, height);
                let lines: u32 = window.driver.script(LINES, &[]);
                assert_eq!(lines, 1, "{state}, {}, {width}×{height}: lines of buttons", short(language));
                crowded += 1;
            }
        }
    });
    table.print();
    assert!(table.all > 100 && table.missing.is_empty(), "{}", table.missing.join("\n"));
    assert!(crowded > 0, "no page has four buttons");
}

#[test]
fn every_page_of_the_journey_has_its_deed_on_the_first_screen_in_french() {
    assert_pages(Language::Fr);
}

#[test]
fn every_page_of_the_journey_has_its_deed_on_the_first_screen_in_english() {
    assert_pages(Language::En);
}

/// Shows each recorded machine at its checks.
const REHEARSE: &str = "const [name, done] = arguments;
    const { invoke } = window.__TAURI_INTERNALS__;
    const language = document.documentElement.lang.slice(0, 2);
    const until = () => invoke('view').then(({ checks }) => {
        const shown = document.querySelector('main h1').textContent.trim() === checks.headline[language];
        if (!shown || !document.querySelector('[data-check]')) return setTimeout(until, 10);
        requestAnimationFrame(() => done(null));
    });
    invoke('rehearse', { name }).then(() => invoke('visit', { route: { page: 'computer' } })).then(until)";

#[test]
fn causes_and_warnings_of_recorded_machines_are_on_the_first_screen() {
    if !harness::is_possible(&[]) {
        return;
    }
    let groups = training::groups(Requirements::built_in().unwrap()).unwrap();
    let machines: Vec<_> = groups.into_iter().flat_map(|group| group.scenarios).map(|scenario| scenario.name).collect();
    let mut table = Table::default();
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let window = Opening::of_recording("windows-11-pro-ready", language).keeping_in(folder.path()).open();
        // French has the longer words; English is looked at where there is the least room.
        let sizes = if language == Language::Fr { &SIZES[..] } else { &SIZES[..1] };
        for size in sizes {
            window.resize(size.0, size.1);
            for machine in &machines {
                let _: Value = window.driver.script_with_callback(REHEARSE, &[json!(machine)]);
                let seen = look(&window).unwrap();
                if seen.cause {
                    table.take(&format!("{machine}, {}", short(language)), *size, &seen);
                }
            }
        }
    }
    table.print();
    let enough = table.whole * 100 >= table.all * MOST;
    assert!(table.all > 200 && enough, "{} of {}:\n{}", table.whole, table.all, table.missing.join("\n"));
}
