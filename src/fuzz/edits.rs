//! Files of JSON and TOML with changes in them. Bytes of any kind seldom get past a parser: bytes that begin with a zero are
//! read as changes of a recorded file instead, and any others as the file itself.

use std::borrow::Cow;

use serde_json::{Value, json};

/// So many places of a file are changed.
const MOST_CHANGES: usize = 6;

/// Choices that bytes make; all the same once there are no more.
pub struct Choices<'a>(&'a [u8]);

impl<'a> Choices<'a> {
    pub fn of(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    pub fn below(&mut self, end: usize) -> usize {
        let high = if end > 256 { usize::from(self.byte()) << 8 } else { 0 };
        (high | usize::from(self.byte())) % end.max(1)
    }

    pub fn are_made(&self) -> bool {
        self.0.is_empty()
    }
}

/// The file that these bytes are, or that they make of the recorded ones.
pub fn file<'a>(bytes: &'a [u8], recorded: &[Value], write: fn(&Value) -> Vec<u8>) -> Cow<'a, [u8]> {
    match bytes {
        [0, choices @ ..] => write(&changed(recorded, &mut Choices::of(choices))).into(),
        file => file.into(),
    }
}

fn changed(recorded: &[Value], choices: &mut Choices) -> Value {
    let mut json = recorded[choices.below(recorded.len())].clone();
    for _ in 0..=choices.below(MOST_CHANGES) {
        if choices.below(4) == 0 {
            take_over(&mut json, &recorded[choices.below(recorded.len())], choices);
        } else {
            change(&mut json, choices);
        }
    }
    json
}

/// Puts a part of another recorded file in the place of the same part.
fn take_over(json: &mut Value, other: &Value, choices: &mut Choices) {
    let (Value::Object(fields), Value::Object(others)) = (json, other) else { return };
    if let Some((name, value)) = others.iter().nth(choices.below(others.len())) {
        match fields.get_mut(name) {
            Some(field) if choices.below(3) == 0 => take_over(field, value, choices),
            Some(_) | None => drop(fields.insert(name.clone(), value.clone())),
        }
    }
}

/// Changes one place.
fn change(json: &mut Value, choices: &mut Choices) {
    let stop = choices.below(6) == 0;
    match json {
        Value::Object(fields) if !stop && !fields.is_empty() => {
            let place = choices.below(fields.len());
            let Some(name) = fields.keys().nth(place).cloned() else { return };
            match choices.below(12) {
                0 => drop(fields.remove(&name)),
                1 => drop(fields.insert(format!("{name}_"), odd_value(choices))),
                _ => change(&mut fields[&name], choices),
            }
        }
        Value::Array(items) if !stop && !items.is_empty() => {
            let place = choices.below(items.len());
            match choices.below(8) {
                0 => drop(items.remove(place)),
                1 => items.push(items[place].clone()),
                _ => change(&mut items[place], choices),
            }
        }
        Value::String(text) if choices.below(3) > 0 => {
            let odd = ["Hélène ", "(", "00 ", "0", "-", "\u{7}", "<b>", "=1", "\u{202e}", "\u{1b}[31m"];
            let odd = odd[choices.below(odd.len())];
            if choices.below(2) == 0 { text.insert_str(0, odd) } else { text.push_str(odd) }
        }
        Value::Number(number) if choices.below(3) > 0 => {
            let by = i64::from(choices.byte()) - 128;
            *json = number.as_i64().map_or(0, |number| number.wrapping_add(by)).into();
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) | Value::Object(_) => {
            *json = odd_value(choices);
        }
    }
}

/// What may stand in the place of anything.
fn odd_value(choices: &mut Choices) -> Value {
    let all = [
        json!(null),
        json!(true),
        json!(false),
        json!(-1),
        json!(0),
        json!(1),
        json!(2),
        json!(3),
        json!(65_536),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(1e300),
        json!([]),
        json!({}),
        json!(""),
        json!("absent"),
        json!("pass"),
        json!("Hélène Côté"),
        json!("\u{202e}\u{0}🔑\n<script>alert(1)</script>".repeat(40)),
        json!("99999999999.0"),
        json!("2026-11-22"),
        json!("2099-12-31"),
        json!("-009999-01-01"),
        json!("9999-12-30T22:00:00.999Z"),
        json!("-009999-01-02T01:59:59Z"),
        json!({"seen": []}),
        json!({"seen": null}),
        json!({"unreadable": "timed_out"}),
        json!({"unreadable": "pending"}),
        json!({"unreadable": {"failed": "OpenService: 99999999999999999999"}}),
        json!({"unreadable": {"failed": "Hélène: 1"}}),
        json!([[[[[[[[]]]]]]]]),
        json!("https://example.org/\u{7f}"),
        json!("javascript:alert(1)"),
    ];
    all[choices.below(all.len())].clone()
}

pub fn as_json(value: &Value) -> Vec<u8> {
    value.to_string().into_bytes()
}

/// Each field of the file on a line of its own, everything else inline. JSON writes texts, numbers and lists as TOML does.
pub fn as_toml(value: &Value) -> Vec<u8> {
    let fields = value.as_object().into_iter().flatten();
    let lines: Vec<_> =
        fields.map(|(name, value)| format!("{} = {}\n", Value::from(name.as_str()), inline(value))).collect();
    lines.concat().into_bytes()
}

fn inline(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) => {
            let fields =
                fields.iter().map(|(name, value)| format!("{} = {}", Value::from(name.as_str()), inline(value)));
            format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.to_string(),
    }
}
