//! Any sequence of facts and clicks.

use proptest::prelude::*;
use strum::IntoEnumIterator;

use super::*;

fn any_device() -> impl Strategy<Value = Device> {
    prop::sample::select(vec![KEY, OTHER_CARD_DEVICE, STICK, SECURITY_KEY, MOUSE])
}

fn any_facts() -> impl Strategy<Value = Facts> {
    let card = prop::sample::select(vec![
        CardState::Empty,
        CardState::Present,
        CardState::Busy,
        CardState::Mute,
        CardState::Unknown,
    ]);
    let readers = prop::collection::vec((0..3u8, any::<bool>(), card), 0..3);
    (prop::collection::vec(any_device(), 0..4), readers, 0..7u8).prop_map(|(devices, readers, oddity)| {
        let named = readers.into_iter().map(|(name, is_virtual, card)| {
            let name = ReaderModel::of(["ACS Reader", "Cherry Reader", "Dell Reader"][usize::from(name)]);
            CardReader { name, is_virtual, card, card_known: None, device: Reading::default() }
        });
        let facts = with_readers(&devices, &named.collect::<Vec<_>>());
        match oddity {
            0 => Facts { usb: Reading::Unreadable(Obstacle::TimedOut), ..facts },
            1 => Facts { usb: Reading::Absent, ..facts },
            4 => Facts { session: Reading::Unreadable(Obstacle::NotSupported), ..facts },
            2 => Facts { readers: Reading::Unreadable(Obstacle::NoService), ..facts },
            3 => Facts { readers: Reading::Unreadable(Obstacle::Pending), ..facts },
            _ => facts,
        }
    })
}

#[derive(Debug, Clone)]
enum Event {
    Sees(Box<Facts>),
    Presses(Click),
    Waits(u16),
}

fn any_event() -> impl Strategy<Value = Event> {
    let clicks = prop::sample::select(Click::iter().filter(|click| *click != Click::Skip).collect::<Vec<_>>());
    prop_oneof![
        any_facts().prop_map(|facts| Event::Sees(Box::new(facts))),
        clicks.prop_map(Event::Presses),
        (0..5_000u16).prop_map(Event::Waits),
    ]
}

/// How many listed keys are plugged in.
fn keys(seen: &Seen) -> usize {
    seen.devices.iter().filter(|one| is_listed(one, requirements())).count()
}

proptest! {
    #[test]
    fn whatever_happens_there_is_a_way_on_and_a_way_out(
        first in any_facts(),
        events in prop::collection::vec(any_event(), 0..24),
    ) {
        let Some(replug_test) = ReplugTest::begin(&first) else { return Ok(()) };
        let mut walk = Walk { replug_test, facts: first, now: Duration::ZERO };
        for event in events {
            let (began, last) = (walk.replug_test.before.clone(), walk.replug_test.last.clone());
            let looks = matches!(event, Event::Sees(_));
            walk = match event {
                Event::Sees(facts) => walk.sees(&facts),
                Event::Presses(click) => walk.presses(click),
                Event::Waits(time) => walk.later(Duration::from_millis(time.into())),
            };
            let page = walk.replug_test.page().unwrap();
            if let Some(seen) = Seen::of(&walk.facts).filter(|_| looks) {
                let new = keys(&seen) > keys(&began) && keys(&seen) == keys(&last) + 1;
                prop_assert!(!new || page.outcome == Some(Outcome::KeyAppeared), "a listed key wins: {page:?}");
            }
            let is_way_out = |button: &ReplugTestButton| button.click == Click::Skip;
            prop_assert!(page.buttons.iter().any(is_way_out) && !page.buttons.iter().all(is_way_out));
            prop_assert_eq!(page.outcome.is_some(), page.remedy.is_some());
            let steps = page.remedy.map_or(page.steps, |remedy| remedy.steps);
            prop_assert!(!steps.is_empty());
            let waits = matches!(page.stage, Stage::LookOut | Stage::LookIn | Stage::Settle);
            prop_assert_eq!(walk.replug_test.due(walk.now).is_some(), waits, "time ends what time began");
        }
        let walk = walk.waits();
        prop_assert!(matches!(walk.stage(), Stage::AskOut | Stage::AskIn | Stage::Told));
        let walk = walk.presses(Click::Skip);
        prop_assert!(walk.replug_test.is_over() && walk.replug_test.page().is_none());
    }
}
