//! The cards that Windows has software for, from the registry, read-only and in both views.

use winreg::RegKey;
use winreg::enums::{HKEY_LOCAL_MACHINE, KEY_READ, KEY_WOW64_32KEY, KEY_WOW64_64KEY};

use super::KnownCards;

/// Where Windows keeps them: OpenSC issue 3481 names the key. Not seen on a real Windows by this project.
const CARDS: &str = r"SOFTWARE\Microsoft\Cryptography\Calais\SmartCards";

/// `None` where neither view has the key.
pub fn cards() -> Option<KnownCards> {
    let machine = RegKey::predef(HKEY_LOCAL_MACHINE);
    let views: Vec<_> = [KEY_WOW64_64KEY, KEY_WOW64_32KEY]
        .into_iter()
        .filter_map(|view| machine.open_subkey_with_flags(CARDS, KEY_READ | view).ok())
        .collect();
    let cards = views.iter().flat_map(|cards| {
        cards.enum_keys().flatten().filter_map(|name| {
            let card = cards.open_subkey_with_flags(name, KEY_READ).ok()?;
            let bytes = |value: &str| card.get_raw_value(value).map(|value| value.bytes.into_owned());
            Some((bytes("ATR").ok()?, bytes("ATRMask").unwrap_or_default()))
        })
    });
    (!views.is_empty()).then(|| KnownCards::new(cards))
}
