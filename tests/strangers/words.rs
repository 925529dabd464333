//! Words of strangers wherever a file takes a text: whatever leaves the program holds them as text, or not at all.

use std::process::Command;

use super::*;
use crate::support::folder_with_program;

/// What steers, a line of its own, markup, a formula, and more than anybody reads.
fn words() -> [String; 3] {
    let steers = format!("{STEERS}\u{85}MARK\nMARK\r\n\u{2028}MARK<script>MARK</script>");
    [steers, "=HYPERLINK(\"https://example.org\")<img src=x onerror=MARK>".to_owned(), "MARK ".repeat(2_000)]
}

/// As JSON and TOML take it.
fn quoted(word: &str) -> String {
    serde_json::to_string(word).unwrap().replace('\u{7f}', "\\u007f")
}

/// Nothing that steers, no line that a stranger began, and nothing without end.
fn assert_harmless(what: &str, text: &str) {
    assert_eq!(steering(text), [], "{what}: {text:?}");
    assert!(!text.lines().any(|line| line.starts_with("MARK")), "{what}: {text}");
    assert!(text.len() < 400_000, "{what}: {} bytes", text.len());
}

fn assert_harmless_output(what: &str, output: &Output) {
    for text in said(output) {
        assert_harmless(what, &text);
    }
    assert!([0, 1, 2, 3, 64].contains(&output.status.code().unwrap()), "{what}: {:?}", output.status);
}

/// The same of a saved report, in which a word is never an element either.
fn assert_harmless_report(what: &str, report: &Path) {
    let Ok(text) = fs::read_to_string(report) else { return };
    assert_harmless(what, &text);
    let is_page = report.extension().is_some_and(|form| form == "html");
    assert!(!is_page || !text.contains("<script") && !text.contains("<img"), "{what}");
}

/// The ways to each text and each name of a field.
fn places(json: &Value, way: &str, texts: &mut Vec<String>) {
    match json {
        Value::String(_) => texts.push(way.to_owned()),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| places(item, &format!("{way}/{at}"), texts));
        }
        Value::Object(fields) => fields.iter().for_each(|(name, value)| places(value, &format!("{way}/{name}"), texts)),
        Value::Null | Value::Bool(_) | Value::Number(_) => (),
    }
}

/// One of these after the other, for as many places as there are: each place is tried with one of them, and each with
/// many places.
const CHECKS: [&[&str]; 8] = [
    &["check", "--lang", "fr"],
    &["check", "--lang", "en"],
    &["check", "--format", "json"],
    &["check", "--format", "prometheus"],
    &["check", "--exit-style", "nagios"],
    &["check", "--exit-style", "intune"],
    &["report", "--output", "report.html"],
    &["report", "--output", "report.json"],
];

#[test]
fn no_word_in_any_text_of_a_facts_file_does_anything() {
    let folder = tempfile::tempdir().unwrap();
    let recorded: Value = serde_json::from_str(&fs::read_to_string(recorded("windows-11-pro-ready")).unwrap()).unwrap();
    let mut texts = Vec::new();
    places(&recorded, "", &mut texts);
    assert!(texts.len() > 40, "{texts:?}");
    for (number, place) in texts.iter().enumerate() {
        let mut facts = recorded.clone();
        // A newer program's file: what is not understood is told and left out.
        facts["schema"] = if number % 3 == 0 { 3 } else { 2 }.into();
        let word = &words()[number % 3];
        *facts.pointer_mut(place).unwrap() = word.as_str().into();
        if number % 3 == 0 {
            facts[word.as_str()] = word.as_str().into();
        }
        fs::write(folder.path().join("facts.json"), facts.to_string()).unwrap();
        let mut program = Command::new(env!("CARGO_BIN_EXE_qhr-setup"));
        program.current_dir(folder.path()).args(CHECKS[number % CHECKS.len()]).args(["--facts", "facts.json"]);
        assert_harmless_output(place, &program.output().unwrap());
        for report in ["report.html", "report.json"].map(|report| folder.path().join(report)) {
            assert_harmless_report(place, &report);
            let _ = fs::remove_file(report);
        }
    }
}

#[test]
fn no_word_in_any_text_of_a_rules_file_does_anything() {
    let (folder, program) = folder_with_program();
    let facts = recorded("windows-11-pro-ready");
    let [no_key, facts] = [recorded("windows-11-home-no-key"), facts].map(|file| file.to_str().unwrap().to_owned());
    let mut files = Vec::new();
    for word in words() {
        let word = quoted(&word);
        for party in ["qhr_customer_service", "omnimed", "administrator", "manager"] {
            for field in ["phone", "email", "source"] {
                files.push(format!("[contacts.{party}]\n{field} = {word}\n"));
            }
        }
        files.push(format!("[certificate]\nissuers = [{word}]\n"));
        files.push(format!("[links.form]\nurl = {word}\n"));
        files.push(format!("[windows]\nminimum = {word}\n"));
        files.push(format!("[windows.editions]\nhome_pro = [{word}]\n"));
        files.push(format!("{word} = {word}\n[contacts.{word}]\nphone = {word}\n"));
        files.push(format!("[[usb.possible_key]]\nvendor = \"08e6\"\nproduct = \"3438\"\nname = {word}\nreaders = [{word}]\nbasis = {word}\nsource = {word}\n"));
        files.push(format!("this is no TOML {word}"));
    }
    let more: [&[&str]; 5] = [
        &["rules", "show"],
        &["rules", "show", "--format", "json"],
        &["rules", "check", "requirements.toml"],
        &["eligibility", "--profession", "nurse", "--own-key", "no", "--lang", "en"],
        &["symptoms", "--lang", "en"],
    ];
    for (number, file) in files.iter().enumerate() {
        fs::write(folder.path().join("requirements.toml"), file).unwrap();
        let run = |arguments: &[&str]| {
            let output = Command::new(&program).current_dir(folder.path()).args(arguments).output().unwrap();
            assert_harmless_output(file, &output);
        };
        run(more[number % more.len()]);
        let check = CHECKS[number % CHECKS.len()];
        run(&[check, &["--facts", if number % 2 == 0 { &no_key } else { &facts }]].concat());
        for report in ["report.html", "report.json"].map(|report| folder.path().join(report)) {
            assert_harmless_report(file, &report);
            let _ = fs::remove_file(report);
        }
    }
}

#[test]
fn no_word_in_the_place_of_a_name_or_a_code_of_a_list_does_anything() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list.csv");
    let code = said(&qhr_setup().args(["code", "--facts"]).arg(recorded("windows-11-home-no-key")).output().unwrap());
    for word in words() {
        let cell = format!("\"{}\"", word.replace('"', "\"\""));
        fs::write(&list, format!("{cell};{}\n{cell};{cell};{cell}\n{word};{word}\n", code[0].trim())).unwrap();
        for (format, language) in [("text", "fr"), ("text", "en"), ("csv", "fr"), ("json", "en")] {
            let output = qhr_setup().arg("roster").arg(&list).args(["--format", format, "--lang", language]).output();
            let output = output.unwrap();
            let [out, err] = said(&output);
            assert!([0, 1].contains(&output.status.code().unwrap()), "{err}");
            // A spreadsheet knows UTF-8 by its first character, and its lines end as on Windows.
            let out = out.trim_start_matches('\u{feff}').replace("\r\n", "\n");
            assert_eq!((steering(&out), steering(&err)), (vec![], vec![]), "{format}");
            assert!(out.len() < 60_000, "{format}: {} bytes", out.len());
            let runs = |line: &str| line.split(',').any(|cell| cell.trim_start_matches(['"', ' ']).starts_with('='));
            assert!(format != "csv" || !out.lines().any(runs), "{out}");
        }
    }
}
