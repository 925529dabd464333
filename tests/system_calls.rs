//! What each command of the console program asks of Linux: no socket but the card service's, nothing written but the
//! file that was named, no program started.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;

use support::project;
use support::system_calls::{self, Reach, reached};

/// What comes before the name under which a file is written until it is whole (`saved_file.rs`).
const UNFINISHED: &str = ".qhr-setup-unfinished-";

/// A command with what it is given, and the file that it is told to write. It is run in every format that it has.
const COMMANDS: [(&str, &str, Option<&str>); 18] = [
    ("check", "", None),
    ("check", "--facts facts.json", None),
    ("check", "--output result", Some("result")),
    ("facts", "", None),
    ("facts", "--output new.json", Some("new.json")),
    ("eligibility", "--profession nurse --own-key no", None),
    ("code", "", None),
    ("code decode", "200030512885760670", None),
    ("report", "--output report.html --both-languages --trace", Some("report.html")),
    ("report", "--output report.json", Some("report.json")),
    ("roster", "people.csv", None),
    ("rules show", "", None),
    ("rules check", "rules.toml", None),
    ("rehearse", "", None),
    ("rehearse", "windows-11-home-no-key", None),
    ("symptoms", "", None),
    ("fleet", "results", None),
    ("fleet", "results --output table --force", Some("table")),
];

/// Files to read and a folder to write to, a home, and a card service that hangs up on everybody.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        let service = UnixListener::bind(place.file("service")).unwrap();
        thread::spawn(move || while service.accept().is_ok() {});
        for folder in ["home", "results"] {
            fs::create_dir(place.file(folder)).unwrap();
        }
        fs::copy(project().join("tests/machines/windows-11-home-no-key/facts.json"), place.file("facts.json")).unwrap();
        fs::write(place.file("people.csv"), "nom,code\nA,200030512885760670\n").unwrap();
        fs::write(place.file("rules.toml"), "[contacts.qhr_customer_service]\n").unwrap();
        let result = place.run(&["check", "--facts", "facts.json", "--format", "json"]).stdout;
        fs::write(place.file("results/one.json"), result).unwrap();
        place
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn here(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.0.path()).env("HOME", self.file("home")).env("LC_ALL", "C.UTF-8");
        command.env("PCSCLITE_CSOCK_NAME", self.file("service")).env_remove("XDG_DATA_HOME").stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.here(env!("CARGO_BIN_EXE_qhr-setup")).args(arguments).output().unwrap()
    }

    /// The program with these arguments, followed.
    fn followed(&self, log: &Path, arguments: &[&str]) -> Command {
        let mut command = self.here("strace");
        command.args(system_calls::tracing_to(log)).arg(env!("CARGO_BIN_EXE_qhr-setup")).args(arguments);
        command
    }

    /// What was asked for and is not one of the few things that a command may do.
    fn too_much(&self, log: &Path, written: Option<&str>) -> Vec<Reach> {
        let service = self.file("service").to_str().unwrap().to_owned();
        let may = |reach: &Reach| match reach {
            Reach::Socket(family) => family == "AF_UNIX",
            Reach::Peer(peer) => *peer == service,
            Reach::Written(file) => {
                let name = file.strip_prefix(self.0.path()).ok().and_then(Path::to_str);
                written.is_some() && name.is_some_and(|name| Some(name) == written || name.starts_with(UNFINISHED))
            }
            Reach::Started(_) | Reach::Else(_) => false,
        };
        reached(log).into_iter().filter(|reach| !may(reach)).collect()
    }

    fn help(&self, command: &str) -> String {
        let arguments: Vec<_> = command.split_whitespace().chain(["--help", "--lang", "en"]).collect();
        String::from_utf8(self.run(&arguments).stdout).unwrap()
    }

    /// What `--format` takes.
    fn formats(&self, command: &str) -> Vec<String> {
        let help = self.help(command);
        let form = help.split_once("--format <").and_then(|(_, rest)| rest.split_once('>'));
        form.map_or_else(Vec::new, |(forms, _)| forms.split('|').map(str::to_owned).collect())
    }

    /// Every command below this one.
    fn commands(&self, above: &str) -> BTreeSet<String> {
        let help = self.help(above);
        let listed = help.split_once("Commands:\n").map_or("", |(_, rest)| rest);
        let names =
            listed.lines().take_while(|line| !line.is_empty()).filter_map(|line| line.split_whitespace().next());
        let names: Vec<_> = names.map(|name| format!("{above} {name}").trim().to_owned()).collect();
        names.into_iter().flat_map(|name| self.commands(&name).into_iter().chain([name])).collect()
    }
}

#[test]
fn no_command_opens_a_connection_writes_what_was_not_named_or_starts_a_program() {
    if !system_calls::is_possible("what each command asks of Linux") {
        return;
    }
    let place = Place::new();
    let log = place.file("log");
    let mut asked_service = false;
    for (command, given, written) in COMMANDS {
        let formats = place.formats(command);
        let forms = formats.iter().map(|form| vec!["--format", form.as_str()]);
        let ways: Vec<_> = if formats.is_empty() { vec![Vec::new()] } else { forms.collect() };
        for format in ways {
            let arguments: Vec<_> = command.split(' ').chain(given.split_whitespace()).chain(format).collect();
            let output = place.followed(&log, &arguments).output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.code().is_some_and(|code| code < 64), "{arguments:?}: {said}");
            assert_eq!(place.too_much(&log, written), [], "{arguments:?}");
            asked_service |= reached(&log).contains(&Reach::Socket("AF_UNIX".to_owned()));
            if let Some(file) = written {
                let done = reached(&log).contains(&Reach::Written(place.file(file)));
                assert!(done, "{arguments:?} writes {file}");
                fs::remove_file(place.file(file)).unwrap();
            }
        }
    }
    assert!(asked_service, "the card service is asked by some of them, and seen to be");
    let covered: BTreeSet<_> = COMMANDS.iter().map(|(command, ..)| (*command).to_owned()).collect();
    let all = place.commands("");
    // It is nothing by itself.
    assert_eq!(all.into_iter().filter(|name| name != "rules").collect::<BTreeSet<_>>(), covered);
}

#[test]
fn help_and_what_is_refused_touch_nothing() {
    if !system_calls::is_possible("what help asks of Linux") {
        return;
    }
    let place = Place::new();
    let log = place.file("log");
    for arguments in
        ["--help", "--version", "check --help", "", "rules", "no-such", "check --facts gone", "rehearse gone"]
    {
        let arguments: Vec<_> = arguments.split_whitespace().collect();
        place.followed(&log, &arguments).output().unwrap();
        assert_eq!(reached(&log).into_iter().collect::<Vec<_>>(), [], "{arguments:?}");
    }
}

/// Linux itself tells there which devices come and go; no other program, and nobody elsewhere, is at its other end.
fn is_of_usb(reach: &Reach) -> bool {
    match reach {
        Reach::Socket(family) => family == "AF_NETLINK NETLINK_KOBJECT_UEVENT",
        Reach::Peer(peer) => peer.starts_with("AF_NETLINK, "),
        Reach::Written(_) | Reach::Started(_) | Reach::Else(_) => false,
    }
}

#[test]
fn a_watch_opens_no_connection_but_to_the_card_service_and_to_linux() {
    if !system_calls::is_possible("what a watch asks of Linux") {
        return;
    }
    let place = Place::new();
    let log = place.file("log");
    let mut strace = place.followed(&log, &["check", "--watch", "--format", "json"]);
    let mut watch = strace.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(watch.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(line.contains("\"verdict\""), "{line}");
    // The log begins with the number of the program, and strace ends with it.
    let told = fs::read_to_string(&log).unwrap();
    let program = told.split_whitespace().next().unwrap();
    assert!(Command::new("kill").arg(program).status().unwrap().success());
    watch.wait().unwrap();
    let too_much = place.too_much(&log, None).into_iter().filter(|reach| !is_of_usb(reach));
    assert_eq!(too_much.collect::<Vec<_>>(), []);
}

#[test]
fn a_log_is_read_as_what_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let lines = [
        r#"7 execve("/usr/bin/true", ["true"], 0x7fff /* 39 vars */) = 0"#,
        r#"7 openat(AT_FDCWD</home/a>, "read", O_RDONLY|O_CLOEXEC) = 3</home/a/read>"#,
        r#"7 openat(AT_FDCWD</home/a>, "./b/../new \"one\"", O_WRONLY|O_CREAT, 0600) = 3</home/a/new>"#,
        r#"8 openat(5</tmp/x>, "half", O_RDWR <unfinished ...>"#,
        r"8 <... openat resumed>) = 3</tmp/x/half>",
        r#"8 renameat2(AT_FDCWD</tmp>, "/tmp/from", 5</tmp/x>, "to", RENAME_NOREPLACE) = 0"#,
        "8 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 4<UNIX-STREAM:[1]>",
        "8 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 4<NETLINK:[1]>",
        "8 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE <unfinished ...>",
        "8 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 4<UDPv6:[1]>",
        r#"8 connect(4<UNIX-STREAM:[1]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X0"}, 20) = 0"#,
        r#"8 connect(4<UNIX-STREAM:[1]>, {sa_family=AF_UNIX, sun_path="/run/pcscd/pcscd.comm"}, 110) = -1 ENOENT"#,
        r#"8 connect(4<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("9.9.9.9")}, 16) = 0"#,
        r#"8 sendto(4<UNIX-STREAM:[1]>, "AF_INET", 7, MSG_NOSIGNAL, NULL, 0) = 7"#,
        r#"8 execve("/bin/sh", ["sh", "-c", "a"], 0x7ffd /* 9 vars */) = 0"#,
        "8 io_uring_setup(8, {flags=0}) = 5",
        "9 ???( <unfinished ...>",
        "9 ???( <detached ...>",
        "8 +++ exited with 0 +++",
    ];
    fs::write(&log, lines.join("\n")).unwrap();
    let written = |path: &str| Reach::Written(path.into());
    let [unix, netlink, internet] = ["AF_UNIX", "AF_NETLINK NETLINK_ROUTE", "AF_INET6"];
    let [display, service] = ["@/tmp/.X11-unix/X0", "/run/pcscd/pcscd.comm"];
    let address = r#"AF_INET, sin_port=htons(53), sin_addr=inet_addr("9.9.9.9")}, 16) = 0"#;
    let mut expected = BTreeSet::from([unix, netlink, internet].map(|family| Reach::Socket(family.to_owned())));
    expected.extend([display, service, address].map(|peer| Reach::Peer(peer.to_owned())));
    expected.extend([r#"/home/a/new \"one\""#, "/tmp/x/half", "/tmp/from", "/tmp/x/to"].map(written));
    expected.insert(Reach::Started("/bin/sh".into()));
    expected.insert(Reach::Else("io_uring_setup(8, {flags=0}) = 5".to_owned()));
    assert_eq!(reached(&log), expected);
}
