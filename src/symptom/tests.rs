//! What is seen and what was read, with the cause and the parties that follow.

use std::path::Path;

use strum::IntoEnumIterator;

use super::*;
use crate::checks;
use crate::facts::Facts;
use crate::findings::CheckId;
use crate::requirements::Requirements;

fn findings(machine: &str) -> Findings {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/machines").join(machine);
    checks::judge(&Facts::from_file(&folder.join("facts.json")).unwrap(), Requirements::built_in().unwrap())
}

const READY: &str = "windows-11-pro-ready";

/// What is seen, on which machine, what explains it, who acts, who is called.
type Case = (Symptom, &'static str, Option<Fix>, Party, Option<Party>);

#[test]
fn what_was_read_chooses_the_cause_and_the_party() {
    use Party::{Administrator, Omnimed, QhrCustomerService, You};
    use Symptom as S;
    let table: &[Case] = &[
        (S::NoCertificateList, READY, None, You, Some(Administrator)),
        (
            S::NoCertificateList,
            "windows-11-chrome-waits-for-relaunch",
            Some(Fix::RelaunchChrome),
            You,
            Some(Administrator),
        ),
        (
            S::NoCertificateList,
            "windows-11-chrome-in-background",
            Some(Fix::CloseChromeInBackground),
            You,
            Some(Administrator),
        ),
        (S::NoCertificateList, "windows-11-chrome-policies", Some(Fix::ReviewChromePolicies), You, Some(Administrator)),
        (S::NoCertificateList, "windows-11-home-no-key", Some(Fix::PlugInKey), You, Some(Administrator)),
        (
            S::NoCertificateList,
            "windows-11-certificate-propagation-off",
            Some(Fix::TurnOnCertificatePropagation),
            Administrator,
            Some(Administrator),
        ),
        (S::ListWithoutMe, READY, None, You, Some(QhrCustomerService)),
        (
            S::ListWithoutMe,
            "windows-11-two-certificates",
            Some(Fix::ChooseYourCertificate),
            You,
            Some(QhrCustomerService),
        ),
        (
            S::ListWithoutMe,
            "windows-11-certificate-expired",
            Some(Fix::RenewCertificate),
            QhrCustomerService,
            Some(QhrCustomerService),
        ),
        (S::NoPasswordWindow, READY, None, You, Some(Administrator)),
        (S::NoPasswordWindow, "windows-11-key-busy", Some(Fix::CloseOtherKeyProgram), You, Some(Administrator)),
        (S::PasswordRefused, READY, None, QhrCustomerService, Some(QhrCustomerService)),
        (S::PasswordRefused, "windows-11-home-no-key", None, QhrCustomerService, Some(QhrCustomerService)),
        (S::CertificateRefused, READY, None, You, Some(QhrCustomerService)),
        (S::CertificateRefused, "windows-11-clock-not-kept", Some(Fix::SetClock), You, Some(Administrator)),
        (S::KeyCannotSign, READY, None, Administrator, Some(Administrator)),
        (S::ConnectionIntercepted, READY, None, Administrator, Some(Administrator)),
        (S::ConnectionIntercepted, "windows-11-clock-not-kept", Some(Fix::SetClock), You, Some(Administrator)),
        (S::BlankPage, READY, None, You, Some(Administrator)),
        (S::BlankPage, "windows-11-chrome-policies", Some(Fix::ReviewChromePolicies), You, Some(Administrator)),
        (S::MessageInOmnimed, READY, None, Omnimed, Some(Omnimed)),
        (S::MessageInOmnimed, "windows-11-home-no-key", None, Omnimed, Some(Omnimed)),
        (S::ItOpens, READY, None, You, None),
    ];
    for (symptom, machine, fix, acts, then) in table {
        let findings = findings(machine);
        let found = symptom.finding(&findings).and_then(|finding| finding.fix);
        let parties = symptom.parties(found);
        assert_eq!((found, parties.acts, parties.then), (*fix, *acts, *then), "{symptom:?} on {machine}");
    }
}

#[test]
fn a_password_that_was_refused_is_for_customer_service_alone_whatever_was_read() {
    for reason in ReasonCode::iter() {
        assert!(!Symptom::PasswordRefused.is_explained_by(reason, Some(Verdict::Fail)), "{reason:?}");
    }
    assert_eq!(Symptom::PasswordRefused.parties(None).acts, Party::QhrCustomerService);
}

#[test]
fn whoever_acts_is_the_person_or_the_one_who_is_called() {
    let fixes = || Fix::iter().map(Some).chain([None]);
    for symptom in Symptom::iter().filter(|symptom| *symptom != Symptom::ItOpens) {
        for fix in fixes() {
            let Parties { acts, then } = symptom.parties(fix);
            assert!(acts == Party::You || Some(acts) == then, "{symptom:?}, {fix:?}");
            assert!(then.is_some_and(|then| then != Party::You), "{symptom:?}, {fix:?}: nobody to call");
        }
    }
}

#[test]
fn every_reason_that_explains_something_is_of_a_check_and_has_something_to_do() {
    for reason in Symptom::iter().flat_map(|symptom| symptom.explained_by().iter().copied()) {
        assert!(reason.check().is_some_and(|check| check >= CheckId::Os) && !reason.fixes().is_empty(), "{reason:?}");
    }
}
