//! A Debian inside this one: what debootstrap installs, with `build-essential` and git, Rust and a clone of the last
//! commit, and nothing else. Each test gets a fresh one; what takes long to fetch or to make is kept under `target/`.

use std::collections::BTreeSet;
use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::support::{has, project, skip};

/// Packages are fetched and hundreds of crates compiled: one that takes longer than this hangs.
pub const LIMIT: Duration = Duration::from_mins(30);

/// The release that README's commands are promised for.
const RELEASE: &str = "bookworm";

/// Where the clone lies inside.
const CLONE: &str = "root/qhr-setup";

/// Variables that say how this machine reaches others.
const OF_THE_NETWORK: [&str; 6] = ["http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"];

/// Where the certificates lie inside that this machine trusts.
const CERTIFICATES: &str = "etc/certificates-of-this-machine.pem";

/// Starts a line of the shell inside. In mounts and processes of its own, which end with it. Arguments: root, toolchain,
/// crates, kept folder, then `env`'s.
const ENTER: &str = r#"set -e
root=$1 rust=$2 crates=$3 kept=$4; shift 4
mount --bind "$rust" "$root/opt/rust"
mount -o remount,bind,ro "$root/opt/rust"
mount --bind "$crates" "$root/root/.cargo/registry"
mount -o remount,bind,ro "$root/root/.cargo/registry"
mount --bind "$kept/target" "$root/root/qhr-setup/target"
mount --bind "$kept/archives" "$root/var/cache/apt/archives"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mkdir -p /tmp/.X11-unix "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
exec chroot "$root" env -i "$@""#;

/// One Debian, removed with the value.
pub struct Bare {
    root: PathBuf,
    rust: PathBuf,
    /// Held: two at once would build into the same kept folder.
    _alone: File,
}

impl Bare {
    /// `None`, once said, where this machine cannot have one.
    pub fn new(test: &str) -> Option<Self> {
        let missing = missing_part();
        let rust = missing.map_or_else(toolchain, Err);
        let sources = rust.and_then(|rust| Ok((rust, sources()?)));
        let (rust, sources) = match sources {
            Ok(parts) => parts,
            Err(missing) => {
                skip(test, missing);
                return None;
            }
        };
        for folder in ["target", "archives/partial"] {
            fs::create_dir_all(kept().join(folder)).unwrap();
        }
        let alone = File::create(kept().join("lock")).unwrap();
        alone.lock().unwrap();
        forget_what_was_built_for_another_list();
        let debian = Self { root: kept().join("root"), rust, _alone: alone };
        debian.fill(&sources);
        Some(debian)
    }

    fn fill(&self, sources: &[Source]) {
        let _ = fs::remove_dir_all(&self.root);
        run(Command::new("cp").args(["-a", "--reflink=auto"]).arg(base(sources)).arg(&self.root));
        let lines: Vec<_> =
            sources.iter().map(|source| format!("deb {} {} main\n", source.mirror, source.suite)).collect();
        fs::write(self.path("etc/apt/sources.list"), lines.concat()).unwrap();
        // Its disk is thrown away: nothing has to be on it before the next file is unpacked.
        fs::write(self.path("etc/dpkg/dpkg.cfg.d/unsafe-io"), "force-unsafe-io\n").unwrap();
        fs::write(self.path("etc/apt/apt.conf.d/90-of-this-machine"), way_to_the_mirror()).unwrap();
        fs::copy("/etc/resolv.conf", self.path("etc/resolv.conf")).unwrap();
        fs::copy(certificates(), self.path(CERTIFICATES)).unwrap();
        for folder in ["opt/rust", "root/.cargo/registry"] {
            fs::create_dir_all(self.path(folder)).unwrap();
        }
        run(Command::new("git").args(["clone", "--quiet"]).arg(project()).arg(self.path(CLONE)));
        fs::create_dir(self.path(CLONE).join("target")).unwrap();
    }

    /// A command that runs a line of the shell in the clone.
    pub fn command(&self, line: &str, display: Option<&str>) -> Command {
        let mut command = tied("unshare");
        command.args(["--mount", "--pid", "--fork", "--kill-child", "--", "sh", "-c", ENTER, "sh"]);
        command.arg(&self.root).arg(&self.rust).arg(cargo_home().join("registry")).arg(kept());
        command.args(["PATH=/opt/rust/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root"]);
        // Nobody looks at it with a debugger, nor compiles it again: both take time.
        command.args(["CARGO_INCREMENTAL=0", "CARGO_PROFILE_DEV_DEBUG=0"]);
        for name in ["NODE_EXTRA_CA_CERTS", "CARGO_HTTP_CAINFO", "PIP_CERT"] {
            command.arg(format!("{name}=/{CERTIFICATES}"));
        }
        for (name, value) in OF_THE_NETWORK.iter().filter_map(|name| Some((name, env::var(name).ok()?))) {
            command.arg(format!("{name}={value}"));
        }
        command.args(display.map(|display| format!("DISPLAY={display}")));
        command.args(["sh", "-c", &format!("cd /{CLONE} && exec {line}")]).stdin(Stdio::null());
        command
    }

    fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        // The next one begins by removing what is left of this one.
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// A line of apt's sources.
struct Source {
    mirror: String,
    suite: String,
}

/// Where this machine has Debian's packages from; the release itself first.
fn sources() -> Result<Vec<Source>, &'static str> {
    let mut apt = Command::new("apt-get");
    apt.args(["indextargets", "--format", "$(ORIGIN) $(REPO_URI) $(RELEASE) $(COMPONENT)", "Created-By: Packages"]);
    let told = String::from_utf8(apt.output().map_err(|_| "apt")?.stdout).unwrap();
    let source = |line: &str| match line.split(' ').collect::<Vec<_>>()[..] {
        ["Debian", mirror, suite, "main"] if suite.split('-').next() == Some(RELEASE) => {
            Some(Source { mirror: mirror.to_owned(), suite: suite.to_owned() })
        }
        _ => None,
    };
    let mut sources: Vec<Source> = told.lines().filter_map(source).collect();
    sources.sort_by(|one, other| one.suite.cmp(&other.suite));
    let has_release = sources.first().is_some_and(|source| source.suite == RELEASE);
    has_release.then_some(sources).ok_or("Debian 12 among apt's sources")
}

/// What apt was told of proxies and certificates.
fn way_to_the_mirror() -> String {
    let told = Command::new("apt-config").args(["dump", "Acquire"]).output().unwrap().stdout;
    let told = String::from_utf8(told).unwrap();
    let way = |line: &&str| ["::proxy", "::cainfo", "::verify"].iter().any(|part| line.to_lowercase().contains(part));
    told.lines().filter(way).collect::<Vec<_>>().join("\n") + "\n"
}

/// What debootstrap installs, made once.
fn base(sources: &[Source]) -> PathBuf {
    let base = kept().join("base");
    if base.exists() {
        return base;
    }
    let unfinished = kept().join("base-unfinished");
    let _ = fs::remove_dir_all(&unfinished);
    let mut debootstrap = Command::new("debootstrap");
    debootstrap.args(["--variant=minbase", "--include=build-essential,git", RELEASE]).arg(&unfinished);
    run(debootstrap.arg(&sources[0].mirror).stdout(Stdio::null()));
    // The packages it was made from are installed.
    let _ = fs::remove_dir_all(unfinished.join("var/cache/apt/archives"));
    fs::create_dir_all(unfinished.join("var/cache/apt/archives/partial")).unwrap();
    fs::rename(&unfinished, &base).unwrap();
    base
}

/// Compiled crates would hide that a package went from the list: they are of use for the same list and crates only. Those
/// that ask the system for nothing hide nothing, and are carried in from where this test was built.
fn forget_what_was_built_for_another_list() {
    let list: String =
        ["xtask/src/packages.rs", "xtask/src/setup.rs", "xtask/src/node.rs", "xtask/src/run.rs", "Cargo.lock"]
            .iter()
            .map(|file| fs::read_to_string(project().join(file)).unwrap())
            .collect();
    let (built, built_for) = (kept().join("target"), kept().join("target-is-for"));
    if fs::read_to_string(&built_for).is_ok_and(|before| before == list) {
        return;
    }
    fs::remove_dir_all(&built).unwrap();
    fs::create_dir(&built).unwrap();
    carry_in_crates(&built.join("debug"));
    fs::write(built_for, list).unwrap();
}

/// Copies the crates of others that were compiled beside this test, but for those whose build script looked for something
/// on the system: Cargo compiles these and all that use them. A crate that was compiled otherwise than it would be inside
/// (with debug information, say) is of no use there and does no harm.
fn carry_in_crates(into: &Path) {
    let built = env::current_exe().unwrap().ancestors().nth(2).unwrap().to_path_buf();
    fs::create_dir(into).unwrap();
    for folder in [".fingerprint", "build"] {
        run(Command::new("cp").args(["-a", "--reflink=auto"]).arg(built.join(folder)).arg(into));
    }
    let looked = |output: &str| output.contains("PKG_CONFIG") || output.contains("rustc-link-lib");
    let of_the_system = entries(&built.join("build"))
        .into_iter()
        .filter(|folder| fs::read_to_string(folder.join("output")).is_ok_and(|output| looked(&output)));
    let own = ["qhr-setup", "qhr-setup-window", "xtask"].map(str::to_owned);
    let left_out: BTreeSet<String> = of_the_system.map(|folder| crate_of(&folder)).chain(own).collect();
    for unit in entries(&into.join(".fingerprint")).into_iter().filter(|unit| left_out.contains(&crate_of(unit))) {
        fs::remove_dir_all(unit).unwrap();
    }
    fs::create_dir(into.join("deps")).unwrap();
    let libraries = entries(&built.join("deps")).into_iter().filter(|file| {
        let is_library =
            ["rlib", "rmeta", "so"].iter().any(|ending| file.extension().is_some_and(|own| own == *ending));
        is_library && !left_out.contains(&crate_of(file).replacen("lib", "", 1).replace('_', "-"))
    });
    run(Command::new("cp").args(["-a", "--reflink=auto", "-t"]).arg(into.join("deps")).args(libraries));
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

/// `gtk-sys` of `gtk-sys-0123456789abcdef`.
fn crate_of(unit: &Path) -> String {
    let name = unit.file_stem().unwrap().to_string_lossy();
    name.rsplit_once('-').map_or_else(|| name.to_string(), |(name, _)| name.to_owned())
}

fn missing_part() -> Option<&'static str> {
    let programs = ["debootstrap", "setpriv", "unshare", "Xvfb", "xdotool", "apt-get"];
    let may_mount = || {
        let mut unshare = Command::new("unshare");
        unshare.args(["--mount", "mount", "-t", "tmpfs", "none", "/mnt"]).stderr(Stdio::null());
        unshare.status().is_ok_and(|status| status.success())
    };
    programs.into_iter().find(|program| !has(program)).or_else(|| (!may_mount()).then_some("root that may mount"))
}

/// The folder of the Rust that compiled this test, without rustup around it.
fn toolchain() -> Result<PathBuf, &'static str> {
    let told = Command::new("rustc").args(["--print", "sysroot"]).output().map_err(|_| "rustc")?.stdout;
    let folder = PathBuf::from(String::from_utf8(told).unwrap().trim());
    folder.join("bin/cargo").is_file().then_some(folder).ok_or("a Rust in a folder of its own, as rustup has it")
}

fn cargo_home() -> PathBuf {
    let told = env::var_os("CARGO_HOME").map(PathBuf::from);
    told.unwrap_or_else(|| env::home_dir().unwrap().join(".cargo"))
}

fn certificates() -> PathBuf {
    let told = env::var_os("SSL_CERT_FILE").map(PathBuf::from);
    told.filter(|file| file.is_file()).unwrap_or_else(|| "/etc/ssl/certs/ca-certificates.crt".into())
}

/// A command that the kernel ends when the thread of the test is gone.
pub fn tied(program: &str) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL", "--", program]);
    command
}

/// Kept between runs.
pub fn kept() -> PathBuf {
    project().join("target/bare-debian")
}

fn run(command: &mut Command) {
    let status = command.status().unwrap();
    assert!(status.success(), "{command:?}: {status}");
}
