//! Files made from the types: the JSON Schema of `check`, the page's TypeScript types, and the words as rendered here.

use std::fs;
use std::path::Path;

use ts_rs::{Config, TS};

use crate::findings::{CheckId, Overall, Party};
use crate::report::Report;
use crate::screen::{Link, Remedy, Row, Screen, State};
use crate::text::{Argument, Language, Phrase};

/// Compares a made file with the committed one; `cargo xtask bless` rewrites it.
pub fn assert_committed(file: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("QHR_SETUP_BLESS").is_some() {
        fs::write(&path, made).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == made,
        "{file} is not what the types say now: run `cargo xtask bless` and look at the difference"
    );
}

#[test]
fn the_schema_of_check_is_committed() {
    let mut schema = serde_json::to_value(schemars::schema_for!(Report)).unwrap();
    schema["title"] = "qhr-setup check --format json".into();
    assert_committed("docs/check.schema.json", &(serde_json::to_string_pretty(&schema).unwrap() + "\n"));
}

#[test]
fn the_types_of_the_page_are_committed() {
    let config = Config::default();
    let declarations = [
        Argument::decl(&config),
        CheckId::decl(&config),
        Language::decl(&config),
        Link::decl(&config),
        Overall::decl(&config),
        Party::decl(&config),
        Phrase::decl(&config),
        Remedy::decl(&config),
        Row::decl(&config),
        Screen::decl(&config),
        State::decl(&config),
    ];
    let mut file =
        String::from("// Made from the types of the Rust core by `cargo xtask bless`; not edited by hand.\n");
    for declaration in declarations {
        file.extend(["\nexport ", &declaration, "\n"]);
    }
    assert_committed("ui/src/bindings.ts", &file);
}
