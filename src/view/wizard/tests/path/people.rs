//! People who reply to whatever a page asks, each in their own way.

use super::*;

/// Somebody with every reply that a page can ask for.
#[derive(Clone, Copy)]
pub struct Person {
    profession: Profession,
    cmq_number: bool,
    own_key: bool,
    user_name: &'static str,
    created: AccountCreated,
    clinic: Clinic,
    setup: ComputerSetup,
    /// What they see when they try the viewer.
    pub sees: Symptom,
}

pub const DOCTOR: Person = Person {
    profession: Profession::Doctor,
    cmq_number: true,
    own_key: true,
    user_name: "1234567",
    created: AccountCreated::Unknown,
    clinic: Clinic::Shared,
    setup: ComputerSetup::ByAdministrator,
    sees: Symptom::ItOpens,
};

/// Between them they come to every outcome, every wait and every end.
pub const PEOPLE: [Person; 15] = [
    DOCTOR,
    Person { cmq_number: false, ..DOCTOR },
    Person { setup: ComputerSetup::Individually, sees: Symptom::NoCertificateList, ..DOCTOR },
    Person { sees: Symptom::PasswordRefused, ..DOCTOR },
    Person { setup: ComputerSetup::Individually, sees: Symptom::MessageInOmnimed, ..DOCTOR },
    Person { profession: Profession::Resident, created: AccountCreated::BeforeFebruary2018, ..DOCTOR },
    Person { profession: Profession::Nurse, clinic: Clinic::Private, ..DOCTOR },
    Person { profession: Profession::Nurse, own_key: false, clinic: Clinic::NotShared, ..DOCTOR },
    Person { profession: Profession::AuxiliaryNurse, created: AccountCreated::FebruaryOf2018OrLater, ..DOCTOR },
    Person { profession: Profession::Pharmacist, setup: ComputerSetup::AskedAdministrator, ..DOCTOR },
    Person { profession: Profession::TechnicalSupport, user_name: "mtremblay3", ..DOCTOR },
    Person { profession: Profession::TechnicalSupport, user_name: "CE12345", ..DOCTOR },
    Person { profession: Profession::Extern, ..DOCTOR },
    Person { profession: Profession::Other, own_key: false, ..DOCTOR },
    Person {
        profession: Profession::Resident,
        created: AccountCreated::FebruaryOf2018OrLater,
        clinic: Clinic::Unknown,
        setup: ComputerSetup::AskedAdministrator,
        ..DOCTOR
    },
];

impl Person {
    /// Replies to the page's question as this person would.
    pub fn reply(self, route: Route, answers: &mut Answers) {
        match route {
            Route::Change(question) => self.reply(Route::Question(question), answers),
            Route::Question(Question::Profession | Question::CmqNumber) if self.profession == Profession::Doctor => {
                answers.give(Answer::Doctor(self.cmq_number), DAY);
            }
            Route::Question(Question::Profession | Question::CmqNumber) => {
                answers.give(Answer::Profession(self.profession), DAY);
            }
            Route::Question(Question::OwnKey) => answers.give(Answer::OwnKey(self.own_key), DAY),
            Route::Question(Question::UserName) => answers.give_user_name(self.user_name, DAY),
            Route::Question(Question::AccountCreated) => answers.give(Answer::AccountCreated(self.created), DAY),
            Route::Clinic => answers.give(Answer::Clinic(self.clinic), DAY),
            Route::Configuration => answers.give(Answer::Computer(self.setup), DAY),
            Route::Summary => answers.give(Answer::Symptom(Some(self.sees)), DAY),
            Route::Welcome | Route::Outcome | Route::Answers | Route::Computer | Route::Profile => {
                panic!("{route:?} asks nothing")
            }
        }
    }
}
