//! The window's program for Windows under Wine: where there is no `WebView2`, where somebody planted libraries, and what it
//! hands over to Windows. It takes minutes to compile, so that these tests are run with those of the packages.
//!
//! Real here are the program, Wine's registry and its file names. Each test says what it fakes.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

mod wine_window {
    #[path = "../wine/fake_chrome.rs"]
    #[expect(dead_code, reason = "what the tests of the console program use")]
    mod fake_chrome;
    mod places;
    mod planted;
    #[path = "../wine/prefix.rs"]
    #[expect(dead_code, reason = "what the tests of the console program use")]
    mod prefix;
    mod without_webview;
}
