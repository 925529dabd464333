//! Whether a session's screen is another computer's, from the signs that Windows and its additions give.

use crate::facts::{Account, Remote};

/// One sign of how somebody reaches this session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign<'a> {
    /// This program was started over SSH.
    Ssh,
    /// Nobody is at this session now: they switched to another account, or hung up.
    Disconnected,
    /// `GetSystemMetrics(SM_REMOTESESSION)` says that it is remote.
    SaysRemote,
    /// `WTSClientProtocolType`: 0 this computer's own screen, 1 Citrix's, 2 Remote Desktop. 0 and 2 by Microsoft Learn
    /// (`WTS_INFO_CLASS`), which calls 1 "retained for legacy purposes"; that 1 is Citrix's ICA is common knowledge.
    Protocol(u16),
    /// `GlassSessionId`, the session at this computer's own screen, is another one.
    AnotherAtTheScreen,
    /// `WTSWinStationName`: `Console`, `RDP-Tcp#0`, `ICA-tcp#1`; seen in public code 2026-11-22.
    Station(&'a str),
    /// Citrix's agent is installed here.
    CitrixAgent,
    /// Horizon wrote into this session what its client told.
    HorizonClient,
}

const OWN_SCREEN: u16 = 0;
const CITRIX: u16 = 1;
const REMOTE_DESKTOP: u16 = 2;

/// What carries this session's screen to another computer.
///
/// A session that is not the one at the screen is remote only where the protocol could not be asked. The same is seen
/// when somebody switched to another account, and with the agents that show this computer's own screen elsewhere the
/// session stays at the screen: so Citrix and Horizon are known by their own marks first. Citrix's agent alone proves
/// nothing, since it is also installed on computers that people sit at.
pub fn remote(signs: &[Sign]) -> Option<Remote> {
    let there = |sign: Sign| signs.contains(&sign);
    let protocol = signs.iter().find_map(|sign| if let Sign::Protocol(number) = sign { Some(*number) } else { None });
    let citrix_station = signs.iter().any(|sign| matches!(sign, Sign::Station(name) if is_of_citrix(name)));
    if there(Sign::Ssh) {
        return Some(Remote::Ssh);
    }
    if there(Sign::Disconnected) {
        return None;
    }
    if there(Sign::HorizonClient) {
        return Some(Remote::Horizon);
    }
    match protocol {
        _ if citrix_station => Some(Remote::Citrix),
        Some(CITRIX) => Some(Remote::Citrix),
        Some(REMOTE_DESKTOP) => Some(Remote::RemoteDesktop),
        Some(OWN_SCREEN) | None if there(Sign::SaysRemote) && there(Sign::CitrixAgent) => Some(Remote::Citrix),
        Some(OWN_SCREEN) if there(Sign::SaysRemote) => Some(Remote::Other),
        Some(OWN_SCREEN) => None,
        Some(_) => Some(Remote::Other),
        None => (there(Sign::SaysRemote) || there(Sign::AnotherAtTheScreen)).then_some(Remote::RemoteDesktop),
    }
}

fn is_of_citrix(station: &str) -> bool {
    station.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("ICA-"))
}

/// Whether one of these sessions is another one than this program's own. A process that has just ended, or that nothing may
/// be asked about, is in no session that is known, which is not another one.
pub fn in_another(sessions: &[Option<u32>], own: Option<u32>) -> bool {
    own.is_some_and(|own| sessions.iter().flatten().any(|session| *session != own))
}

/// What tells whose account reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader<'a> {
    /// The program runs as the system itself.
    pub is_system: bool,
    /// The number of its session; services have been in session 0 since Windows Vista, and nobody else.
    pub session: Option<u32>,
    /// It was started over SSH, whose sessions are in session 0 too, with a person's account.
    pub over_ssh: bool,
    /// The name of its account, with its domain.
    pub own_name: Option<&'a str>,
    /// The name of the account that is signed in to its session, with its domain.
    pub name_of_session: Option<&'a str>,
}

/// Whose account reads; `None` where that could not be told.
pub fn account_of(reader: &Reader) -> Option<Account> {
    if reader.is_system {
        return Some(Account::System);
    }
    if reader.over_ssh {
        return Some(Account::Person);
    }
    if reader.session == Some(0) {
        return Some(Account::System);
    }
    let same = reader.own_name?.to_lowercase() == reader.name_of_session?.to_lowercase();
    Some(if same { Account::Person } else { Account::OtherAccount })
}

#[cfg(test)]
mod tests {
    use super::Sign::{
        AnotherAtTheScreen, CitrixAgent, Disconnected, HorizonClient, Protocol, SaysRemote, Ssh, Station,
    };
    use super::*;

    #[test]
    fn an_account_is_the_persons_where_it_is_the_one_at_the_screen() {
        let person = Reader {
            is_system: false,
            session: Some(1),
            over_ssh: false,
            own_name: Some(r"CLINIQUE\hélène.côté"),
            name_of_session: Some(r"clinique\HÉLÈNE.CÔTÉ"),
        };
        let technician = Some(r"CLINIQUE\technicien");
        let namesake = Some(r"POSTE-4\hélène.côté");
        for (situation, reader, expected) in [
            ("at the screen", person, Some(Account::Person)),
            ("elevated with another account", Reader { own_name: technician, ..person }, Some(Account::OtherAccount)),
            ("another domain's", Reader { own_name: namesake, ..person }, Some(Account::OtherAccount)),
            ("the system in a person's session", Reader { is_system: true, ..person }, Some(Account::System)),
            ("a service", Reader { session: Some(0), name_of_session: None, ..person }, Some(Account::System)),
            ("over SSH", Reader { session: Some(0), over_ssh: true, ..person }, Some(Account::Person)),
            ("nobody could be asked", Reader { name_of_session: None, ..person }, None),
            ("nor the program", Reader { own_name: None, ..person }, None),
        ] {
            assert_eq!(account_of(&reader), expected, "{situation}");
        }
    }

    #[test]
    fn a_session_that_could_not_be_read_is_not_another_one() {
        assert!(in_another(&[None, Some(2)], Some(1)));
        for (sessions, own) in
            [(&[None, Some(1)][..], Some(1)), (&[None], Some(1)), (&[None, Some(1)], None), (&[], None)]
        {
            assert!(!in_another(sessions, own), "{sessions:?} beside {own:?}");
        }
    }

    #[test]
    fn each_way_to_a_screen_is_told_from_the_others() {
        let table: &[(&str, &[Sign], Option<Remote>)] = &[
            ("sitting at it", &[Protocol(0), Station("Console")], None),
            ("sitting at it, nothing could be asked", &[], None),
            ("Remote Desktop", &[SaysRemote, Protocol(2), Station("RDP-Tcp#0")], Some(Remote::RemoteDesktop)),
            ("with RemoteFX", &[Protocol(2), AnotherAtTheScreen], Some(Remote::RemoteDesktop)),
            ("with RemoteFX, protocol not told", &[AnotherAtTheScreen], Some(Remote::RemoteDesktop)),
            ("protocol not told", &[SaysRemote], Some(Remote::RemoteDesktop)),
            ("switched away, protocol told", &[Protocol(0), AnotherAtTheScreen], None),
            ("switched away, state told", &[Disconnected, AnotherAtTheScreen], None),
            ("hung up", &[Disconnected, SaysRemote, Protocol(2), AnotherAtTheScreen], None),
            ("Citrix by its protocol", &[SaysRemote, Protocol(1)], Some(Remote::Citrix)),
            ("Citrix by its session", &[Protocol(0), Station("ica-cgp#3")], Some(Remote::Citrix)),
            ("Citrix by its agent", &[SaysRemote, Protocol(0), CitrixAgent], Some(Remote::Citrix)),
            ("an administrator beside Citrix", &[SaysRemote, Protocol(2), CitrixAgent], Some(Remote::RemoteDesktop)),
            ("at the screen of a computer with Citrix's agent", &[Protocol(0), CitrixAgent], None),
            ("Horizon at this computer's own screen", &[Protocol(0), HorizonClient], Some(Remote::Horizon)),
            ("Horizon over Remote Desktop", &[SaysRemote, Protocol(2), HorizonClient], Some(Remote::Horizon)),
            ("somebody else's protocol", &[Protocol(7)], Some(Remote::Other)),
            ("contradiction", &[SaysRemote, Protocol(0)], Some(Remote::Other)),
            ("over SSH", &[Ssh, AnotherAtTheScreen], Some(Remote::Ssh)),
            ("a name that only begins alike", &[Protocol(0), Station("ICAR")], None),
        ];
        for (situation, signs, expected) in table {
            assert_eq!(remote(signs), *expected, "{situation}");
        }
    }
}
