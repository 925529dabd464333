//! What Windows is told by each program before it runs it: who it is, its icon, and how to treat it.

use std::fs;

use pelite::pe64::{Pe, PeFile};
use pelite::resources::Name;
use pelite::resources::version_info::VersionInfo;

use super::made::VERSION;
use crate::support::project;

const PROGRAMS: [&str; 2] = ["qhr-setup.exe", "qhr-setup-window.exe"];

fn each(look: impl Fn(&str, PeFile<'_>)) {
    for name in PROGRAMS {
        let file = project().join("target/windows/x86_64-win7-windows-gnu/release").join(name);
        let bytes = fs::read(file).unwrap();
        look(name, PeFile::from_bytes(&bytes).unwrap());
    }
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn each_program_says_its_version_in_both_languages() {
    each(|name, program| {
        let resources = program.resources().unwrap().find_resources(&[Name::VERSION, Name::Id(1)]).unwrap();
        let mut products = Vec::new();
        for entry in resources.entries() {
            let bytes = entry.entry().unwrap().data().unwrap().bytes().unwrap();
            let told = VersionInfo::try_from(bytes).unwrap();
            let fixed = told.fixed().unwrap().dwFileVersion;
            assert_eq!(format!("{}.{}.{}", fixed.Major, fixed.Minor, fixed.Patch), VERSION, "{name}");
            for language in told.translation() {
                assert_eq!(told.value(*language, "CompanyName").as_deref(), Some("QHR Setup"), "{name}");
                assert_eq!(told.value(*language, "ProductVersion").as_deref(), Some(VERSION), "{name}");
                products.extend(told.value(*language, "ProductName"));
            }
        }
        products.sort();
        assert_eq!(products, ["Configuration DSQ", "QHR Setup"], "{name}");
    });
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn each_checksum_is_that_of_the_file() {
    each(|name, program| {
        assert_eq!(program.optional_header().CheckSum, program.headers().check_sum(), "{name}");
    });
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn each_program_has_its_icon() {
    each(|name, program| {
        let resources = program.resources().unwrap();
        let icons = resources.icons().filter_map(Result::ok).map(|(_, icon)| icon.entries().len()).max();
        assert!(icons.unwrap() >= 4, "{name}");
    });
}

#[test]
#[ignore = "cargo xtask test --packages runs it"]
fn each_program_asks_for_no_rights_and_takes_long_paths_dense_screens_and_utf_8() {
    each(|name, program| {
        let manifest = program.resources().unwrap().manifest().unwrap().to_owned();
        for words in ["level=\"asInvoker\"", "PerMonitorV2", ">UTF-8</activeCodePage>", ">true</longPathAware>"] {
            assert!(manifest.contains(words), "{name}: {words}");
        }
    });
}
