//! A support code as somebody dictates it: what reads as one is that one and no other.

use super::shown::{assert_json, assert_page_data, assert_text};
use super::text;
use crate::support_code::{Decoded, HelperView, SupportCode};
use crate::text::{Language, Words};

/// Eight bytes are the number that a code carries, which seldom has the right check digits; any others are the text.
pub fn take(bytes: &[u8]) -> bool {
    let text = match <[u8; 8]>::try_from(bytes) {
        Ok(number) => SupportCode::of_number(u64::from_le_bytes(number)).to_string().into(),
        Err(_) => text(bytes),
    };
    let state = match SupportCode::read(&text) {
        Ok(state) => state,
        Err(error) => {
            for language in Language::ALL {
                assert_text(&Words::of(language).say(&error.phrase()));
            }
            return false;
        }
    };
    let code = state.code().to_string();
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    assert_eq!(digits(&code), digits(&text), "the code of what a code says is that code");
    assert_eq!(SupportCode::read(&code).as_ref(), Ok(&state));
    assert_page_data(&HelperView::of(&state));
    assert_json(&Decoded::of(&state));
    true
}
