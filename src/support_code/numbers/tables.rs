//! Which number each value has. A number once given is never given again.

use strum::IntoEnumIterator;

use super::super::state::{ChromeState, OsKind, PersonStanding};
use super::Numbered;
use crate::findings::{Fix, ReasonCode, Verdict};
use crate::journey::{Clinic, ComputerSetup, StepId};
use crate::text::Language;

/// A table of numbers; the match is exhaustive, so that a new value cannot be forgotten here.
macro_rules! numbered {
    ($name:ty, $slots:literal, $all:expr, { $($number:literal = $value:ident,)+ }) => {
        impl Numbered for $name {
            const SLOTS: u64 = $slots;

            fn number(self) -> u64 {
                match self {
                    $(Self::$value => $number,)+
                }
            }

            fn all() -> impl Iterator<Item = Self> {
                $all.into_iter()
            }
        }
    };
}

numbered!(Language, 2, Language::ALL, { 0 = Fr, 1 = En, });

numbered!(StepId, 6, StepId::iter(), {
    0 = Welcome,
    1 = Eligibility,
    2 = Clinic,
    3 = Computer,
    4 = Profile,
    5 = Summary,
});

numbered!(PersonStanding, 8, PersonStanding::iter(), {
    0 = Unanswered,
    1 = Eligible,
    2 = EligibleAfterForm,
    3 = EligibleFormSent,
    4 = GetKey,
    5 = UseProductionQhr,
    6 = NotEligible,
    7 = NeedsCorrection,
});

numbered!(Clinic, 5, Clinic::iter(), { 1 = Shared, 2 = NotShared, 3 = Private, 4 = Unknown, });

numbered!(ComputerSetup, 4, ComputerSetup::iter(), {
    1 = ByAdministrator,
    2 = Individually,
    3 = AskedAdministrator,
});

numbered!(Verdict, 6, VERDICTS, { 1 = Pass, 2 = Warn, 3 = Fail, 4 = Unknown, 5 = Blocked, });

const VERDICTS: [Verdict; 5] = [Verdict::Pass, Verdict::Warn, Verdict::Fail, Verdict::Unknown, Verdict::Blocked];

numbered!(OsKind, 12, OsKind::iter(), {
    0 = NotRead,
    1 = OlderWindows,
    2 = Windows7,
    3 = Windows8,
    4 = Windows10,
    5 = Windows11,
    6 = WindowsServer,
    7 = WindowsOnArm,
    8 = Macos,
    9 = Linux,
    10 = Other,
});

numbered!(ChromeState, 12, ChromeState::iter(), {
    0 = NotRead,
    1 = Absent,
    2 = OnlyOtherBrowsers,
    3 = OnlyPreview,
    4 = ProgramMissing,
    5 = VersionUnreadable,
    6 = Recent,
    7 = GettingOld,
    8 = TooOld,
    9 = HeldBackByWindows,
    10 = CannotJudge,
    11 = WaitsForRelaunch,
});

impl Numbered for ReasonCode {
    const SLOTS: u64 = 100;

    fn number(self) -> u64 {
        Self::number(self).into()
    }

    fn all() -> impl Iterator<Item = Self> {
        Self::iter()
    }
}

numbered!(Fix, 64, Fix::iter(), {
    1 = CheckAgain,
    2 = UseNewerWindows,
    3 = PlanWindowsUpgrade,
    4 = UseWindowsOnMac,
    5 = UseWindowsComputer,
    6 = AskAboutArm,
    7 = AskAboutServer,
    8 = PlugInKey,
    9 = PlugInKeyNotStick,
    10 = PlugInKeyNotSecurityKey,
    11 = IdentifyDevice,
    12 = KeepOnlyYourKey,
    13 = BringUsbHere,
    14 = InstallChrome,
    15 = InstallChromeBesideOther,
    16 = ReinstallChrome,
    17 = InstallStableChrome,
    18 = UpdateChrome,
    19 = UpdateManagedChrome,
    20 = AskChromeItself,
    21 = SetClock,
    22 = UseVirtualMachineOnMac,
    23 = ShareKeyOverRemoteDesktop,
    24 = AllowCardSharing,
    25 = AskAboutRemoteSession,
    26 = ConnectKeyInParallels,
    27 = ConnectKeyInVmware,
    28 = ConnectKeyInVirtualBox,
    29 = ConnectKeyInUtm,
    30 = ConnectKeyInHyperV,
    31 = ConnectKeyToVirtualMachine,
    32 = CloseOtherKeyProgram,
    33 = ReplugKey,
    34 = InstallKeyDriver,
    35 = SwitchDeviceOn,
    36 = EnableSmartCardService,
    37 = InstallSmartCardService,
    38 = StartSmartCardService,
    39 = InsertCard,
    40 = InstallKeySoftware,
    41 = TurnOnCertificatePropagation,
    42 = RenewCertificate,
    43 = PlanCertificateRenewal,
    44 = ReplaceOldKey,
    45 = ChooseYourCertificate,
    46 = RemoveOtherChrome,
    47 = InstallChromeForEveryone,
    48 = OpenOmnimedInChrome,
    49 = ReviewChromePolicies,
    50 = RelaunchChrome,
    51 = CloseChromeInBackground,
    52 = CloseChromeElsewhere,
    53 = UseTheQhrKey,
});

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fmt::Debug;

    use super::*;

    fn numbers<T: Numbered>() -> Vec<u64> {
        T::all().map(T::number).collect()
    }

    fn assert_table<T: Numbered + Debug>(first: u64) {
        let numbers = numbers::<T>();
        let unique: BTreeSet<_> = numbers.iter().collect();
        assert_eq!(unique.len(), numbers.len(), "two values share a number: {numbers:?}");
        assert!(numbers.iter().all(|number| (first..T::SLOTS).contains(number)), "{numbers:?} of {}", T::SLOTS);
    }

    #[test]
    fn every_value_has_a_number_of_its_own_within_its_room() {
        assert_table::<ReasonCode>(1);
        assert_table::<Fix>(1);
        assert_table::<Verdict>(1);
        assert_table::<Clinic>(1);
        assert_table::<ComputerSetup>(1);
        assert_table::<Language>(0);
        assert_table::<StepId>(0);
        assert_table::<PersonStanding>(0);
        assert_table::<OsKind>(0);
        assert_table::<ChromeState>(0);
    }
}
