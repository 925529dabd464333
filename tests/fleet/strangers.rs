//! Files and names that strangers may put into the folder.

use std::fs;
use std::path::Path;
use std::time::Duration;

use proptest::prelude::*;
use qhr_setup::fleet::sentences::Sentences;
use qhr_setup::fleet::{Fleet, csv, page, prometheus};
use qhr_setup::text::{Language, Words};
use serde_json::{Value, json};

use super::table::{cells, results, write};
use super::{FORMATS, fleet, of_prometheus, said};
use crate::support::qhr_setup;

/// Stands in a file wherever a text may.
const MARK: &str = "MARK<script>alert(1)</script>";

fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let (_, mut result) = results(200).into_iter().find(|(_, result)| result["verdict"] == "ready").unwrap();
    change(&mut result);
    result.to_string().into_bytes()
}

/// Contents that are no result, with what the table has to say of each.
fn contents() -> Vec<(&'static str, Vec<u8>)> {
    let whole = changed(|_| ());
    let utf16 = format!("\u{feff}{}", String::from_utf8(whole.clone()).unwrap());
    let utf16 = utf16.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let twice = String::from_utf8(whole.clone()).unwrap().replacen('{', "{\"verdict\":\"ready\",", 1);
    vec![
        ("empty", Vec::new()),
        ("empty", b"\n ".to_vec()),
        ("incomplete", whole[..whole.len() / 2].to_vec()),
        ("not_utf8", utf16),
        ("not_utf8", [&whole[..], b"\xff"].concat()),
        ("not_a_result", [&whole[..], b" more"].concat()),
        ("not_a_result", MARK.into()),
        ("not_a_result", format!("{{\"{MARK}\": \"{MARK}\"}}").into()),
        ("not_a_result", b"[1, 2]".to_vec()),
        ("not_a_result", b"null".to_vec()),
        ("not_a_result", twice.into_bytes()),
        ("incomplete", ("{\"facts\":".to_owned() + &"[".repeat(500_000)).into()),
        ("not_a_result", "[".repeat(500_000).into()),
        ("not_a_result", ("[".repeat(400_000) + &"]".repeat(400_000)).into()),
        ("too_large", vec![b' '; 3 << 20]),
        ("another_version", changed(|result| result["schema"] = 2.into())),
        ("another_version", changed(|result| result["findings"][2]["reason"]["code"] = MARK.into())),
        ("another_version", changed(|result| result["findings"][2]["check"] = MARK.into())),
        ("another_version", changed(|result| result["verdict"] = MARK.into())),
        ("another_version", changed(|result| result["findings"][2]["since"] = MARK.into())),
        ("not_a_result", changed(|result| result["taken_at"] = MARK.into())),
        // Ready without a reason to say so.
        ("not_a_result", changed(|result| (result["findings"], result["verdict"]) = (json!([]), "ready".into()))),
        ("not_a_result", changed(|result| result["findings"][3]["verdict"] = "fail".into())),
        ("not_a_result", changed(|result| result["findings"][3]["verdict"] = "blocked".into())),
        ("not_a_result", changed(|result| result["context"] = "system".into())),
        ("not_a_result", changed(|result| result["context"] = "other_account".into())),
        ("not_a_result", changed(|result| result["findings"][4] = result["findings"][3].clone())),
        ("not_a_result", changed(|result| _ = result["findings"].as_array_mut().unwrap().pop())),
    ]
}

#[test]
fn a_file_of_a_stranger_is_a_line_that_says_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &results(3));
    let mut wrong = Vec::new();
    for (number, (why, bytes)) in contents().into_iter().enumerate() {
        let name = format!("X-{number:02}.json");
        fs::write(folder.path().join(&name), bytes).unwrap();
        wrong.push([name, why.to_owned()]);
    }
    fs::create_dir(folder.path().join("Y-folder.json")).unwrap();
    wrong.push(["Y-folder.json", "not_a_file"].map(str::to_owned));
    // What is told of a result is in closed types; what else it holds does not matter.
    let marked = changed(|result| {
        result["tool"] = MARK.into();
        result["facts"] = json!({ MARK: [MARK] });
        result["findings"][1]["step"] = MARK.into();
        result[MARK] = MARK.into();
    });
    fs::write(folder.path().join("PC-marked.json"), [&b"\xef\xbb\xbf"[..], &marked].concat()).unwrap();
    #[cfg(unix)]
    links_and_pipes(folder.path(), &mut wrong);
    for format in FORMATS {
        let mut command = qhr_setup();
        command.timeout(Duration::from_mins(1)).args(["fleet", "--format", format]).arg(folder.path());
        let output = command.output().unwrap();
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(1), &b""[..]));
        let text = said(&output);
        assert!(!text.contains("MARK") && text.contains("PC-marked"), "{format}: {text}");
        if format == "csv" {
            let rows = cells(&text);
            let told: Vec<_> = rows.iter().filter(|row| row[0].is_empty()).map(|row| &row[12..14]).collect();
            assert_eq!(told, wrong);
            assert_eq!(rows.len(), 1 + 4 + wrong.len(), "and the others are there");
        }
    }
}

#[cfg(unix)]
fn links_and_pipes(folder: &Path, wrong: &mut Vec<[String; 2]>) {
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;

    let target = folder.join("target");
    fs::write(&target, changed(|_| ())).unwrap();
    symlink(&target, folder.join("Z-link.json")).unwrap();
    symlink("nowhere", folder.join("Z-link-to-nothing.json")).unwrap();
    let pipe = folder.join("Z-pipe.json");
    let name = std::ffi::CString::new(pipe.as_os_str().as_bytes()).unwrap();
    // SAFETY: the name ends with a zero and outlives the call.
    assert_eq!(unsafe { libc::mkfifo(name.as_ptr(), 0o600) }, 0);
    wrong.push(["Z-link-to-nothing.json", "link"].map(str::to_owned));
    wrong.push(["Z-link.json", "link"].map(str::to_owned));
    wrong.push(["Z-pipe.json", "not_a_file"].map(str::to_owned));
}

#[cfg(target_os = "linux")]
#[test]
fn two_files_for_one_name_are_both_told_and_neither_is_chosen() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &results(2));
    fs::rename(folder.path().join("PC-0001.json"), folder.path().join("PC-0000.JSON")).unwrap();
    let output = fleet(folder.path(), &["--format", "csv"]);
    let rows = cells(&said(&output));
    let told: Vec<_> = rows.iter().skip(1).map(|row| [row[12].as_str(), row[13].as_str()]).collect();
    assert_eq!(told, [["PC-0000.JSON", "same_name"], ["PC-0000.json", "same_name"]]);
}

fn odd_names() -> impl Strategy<Value = Vec<String>> {
    let parts = [
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r\n=1",
        "\n",
        "\u{202e}",
        "\u{200b}",
        "\"",
        "'",
        ",",
        ";",
        "<b>",
        "<script>alert(1)</script>",
        "&amp;",
        "{x=\"y\"} 1",
        "\\",
        "\\n",
        "#",
        "\u{1b}[31m",
        " ",
        "\u{ff1d}1",
        "é",
        "PC",
        ".json",
    ];
    let parts: Vec<_> = parts.iter().map(|part| part.replace('/', "\u{2215}")).collect();
    let name = proptest::collection::vec(proptest::sample::select(parts), 1..5).prop_map(|parts| parts.concat());
    proptest::collection::vec(name, 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[cfg(unix)]
    #[test]
    fn the_name_of_a_file_is_a_name_in_every_form(names in odd_names(), byte in 0x80_u8..) {
        use std::ffi::OsString;
        use std::os::unix::ffi::OsStringExt;

        let folder = tempfile::tempdir().unwrap();
        let mut names: Vec<OsString> = names.iter().map(|name| format!("{name}.json").into()).collect();
        names.push(OsString::from_vec([&b"PC"[..], &[byte], b".json"].concat()));
        names.sort();
        names.dedup();
        let whole = changed(|_| ());
        for (number, name) in names.iter().enumerate() {
            let bytes = if number % 3 == 2 { &b"{"[..] } else { &whole[..] };
            fs::write(folder.path().join(name), bytes).unwrap();
        }
        let now = jiff::Zoned::now();
        let fleet = Fleet::of_folder(folder.path(), now.timestamp()).unwrap();
        prop_assert_eq!(fleet.computers.len() + fleet.not_read.len(), names.len());
        let sentences = Sentences::of(Words::of(Language::Fr));
        let rows = cells(&csv::of(&fleet, &sentences));
        prop_assert_eq!(rows.len(), names.len() + 1);
        for cell in rows.iter().flatten() {
            prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '\u{ff1d}']), "{:?}", cell);
            prop_assert!(!cell.contains(char::is_control), "{:?}", cell);
        }
        let page = page::html(&fleet, &sentences, &now);
        prop_assert_eq!((page.matches("<script").count(), page.matches("<b>").count()), (1, page.matches("</b>").count()));
        prop_assert_eq!(page.matches("<th scope=\"row\">").count(), names.len());
        let metrics = prometheus::of(&fleet, now.timestamp());
        prop_assert_eq!(metrics.matches("\nqhr_setup_last_check_timestamp_seconds{").count(), fleet.computers.len());
        of_prometheus(&metrics);
    }
}
