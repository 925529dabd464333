//! What this account may do on Linux: by the process's own groups, not by asking sudo, which could prompt.

use std::path::Path;

use crate::facts::{AccountRights, Obstacle, Reading};
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
