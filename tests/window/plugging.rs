//! A key that is plugged in and taken out while the window is open. The USB bus is made of files; see `usb_tree`.

use std::time::{Duration, Instant};

use qhr_setup::text::Language;

use crate::rig;
use crate::usb_tree::{UsbTree, key, stick};
use crate::window::{Opening, Window};

/// From the change on the bus to the change on the page; looking at the page is included.
fn time_until(window: &Window, change: impl FnOnce(), words: &str) -> Duration {
    let started = Instant::now();
    change();
    let row = format!("document.querySelector('[data-check=usb_key] .result').textContent.includes('{words}')");
    window.until(&row, Duration::from_secs(10));
    started.elapsed()
}

#[test]
fn a_key_plugged_in_or_taken_out_shows_within_a_second() {
    if !rig::is_possible(&["umockdev-wrapper"]) {
        return;
    }
    let tree = UsbTree::new();
    let window = Opening::of_this_computer(Language::En).on_bus(&tree).alone().open();
    let advice: String = window.script("return document.querySelector('main').textContent", &[]);
    assert!(advice.contains("Plug in your QHR key"), "{advice}");
    let mut times = Vec::new();
    for _ in 0..5 {
        times.push(time_until(&window, || tree.plug("1-1", &key()), "A possible key is plugged in"));
        times.push(time_until(&window, || tree.unplug("1-1"), "No key is plugged in"));
    }
    times.push(time_until(&window, || tree.plug("1-2", &stick()), "A memory stick"));
    assert!(times.iter().all(|time| *time < Duration::from_secs(1)), "{times:?}");
    eprintln!("shown after {times:?}");
    assert_eq!(window.faults(), Vec::<String>::new());
}
