//! Single values of the registry, read-only, in the 64-bit view and then the 32-bit one.

use std::env;
use std::io;
use std::path::PathBuf;

use winreg::enums::{KEY_READ, KEY_WOW64_32KEY, KEY_WOW64_64KEY, REG_EXPAND_SZ};
use winreg::types::FromRegValue;
use winreg::{HKEY, RegKey};

use crate::facts::Reading;
use crate::probe::windows_values::registry::{expanded, not_found_in};

/// A text value, from whichever view has it; empty text counts as none.
pub fn text(hive: HKEY, path: &str, name: &str) -> Option<String> {
    values::<String>(hive, path, name).find(|text| !text.trim().is_empty())
}

/// A path, with the variables in it where the value is of the kind that has some.
pub fn path(hive: HKEY, path: &str, name: &str) -> Option<PathBuf> {
    let told = keys(hive, path).find_map(|key| {
        let value = key.get_raw_value(name).ok()?;
        let text = String::from_reg_value(&value).ok().filter(|text| !text.trim().is_empty())?;
        Some(if value.vtype == REG_EXPAND_SZ { expanded(&text, |name| env::var(name).ok()) } else { text })
    });
    told.map(PathBuf::from)
}

/// A number, from whichever view has it.
pub fn number(hive: HKEY, path: &str, name: &str) -> Option<u32> {
    values(hive, path, name).next()
}

/// What both views say, the 64-bit one first. On a 32-bit Windows there is one view, which then answers twice.
pub fn values<T: FromRegValue>(hive: HKEY, path: &str, name: &str) -> impl Iterator<Item = T> {
    keys(hive, path).filter_map(move |key| key.get_value(name).ok())
}

/// Whether either view has this key.
pub fn exists(hive: HKEY, path: &str) -> bool {
    keys(hive, path).next().is_some()
}

/// The keys below this one, in both views.
pub fn subkeys(hive: HKEY, path: &str) -> Vec<RegKey> {
    let below =
        |key: RegKey| key.enum_keys().flatten().filter_map(|name| key.open_subkey(name).ok()).collect::<Vec<_>>();
    keys(hive, path).flat_map(below).collect()
}

/// A number that changes when a value of this key, or the list of keys below it, does; in both views.
pub fn last_write(hive: HKEY, path: &str) -> Vec<(u32, u32)> {
    let times = keys(hive, path).filter_map(|key| Some(key.query_info().ok()?.last_write_time));
    times.map(|time| (time.dwHighDateTime, time.dwLowDateTime)).collect()
}

/// What these keys were looked through for and did not say: it is not there, unless this account may not look into one.
pub fn not_found<T>(keys: impl IntoIterator<Item = (HKEY, String)>) -> Reading<T> {
    let opened = keys.into_iter().flat_map(|(hive, path)| VIEWS.map(|view| open(hive, &path, view)));
    not_found_in(opened.filter_map(Result::err).map(|error| error.kind()))
}

/// The key in both views, the 64-bit one first.
pub fn keys(hive: HKEY, path: &str) -> impl Iterator<Item = RegKey> {
    VIEWS.into_iter().filter_map(move |view| open(hive, path, view).ok())
}

const VIEWS: [u32; 2] = [KEY_WOW64_64KEY, KEY_WOW64_32KEY];

fn open(hive: HKEY, path: &str, view: u32) -> io::Result<RegKey> {
    RegKey::predef(hive).open_subkey_with_flags(path, KEY_READ | view)
}
