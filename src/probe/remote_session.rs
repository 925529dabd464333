//! How somebody reaches this computer's screen, by what a session on macOS or Linux puts into the environment. Pure.

use std::ffi::OsString;

use crate::facts::{Reading, Remote, Session};

/// What tells each kind. xrdp sets `XRDP_SESSION` since 0.10; older ones leave only the folder of its sockets
/// (neutrinolabs/xrdp issue 2154, seen 2026-11-22). `SSH_CONNECTION` is in sshd's own manual.
const VARIABLES: [(&str, Remote); 3] = [
    ("XRDP_SESSION", Remote::RemoteDesktop),
    ("XRDP_SOCKET_PATH", Remote::RemoteDesktop),
    ("SSH_CONNECTION", Remote::Ssh),
];

/// The session of a program with these variables. A screen shared by VNC or by macOS leaves none, and is not told.
pub fn session(variable: impl Fn(&str) -> Option<OsString>) -> Reading<Session> {
    let set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
    let remote = VARIABLES.iter().find(|(name, _)| set(name)).map(|(_, remote)| *remote);
    Reading::Seen(Session { remote, card_sharing_off: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remote(variables: &[(&str, &str)]) -> Option<Remote> {
        let value = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.into());
        session(value).seen().unwrap().remote
    }

    #[test]
    fn each_way_in_is_told_by_its_variable() {
        assert_eq!(remote(&[("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22")]), Some(Remote::Ssh));
        assert_eq!(remote(&[("XRDP_SESSION", "1")]), Some(Remote::RemoteDesktop));
        assert_eq!(remote(&[("XRDP_SOCKET_PATH", "/run/xrdp/sockdir")]), Some(Remote::RemoteDesktop));
    }

    #[test]
    fn a_person_in_front_of_the_computer_is_not_remote() {
        assert_eq!(remote(&[("DISPLAY", ":0"), ("SSH_AUTH_SOCK", "/run/user/1000/keyring/ssh")]), None);
        assert_eq!(remote(&[("SSH_CONNECTION", "")]), None);
    }

    #[test]
    fn a_desktop_started_through_ssh_is_told_as_a_desktop() {
        assert_eq!(remote(&[("SSH_CONNECTION", "x"), ("XRDP_SESSION", "1")]), Some(Remote::RemoteDesktop));
    }
}
