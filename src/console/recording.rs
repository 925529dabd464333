//! Reading a recorded machine for a command, and saying beside the result what it rests on.

use std::path::Path;

use qhr_setup::facts::{Facts, Recording};
use qhr_setup::text::{Language, Phrase, Words};

use super::tell;

/// The facts of this file. Standard error says that they are not this computer's, what could not be understood of them
/// because a newer program wrote it, and which texts of the system are not among those that this program knows.
pub fn recording(file: &Path, language: Language) -> anyhow::Result<Facts> {
    let recording = Recording::from_file(file)?;
    let words = Words::of(language);
    let told = [("terminal-facts-left-out", &recording.left_out), ("terminal-facts-not-listed", &recording.not_listed)];
    for (message, places) in told.into_iter().filter(|(_, places)| !places.is_empty()) {
        let told = Phrase::new(message).with_text("file", file.display()).with_text("places", places.join(", "));
        tell(&words.say(&told));
    }
    tell_simulated(language);
    Ok(recording.facts)
}

/// Says beside the result that it is not about this computer.
pub fn tell_simulated(language: Language) {
    tell(&Words::of(language).message("terminal-simulated"));
}
