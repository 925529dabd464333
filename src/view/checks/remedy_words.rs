//! Whoever follows a remedy alone loses no notes, is sent to somebody who can be named, and finds each button by its
//! name.

use strum::IntoEnumIterator;

use super::who_and_steps;
use crate::findings::{Fix, Party, Rights};
use crate::text::{Language, Words};

/// The steps of a remedy, and who does it, in both languages.
fn said(fix: Fix) -> [(Vec<String>, String); 2] {
    let (who, steps) = who_and_steps(fix);
    Language::ALL.map(Words::of).map(|words| (steps.iter().map(|step| words.say(step)).collect(), words.say(&who)))
}

/// Whether what it asks for closes Chrome, a session or Windows, with what somebody has not saved there.
fn closes(fix: Fix) -> bool {
    match fix {
        Fix::UpdateChrome
        | Fix::AskChromeItself
        | Fix::ShareKeyOverRemoteDesktop
        | Fix::AskAboutRemoteSession
        | Fix::ConnectKeyInVirtualBox
        | Fix::ConnectKeyInUtm
        | Fix::ConnectKeyInHyperV
        | Fix::CloseOtherKeyProgram
        | Fix::RestartForKey
        | Fix::RestartComputer
        | Fix::ReplugToStartService
        | Fix::StartSmartCardService
        | Fix::ChooseYourCertificate
        | Fix::RelaunchChrome
        | Fix::CloseChromeInBackground
        | Fix::CloseChromeElsewhere => true,
        Fix::UseNewerWindows
        | Fix::PlanWindowsUpgrade
        | Fix::UseWindowsOnMac
        | Fix::UseWindowsComputer
        | Fix::AskAboutArm
        | Fix::AskAboutServer
        | Fix::AskForKey
        | Fix::PlugInKey
        | Fix::PlugInKeyNotStick
        | Fix::PlugInKeyNotSecurityKey
        | Fix::IdentifyDevice
        | Fix::KeepOnlyYourKey
        | Fix::TryAnotherPort
        | Fix::BringUsbHere
        | Fix::InstallChrome
        | Fix::InstallChromeBesideOther
        | Fix::ReinstallChrome
        | Fix::InstallStableChrome
        | Fix::UpdateManagedChrome
        | Fix::SetClock
        | Fix::UseVirtualMachineOnMac
        | Fix::AllowCardSharing
        | Fix::ConnectKeyInParallels
        | Fix::ConnectKeyInVmware
        | Fix::ConnectKeyToVirtualMachine
        | Fix::ReplugKey
        | Fix::InstallKeyDriver
        | Fix::SwitchDeviceOn
        | Fix::EnableSmartCardService
        | Fix::InstallSmartCardService
        | Fix::ReconnectKeyToVirtualMachine
        | Fix::InsertCard
        | Fix::InstallKeySoftware
        | Fix::TurnOnCertificatePropagation
        | Fix::RenewCertificate
        | Fix::PlanCertificateRenewal
        | Fix::ReplaceOldKey
        | Fix::UseTheQhrKey
        | Fix::TakeOtherCardsOut
        | Fix::RemoveOtherChrome
        | Fix::InstallChromeForEveryone
        | Fix::OpenOmnimedInChrome
        | Fix::ReviewChromePolicies
        | Fix::CheckAsPerson
        | Fix::CheckAgain => false,
    }
}

/// Words that close something, and the words that have to stand before them.
const CLOSING: [&[&str]; 2] =
    [&["ferme", "redémarre", "relancer", "quitter"], &["close", "restart", "shut", "sign out", "relaunch", "exit"]];
const SAVING: [&str; 2] = ["notes", "notes"];

#[test]
fn notes_are_saved_before_anything_closes() {
    let mut known = 0;
    for fix in Fix::iter() {
        for ((steps, _), (closing, saving)) in said(fix).into_iter().zip(CLOSING.into_iter().zip(SAVING)) {
            let text = steps.join(" ").to_lowercase();
            let first = closing.iter().filter_map(|word| text.find(word)).min();
            assert_eq!(first.is_some(), closes(fix), "{fix:?}: {text}");
            if let Some(first) = first {
                assert!(text[..first].contains(saving), "{fix:?} closes before the notes are saved: {text}");
                known += 1;
            }
        }
    }
    assert!(known > 0);
}

#[test]
fn whoever_a_remedy_names_is_whoever_the_list_says_and_nobody_is_left_without_anybody() {
    let names = [
        (Party::Administrator, ["votre soutien informatique", "your IT support"]),
        (Party::QhrCustomerService, ["service à la clientèle du DSQ", "QHR customer service"]),
    ];
    for fix in Fix::iter() {
        for (language, (steps, who)) in said(fix).into_iter().enumerate() {
            let steps = steps.join(" ");
            for (party, names) in names {
                let is_named = steps.contains(names[language]);
                let listed = fix.calls().contains(&party);
                assert!(is_named == listed || (is_named && fix.who() == party), "{fix:?}, {party:?}: {steps}");
            }
            let leads_on =
                names.iter().any(|(_, names)| steps.contains(names[language]) || who.contains(names[language]));
            assert!(leads_on, "{fix:?} ends nowhere: {steps} {who}");
        }
    }
}

#[test]
fn a_remedy_calls_a_button_by_the_words_on_it() {
    let buttons = [
        (Fix::InstallChrome, "window-open-chrome-download"),
        (Fix::InstallChromeBesideOther, "window-open-chrome-download"),
        (Fix::ReinstallChrome, "window-open-chrome-download"),
        (Fix::InstallStableChrome, "window-open-chrome-download"),
        (Fix::IdentifyDevice, "replug-open"),
        (Fix::CheckAgain, "window-check-again"),
        (Fix::AskForKey, "choice-own-key-yes"),
    ];
    for (fix, button) in buttons {
        for ((steps, _), words) in said(fix).into_iter().zip(Language::ALL.map(Words::of)) {
            let button = words.message(button);
            assert!(steps.join(" ").contains(&button), "{fix:?} does not name “{button}”");
        }
    }
}

#[test]
fn what_is_for_it_support_alone_can_be_sent_to_them() {
    for fix in Fix::iter().filter(|fix| fix.needs_administrator() == Rights::Yes) {
        let [(fr, _), (en, _)] = said(fix);
        let can_ask = |steps: &str, words: [&str; 2]| words.iter().any(|word| steps.contains(word));
        assert!(can_ask(&fr.join(" "), ["le rapport (étape 6)", "emandez à votre soutien"]), "{fix:?}: {fr:?}");
        assert!(can_ask(&en.join(" "), ["the report (step 6)", "sk your IT support"]), "{fix:?}: {en:?}");
    }
}
