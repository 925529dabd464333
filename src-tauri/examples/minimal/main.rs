//! The least a Tauri window can be: one page with one line. `cargo xtask bench` measures the real window beside it.
#![expect(clippy::needless_pass_by_value, reason = "Tauri hands every command its own values")]

use tauri::WebviewWindow;

#[tauri::command]
fn set_title(window: WebviewWindow, title: String) -> Result<(), String> {
    window.set_title(&title).map_err(|error| error.to_string())
}

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![set_title])
        .run(tauri::generate_context!("examples/minimal/tauri.conf.json"))
}
