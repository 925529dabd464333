//! A clock that is set while the program runs, as by somebody who puts it right, or by the network after a start.

use jiff::SignedDuration;

use super::faults::until_passing;
use super::*;
use crate::clock::{now, set_in_test};

/// Forwards and backwards: an hour of summer time, over midnight, a day, years, and back to where it was.
const HOURS: [i64; 9] = [1, 0, 13, -11, 24, -30_000, 40_000, -1, 0];

/// As much as a busy machine may need for an answer.
const A_WHILE: SignedDuration = SignedDuration::from_mins(2);

#[tokio::test(start_paused = true)]
async fn whatever_the_clock_is_set_to_the_facts_are_soon_of_the_moment_it_shows() {
    let fake = Arc::new(Fake::default());
    watched(&fake, async |told, _| {
        for hours in HOURS {
            set_in_test::by(SignedDuration::from_hours(hours));
            let last = || told.lock().unwrap().last().unwrap().taken_at;
            until_passing(|| now().duration_since(last()).abs() < A_WHILE).await;
        }
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn a_reading_of_everything_is_done_though_the_clock_is_set_back_in_the_middle_of_it() {
    let fake = Arc::new(Fake::default());
    let mut watch = Watch::new(Arc::clone(&fake) as Arc<dyn Platform>, |_| ());
    watch.ask_everything();
    set_in_test::by(SignedDuration::from_hours(-1));
    // As where a change is noticed meanwhile: the first answer is not wanted any more.
    watch.ask(&[Usb]);
    for _ in 0..=Question::ALL.len() {
        assert!(watch.full.is_some(), "the second answer is awaited");
        let event = watch.under_way.join_next().await.unwrap();
        watch.take_in(event);
    }
    assert!(watch.full.is_none(), "nobody hears that everything was read");
    assert!(now().duration_since(watch.facts.taken_at).abs() < A_WHILE);
}
