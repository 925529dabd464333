//! The services behind smart cards, read without starting, stopping or changing one.

use crate::facts::{CertificatePropagation, Obstacle, Reading, Service};

/// Not read yet.
pub fn smart_card_service() -> Reading<Service> {
    Reading::Unreadable(Obstacle::NotSupported)
}

/// Not read yet.
pub fn certificate_propagation() -> Reading<CertificatePropagation> {
    Reading::Unreadable(Obstacle::NotSupported)
}
