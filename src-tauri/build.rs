//! Compiles the window's configuration in, and closes the page's access to everything but these commands.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&[
        "start",
        "set_title",
        "show_window",
        "watch",
        "view",
        "check_again",
        "open_link",
        "visit",
        "answer",
        "replug_test",
        "judge_user_name",
        "give_user_name",
        "speak",
        "start_again",
        "erase",
        "open_chrome",
        "open_place",
        "dial",
        "write_mail",
        "read_code",
        "read_list",
        "open_list",
        "save_list",
        "report",
        "report_text",
        "save_report",
        "open_report",
        "show_report",
        "print_report",
        "close_window",
        "scenarios",
        "rehearse",
        "end_training",
        "reason_help",
        "symptoms",
    ]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    let version = env!("CARGO_PKG_VERSION");
    let french = include_str!("../.packaging/windows/window.rc").replace("@VERSION@", version);
    let windows = tauri_build::WindowsAttributes::new()
        .app_manifest(include_str!("../.packaging/windows/programs.manifest"))
        .append_rc_content(french.replace("@NUMBERS@", &version.replace('.', ",")));
    let attributes = attributes.windows_attributes(windows);
    if let Err(error) = tauri_build::try_build(attributes) {
        eprintln!("{error:#}");
        std::process::exit(1);
    }
}
