//! What the kernel tells of USB devices that come and go: its messages to whoever listens, before any service has seen them.
//!
//! Somebody without rights may listen (`lib/kobject_uevent.c` of Linux: `NL_CFG_F_NONROOT_RECV`), and nothing is ever sent.

use std::io;
use std::mem;
use std::os::fd::{AsRawFd as _, FromRawFd as _, OwnedFd};
use std::sync::{Arc, Weak};
use std::thread;
use std::time::Duration;

use memchr::memmem;

use crate::probe::Events;

/// The kernel's own messages. Those of udev, which has the other group, come later, and only where it runs.
const OF_THE_KERNEL: u32 = 1;

/// Longer than any message: the kernel's own limit is 2 KiB (`UEVENT_BUFFER_SIZE`) and a short head.
const LONGEST: usize = 8192;

/// How long to wait before listening again where that ended.
const PAUSE: Duration = Duration::from_secs(10);

/// Tells these events from now on, for as long as anybody holds them; never on a system that lets nobody listen.
pub fn tell(events: &Arc<Events>) {
    // Before anything is looked at, so that what comes between the look and the first message is not lost.
    let Ok(socket) = listen() else { return };
    let events = Arc::downgrade(events);
    // Without a thread, USB is looked at as often as elsewhere.
    let _ = thread::Builder::new().name("usb events".to_owned()).spawn(move || follow(socket, &events));
}

fn follow(mut socket: OwnedFd, events: &Weak<Events>) {
    let mut message = [0; LONGEST];
    loop {
        let told = receive(&socket, &mut message);
        let Some(events) = events.upgrade() else { return };
        match told {
            Ok(told) if is_about_usb(told) => events.usb.notify_one(),
            Ok(_) => (),
            Err(error) => {
                // Messages were lost, or more are to be: what they told is to be looked at.
                events.usb.notify_one();
                drop(events);
                if error.raw_os_error() != Some(libc::ENOBUFS) {
                    thread::sleep(PAUSE);
                    socket = listen().unwrap_or(socket);
                }
            }
        }
    }
}

fn listen() -> io::Result<OwnedFd> {
    // SAFETY: the call takes numbers alone.
    let socket =
        unsafe { libc::socket(libc::AF_NETLINK, libc::SOCK_DGRAM | libc::SOCK_CLOEXEC, libc::NETLINK_KOBJECT_UEVENT) };
    if socket < 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: the socket is open, and nobody else has it.
    let socket = unsafe { OwnedFd::from_raw_fd(socket) };
    let mut address = no_address();
    address.nl_groups = OF_THE_KERNEL;
    // SAFETY: the address is alive, and its size is passed with it.
    let bound = unsafe { libc::bind(socket.as_raw_fd(), (&raw const address).cast(), size_of_address()) };
    if bound < 0 { Err(io::Error::last_os_error()) } else { Ok(socket) }
}

/// Waits for the next message; empty where it is not the kernel's, as any process may write to a socket like this one.
fn receive<'a>(socket: &OwnedFd, message: &'a mut [u8]) -> io::Result<&'a [u8]> {
    let (mut sender, mut size) = (no_address(), size_of_address());
    // SAFETY: message and address are alive and writable, and their sizes are passed with them.
    let length = unsafe {
        let (place, length) = (message.as_mut_ptr().cast(), message.len());
        libc::recvfrom(socket.as_raw_fd(), place, length, 0, (&raw mut sender).cast(), &raw mut size)
    };
    let Ok(length) = usize::try_from(length) else {
        let error = io::Error::last_os_error();
        return if error.kind() == io::ErrorKind::Interrupted { Ok(&[]) } else { Err(error) };
    };
    Ok(if sender.nl_pid == 0 { &message[..length] } else { &[] })
}

fn no_address() -> libc::sockaddr_nl {
    // SAFETY: an address is numbers alone, all of which may be nought.
    let mut address: libc::sockaddr_nl = unsafe { mem::zeroed() };
    address.nl_family = libc::sa_family_t::try_from(libc::AF_NETLINK).unwrap_or_default();
    address
}

fn size_of_address() -> libc::socklen_t {
    libc::socklen_t::try_from(size_of::<libc::sockaddr_nl>()).unwrap_or_default()
}

/// Whether a message is of a device on USB or of one of its interfaces: one of its fields, each of which ends with a zero,
/// names the subsystem.
fn is_about_usb(message: &[u8]) -> bool {
    memmem::find(message, b"\0SUBSYSTEM=usb\0").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_about_usb_is_told_from_all_others() {
        // As the kernel of Debian 12 writes them.
        let device = b"add@/devices/pci0000:00/0000:00:14.0/usb1/1-4\0ACTION=add\0DEVPATH=/devices/pci0000:00/0000:00:14.0/usb1/1-4\0SUBSYSTEM=usb\0MAJOR=189\0DEVTYPE=usb_device\0SEQNUM=4711\0";
        let reader = b"add@/devices/x/usb1/1-4\0ACTION=add\0SUBSYSTEM=usbmisc\0SEQNUM=4712\0";
        let disk = b"change@/devices/x/block/sda\0ACTION=change\0SUBSYSTEM=block\0ID_OTHER=SUBSYSTEM=usb\0";
        assert!(is_about_usb(device));
        for other in [reader.as_slice(), disk, b"", b"SUBSYSTEM=usb"] {
            assert!(!is_about_usb(other));
        }
    }

    #[test]
    fn what_another_process_writes_is_no_message_of_the_kernel() {
        // A kernel that lets nobody listen has nothing to show here.
        let (Ok(own), Ok(other)) = (listen(), listen()) else { return };
        let (mut address, mut size) = (no_address(), size_of_address());
        // SAFETY: the address is alive and writable, and its size is passed with it.
        unsafe { libc::getsockname(own.as_raw_fd(), (&raw mut address).cast(), &raw mut size) };
        address.nl_groups = 0;
        let text = b"add@/x\0SUBSYSTEM=usb\0";
        // SAFETY: text and address are alive, and their sizes are passed with them.
        let sent = unsafe {
            let (place, length) = (text.as_ptr().cast(), text.len());
            libc::sendto(other.as_raw_fd(), place, length, 0, (&raw const address).cast(), size)
        };
        if sent < 0 {
            return;
        }
        assert_eq!(receive(&own, &mut [0; LONGEST]).unwrap(), b"");
    }
}
