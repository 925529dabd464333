//! Each request of the page, in the trace: its name, how long it took, and the code of what went wrong.

use std::time::Instant;

use qhr_setup::trace::{self, Event, Request};

use crate::problem::Problem;

/// Answers a request.
pub fn traced<T>(request: Request, answer: impl FnOnce() -> Result<T, Problem>) -> Result<T, Problem> {
    let began = Instant::now();
    let answer = answer();
    let ms = u32::try_from(began.elapsed().as_millis()).unwrap_or(u32::MAX);
    let failure = answer.as_ref().err().map(|problem| problem.failure);
    let (failed, code) = (failure.map(|failure| failure.failed), failure.and_then(|failure| failure.code));
    trace::event(Event::Requested { request, ms, failed, code });
    answer
}

#[cfg(test)]
mod tests {
    use std::str::FromStr as _;

    use super::*;

    #[test]
    fn each_command_of_the_page_is_traced_by_its_name() {
        let listed = include_str!("../../build.rs")
            .lines()
            .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix("\","));
        let sources = [
            include_str!("../commands.rs"),
            include_str!("reports.rs"),
            include_str!("learning.rs"),
            include_str!("lists.rs"),
            include_str!("places.rs"),
        ]
        .concat();
        let mut commands = 0;
        for command in listed {
            let request = Request::from_str(command).unwrap();
            assert!(sources.contains(&format!("traced(Request::{request:?},")), "{command} is not traced");
            commands += 1;
        }
        assert!(commands > 20, "{commands}");
    }
}
