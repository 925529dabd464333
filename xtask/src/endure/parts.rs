//! The parts of `cargo xtask endure`, and the tests of each.

/// The part whose rows are those of `cargo xtask fuzz`: each is written as soon as its target has been run.
pub const FUZZ: &str = "fuzz";

/// What has the page in it.
pub const WINDOW: &str = "qhr-setup-window";

/// The part that needs packages, which are made where there are none.
pub const INSTALLERS: &str = "installers";

/// A section of the report.
pub struct Part {
    /// After `--only`.
    pub name: &'static str,
    pub title: &'static str,
    /// What its tests do, for whoever reads their rows.
    pub about: &'static str,
    pub tests: &'static [Test],
}

/// Tests of one test program. Each tells one row or more.
pub struct Test {
    pub package: &'static str,
    pub program: &'static str,
    /// Whole names.
    pub names: &'static [&'static str],
}

/// In the order of the report.
pub const PARTS: &[Part] = &[
    Part {
        name: "kills",
        title: "Killed at any moment",
        about: "Programs are ended as by a power loss (SIGKILL) while they write, at moments all over the time a write takes, \
                and started again.",
        tests: &[
            Test {
                package: "qhr-setup",
                program: "store",
                names: &["store::kills::kills_in_the_middle_of_saving_leave_the_old_answers_or_the_new_ones"],
            },
            Test {
                package: "qhr-setup",
                program: "killed",
                names: &["a_program_that_is_killed_at_any_moment_leaves_a_whole_file_and_nothing_for_ever"],
            },
        ],
    },
    Part {
        name: "trace",
        title: "The trace, killed at any moment",
        about: "The file of the trace is written a line at a time; once it is full, a file with its newer half takes its place.",
        tests: &[Test {
            package: "qhr-setup",
            program: "killed",
            names: &["killed::trace::a_trace_that_is_killed_while_it_writes_keeps_its_whole_lines_and_goes_on"],
        }],
    },
    Part {
        name: "window",
        title: "The window, killed at any moment",
        about: "Answers are given as the page gives them, one after the other, until the window is ended as by a power loss; \
                then it is opened again on the same folder, which may also be on a full disk, read-only, or another window's.",
        tests: &[Test {
            package: WINDOW,
            program: "window",
            names: &[
                "killed::a_window_that_is_killed_while_answers_are_given_has_every_one_it_acknowledged_at_its_next_start",
                "killed::walls::a_window_killed_while_its_disk_fills_up_loses_nothing_that_it_acknowledged",
                "killed::walls::a_window_killed_while_its_folder_becomes_read_only_loses_nothing_that_it_acknowledged",
                "killed::two_windows::of_two_windows_opened_at_once_the_one_that_keeps_is_killed_and_loses_nothing",
                "killed::two_windows::a_window_killed_while_a_second_start_comes_up_loses_nothing_that_it_acknowledged",
            ],
        }],
    },
    Part {
        name: INSTALLERS,
        title: "The installers, killed at any moment",
        about: "The packages of `dist/` are installed under Wine without a word, and ended in the middle: the installer alone, or \
                all of Wine at once, which loses what its registry had yet to write. Then they are installed again, and removed.",
        tests: &[Test {
            package: "qhr-setup",
            program: "packages",
            names: &[
                "packages::killed::the_installer_for_one_person_installs_everything_after_it_was_killed",
                "packages::killed::the_installer_for_everybody_installs_everything_after_it_was_killed",
            ],
        }],
    },
    Part {
        name: "long-run",
        title: "A day in an hour: keys",
        about: "What changes on a computer in a working day, many times faster.",
        tests: &[Test {
            package: "qhr-setup",
            program: "usb",
            names: &[
                "usb::long_run::a_key_plugged_in_and_taken_out_all_day_is_told_each_time_and_nothing_grows",
                "usb::long_run::a_computer_that_slept_tells_what_was_plugged_in_or_taken_out_meanwhile",
            ],
        }],
    },
    Part {
        name: "service",
        title: "A day in an hour: the service for smart cards",
        about: "It ends and comes back, as where its driver has a fault.",
        tests: &[Test {
            package: "qhr-setup",
            program: "cards",
            names: &["changes::a_service_killed_and_started_again_and_again_leaves_nothing_open_and_no_stale_reader"],
        }],
    },
    Part {
        name: "clock",
        title: "A day in an hour: the clock",
        about: "Somebody puts it right, or the network does, or summer time ends: in a computer made of software, whose clock is \
                really set.",
        tests: &[Test {
            package: "qhr-setup",
            program: "qemu",
            names: &["qemu::bus::what_comes_and_goes_on_a_real_bus_is_told"],
        }],
    },
    Part {
        name: "language",
        title: "A day in an hour: the window",
        about: "Pages are turned and the language is switched again and again; then the window is left alone for a minute, halfway \
                and at the end.",
        tests: &[Test {
            package: WINDOW,
            program: "window",
            names: &["paint::a_page_and_another_language_are_shown_when_somebody_asks_for_them"],
        }],
    },
    Part {
        name: "walls",
        title: "Whom the window speaks to",
        about: "People press keys at random for an hour in all, the way they reach and press what is on the page: pages, answers, \
                languages, links, dialogs. Each call to Linux that reaches somebody, writes or starts something is compared with \
                what is allowed.",
        tests: &[Test {
            package: WINDOW,
            program: "window",
            names: &[
                "system_calls::the_window_reaches_nobody_beyond_this_computer_and_writes_in_its_own_folders_alone",
            ],
        }],
    },
    Part {
        name: FUZZ,
        title: "Any bytes for what strangers hand over",
        about: "libFuzzer makes bytes from those that reached something new (`tests/fuzz`), and puts them where a file, a name or a \
                code of a stranger goes in: a million times, or as often as seven minutes allow. `src/fuzz/` has what is promised \
                of each: what is read is read again as it was, nothing is ready without what makes it so, and nothing steers a \
                terminal or becomes markup or a formula where it is shown.",
        tests: &[],
    },
    Part {
        name: "descriptors",
        title: "Any descriptors of USB devices",
        about: "Devices say of themselves whatever they like, and libusb reads it: umockdev plays a key, a stick, a reader and a \
                printer, with bytes of their descriptors changed, put in or cut off.",
        tests: &[Test {
            package: "qhr-setup",
            program: "usb",
            names: &["usb::descriptors::whatever_devices_send_every_other_one_is_told_and_no_key_is_made_of_it"],
        }],
    },
];
