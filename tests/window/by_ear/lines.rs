//! What is heard of an object, and of all inside it, as lines to read: role, name, description, states.

use crate::screen_reader::tree::{Object, spaced};

/// They have no meaning of their own: only what is inside is heard.
const SILENT: [&str; 11] = [
    "application",
    "document web",
    "filler",
    "form",
    "frame",
    "label",
    "scroll bar",
    "scroll pane",
    "section",
    "static",
    "text",
];

/// Their name or text is all that is inside them.
const WHOLE: [&str; 8] =
    ["check box", "entry", "heading", "image", "link", "push button", "radio button", "toggle button"];

/// One line; what the group around it is described by was heard with the group.
pub fn line(it: &Object, around: Option<&Object>) -> String {
    let mut line = role(it);
    let name = if it.name.trim().is_empty() { it.read() } else { spaced(&it.name) };
    if !name.is_empty() {
        line = format!("{line}: {name}");
    }
    let described = spaced(&it.description);
    if !described.is_empty() && around.is_none_or(|around| spaced(&around.description) != described) {
        line = format!("{line} — {described}");
    }
    let states = states(it);
    if it.role == "section" {
        return name;
    }
    if !states.is_empty() {
        line = format!("{line} ({})", states.join(", "));
    }
    line.replace(" ,", ",")
}

fn role(it: &Object) -> String {
    match it.role.as_str() {
        "heading" => format!("heading {}", it.attribute("level")),
        "landmark" => it.attribute("xml-roles").to_owned(),
        "list" => format!("list of {}", it.children.iter().filter(|child| child.role == "list item").count()),
        "panel" => "group".to_owned(),
        // A "summary": WebKitGTK has no role for what unfolds.
        "unknown" => it.attribute("tag").to_owned(),
        role => role.to_owned(),
    }
}

fn states(it: &Object) -> Vec<String> {
    let mut states = Vec::new();
    let mut tell = |told: bool, state: &str| {
        if told {
            states.push(state.to_owned());
        }
    };
    if matches!(it.role.as_str(), "radio button" | "check box") {
        tell(true, if it.is("checked") { "checked" } else { "not checked" });
    }
    tell(it.is("expandable"), if it.is("expanded") { "expanded" } else { "collapsed" });
    tell(it.is("invalid-entry"), "invalid");
    tell(it.is("focusable") && !it.is("enabled"), "disabled");
    let current = it.attribute("current");
    tell(!matches!(current, "" | "false"), &format!("current {current}"));
    states
}

/// Everything inside, in the order of reading, each line as far in as it stands.
pub fn lines(it: &Object) -> Vec<String> {
    let mut lines = Vec::new();
    add(it, None, 0, false, &mut lines);
    lines
}

fn add(it: &Object, around: Option<&Object>, depth: usize, in_terms: bool, to: &mut Vec<String>) {
    let role = it.role.as_str();
    let is_live = matches!(role, "status bar" | "notification");
    let is_nothing = match role {
        // What it says of its own accord is heard when it comes.
        "status bar" | "notification" => it.children.is_empty() || it.words().is_empty(),
        "panel" => it.name.is_empty(),
        "unknown" => it.attribute("tag") != "summary",
        // In a list of terms, a line may stand in a part of its own.
        "section" => !in_terms || it.text().is_empty(),
        role => SILENT.contains(&role),
    };
    let mut inside = Vec::new();
    if !WHOLE.contains(&role) && it.attribute("tag") != "summary" {
        let around = if role == "panel" && !is_nothing { Some(it) } else { around };
        let in_terms = role.starts_with("description ") && it.text().is_empty();
        for child in &it.children {
            add(child, around, depth + usize::from(!is_nothing), in_terms, &mut inside);
        }
    }
    if !is_nothing {
        // What is read inside is not read before it too.
        let told =
            if is_live || (role == "list item" && !inside.is_empty()) { role.to_owned() } else { line(it, around) };
        to.push(format!("{:indent$}{told}", "", indent = depth * 2));
    }
    to.append(&mut inside);
}

/// What is said of its own accord wherever it is, with how much it presses.
pub fn announced(program: &Object) -> Vec<String> {
    let live = program.all().into_iter().filter(|it| matches!(it.attribute("live"), "polite" | "assertive"));
    let told = live.map(|it| (it.attribute("live"), it.words())).filter(|(_, words)| !words.is_empty());
    told.map(|(how, words)| format!("{how}: {words}")).collect()
}

/// What has the focus, inside of the page.
pub fn in_focus(program: &Object) -> Option<&Object> {
    program.all().into_iter().rfind(|it| it.is("focused") && !matches!(it.role.as_str(), "frame" | "document web"))
}
