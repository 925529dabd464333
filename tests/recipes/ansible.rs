//! `docs/fleet/ansible/`: ansible-core with the recipe's play, over a real OpenSSH server on the loopback. Five computers
//! play what happens in a clinic; that they are Windows with PowerShell as their shell is not played.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Map, Value, json};

use super::engine::{Engine, all_here, free_port, recipe, succeed, until};
use crate::support::{project, qhr_setup};

/// The computers by their names, each with its result, and one that is switched off; JSON is YAML too.
fn inventory(folder: &Path, port: u16, results: &[(&str, &Path)]) -> String {
    let mut hosts: Map<_, _> =
        results.iter().map(|(name, result)| ((*name).to_owned(), json!({"result": result}))).collect();
    hosts.insert("switched-off".to_owned(), json!({"result": "", "ansible_port": free_port()}));
    let user = String::from_utf8(Command::new("id").arg("-un").output().unwrap().stdout).unwrap();
    let known = folder.join("known_hosts");
    let vars = json!({
        "ansible_connection": "ssh",
        "ansible_host": "127.0.0.1",
        "ansible_port": port,
        "ansible_user": user.trim(),
        "ansible_ssh_private_key_file": folder.join("person"),
        // By Ansible's own settings all these computers, which are one, would share one connection, and now and then lose
        // what one of them said.
        "ansible_ssh_args": "-o ControlMaster=no",
        "ansible_ssh_common_args":
            format!("-F none -o UserKnownHostsFile={} -o StrictHostKeyChecking=accept-new", known.display()),
    });
    json!({"computers": {"hosts": hosts, "vars": vars}}).to_string()
}

/// An OpenSSH server that lets in whoever has the key `person` in this folder.
fn server(folder: &Path) -> (Engine, u16) {
    for name in ["person", "host"] {
        let mut keygen = Command::new("ssh-keygen");
        succeed(keygen.args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(folder.join(name)));
    }
    fs::copy(folder.join("person.pub"), folder.join("authorized")).unwrap();
    // Where the server puts aside its rights; Debian makes it when it starts the service.
    let _ = fs::create_dir_all("/run/sshd");
    let port = free_port();
    let settings = format!(
        "Port {port}\nListenAddress 127.0.0.1\nHostKey {0}/host\nAuthorizedKeysFile {0}/authorized\nPidFile none\n\
         StrictModes no\nUsePAM no\nPasswordAuthentication no\nPermitRootLogin prohibit-password\n",
        folder.display()
    );
    fs::write(folder.join("sshd_config"), settings).unwrap();
    let mut sshd = Command::new("/usr/sbin/sshd");
    sshd.args(["-D", "-e", "-f"]).arg(folder.join("sshd_config"));
    let engine = Engine::start(&mut sshd, &folder.join("sshd.log"));
    until("the server listens", || std::net::TcpStream::connect(("127.0.0.1", port)).ok());
    (engine, port)
}

#[test]
fn one_play_makes_one_table_of_every_computer_and_believes_none_of_them() {
    let test = "one_play_makes_one_table_of_every_computer_and_believes_none_of_them";
    if !all_here(test, &["ansible-playbook", "/usr/sbin/sshd", "ssh"]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    // A space, as in the recipe's own path.
    let remote = folder.path().join("ProgramData/QHR Setup");
    fs::create_dir_all(&remote).unwrap();
    let result = |machine: &str| {
        let file = remote.join(machine);
        let facts = project().join("tests/machines").join(machine).join("facts.json");
        let mut check = qhr_setup();
        check.args(["check", "--without-key", "--format", "json", "--facts"]).arg(facts);
        check.arg("--output").arg(&file).output().unwrap();
        file
    };
    let hostile = remote.join("hostile");
    let ready = fs::read_to_string(result("windows-11-pro-ready")).unwrap();
    fs::write(&hostile, ready.replace(r#""ready""#, r#""=cmd|' /C calc'!A0,{{ lookup('pipe', 'id') }}""#)).unwrap();
    let letters = remote.join("letters");
    fs::write(&letters, "{ my letters").unwrap();
    let (not_ready, as_system) = (result("windows-11-chrome-far-too-old"), result("windows-11-as-system"));
    let computers = [
        ("bureau-2", not_ready.as_path()),
        ("accueil-1", &result("windows-11-home-no-key")),
        ("hostile", &hostile),
        ("letters", &letters),
        ("no-task-yet", &remote.join("nothing")),
        ("serveur", &as_system),
    ];
    let (_server, port) = server(folder.path());
    fs::write(folder.path().join("computers.yml"), inventory(folder.path(), port, &computers)).unwrap();
    fs::write(folder.path().join("ansible.cfg"), "").unwrap();
    let mut play = Command::new("ansible-playbook");
    fs::copy(recipe("ansible/collect.yml"), folder.path().join("collect.yml")).unwrap();
    play.args(["-i", "computers.yml", "collect.yml"]).current_dir(folder.path());
    // No settings of this computer or of whoever runs the test.
    play.env("HOME", folder.path()).env("ANSIBLE_CONFIG", "ansible.cfg").env("LC_ALL", "C.UTF-8");
    let output = play.output().unwrap();
    let said = [&output.stdout[..], &output.stderr].map(String::from_utf8_lossy).concat();
    let table = fs::read_to_string(folder.path().join("results.csv")).unwrap_or_else(|error| panic!("{error}: {said}"));
    let moment = "2026-11-22T15:00:00Z";
    let rows = [
        "computer,state,verdict,check,reason,who,since,checked_at,context".to_owned(),
        format!("accueil-1,read,ready,,,,,{moment},"),
        format!("bureau-2,read,not_ready,chrome_recent,chrome_too_old,you,{moment},{moment},"),
        format!("hostile,read,not_a_code,,,,,{moment},"),
        "letters,no_result,,,,,,,".to_owned(),
        "no-task-yet,no_result,,,,,,,".to_owned(),
        format!("serveur,read,unknown,session,seen_by_person_alone,administrator,{moment},{moment},system"),
        "switched-off,no_answer,,,,,,,".to_owned(),
    ];
    assert_eq!(table.lines().collect::<Vec<_>>(), rows, "{said}");
    let kept = |name: &str| fs::read(folder.path().join("results").join(name)).ok();
    let value = |bytes: Vec<u8>| serde_json::from_slice::<Value>(&bytes).unwrap();
    assert_eq!(value(kept("bureau-2.json").unwrap()), value(fs::read(not_ready).unwrap()));
    assert!(kept("switched-off.json").is_none() && kept("letters.json").is_none());
}

#[test]
fn the_inventory_names_what_the_logon_task_writes() {
    if !all_here("the_inventory_names_what_the_logon_task_writes", &["ansible-inventory"]) {
        return;
    }
    let listed =
        succeed(Command::new("ansible-inventory").arg("-i").arg(recipe("ansible/computers.yml")).arg("--list"));
    let listed: Value = serde_json::from_slice(&listed.stdout).unwrap();
    let hosts = listed["_meta"]["hostvars"].as_object().unwrap();
    assert_eq!(hosts.len(), 2);
    let task = fs::read_to_string(recipe("task/logon-task.xml")).unwrap();
    for (name, host) in hosts {
        let result = host["result"].as_str().unwrap();
        assert!(task.contains(&format!("--format json --output \"{result}\"")), "{name}: {result}");
    }
}
