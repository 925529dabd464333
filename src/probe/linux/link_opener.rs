//! What opens links on Linux, by the files that desktops keep it in; `xdg-settings` is a script that asks others.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::facts::{LinkOpener, Reading};
use crate::probe::chrome_policies::link_opener;
use crate::small_file::{self, SETTINGS};

/// The kind of file that a link to a web site is.
const WEB_LINK: &str = "x-scheme-handler/https";

const GROUP: &str = "[Default Applications]";

/// The folders of one account, most important first: base directory specification and `mimeapps.list` specification
/// (specifications.freedesktop.org/mime-apps-spec/1.0.1, seen 2026-11-22).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DesktopFolders {
    /// Folders that hold `mimeapps.list`.
    lists: Vec<PathBuf>,
    /// Folders that hold the desktop files of applications.
    applications: Vec<PathBuf>,
    /// The current desktop's names in small letters.
    desktops: Vec<String>,
}

impl DesktopFolders {
    /// Those of an account with this home and these variables.
    pub fn of(home: &Path, variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let variable = |name: &str| variable(name).filter(|value| !value.is_empty());
        let own = |name: &str, usual: &str| variable(name).map_or_else(|| home.join(usual), PathBuf::from);
        let shared = |name: &str, usual: &str| -> Vec<PathBuf> {
            std::env::split_paths(&variable(name).unwrap_or_else(|| usual.into())).collect()
        };
        let mut lists = vec![own("XDG_CONFIG_HOME", ".config")];
        lists.extend(shared("XDG_CONFIG_DIRS", "/etc/xdg"));
        let mut data = vec![own("XDG_DATA_HOME", ".local/share")];
        data.extend(shared("XDG_DATA_DIRS", "/usr/local/share:/usr/share"));
        let applications: Vec<_> = data.iter().map(|folder| folder.join("applications")).collect();
        lists.extend(applications.iter().cloned());
        let desktops = variable("XDG_CURRENT_DESKTOP").and_then(|names| names.into_string().ok()).unwrap_or_default();
        let desktops = desktops.split(':').filter(|name| !name.is_empty()).map(str::to_ascii_lowercase).collect();
        Self { lists, applications, desktops }
    }

    /// The files to look into, most important first: in each folder the desktop's own before everyone's.
    pub fn lists(&self) -> impl Iterator<Item = PathBuf> {
        self.lists.iter().flat_map(|folder| {
            let of_desktops = self.desktops.iter().map(move |desktop| folder.join(format!("{desktop}-mimeapps.list")));
            of_desktops.chain([folder.join("mimeapps.list")])
        })
    }

    /// What a link to a web site opens in: the first application on the lists that is installed.
    pub fn links_open_in(&self) -> Reading<LinkOpener> {
        let texts = self.lists().filter_map(|list| small_file::text(&list, SETTINGS));
        let mut named = texts.flat_map(|text| applications_for_links(&text));
        let installed = named.find(|name| self.applications.iter().any(|folder| folder.join(name).exists()));
        installed.map_or(Reading::Absent, |name| Reading::Seen(link_opener(&name)))
    }
}

/// The desktop files that a list names for links, the preferred first.
fn applications_for_links(list: &str) -> Vec<String> {
    let in_group = list.lines().map(str::trim).skip_while(|line| *line != GROUP).skip(1);
    let line = in_group.take_while(|line| !line.starts_with('[')).find_map(|line| {
        let (kind, applications) = line.split_once('=')?;
        (kind.trim_end() == WEB_LINK).then_some(applications)
    });
    let names = line.unwrap_or_default().split(';').map(str::trim);
    // A name is one of a file, not a way to another folder.
    names.filter(|name| !name.is_empty() && !name.contains('/')).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::lay_out;
    use super::*;

    fn opener(files: &[(&str, &str)], desktop: &str) -> Reading<LinkOpener> {
        let root = lay_out(files);
        let folder = |name: &str| Some(root.path().join(name).into_os_string());
        DesktopFolders::of(&root.path().join("home"), |name| match name {
            "XDG_CONFIG_DIRS" => folder("etc"),
            "XDG_DATA_DIRS" => folder("share"),
            "XDG_CURRENT_DESKTOP" => Some(desktop.into()),
            _ => None,
        })
        .links_open_in()
    }

    const CHROME: &str = "[Default Applications]\nx-scheme-handler/https=google-chrome.desktop\n";
    const FIREFOX: &str = "[Default Applications]\nx-scheme-handler/https=firefox-esr.desktop;\n";
    const EDGE: &str = "[Default Applications]\nx-scheme-handler/https = microsoft-edge.desktop ;\n";
    const APPLICATIONS: [(&str, &str); 3] = [
        ("share/applications/google-chrome.desktop", ""),
        ("share/applications/firefox-esr.desktop", ""),
        ("home/.local/share/applications/microsoft-edge.desktop", ""),
    ];

    #[test]
    fn lists_are_read_in_the_documented_order() {
        let lists = [
            ("home/.config/gnome-mimeapps.list", CHROME, LinkOpener::Chrome),
            ("home/.config/mimeapps.list", FIREFOX, LinkOpener::Firefox),
            ("etc/gnome-mimeapps.list", EDGE, LinkOpener::Edge),
            ("etc/mimeapps.list", CHROME, LinkOpener::Chrome),
            ("home/.local/share/applications/mimeapps.list", FIREFOX, LinkOpener::Firefox),
            ("share/applications/gnome-mimeapps.list", EDGE, LinkOpener::Edge),
            ("share/applications/mimeapps.list", CHROME, LinkOpener::Chrome),
        ];
        for first in 0..lists.len() {
            let mut files = APPLICATIONS.to_vec();
            files.extend(lists[first..].iter().map(|(path, text, _)| (*path, *text)));
            assert_eq!(opener(&files, "ubuntu:GNOME"), Reading::Seen(lists[first].2), "{}", lists[first].0);
        }
        assert_eq!(opener(&APPLICATIONS, "ubuntu:GNOME"), Reading::Absent);
    }

    #[test]
    fn an_application_that_is_gone_leaves_its_place_to_the_next() {
        let list = "[Default Applications]\nx-scheme-handler/https=gone.desktop;google-chrome.desktop\n";
        let files =
            [APPLICATIONS[0], APPLICATIONS[1], ("home/.config/mimeapps.list", list), ("etc/mimeapps.list", FIREFOX)];
        assert_eq!(opener(&files, ""), Reading::Seen(LinkOpener::Chrome));
        assert_eq!(opener(&files[1..2], ""), Reading::Absent);
    }

    #[test]
    fn only_the_defaults_for_web_sites_count() {
        let list = "[Added Associations]\nx-scheme-handler/https=firefox-esr.desktop\n\
            [Default Applications]\ntext/html=firefox-esr.desktop\nx-scheme-handler/http=firefox-esr.desktop\n\
            [Removed Associations]\nx-scheme-handler/https=firefox-esr.desktop\n";
        assert_eq!(applications_for_links(list), Vec::<String>::new());
        assert_eq!(
            applications_for_links("[Default Applications]\nx-scheme-handler/https=../x.desktop"),
            Vec::<String>::new()
        );
    }
}
