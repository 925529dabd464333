//! The real window, opened on a display of its own and looked at and used through `WebDriver`.
//!
//! Not named `main.rs`: the root package would take a folder with that file for a test of its own.
#![cfg(target_os = "linux")]

#[cfg(test)]
mod asides;
#[cfg(test)]
mod assert_page;
#[cfg(test)]
mod axe;
#[cfg(test)]
mod by_ear;
#[cfg(test)]
mod by_keys;
#[cfg(test)]
#[path = "../support/system_calls.rs"]
mod calls;
#[cfg(test)]
mod double_click;
#[cfg(test)]
mod driver;
#[cfg(test)]
#[path = "../support/endured.rs"]
mod endured;
#[cfg(test)]
mod every_page;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod first_screenful;
#[cfg(test)]
mod focus;
#[cfg(test)]
mod harness;
#[cfg(test)]
mod idle;
#[cfg(test)]
mod journeys;
#[cfg(test)]
mod journeys_elsewhere;
#[cfg(test)]
mod keeping;
#[cfg(test)]
mod keyboard;
#[cfg(test)]
mod killed;
#[cfg(test)]
mod language;
#[cfg(test)]
mod links;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod mouse;
#[cfg(test)]
mod notices;
#[cfg(test)]
#[path = "../support/numbers.rs"]
mod numbers;
#[cfg(test)]
mod one_window;
#[cfg(test)]
mod page;
#[cfg(test)]
mod page_process;
#[cfg(test)]
mod page_walls;
#[cfg(test)]
mod paint;
#[cfg(test)]
#[path = "../support/parts.rs"]
mod parts;
#[cfg(test)]
mod pieces;
#[cfg(test)]
mod plugging;
#[cfg(test)]
#[path = "../support/recorded.rs"]
mod recorded;
#[cfg(test)]
mod recorded_machines;
#[cfg(test)]
mod replug_test;
#[cfg(test)]
mod screen_reader;
#[cfg(test)]
mod screenshots;
#[cfg(test)]
mod starting;
#[cfg(test)]
mod states;
#[cfg(test)]
mod symptoms;
#[cfg(test)]
mod system_calls;
#[cfg(test)]
#[path = "../support/takes.rs"]
mod takes;
#[cfg(test)]
mod this_computer;
#[cfg(test)]
mod tour;
#[cfg(test)]
mod training;
#[cfg(test)]
#[expect(dead_code, reason = "other tests use the rest of it")]
#[path = "../support/usb_tree.rs"]
mod usb_tree;
#[cfg(test)]
mod walls;
#[cfg(test)]
mod window;
#[cfg(test)]
mod wizard_driver;
