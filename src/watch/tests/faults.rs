//! What hangs, panics or comes late costs itself alone, and not for ever.

use tokio::task::yield_now;
use tokio::time::advance;

use super::*;
use crate::facts::Obstacle;

/// Waits for what threads do, which a clock that stands still does not wait for.
async fn until(mut is_so: impl FnMut() -> bool) {
    let patience = std::time::Instant::now() + Duration::from_mins(1);
    while !is_so() {
        assert!(std::time::Instant::now() < patience, "it never came");
        std::thread::sleep(Duration::from_millis(1));
        yield_now().await;
    }
}

/// Lets time pass in steps of a poll, whatever hangs, until these were asked.
async fn until_asked(fake: &Fake, asked: &mut Vec<Question>, wanted: &[Question]) {
    until_passing(|| {
        asked.extend(fake.asked());
        wanted.iter().all(|question| asked.contains(question))
    })
    .await;
}

pub async fn until_passing(mut is_so: impl FnMut() -> bool) {
    let patience = std::time::Instant::now() + Duration::from_mins(1);
    while !is_so() {
        assert!(std::time::Instant::now() < patience, "it never came");
        advance(Duration::from_millis(100)).await;
        std::thread::sleep(Duration::from_millis(2));
        yield_now().await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_folder_that_hangs_costs_its_own_sign_and_no_other() {
    let fake = Arc::new(Fake::default());
    watched(&fake, async |_, _| {
        after_the_confirmation(&fake).await;
        fake.browsers_hang.store(true, SeqCst);
        fake.usb.fetch_add(1, SeqCst);
        fake.certificates.fetch_add(1, SeqCst);
        let mut asked = Vec::new();
        until_asked(&fake, &mut asked, &[Usb, Certificates]).await;
        assert!(!asked.contains(&Question::Chrome), "its change token hangs");
        fake.browsers.fetch_add(1, SeqCst);
        fake.browsers_hang.store(false, SeqCst);
        until_asked(&fake, &mut asked, &[Question::Chrome]).await;
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn what_a_sign_with_a_fault_stands_for_is_asked_and_the_sign_is_tried_again() {
    let fake = Arc::new(Fake { certificates_panic: true.into(), ..Fake::default() });
    watched(&fake, async |_, _| {
        fake.asked();
        let times = |asked: Vec<Question>| asked.into_iter().filter(|question| *question == Certificates).count();
        seconds(62.).await;
        assert_eq!(times(fake.asked()), 2, "every half minute");
        fake.certificates_panic.store(false, SeqCst);
        seconds(31.).await;
        fake.asked();
        fake.certificates.fetch_add(1, SeqCst);
        seconds(1.3).await;
        assert_eq!(times(fake.asked()), 1, "its change token tells again");
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn a_question_that_panics_is_asked_again() {
    let fake = Arc::new(Fake { other_browsers_panic: true.into(), ..Fake::default() });
    watched(&fake, async |told, _| {
        let last = || told.lock().unwrap().last().unwrap().other_browsers.clone();
        assert_eq!(last(), Reading::Unreadable(Obstacle::Crashed));
        seconds(31.).await;
        assert_eq!(last(), Reading::Unreadable(Obstacle::Crashed));
        fake.other_browsers_panic.store(false, SeqCst);
        seconds(31.).await;
        assert_eq!(last(), Reading::Absent);
        fake.asked();
        seconds(120.).await;
        assert!(!fake.asked().contains(&OtherBrowsers), "until it answers");
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn an_answer_after_its_time_is_taken_in_unless_something_newer_is_known() {
    let (word, words) = mpsc::channel();
    let fake = Arc::new(Fake { chrome: Mutex::new(Some(words)), ..Fake::default() });
    word.send(false).unwrap();
    watched(&fake, async |told, _| {
        let chrome = || told.lock().unwrap().last().unwrap().chrome.clone();
        let timed_out = || chrome() == Reading::Unreadable(Obstacle::TimedOut);
        after_the_confirmation(&fake).await;
        fake.browsers.fetch_add(1, SeqCst);
        until_passing(timed_out).await;
        word.send(true).unwrap();
        until(|| chrome().seen().is_some()).await;
        let times = |asked: Vec<Question>| asked.into_iter().filter(|question| *question == Question::Chrome).count();
        assert_eq!(times(fake.asked()), 1, "the reading that was late, and no other");

        fake.browsers.fetch_add(1, SeqCst);
        until_passing(timed_out).await;
        fake.browsers.fetch_add(1, SeqCst);
        let mut asked = Vec::new();
        until_asked(&fake, &mut asked, &[Question::Chrome]).await;
        told.lock().unwrap().drain(..);
        word.send(true).unwrap();
        word.send(false).unwrap();
        until(|| told.lock().unwrap().last().is_some_and(|facts| facts.chrome == Reading::Absent)).await;
        assert!(told.lock().unwrap().iter().all(|facts| facts.chrome.seen().is_none()), "it read what was before");
        drop(word);
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn the_moment_told_is_one_at_which_everything_told_was_read() {
    let fake = Arc::new(Fake::default());
    let told = Told::default();
    let tell = Arc::clone(&told);
    let mut watch =
        Watch::new(Arc::clone(&fake) as Arc<dyn Platform>, |facts| tell.lock().unwrap().push(facts.clone()));
    let before = jiff::Timestamp::UNIX_EPOCH;
    watch.facts.retake(&before.to_zoned(jiff::tz::TimeZone::UTC));
    watch.ask_everything();
    let pressed = crate::clock::now();
    for _ in Question::ALL {
        assert_eq!(watch.facts.taken_at, before, "some of it was not read since");
        let event = watch.under_way.join_next().await.unwrap();
        watch.take_in(event);
    }
    assert!(watch.facts.taken_at > before && watch.facts.taken_at <= pressed);
    assert_eq!(told.lock().unwrap().last().unwrap().taken_at, watch.facts.taken_at);
}
