//! What a person is shown, in sentences: the page of the checks, and the six steps around it.

pub mod checks;
pub mod symptoms;
pub mod wizard;
