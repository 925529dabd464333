//! The installer that an administrator deploys, by wixl. What wixl cannot say is written into its tables afterwards.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use super::sign::Signature;
use super::stage::PAPER;
use super::{Packaging, Papers, checksums, nsis};
use crate::process::{root, run};

/// Makes `QHR-Setup-<version>-x64.msi`.
pub fn make(packaging: &Packaging, papers: &Papers, signature: Option<&Signature>, scratch: &Path) -> Result<PathBuf> {
    let installer = packaging.into.join(format!("QHR-Setup-{}-x64.msi", packaging.version));
    let stage = nsis::stage(packaging, papers, signature, &scratch.join("msi"))?;
    let icon = root().join("icons/icon.ico");
    let script = root().join(".packaging/windows/installer.wxs");
    stage.copy(&icon, "icon.ico", PAPER)?;
    stage.copy(&script, "installer.wxs", PAPER)?;
    let files = stage.settle(packaging.time())?;
    let product = id(&format!("product {}", packaging.version), scratch)?;
    let mut content = format!("package {} {}", packaging.version, packaging.epoch);
    for file in &files {
        content += &checksums::sha256(&stage.folder().join(file))?;
    }
    let mut wixl = packaging.tool("wixl");
    wixl.args(["-a", "x64", "-D", &format!("Version={}", packaging.version), "-D", &format!("ProductCode={product}")]);
    // wixl takes files by their names from the folder it is started in.
    run(wixl.arg("-o").arg(&installer).arg("installer.wxs").current_dir(stage.folder()))?;
    complete(packaging, &installer, &version_of(&stage.folder().join("WebView2Loader.dll"))?)?;
    summarise(packaging, &installer, &id(&content, scratch)?, scratch)?;
    if let Some(signature) = signature {
        signature.sign(packaging.epoch, &installer)?;
    }
    Ok(installer)
}

/// What wixl has no word for.
fn complete(packaging: &Packaging, installer: &Path, loader: &str) -> Result<()> {
    let version = format!("{}.0", packaging.version);
    let queries = [
        // Properties that a command line may set also where an administrator's rights are borrowed.
        // What was kept is read before that, and would be dropped there.
        "UPDATE Property SET Value='INSTALLDIR;KEPTINSTALLDIR;KEPTLANGUAGE;KEPTRULES;LANGUAGE;RULES;\
         WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED' WHERE Property='SecureCustomProperties'"
            .to_owned(),
        // wixl puts the second of two actions after the same one at the end.
        "UPDATE InstallExecuteSequence SET Sequence=51 WHERE Action='KeepLanguage'".to_owned(),
        "UPDATE InstallExecuteSequence SET Sequence=52 WHERE Action='KeepRules'".to_owned(),
        "UPDATE InstallExecuteSequence SET Sequence=53 WHERE Action='KeepFolder'".to_owned(),
        "UPDATE InstallExecuteSequence SET Sequence=54 WHERE Action='SpeakFrench'".to_owned(),
        "UPDATE InstallExecuteSequence SET Sequence=55 WHERE Action='SpeakEnglish'".to_owned(),
        "UPDATE InstallExecuteSequence SET Sequence=1001 WHERE Action='SpeakLanguage'".to_owned(),
        "UPDATE InstallExecuteSequence SET Sequence=1002 WHERE Action='TellFolder'".to_owned(),
        // One entry in the Start menu, under the name that the program has in its language.
        "UPDATE Component SET Condition='NOT LANGUAGE=\"en\" OR REMOVE=\"ALL\"' WHERE Component='StartMenu'".to_owned(),
        "UPDATE Component SET Condition='LANGUAGE=\"en\" OR REMOVE=\"ALL\"' WHERE Component='EnglishStartMenu'"
            .to_owned(),
        // Without its version a program would count as older than the one that is there, and be left out of an upgrade.
        format!("UPDATE File SET Version='{version}' WHERE File='Window'"),
        format!("UPDATE File SET Version='{version}' WHERE File='Console'"),
        format!("UPDATE File SET Version='{loader}' WHERE File='Loader'"),
        "DELETE FROM MsiFileHash WHERE File_='Window'".to_owned(),
        "DELETE FROM MsiFileHash WHERE File_='Console'".to_owned(),
        "DELETE FROM MsiFileHash WHERE File_='Loader'".to_owned(),
    ];
    for query in queries {
        run(packaging.tool("msibuild").arg(installer).args(["-q", &query]))?;
    }
    Ok(())
}

fn summarise(packaging: &Packaging, installer: &Path, package: &str, scratch: &Path) -> Result<()> {
    let summary = scratch.join("_SummaryInformation.idt");
    fs::write(&summary, summary_of(packaging, package)?).context("could not write the installer's summary")?;
    run(packaging.tool("msibuild").arg(installer).arg("-i").arg(summary))
}

/// The summary, whose times and number wixl would take from the clock and from chance. Lines as Windows Installer
/// exports a table: names, types, keys, then one property a row.
fn summary_of(packaging: &Packaging, package: &str) -> Result<String> {
    let seconds = i64::try_from(packaging.epoch).context("SOURCE_DATE_EPOCH is too far away")?;
    let time = jiff::Timestamp::from_second(seconds).context("SOURCE_DATE_EPOCH is too far away")?;
    let time = time.strftime("%Y/%m/%d %H:%M:%S").to_string();
    let rows = [
        ("1", "1252"),
        ("2", "Configuration DSQ (QHR Setup)"),
        ("3", "Trouve ce qui empêche le visualiseur du DSQ de s'ouvrir."),
        ("4", "QHR Setup"),
        ("7", "x64;0"),
        ("9", &format!("{{{package}}}")),
        ("12", &time),
        ("13", &time),
        ("14", "200"),
        ("15", "2"),
        ("18", "msitools"),
        ("19", "2"),
    ];
    let head = "PropertyId\tValue\r\ni2\tl255\r\n_SummaryInformation\tPropertyId\r\n".to_owned();
    Ok(rows.iter().fold(head, |text, (property, value)| text + property + "\t" + value + "\r\n"))
}

/// The version in a library's resources: two words after the mark and version of Windows's `VS_FIXEDFILEINFO`.
fn version_of(library: &Path) -> Result<String> {
    let bytes = fs::read(library).with_context(|| format!("could not read {}", library.display()))?;
    let mark = 0xfeef_04bd_u32.to_le_bytes();
    let info = bytes.windows(16).find(|bytes| bytes.starts_with(&mark));
    let info = info.with_context(|| format!("{} tells no version", library.display()))?;
    let number = |at: usize| u16::from_le_bytes([info[at], info[at + 1]]);
    Ok(format!("{}.{}.{}.{}", number(10), number(8), number(14), number(12)))
}

/// A GUID that follows from a text: its SHA-256 sum in the shape of RFC 9562's version 8.
fn id(text: &str, scratch: &Path) -> Result<String> {
    let file = scratch.join("text");
    fs::write(&file, text).context("could not write the text of an id")?;
    let mut sum = checksums::sha256(&file)?.to_uppercase();
    if sum.len() < 32 {
        bail!("sha256sum told no SHA-256 sum");
    }
    sum.replace_range(12..13, "8");
    sum.replace_range(16..17, "A");
    Ok(format!("{}-{}-{}-{}-{}", &sum[..8], &sum[8..12], &sum[12..16], &sum[16..20], &sum[20..32]))
}
