//! Which of the policies set for Chrome bear on signing in, and what opens links: by names alone. Pure.

use strum::IntoEnumIterator;

use crate::facts::{ChromePolicy, LinkOpener, Reading};

/// Those of these policies that are told, each once, in the order of their names.
pub fn told<'a>(names: impl IntoIterator<Item = &'a str>) -> Reading<Vec<ChromePolicy>> {
    let policy = |name: &str| ChromePolicy::iter().find(|known| <&str>::from(known) == name);
    let mut policies: Vec<_> = names.into_iter().filter_map(policy).collect();
    policies.sort_unstable();
    policies.dedup();
    if policies.is_empty() { Reading::Absent } else { Reading::Seen(policies) }
}

/// The browser of an application's identifier: a desktop file's name on Linux, a bundle's on macOS.
///
/// Linux: names in the packages of Google, Microsoft, Debian and Flathub; macOS: bundle identifiers, which Launch
/// Services keeps in lower case (both in public scripts, seen 2026-11-22).
pub fn link_opener(application: &str) -> LinkOpener {
    let application = application.to_ascii_lowercase();
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| application.starts_with(beginning));
    if begins(&["google-chrome", "com.google.chrome"]) {
        LinkOpener::Chrome
    } else if begins(&["microsoft-edge", "com.microsoft.edge"]) {
        LinkOpener::Edge
    } else if begins(&["firefox", "org.mozilla.firefox"]) {
        LinkOpener::Firefox
    } else {
        LinkOpener::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn policies_are_told_by_name_each_once_and_others_not_at_all() {
        let names = ["URLBlocklist", "HomepageLocation", "BackgroundModeEnabled", "URLBlocklist", "urlblocklist"];
        let told_policies = told(names);
        assert_eq!(told_policies, Reading::Seen(vec![ChromePolicy::BackgroundModeEnabled, ChromePolicy::UrlBlocklist]));
        assert_eq!(told(["HomepageLocation"]), Reading::Absent);
    }

    #[test]
    fn applications_are_told_apart() {
        for (application, expected) in [
            ("google-chrome.desktop", LinkOpener::Chrome),
            ("com.google.Chrome.desktop", LinkOpener::Chrome),
            ("com.google.chrome", LinkOpener::Chrome),
            ("com.google.chrome.beta", LinkOpener::Chrome),
            ("microsoft-edge.desktop", LinkOpener::Edge),
            ("com.microsoft.edgemac", LinkOpener::Edge),
            ("firefox-esr.desktop", LinkOpener::Firefox),
            ("firefox_firefox.desktop", LinkOpener::Firefox),
            ("org.mozilla.firefox", LinkOpener::Firefox),
            ("chromium.desktop", LinkOpener::Other),
            ("com.apple.safari", LinkOpener::Other),
        ] {
            assert_eq!(link_opener(application), expected, "{application}");
        }
    }
}
