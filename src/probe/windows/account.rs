//! Whose account reads. The names of accounts are compared here and go no further.

use std::env;
use std::ptr;

use windows_sys::Win32::Security::Authentication::Identity::{GetUserNameExW, NameSamCompatible};
use windows_sys::Win32::Security::{
    GetTokenInformation, IsWellKnownSid, TOKEN_QUERY, TOKEN_USER, TokenUser, WinLocalSystemSid,
};
use windows_sys::Win32::System::RemoteDesktop::{WTSDomainName, WTSUserName};
use windows_sys::Win32::System::Threading::{GetCurrentProcess, OpenProcessToken};

use super::handle::Handle;
use super::{narrow, session};
use crate::facts::{Account, Obstacle, Reading};
use crate::probe::windows_values::session::{Reader, account_of};

/// Longer than a domain and a name together can be (15 or 20 characters each, by `lmcons.h`; domains of Azure are longer).
const LONGEST_NAME: u32 = 512;

/// Whose account this program reads with.
pub fn account() -> Reading<Account> {
    let own = own_name();
    let of_session = name_of_session();
    let reader = Reader {
        is_system: is_system(),
        session: session::of_process(session::current_process()),
        over_ssh: env::var_os("SSH_CONNECTION").is_some(),
        own_name: own.as_deref(),
        name_of_session: of_session.as_deref(),
    };
    account_of(&reader).map_or(Reading::Unreadable(Obstacle::NotSupported), Reading::Seen)
}

/// Whether this program runs as the system itself, `S-1-5-18`.
fn is_system() -> bool {
    let mut token = ptr::null_mut();
    // SAFETY: the place it writes to is alive and writable; the process's own handle needs no closing.
    let opened = unsafe { OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &raw mut token) };
    let Some(token) = Handle::new(token).filter(|_| opened != 0) else { return false };
    // In numbers of eight bytes, for the alignment of the structure, with room for the largest identifier of 68 bytes.
    let mut user = [0_u64; 16];
    let mut written = 0;
    let size = u32::try_from(size_of_val(&user)).unwrap_or_default();
    // SAFETY: the buffer is alive and writable, and its size is passed with it.
    let asked =
        unsafe { GetTokenInformation(token.get(), TokenUser, user.as_mut_ptr().cast(), size, &raw mut written) };
    // SAFETY: where the function succeeded, the structure is at the beginning of the buffer, and its identifier inside.
    asked != 0 && unsafe { IsWellKnownSid((*user.as_ptr().cast::<TOKEN_USER>()).User.Sid, WinLocalSystemSid) } != 0
}

/// The name of this program's account with its domain. The local security authority knows it; no server is asked.
fn own_name() -> Option<String> {
    let mut name = [0_u16; LONGEST_NAME as usize];
    let mut length = LONGEST_NAME;
    // SAFETY: the name has room for the length that is passed with it.
    let asked = unsafe { GetUserNameExW(NameSamCompatible, name.as_mut_ptr(), &raw mut length) };
    Some(narrow(&name)).filter(|name| asked && !name.is_empty())
}

/// The name of the account that is signed in to this session, with its domain; none where nobody is.
fn name_of_session() -> Option<String> {
    let told = |class| session::told(class).map(|told| narrow(&told)).filter(|text| !text.is_empty());
    Some(format!(r"{}\{}", told(WTSDomainName)?, told(WTSUserName)?))
}
