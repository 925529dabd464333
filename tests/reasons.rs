//! The sheets of reasons and what the rules really advise: the same, for every recorded machine and for mixtures.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::collections::BTreeSet;
use std::fs;

use qhr_setup::checks;
use qhr_setup::facts::{Facts, Hex16, Obstacle, UsbIds};
use qhr_setup::findings::{Finding, Reason, ReasonCode};
use qhr_setup::key::Identified;
use qhr_setup::requirements::Requirements;
use serde_json::{Map, Value, json};
use strum::IntoEnumIterator;
use support::{machines, project};

fn name(reason: ReasonCode) -> &'static str {
    reason.into()
}

/// Fails where a finding advises something, or comes from a check, that its sheet does not know.
fn assert_on_its_sheet(finding: &Finding) {
    let reason = ReasonCode::from(&finding.reason);
    let known = reason.fixes();
    assert!(finding.fix.is_none_or(|fix| known.contains(&fix)), "{}: {:?}", name(reason), finding.fix);
    let not_recorded = finding.reason == Reason::CouldNotRead { obstacle: Obstacle::NotRecorded };
    let advised = finding.fix.is_some() || known.is_empty() || not_recorded;
    assert!(advised, "{} has a remedy on its sheet alone", name(reason));
    assert!(reason.check().is_none_or(|check| check == finding.check), "{} of {:?}", name(reason), finding.check);
}

fn recorded() -> Vec<Map<String, Value>> {
    let read = |folder: &std::path::PathBuf| {
        let facts: Value = serde_json::from_str(&fs::read_to_string(folder.join("facts.json")).unwrap()).unwrap();
        facts.as_object().unwrap().clone()
    };
    machines().iter().map(read).collect()
}

#[test]
fn what_recorded_machines_are_advised_is_on_the_sheets() {
    for facts in recorded() {
        let facts: Facts = serde_json::from_value(facts.into()).unwrap();
        checks::judge(&facts, Requirements::built_in().unwrap()).all.iter().for_each(assert_on_its_sheet);
    }
}

/// For each field of the facts, what it may hold: what was recorded, what was written by hand, and nothing yet.
fn pools() -> Vec<(String, Vec<Value>)> {
    let by_hand = fs::read_to_string(project().join("tests/reasons/readings.json")).unwrap();
    let mut by_hand: Map<String, Value> = serde_json::from_str(&by_hand).unwrap();
    let recorded = recorded();
    let pool = |field: &String| {
        let mut pool = match by_hand.remove(field) {
            Some(Value::Array(readings)) => readings,
            None => Vec::new(),
            other => panic!("{field}: {other:?}"),
        };
        let seen: BTreeSet<_> = recorded.iter().filter_map(|facts| facts.get(field)).map(Value::to_string).collect();
        pool.extend(seen.iter().map(|reading| serde_json::from_str::<Value>(reading).unwrap()));
        pool.push(json!({"unreadable": "pending"}));
        (field.clone(), pool)
    };
    let is_reading =
        |field: &&String| !["schema", "tool", "taken_at", "rights", "other_browsers"].contains(&field.as_str());
    let fields = serde_json::to_value(Facts::pending(jiff::Timestamp::UNIX_EPOCH)).unwrap();
    let pools = fields.as_object().unwrap().keys().filter(is_reading).map(pool).collect();
    assert!(by_hand.is_empty(), "no such field: {by_hand:?}");
    pools
}

/// A device that mixtures have and nobody lists.
const UNLISTED: UsbIds = UsbIds { vendor_id: Hex16(0x1059), product_id: Hex16(0x0017) };

/// The same numbers at every run: what one run has found, the next one finds.
struct Dice(u64);

impl Dice {
    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        &all[usize::try_from(self.0 >> 33).unwrap() % all.len()]
    }
}

#[test]
fn what_mixtures_of_readings_are_advised_is_on_the_sheets_and_nothing_else_is() {
    let requirements = Requirements::built_in().unwrap();
    let (recorded, pools) = (recorded(), pools());
    let mut dice = Dice(20_261_122);
    let mut advised = BTreeSet::new();
    for _ in 0..20_000 {
        let mut facts = dice.one_of(&recorded).clone();
        for (field, pool) in &pools {
            facts.insert(field.clone(), dice.one_of(pool).clone());
        }
        let facts: Facts = serde_json::from_value(facts.into()).unwrap();
        // Now and then the person's key is known from a replug test.
        let identified = dice.one_of(&[None, None, Some(Identified { device: UNLISTED })]).clone();
        let mut judged = checks::judge_with_key(&facts, requirements, identified.as_ref());
        // And now and then there is no key yet.
        if *dice.one_of(&[false, false, false, true]) {
            judged = checks::for_somebody_without_key(judged);
        }
        // Or none is asked for.
        if *dice.one_of(&[false, false, false, true]) {
            judged = checks::without_asking_for_key(judged);
        }
        for finding in judged.all {
            assert_on_its_sheet(&finding);
            let fix = finding.fix.map(<&str>::from);
            advised.insert((name(ReasonCode::from(&finding.reason)), fix));
        }
    }
    for reason in ReasonCode::iter() {
        let on_sheet: Vec<_> = reason.fixes().iter().map(|fix| Some(<&str>::from(*fix))).collect();
        let wanted = if on_sheet.is_empty() { vec![None] } else { on_sheet };
        for fix in wanted {
            assert!(advised.contains(&(name(reason), fix)), "no rule comes to {} with {fix:?}", name(reason));
        }
    }
}
