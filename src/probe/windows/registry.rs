//! Single values of the registry, read-only, in the 64-bit view and then the 32-bit one.

use winreg::enums::{KEY_READ, KEY_WOW64_32KEY, KEY_WOW64_64KEY};
use winreg::types::FromRegValue;
use winreg::{HKEY, RegKey};

/// A text value, from whichever view has it; empty text counts as none.
pub fn text(hive: HKEY, path: &str, name: &str) -> Option<String> {
    values::<String>(hive, path, name).find(|text| !text.trim().is_empty())
}

/// A number, from whichever view has it.
pub fn number(hive: HKEY, path: &str, name: &str) -> Option<u32> {
    values(hive, path, name).next()
}

/// What both views say, the 64-bit one first. On a 32-bit Windows there is one view, which then answers twice.
pub fn values<T: FromRegValue>(hive: HKEY, path: &str, name: &str) -> impl Iterator<Item = T> {
    [KEY_WOW64_64KEY, KEY_WOW64_32KEY].into_iter().filter_map(move |view| {
        RegKey::predef(hive).open_subkey_with_flags(path, KEY_READ | view).ok()?.get_value(name).ok()
    })
}
