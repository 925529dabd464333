//! A computer with tokens and modules of its own: p11-kit's configuration of one account, and `SoftHSM2`'s.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::{has, qhr_setup, skip};

/// Where distributions put `SoftHSM2`'s module.
const SOFTHSM: [&str; 4] = [
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib64/pkcs11/libsofthsm2.so",
];

const PASSWORD: &str = "4711-test";

/// The account's folders, gone with the value.
pub struct Computer {
    home: tempfile::TempDir,
}

impl Computer {
    /// One on which no module is registered; `None`, once said, where this machine lacks a part.
    pub fn new(test: &str) -> Option<Self> {
        let parts = [("softhsm2-util", "softhsm2"), ("pkcs11-tool", "opensc"), ("openssl", "openssl"), ("cc", "cc")];
        if let Some((_, part)) = parts.into_iter().find(|(program, _)| !has(program)) {
            skip(test, part);
            return None;
        }
        let computer = Self { home: tempfile::tempdir().unwrap() };
        fs::create_dir_all(computer.modules()).unwrap();
        fs::create_dir_all(computer.path("tokens")).unwrap();
        for module in fs::read_dir("/usr/share/p11-kit/modules").into_iter().flatten().flatten() {
            fs::write(computer.modules().join(module.file_name()), "module:\n").unwrap();
        }
        computer.say_tokens_are_removable(true);
        Some(computer)
    }

    /// What `SoftHSM2` says of its slots.
    pub fn say_tokens_are_removable(&self, removable: bool) {
        let tokens = self.path("tokens");
        let text =
            format!("directories.tokendir = {}\nslots.removable = {removable}\nlog.level = ERROR\n", tokens.display());
        fs::write(self.path("softhsm2.conf"), text).unwrap();
    }

    /// `SoftHSM2`'s module.
    pub fn softhsm() -> PathBuf {
        SOFTHSM.iter().map(PathBuf::from).find(|module| module.exists()).unwrap()
    }

    /// Registers a module, as its package would.
    pub fn register(&self, name: &str, module: &Path) {
        let file = self.modules().join(format!("{name}.module"));
        fs::write(file, format!("# a module\nmodule: {}\n", module.display())).unwrap();
    }

    /// Makes an empty token.
    pub fn make_token(&self, label: &str) {
        let so = ["--so-pin", "47114711"];
        self.run(
            "softhsm2-util",
            &[&["--init-token", "--free", "--label", label, "--pin", PASSWORD], &so[..]].concat(),
        );
    }

    /// Puts a certificate on a token.
    pub fn put_certificate(&self, token: &str, id: &str, der: &Path) {
        let module = Self::softhsm();
        let (module, der) = (module.to_str().unwrap(), der.to_str().unwrap());
        let login = ["--module", module, "--token-label", token, "--login", "--pin", PASSWORD];
        let write = ["--write-object", der, "--type", "cert", "--id", id, "--label", "certificate"];
        self.run("pkcs11-tool", &[login.as_slice(), &write].concat());
    }

    /// Puts a pair of keys on a token.
    pub fn put_key(&self, token: &str, id: &str, key: &Path) {
        let key = key.to_str().unwrap();
        let import = ["--import", key, "--token", token, "--label", "key", "--id", id, "--pin", PASSWORD];
        self.run("softhsm2-util", &import);
    }

    /// Compiles a module from C.
    pub fn compile(&self, name: &str, source: &str) -> PathBuf {
        let (text, module) = (self.path(&format!("{name}.c")), self.path(&format!("{name}.so")));
        fs::write(&text, source).unwrap();
        self.run("cc", &["-shared", "-fPIC", "-o", module.to_str().unwrap(), text.to_str().unwrap(), "-ldl"]);
        module
    }

    /// What the console program reads of certificates, and how long all its readings took.
    pub fn certificates(&self) -> (Value, Duration) {
        let started = Instant::now();
        let mut facts = qhr_setup();
        let output = facts.arg("facts").envs(self.variables()).assert().success();
        let facts: Value = serde_json::from_slice(&output.get_output().stdout).unwrap();
        assert!(!facts.to_string().contains(self.home.path().to_str().unwrap()), "no folder is a fact: {facts}");
        (facts["certificates"].clone(), started.elapsed())
    }

    /// The account's variables.
    pub fn variables(&self) -> [(&'static str, PathBuf); 2] {
        [("XDG_CONFIG_HOME", self.path("config")), ("SOFTHSM2_CONF", self.path("softhsm2.conf"))]
    }

    /// A file of this computer.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn modules(&self) -> PathBuf {
        self.path("config/pkcs11/modules")
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        let output = Command::new(program).args(arguments).envs(self.variables()).output().unwrap();
        assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}
