//! The lines for Zabbix, for Nagios and for Icinga: what their agents and servers make of them.

use std::fs;
use std::process::Command;

use serde_json::Value;

use super::engine::{all_here, recipe, succeed};
use crate::support::{machines, project, qhr_setup};

#[test]
fn the_zabbix_agent_reads_the_result_and_its_age_by_the_keys_of_the_readme() {
    let test = "the_zabbix_agent_reads_the_result_and_its_age_by_the_keys_of_the_readme";
    if !all_here(test, &["/usr/sbin/zabbix_agentd"]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let result = folder.path().join("QHR Setup.json");
    let facts = project().join("tests/machines/windows-11-chrome-far-too-old/facts.json");
    let mut check = qhr_setup();
    check.args(["check", "--without-key", "--format", "json", "--facts"]).arg(facts);
    check.arg("--output").arg(&result).output().unwrap();
    let settings = folder.path().join("agent.conf");
    fs::write(&settings, "LogType=console\nServer=127.0.0.1\n").unwrap();
    let readme = fs::read_to_string(recipe("README.md")).unwrap();
    let keys: Vec<_> = readme.split('`').filter(|code| code.starts_with("vfs.file.")).collect();
    assert_eq!((keys.len(), &keys[..2]), (4, &keys[2..]), "the same in both languages");
    let answers = keys[..2].iter().map(|key| {
        assert!(key.contains(r"C:\ProgramData\QHR Setup\result.json"));
        let key = key.replace(r"C:\ProgramData\QHR Setup\result.json", result.to_str().unwrap());
        let mut agent = Command::new("/usr/sbin/zabbix_agentd");
        let output = succeed(agent.arg("-c").arg(&settings).args(["-t", &key]));
        let said = String::from_utf8(output.stdout).unwrap();
        let (_, value) = said.split_once('|').unwrap();
        value.trim_end().trim_end_matches(']').to_owned()
    });
    let [contents, changed] = answers.collect::<Vec<_>>().try_into().unwrap();
    let report: Value = serde_json::from_str(&contents).unwrap();
    for path in readme.split('`').filter(|code| code.starts_with("$.")) {
        assert!(report[&path[2..]].is_string(), "{path}");
    }
    assert!(changed.parse::<u64>().is_ok_and(|at| at > 1_790_000_000), "{changed}");
}

#[test]
fn icinga_accepts_its_service() {
    if !all_here("icinga_accepts_its_service", &["icinga2"]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let settings = format!(
        "include <itl>\ninclude <plugins>\nconst PluginDir = \"/usr/lib/nagios/plugins\"\n\
         template Service \"generic-service\" {{ }}\nobject Host \"pc1\" {{\n  check_command = \"dummy\"\n  \
         address = \"127.0.0.1\"\n  vars.os = \"Windows\"\n}}\ninclude \"{}\"\n",
        recipe("nagios/icinga2.conf").display()
    );
    let file = folder.path().join("icinga2.conf");
    fs::write(&file, settings).unwrap();
    let said = succeed(Command::new("icinga2").args(["daemon", "-C", "-c"]).arg(&file)).stdout;
    assert!(String::from_utf8(said).unwrap().contains("Instantiated 1 Service"), "the service applies to the host");
    let [server, agent] = ["icinga2.conf", "nsclient.ini"].map(|name| recipe("nagios").join(name));
    assert!(fs::read_to_string(server).unwrap().contains("vars.nrpe_command = \"check_qhr_setup\""));
    assert!(fs::read_to_string(agent).unwrap().contains("\ncheck_qhr_setup = scripts\\last-result.cmd\n"));
}

/// Nagios takes the first line for the message, cuts it at `|`, and knows the codes 0 to 3.
#[test]
fn the_agents_own_line_keeps_to_the_convention_of_plugins() {
    let agent = fs::read_to_string(recipe("nagios/nsclient.ini")).unwrap();
    let line = agent.lines().find_map(|line| line.strip_prefix("check_qhr_setup_now = ")).unwrap();
    let (program, arguments) = line.split_once("\" ").unwrap();
    assert_eq!(program, r#""C:\Program Files\QHR Setup\qhr-setup.exe"#);
    for folder in machines() {
        let mut check = qhr_setup();
        check.args(arguments.split(' ')).arg("--facts").arg(folder.join("facts.json"));
        let output = check.output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(matches!(output.status.code(), Some(0..=3)), "{}", folder.display());
        assert!(!said.contains('|') && said.lines().next().is_some_and(|line| line.len() > 10), "{said}");
        let as_system = folder.ends_with("windows-11-as-system");
        assert!(!as_system || output.status.code() == Some(3), "the system's account is never green");
    }
}
