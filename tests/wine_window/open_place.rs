//! A program of Windows for the tests under Wine: opens the places that it is given by name, as the page names them, by the
//! window's own code. There is no `WebView2` in Wine, so no page can ask for it.

use std::env;
use std::process::ExitCode;

use qhr_setup::system_place::Place;
use serde::Deserialize as _;
use serde::de::IntoDeserializer as _;
use serde::de::value::{Error, StrDeserializer};

#[path = "../../src-tauri/src/chrome.rs"]
mod chrome;
#[path = "../../src-tauri/src/place.rs"]
mod place;
#[expect(dead_code, reason = "the page is told more")]
#[path = "../../src-tauri/src/problem.rs"]
mod problem;

fn main() -> ExitCode {
    let opened = env::args().skip(1).all(|name| {
        let name: StrDeserializer<'_, Error> = name.as_str().into_deserializer();
        Place::deserialize(name).is_ok_and(|place| place::open(place).is_ok())
    });
    if opened { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
