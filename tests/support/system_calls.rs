//! What a program asks of Linux that leaves a mark or reaches anybody, as `strace` tells it: sockets, whom they are
//! connected to, what is written, which programs are started. What was asked and refused counts too.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};

use super::parts::{has, skip};

/// The calls that are told. A system without one of them passes over it, because of the question mark.
const TOLD: &str = "trace=?socket,?connect,?bind,?listen,?sendto,?execve,?execveat,?io_uring_setup,?open,?openat,?openat2,\
    ?creat,?truncate,?rename,?renameat,?renameat2,?unlink,?unlinkat,?mkdir,?mkdirat,?rmdir,?link,?linkat,?symlink,\
    ?symlinkat,?mknod,?mknodat,?chmod,?fchmodat,?fchmodat2,?chown,?lchown,?fchownat,?utime,?utimes,?futimesat,?utimensat,\
    ?setxattr,?lsetxattr,?removexattr,?lremovexattr,?mount,?move_mount,?ptrace,?process_vm_writev";

/// What only looks at a file, among the ways to open one.
const CHANGING: [&str; 5] = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_TMPFILE"];

/// One thing that a program asked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// A socket, by its family, and its protocol where it is one of the kernel's own.
    Socket(String),
    /// Whom a socket was connected to, or where it is to be found: a path, a name that is no file (`@name`), or an
    /// address in `strace`'s words.
    Peer(String),
    /// A file that was to be made, written, moved, removed or described anew.
    Written(PathBuf),
    /// A program.
    Started(PathBuf),
    /// Anything else, in `strace`'s words.
    Else(String),
}

/// Whether a program may be followed here; says so where it may not.
pub fn is_possible(test: &str) -> bool {
    let followed = || {
        let mut strace = Command::new("strace");
        strace.args(["-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "true"]);
        strace.stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    };
    let possible = has("strace") && followed();
    if !possible {
        skip(test, "strace, and the right to follow a program");
    }
    possible
}

/// The arguments of `strace` that come before the program, for a log in this file.
pub fn tracing_to(log: &Path) -> Vec<OsString> {
    let options = ["-f", "--seccomp-bpf", "-qq", "-y", "-s", "65536", "-e", TOLD, "-e", "signal=none", "-o"];
    options.into_iter().map(OsString::from).chain([log.into()]).collect()
}

/// What the programs of a log asked for, each thing once; the first program's own start is left out.
pub fn reached(log: &Path) -> BTreeSet<Reach> {
    let log = String::from_utf8_lossy(&fs::read(log).unwrap()).into_owned();
    let calls = log.lines().filter_map(call).skip(1);
    calls.flat_map(|(name, arguments)| reach(name, arguments)).collect()
}

/// The name and the arguments of a call; the second half of one that was told in two halves brings nothing new. A call without
/// a name (`???`) was never made: its thread was ended with the program while it asked.
fn call(line: &str) -> Option<(&str, &str)> {
    let call = line.split_once(' ').map(|(_, call)| call.trim_start())?;
    if ["<...", "+++", "---", "???"].iter().any(|start| call.starts_with(start)) {
        return None;
    }
    Some(call.split_once('(').unwrap_or((call, "")))
}

fn reach(name: &str, arguments: &str) -> Vec<Reach> {
    let whole = || vec![Reach::Else(format!("{name}({arguments}"))];
    match name {
        "socket" => vec![Reach::Socket(family(arguments))],
        "connect" | "bind" | "sendto" => peer(arguments).map(Reach::Peer).into_iter().collect(),
        "execve" | "execveat" => paths(arguments).into_iter().take(1).map(Reach::Started).collect(),
        "open" | "openat" | "openat2" if !CHANGING.iter().any(|flag| arguments.contains(flag)) => Vec::new(),
        "listen" | "io_uring_setup" | "mount" | "move_mount" | "ptrace" | "process_vm_writev" => whole(),
        _ => {
            let written: Vec<_> = paths(arguments).into_iter().map(Reach::Written).collect();
            if written.is_empty() { whole() } else { written }
        }
    }
}

/// `AF_UNIX`, or `AF_NETLINK NETLINK_ROUTE`.
fn family(arguments: &str) -> String {
    let words: Vec<_> = arguments.split([',', ')', '<']).map(str::trim).collect();
    match words[..] {
        [family @ "AF_NETLINK", _, protocol, ..] => format!("{family} {protocol}"),
        [family, ..] => family.to_owned(),
        [] => String::new(),
    }
}

/// Nobody, where a socket that is already connected is written to.
fn peer(arguments: &str) -> Option<String> {
    let (_, address) = arguments.rsplit_once("{sa_family=")?;
    let named = address.split_once("sun_path=").map(|(_, path)| path.trim_start());
    let Some(named) = named else { return Some(address.to_owned()) };
    let (mark, quoted) = named.strip_prefix('@').map_or(("", named), |name| ("@", name));
    Some(format!("{mark}{}", text(quoted)?.0))
}

/// The text between the next two quotation marks, and what comes after them.
fn text(quoted: &str) -> Option<(String, &str)> {
    let mut characters = quoted.strip_prefix('"')?.char_indices();
    let mut read = String::new();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return Some((read, &quoted[at + 2..])),
            '\\' => read.extend(['\\'].into_iter().chain(characters.next().map(|(_, next)| next))),
            _ => read.push(character),
        }
    }
    None
}

/// Every path of a call, whole: one that is not is looked for where `strace` says that the folder before it is.
fn paths(arguments: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut rest = arguments;
    while let Some(at) = rest.find('"') {
        let folder =
            rest[..at].rsplit_once('<').and_then(|(_, folder)| folder.split_once('>')).map(|(folder, _)| folder);
        let Some((path, after)) = text(&rest[at..]) else { break };
        found.push(without_dots(&Path::new(folder.unwrap_or_default()).join(path)));
        rest = after;
        // The arguments and the environment of a program are no paths.
        if rest.starts_with(", [") {
            break;
        }
    }
    found
}

fn without_dots(path: &Path) -> PathBuf {
    let mut whole = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => _ = whole.pop(),
            Component::Prefix(_) | Component::RootDir | Component::Normal(_) => whole.push(part),
        }
    }
    whole
}
