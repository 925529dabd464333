//! The real window, opened on a display of its own and looked at and used through `WebDriver`.
//!
//! Not named `main.rs`: the root package would take a folder with that file for a test of its own.
#![cfg(target_os = "linux")]

#[cfg(test)]
mod axe;
#[cfg(test)]
mod driver;
#[cfg(test)]
mod focus;
#[cfg(test)]
mod idle;
#[cfg(test)]
mod keyboard;
#[cfg(test)]
mod language;
#[cfg(test)]
mod links;
#[cfg(test)]
mod one_window;
#[cfg(test)]
mod page;
#[cfg(test)]
#[path = "../support/parts.rs"]
mod parts;
#[cfg(test)]
mod plugging;
#[cfg(test)]
mod recorded_machines;
#[cfg(test)]
mod rig;
#[cfg(test)]
mod screenshots;
#[cfg(test)]
mod this_computer;
#[cfg(test)]
#[path = "../support/usb_tree.rs"]
mod usb_tree;
#[cfg(test)]
mod window;
