//! What the programs are made of: crates, npm packages, and what comes with the compilers.

/// Where a part comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Crate,
    Npm,
    Other,
}

/// One part.
#[derive(Debug, Clone)]
pub struct Part {
    pub kind: Kind,
    pub name: String,
    pub version: String,
    /// An SPDX expression.
    pub licence: String,
    /// Where its sources are, as it tells itself.
    pub home: Option<String>,
    /// SHA-256 of the file that Cargo downloaded.
    pub checksum: Option<String>,
    /// The files that tell its licence and whose it is.
    pub texts: Vec<String>,
    /// References of the parts it needs itself.
    pub needs: Vec<String>,
}

impl Part {
    /// One without needs and texts.
    pub fn new(kind: Kind, name: &str, version: &str, licence: &str) -> Self {
        // Cargo's older form of "or".
        let licence = licence.replace(" / ", "/").replace('/', " OR ");
        let (name, version) = (name.to_owned(), version.to_owned());
        Self { kind, name, version, licence, home: None, checksum: None, texts: Vec::new(), needs: Vec::new() }
    }

    /// The package URL, which is also what other parts call it by.
    pub fn reference(&self) -> String {
        let kind = match self.kind {
            Kind::Crate => "cargo",
            Kind::Npm => "npm",
            Kind::Other => "generic",
        };
        // The only letters of these names that a package URL wants otherwise.
        let name = self.name.replace('@', "%40").replace(' ', "%20");
        format!("pkg:{kind}/{name}@{}", self.version.replace('+', "%2B").replace(' ', "%20"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Part};

    #[test]
    fn a_reference_is_a_package_url() {
        let part = Part::new(Kind::Npm, "@tauri-apps/api", "2.12.5", "Apache-2.0/MIT");
        assert_eq!(part.reference(), "pkg:npm/%40tauri-apps/api@2.12.5");
        assert_eq!(part.licence, "Apache-2.0 OR MIT");
    }
}
