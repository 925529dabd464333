//! Which browser opens links, from the name under which it is registered (`ProgId`).

use crate::facts::LinkOpener;

/// How the names begin, in lower case; per-user installations add an ending such as `.ABC`.
/// Chrome's from Chromium's `chrome/install_static/google_chrome_install_modes.cc` (stable, beta, dev, canary), `MSEdgeHTM` and
/// its sisters and `FirefoxURL` from public code, all seen 2026-11-22; the last is the old Edge's, common knowledge.
const NAMES: [(&str, LinkOpener); 8] = [
    ("chromehtml", LinkOpener::Chrome),
    ("chromebhtml", LinkOpener::Chrome),
    ("chromedhtml", LinkOpener::Chrome),
    ("chromesshtm", LinkOpener::Chrome),
    ("msedge", LinkOpener::Edge),
    ("firefoxurl", LinkOpener::Firefox),
    ("firefoxhtml", LinkOpener::Firefox),
    ("appxq0fevzme2pys62n3e0fbqa7peapykr8v", LinkOpener::Edge),
];

/// The browser registered under this name.
pub fn opener(prog_id: &str) -> LinkOpener {
    let name = prog_id.trim().to_lowercase();
    NAMES.iter().find(|(start, _)| name.starts_with(start)).map_or(LinkOpener::Other, |(_, opener)| *opener)
}

/// The program of a registered command such as `"C:\\…\\chrome.exe" --single-argument %1`, where it is in quotation marks, as
/// Chrome writes it.
pub fn program_of(command: &str) -> Option<&str> {
    command.trim_start().strip_prefix('"')?.split('"').next().filter(|program| !program.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_what_a_command_has_in_quotation_marks_first() {
        for (command, expected) in [
            (r#""C:\Clé\chrome.exe" --single-argument "%1""#, Some(r"C:\Clé\chrome.exe")),
            (r#"  "D:\chrome.exe""#, Some(r"D:\chrome.exe")),
            (r"C:\Program Files\chrome.exe %1", None),
            (r#""""#, None),
            (r#"""#, None),
            ("", None),
        ] {
            assert_eq!(program_of(command), expected, "{command}");
        }
    }

    #[test]
    fn browsers_are_known_by_their_registered_names() {
        for (prog_id, expected) in [
            ("ChromeHTML", LinkOpener::Chrome),
            ("ChromeHTML.OQ5ZDJXKCVLPDRK3Y3VJZ2QDMI", LinkOpener::Chrome),
            ("ChromeBHTML", LinkOpener::Chrome),
            ("MSEdgeHTM", LinkOpener::Edge),
            ("MSEdgeBHTML", LinkOpener::Edge),
            ("AppXq0fevzme2pys62n3e0fbqa7peapykr8v", LinkOpener::Edge),
            ("FirefoxURL-308046B0AF4A39CB", LinkOpener::Firefox),
            ("ChromiumHTM", LinkOpener::Other),
            ("BraveHTML", LinkOpener::Other),
            ("IE.HTTPS", LinkOpener::Other),
        ] {
            assert_eq!(opener(prog_id), expected, "{prog_id}");
        }
    }
}
