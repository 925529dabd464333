//! A key that is plugged in and taken out while the window is open. The USB bus is made of files; see `usb_tree`.

use std::time::{Duration, Instant};

use qhr_setup::text::{Language, Words};

use crate::harness;
use crate::usb_tree::{UsbTree, key, stick};
use crate::window::{Opening, Window};

/// From the change on the bus to the change on the page; looking at the page is included.
fn time_until(window: &Window, change: impl FnOnce(), row: &str) -> Duration {
    let started = Instant::now();
    change();
    window.until(row);
    started.elapsed()
}

/// What is true of the page when the row of the key has this state and says this, or anything.
fn row(state: &str, message: Option<&str>) -> String {
    let result = message.map(|message| Words::of(Language::En).message(message)).unwrap_or_default();
    let row = format!("document.querySelector('[data-check=usb_key][data-state={state}] .result')");
    format!("{row}?.textContent.includes('{result}')")
}

#[test]
fn a_key_plugged_in_or_taken_out_shows_by_itself() {
    if !harness::is_possible(&["umockdev-wrapper"]) {
        return;
    }
    let tree = UsbTree::new();
    let window = Opening::of_this_computer(Language::En).on_bus(&tree).open_at_checks();
    let [possible, absent, another] =
        [row("pass", None), row("fail", Some("reason-no-key")), row("fail", Some("reason-storage-instead-of-key"))];
    window.until(&absent);
    let mut times = Vec::new();
    for _ in 0..5 {
        times.push(time_until(&window, || tree.plug("1-1", &key()), &possible));
        times.push(time_until(&window, || tree.unplug("1-1"), &absent));
    }
    times.push(time_until(&window, || tree.plug("1-2", &stick()), &another));
    eprintln!("shown after {times:?}");
    assert_eq!(window.faults(), Vec::<String>::new());
}
