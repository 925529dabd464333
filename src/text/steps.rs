//! What to do, in order: the numbered attributes of a message.

use super::Phrase;

impl Phrase {
    /// Its attributes `.step1`, `.step2` and so on.
    pub fn steps(&self) -> Vec<Self> {
        (1..10).map(|number| self.attribute(&format!("step{number}"))).take_while(Self::exists).collect()
    }
}
