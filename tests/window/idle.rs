//! A window that is open and left alone.

use std::fs;
use std::thread::sleep;
use std::time::Duration;

use qhr_setup::text::Language;

use crate::harness;
use crate::window::Opening;

/// Time on the processor since the start, in hundredths of a second, which is what Linux counts in for programs.
fn ticks(process: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
    let after_name = stat.rsplit_once(')').unwrap().1;
    // Fields 14 and 15 of proc(5), user and system; the name was field 2.
    after_name.split_whitespace().skip(11).take(2).map(|field| field.parse::<u64>().unwrap()).sum()
}

/// What a process has started.
pub fn children(process: u32) -> Vec<u32> {
    let list = fs::read_to_string(format!("/proc/{process}/task/{process}/children")).unwrap();
    list.split_whitespace().map(|child| child.parse().unwrap()).collect()
}

#[test]
fn an_idle_window_costs_almost_no_processor_time() {
    if !harness::is_possible(&[]) {
        return;
    }
    let window = Opening::of_this_computer(Language::Fr).open_at_checks();
    sleep(Duration::from_secs(5));
    let main = window.harness.window_process();
    let web = children(main);
    let all = |web: &[u32]| web.iter().map(|process| ticks(*process)).sum::<u64>();
    let before = (ticks(main), all(&web));
    sleep(Duration::from_secs(10));
    let (program, page) = (ticks(main) - before.0, all(&web) - before.1);
    eprintln!("in 10 s: {program} hundredths of a second for the program, {page} for its page");
    // A thousand would be one core; a program that spins takes all of it.
    assert!(program <= 20, "{program} hundredths of a second in 10 s");
    assert!(page <= 50, "{page} hundredths of a second in 10 s for the page");
}
