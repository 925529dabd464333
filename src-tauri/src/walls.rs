//! Nothing but the program's own page is ever shown in its window: a page of anybody else's would stand under this
//! program's name, and could ask for the password of the key.

use qhr_setup::trace::{self, Event, PageState};
use tauri::webview::NewWindowResponse;
use tauri::{Runtime, Url, WebviewWindowBuilder};

/// Puts the walls around a window that is about to be opened. The page refuses drops besides (`walls.ts`).
pub fn around<R: Runtime, M: tauri::Manager<R>>(
    window: WebviewWindowBuilder<'_, R, M>,
) -> WebviewWindowBuilder<'_, R, M> {
    window.on_navigation(may_be_shown).on_new_window(|_, _| NewWindowResponse::Deny).on_download(|_, _| false)
}

fn may_be_shown(address: &Url) -> bool {
    let own = is_own(address);
    if !own {
        trace::event(Event::Page { state: PageState::NavigationRefused });
    }
    own
}

/// Where Tauri serves the page from: a scheme of its own, which Windows and Android write as a host.
fn is_own(address: &Url) -> bool {
    let place = (address.scheme(), address.host_str());
    if cfg!(windows) { place == ("http", Some("tauri.localhost")) } else { place == ("tauri", Some("localhost")) }
}
