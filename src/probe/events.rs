//! What a system tells by itself, so that nobody has to look whether it is so: a device on USB, or a reader or a card, may
//! have come or gone. What there is then is still for a reading to say.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use tokio::sync::Notify;

/// Who is told. Told many times before anybody listens is told once.
#[derive(Debug, Default)]
pub struct Events {
    /// A device on USB may have come or gone.
    pub usb: Notify,
    /// A reader or a card may have come or gone.
    pub cards: Notify,
}

/// The way to whoever is told now, for what has to be found from anywhere.
#[derive(Debug, Default)]
pub struct Listener(Mutex<Weak<Events>>);

impl Listener {
    /// Nobody yet.
    pub const fn none() -> Self {
        Self(Mutex::new(Weak::new()))
    }

    /// Tells these from now on, and nobody else.
    pub fn tell_from_now_on(&self, events: &Arc<Events>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Arc::downgrade(events);
    }

    /// Those that are told now, if anybody still listens.
    pub fn events(&self) -> Option<Arc<Events>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).upgrade()
    }
}
