//! What the window asks of Linux, with the processes of its page: no connection to anywhere but this computer's display,
//! buses and card service, nothing written but in its own folders, no program started but the page's.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::by_keys::{BROWSER, Done, Followed, Person};
use crate::calls::{Reach, is_possible, reached};
use crate::endured::{is_long, rounds, tell};
use crate::harness;

/// What `WebKit` starts for each page.
const OF_THE_PAGE: [&str; 2] = ["WebKitNetworkProcess", "WebKitWebProcess"];

/// How long a window is used before it is closed, and another is opened on the same answers.
const A_WHILE: Duration = Duration::from_mins(5);

/// Whether the window, or a process of its page, may do this.
fn may(reach: &Reach, own: &[&Path], bus: &str) -> bool {
    match reach {
        // Which devices come and go, and for GLib's network monitor, whether there is a network: both told by Linux itself.
        Reach::Socket(family) => {
            ["AF_UNIX", "AF_NETLINK NETLINK_KOBJECT_UEVENT", "AF_NETLINK NETLINK_ROUTE"].contains(&family.as_str())
        }
        Reach::Peer(peer) => {
            let path = peer.trim_start_matches('@');
            // The display, the system's bus, and what keeps the names of this computer's accounts.
            let known = ["/tmp/.X11-unix/", "/run/dbus/", "/var/run/dbus/", "/run/nscd/", "/var/run/nscd/"];
            peer.starts_with("AF_NETLINK, ")
                || known.iter().any(|known| path.starts_with(known))
                || (!path.is_empty() && bus.contains(path))
                || own.iter().any(|own| Path::new(path).starts_with(own))
        }
        Reach::Written(file) => file == Path::new("/dev/null") || own.iter().any(|own| file.starts_with(own)),
        Reach::Started(program) => {
            let name = program.file_name().unwrap_or_default();
            OF_THE_PAGE.iter().any(|known| name == *known) || name == BROWSER
        }
        Reach::Else(_) => false,
    }
}

/// Closes the window, and looks at all that it asked for.
fn close(person: &mut Person, mut window: Followed) {
    // The log begins with the number of the window, whose other processes end with it.
    let told = fs::read(person.log()).unwrap();
    let process = String::from_utf8_lossy(&told).split_whitespace().next().unwrap().to_owned();
    if window.0.try_wait().unwrap().is_none() {
        // It may close by itself just now.
        Command::new("kill").arg(process).stderr(Stdio::null()).status().unwrap();
    }
    window.0.wait().unwrap();
    let bus = person.surroundings.command("printenv").arg("DBUS_SESSION_BUS_ADDRESS").output().unwrap().stdout;
    let bus = String::from_utf8(bus).unwrap();
    let (_, bus_of_files) = person.bus.variable();
    let own = [person.surroundings.home(), person.folder.path(), bus_of_files];
    let all = reached(&person.log());
    let too_much: BTreeSet<_> = all.iter().filter(|reach| !may(reach, &own, &bus)).collect();
    assert_eq!(too_much, BTreeSet::new(), "window {}", person.done.windows);
    for program in OF_THE_PAGE {
        let started = |reach: &&Reach| matches!(reach, Reach::Started(path) if path.ends_with(program));
        assert!(all.iter().any(|reach| started(&reach)), "{program} was followed");
    }
    let data = person.data();
    assert!(
        all.iter().any(|reach| matches!(reach, Reach::Written(file) if file.starts_with(&data))),
        "answers are kept"
    );
    person.count();
}

#[test]
fn the_window_reaches_nobody_beyond_this_computer_and_writes_in_its_own_folders_alone() {
    let test = "the_window_reaches_nobody_beyond_this_computer_and_writes_in_its_own_folders_alone";
    if !harness::is_possible(&[]) || !is_possible(test) {
        return;
    }
    let (people, minutes) = (rounds(1, 2), rounds(0, 30));
    let done = thread::scope(|scope| {
        let uses = |number| move || uses_it(number, Duration::from_mins(minutes));
        let all: Vec<_> = (0..people).map(|number| scope.spawn(uses(number))).collect();
        all.into_iter().map(|person| person.join().unwrap()).collect::<Vec<_>>()
    });
    let sum = |of: fn(&Done) -> usize| done.iter().map(of).sum::<usize>();
    let [plugs, links, visits, answers, languages] = [
        sum(|one| one.plugs),
        sum(|one| one.links),
        sum(|one| one.visits),
        sum(|one| one.answers),
        sum(|one| one.languages),
    ];
    let told = format!(
        "{} windows, {} keys, {plugs} times a key plugged in or taken out, {links} links, {visits} pages, {answers} answers, \
         {languages} times the other language",
        sum(|one| one.windows),
        sum(|one| one.keys)
    );
    if is_long() {
        assert!([plugs, links, visits, answers, languages].iter().all(|times| *times > 20), "{told}");
    }
    tell(
        "The window is used by its keys alone, followed by `strace` with all that it starts",
        format!("{} min", people * minutes),
        &format!(
            "nobody was spoken to but the display, the buses and the services for smart cards and printing of this computer; \
             nothing written but in its own folders; no program started but the page's and, for a link, the browser; {people} \
             people at the same time, {minutes} min each: {told}"
        ),
    );
}

/// Somebody with a display of their own, who uses the window for so long.
fn uses_it(number: u64, time: Duration) -> Done {
    let _turn = harness::Turn::wait(1);
    let mut person = Person::new(number);
    let end = Instant::now() + time;
    while person.done.windows == 0 || Instant::now() < end {
        let mut window = person.open();
        person.start();
        person.use_until(end.min(Instant::now() + A_WHILE), &mut window);
        close(&mut person, window);
    }
    person.done
}
