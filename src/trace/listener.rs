//! Hears this program's own events from `tracing`, and none of a library's: those could hold anything.

use std::fmt;

use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};
use tracing::{Metadata, Subscriber};

use super::{TARGET, Trace};

/// Hands what it hears to the trace.
pub(super) struct Listener<T>(pub T);

impl<T: std::ops::Deref<Target = Trace> + Send + Sync + 'static> Subscriber for Listener<T> {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_event() && metadata.target() == TARGET
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(LevelFilter::INFO)
    }

    fn event(&self, event: &tracing::Event<'_>) {
        event.record(&mut Said(&self.0));
    }

    // There are no spans: none is enabled.
    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

struct Said<'a>(&'a Trace);

/// Whatever does not read as an [`Event`] is not heard.
impl Visit for Said<'_> {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "json"
            && let Ok(event) = serde_json::from_str(value)
        {
            self.0.keep(event);
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn fmt::Debug) {}
}
