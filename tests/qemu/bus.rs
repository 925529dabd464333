//! What the program tells of each bus: nothing, a stick, a smart-card device, both, a hub; and of twenty changes.

use std::env;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::json;

use super::guest::Guest;
use super::kernel::Kernel;
use super::latency::Latency;
use crate::support::endured::{rounds, tell};
use crate::support::parts::PATIENCE;
use crate::support::{has, skip};

/// QEMU's smart-card device, Gemalto's identifiers of a reader that is not listed (hw/usb/dev-smartcard-reader.c).
const CARD: &str = "08e6:4433";
/// QEMU's memory stick (hw/usb/dev-storage.c).
const STICK: &str = "46f4:0001";

/// How often a device is plugged in and out, and how often where that is measured.
const TIMES: u32 = 20;
const TIMES_MEASURED: u32 = 100;

/// The pace of `src/watch/table.rs`, where the kernel tells nothing.
const LOOKS_EVERY: Duration = Duration::from_millis(800);

/// What a clock is set by: back and forth as at summer time, over midnight, by a day, by years.
const HOURS: [i64; 8] = [-1, 13, 1, -24, 11, -30_000, 40_000, -10_000];

const LEFT_ALONE: Duration = Duration::from_secs(10);

#[test]
fn what_comes_and_goes_on_a_real_bus_is_told() {
    let (kernel, busybox) = match parts() {
        Ok(parts) => parts,
        Err(missing) => return skip("what_comes_and_goes_on_a_real_bus_is_told", missing),
    };
    // `cargo xtask bench` measures the program that people get, not the one built for tests.
    let program = env::var_os("QHR_SETUP_BENCH_PROGRAM").map(PathBuf::from);
    let udevadm = program.is_some().then_some(Path::new("/usr/bin/udevadm"));
    let program = program.as_deref().unwrap_or(Path::new(env!("CARGO_BIN_EXE_qhr-setup")));
    let start = Instant::now();
    let mut guest = Guest::boot(&kernel, program, &busybox, udevadm);
    let nothing = guest.tells("no_key");
    assert!(nothing.devices.is_empty(), "hubs are no devices to report: {:?}", nothing.devices);
    eprintln!("booted and read within {:.1} s", start.elapsed().as_secs_f64());
    for phase in
        [a_stick, a_smart_card_device, both, both_at_once, behind_a_hub, too_fast_to_see, keys, clock_set, left_alone]
    {
        phase(&mut guest);
    }
    again_and_again(&mut guest, if udevadm.is_some() { TIMES_MEASURED } else { TIMES }).tell();
    assert_eq!(guest.end(), "143", "the program ran until it was told to end: 128 and the signal");
}

/// What there must be to boot a guest.
fn parts() -> Result<(Kernel, PathBuf), &'static str> {
    for (program, package) in
        [("qemu-system-x86_64", "qemu-system-x86"), ("cpio", "cpio"), ("busybox", "busybox-static")]
    {
        if !has(program) {
            return Err(package);
        }
    }
    let busybox = ["/bin/busybox", "/usr/bin/busybox"].map(Path::new).into_iter().find(|path| path.exists());
    let busybox = busybox.ok_or("busybox-static")?;
    Ok((Kernel::newest().ok_or("linux-image-amd64, readable")?, busybox.to_owned()))
}

fn plug_stick(guest: &mut Guest) -> Instant {
    guest.monitor.plug("stick", "usb-storage", &json!({"drive": "content"}))
}

fn plug_card(guest: &mut Guest) -> Instant {
    guest.monitor.plug("card", "usb-ccid", &json!({}))
}

fn a_stick(guest: &mut Guest) {
    plug_stick(guest);
    assert_eq!(guest.tells("storage_instead_of_key").devices, [STICK]);
    guest.monitor.unplug("stick");
    assert!(guest.tells("no_key").devices.is_empty());
}

fn a_smart_card_device(guest: &mut Guest) {
    plug_card(guest);
    let told = guest.tells("other_smart_card_device");
    assert_eq!((&told.finding["verdict"], &told.finding["reason"]["device"]), (&"unknown".into(), &CARD.into()));
    assert_eq!(told.devices, [CARD]);
    guest.monitor.unplug("card");
    assert!(guest.tells("no_key").devices.is_empty());
}

fn both(guest: &mut Guest) {
    plug_stick(guest);
    guest.tells("storage_instead_of_key");
    plug_card(guest);
    assert_eq!(guest.tells("other_smart_card_device").devices, [CARD, STICK]);
    guest.monitor.unplug("stick");
    // The card device is what counts; that the stick has gone changes nothing that would be told.
    guest.tells_nothing(Duration::from_secs(2));
    plug_stick(guest);
    guest.tells_nothing(Duration::from_secs(2));
    guest.monitor.unplug("card");
    assert_eq!(guest.tells("storage_instead_of_key").devices, [STICK], "the stick that came unseen is there");
    guest.monitor.unplug("stick");
    assert!(guest.tells("no_key").devices.is_empty());
}

fn both_at_once(guest: &mut Guest) {
    plug_stick(guest);
    plug_card(guest);
    // Either may be seen first; beside the card device, a stick changes nothing that would be told.
    guest.tells_in_the_end("other_smart_card_device", None);
    guest.monitor.unplug("card");
    guest.tells_in_the_end("storage_instead_of_key", Some(&[STICK]));
    plug_card(guest);
    assert_eq!(guest.tells("other_smart_card_device").devices, [CARD, STICK]);
    guest.monitor.unplug("card");
    guest.monitor.unplug("stick");
    guest.tells_in_the_end("no_key", Some(&[]));
}

fn behind_a_hub(guest: &mut Guest) {
    guest.monitor.plug("hub", "usb-hub", &json!({"port": "1"}));
    guest.tells_nothing(Duration::from_secs(2));
    guest.monitor.plug("card", "usb-ccid", &json!({"port": "1.2"}));
    assert_eq!(guest.tells("other_smart_card_device").devices, [CARD], "a hub is no device to report");
    guest.monitor.unplug("card");
    assert!(guest.tells("no_key").devices.is_empty());
    guest.monitor.plug("stick", "usb-storage", &json!({"drive": "content", "port": "1.1"}));
    assert_eq!(guest.tells("storage_instead_of_key").devices, [STICK]);
    guest.monitor.unplug("hub");
    assert!(guest.tells("no_key").devices.is_empty(), "what hangs on a hub goes with it");
}

/// What comes and goes between two looks may be missed; what is there afterwards may not.
fn too_fast_to_see(guest: &mut Guest) {
    for _ in 0..5 {
        plug_card(guest);
        guest.monitor.unplug("card");
    }
    plug_stick(guest);
    guest.tells_in_the_end("storage_instead_of_key", Some(&[STICK]));
    guest.monitor.unplug("stick");
    guest.tells_in_the_end("no_key", Some(&[]));
}

/// Devices with identifiers that QEMU has no device for; the list of them is `src/requirements.toml`.
fn keys(guest: &mut Guest) {
    plug_stick(guest);
    guest.tells("storage_instead_of_key");
    guest.plug(0, "08e6", "3438");
    let told = guest.tells("possible_key");
    assert_eq!(told.finding["reason"]["device"], "08e6:3438");
    assert_eq!(told.devices, ["08e6:3438", STICK], "a stick on another bus hides no key");
    guest.monitor.unplug("stick");
    guest.plug(1, "0529", "0620");
    assert_eq!(guest.tells("several_possible_keys").finding["reason"]["count"], 2);
    guest.unplug(0);
    assert_eq!(guest.tells("possible_key").devices, ["0529:0620"]);
    guest.unplug(1);
    assert!(guest.tells("no_key").devices.is_empty());
    guest.plug(1, "1050", "0407");
    assert_eq!(guest.tells("security_key_instead_of_key").devices, ["1050:0407"]);
    guest.unplug(1);
    assert!(guest.tells("no_key").devices.is_empty());
}

/// Whatever the clock is set to, what comes and goes is told, and soon with the moment that the clock shows now.
fn clock_set(guest: &mut Guest) {
    let times = rounds(2, HOURS.len().try_into().unwrap());
    for hours in HOURS.into_iter().take(times.try_into().unwrap()) {
        guest.set_clock_by(hours * 3_600);
        let started = Instant::now();
        loop {
            plug_card(guest);
            let told = guest.tells("other_smart_card_device");
            guest.monitor.unplug("card");
            assert!(guest.tells("no_key").devices.is_empty());
            let apart = guest.clock() - told.taken_at.as_second();
            if apart.abs() < 60 {
                break;
            }
            assert!(started.elapsed() < PATIENCE, "set by {hours} h, and what is told is of {apart} s ago");
        }
    }
    tell(
        "The clock of a computer (a guest of QEMU) is set while `qhr-setup check --watch` runs: an hour back and forth, a day, \
         years",
        times,
        "what is plugged in or taken out afterwards is told, with the moment that the clock shows now",
    );
}

fn left_alone(guest: &mut Guest) {
    let before = guest.state();
    guest.tells_nothing(LEFT_ALONE);
    let used = guest.state().ticks - before.ticks;
    eprintln!("left alone for {} s: {used} hundredths of a second of an emulated processor", LEFT_ALONE.as_secs());
    // A program that never waits takes all of it. An emulated processor that has to share a busy one with others makes much
    // of little: a quarter and more was seen beside the other tests.
    assert!(used < 100 * LEFT_ALONE.as_secs() * 3 / 4, "it takes {used} hundredths of a second where nothing happens");
}

/// Each time a little later after the last change than the time before, for the program looks at fixed intervals.
fn again_and_again(guest: &mut Guest, times: u32) -> Latency {
    let mut before = guest.state();
    let mut latency = Latency::default();
    for time in 0..times {
        // Each thread that allocates for the first time takes room of its own and keeps it: by then all of them have.
        if time == times / 2 {
            guest.tells_nothing(Duration::from_secs(1));
            before = guest.state();
        }
        let wait = LOOKS_EVERY * time / times;
        sleep(wait);
        guest.forget_what_was_heard();
        let plugged = plug_card(guest);
        let told = guest.tells("other_smart_card_device");
        assert_eq!(told.devices, [CARD]);
        latency.plugged.push(told.at - plugged);
        latency.heard_plugged.extend(guest.heard("add").map(|heard| heard - plugged));
        sleep(wait);
        let unplugged = guest.monitor.unplug("card");
        let told = guest.tells("no_key");
        assert!(told.devices.is_empty());
        latency.unplugged.push(told.at - unplugged);
        latency.heard_unplugged.extend(guest.heard("remove").map(|heard| heard - unplugged));
    }
    guest.tells_nothing(Duration::from_secs(1));
    let after = guest.state();
    eprintln!("before the second half of {times} changes {before:?}, after it {after:?}");
    // One may be open for a moment when they are counted before.
    assert!(after.files <= before.files, "files are left open: {after:?}");
    assert!(after.memory < before.memory + 1024, "memory is left used: {after:?}");
    latency
}
