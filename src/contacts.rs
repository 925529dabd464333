//! Who can be asked and how they are reached, by the rules file: the same people wherever they are named.

use serde::Serialize;

use crate::findings::Party;
use crate::requirements::{Reach, Requirements};
use crate::text::Phrase;

/// Somebody to contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Contact {
    /// Who.
    pub party: Party,
    /// The same in words.
    pub name: Phrase,
    /// What they can do, and what they cannot.
    pub about: Phrase,
    /// Their telephone number, where one is published.
    pub phone: Option<String>,
    /// Their e-mail address, where one is published.
    pub email: Option<String>,
    /// When number and address were read, or who knows them.
    pub checked: Option<Phrase>,
}

/// How to reach these.
pub fn contacts(parties: &[Party], requirements: &Requirements) -> Vec<Contact> {
    parties.iter().map(|party| contact(*party, requirements)).collect()
}

fn contact(party: Party, requirements: &Requirements) -> Contact {
    let contacts = &requirements.contacts;
    let entry = match party {
        Party::QhrCustomerService => Some(&contacts.qhr_customer_service),
        Party::Omnimed => Some(&contacts.omnimed),
        Party::Administrator => Some(&contacts.administrator),
        Party::Manager => Some(&contacts.manager),
        Party::You => None,
    };
    let filled = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let phone = entry.and_then(|entry| filled(&entry.phone));
    let email = entry.and_then(|entry| filled(&entry.email));
    let checked = entry.map(|entry| match (&phone, &email) {
        (None, None) => Phrase::new("contact-not-known"),
        _ => told_by(party, entry, requirements),
    });
    let about = Phrase::new(format!("contact-{}", <&str>::from(party)));
    Contact { party, name: party.name(), about, phone, email, checked }
}

/// Who told a number or an address, and when it was read there.
fn told_by(party: Party, reach: &Reach, requirements: &Requirements) -> Phrase {
    let entry = format!("contacts.{}", <&str>::from(party).replace('-', "_"));
    let of_file = Phrase::new("contact-of-rules-file");
    match reach.checked_on {
        None => of_file,
        Some(day) => {
            let on_day = if requirements.provenance.changed(&entry) {
                of_file.attribute("on-day")
            } else {
                Phrase::new("contact-checked")
            };
            on_day.with("day", |words| words.date(day))
        }
    }
}

#[cfg(test)]
mod tests;
