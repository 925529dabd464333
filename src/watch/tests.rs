//! A platform that counts what it is asked, under a clock that jumps to the next thing to do.

use std::sync::atomic::Ordering::SeqCst;
use std::sync::{Mutex, mpsc};

use tokio::sync::mpsc::{Sender, channel};
use tokio::time::sleep;

use self::asking::ANOTHER_TRY;
use self::fake::Fake;
use super::*;
use crate::facts::Question::{
    Certificates, DeviceProblems, KeySoftware as KeySoftwareAsked, OtherBrowsers, Readers, SmartCardService, Usb,
};
use crate::facts::Reading;

mod clock;
mod events;
mod fake;
mod faults;

/// The facts told so far.
type Told = Arc<Mutex<Vec<Facts>>>;

/// Watches `fake` for as long as `script` runs, which begins after the first reading.
async fn watched<F: Future<Output = ()>>(fake: &Arc<Fake>, script: impl FnOnce(Told, Sender<()>) -> F) {
    let told = Told::default();
    let (again, asked_again) = channel(1);
    let tell = Arc::clone(&told);
    let watching = watch(Arc::clone(fake) as Arc<dyn Platform>, asked_again, move |facts| {
        tell.lock().unwrap().push(facts.clone());
    });
    let script = async {
        sleep(Duration::from_millis(100)).await;
        script(told, again).await;
    };
    tokio::select! {
        () = watching => panic!("the watch ended by itself"),
        () = script => (),
    }
}

async fn seconds(seconds: f32) {
    sleep(Duration::from_secs_f32(seconds)).await;
}

/// Devices and readers are read once more after the first reading, as that is a change, too.
async fn after_the_confirmation(fake: &Fake) {
    seconds(2.).await;
    fake.asked();
}

/// The questions that are asked without a change token.
fn is_paced(question: Question) -> bool {
    POLLS.iter().any(|poll| poll.token == ChangeToken::Time && poll.asked().contains(&question))
}

fn without_paced(mut asked: Vec<Question>, but_keep: &[Question]) -> Vec<Question> {
    asked.retain(|question| !is_paced(*question) || but_keep.contains(question));
    asked
}

#[tokio::test(start_paused = true)]
async fn everything_is_asked_once_and_then_only_what_has_a_pace() {
    let fake = Arc::new(Fake::default());
    watched(&fake, async |told, _| {
        assert_eq!(fake.asked(), Question::ALL);
        let told_at_first = told.lock().unwrap().len();
        seconds(60.).await;
        let asked = fake.asked();
        let times = |wanted| asked.iter().filter(|question| **question == wanted).count();
        assert_eq!(
            asked.iter().filter(|question| !is_paced(**question)).collect::<Vec<_>>(),
            [&Usb, &Readers],
            "confirmed once"
        );
        assert_eq!(times(Question::Session), 37);
        assert_eq!(times(SmartCardService), 37);
        assert_eq!(times(Question::CertificatePropagation), 37);
        assert_eq!(times(KeySoftwareAsked), 6);
        assert_eq!(told.lock().unwrap().len(), told_at_first, "what is as before is not told again");
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn what_a_system_cannot_answer_is_not_asked_again_and_again() {
    let fake = Arc::new(Fake { no_certificates: true.into(), ..Fake::default() });
    watched(&fake, async |_, again| {
        after_the_confirmation(&fake).await;
        let looks = fake.looks_at_certificates.load(SeqCst);
        seconds(60.).await;
        let asked = fake.asked();
        assert!(!asked.contains(&Certificates) && !asked.contains(&Question::CertificatePropagation), "{asked:?}");
        assert!(asked.contains(&SmartCardService), "{asked:?}");
        assert_eq!(fake.looks_at_certificates.load(SeqCst), looks);
        again.send(()).await.unwrap();
        seconds(0.1).await;
        assert_eq!(fake.asked(), Question::ALL, "somebody who asks gets everything");
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn each_sign_asks_its_own_questions_again_and_no_others() {
    type Change = fn(&Fake);
    let changes: [(ChangeToken, Change, &[Question]); 4] = [
        (ChangeToken::Usb, |fake| _ = fake.usb.fetch_add(1, SeqCst), &[Usb, DeviceProblems]),
        (ChangeToken::Cards, |fake| _ = fake.cards.fetch_add(1, SeqCst), &[DeviceProblems, SmartCardService, Readers]),
        (ChangeToken::Certificates, |fake| _ = fake.certificates.fetch_add(1, SeqCst), &[Certificates]),
        (
            ChangeToken::Browsers,
            |fake| _ = fake.browsers.fetch_add(1, SeqCst),
            &[Question::Chrome, Question::ChromeUse, OtherBrowsers],
        ),
    ];
    for (token, change, expected) in changes {
        let fake = Arc::new(Fake::default());
        watched(&fake, async |_, _| {
            after_the_confirmation(&fake).await;
            change(&fake);
            let poll = POLLS.iter().find(|poll| poll.token == token).unwrap();
            sleep(poll.pace).await;
            assert_eq!(without_paced(fake.asked(), expected), expected, "{token:?}");
        })
        .await;
    }
}

#[tokio::test(start_paused = true)]
async fn after_plugging_a_key_its_driver_gets_two_more_chances() {
    let fake = Arc::new(Fake::default());
    watched(&fake, async |_, _| {
        after_the_confirmation(&fake).await;
        fake.usb.fetch_add(1, SeqCst);
        seconds(0.4).await;
        assert_eq!(without_paced(fake.asked(), &[]), [Usb, DeviceProblems], "the change itself");
        let afterwards = [Usb, DeviceProblems, Readers, Certificates];
        seconds(1.1).await;
        assert_eq!(without_paced(fake.asked(), &[]), afterwards, "one second after");
        seconds(1.3).await;
        assert_eq!(without_paced(fake.asked(), &[]), [], "between");
        seconds(0.7).await;
        assert_eq!(without_paced(fake.asked(), &[]), afterwards, "three seconds after");
        seconds(30.).await;
        assert_eq!(without_paced(fake.asked(), &[]), []);
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn readers_that_are_gone_before_their_sign_is_looked_at_are_not_told_for_long() {
    let fake = Arc::new(Fake { has_reader: true.into(), ..Fake::default() });
    watched(&fake, async |told, _| {
        assert_ne!(told.lock().unwrap().last().unwrap().readers, Reading::Absent);
        fake.has_reader.store(false, SeqCst);
        seconds(1.1).await;
        assert_eq!(told.lock().unwrap().last().unwrap().readers, Reading::Absent);
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn without_a_sign_for_usb_the_list_of_devices_is_one() {
    let fake = Arc::new(Fake { no_usb_token: true.into(), ..Fake::default() });
    watched(&fake, async |told, _| {
        seconds(5.).await;
        fake.asked();
        seconds(9.).await;
        let idle = without_paced(fake.asked(), &[]);
        assert!(idle.iter().all(|question| *question == Usb) && (9..=11).contains(&idle.len()), "{idle:?}");

        fake.devices.store(true, SeqCst);
        seconds(0.95).await;
        assert_eq!(told.lock().unwrap().last().unwrap().usb, Reading::Seen(Vec::new()));
        seconds(4.).await;
        let asked = fake.asked();
        assert_eq!(asked.iter().filter(|question| **question == DeviceProblems).count(), 3, "{asked:?}");
        assert_eq!(asked.iter().filter(|question| **question == Readers).count(), 2, "{asked:?}");
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn everything_is_read_again_when_asked_and_every_quarter_of_an_hour() {
    let fake = Arc::new(Fake::default());
    watched(&fake, async |told, again| {
        fake.asked();
        let before = told.lock().unwrap().len();
        again.send(()).await.unwrap();
        seconds(0.1).await;
        assert_eq!(fake.asked(), Question::ALL);
        assert_eq!(told.lock().unwrap().len(), before + 1, "whoever asks is answered once though nothing differs");
        seconds(899.).await;
        assert!(!fake.asked().contains(&Question::Os));
        seconds(2.).await;
        assert!(fake.asked().contains(&Question::Os));
    })
    .await;
}

#[tokio::test]
async fn an_answer_from_before_a_change_is_never_told() {
    let (word, words) = mpsc::channel();
    let fake = Arc::new(Fake { chrome: Mutex::new(Some(words)), ..Fake::default() });
    watched(&fake, async |told, _| {
        let told_of_chrome = || told.lock().unwrap().last().unwrap().chrome.clone();
        word.send(false).unwrap();
        seconds(0.2).await;
        assert_eq!(told_of_chrome(), Reading::Absent);
        fake.browsers.fetch_add(1, SeqCst);
        seconds(1.7).await;
        // The reading is under way; Chrome changes again, and then comes what the reading saw before that.
        fake.browsers.fetch_add(1, SeqCst);
        seconds(1.7).await;
        word.send(true).unwrap();
        seconds(0.2).await;
        assert_eq!(told_of_chrome(), Reading::Absent, "it is asked again first");
        word.send(false).unwrap();
        seconds(0.2).await;
        assert!(told.lock().unwrap().iter().all(|facts| facts.chrome.seen().is_none()));
        let times = fake.asked().iter().filter(|question| **question == Question::Chrome).count();
        assert_eq!(times, 3);
        drop(word);
    })
    .await;
}

#[tokio::test]
async fn a_sign_that_hangs_and_one_that_panics_cost_only_their_own_looks() {
    let fake = Arc::new(Fake { cards_hang: true.into(), certificates_panic: true.into(), ..Fake::default() });
    watched(&fake, async |_, _| {
        seconds(1.2).await;
        assert_eq!(fake.asked(), Question::ALL, "the first reading waits a second for the polls, not for ever");
        fake.usb.fetch_add(1, SeqCst);
        seconds(0.6).await;
        assert!(fake.asked().contains(&Usb));
        fake.cards_hang.store(false, SeqCst);
        seconds(0.2).await;
        assert!(fake.asked().contains(&Readers), "what could not be looked at for a while may have changed");
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn what_did_not_come_in_time_is_tried_once_more_and_not_for_ever() {
    let fake = Arc::new(Fake::default());
    let mut watch = Watch::new(Arc::clone(&fake) as Arc<dyn Platform>, |_| ());
    let planned = |watch: &Watch<_>| watch.afterwards.iter().filter(|(_, asks)| *asks == [Usb]).count();
    watch.try_once_more(Usb);
    watch.try_once_more(Usb);
    assert_eq!(planned(&watch), 1, "hanging threads must not pile up");
    sleep(ANOTHER_TRY).await;
    watch.do_what_is_due();
    assert!(watch.asked.iter().any(|asked| asked.question == Usb));
    watch.try_once_more(Usb);
    assert_eq!(planned(&watch), 0, "twice is enough until something changes");
}
