//! Hears this program's own events from `tracing`, and none of a library's: those could hold anything.

use std::fmt;

use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};
use tracing::{Level, Metadata, Subscriber};

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
        let mut said = Said { trace: &self.0, grave: *event.metadata().level() == Level::ERROR };
        event.record(&mut said);
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

struct Said<'a> {
    trace: &'a Trace,
    grave: bool,
}

impl Visit for Said<'_> {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "json" {
            self.trace.keep(value, self.grave);
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn fmt::Debug) {}
}
