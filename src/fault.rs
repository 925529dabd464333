//! Faults that a test asks for, to see what the program makes of its own. Only debug builds have them.

/// Where the next fault happens: the name of a fact, whose reading then panics, or `watch`, which panics as it begins.
#[cfg(debug_assertions)]
const VARIABLE: &str = "QHR_SETUP_FAULT";

/// Panics where a test asked for a fault at this place.
#[cfg(debug_assertions)]
pub fn happens_where_asked_for(place: &str) {
    let asked_for = std::env::var(VARIABLE).is_ok_and(|asked_for| asked_for == place);
    assert!(!asked_for, "a fault that a test asked for");
}

/// Nothing: nobody can ask a released program for a fault.
#[cfg(not(debug_assertions))]
pub fn happens_where_asked_for(_place: &str) {}
