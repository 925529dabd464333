//! Chrome and USB devices, into the allow-list and out of it again.

use super::{
    AllowedChrome, AllowedInstallation, AllowedLeftover, AllowedReading, AllowedUsbDevice, Chrome, Claim, Installation,
    Kind, Leftover, Requirements, UsbDevice, UsbKind, kind,
};

impl AllowedChrome {
    pub(super) fn of(chrome: &Chrome) -> Self {
        let installation = |one: &Installation| AllowedInstallation {
            channel: one.channel,
            scope: one.scope,
            version: one.version,
            architecture: one.architecture,
            update_waits: one.update_waits,
        };
        let leftover = |one: &Leftover| AllowedLeftover {
            channel: one.channel,
            scope: one.scope,
            version: one.claim.version,
            source: one.claim.source,
        };
        Self {
            installations: chrome.installations.iter().map(installation).collect(),
            leftovers: chrome.leftovers.iter().map(leftover).collect(),
        }
    }

    pub(super) fn to_chrome(&self) -> Chrome {
        let installation = |one: &AllowedInstallation| Installation {
            channel: one.channel,
            scope: one.scope,
            version: one.version,
            architecture: one.architecture,
            update_waits: one.update_waits,
            claims: Vec::new(),
        };
        let leftover = |one: &AllowedLeftover| Leftover {
            channel: one.channel,
            scope: one.scope,
            claim: Claim { source: one.source, version: one.version },
        };
        Chrome {
            installations: self.installations.iter().map(installation).collect(),
            leftovers: self.leftovers.iter().map(leftover).collect(),
        }
    }
}

impl AllowedUsbDevice {
    pub(super) fn of(device: &UsbDevice, rules: &Requirements) -> Self {
        let kind = match kind(device, rules) {
            Kind::PossibleKey(_) => UsbKind::PossibleKey,
            Kind::OtherSmartCardDevice => UsbKind::OtherSmartCardDevice,
            Kind::DeskReader => UsbKind::DeskReader,
            Kind::BuiltInReader => UsbKind::BuiltInReader,
            Kind::SecurityKey => UsbKind::SecurityKey,
            Kind::Storage => UsbKind::Storage,
            Kind::NotRecognised | Kind::Other => UsbKind::Other,
        };
        Self {
            vendor_id: device.vendor_id,
            product_id: device.product_id,
            release: device.release,
            interface_classes: AllowedReading::of(&device.interface_classes, Clone::clone),
            built_in: device.built_in,
            told_by: device.told_by,
            kind,
        }
    }

    pub(super) fn to_device(&self) -> UsbDevice {
        UsbDevice {
            vendor_id: self.vendor_id,
            product_id: self.product_id,
            release: self.release,
            interface_classes: self.interface_classes.to_reading(Clone::clone),
            built_in: self.built_in,
            told_by: self.told_by,
        }
    }
}
