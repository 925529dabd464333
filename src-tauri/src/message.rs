//! A message of the system itself, for what has to be said where there is no window.

#[cfg_attr(windows, path = "message/windows.rs")]
#[cfg_attr(target_os = "macos", path = "message/macos.rs")]
#[cfg_attr(target_os = "linux", path = "message/linux.rs")]
mod of_this_system;

pub use of_this_system::*;
