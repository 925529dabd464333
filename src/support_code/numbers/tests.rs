//! No two values share a number.

use std::collections::BTreeSet;
use std::fmt::Debug;

use super::*;

fn assert_numbers<T: Numbered + Debug>(first: u64) {
    let numbers: Vec<_> = T::all().map(T::number).collect();
    let unique: BTreeSet<_> = numbers.iter().collect();
    assert_eq!(unique.len(), numbers.len(), "two values share a number: {numbers:?}");
    assert!(numbers.iter().all(|number| (first..T::SLOTS).contains(number)), "{numbers:?} of {}", T::SLOTS);
}

#[test]
fn every_value_has_a_number_of_its_own_within_its_room() {
    assert_numbers::<Cause>(FIXES);
    assert_numbers::<Verdict>(1);
    assert_numbers::<Clinic>(1);
    assert_numbers::<ComputerSetup>(1);
    assert_numbers::<Tried>(1);
    assert_numbers::<Language>(0);
    assert_numbers::<StepId>(0);
    assert_numbers::<Person>(0);
}
