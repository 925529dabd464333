//! What a reader's name tells: which readers are made of software.

use crate::facts::{CardState, without_numbers};

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

fn words(name: &str) -> Vec<&str> {
    name.split(|character: char| character.is_whitespace() || character.is_control())
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

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
