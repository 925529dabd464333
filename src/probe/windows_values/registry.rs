//! What it means that something is not in the registry.

use std::io::ErrorKind;

use crate::facts::{Obstacle, Reading};

/// What is in none of the keys that were looked through, with the errors of those that could not be opened: it is not
/// there, unless one of them was kept from this account. A key that does not exist holds nothing.
pub fn not_found_in<T>(unopened: impl IntoIterator<Item = ErrorKind>) -> Reading<T> {
    if unopened.into_iter().any(|error| error == ErrorKind::PermissionDenied) {
        Reading::Unreadable(Obstacle::AccessDenied)
    } else {
        Reading::Absent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_may_not_be_opened_is_not_taken_for_one_that_is_not_there() {
        assert_eq!(not_found_in::<()>([]), Reading::Absent);
        assert_eq!(not_found_in::<()>([ErrorKind::NotFound, ErrorKind::NotFound]), Reading::Absent);
        let denied = Reading::Unreadable(Obstacle::AccessDenied);
        assert_eq!(not_found_in::<()>([ErrorKind::NotFound, ErrorKind::PermissionDenied]), denied);
    }
}
