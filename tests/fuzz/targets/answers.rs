#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| qhr_setup::fuzz::take("answers", bytes));
