//! An authority of its own for each test, which signs whatever it is asked to: old dates, old hashes, other uses.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What `openssl ca` needs to be told; each kind of certificate is a section of extensions.
const CONFIGURATION: &str = "[ca]\ndefault_ca = own\n\
    [own]\ndir = .\ndatabase = index.txt\nserial = serial\nnew_certs_dir = .\ncertificate = authority.pem\n\
    private_key = authority.key\npolicy = any\nunique_subject = no\nemail_in_dn = no\n\
    [any]\ncommonName = supplied\n\
    [person]\nextendedKeyUsage = clientAuth, emailProtection\n\
    [anything]\nextendedKeyUsage = anyExtendedKeyUsage\n\
    [unnamed]\nsubjectKeyIdentifier = hash\n\
    [server]\nextendedKeyUsage = serverAuth\n\
    [authority]\nbasicConstraints = critical, CA:true\n";

/// A person who is in every certificate and must be in no fact.
pub const PERSON: &str = "Hélène Côté-Tremblay";

/// The authority and the keys of its certificates.
pub struct Authority {
    folder: tempfile::TempDir,
}

/// What a certificate is to be.
#[derive(Clone, Copy)]
pub struct Order<'a> {
    /// `rsa` or `ec`, which is also the name of its key.
    pub key: &'a str,
    /// The section of extensions.
    pub kind: &'a str,
    /// The first and last moment, as `YYYYMMDDHHMMSSZ`.
    pub dates: [&'a str; 2],
    /// What else `openssl ca` is told, such as another hash.
    pub options: &'a [&'a str],
}

impl Authority {
    /// An authority that signs with RSA, or with an elliptic curve.
    pub fn new(key: &str) -> Self {
        let authority = Self { folder: tempfile::tempdir().unwrap() };
        fs::write(authority.file("ca.cnf"), CONFIGURATION).unwrap();
        fs::write(authority.file("index.txt"), "").unwrap();
        fs::write(authority.file("serial"), "7E57C0DE01\n").unwrap();
        for key in ["rsa", "ec"] {
            authority.make_key(key, &format!("{key}.key"));
        }
        authority.make_key(key, "authority.key");
        let subject = "/C=CA/O=Autorité d’essai/CN=Autorité";
        authority.openssl(&[
            "req",
            "-x509",
            "-key",
            "authority.key",
            "-subj",
            subject,
            "-utf8",
            "-out",
            "authority.pem",
        ]);
        authority
    }

    /// Signs a certificate; gives its file in DER.
    pub fn sign(&self, name: &str, order: Order) -> PathBuf {
        let Order { key, kind, dates: [first, last], options } = order;
        let (key, request, pem) = (format!("{key}.key"), format!("{name}.csr"), format!("{name}.pem"));
        let subject = format!("/CN={PERSON}");
        self.openssl(&["req", "-new", "-key", &key, "-subj", &subject, "-utf8", "-out", &request]);
        let sign = ["ca", "-batch", "-notext", "-utf8", "-config", "ca.cnf", "-extensions", kind];
        let dates = ["-startdate", first, "-enddate", last, "-in", &request, "-out", &pem];
        let hash: &[&str] = if options.contains(&"-md") { &[] } else { &["-md", "sha256"] };
        self.openssl(&[sign.as_slice(), &dates, hash, options].concat());
        let der = format!("{name}.der");
        self.openssl(&["x509", "-in", &pem, "-outform", "DER", "-out", &der]);
        self.file(&der)
    }

    /// The key of a kind, in PKCS#8.
    pub fn key(&self, kind: &str) -> PathBuf {
        self.file(&format!("{kind}.key"))
    }

    fn make_key(&self, kind: &str, file: &str) {
        let algorithm: &[&str] = match kind {
            "rsa" => &["RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
            _ => &["EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
        };
        self.openssl(&[&["genpkey", "-out", file, "-algorithm"], algorithm].concat());
    }

    fn openssl(&self, arguments: &[&str]) {
        let output = Command::new("openssl").args(arguments).current_dir(self.folder.path()).output().unwrap();
        assert!(output.status.success(), "openssl {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn file(&self, name: &str) -> PathBuf {
        Path::new(self.folder.path()).join(name)
    }
}
