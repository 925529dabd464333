//! What an operating system is asked, and must answer: the list of facts, and the signs of a change.

use std::path::PathBuf;
use std::sync::Arc;

use super::Events;
use crate::facts::{self, Obstacle, Reading, each_fact};

/// Makes [`Platform`] from the list of facts.
macro_rules! make_platform {
    ($($(#[doc = $about:literal])+ $question:ident $field:ident: $fact:ty,)+) => {
        /// The questions an operating system must answer; what it has no answer to is not supported there.
        pub trait Platform: Send + Sync + 'static {
            $(
                $(#[doc = $about])+
                fn $field(&self) -> Reading<$fact> {
                    Reading::Unreadable(Obstacle::NotSupported)
                }
            )+

            /// The program of the Chrome that people open, for opening Omnimed in it and not in another browser.
            fn chrome_program(&self) -> Option<PathBuf>;

            /// Tells these from now on where the system tells by itself, and nothing else.
            fn tell(&self, _events: &Arc<Events>) {}

            /// A cheap number that changes when a USB device comes or goes; `None` where there is no cheap one.
            fn usb_change_token(&self) -> Option<u64>;
            /// Whether that asks no service, but only what the kernel has in memory.
            fn usb_change_token_never_waits(&self) -> bool {
                false
            }
            /// A cheap number that changes when a browser is installed, updated, removed, started or ended.
            fn browser_change_token(&self) -> u64;
            /// A cheap number that changes when a reader, a card or the service behind them comes or goes; never because
            /// somebody, such as a reading of this program, speaks with a card, or one reading would call for the next. Only
            /// the first time may it take a while.
            fn card_change_token(&self) -> u64;
            /// A cheap number that changes when a certificate comes or goes.
            fn certificate_change_token(&self) -> u64;
        }
    };
}
each_fact!(make_platform);
