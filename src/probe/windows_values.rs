//! What values that Windows gives mean: sessions, processors, devices, programs. Pure: runs and is tested on every system.

pub mod devices;
pub mod key_providers;
pub mod key_software;
pub mod links;
pub mod machine;
pub mod registry;
pub mod session;
pub mod usb_devices;
