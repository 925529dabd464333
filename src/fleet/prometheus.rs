//! The table as Prometheus reads it. What is told of a computer has the names that its own metrics have, and its name beside
//! them: the same rules serve both.

use jiff::Timestamp;
use strum::IntoEnumIterator;

use super::{Computer, Fleet, WhyNotRead};
use crate::findings::{Overall, code};
use crate::metrics::{Family, LAST_CHECK, OPEN_POINT, VERDICT, labels_of_point};

const MADE: Family = Family { name: "qhr_setup_fleet_timestamp_seconds", help: "When the folder was read." };
const COMPUTERS: Family =
    Family { name: "qhr_setup_fleet_computers", help: "How many computers have which verdict, as last checked." };
const NOT_READ: Family =
    Family { name: "qhr_setup_fleet_files_not_read", help: "How many files are no result, and why." };
const COMPUTER: Family =
    Family { name: "qhr_setup_fleet_computer_info", help: "How a computer was checked; always 1." };

/// The metrics of all computers.
pub fn of(fleet: &Fleet, now: Timestamp) -> String {
    let mut text = String::new();
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    MADE.write(&mut text, [(String::new(), now.as_second())]);
    let with = |verdict: Overall| (format!("{{verdict=\"{}\"}}", code(verdict.into())), count(fleet.with(verdict)));
    COMPUTERS.write(&mut text, Overall::iter().map(with));
    let files = |why: WhyNotRead| {
        let files = fleet.not_read.iter().filter(|one| one.why == why).count();
        (format!("{{why=\"{}\"}}", code(why.into())), count(files))
    };
    NOT_READ.write(&mut text, WhyNotRead::iter().map(files));
    let names: Vec<_> = fleet.computers.iter().map(|computer| escaped(&computer.name)).collect();
    let all = || names.iter().zip(&fleet.computers);
    COMPUTER.write(&mut text, all().map(|(name, computer)| (info(name, computer), 1)));
    let taken_at =
        |(name, computer): (&String, &Computer)| (format!("{{computer=\"{name}\"}}"), computer.taken_at.as_second());
    LAST_CHECK.write(&mut text, all().map(taken_at));
    let verdicts = all().flat_map(|(name, computer)| {
        Overall::iter().map(move |one| {
            let labels = format!("{{computer=\"{name}\",verdict=\"{}\"}}", code(one.into()));
            (labels, i64::from(one == computer.verdict))
        })
    });
    VERDICT.write(&mut text, verdicts);
    let points = all().flat_map(|(name, computer)| {
        computer.open_points.iter().map(move |point| {
            let is_cause = computer.root_cause == Some(point.check);
            let of_point = labels_of_point(point.check, point.verdict, point.reason, point.who, is_cause);
            (format!("{{computer=\"{name}\",{of_point}}}"), point.since.as_second())
        })
    });
    OPEN_POINT.write(&mut text, points);
    text
}

fn info(name: &str, computer: &Computer) -> String {
    let context = computer.context.map_or_else(|| "unknown".to_owned(), |account| code(account.into()));
    format!(
        "{{computer=\"{name}\",context=\"{context}\",without_key=\"{}\",simulated=\"{}\"}}",
        computer.without_key, computer.simulated
    )
}

/// As the text format has it; a name has no end of line.
fn escaped(name: &str) -> String {
    name.replace('\\', r"\\").replace('"', "\\\"")
}
