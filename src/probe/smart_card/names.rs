//! What a reader's name tells: which readers are made of software, and the name without what is one device's own.

use crate::facts::CardState;

/// Readers that no key is ever in, by what their names begin with. `Virtual PCD` of vsmartcard is not among them: in
/// tests it stands for a reader.
const NEVER_A_KEY: [&str; 4] = [
    // "Windows Hello for Business 1": Fedict/eid-mw issue 180 and many public files, seen 2026-11-22.
    "Windows Hello for Business",
    // "Microsoft Virtual Smart Card 0", a card in the computer's TPM: several public files, seen 2026-11-22.
    "Microsoft Virtual Smart Card",
    // What such a card is called elsewhere; one public file, seen 2026-11-22.
    "TPM Virtual Smart Card",
    // "Microsoft UICC ISO Reader 3f873476 0", the SIM of a built-in modem: three public files, seen 2026-11-22.
    "Microsoft UICC ISO Reader",
];

/// Slots of `SafeNet`'s driver, by their whole names: there without any key, and real once a card shows in one (an
/// eToken 5100 in "AKS ifdh 0": PeculiarVentures/fortify issue 285; the same two slots empty beside a third in use:
/// a public listing of eTPKCS11.dll's slots; both seen 2026-11-22). "AKS VR" was found nowhere: unverified.
const DRIVER_SLOTS: [&str; 3] = ["AKS ifdh", "AKS VR", "Rainbow Technologies iKeyVirtualReader"];

/// Whether a reader is made of software and holds no key.
pub fn is_virtual(name: &str, card: CardState) -> bool {
    let starts_with =
        |beginning: &str| name.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning));
    if NEVER_A_KEY.into_iter().any(starts_with) {
        return true;
    }
    let holds_something = match card {
        CardState::Present | CardState::Busy | CardState::Mute => true,
        CardState::Empty | CardState::Unknown => false,
    };
    // On Linux a real token's own name follows in brackets, as in "AKS ifdh [eToken 5110 SC] 00 00".
    let slot = without_numbers(&words(name)).join(" ");
    !holds_something && DRIVER_SLOTS.into_iter().any(|known| known.eq_ignore_ascii_case(&slot))
}

/// The name without what belongs to one device: serial numbers and the numbers of device and slot.
///
/// pcsc-lite writes "maker product [interface] (serial number) 00 00", Windows "maker product 0" (names in public
/// listings, seen 2026-11-22). Whatever stands in round brackets goes, whether or not it looks like a number, and so
/// does any other word that looks like a serial number.
pub fn without_serial_number(name: &str) -> Option<String> {
    let name = without_round_brackets(name);
    let words: Vec<_> = words(&name).into_iter().filter(|word| !looks_like_a_serial_number(word)).collect();
    let name = without_numbers(&words).join(" ");
    (!name.is_empty()).then_some(name)
}

fn words(name: &str) -> Vec<&str> {
    name.split(|character: char| character.is_whitespace() || character.is_control())
        .filter(|word| !word.is_empty())
        .collect()
}

/// A bracket that is never closed was cut off with the name: everything after it goes.
fn without_round_brackets(name: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for character in name.chars() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            other if depth == 0 => kept.push(other),
            _ => {}
        }
    }
    kept
}

/// Eight hexadecimal digits or more, with a decimal digit among them: no product is called that.
fn looks_like_a_serial_number(word: &str) -> bool {
    word.len() >= 8
        && word.bytes().all(|byte| byte.is_ascii_hexdigit())
        && word.bytes().any(|byte| byte.is_ascii_digit())
}

/// Takes off pcsc-lite's two numbers of two hexadecimal digits, or Windows's one decimal number.
fn without_numbers<'a, 'name>(words: &'a [&'name str]) -> &'a [&'name str] {
    let two_digits = |word: &str| word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    match words {
        [rest @ .., device, slot] if two_digits(device) && two_digits(slot) => rest,
        [rest @ .., number] if number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit()) => rest,
        all => all,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_the_model_and_loses_the_device() {
        let table = [
            ("Virtual PCD 00 00", Some("Virtual PCD")),
            ("Virtual PCD 00 01", Some("Virtual PCD")),
            ("Gemalto USB Shell Token V2 (A12B34CD) 00 00", Some("Gemalto USB Shell Token V2")),
            ("Gemalto PC Twin Reader (70D7E2EE) 01 00", Some("Gemalto PC Twin Reader")),
            ("SCM SCR 3310 [CCID Interface] (21120909312345) 00 00", Some("SCM SCR 3310 [CCID Interface]")),
            ("Ledger Nano S [Nano S] (000A1-x) 0B 00", Some("Ledger Nano S [Nano S]")),
            ("Reader (cut off after 128 charac", Some("Reader")),
            ("Gemalto USB Key Smart Card Reader 0", Some("Gemalto USB Key Smart Card Reader")),
            ("SafeNet Token JC 1", Some("SafeNet Token JC")),
            ("OMNIKEY CardMan 5421 0", Some("OMNIKEY CardMan 5421")),
            ("Microsoft UICC ISO Reader 3f873476 0", Some("Microsoft UICC ISO Reader")),
            ("AKS ifdh [eToken 5110 SC] 00 00", Some("AKS ifdh [eToken 5110 SC]")),
            ("Generic Cardface", Some("Generic Cardface")),
            ("ACR38U-CCID", Some("ACR38U-CCID")),
            ("two\u{7}  spaces\t0", Some("two spaces")),
            ("(12345678) 00 00", None),
            ("0", None),
            ("", None),
        ];
        for (name, expected) in table {
            assert_eq!(without_serial_number(name).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn readers_made_of_software_are_told_by_their_names() {
        let table = [
            ("Windows Hello for Business 1", CardState::Present, true),
            ("windows hello for business", CardState::Empty, true),
            ("Microsoft Virtual Smart Card 0", CardState::Present, true),
            ("Microsoft UICC ISO Reader 3f873476 0", CardState::Present, true),
            ("AKS ifdh 0", CardState::Empty, true),
            ("AKS ifdh 1", CardState::Unknown, true),
            ("AKS ifdh 0", CardState::Present, false),
            ("AKS ifdh 0", CardState::Busy, false),
            ("AKS ifdh 0", CardState::Mute, false),
            ("AKS VR 0", CardState::Empty, true),
            ("Rainbow Technologies iKeyVirtualReader 0", CardState::Empty, true),
            ("Rainbow Technologies iKeyVirtualReader 0", CardState::Present, false),
            ("AKS ifdh [eToken 5110 SC] 00 00", CardState::Empty, false),
            ("Gemalto USB Key Smart Card Reader 0", CardState::Empty, false),
            ("Virtual PCD 00 00", CardState::Empty, false),
            ("Clé", CardState::Empty, false),
            ("", CardState::Empty, false),
        ];
        for (name, card, expected) in table {
            assert_eq!(is_virtual(name, card), expected, "{name} {card:?}");
        }
    }
}
