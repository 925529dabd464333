//! The decision table row by row, and what holds for every combination of answers.
