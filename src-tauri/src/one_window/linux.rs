//! On Linux the plug-in listens on the session bus, and waits without end for a bus or a window that does not answer.

use std::os::unix::process::CommandExt;
use std::process::Command;
use std::sync::mpsc::{self, Sender};
use std::{env, thread};

use zbus::blocking::Connection;
use zbus::blocking::fdo::DBusProxy;

use super::{ANSWERS_WITHIN, First, IDENTIFIER};

/// What the plug-in serves.
const INTERFACE: &str = "org.SingleInstance.DBus";
const CALL: &str = "ExecuteCallback";

/// Where programs look for the session bus, and an address that leads to none.
const BUS: &str = "DBUS_SESSION_BUS_ADDRESS";
const NO_BUS: &str = "disabled:";

pub fn ask_the_first(to_show: bool) -> First {
    let (tell, told) = mpsc::channel();
    // Stays behind where nobody answers.
    thread::spawn(move || {
        // Nobody listens any more to what comes too late.
        let _ = ask(to_show, &tell).or_else(|_| tell.send(First::Unknown));
    });
    match told.recv_timeout(ANSWERS_WITHIN) {
        Ok(First::Silent) => told.recv_timeout(ANSWERS_WITHIN).unwrap_or(First::Silent),
        Ok(first) => first,
        Err(_) => without_the_bus(),
    }
}

/// Tells that there is a first window, of which nothing is known yet, and then that it has shown itself.
fn ask(to_show: bool, tell: &Sender<First>) -> zbus::Result<()> {
    let name = format!("{IDENTIFIER}.SingleInstance");
    let path = format!("/{}", name.replace('.', "/").replace('-', "_"));
    let bus = Connection::session()?;
    let is_there = DBusProxy::new(&bus)?.name_has_owner(name.as_str().try_into()?)? && to_show;
    let _ = tell.send(if is_there { First::Silent } else { First::Unknown });
    if is_there {
        let arguments: Vec<_> = env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
        bus.call_method(Some(name.as_str()), path.as_str(), Some(INTERFACE), CALL, &(arguments, ""))?;
        let _ = tell.send(First::Shown);
    }
    Ok(())
}

/// GTK and `WebKit` would wait for such a bus, too: the program begins anew with none.
fn without_the_bus() -> First {
    if let Ok(program) = env::current_exe() {
        // Comes back only where it fails.
        let _ = Command::new(program).args(env::args_os().skip(1)).env(BUS, NO_BUS).exec();
    }
    First::Silent
}
