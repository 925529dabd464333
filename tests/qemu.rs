//! The real program on a real USB bus: Debian's kernel in QEMU, devices plugged in and out through QEMU's monitor.
//!
//! Real here are the program, the kernel, its USB stack and the controller's registers; the devices are QEMU's.
//! The guest has no udevd, no pcscd and no browser, so that only the finding on the key says something here.
#![cfg(all(target_os = "linux", target_arch = "x86_64"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

mod qemu {
    mod bus;
    mod guest;
    mod image;
    mod kernel;
    mod latency;
    mod monitor;
    mod port;
}
