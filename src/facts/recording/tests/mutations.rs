//! Recordings with faults put in at random, the same at each run: nothing panics, and what is read is read again as it was.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::Recording;
use crate::checks;
use crate::facts::{FACTS_SCHEMA, Facts};
use crate::requirements::Requirements;

/// How many faulty recordings are made of each recorded one.
const OF_EACH: u32 = 60;

/// Marsaglia's xorshift: numbers that look random, always the same.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }
}

/// What a fault may put in the place of anything.
fn odd_value(numbers: &mut Numbers) -> Value {
    let all = [
        json!(null),
        json!(true),
        json!(-1),
        json!(65_536),
        json!(u64::MAX),
        json!(1e300),
        json!([]),
        json!({}),
        json!(""),
        json!("absent"),
        json!("Hélène Côté"),
        json!("\u{202e}\u{0}🔑".repeat(40)),
        json!("99999999999.0"),
        json!("-262143-01-01T00:00:00Z"),
        json!({"seen": []}),
        json!({"seen": null}),
        json!({"unreadable": "timed_out"}),
        json!({"unreadable": {"failed": "OpenService: 99999999999999999999"}}),
        json!({"unreadable": {"failed": "Hélène: 1"}}),
        json!([[[[[[[[]]]]]]]]),
    ];
    all[numbers.below(all.len())].clone()
}

/// Changes one place in a value.
fn put_a_fault(json: &mut Value, numbers: &mut Numbers) {
    let stop = numbers.below(6) == 0;
    match json {
        Value::Object(fields) if !stop && !fields.is_empty() => {
            let name = fields.keys().nth(numbers.below(fields.len())).cloned().unwrap();
            match numbers.below(12) {
                0 => drop(fields.remove(&name)),
                1 => drop(fields.insert(format!("{name}_"), odd_value(numbers))),
                _ => put_a_fault(&mut fields[&name], numbers),
            }
        }
        Value::Array(items) if !stop && !items.is_empty() => {
            let place = numbers.below(items.len());
            match numbers.below(8) {
                0 => drop(items.remove(place)),
                1 => items.push(items[place].clone()),
                _ => put_a_fault(&mut items[place], numbers),
            }
        }
        Value::String(text) if numbers.below(3) > 0 => {
            text.insert_str(0, ["Hélène ", "(", "00 ", "0", "\u{7}"][numbers.below(5)]);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) | Value::Object(_) => {
            *json = odd_value(numbers);
        }
    }
}

fn read(bytes: &[u8]) -> Option<Facts> {
    Recording::from_json(bytes, Path::new("facts.json")).ok().map(|recording| recording.facts)
}

/// Whether it was read; then it is judged, and is read again as it was.
fn hold(bytes: &[u8], rules: &Requirements) -> bool {
    let Some(facts) = read(bytes) else { return false };
    let written = serde_json::to_vec(&facts).unwrap();
    assert_eq!(read(&written).as_ref(), Some(&facts), "{}", String::from_utf8_lossy(bytes));
    checks::judge(&facts, rules);
    true
}

#[test]
fn no_fault_in_a_recording_makes_it_panic_and_what_is_read_is_read_again_as_it_was() {
    let rules = Requirements::built_in().unwrap();
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let folders = ["machines", "field", "facts"].map(|folder| fs::read_dir(tests.join(folder)).unwrap());
    let paths = folders.into_iter().flatten().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = paths.map(|path| if path.is_dir() { path.join("facts.json") } else { path }).collect();
    files.sort();
    let mut numbers = Numbers(0x5eed);
    let (mut tried, mut of_layout) = (0, [0; FACTS_SCHEMA as usize + 2]);
    for file in files {
        let recorded: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
        for _ in 0..OF_EACH {
            let mut json = recorded.clone();
            // A newer program's is understood as far as it can be.
            if numbers.below(3) == 0 {
                json["schema"] = (FACTS_SCHEMA + 1).into();
            }
            for _ in 0..=numbers.below(2) {
                put_a_fault(&mut json, &mut numbers);
            }
            let mut bytes = serde_json::to_vec(&json).unwrap();
            if numbers.below(4) == 0 {
                let place = numbers.below(bytes.len());
                bytes[place] = u8::try_from(numbers.below(256)).unwrap();
            }
            tried += 1;
            if hold(&bytes, rules) {
                let schema = json.get("schema").and_then(Value::as_u64).and_then(|schema| usize::try_from(schema).ok());
                of_layout[schema.filter(|schema| *schema < of_layout.len()).unwrap_or(0)] += 1;
            }
        }
    }
    assert!(tried > 5000, "{tried}");
    assert!(of_layout[1..].iter().all(|read| *read > 50), "of {tried} faulty ones were read, by layout: {of_layout:?}");
}
