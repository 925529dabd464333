//! `pcscd`, the service that lends cards to programs on Linux: what starts it and whether it runs, from its files.
//!
//! Paths are pcsc-lite's and systemd's own, seen on Debian 12 on 2026-11-22 (pcscd 1.9.9).

use std::fs;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::facts::{Reading, Service, ServiceStart};
use crate::probe::change_token;
use crate::small_file::{self, SETTINGS};

/// Where distributions put the program.
const PROGRAMS: [&str; 5] =
    ["usr/sbin/pcscd", "usr/bin/pcscd", "sbin/pcscd", "usr/local/sbin/pcscd", "run/current-system/sw/bin/pcscd"];

const SOCKET: &str = "run/pcscd/pcscd.comm";
const PROCESS_FILE: &str = "run/pcscd/pcscd.pid";

/// Where systemd looks for units, the administrator's first (`systemd.unit(5)`).
const UNIT_FOLDERS: [&str; 4] =
    ["etc/systemd/system", "run/systemd/system", "usr/lib/systemd/system", "lib/systemd/system"];

const LISTED_AGAIN: Duration = Duration::from_secs(10);

const SOCKET_UNIT: &str = "pcscd.socket";
const SERVICE_UNIT: &str = "pcscd.service";

/// The service under this root. Absent: not installed.
///
/// `own_socket` is what `PCSCLITE_CSOCK_NAME` names, pcsc-lite's own way to another socket: a service in another
/// place, started by whoever made that socket.
pub fn service_under(root: &Path, own_socket: Option<&Path>) -> Reading<Service> {
    if let Some(socket) = own_socket {
        let running = accepts(socket);
        return Reading::Seen(Service { start: ServiceStart::OnDemand, running });
    }
    if !PROGRAMS.iter().any(|program| root.join(program).exists()) {
        return Reading::Absent;
    }
    let start = start(root);
    // Connecting to a socket that systemd holds would start the service, and would be accepted even if it cannot start.
    let running = process_is_alive(root) || (start != ServiceStart::OnDemand && accepts(&root.join(SOCKET)));
    Reading::Seen(Service { start, running })
}

fn start(root: &Path) -> ServiceStart {
    let [service_is_wanted, socket_is_wanted] = are_wanted(root);
    if is_masked(root, SERVICE_UNIT) {
        ServiceStart::Disabled
    } else if service_is_wanted || is_started_by_scripts(root) {
        ServiceStart::Automatic
    } else if socket_is_wanted && !is_masked(root, SOCKET_UNIT) {
        ServiceStart::OnDemand
    } else {
        ServiceStart::Disabled
    }
}

/// Those there are; on most systems `/lib` is but a link to `/usr/lib`.
fn unit_folders(root: &Path) -> impl Iterator<Item = PathBuf> {
    let lib_is_a_link = fs::read_link(root.join("lib")).is_ok();
    let folders = UNIT_FOLDERS.iter().filter(move |folder| !(lib_is_a_link && folder.starts_with("lib/")));
    folders.map(move |folder| root.join(folder))
}

/// A masked unit is a link to `/dev/null`, or an empty file.
fn is_masked(root: &Path, unit: &str) -> bool {
    unit_folders(root).any(|folder| {
        let file = folder.join(unit);
        fs::read_link(&file).is_ok_and(|target| target == Path::new("/dev/null"))
            || fs::metadata(&file).is_ok_and(|metadata| metadata.is_file() && metadata.len() == 0)
    })
}

/// Which of the two units are enabled: such a unit has a link in the folder of what wants it, whose target is under the real
/// root. They lie in folders with hundreds of names, which are listed again where one of them has changed, and now and then:
/// the times of folders go by the kernel's clock, which stands still for milliseconds.
fn are_wanted(root: &Path) -> [bool; 2] {
    static LAST: Mutex<Option<Wanted>> = Mutex::new(None);
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(wanted) = last.as_ref().filter(|wanted| wanted.root == root && wanted.is_of_now()) {
        return wanted.units;
    }
    last.insert(Wanted::under(root)).units
}

struct Wanted {
    root: PathBuf,
    /// The folders of what wants units.
    wanting: Vec<PathBuf>,
    /// Of the folders these are in, and of themselves, each before it was looked through.
    tokens: [u64; 2],
    /// The service, and its socket.
    units: [bool; 2],
    seen: Instant,
}

impl Wanted {
    fn under(root: &Path) -> Self {
        let wants = |name: &[u8]| name.ends_with(b".wants") || name.ends_with(b".requires");
        let before = change_token::of_paths(unit_folders(root));
        let folders = unit_folders(root).flat_map(|folder| fs::read_dir(folder).into_iter().flatten().flatten());
        let wanting = folders.filter(|entry| wants(entry.file_name().as_encoded_bytes()));
        let wanting: Vec<_> = wanting.map(|entry| entry.path()).collect();
        let tokens = [before, change_token::of_paths(&wanting)];
        let is_wanted = |unit| wanting.iter().any(|folder| fs::symlink_metadata(folder.join(unit)).is_ok());
        let units = [SERVICE_UNIT, SOCKET_UNIT].map(is_wanted);
        Self { root: root.to_owned(), wanting, tokens, units, seen: Instant::now() }
    }

    fn is_of_now(&self) -> bool {
        self.seen.elapsed() < LISTED_AGAIN
            && self.tokens == [change_token::of_paths(unit_folders(&self.root)), change_token::of_paths(&self.wanting)]
    }
}

/// A system without systemd: a start link of System V's scripts, or `OpenRC`'s list of the default level (both from
/// common knowledge; the first seen on Debian 12).
fn is_started_by_scripts(root: &Path) -> bool {
    let has_units = unit_folders(root).any(|folder| folder.join(SERVICE_UNIT).exists());
    let by_links = ["etc/rc2.d", "etc/rc5.d"].iter().flat_map(|folder| entries(&root.join(folder))).any(|link| {
        let name = link.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.starts_with('S') && name.trim_start_matches(|c: char| c == 'S' || c.is_ascii_digit()) == "pcscd"
    });
    !has_units && (by_links || fs::symlink_metadata(root.join("etc/runlevels/default/pcscd")).is_ok())
}

/// A process file outlives a service that was killed, so the process is looked up by its name, too.
fn process_is_alive(root: &Path) -> bool {
    let Some(number) = small_file::text(&root.join(PROCESS_FILE), SETTINGS) else { return false };
    // pcscd ends the number with a line break and a zero byte.
    let number = number.trim_matches(|character: char| character.is_whitespace() || character == '\0');
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let status = || small_file::text(&root.join("proc").join(number).join("status"), SETTINGS).unwrap_or_default();
    is_number && is_live_pcscd(&status())
}

/// A process that has ended and that nobody has asked about yet is a zombie.
fn is_live_pcscd(status: &str) -> bool {
    let field = |name: &str| status.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    field("Name:") == Some("pcscd") && field("State:").is_some_and(|state| !state.starts_with(['Z', 'X']))
}

fn accepts(socket: &Path) -> bool {
    UnixStream::connect(socket).is_ok()
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    use super::*;

    const WANTED_SOCKET: &str = "etc/systemd/system/sockets.target.wants/pcscd.socket";
    const WANTED_SERVICE: &str = "etc/systemd/system/multi-user.target.wants/pcscd.service";

    fn system(files: &[(&str, &str)], links: &[(&str, &str)]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for (path, _) in files.iter().chain(links) {
            fs::create_dir_all(root.path().join(path).parent().unwrap()).unwrap();
        }
        for (path, content) in files {
            fs::write(root.path().join(path), content).unwrap();
        }
        for (path, target) in links {
            symlink(target, root.path().join(path)).unwrap();
        }
        root
    }

    fn debian(links: &[(&str, &str)]) -> tempfile::TempDir {
        let units = [("lib/systemd/system/pcscd.service", "[Unit]"), ("lib/systemd/system/pcscd.socket", "[Unit]")];
        system(&[&[("usr/sbin/pcscd", "")], units.as_slice()].concat(), links)
    }

    fn start_of(root: &tempfile::TempDir) -> Option<ServiceStart> {
        service_under(root.path(), None).seen().map(|service| service.start)
    }

    #[test]
    fn without_the_program_the_service_is_not_installed() {
        let root = system(&[], &[(WANTED_SOCKET, "/lib/systemd/system/pcscd.socket")]);
        assert_eq!(service_under(root.path(), None), Reading::Absent);
    }

    #[test]
    fn links_tell_what_starts_the_service() {
        let socket = (WANTED_SOCKET, "/lib/systemd/system/pcscd.socket");
        let service = (WANTED_SERVICE, "/lib/systemd/system/pcscd.service");
        let no_socket = ("etc/systemd/system/pcscd.socket", "/dev/null");
        let no_service = ("etc/systemd/system/pcscd.service", "/dev/null");
        let script = ("etc/rc2.d/S01pcscd", "../init.d/pcscd");
        let table: [(&[(&str, &str)], ServiceStart); 8] = [
            (&[], ServiceStart::Disabled),
            (&[socket], ServiceStart::OnDemand),
            (&[service], ServiceStart::Automatic),
            (&[socket, service], ServiceStart::Automatic),
            (&[socket, no_socket], ServiceStart::Disabled),
            (&[socket, no_service], ServiceStart::Disabled),
            (&[no_socket, no_service], ServiceStart::Disabled),
            (&[script], ServiceStart::Disabled),
        ];
        for (links, expected) in table {
            assert_eq!(start_of(&debian(links)), Some(expected), "{links:?}");
        }
    }

    #[test]
    fn what_is_enabled_or_disabled_later_is_seen() {
        let root = debian(&[]);
        assert_eq!(start_of(&root), Some(ServiceStart::Disabled));
        for (unit, expected) in [(WANTED_SOCKET, ServiceStart::OnDemand), (WANTED_SERVICE, ServiceStart::Automatic)] {
            let link = root.path().join(unit);
            fs::create_dir_all(link.parent().unwrap()).unwrap();
            for _ in 0..2 {
                // As long as the kernel counts it as the same moment, the folder's time does not tell.
                std::thread::sleep(std::time::Duration::from_millis(20));
                symlink("/lib/systemd/system/one", &link).unwrap();
                assert_eq!(start_of(&root), Some(expected), "{unit}");
                std::thread::sleep(std::time::Duration::from_millis(20));
                fs::remove_file(&link).unwrap();
                assert_eq!(start_of(&root), Some(ServiceStart::Disabled), "{unit}");
            }
        }
    }

    #[test]
    fn without_systemd_scripts_start_the_service() {
        let table = [
            ("etc/rc2.d/S01pcscd", ServiceStart::Automatic),
            ("etc/rc2.d/K01pcscd", ServiceStart::Disabled),
            ("etc/rc5.d/S20pcscd", ServiceStart::Automatic),
            ("etc/rc2.d/S01pcscd-other", ServiceStart::Disabled),
            ("etc/runlevels/default/pcscd", ServiceStart::Automatic),
        ];
        for (link, expected) in table {
            let root = system(&[("usr/sbin/pcscd", "")], &[(link, "../init.d/pcscd")]);
            assert_eq!(start_of(&root), Some(expected), "{link}");
        }
    }

    #[test]
    fn a_process_file_counts_only_with_its_process() {
        let socket = [(WANTED_SOCKET, "/lib/systemd/system/pcscd.socket")];
        let table = [
            (None, false),
            (Some(("proc/77/status", "Name:\tpcscd\nState:\tS (sleeping)\n")), true),
            (Some(("proc/77/status", "Name:\tpcscd\nState:\tZ (zombie)\n")), false),
            (Some(("proc/77/status", "Name:\tbash\nState:\tS (sleeping)\n")), false),
            (Some(("proc/78/status", "Name:\tpcscd\nState:\tS (sleeping)\n")), false),
        ];
        for (process, expected) in table {
            let files = [Some(("usr/sbin/pcscd", "")), Some(("run/pcscd/pcscd.pid", "77\n\0")), process];
            let files: Vec<_> = files.into_iter().flatten().collect();
            let seen = service_under(system(&files, &socket).path(), None).seen().copied().unwrap();
            assert_eq!(seen.running, expected, "{process:?}");
        }
    }

    #[test]
    fn a_service_with_a_socket_of_its_own_is_asked_there() {
        let root = system(&[("own/folder", "")], &[]);
        let socket = root.path().join("own/socket");
        let listener = UnixListener::bind(&socket).unwrap();
        let expected = |running| Reading::Seen(Service { start: ServiceStart::OnDemand, running });
        assert_eq!(service_under(root.path(), Some(&socket)), expected(true));
        drop(listener);
        assert_eq!(service_under(root.path(), Some(&socket)), expected(false));
    }
}
