//! macOS, Windows and the Linux systems without apt: what is missing there and how to get it.
//! Nothing is installed, only commands are looked for.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, anyhow, bail};

use crate::node;
use crate::process::{find_program, printed};

const NODE: &str = "https://nodejs.org, or the system's package manager";
const WEBVIEW2: &str = "https://developer.microsoft.com/microsoft-edge/webview2 (Evergreen)";
const BUILD_TOOLS: &str =
    "https://visualstudio.microsoft.com/visual-cpp-build-tools, with \"Desktop development with C++\"";

/// The runtime's own entry, as Microsoft documents it under "Detect if a `WebView2` Runtime is already
/// installed":
/// <https://learn.microsoft.com/microsoft-edge/webview2/concepts/distribution>.
const WEBVIEW2_KEYS: [&str; 3] = [
    r"HKLM\SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}",
    r"HKLM\SOFTWARE\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}",
    r"HKCU\Software\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}",
];

type Missing = Vec<(&'static str, String)>;

/// An error that lists all that is missing for the console program.
pub fn parts_of_the_console() -> Result<()> {
    all_are_there(&console())
}

/// The same for the window, Node included.
pub fn parts_of_the_window() -> Result<()> {
    let mut missing = console();
    match std::env::consts::OS {
        "macos" => {}
        "windows" => missing.extend(webview2()),
        _ => missing.extend(webkit()),
    }
    if node::present().is_none() {
        missing.push((node::WANTED, NODE.to_owned()));
    }
    all_are_there(&missing)
}

fn console() -> Missing {
    match std::env::consts::OS {
        "macos" => macos(),
        "windows" => windows(),
        _ => linux(),
    }
}

fn all_are_there(missing: &[(&str, String)]) -> Result<()> {
    if missing.is_empty() { Ok(()) } else { bail!(told(missing)) }
}

/// The Node that is there.
pub fn node() -> Result<node::Node> {
    node::present().ok_or_else(|| anyhow!(told(&[(node::WANTED, NODE.to_owned())])))
}

fn told(missing: &[(&str, String)]) -> String {
    let lines: Vec<String> = missing.iter().map(|(what, how)| format!("  {what}: {how}")).collect();
    format!("please install what is missing on this system, then start again:\n{}", lines.join("\n"))
}

fn macos() -> Missing {
    if printed(Command::new("xcode-select").arg("-p")).is_some() {
        return Vec::new();
    }
    vec![("Xcode's command-line tools", "xcode-select --install".to_owned())]
}

fn windows() -> Missing {
    let mut missing = Vec::new();
    if cfg!(target_env = "msvc") && !has_build_tools() {
        missing.push(("Microsoft's C++ Build Tools", BUILD_TOOLS.to_owned()));
    }
    if cfg!(target_env = "gnu") && find_program("gcc").is_none() {
        missing.push(("gcc", "MinGW-w64, https://www.msys2.org".to_owned()));
    }
    missing
}

fn webview2() -> Option<(&'static str, String)> {
    let is_there = |key: &str| printed(Command::new("reg").args(["query", key, "/v", "pv"])).is_some();
    let found = WEBVIEW2_KEYS.iter().any(|key| is_there(key));
    (!found).then(|| ("the WebView2 runtime", WEBVIEW2.to_owned()))
}

/// Asks `vswhere`, which every installer of Visual Studio since 2017 puts at this place.
fn has_build_tools() -> bool {
    let program_files = std::env::var_os("ProgramFiles(x86)").unwrap_or_default();
    let vswhere = Path::new(&program_files).join(r"Microsoft Visual Studio\Installer\vswhere.exe");
    let part = "Microsoft.VisualStudio.Component.VC.Tools.*";
    let wanted = ["-latest", "-products", "*", "-requires", part, "-property", "installationPath"];
    printed(Command::new(vswhere).args(wanted)).is_some_and(|path| !path.trim().is_empty())
}

fn linux() -> Missing {
    let mut missing = Vec::new();
    if find_program("cc").is_none() {
        missing.push(("a C compiler (cc)", from_packages("gcc make", "base-devel", "gcc make")));
    }
    if find_program("pkg-config").is_none() {
        missing.push(("pkg-config", from_packages("pkgconf-pkg-config", "pkgconf", "pkg-config")));
    }
    if printed(Command::new("pkg-config").args(["--modversion", "libpcsclite"])).is_none() {
        let how = from_packages("pcsc-lite-devel", "pcsclite", "pcsc-lite-devel");
        missing.push(("pcsc-lite with its headers", how));
    }
    missing
}

fn webkit() -> Option<(&'static str, String)> {
    let found = printed(Command::new("pkg-config").args(["--modversion", "webkit2gtk-4.1"])).is_some();
    let how = || from_packages("webkit2gtk4.1-devel", "webkit2gtk-4.1", "webkit2gtk3-devel");
    (!found).then(|| ("WebKitGTK 4.1 with its headers", how()))
}

fn from_packages(fedora: &str, arch: &str, suse: &str) -> String {
    let managers = [("dnf", "install", fedora), ("pacman", "-S", arch), ("zypper", "install", suse)];
    let own = managers.iter().find(|(manager, ..)| find_program(manager).is_some());
    own.map_or_else(
        || "see https://v2.tauri.app/start/prerequisites".to_owned(),
        |(manager, verb, names)| format!("{manager} {verb} {names}"),
    )
}
