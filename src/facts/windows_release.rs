//! What Windows calls itself, from its build number: the product name in the registry is not to be trusted,
//! Windows 11 still writes "Windows 10" there, and every language writes its own.

/// The name a Windows workstation is sold under. The builds are common knowledge, not looked up for this file;
/// `docs/manual-test.md` has them compared on real computers.
pub(super) fn workstation(major: u32, minor: u32, build: u32) -> &'static str {
    match (major, minor) {
        (10.., _) if build >= 22_000 => "Windows 11",
        (10.., _) => "Windows 10",
        (6, 3) => "Windows 8.1",
        (6, 2) => "Windows 8",
        (6, 1) => "Windows 7",
        (6, 0) => "Windows Vista",
        (5, _) => "Windows XP",
        _ => "Windows",
    }
}

/// The first build of each Windows Server since 2016. Those between two years were called by their version
/// (github.com/Microsoft/hcsshim `osversion`, read 2026-11-26; 25398 by a field report).
const SERVERS: [(u32, &str); 11] = [
    (14_393, "Windows Server 2016"),
    (16_299, "Windows Server, version 1709"),
    (17_134, "Windows Server, version 1803"),
    (17_763, "Windows Server 2019"),
    (18_362, "Windows Server, version 1903"),
    (18_363, "Windows Server, version 1909"),
    (19_041, "Windows Server, version 2004"),
    (19_042, "Windows Server, version 20H2"),
    (20_348, "Windows Server 2022"),
    (25_398, "Windows Server, version 23H2"),
    (26_100, "Windows Server 2025"),
];

/// The name a Windows server is sold under. The builds before Windows Server 2016 are common knowledge too.
pub(super) fn server(major: u32, minor: u32, build: u32) -> &'static str {
    let of_this_kind =
        || SERVERS.iter().rev().find(|(first, _)| *first <= build).map_or("Windows Server", |(_, name)| name);
    match (major, minor) {
        (10.., _) => of_this_kind(),
        (6, 3) => "Windows Server 2012 R2",
        (6, 2) => "Windows Server 2012",
        (6, 1) => "Windows Server 2008 R2",
        (6, 0) => "Windows Server 2008",
        _ => "Windows Server",
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
    }

    #[test]
    fn a_server_between_two_years_is_called_by_its_version() {
        for (version, name) in [
            ((6, 3, 9600), "Windows Server 2012 R2"),
            ((10, 0, 14393), "Windows Server 2016"),
            ((10, 0, 17763), "Windows Server 2019"),
            ((10, 0, 19042), "Windows Server, version 20H2"),
            ((10, 0, 20348), "Windows Server 2022"),
            ((10, 0, 25398), "Windows Server, version 23H2"),
            ((10, 0, 26100), "Windows Server 2025"),
        ] {
            assert_eq!(server(version.0, version.1, version.2), name);
        }
    }
}
