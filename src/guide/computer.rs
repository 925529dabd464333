//! The second half of step 4: who configured this computer, below the checks that show what is true.

use serde::{Deserialize, Serialize};
use strum::IntoEnumIterator;

use super::question::{choice, chosen, page};
use super::{Advice, Mark, QuestionPage, Situation, attributes, party_name};
use crate::findings::Party;
use crate::journey::{Answer, ComputerSetup, Dated, Journey};
use crate::screen::Link;
use crate::text::Phrase;

/// The configuration of the computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Configuration {
    /// Why it cannot be confirmed now.
    pub closed: Option<Phrase>,
    /// The question, with what the answer leads to; `None` while it is closed.
    pub question: Option<QuestionPage>,
    /// "Confirmed by you on …", once it is.
    pub confirmed: Option<Phrase>,
}

pub fn of(journey: &Journey, situation: &Situation) -> Configuration {
    let setup = situation.assessment.answers.computer;
    let closed = journey.configuration_closed;
    let choices = ComputerSetup::iter()
        .map(|offered| choice("computer", offered.into(), Answer::Computer(offered), chosen(setup, &offered)))
        .collect();
    let question = page("computer", choices, None, setup.and_then(|setup| then(setup, situation)));
    Configuration {
        closed: closed.map(|because| Phrase::new(format!("closed-{}", <&str>::from(because)))),
        question: closed.is_none().then_some(question),
        confirmed: setup
            .filter(|setup| closed.is_none() && setup.answer != ComputerSetup::AskedAdministrator)
            .map(|setup| situation.since("confirmed-on", setup.on)),
    }
}

fn then(setup: Dated<ComputerSetup>, situation: &Situation) -> Option<Advice> {
    let (message, mark, party) = match setup.answer {
        ComputerSetup::ByAdministrator => return None,
        ComputerSetup::Individually => ("advice-individual", Mark::Confirmed, Party::You),
        ComputerSetup::AskedAdministrator => ("advice-administrator", Mark::Waiting, Party::Administrator),
    };
    let links = situation.first_known(&[Link::IndividualProcedure, Link::PrerequisitesPage]);
    let unlinked = setup.answer == ComputerSetup::Individually && !links.contains(&Link::IndividualProcedure);
    Some(Advice {
        mark,
        title: Phrase::new(message).attribute("title"),
        text: situation.since(message, setup.on).attribute("why"),
        steps: attributes(if unlinked { "advice-individual-unlinked" } else { message }),
        party,
        who: party_name(party),
        links,
    })
}
