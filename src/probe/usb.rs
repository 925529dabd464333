//! USB devices through libusb, without opening one: identifiers, release, interface classes.
//!
//! "Plugged in" is all that can be learnt here; whether a key can be used is not a question for USB.

use rusb::constants::{
    LIBUSB_ERROR_BUSY, LIBUSB_ERROR_INTERRUPTED, LIBUSB_ERROR_INVALID_PARAM, LIBUSB_ERROR_IO, LIBUSB_ERROR_NO_DEVICE,
    LIBUSB_ERROR_NO_MEM, LIBUSB_ERROR_NOT_FOUND, LIBUSB_ERROR_OTHER, LIBUSB_ERROR_OVERFLOW, LIBUSB_ERROR_PIPE,
};
use rusb::{Device, UsbContext};

use crate::facts::{Call, FailedCall, Hex16, Obstacle, Reading, ToldBy, UsbDevice};

/// Class code of hubs, from the USB-IF table of class codes.
const HUB: u8 = 0x09;

/// The socket that a device is in: its bus, and the socket of each hub on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Socket {
    /// The number of the bus.
    pub bus: u8,
    /// The numbers of the sockets, the computer's own first.
    pub ports: Vec<u8>,
}

/// All devices but hubs; absent where the computer shows no bus. `built_in` tells of a socket whether what is in it is a part
/// of the computer.
pub fn devices(built_in: impl Fn(&Socket) -> Option<bool>) -> Reading<Vec<UsbDevice>> {
    let context = rusb::Context::new().map_err(|error| (Call::LibusbInit, error));
    let list = context.and_then(|context| context.devices().map_err(|error| (Call::LibusbGetDeviceList, error)));
    let list = match list {
        Ok(list) => list,
        Err((_, rusb::Error::NotFound)) => return Reading::Absent,
        Err((call, error)) => return Reading::Unreadable(obstacle(call, error)),
    };
    // Every bus has at least its root hub, so nothing at all means that no bus can be seen.
    if list.is_empty() {
        return Reading::Absent;
    }
    let mut devices: Vec<_> = list.iter().filter_map(|device| describe(&device, &built_in)).collect();
    devices.sort_by_key(|device| (device.vendor_id, device.product_id, device.release));
    Reading::Seen(devices)
}

/// `None` for a hub, and for a device so broken that even its identifiers cannot be read.
fn describe<C: UsbContext>(device: &Device<C>, built_in: impl Fn(&Socket) -> Option<bool>) -> Option<UsbDevice> {
    let descriptor = device.device_descriptor().ok().filter(|descriptor| descriptor.class_code() != HUB)?;
    let release = descriptor.device_version();
    Some(UsbDevice {
        vendor_id: Hex16(descriptor.vendor_id()),
        product_id: Hex16(descriptor.product_id()),
        release: Hex16(binary_coded(release.major(), release.minor(), release.sub_minor())),
        interface_classes: interface_classes(device),
        built_in: device.port_numbers().ok().and_then(|ports| built_in(&Socket { bus: device.bus_number(), ports })),
        told_by: Some(ToldBy::Descriptors),
    })
}

fn interface_classes<C: UsbContext>(device: &Device<C>) -> Reading<Vec<u8>> {
    let configuration = match device.active_config_descriptor().or_else(|_| device.config_descriptor(0)) {
        Ok(configuration) => configuration,
        Err(error) => return Reading::Unreadable(obstacle(Call::LibusbGetConfigDescriptor, error)),
    };
    let mut classes: Vec<_> = configuration
        .interfaces()
        .flat_map(|interface| interface.descriptors())
        .map(|descriptor| descriptor.class_code())
        .collect();
    classes.sort_unstable();
    classes.dedup();
    Reading::Seen(classes)
}

/// The two bytes of `bcdDevice`, which rusb hands out as three numbers.
fn binary_coded(major: u8, minor: u8, sub_minor: u8) -> u16 {
    let tens = u16::from(major / 10) << 4 | u16::from(major % 10);
    tens << 8 | u16::from(minor & 0xf) << 4 | u16::from(sub_minor & 0xf)
}

/// libusb's own numbers of its errors; a descriptor that rusb cannot read has none.
fn obstacle(call: Call, error: rusb::Error) -> Obstacle {
    let code = match error {
        rusb::Error::Access => return Obstacle::AccessDenied,
        rusb::Error::NotSupported => return Obstacle::NotSupported,
        rusb::Error::Timeout => return Obstacle::TimedOut,
        rusb::Error::Io => LIBUSB_ERROR_IO,
        rusb::Error::InvalidParam => LIBUSB_ERROR_INVALID_PARAM,
        rusb::Error::NoDevice => LIBUSB_ERROR_NO_DEVICE,
        rusb::Error::NotFound => LIBUSB_ERROR_NOT_FOUND,
        rusb::Error::Busy => LIBUSB_ERROR_BUSY,
        rusb::Error::Overflow => LIBUSB_ERROR_OVERFLOW,
        rusb::Error::Pipe => LIBUSB_ERROR_PIPE,
        rusb::Error::Interrupted => LIBUSB_ERROR_INTERRUPTED,
        rusb::Error::NoMem => LIBUSB_ERROR_NO_MEM,
        rusb::Error::Other => LIBUSB_ERROR_OTHER,
        rusb::Error::BadDescriptor => return Obstacle::Failed(FailedCall { call, code: None }),
    };
    Obstacle::failed(call, code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_number_reads_as_its_makers_write_it() {
        assert_eq!(Hex16(binary_coded(2, 0, 0)).to_string(), "0200");
        assert_eq!(Hex16(binary_coded(12, 3, 4)).to_string(), "1234");
    }
}
