//! When the window appears: with its page, or without it where the page takes too long, so that nobody is left with
//! nothing. Until its page is painted it has the page's colour, dark for whoever has a dark system.
//!
//! On Linux it appears at once: `WebKit` gets itself ready to paint only in a window that is shown, and that takes longer
//! than all the rest of the page.

use std::thread;
use std::time::Duration;

use tauri::WebviewWindow;
use tauri::window::Color;

/// Longer than a page takes on a slow computer, and shorter than it takes to believe that nothing was started.
const AT_THE_LATEST: Duration = Duration::from_secs(3);

/// `--page` of `ui/src/style/colours.css`.
const LIGHT: Color = Color(0xfb, 0xfa, 0xf8, 0xff);
const DARK: Color = Color(0x12, 0x18, 0x1d, 0xff);

/// Gives a hidden window its colour, and shows it in a while whatever becomes of its page, which asks for it sooner.
pub fn at_the_latest(window: &WebviewWindow) -> tauri::Result<()> {
    window.set_background_color(Some(if is_dark(window)? { DARK } else { LIGHT }))?;
    if cfg!(target_os = "linux") {
        return window.show();
    }
    let window = window.clone();
    thread::spawn(move || {
        thread::sleep(AT_THE_LATEST);
        // A window that is shown already, or that is gone by now, needs nothing.
        if window.is_visible().is_ok_and(|visible| !visible) {
            let _ = window.show();
        }
    });
    Ok(())
}

/// Whether the page will be dark.
#[cfg(not(target_os = "linux"))]
fn is_dark(window: &WebviewWindow) -> tauri::Result<bool> {
    window.theme().map(|theme| theme == tauri::Theme::Dark)
}

/// Whether the page will be dark: `WebKit` goes by the theme of GTK, which Tauri does not look at.
#[cfg(target_os = "linux")]
#[expect(clippy::unnecessary_wraps, reason = "as on the other systems")]
fn is_dark(_window: &WebviewWindow) -> tauri::Result<bool> {
    use gtk::prelude::GtkSettingsExt;
    let settings = gtk::Settings::default();
    let prefers = settings.as_ref().is_some_and(GtkSettingsExt::is_gtk_application_prefer_dark_theme);
    let of_settings = settings.and_then(|settings| settings.gtk_theme_name()).map(String::from);
    let theme = std::env::var("GTK_THEME").ok().or(of_settings).unwrap_or_default();
    Ok(prefers || theme.ends_with("-dark") || theme.ends_with(":dark"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_are_the_pages() {
        let style = include_str!("../../ui/src/style/colours.css");
        let pages = style.split("--page: ").skip(1).filter_map(|rest| rest.split(';').next());
        let hex = |Color(red, green, blue, _)| format!("#{red:02x}{green:02x}{blue:02x}");
        assert_eq!(pages.collect::<Vec<_>>()[..2], [hex(LIGHT), hex(DARK)]);
    }
}
