//! What Windows calls itself, from its build number: the product name in the registry is not to be trusted,
//! Windows 11 still writes "Windows 10" there, and every language writes its own.

/// The name a Windows workstation is sold under. The builds are common knowledge, not looked up for this file;
/// `docs/manual-test.md` has them compared on real computers.
pub fn workstation(major: u32, minor: u32, build: u32) -> String {
    match (major, minor) {
        (10.., _) if build >= 22_000 => "Windows 11".into(),
        (10.., _) => "Windows 10".into(),
        (6, 3) => "Windows 8.1".into(),
        (6, 2) => "Windows 8".into(),
        (6, 1) => "Windows 7".into(),
        (6, 0) => "Windows Vista".into(),
        (5, _) => "Windows XP".into(),
        _ => format!("Windows NT {major}.{minor}"),
    }
}

/// The name a Windows server is sold under. The builds are common knowledge too.
pub fn server(major: u32, minor: u32, build: u32) -> String {
    match (major, minor) {
        (10.., _) if build >= 26_100 => "Windows Server 2025".into(),
        (10.., _) if build >= 20_348 => "Windows Server 2022".into(),
        (10.., _) if build >= 17_763 => "Windows Server 2019".into(),
        (10.., _) => "Windows Server 2016".into(),
        (6, 3) => "Windows Server 2012 R2".into(),
        (6, 2) => "Windows Server 2012".into(),
        (6, 1) => "Windows Server 2008 R2".into(),
        _ => format!("Windows Server NT {major}.{minor}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_build_names_windows_whatever_the_registry_says() {
        for (version, name) in [
            ((6, 1, 7601), "Windows 7"),
            ((6, 2, 9200), "Windows 8"),
            ((6, 3, 9600), "Windows 8.1"),
            ((10, 0, 19045), "Windows 10"),
            ((10, 0, 21999), "Windows 10"),
            ((10, 0, 22000), "Windows 11"),
            ((10, 0, 26200), "Windows 11"),
        ] {
            assert_eq!(workstation(version.0, version.1, version.2), name);
        }
        assert_eq!(server(10, 0, 20348), "Windows Server 2022");
        assert_eq!(server(6, 3, 9600), "Windows Server 2012 R2");
    }
}
