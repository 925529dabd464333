//! Browsers on Windows: program files in the known folders and in App Paths, the records of Google Update,
//! and what Chrome wrote when it last ran.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use winreg::HKEY;
use winreg::enums::{HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE};

use super::registry;
use crate::facts::{Channel, Chrome, Claim, ClaimSource, OtherBrowser, Reading, Scope};
use crate::probe::change_token;
use crate::probe::chrome_release::{Evidence, put_together};
use crate::probe::program_file::{self, ProgramFile};
use crate::version::Version;

/// Google Update's identifier of the ordinary Chrome, for which capitals do not matter.
pub const STABLE_ID: &str = "{8A69D345-D564-463c-AFF1-A69D9E530F96}";

/// A channel's folder below `Google`, and its identifier at Google Update.
/// Identifiers from Chromium's `chrome/installer/mini_installer/appid.cc`, read 2026-11-22; the folders are common
/// knowledge.
const CHANNELS: [(Channel, &str, &str); 4] = [
    (Channel::Stable, "Chrome", STABLE_ID),
    (Channel::Beta, "Chrome Beta", "{8237E44A-0054-442C-B6B6-EA0509993955}"),
    (Channel::Dev, "Chrome Dev", "{401C381F-E0DE-4B85-8BD8-3F3F14FBDA57}"),
    (Channel::Canary, "Chrome SxS", "{4ea16ac7-fd5a-47c3-875b-dbf4a2008c20}"),
];

const HIVES: [(Scope, HKEY); 2] = [(Scope::Machine, HKEY_LOCAL_MACHINE), (Scope::User, HKEY_CURRENT_USER)];

/// Group Policy of Google Update; the value is `extended` on computers that follow Extended Stable.
/// The name and the value are those that public set-up scripts write, seen 2026-11-22; never seen on a managed computer.
pub const UPDATE_POLICY: &str = r"SOFTWARE\Policies\Google\Update";
const STABLE_TARGET: &str = "TargetChannel{8A69D345-D564-463C-AFF1-A69D9E530F96}";

/// What Chrome's installer leaves while Chrome runs, until its next start: a program beside `chrome.exe`, and values in Google
/// Update's record, the second in older versions. From Chromium's installer, seen 2026-11-22.
pub const NEW_PROGRAM: &str = "new_chrome.exe";
const UPDATE_WAITS: [&str; 2] = ["opv", "cmd"];

const APP_PATHS: &str = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths";

/// Every Chrome of this computer and this account.
pub fn chrome() -> Reading<Chrome> {
    let mut evidence = Vec::new();
    for (channel, folder, id) in CHANNELS {
        for (scope, application) in applications(folder) {
            evidence.extend(program(channel, scope, &application));
        }
        for (scope, hive) in HIVES {
            for key in registry::keys(hive, &clients(id)) {
                let Ok(text) = key.get_value::<String, _>("pv") else { continue };
                let update_waits = UPDATE_WAITS.iter().any(|name| key.get_raw_value(name).is_ok());
                evidence.push(Evidence { update_waits, ..record(channel, scope, ClaimSource::GoogleUpdate, &text) });
            }
        }
        let beacon = format!(r"SOFTWARE\Google\{folder}\BLBeacon");
        if let Some(text) = registry::text(HKEY_CURRENT_USER, &beacon, "version") {
            evidence.push(record(channel, Scope::User, ClaimSource::LastRun, &text));
        }
    }
    evidence.extend(app_paths());
    let target = registry::text(HKEY_LOCAL_MACHINE, UPDATE_POLICY, STABLE_TARGET);
    match put_together(evidence, target.is_some_and(|target| target.eq_ignore_ascii_case("extended"))) {
        Reading::Absent => {
            let records = CHANNELS.iter().map(|(_, _, id)| clients(id)).chain([format!(r"{APP_PATHS}\chrome.exe")]);
            registry::not_found(records.flat_map(|key| HIVES.map(|(_, hive)| (hive, key.clone()))))
        }
        found @ (Reading::Seen(_) | Reading::Unreadable(_)) => found,
    }
}

/// Google Update's record of a channel.
fn clients(id: &str) -> String {
    format!(r"SOFTWARE\Google\Update\Clients\{id}")
}

fn record(channel: Channel, scope: Scope, source: ClaimSource, version: &str) -> Evidence {
    Evidence::record(channel, scope, source, version.parse().ok())
}

/// The program of an `Application` folder, and the folders beside it that are named after versions.
fn program(channel: Channel, scope: Scope, application: &Path) -> Vec<Evidence> {
    let Some(described) = program_file::of_file(&application.join("chrome.exe")) else { return Vec::new() };
    let claim = Claim { source: ClaimSource::ProgramFile, version: described.version };
    let update_waits = application.join(NEW_PROGRAM).exists();
    let mut evidence = vec![Evidence { channel, scope, claim, architecture: described.architecture, update_waits }];
    let newest = fs::read_dir(application)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse::<Version>().ok())
        .max();
    evidence.extend(newest.map(|version| Evidence::record(channel, scope, ClaimSource::VersionFolder, Some(version))));
    evidence
}

/// The program of the ordinary Chrome: the computer's own first, then this account's, then the registered one.
pub fn chrome_program() -> Option<PathBuf> {
    let in_folders = applications("Chrome").map(|(_, application)| application.join("chrome.exe"));
    in_folders.chain(registered_programs()).find(|program| is_chrome(program))
}

/// App Paths can lead to a Chrome outside the known folders; where its file is gone it is a leftover.
fn app_paths() -> Vec<Evidence> {
    let mut evidence = Vec::new();
    for (scope, hive) in HIVES {
        for path in registry::values::<String>(hive, &format!(r"{APP_PATHS}\chrome.exe"), "") {
            let path = PathBuf::from(path.trim_matches('"'));
            let described = program_file::of_file(&path);
            if described.as_ref().is_some_and(is_another_browser) {
                continue;
            }
            let channel = channel_of(&path);
            if let Some(application) = path.parent().filter(|_| described.is_some()) {
                evidence.extend(program(channel, scope, application));
            }
            evidence.push(Evidence::record(channel, scope, ClaimSource::AppPaths, None));
        }
    }
    evidence
}

/// Whether this program is in a folder in which a Chrome is known: one of its own, or one that it is registered in.
pub fn is_in_known_folder(program: &Path) -> bool {
    // One folder has several spellings; Windows knows its one name.
    let of = |folder: &Path| fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let Some(own) = program.parent().map(of) else { return false };
    let in_folders = CHANNELS.iter().flat_map(|(_, folder, _)| applications(folder)).map(|(_, folder)| folder);
    let registered = registered_programs().filter_map(|program| program.parent().map(Path::to_owned));
    in_folders.chain(registered).any(|folder| of(&folder) == own)
}

/// The programs that App Paths names as Chrome.
fn registered_programs() -> impl Iterator<Item = PathBuf> {
    let app_paths = format!(r"{APP_PATHS}\chrome.exe");
    let values =
        HIVES.iter().flat_map(|(_, hive)| registry::values::<String>(*hive, &app_paths, "").collect::<Vec<_>>());
    let programs: Vec<_> = values.map(|path| PathBuf::from(path.trim_matches('"'))).collect();
    programs.into_iter()
}

/// Whether this program is a Google Chrome, of any channel.
pub fn is_chrome(program: &Path) -> bool {
    program_file::of_file(program).is_some_and(|described| !is_another_browser(&described))
}

/// Chromium and what others build from it have a `chrome.exe` too, and register it as Chrome does.
fn is_another_browser(program: &ProgramFile) -> bool {
    program.product.as_deref().is_some_and(|product| !product.starts_with("Google Chrome"))
}

/// The channel whose folder this path goes through; stable for any other path.
fn channel_of(path: &Path) -> Channel {
    let through = |folder: &str| {
        path.components().any(|part| part.as_os_str().to_str().is_some_and(|part| part.eq_ignore_ascii_case(folder)))
    };
    CHANNELS.iter().find(|(_, folder, _)| through(folder)).map_or(Channel::Stable, |(channel, _, _)| *channel)
}

/// The `Application` folders a channel can be in.
fn applications(folder: &str) -> impl Iterator<Item = (Scope, PathBuf)> {
    roots().map(move |(scope, root)| (scope, root.join("Google").join(folder).join("Application")))
}

fn roots() -> impl Iterator<Item = (Scope, PathBuf)> {
    let mut roots: Vec<(Scope, PathBuf)> = Vec::new();
    for (scope, variable) in [
        (Scope::Machine, "ProgramW6432"),
        (Scope::Machine, "ProgramFiles"),
        (Scope::Machine, "ProgramFiles(x86)"),
        (Scope::User, "LOCALAPPDATA"),
    ] {
        let Some(root) = env::var_os(variable).map(PathBuf::from) else { continue };
        if !roots.iter().any(|(_, known)| *known == root) {
            roots.push((scope, root));
        }
    }
    roots.into_iter()
}

/// Where other browsers put their programs below the same roots.
const OTHERS: [(OtherBrowser, &str); 3] = [
    (OtherBrowser::Chromium, r"Chromium\Application\chrome.exe"),
    (OtherBrowser::Edge, r"Microsoft\Edge\Application\msedge.exe"),
    (OtherBrowser::Brave, r"BraveSoftware\Brave-Browser\Application\brave.exe"),
];

/// Browsers built on Chromium that are not Chrome.
pub fn others() -> Reading<Vec<OtherBrowser>> {
    let there = |program: &str| roots().any(|(_, root)| root.join(program).exists());
    let found: Vec<_> = OTHERS.iter().filter(|(_, program)| there(program)).map(|(browser, _)| *browser).collect();
    if found.is_empty() { Reading::Absent } else { Reading::Seen(found) }
}

/// The files whose change means that a browser was installed, updated or removed.
pub fn places() -> impl Iterator<Item = PathBuf> {
    let chromes = CHANNELS
        .iter()
        .flat_map(|(_, folder, _)| applications(folder))
        .flat_map(|(_, application)| [application.join("chrome.exe"), application]);
    let others = OTHERS.iter().flat_map(|(_, program)| roots().map(move |(_, root)| root.join(program)));
    chromes.chain(others)
}

/// Changes when one of the keys about a browser does.
pub fn keys_stamp() -> u64 {
    let app_paths = format!(r"{APP_PATHS}\chrome.exe");
    let records = CHANNELS.iter().map(|(_, _, id)| clients(id));
    let keys: Vec<String> = records.chain([app_paths, UPDATE_POLICY.to_owned()]).collect();
    let times: Vec<_> =
        HIVES.iter().flat_map(|(_, hive)| keys.iter().map(|key| registry::last_write(*hive, key))).collect();
    change_token::of(times)
}
