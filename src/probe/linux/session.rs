//! What this account may do on Linux, and whose it is: by the process's own groups, not by asking sudo, which could prompt.

use std::path::Path;

use crate::facts::{Account, AccountRights, Obstacle, Reading};
use crate::small_file::{self, SETTINGS};

/// The groups whose members may become administrator in the usual distributions: `sudo` on Debian and Ubuntu, `wheel`
/// on Fedora and openSUSE, `admin` on old Ubuntu. Common knowledge; what `/etc/sudoers` says only root may read.
const ADMINISTRATORS: [&str; 3] = ["sudo", "wheel", "admin"];

/// Effective user 0 is the administrator.
const ROOT: u32 = 0;

/// The rights of the process whose `/proc/self/status` and `/etc/group` are under this root.
pub fn rights_under(root: &Path) -> Reading<AccountRights> {
    let text = |file: &str| small_file::text(&root.join(file), SETTINGS);
    let (Some(status), Some(groups)) = (text("proc/self/status"), text("etc/group")) else {
        return Reading::Unreadable(Obstacle::NotSupported);
    };
    rights(&status, &groups).map_or(Reading::Unreadable(Obstacle::NotSupported), Reading::Seen)
}

/// `status` is as in proc(5), `groups` as in group(5).
fn rights(status: &str, groups: &str) -> Option<AccountRights> {
    if *numbers(status, "Uid:")?.get(1)? == ROOT {
        return Some(AccountRights::Administrator);
    }
    let mut own = numbers(status, "Groups:")?;
    own.extend(numbers(status, "Gid:")?);
    let on_request = groups.lines().filter_map(administrators).any(|group| own.contains(&group));
    Some(if on_request { AccountRights::AdministratorOnRequest } else { AccountRights::Standard })
}

/// What the kernel has of a process that belongs to no sign-in: `AUDIT_UID_UNSET` of `linux/audit.h`.
const NO_SIGN_IN: u32 = u32::MAX;

/// Accounts below are the system's own (`SYS_UID_MAX` 999 in `login.defs` of the usual distributions; common knowledge).
const FIRST_PERSON: u32 = 1000;

/// Whose account reads, by the process's own account and the one that signed in, both under this root, and by the account that
/// asked sudo or `pkexec` for this one.
pub fn account_under(root: &Path, asked_by: Option<u32>) -> Reading<Account> {
    let text = |file: &str| small_file::text(&root.join(file), SETTINGS);
    let Some(user) = text("proc/self/status").and_then(|status| numbers(&status, "Uid:")?.get(1).copied()) else {
        return Reading::Unreadable(Obstacle::NotSupported);
    };
    // A kernel without audit has no such file.
    let signed_in = text("proc/self/loginuid").and_then(|text| text.trim().parse().ok());
    Reading::Seen(account(user, signed_in, asked_by))
}

fn account(user: u32, signed_in: Option<u32>, asked_by: Option<u32>) -> Account {
    let person = asked_by.or(signed_in.filter(|signed_in| *signed_in != NO_SIGN_IN));
    match person {
        Some(person) if person == user => Account::Person,
        Some(_) => Account::OtherAccount,
        // Without a sign-in, as many desktops leave it too: services run as root or as an account of the system.
        None if user < FIRST_PERSON => Account::System,
        None => Account::Person,
    }
}

fn numbers(status: &str, field: &str) -> Option<Vec<u32>> {
    let line = status.lines().find_map(|line| line.strip_prefix(field))?;
    line.split_whitespace().map(|number| number.parse().ok()).collect()
}

/// The number of the group of this line, if its members may become administrator.
fn administrators(line: &str) -> Option<u32> {
    let mut fields = line.split(':');
    let name = fields.next()?;
    let number = fields.nth(1)?;
    if ADMINISTRATORS.contains(&name) { number.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUPS: &str = "root:x:0:\nsudo:x:27:\nusers:x:100:someone\nsudoers:x:200:\nwheel:x:998:\n";

    fn status(uid: &str, gid: &str, groups: &str) -> String {
        format!("Name:\tx\nUid:\t{uid}\nGid:\t{gid}\nFDSize:\t64\nGroups:\t{groups} \n")
    }

    #[test]
    fn groups_of_the_process_decide() {
        for (uid, gid, own, expected) in [
            ("1000\t0\t0\t0", "1000\t1000\t1000\t1000", "", AccountRights::Administrator),
            ("0\t1000\t0\t0", "1000\t1000\t1000\t1000", "100", AccountRights::Standard),
            ("1000\t1000\t1000\t1000", "1000\t1000\t1000\t1000", "27 100", AccountRights::AdministratorOnRequest),
            ("1000\t1000\t1000\t1000", "998\t998\t998\t998", "", AccountRights::AdministratorOnRequest),
            ("1000\t1000\t1000\t1000", "1000\t1000\t1000\t1000", "100 200", AccountRights::Standard),
        ] {
            assert_eq!(rights(&status(uid, gid, own), GROUPS), Some(expected), "{uid} {gid} {own}");
        }
    }

    #[test]
    fn an_account_is_a_persons_where_that_person_signed_in() {
        for (situation, user, signed_in, asked_by, expected) in [
            ("a desktop", 1000, Some(1000), None, Account::Person),
            ("a desktop that notes no sign-in", 1000, Some(NO_SIGN_IN), None, Account::Person),
            ("a kernel that notes none", 1000, None, None, Account::Person),
            ("root at the screen", 0, Some(0), None, Account::Person),
            ("sudo", 0, Some(1000), Some(1000), Account::OtherAccount),
            ("sudo without a note of the sign-in", 0, None, Some(1000), Account::OtherAccount),
            ("su", 1001, Some(1000), None, Account::OtherAccount),
            ("a service", 0, Some(NO_SIGN_IN), None, Account::System),
            ("a monitoring agent", 110, None, None, Account::System),
        ] {
            assert_eq!(account(user, signed_in, asked_by), expected, "{situation}");
        }
        let empty = tempfile::tempdir().unwrap();
        assert_eq!(account_under(empty.path(), None), Reading::Unreadable(Obstacle::NotSupported));
    }

    #[test]
    fn what_cannot_be_understood_is_not_guessed() {
        assert_eq!(rights("Name:\tx\n", GROUPS), None);
        assert_eq!(rights(&status("x", "y", "z"), GROUPS), None);
        let empty = tempfile::tempdir().unwrap();
        assert_eq!(rights_under(empty.path()), Reading::Unreadable(Obstacle::NotSupported));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn this_process_has_some_rights() {
        assert!(rights_under(Path::new("/")).seen().is_some());
    }
}
