//! Card readers and their cards through PC/SC: names and states, as the service tells them.
//!
//! Nothing here connects to a card or sends it a byte, so nothing can ask for a password or cost a try of one.

use std::ffi::{CStr, CString};
use std::time::Duration;

use pcsc::{Context, Error, ReaderState, Scope, State};

use crate::facts::{Call, CardReader, CardState, Obstacle, ReaderModel, Reading, UsbIds};

mod changes;
mod known_cards;
pub(super) mod names;

pub use changes::{change_token, presence_change_token, tell};

use known_cards::KnownCards;

/// How often the readers are listed again where one came or went between the list and its states.
const TRIES: usize = 3;

/// Every reader. Absent: the service runs and has none.
///
/// `Obstacle::NoService` is what Windows 8 and later say of a computer without any reader, too
/// (LudovicRousseau/pyscard issue 153): it is no fault by itself. `device_of` tells which USB device a reader of a name is.
pub fn readers(device_of: impl Fn(&CStr) -> Reading<UsbIds>) -> Reading<Vec<CardReader>> {
    match states() {
        Ok(states) if states.is_empty() => Reading::Absent,
        Ok(states) => {
            let known = known_cards::registered();
            Reading::Seen(states.iter().map(|state| reader(state, known.as_ref(), device_of(state.name()))).collect())
        }
        Err((call, error)) => Reading::Unreadable(obstacle(call, error)),
    }
}

/// The device of a reader on a system that tells no more of it than a name.
#[cfg_attr(windows, expect(dead_code, reason = "Windows tells more"))]
pub fn by_name_only(_: &CStr) -> Reading<UsbIds> {
    Reading::Unreadable(Obstacle::NotSupported)
}

fn reader(state: &ReaderState, known: Option<&KnownCards>, device: Reading<UsbIds>) -> CardReader {
    let name = state.name().to_string_lossy();
    let card = card_state(state.event_state());
    CardReader {
        is_virtual: names::is_virtual(&name, card),
        name: ReaderModel::of(&name),
        card,
        device,
        card_known: known.filter(|_| !state.atr().is_empty()).map(|known| known.contain(state.atr())),
    }
}

/// The readers with what the service says of each, asked without waiting; else the function that failed, and how.
fn states() -> Result<Vec<ReaderState>, (Call, Error)> {
    let context = Context::establish(Scope::User).map_err(|error| (Call::ScardEstablishContext, error))?;
    let mut tries_left = TRIES;
    loop {
        tries_left = tries_left.saturating_sub(1);
        let names = list(&context).map_err(|error| (Call::ScardListReaders, error));
        let answer = names.and_then(|names| {
            let mut states: Vec<_> = names.into_iter().map(|name| ReaderState::new(name, State::UNAWARE)).collect();
            if !states.is_empty() {
                let asked = context.get_status_change(Duration::ZERO, &mut states);
                asked.map_err(|error| (Call::ScardGetStatusChange, error))?;
            }
            Ok(states)
        });
        match answer {
            Err((_, Error::UnknownReader | Error::InsufficientBuffer)) if tries_left > 0 => {}
            Ok(states) if tries_left > 0 && states.iter().any(is_gone) => {}
            answer => return answer,
        }
    }
}

/// The names of the readers; none where the service says that there is none, in either of its two ways.
fn list(context: &Context) -> Result<Vec<CString>, Error> {
    match context.list_readers_owned() {
        Err(Error::NoReadersAvailable) => Ok(Vec::new()),
        answer => answer,
    }
}

fn is_gone(state: &ReaderState) -> bool {
    state.event_state().intersects(State::UNKNOWN | State::IGNORE)
}

/// A card that another program uses and shares is present: it is not in anybody's way.
fn card_state(state: State) -> CardState {
    if state.intersects(State::UNKNOWN | State::IGNORE | State::UNAVAILABLE) {
        CardState::Unknown
    } else if state.contains(State::MUTE) {
        CardState::Mute
    } else if state.contains(State::PRESENT) {
        if state.contains(State::EXCLUSIVE) { CardState::Busy } else { CardState::Present }
    } else if state.contains(State::EMPTY) {
        CardState::Empty
    } else {
        CardState::Unknown
    }
}

/// A context is lost, as `INVALID_HANDLE` or `COMM_ERROR`, when the service ends between two questions.
fn obstacle(call: Call, error: Error) -> Obstacle {
    let no_service = [Error::NoService, Error::ServiceStopped, Error::InvalidHandle, Error::CommError];
    if no_service.contains(&error) {
        Obstacle::NoService
    } else if error == Error::NoAccess {
        Obstacle::AccessDenied
    } else {
        Obstacle::failed(call, error as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_service_says_of_a_card_is_one_state() {
        let table = [
            (State::EMPTY, CardState::Empty),
            (State::PRESENT, CardState::Present),
            (State::PRESENT | State::INUSE, CardState::Present),
            (State::PRESENT | State::INUSE | State::EXCLUSIVE, CardState::Busy),
            (State::PRESENT | State::MUTE, CardState::Mute),
            (State::PRESENT | State::MUTE | State::INUSE | State::EXCLUSIVE, CardState::Mute),
            (State::PRESENT | State::UNPOWERED, CardState::Present),
            (State::CHANGED | State::PRESENT, CardState::Present),
            (State::UNAVAILABLE, CardState::Unknown),
            (State::UNKNOWN, CardState::Unknown),
            (State::UNAWARE, CardState::Unknown),
        ];
        for (state, expected) in table {
            assert_eq!(card_state(state), expected, "{state:?}");
        }
    }

    #[test]
    fn a_service_that_ends_is_told_from_a_service_that_fails() {
        for error in [Error::NoService, Error::ServiceStopped, Error::InvalidHandle, Error::CommError] {
            assert_eq!(obstacle(Call::ScardListReaders, error), Obstacle::NoService, "{error:?}");
        }
        assert_eq!(obstacle(Call::ScardListReaders, Error::NoAccess), Obstacle::AccessDenied);
        let failed = serde_json::to_value(obstacle(Call::ScardListReaders, Error::InternalError)).unwrap();
        assert_eq!(failed["failed"], "SCardListReaders: 0x80100001");
    }
}
