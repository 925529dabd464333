//! What systems call themselves, their editions, releases and service packs.

use super::listed_text::listed_text;

listed_text! {
    /// The name that a system is sold under, without edition. Linux's are those that distributions write into
    /// `/etc/os-release`: common knowledge, not looked up.
    Product:
    "Windows"
    "Windows XP"
    "Windows Vista"
    "Windows 7"
    "Windows 8"
    "Windows 8.1"
    "Windows 10"
    "Windows 11"
    "Windows Server"
    "Windows Server 2008"
    "Windows Server 2008 R2"
    "Windows Server 2012"
    "Windows Server 2012 R2"
    "Windows Server 2016"
    "Windows Server, version 1709"
    "Windows Server, version 1803"
    "Windows Server 2019"
    "Windows Server, version 1903"
    "Windows Server, version 1909"
    "Windows Server, version 2004"
    "Windows Server, version 20H2"
    "Windows Server 2022"
    "Windows Server, version 23H2"
    "Windows Server 2025"
    "macOS" "ChromeOS" "Chrome OS" "FreeBSD" "OpenBSD" "Linux"
    "AlmaLinux" "Alpine Linux" "Arch Linux" "CentOS Linux" "CentOS Stream" "Debian GNU/Linux" "elementary OS" "EndeavourOS"
    "Fedora Linux" "Gentoo" "Kali GNU/Linux" "KDE neon" "Linux Mint" "LMDE" "Manjaro Linux" "NixOS" "openSUSE Leap"
    "openSUSE Tumbleweed" "Oracle Linux Server" "Pop!_OS" "Raspbian GNU/Linux" "Red Hat Enterprise Linux" "Rocky Linux"
    "SLED" "SLES" "Ubuntu" "Void" "Zorin OS"
}

listed_text! {
    /// Windows's edition identifier, the same in every language: the registry's `EditionID`. Common knowledge, not looked up.
    Edition:
    "Core" "CoreN" "CoreSingleLanguage" "CoreCountrySpecific"
    "Professional" "ProfessionalN" "ProfessionalWorkstation" "ProfessionalWorkstationN" "ProfessionalEducation"
    "ProfessionalEducationN" "ProfessionalSingleLanguage" "ProfessionalCountrySpecific"
    "Enterprise" "EnterpriseN" "Education" "EducationN" "EnterpriseS" "EnterpriseSN" "EnterpriseG" "EnterpriseGN"
    "IoTEnterprise" "IoTEnterpriseK" "IoTEnterpriseS" "IoTEnterpriseSK" "ServerRdsh" "CloudEdition" "CloudEditionN"
    "Starter" "StarterN" "HomeBasic" "HomeBasicN" "HomePremium" "HomePremiumN" "Ultimate" "UltimateN" "Business" "BusinessN"
    "ProfessionalWMC" "CoreConnected" "Embedded" "PPIPro" "WNC"
    "ServerStandard" "ServerStandardEval" "ServerStandardCore" "ServerStandardACor" "ServerDatacenter" "ServerDatacenterEval"
    "ServerDatacenterCore" "ServerDatacenterACor" "ServerTurbine" "ServerTurbineCor" "ServerAzureStackHCICor"
    "ServerSolution" "ServerFoundation" "ServerEnterprise" "ServerHome" "ServerHyper" "ServerWeb" "ServerStorageStandard"
    "ServerStorageWorkgroup"
}

impl Edition {
    /// The edition of Windows that lets several people in at once. It calls itself a server to programs that ask (Microsoft's
    /// questions and answers on Windows Enterprise multi-session, in `MicrosoftDocs/azure-docs`, read 2026-11-26).
    pub const MULTI_SESSION: Self = Self("ServerRdsh");
}

listed_text! {
    /// What Windows calls its release: a year and a month until 2020, then a year and its half, this far ahead.
    Release:
    "1507" "1511" "1607" "1703" "1709" "1803" "1809" "1903" "1909" "2004" "2009"
    "20H1" "20H2" "21H1" "21H2" "22H1" "22H2" "23H1" "23H2" "24H1" "24H2" "25H1" "25H2" "26H1" "26H2" "27H1" "27H2"
    "28H1" "28H2" "29H1" "29H2" "30H1" "30H2" "31H1" "31H2" "32H1" "32H2" "33H1" "33H2" "34H1" "34H2" "35H1" "35H2"
}

listed_text! {
    /// The service pack of a Windows before 8, as every language of it writes it.
    ServicePack: "Service Pack 1" "Service Pack 2" "Service Pack 3" "Service Pack 4" "Service Pack 5" "Service Pack 6"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::requirements::Requirements;

    #[test]
    fn only_what_is_listed_passes() {
        for text in ["Windows 11 de Jean", "Mac de Jean", "Jean", "", "other"] {
            assert_eq!(Product::named(text), Product::OTHER, "{text}");
            assert_eq!(Edition::named(text), Edition::OTHER, "{text}");
            assert_eq!(ServicePack::named(text), ServicePack::OTHER, "{text}");
        }
        for text in ["25é2", "H225", "Jean", "+1H2", " 1809", "25H3", "1899", ""] {
            assert_eq!(Release::named(text).listed(), None, "{text}");
        }
        assert_eq!(Release::named("25h2").listed(), Some("25H2"));
        assert_eq!(Edition::named("professional").to_string(), "Professional");
        assert_eq!(Edition::named("professional "), Edition::OTHER);
        assert_eq!(Edition::named("ServerRdsh"), Edition::MULTI_SESSION);
    }

    #[test]
    fn each_edition_that_the_rules_know_is_listed() {
        let editions = &Requirements::built_in().unwrap().windows.editions;
        for edition in editions.all().into_iter().flat_map(|(_, identifiers)| identifiers) {
            assert_eq!(Edition::named(edition).listed(), Some(edition.as_str()));
        }
    }
}
