//! Signatures for Windows, by osslsigncode: with a certificate that environment variables name, and none without.
//! `docs/release.md` explains the variables.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::process::{command, find_program, run};

/// A file with the certificate and those it hangs on: PEM, or PKCS#12 (`.pfx`, `.p12`) with its key.
const CERTIFICATE: &str = "QHR_SETUP_SIGN_CERTIFICATE";
/// The key: a PEM file, or a `pkcs11:` address on a token.
const KEY: &str = "QHR_SETUP_SIGN_KEY";
/// A file that holds the password of the key, or the token's PIN, and nothing else.
const PASSWORD_FILE: &str = "QHR_SETUP_SIGN_PASSWORD_FILE";
/// The token's PKCS#11 library.
const MODULE: &str = "QHR_SETUP_SIGN_PKCS11_MODULE";
/// OpenSSL's engine for PKCS#11, where osslsigncode does not find it by itself.
const ENGINE: &str = "QHR_SETUP_SIGN_PKCS11_ENGINE";
/// The address of a time-stamp authority (RFC 3161). Without one a signature ends with its certificate.
const TIMESTAMP: &str = "QHR_SETUP_SIGN_TIMESTAMP";

const VARIABLES: [&str; 6] = [CERTIFICATE, KEY, PASSWORD_FILE, MODULE, ENGINE, TIMESTAMP];

/// Who signs.
#[derive(Debug)]
pub struct Signature {
    /// The variables that told it, for a program that signs on our behalf.
    pub variables: Vec<(&'static str, OsString)>,
    /// What tells osslsigncode of the certificate and its key.
    who: Vec<OsString>,
    timestamp: Option<OsString>,
}

/// `xtask sign FILE`, which NSIS calls for the uninstaller before it packs it.
pub fn one_file(file: &Path) -> Result<ExitCode> {
    let signature = Signature::from_env()?.with_context(|| format!("{CERTIFICATE} is not set"))?;
    signature.sign(super::epoch()?, file)?;
    Ok(ExitCode::SUCCESS)
}

impl Signature {
    /// By the variables; `None` where none names a certificate.
    pub fn from_env() -> Result<Option<Self>> {
        let signature = Self::read(|name| env::var_os(name).filter(|value| !value.is_empty()))?;
        if signature.is_some() && find_program("osslsigncode").is_none() {
            bail!("{CERTIFICATE} is set, and there is no osslsigncode (Debian's package of that name)");
        }
        Ok(signature)
    }

    fn read(variable: impl Fn(&str) -> Option<OsString>) -> Result<Option<Self>> {
        let Some(certificate) = variable(CERTIFICATE) else {
            return Ok(None);
        };
        let ending = Path::new(&certificate).extension().unwrap_or_default().to_ascii_lowercase();
        let mut who: Vec<OsString> = Vec::new();
        if ending == "pfx" || ending == "p12" {
            who.extend(["-pkcs12".into(), certificate]);
        } else {
            let key = variable(KEY).with_context(|| format!("{CERTIFICATE} is PEM, and {KEY} is not set"))?;
            for (name, option) in [(ENGINE, "-pkcs11engine"), (MODULE, "-pkcs11module")] {
                who.extend(variable(name).into_iter().flat_map(|value| [option.into(), value]));
            }
            who.extend(["-certs".into(), certificate, "-key".into(), key]);
        }
        who.extend(variable(PASSWORD_FILE).into_iter().flat_map(|file| ["-readpass".into(), file]));
        let variables = VARIABLES.iter().filter_map(|name| Some((*name, variable(name)?))).collect();
        Ok(Some(Self { variables, who, timestamp: variable(TIMESTAMP) }))
    }

    /// A certificate that nobody trusts, made in this folder for trying the signatures out.
    pub fn throw_away(folder: &Path) -> Result<Self> {
        let (certificate, key) = (folder.join("certificate.pem"), folder.join("key.pem"));
        let mut openssl = command("openssl");
        openssl.args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650", "-subj", "/CN=QHR Setup test"]);
        openssl.args(["-addext", "extendedKeyUsage=codeSigning", "-addext", "keyUsage=digitalSignature"]);
        run(openssl.arg("-keyout").arg(&key).arg("-out").arg(&certificate).stderr(Stdio::null()))?;
        let variable = |name: &str| match name {
            CERTIFICATE => Some(certificate.clone().into_os_string()),
            KEY => Some(key.clone().into_os_string()),
            _ => None,
        };
        Self::read(variable)?.context("a certificate that was told is not taken")
    }

    /// Signs a program or an installer in its place.
    pub fn sign(&self, epoch: u64, file: &Path) -> Result<()> {
        let signed = file.with_added_extension("signed");
        run(self.told(&mut command("osslsigncode"), epoch).arg("-in").arg(file).arg("-out").arg(&signed))?;
        std::fs::rename(&signed, file).with_context(|| format!("could not replace {}", file.display()))
    }

    fn told<'a>(&self, osslsigncode: &'a mut Command, epoch: u64) -> &'a mut Command {
        osslsigncode.arg("sign").args(&self.who).args(["-h", "sha256", "-n", "Configuration DSQ / QHR Setup"]);
        match &self.timestamp {
            Some(authority) => osslsigncode.arg("-ts").arg(authority),
            // No other time is proven, and so the same tree gives the same bytes.
            None => osslsigncode.args(["-time", &epoch.to_string()]),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::Signature;

    fn read(variables: &[(&str, &str)]) -> anyhow::Result<Option<Vec<OsString>>> {
        let value = |name: &str| variables.iter().find(|(set, _)| *set == name).map(|(_, value)| value.into());
        Ok(Signature::read(value)?.map(|signature| signature.who))
    }

    #[test]
    fn nothing_is_signed_where_no_certificate_is_named() {
        assert!(read(&[("QHR_SETUP_SIGN_KEY", "key.pem")]).is_ok_and(|who| who.is_none()));
    }

    #[test]
    fn a_certificate_in_pem_needs_its_key() {
        assert!(read(&[("QHR_SETUP_SIGN_CERTIFICATE", "a.pem")]).is_err());
    }

    #[test]
    fn a_file_with_its_key_a_key_beside_it_and_a_token_are_told_apart() {
        let file = [("QHR_SETUP_SIGN_CERTIFICATE", "a.PFX"), ("QHR_SETUP_SIGN_PASSWORD_FILE", "p")];
        let who = |variables| read(variables).ok().flatten().unwrap_or_default();
        assert_eq!(who(&file), ["-pkcs12", "a.PFX", "-readpass", "p"]);
        let token = [
            ("QHR_SETUP_SIGN_CERTIFICATE", "a.pem"),
            ("QHR_SETUP_SIGN_KEY", "pkcs11:object=k"),
            ("QHR_SETUP_SIGN_PKCS11_MODULE", "m.so"),
        ];
        assert_eq!(who(&token), ["-pkcs11module", "m.so", "-certs", "a.pem", "-key", "pkcs11:object=k"]);
    }
}
