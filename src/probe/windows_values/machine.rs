//! Which processor a number of Windows's stands for.

use crate::facts::Architecture;

/// The processor by its number in the PE format, which `IsWow64Process2` answers with.
pub fn architecture(machine: u16) -> Architecture {
    match machine {
        0x014c => Architecture::X86,
        0x8664 => Architecture::X64,
        0xaa64 => Architecture::Arm64,
        _ => Architecture::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_processor_is_known_by_its_number() {
        assert_eq!(architecture(0xaa64), Architecture::Arm64);
        assert_eq!(architecture(0x8664), Architecture::X64);
        assert_eq!(architecture(0x014c), Architecture::X86);
        assert_eq!(architecture(0x01c4), Architecture::Other);
    }
}
