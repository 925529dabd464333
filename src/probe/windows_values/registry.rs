//! What values of the registry mean, and what it means that something is not there.

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

/// A text with the values of its `%variables%`; one that does not exist stays as it is written, as Windows leaves it
/// (Microsoft Learn, `ExpandEnvironmentStringsW`).
pub fn expanded(text: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut expanded = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        expanded.push_str(before);
        let variable = after.split_once('%').and_then(|(name, behind)| Some((value(name)?, behind)));
        rest = if let Some((value, behind)) = variable {
            expanded.push_str(&value);
            behind
        } else {
            expanded.push('%');
            after
        };
    }
    expanded + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_in_a_path_are_replaced_and_unknown_ones_stay() {
        let value = |name: &str| name.eq_ignore_ascii_case("ProgramData").then(|| r"C:\ProgramData".to_owned());
        for (written, meant) in [
            (r"%ProgramData%\DSQ\rules.toml", r"C:\ProgramData\DSQ\rules.toml"),
            (r"\\serveur\dsq\rules.toml", r"\\serveur\dsq\rules.toml"),
            (r"D:\100 %\%programdata%", r"D:\100 %\C:\ProgramData"),
            (r"%NOWHERE%\rules.toml", r"%NOWHERE%\rules.toml"),
            (r"%NOWHERE%ProgramData%", r"%NOWHEREC:\ProgramData"),
            ("100 %", "100 %"),
            ("%%", "%%"),
        ] {
            assert_eq!(expanded(written, value), meant);
        }
    }

    #[test]
    fn a_key_that_may_not_be_opened_is_not_taken_for_one_that_is_not_there() {
        assert_eq!(not_found_in::<()>([]), Reading::Absent);
        assert_eq!(not_found_in::<()>([ErrorKind::NotFound, ErrorKind::NotFound]), Reading::Absent);
        let denied = Reading::Unreadable(Obstacle::AccessDenied);
        assert_eq!(not_found_in::<()>([ErrorKind::NotFound, ErrorKind::PermissionDenied]), denied);
    }
}
