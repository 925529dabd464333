//! The project's tasks, the same on every system: `cargo xtask run`, `cargo xtask test`, ….
//! Each sets up what it misses, by the system's own means. Nothing of this is shipped.

mod audit;
mod bench;
mod calendar;
mod cargo_test;
mod counts;
mod cross;
mod duckdb;
mod endure;
mod failed;
mod fuzz;
mod groups;
mod icons;
mod kernel;
mod linted;
mod machine;
mod macos;
mod neutral;
mod node;
mod other_systems;
mod package;
mod packages;
mod page;
mod phases;
mod process;
mod run;
mod setup;
mod test;
mod test_packages;
mod windows;

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

use process::{say, wrong_usage};
use test::Extent;

const USAGE: &str = "\
cargo xtask run [-- ARGUMENTS]   set up, build and open the window; ARGUMENTS go to it
cargo xtask test                 set up and run every test but those that --packages adds
cargo xtask test --quick         format, lints, unit tests and recorded machines: no window, no Wine, no guest
cargo xtask test --packages      all tests: also the packages, under Wine and on Debian, the window for Windows, types for macOS
cargo xtask test --only-packages only what --packages adds
cargo xtask package              set up, build and make what people install, in dist/
cargo xtask bless                write the recorded outputs of the tests anew; read the diff
cargo xtask icons                make every size of the icon anew from icons/qhr-setup.svg
cargo xtask refresh-calendar     write Chrome's release dates anew from the npm package
cargo xtask audit                what is known of the crates and packages, their licences and sources (deny.toml)
cargo xtask fuzz [TARGET] [--runs N]  look for bytes that break a promise of src/fuzz.rs
cargo xtask bench                measure, and write docs/benchmarks.md
cargo xtask bench --only-check   the same of one part alone, or of several: --only-window, --only-usb, --only-size,
                                 --only-fleet
cargo xtask endure               run what is too long for each run of the tests, and write docs/reliability.md
cargo xtask endure --only PART   the same of one part alone, by its name in xtask/src/endure.rs
cargo xtask endure --only fuzz TARGET   one target alone; the rows of the others stay if they are of the same day";

fn main() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    task(&arguments).unwrap_or_else(|error| {
        say(&format!("xtask: {error:#}"));
        ExitCode::FAILURE
    })
}

fn task(arguments: &[OsString]) -> anyhow::Result<ExitCode> {
    let (name, rest) = arguments.split_first().map_or((None, arguments), |(name, rest)| (name.to_str(), rest));
    match (name, rest) {
        (Some("run"), []) => run::window(&[]),
        (Some("run"), [dashes, rest @ ..]) if dashes == "--" => run::window(rest),
        (Some("test"), []) => test::run_all(Extent::Sources),
        (Some("test"), [extent]) if extent == "--quick" => test::run_all(Extent::Quick),
        (Some("test"), [extent]) if extent == "--packages" => test::run_all(Extent::Everything),
        (Some("test"), [extent]) if extent == "--only-packages" => test::run_all(Extent::Packages),
        (Some("package"), []) => package::everything(),
        (Some("sign"), [file]) => package::sign(file.as_ref()),
        (Some("bless"), []) => test::bless(),
        (Some("icons"), []) => icons::make(),
        (Some("refresh-calendar"), []) => calendar::refresh(),
        (Some("bench"), []) => bench::measure(&bench::Part::ALL),
        (Some("bench"), parts) => {
            let parts: Option<Vec<_>> = parts.iter().map(|part| bench::Part::of(part.to_str()?)).collect();
            parts.map_or_else(|| Ok(wrong_usage(USAGE)), |parts| bench::measure(&parts))
        }
        (Some("endure"), []) => endure::all(),
        (Some("endure"), [only, part]) if only == "--only" => endure::only(part),
        (Some("endure"), [only, part, target]) if only == "--only" && part == endure::FUZZ => {
            endure::only_target(target)
        }
        (Some("audit"), []) => audit::all(),
        (Some("fuzz"), arguments) => fuzz::from_arguments(arguments),
        (Some("help" | "--help" | "-h"), _) => {
            say(USAGE);
            Ok(ExitCode::SUCCESS)
        }
        _ => Ok(wrong_usage(USAGE)),
    }
}
