//! How Chrome is used: what links open in, whether it runs, which policies are set.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use strum::IntoEnumIterator;
use winreg::enums::{HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE};

use super::{browsers, last_error, processes, registry, session};
use crate::facts::{Call, ChromePolicy, ChromeUse, LinkOpener, Reading, RunningChrome, UpdatePolicy};
use crate::probe::change_token as number;
use crate::probe::update_policies::Values;
use crate::probe::windows_values::links::{opener, program_of};
use crate::probe::windows_values::session::in_another;

/// Where Windows keeps what its owner chose to open links with. Windows 11 since 2025 has the first, with the name one key
/// deeper, and reads it before the second, by public programs that read both, seen 2026-11-22.
const LINKS: [&str; 2] = [
    r"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\https\UserChoiceLatest\ProgId",
    r"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\https\UserChoice",
];

/// Chrome's policies, on the computer and on the account; by Chrome's own documentation.
const POLICIES: &str = r"SOFTWARE\Policies\Google\Chrome";

const PROGRAM: &str = "chrome.exe";
/// What Chrome's installer renames the program to when a newer one takes its place (Chromium's installer, seen 2026-11-22). Whether
/// Windows then tells this name of a Chrome that still runs was not seen.
const REPLACED_PROGRAM: &str = "old_chrome.exe";
/// The class of Chrome's windows, which every program built from Chromium shares; public scripts, seen 2026-11-22.
const WINDOW: &str = "Chrome_WidgetWin_1";

/// How Chrome is used by this account on this computer.
pub fn chrome_use() -> Reading<ChromeUse> {
    Reading::Seen(ChromeUse {
        links_open_in: links_open_in(),
        running: running(),
        policies: policies(),
        update_policies: update_policies(),
    })
}

fn links_open_in() -> Reading<LinkOpener> {
    let chosen = LINKS.iter().find_map(|key| registry::text(HKEY_CURRENT_USER, key, "ProgId"));
    let Some(name) = chosen else {
        return registry::not_found(LINKS.map(|key| (HKEY_CURRENT_USER, key.to_owned())));
    };
    Reading::Seen(match opener(&name) {
        LinkOpener::Chrome if opens_in_unknown_folder(&name) => LinkOpener::UnknownChrome,
        known => known,
    })
}

/// Whether the program registered under this name is there, and in a folder in which no Chrome is known. Where it is
/// registered: Microsoft Learn, "Programmatic identifiers"; this account's first, as Windows looks.
fn opens_in_unknown_folder(name: &str) -> bool {
    let command = format!(r"SOFTWARE\Classes\{name}\shell\open\command");
    let commands = [HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE].map(|hive| registry::text(hive, &command, ""));
    let program = commands.into_iter().flatten().find_map(|command| program_of(&command).map(PathBuf::from));
    program.is_some_and(|program| program.exists() && !browsers::is_in_known_folder(&program))
}

/// The Chrome that runs, in any session.
fn running() -> Reading<RunningChrome> {
    let Some(found) = processes::named(PROGRAM) else { return last_error(Call::CreateToolhelp32Snapshot) };
    let chromes = of_chrome(&found);
    if chromes.is_empty() {
        return Reading::Absent;
    }
    let own = session::of_process(session::current_process());
    let sessions: Vec<_> = chromes.keys().map(|process| (*process, session::of_process(*process))).collect();
    let here: Vec<u32> = sessions.iter().filter(|(_, session)| *session == own).map(|(process, _)| *process).collect();
    let outdated = chromes.values().flatten().any(|program| is_replaced(program));
    // Windows of another session are not listed; that there is none would be said too easily.
    let has_window = if here.is_empty() { None } else { processes::show_window(&here, WINDOW) };
    Reading::Seen(RunningChrome {
        outdated,
        has_window,
        in_another_session: in_another(&sessions.iter().map(|(_, session)| *session).collect::<Vec<_>>(), own),
        from_unknown_folder: from_unknown_folder(chromes.values().map(Option::as_deref)),
    })
}

/// Of processes named like Chrome those that are one, with their programs. Another account's are not told to everybody: where
/// a Chrome is installed, such a process counts as Chrome.
fn of_chrome(found: &[u32]) -> BTreeMap<u32, Option<PathBuf>> {
    let mut looked_at: BTreeMap<PathBuf, bool> = BTreeMap::new();
    let mut is_chrome =
        |program: &PathBuf| *looked_at.entry(program.clone()).or_insert_with(|| browsers::is_chrome(program));
    let programs = found.iter().map(|process| (*process, processes::program(*process)));
    programs
        .filter(|(_, program)| match program {
            Some(program) => is_chrome(program),
            None => browsers::chrome_program().is_some(),
        })
        .collect()
}

/// Whether one of these programs is in a folder in which no Chrome is known; none where the folder of some is not told.
fn from_unknown_folder<'a>(mut programs: impl Iterator<Item = Option<&'a Path>> + Clone) -> Option<bool> {
    if programs.clone().flatten().any(|program| !browsers::is_in_known_folder(program)) {
        return Some(true);
    }
    programs.all(|program| program.is_some()).then_some(false)
}

/// Whether this running program is older than the one that takes its place.
fn is_replaced(program: &Path) -> bool {
    let renamed = program.file_name().is_some_and(|name| name.eq_ignore_ascii_case(REPLACED_PROGRAM));
    renamed || program.with_file_name(browsers::NEW_PROGRAM).exists()
}

/// The policies that are set: a value under the policy's name, or a list under a key of that name.
fn policies() -> Reading<Vec<ChromePolicy>> {
    let is_set = |policy: &ChromePolicy| {
        let name: &str = policy.into();
        let list = format!(r"{POLICIES}\{name}");
        [HKEY_LOCAL_MACHINE, HKEY_CURRENT_USER].into_iter().any(|hive| {
            registry::keys(hive, POLICIES).any(|key| key.get_raw_value(name).is_ok())
                || registry::keys(hive, &list).any(|list| list.enum_values().next().is_some())
        })
    };
    let set: Vec<_> = ChromePolicy::iter().filter(is_set).collect();
    if set.is_empty() {
        registry::not_found([HKEY_LOCAL_MACHINE, HKEY_CURRENT_USER].map(|hive| (hive, POLICIES.to_owned())))
    } else {
        Reading::Seen(set)
    }
}

/// The policies of Google's updater, which are the computer's alone (omaha, `enterprise/const_group_policy.h`).
fn update_policies() -> Reading<Vec<UpdatePolicy>> {
    let chrome = browsers::STABLE_ID;
    let number = |name: &str| registry::number(HKEY_LOCAL_MACHINE, browsers::UPDATE_POLICY, name);
    let values = Values {
        for_all: number("UpdateDefault"),
        for_chrome: number(&format!("Update{chrome}")),
        version_prefix: registry::text(
            HKEY_LOCAL_MACHINE,
            browsers::UPDATE_POLICY,
            &format!("TargetVersionPrefix{chrome}"),
        ),
        check_period: number("AutoUpdateCheckPeriodMinutes"),
    };
    values.held_back_by()
}

/// Changes when Chrome starts or ends, here or in another session, and when what opens links or a policy does. Chrome's many
/// processes come and go with its pages, so only whether there are any counts. Listing processes takes a millisecond.
pub fn change_token() -> u64 {
    let own = session::of_process(session::current_process());
    let found = processes::named(PROGRAM).unwrap_or_default();
    let sessions: Vec<_> = found.iter().map(|process| session::of_process(*process)).collect();
    let here = sessions.contains(&own);
    let elsewhere = in_another(&sessions, own);
    let keys = LINKS.iter().map(|key| (HKEY_CURRENT_USER, *key));
    let keys = keys.chain([(HKEY_LOCAL_MACHINE, POLICIES), (HKEY_CURRENT_USER, POLICIES)]);
    let times: Vec<_> = keys.map(|(hive, key)| registry::last_write(hive, key)).collect();
    number::of((here, elsewhere, times))
}
