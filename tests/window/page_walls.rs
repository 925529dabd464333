//! What a script in the page can reach: no server, no file, no command of Tauri's that is not listed, no code that did not
//! come with the program; and commands of the program's own take nothing that is not what they expect.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use qhr_setup::text::Language;
use serde_json::{Value, json};

use crate::harness;
use crate::walls::Elsewhere;
use crate::window::{Opening, Window, project};

const READY: &str = "windows-11-pro-ready";

/// What each permission of Tauri's and of its plug-ins allows, as the build wrote it down.
const PERMISSIONS: &str = include_str!(concat!(env!("OUT_DIR"), "/acl-manifests.json"));

/// Ways to load something from an address; what is told of them is those that were not refused.
const LOADS: &str = include_str!("ways_to_load.js");

/// A page that says that it will soon load from somewhere, and a link that saves what it leads to.
const CONNECTS: &str = r"
    const link = (name, given, parent) => parent.appendChild(Object.assign(document.createElement(name), given));
    link('link', { rel: 'preconnect', href: arguments[0] }, document.head);
    link('a', { href: arguments[0], download: 'x' }, document.body).click();
    return null;";

/// Asks the program; gives the names of the requests that were not refused.
const ASK: &str = r"
    const [requests, done] = arguments;
    const ask = async ([name, given]) => {
        try {
            await window.__TAURI_INTERNALS__.invoke(name, given ?? {});
            return [name];
        } catch { return []; }
    };
    Promise.all(requests.map(ask)).then((met) => done(met.flat()));";

/// Values that no request expects, for every name that one of them has.
const ASK_WRONGLY: &str = r"
    const [commands, names, done] = arguments;
    const deep = (depth) => depth === 0 ? 'x' : { kind: deep(depth - 1) };
    const wrong = [5, -1, 1e300, true, [], {}, [[[]]], '', '\u0000', '\u202e', '../../etc/passwd', 'javascript:alert(1)',
        'file:///etc/passwd', { kind: 'nothing' }, { kind: null }, deep(500), 'x'.repeat(300_000)];
    const given = (value) => Object.fromEntries(names.map((name) => [name, value]));
    const ask = async (command, value) => {
        try { await window.__TAURI_INTERNALS__.invoke(command, given(value)); return [command]; } catch { return []; }
    };
    const all = async () => {
        const met = new Set();
        for (const value of wrong) {
            for (const name of (await Promise.all(commands.map((command) => ask(command, value)))).flat()) met.add(name);
        }
        return [...met];
    };
    all().then(done);";

/// The program's own commands that take something from the page, and the names they give it.
const TAKING: [&str; 12] = [
    "open_link",
    "visit",
    "answer",
    "replug_test",
    "speak",
    "open_place",
    "dial",
    "write_mail",
    "read_code",
    "rehearse",
    "reason_help",
    "watch",
];

/// Those that take any text: it is only looked at, or shown.
const TAKING_ANY_TEXT: [&str; 4] = ["judge_user_name", "read_list", "set_title", "give_user_name"];

/// Those that ask the person where to save, and those for which nothing, or a yes or no, is an ordinary value.
const TAKING_LITTLE: [&str; 6] = ["save_list", "open_chrome", "report", "report_text", "save_report", "symptoms"];

/// Those that take nothing.
const TAKING_NOTHING: [&str; 13] = [
    "start",
    "show_window",
    "view",
    "check_again",
    "start_again",
    "erase",
    "open_list",
    "open_report",
    "show_report",
    "print_report",
    "close_window",
    "scenarios",
    "end_training",
];

const NAMES: [&str; 14] = [
    "link",
    "route",
    "answer",
    "click",
    "language",
    "place",
    "party",
    "request",
    "text",
    "name",
    "code",
    "elsewhere",
    "channel",
    "title",
];

fn open() -> Window {
    Opening::of_recording(READY, Language::Fr).open()
}

/// The program's own commands, and those of Tauri and its plug-ins, that the page may call.
fn listed() -> (BTreeSet<String>, BTreeSet<String>) {
    let file = fs::read_to_string(project().join("src-tauri/capabilities/page.json")).unwrap();
    let page: Value = serde_json::from_str(&file).unwrap();
    let permissions = page["permissions"].as_array().unwrap().iter().map(|name| name.as_str().unwrap());
    let (plugins, own): (Vec<_>, Vec<_>) = permissions.partition(|name| name.contains(':'));
    let name = |permission: &str| permission.strip_prefix("allow-").unwrap().replace('-', "_");
    let plugin = |permission: &str| {
        let (plugin, permission) = permission.rsplit_once(':').unwrap();
        format!("plugin:{}|{}", plugin.trim_start_matches("core:"), name(permission))
    };
    (own.into_iter().map(name).collect(), plugins.into_iter().map(plugin).collect())
}

/// Every command that Tauri and the plug-ins have, as the page would call it.
fn of_plugins() -> BTreeSet<String> {
    let manifests: BTreeMap<String, Value> = serde_json::from_str(PERMISSIONS).unwrap();
    let mut commands = BTreeSet::new();
    for (plugin, manifest) in manifests.iter().filter(|(plugin, _)| !plugin.starts_with("__")) {
        for permission in manifest["permissions"].as_object().unwrap().values() {
            let allowed = permission["commands"]["allow"].as_array().unwrap().iter();
            let name = plugin.trim_start_matches("core:");
            commands.extend(allowed.map(|command| format!("plugin:{name}|{}", command.as_str().unwrap())));
        }
    }
    commands
}

fn shown(window: &Window) -> String {
    window.script("return location.href + document.querySelector('main').innerText", &[])
}

#[test]
fn a_script_in_the_page_reaches_no_server_no_file_and_no_command_that_is_not_listed() {
    if !harness::is_possible(&[]) {
        return;
    }
    let window = open();
    let before = shown(&window);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("secret.js");
    fs::write(&file, "globalThis.escaped = true").unwrap();
    let elsewhere = Elsewhere::new();
    for address in [elsewhere.address(), format!("file://{}", file.display())] {
        let came: Vec<String> = window.driver.script_with_callback(LOADS, &[address.as_str().into()]);
        assert_eq!(came, Vec::<String>::new(), "{address}");
        assert!(!window.script::<bool>("return 'escaped' in globalThis", &[]), "{address}");
    }
    assert!(!elsewhere.was_connected_to(), "nobody connects");
    // WebKit opens a connection for these two before it asks whether it may; nothing goes over it.
    let _: Value = window.script(CONNECTS, &[elsewhere.address().into()]);
    assert!(!elsewhere.was_asked(), "nobody asks for anything");
    let plugins = of_plugins();
    let (_, listed) = listed();
    assert!(listed.iter().all(|command| plugins.contains(command)), "{listed:?} of {plugins:?}");
    assert!(plugins.len() > 100, "{plugins:?}");
    // Plug-ins that the program does not have, commands that nobody has, and what is listed written otherwise.
    let strange = ["fs|read_text_file", "shell|execute", "shell|open", "http|fetch", "process|exit", "updater|check"];
    let strange = strange.iter().map(|name| format!("plugin:{name}"));
    let strange = strange.chain(["", "quit", "Start", "start ", "../start", "plugin:|start"].map(str::to_owned));
    let asked: BTreeSet<_> = plugins.into_iter().chain(strange).filter(|command| !listed.contains(command)).collect();
    let asked: Vec<_> = asked.iter().map(|command| json!([command, {}])).collect();
    let met: Vec<String> = window.driver.script_with_callback(ASK, &[asked.into()]);
    assert_eq!(met, Vec::<String>::new());
    assert_eq!(shown(&window), before);
}

#[test]
fn the_programs_own_commands_refuse_what_they_do_not_expect() {
    if !harness::is_possible(&[]) {
        return;
    }
    let groups = [&TAKING[..], &TAKING_ANY_TEXT, &TAKING_LITTLE, &TAKING_NOTHING].concat();
    assert_eq!(groups.into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), listed().0);
    let window = open();
    let before = shown(&window);
    let names = json!(NAMES);
    let met: Vec<String> = window.driver.script_with_callback(ASK_WRONGLY, &[json!(TAKING), names.clone()]);
    assert_eq!(met, Vec::<String>::new());
    let _: Vec<String> = window.driver.script_with_callback(ASK_WRONGLY, &[json!(TAKING_ANY_TEXT[..2]), names]);
    assert_eq!(shown(&window), before);
    let alive = [json!(["view", {}]), json!(["start", {}])];
    let met: Vec<String> = window.driver.script_with_callback(ASK, &[json!(alive)]);
    assert_eq!(met, ["view", "start"]);
}
