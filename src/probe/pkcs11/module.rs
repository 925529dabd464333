//! The answering side: this program as the child that loads one module, prints what it reads and ends.

use std::env;
use std::ffi::OsStr;
use std::hash::{DefaultHasher, Hasher};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use cryptoki::context::{CInitializeArgs, CInitializeFlags, Pkcs11};
use cryptoki::error::{Error, RvError};
use cryptoki::object::{Attribute, AttributeType, CertificateType, ObjectClass};
use cryptoki::session::Session;
use cryptoki::slot::Slot;

use super::Listed;
use crate::facts::{CertificatePlace, Obstacle, PrivateKey, Reading};
use crate::probe::{certificate, issuers};

/// The first argument of a program that is its own child. Not in the help: nobody types it.
pub const ARGUMENT: &str = "--read-token-module";

/// What the line with the answer begins with.
pub const MARK: &str = "token-module: ";

/// Seconds that a child that nobody waits for any more lives on with a module that hangs.
const LONGEST_LIFE: u32 = 7;

/// Loads the module and prints its answer, where this process was started for that.
pub fn answer_as_child() -> Option<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    if arguments.next()? != OsStr::new(ARGUMENT) {
        return None;
    }
    let module = arguments.next()?;
    // The signal ends this process whatever the module holds; a thread would wait for the lock under which it is loaded.
    // SAFETY: sets a timer of this process, and touches no memory.
    unsafe { libc::alarm(LONGEST_LIFE) };
    let (reading, module) = read(Path::new(&module));
    let line = serde_json::to_string(&reading).ok()?;
    let printed = writeln!(io::stdout(), "\n{MARK}{line}").and_then(|()| io::stdout().flush());
    if let Some(module) = module {
        // Whether or not it ends in order, its answer is told.
        let _ = module.finalize();
    }
    Some(if printed.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What the module reads, and the module to put away afterwards.
fn read(path: &Path) -> (Reading<Vec<Listed>>, Option<Pkcs11>) {
    let loaded = Pkcs11::new(path).and_then(|module| {
        module.initialize(CInitializeArgs::new(CInitializeFlags::OS_LOCKING_OK))?;
        Ok(module)
    });
    match loaded {
        Ok(module) => (every_token(&module), Some(module)),
        Err(error) => (Reading::Unreadable(Obstacle::Failed(text(&error))), None),
    }
}

fn every_token(module: &Pkcs11) -> Reading<Vec<Listed>> {
    let slots = match module.get_slots_with_token() {
        Ok(slots) => slots,
        Err(error) => return Reading::Unreadable(Obstacle::Failed(text(&error))),
    };
    let mut listed = Vec::new();
    let mut obstacle = None;
    for slot in slots {
        match token(module, slot) {
            Ok(found) => listed.extend(found),
            Err(error) => obstacle = obstacle.or(obstacle_of(&error)),
        }
    }
    match obstacle {
        _ if !listed.is_empty() => Reading::Seen(listed),
        Some(obstacle) => Reading::Unreadable(obstacle),
        None => Reading::Absent,
    }
}

/// A key that was pulled out meanwhile is no obstacle; one that the module does not know is nothing it can read.
fn obstacle_of(error: &Error) -> Option<Obstacle> {
    if let Error::Pkcs11(RvError::TokenNotPresent | RvError::DeviceRemoved, _) = error {
        return None;
    }
    if let Error::Pkcs11(RvError::TokenNotRecognized, _) = error {
        return Some(Obstacle::NotSupported);
    }
    Some(Obstacle::Failed(text(error)))
}

/// The certificates of one key.
///
/// A private key counts as on the key or card where an object that goes with the certificate is in public view, or
/// where the slot is hardware: what is on a card beside a person's certificate is hidden until the password is given,
/// which is never asked for here. Otherwise nothing is known of it. Authorities' certificates, which have no key
/// there, cannot be used to sign in and are told apart by that.
fn token(module: &Pkcs11, slot: Slot) -> Result<Vec<Listed>, Error> {
    if !module.get_token_info(slot)?.token_initialized() {
        return Ok(Vec::new());
    }
    let about = module.get_slot_info(slot)?;
    let is_hardware = about.hardware_slot() || about.removable_device();
    let session = module.open_ro_session(slot)?;
    let template = [Attribute::Class(ObjectClass::CERTIFICATE), Attribute::CertificateType(CertificateType::X_509)];
    let issuers = issuers();
    let mut listed = Vec::new();
    for object in session.find_objects(&template)? {
        let attributes = session.get_attributes(object, &[AttributeType::Value, AttributeType::Id])?;
        let mut der = None;
        let mut id = Vec::new();
        for attribute in attributes {
            if let Attribute::Value(value) = attribute {
                der = Some(value);
            } else if let Attribute::Id(value) = attribute {
                id = value;
            }
        }
        let Some(der) = der else { continue };
        let on_card = is_hardware || has_key(&session, &id)?;
        let private_key = if on_card { PrivateKey::OnCard } else { PrivateKey::Unknown };
        let described = certificate::describe(&der, CertificatePlace::Token, private_key, &issuers);
        listed.extend(described.map(|certificate| Listed { hash: hash(&der), certificate }));
    }
    Ok(listed)
}

/// Whether a key of this identifier is in public view, as the public half of a pair usually is.
fn has_key(session: &Session, id: &[u8]) -> Result<bool, Error> {
    if id.is_empty() {
        return Ok(false);
    }
    for class in [ObjectClass::PUBLIC_KEY, ObjectClass::PRIVATE_KEY] {
        if !session.find_objects(&[Attribute::Class(class), Attribute::Id(id.to_vec())])?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The same in every process of this program.
fn hash(der: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(der);
    hasher.finish()
}

/// The library's own words, shortened to their first sentence. The folder of a module could hold somebody's name.
fn text(error: &Error) -> String {
    let text = error.to_string();
    if let Error::LibraryLoading(_) = error {
        return without_folders(&text);
    }
    text.split(". ").next().unwrap_or_default().trim_end_matches('.').to_owned()
}

/// Everything from the first slash to the last goes, with whatever stands between two paths.
fn without_folders(text: &str) -> String {
    match (text.split_once('/'), text.rsplit_once('/')) {
        (Some((before, _)), Some((_, after))) => format!("{before}{after}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_of_a_module_that_cannot_be_loaded_names_no_folder() {
        let table = [
            ("libloading error (/home/Hélène Côté/lib/x.so: no such file)", "libloading error (x.so: no such file)"),
            ("error (libdep.so.1: cannot open)", "error (libdep.so.1: cannot open)"),
            ("error (/a/b.so: needs /home/me/c.so)", "error (c.so)"),
        ];
        for (text, expected) in table {
            assert_eq!(without_folders(text), expected);
        }
        let missing = Pkcs11::new("/nowhere/Hélène/module.so").map(|_| ()).unwrap_err();
        assert!(!text(&missing).contains("Hélène"), "{}", text(&missing));
        assert!(text(&missing).contains("module.so"), "{}", text(&missing));
    }

    #[test]
    fn what_a_module_answers_is_told_in_one_sentence() {
        let error = Error::Pkcs11(RvError::GeneralError, cryptoki::context::Function::Initialize);
        assert!(text(&error).starts_with("Function::Initialize: PKCS11 error: "), "{}", text(&error));
        assert!(text(&error).len() < 200, "{}", text(&error));
    }
}
