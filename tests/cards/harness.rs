//! `pcscd` in the foreground, one test at a time: its socket has one fixed place on the computer.

use std::fs::{self, File};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::parts::PATIENCE;
use crate::support::{qhr_setup, skip};

const SERVICE: &str = "/usr/sbin/pcscd";
const SOCKET: &str = "/run/pcscd/pcscd.comm";
/// Debian's place for the driver of vsmartcard's reader.
const DRIVER: &str = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";

/// The service, ended with the value.
pub struct Harness {
    service: Option<Child>,
    /// For its configuration.
    home: tempfile::TempDir,
    _alone: File,
}

impl Harness {
    /// `None`, once said, where the machine lacks a part.
    pub fn new(test: &str) -> Option<Self> {
        let alone = File::create(std::env::temp_dir().join("qhr-setup-tests-pcscd.lock")).ok()?;
        alone.lock().unwrap();
        if let Some(part) = missing_part() {
            skip(test, part);
            return None;
        }
        Some(Self { service: None, home: tempfile::tempdir().unwrap(), _alone: alone })
    }

    /// Starts the service with vsmartcard's reader of two slots.
    pub fn start(&mut self) {
        self.start_as(&["Virtual PCD"]);
    }

    /// Starts the service with a reader of two slots under each of these names; the slots of the first are 0 and 1, those
    /// of the second 2 and 3.
    pub fn start_as(&mut self, names: &[&str]) {
        let folder = self.home.path().join("named-readers");
        fs::create_dir_all(&folder).unwrap();
        let reader = |(number, name): (u16, &&str)| {
            // Each has a driver of its own: one driver keeps one state for all of its readers.
            let driver = self.home.path().join(format!("driver-{number}.so"));
            fs::copy(DRIVER, &driver).unwrap();
            let (driver, port) = (driver.display(), 0x8c7b + 2 * number);
            format!("FRIENDLYNAME \"{name}\"\nDEVICENAME /dev/null:{port:#x}\nLIBPATH {driver}\nCHANNELID {port:#x}\n")
        };
        let configuration: Vec<_> = (0..).zip(names).map(reader).collect();
        fs::write(folder.join("readers"), configuration.concat()).unwrap();
        self.start_with(&["--config", folder.to_str().unwrap()]);
        wait_until("the readers are there", || reader_names().len() == 2 * names.len());
    }

    /// Starts the service without any reader.
    pub fn start_without_readers(&mut self) {
        let nothing = self.home.path().join("no-readers");
        fs::create_dir_all(&nothing).unwrap();
        self.start_with(&["--config", nothing.to_str().unwrap()]);
        wait_until("the service answers", || pcsc::Context::establish(pcsc::Scope::User).is_ok());
    }

    fn start_with(&mut self, arguments: &[&str]) {
        let mut service = Command::new(SERVICE);
        service.arg("--foreground").args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
        self.service = Some(service.spawn().unwrap());
    }

    /// Kills the service, which leaves its socket and its process file behind.
    pub fn kill(&mut self) {
        if let Some(mut service) = self.service.take() {
            service.kill().unwrap();
            service.wait().unwrap();
        }
    }

    /// What the console program reads now.
    #[expect(clippy::unused_self, reason = "there is something to read only while the service is this one's")]
    pub fn facts(&self) -> Value {
        let output = qhr_setup().arg("facts").assert().success();
        serde_json::from_slice(&output.get_output().stdout).unwrap()
    }

    /// What it reads of the readers, once that is as expected.
    pub fn wait_for_readers(&self, expected: &Value) {
        let mut last = Value::Null;
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            last = self.facts()["readers"].clone();
            if last == *expected {
                return;
            }
            sleep(Duration::from_millis(50));
        }
        panic!("the readers are still {last}, not {expected}");
    }
}

impl Drop for Harness {
    fn drop(&mut self) {
        self.kill();
        // What a killed service leaves behind would look like a service to the next program.
        let _ = fs::remove_dir_all("/run/pcscd");
    }
}

fn missing_part() -> Option<&'static str> {
    if !Path::new(SERVICE).exists() {
        Some("pcscd")
    } else if !Path::new(DRIVER).exists() {
        Some("vsmartcard-vpcd")
    } else if UnixStream::connect(SOCKET).is_ok() {
        Some("a pcscd that is not running yet")
    } else if fs::create_dir_all("/run/pcscd").is_err() {
        Some("root, for pcscd's socket")
    } else {
        None
    }
}

fn reader_names() -> Vec<std::ffi::CString> {
    let listed = pcsc::Context::establish(pcsc::Scope::User).and_then(|context| context.list_readers_owned());
    listed.unwrap_or_default()
}

/// Waits for something that takes a moment.
pub fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < PATIENCE, "waited {PATIENCE:?}, and not yet: {what}");
        sleep(Duration::from_millis(10));
    }
}
