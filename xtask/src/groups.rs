//! The groups of slow test programs, each run by itself.

use anyhow::bail;

use crate::counts::{Counts, Results};
use crate::phases::Phases;
use crate::{cargo_test, setup};

/// A group of test programs.
#[derive(Clone, Copy)]
pub struct Group {
    name: &'static str,
    pub programs: &'static [&'static str],
    /// How many of its tests run at the same time, where that is not one for each core.
    threads: Option<&'static str>,
    /// Its parts are installed only where all tests are run for everybody, and may be missing elsewhere.
    parts_only_in_ci: bool,
}

const fn group_of(name: &'static str, programs: &'static [&'static str]) -> Group {
    Group { name, programs, threads: None, parts_only_in_ci: false }
}

/// What starts and stops this computer's own card service: nothing that reads this computer may run meanwhile.
pub const CARD_READERS: Group = group_of("card readers", &["cards"]);

/// As many at a time as the tests let be open at once (`TURNS` in `tests/window/harness.rs`).
pub const WINDOW: Group = Group { threads: Some("6"), ..group_of("window", &["window"]) };

pub const RECIPES: Group = Group { parts_only_in_ci: true, ..group_of("recipes", &["recipes"]) };

pub const WINE: Group = group_of("Wine", &["wine"]);

pub const GUEST: Group = group_of("guest", &["qemu"]);

/// What needs the window's program for Windows, which takes longer to compile than anything else: run once it is compiled for
/// the packages.
pub const WINDOWS_WINDOW: Group = group_of("the window for Windows", &["wine_window", "windows_imports"]);

/// Test programs that open windows or start other systems. Two groups share no display, port, service or folder, but for the
/// card service. What is in no group is quick.
pub const SLOW: [Group; 6] = [CARD_READERS, WINDOW, RECIPES, WINE, GUEST, WINDOWS_WINDOW];

/// Runs its test programs, and once more the tests that failed.
pub fn group(phases: &mut Phases, group: Group, required: bool) -> Results {
    let mut counts = Counts::default();
    let told = phases.run(group.name, || {
        let names = cargo_test::names()?;
        let mut arguments = vec!["--workspace", "--no-fail-fast"];
        for program in group.programs {
            if !names.iter().any(|name| name == program) {
                bail!("there is no test program {program}");
            }
            arguments.extend(["--test", program]);
        }
        arguments.extend(group.threads.iter().flat_map(|threads| ["--", "--test-threads", threads]));
        let required = if group.parts_only_in_ci { setup::in_ci() } else { required };
        cargo_test::run_with_second_try(group.name, &arguments, required, &mut counts)
    });
    told.flatten().into_iter().for_each(|remark| phases.remark(remark));
    vec![(group.name, counts)]
}
