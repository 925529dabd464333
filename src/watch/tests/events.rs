//! What the system tells by itself is looked at in that moment, and is rarely looked for from then on.

use super::faults::until_passing;
use super::*;

#[tokio::test(start_paused = true)]
async fn a_key_that_the_system_tells_of_is_asked_for_in_that_moment() {
    let fake = Arc::new(Fake::default());
    watched(&fake, async |_, _| {
        after_the_confirmation(&fake).await;
        // Between two looks at the pace of a system that tells nothing.
        seconds(0.1).await;
        fake.asked();
        fake.usb.fetch_add(1, SeqCst);
        fake.tells(|events| &events.usb);
        seconds(0.02).await;
        assert_eq!(without_paced(fake.asked(), &[]), [Usb, DeviceProblems]);
        fake.cards.fetch_add(1, SeqCst);
        fake.tells(|events| &events.cards);
        seconds(0.02).await;
        assert_eq!(without_paced(fake.asked(), &[SmartCardService]), [DeviceProblems, SmartCardService, Readers]);
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn a_system_that_has_told_is_rarely_looked_at_and_one_that_says_nothing_is_as_before() {
    let looks_in_a_minute = async |fake: &Fake| {
        let before = fake.looks_at_usb.load(SeqCst);
        seconds(60.).await;
        fake.looks_at_usb.load(SeqCst) - before
    };
    let fake = Arc::new(Fake::default());
    watched(&fake, async |_, _| {
        assert_eq!(looks_in_a_minute(&fake).await, 75);
        fake.tells(|events| &events.usb);
        seconds(1.).await;
        assert_eq!(looks_in_a_minute(&fake).await, 6);
        // What it tells before it shows is seen soon all the same.
        fake.asked();
        fake.tells(|events| &events.usb);
        seconds(0.1).await;
        fake.usb.fetch_add(1, SeqCst);
        seconds(0.9).await;
        assert!(fake.asked().contains(&Usb));
        // What it forgets to tell is seen all the same.
        fake.asked();
        fake.usb.fetch_add(1, SeqCst);
        seconds(10.).await;
        assert!(fake.asked().contains(&Usb));
    })
    .await;
}

#[tokio::test]
async fn what_is_told_during_a_look_is_looked_at_once_more() {
    let fake = Arc::new(Fake { cards_hang: true.into(), ..Fake::default() });
    watched(&fake, async |_, _| {
        let patience = Instant::now() + Duration::from_mins(1);
        // The first reading does not wait for a look that hangs.
        while fake.asked().is_empty() {
            assert!(Instant::now() < patience, "nothing was ever asked");
            seconds(0.01).await;
        }
        fake.tells(|events| &events.cards);
        fake.tells(|events| &events.cards);
        // Until the turn of the ordinary pace has passed: the next is 10 seconds later.
        seconds(1.2).await;
        assert_eq!(fake.looks_at_cards.load(SeqCst), 1, "looks that hang do not pile up");
        fake.cards_hang.store(false, SeqCst);
        let at_the_end = Instant::now() + Duration::from_secs(7);
        while fake.looks_at_cards.load(SeqCst) < 2 {
            assert!(Instant::now() < at_the_end, "it was not looked at again at the end of the look");
            seconds(0.01).await;
        }
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn a_key_that_is_back_before_anybody_looks_is_told_though_a_reading_found_it_gone() {
    let fake = Arc::new(Fake::default());
    watched(&fake, async |told, _| {
        after_the_confirmation(&fake).await;
        let is_there = || told.lock().unwrap().last().unwrap().usb.seen().is_some();
        fake.devices.store(true, SeqCst);
        fake.usb.fetch_add(1, SeqCst);
        until_passing(is_there).await;
        // Pulled out where the next to notice is the last reading that was planned when it was plugged in, and not a look.
        seconds(1.5).await;
        fake.devices.store(false, SeqCst);
        until_passing(|| !is_there()).await;
        fake.devices.store(true, SeqCst);
        let back = Instant::now();
        until_passing(is_there).await;
        assert!(back.elapsed() < Duration::from_secs(3), "after {:?}", back.elapsed());
    })
    .await;
}
