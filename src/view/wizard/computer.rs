//! Step 4 around its checks: why the computer cannot be configured yet, and who configured it.

use serde::Serialize;
use strum::IntoEnumIterator;

use super::question::{choice, chosen, page};
use super::{Advice, Mark, QuestionPage, RequestPart, Situation, attributes, party_name, request};
use crate::assessment::Assessment;
use crate::findings::{CheckId, Finding, Party};
use crate::journey::{Answer, ComputerSetup, Dated, Request};
use crate::text::Phrase;
use crate::view::checks::Link;

/// The checks come from `view::checks`; this is what the journey says beside them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ComputerPage {
    /// Why the computer's configuration cannot be confirmed now.
    pub closed: Option<Phrase>,
    /// What the person has to ask somebody to put right, by its check.
    pub requests: Vec<CheckRequest>,
}

/// What the person has to ask somebody to put right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CheckRequest {
    /// The check that found it.
    pub check: CheckId,
    /// The request.
    pub request: RequestPart,
}

pub fn of(situation: &Situation) -> ComputerPage {
    let Assessment { findings, journey, .. } = situation.assessment;
    let closed = journey.configuration_closed;
    let of_check = |finding: &Finding| {
        let request = request::about(finding, situation)?;
        Some(CheckRequest { check: finding.check, request })
    };
    ComputerPage {
        closed: closed.map(|because| Phrase::new(format!("closed-{}", <&str>::from(because)))),
        requests: findings.all.iter().filter_map(of_check).collect(),
    }
}

/// Who configured this computer: nobody can see it from here.
pub fn configuration(situation: &Situation) -> QuestionPage {
    let setup = situation.assessment.answers.computer;
    let choices = ComputerSetup::iter()
        .map(|offered| choice("computer", offered.into(), Answer::Computer(offered), chosen(setup, &offered)))
        .collect();
    let confirmed = setup.filter(|setup| setup.answer != ComputerSetup::AskedAdministrator);
    QuestionPage {
        confirmed: confirmed.map(|setup| situation.since("confirmed-on", setup.on)),
        then: setup.and_then(|setup| then(setup, situation)),
        ..page("computer", choices)
    }
}

fn then(setup: Dated<ComputerSetup>, situation: &Situation) -> Option<Advice> {
    let (message, party, request) = match setup.answer {
        ComputerSetup::ByAdministrator => return None,
        ComputerSetup::Individually => ("advice-individual", Party::You, None),
        ComputerSetup::AskedAdministrator => {
            let request = request::of(Request::Configuration, situation);
            ("advice-administrator", Party::Administrator, Some(request))
        }
    };
    let links = situation.first_known(&[Link::IndividualProcedure, Link::PrerequisitesPage]);
    let unlinked = setup.answer == ComputerSetup::Individually && !links.contains(&Link::IndividualProcedure);
    Some(Advice {
        mark: request.as_ref().map_or(Mark::Confirmed, RequestPart::mark),
        title: request.as_ref().map_or_else(|| Phrase::new(message).attribute("title"), |part| part.title(message)),
        text: situation.since(message, setup.on).attribute("why"),
        steps: attributes(if unlinked { "advice-individual-unlinked" } else { message }),
        party,
        who: party_name(party),
        links,
        request,
    })
}
