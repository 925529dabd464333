//! The names that somebody may have meant.

use super::SCENARIOS;

/// At most three names that look like this one, the likeliest first; none where nothing does.
pub fn nearest(given: &str) -> Vec<&'static str> {
    let longest = SCENARIOS.iter().map(|scenario| scenario.name.len()).max().unwrap_or(0);
    // One of twice as many letters is half unlike at least, and comparing takes the product of the lengths.
    if given.len() > 2 * longest {
        return Vec::new();
    }
    let given = given.trim().to_lowercase();
    let mut ranked: Vec<_> =
        SCENARIOS.iter().map(|scenario| (likeness(&given, scenario.name), scenario.name)).collect();
    ranked.retain(|(likeness, _)| *likeness > 0.5);
    ranked.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    ranked.into_iter().map(|(_, name)| name).take(3).collect()
}

/// 1 for the same name and more for a part of it, so that `no-key` finds `windows-11-home-no-key`.
fn likeness(given: &str, name: &str) -> f64 {
    let part = !given.is_empty() && name.contains(given);
    strsim::normalized_damerau_levenshtein(given, name) + f64::from(u8::from(part))
}
