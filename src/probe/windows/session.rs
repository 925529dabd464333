//! How somebody reaches this computer's screen, and what the account may do.

use std::env;
use std::ptr;

use windows_sys::Win32::Security::{
    CheckTokenMembership, CreateWellKnownSid, GetTokenInformation, SECURITY_MAX_SID_SIZE, TOKEN_ELEVATION_TYPE,
    TOKEN_QUERY, TokenElevationType, TokenElevationTypeFull, TokenElevationTypeLimited, WinBuiltinAdministratorsSid,
};
use windows_sys::Win32::System::RemoteDesktop::{
    ProcessIdToSessionId, WTS_CURRENT_SERVER_HANDLE, WTS_CURRENT_SESSION, WTS_INFO_CLASS, WTSClientProtocolType,
    WTSConnectState, WTSDisconnected, WTSFreeMemory, WTSQuerySessionInformationW, WTSWinStationName,
};
use windows_sys::Win32::System::Threading::{GetCurrentProcess, GetCurrentProcessId, OpenProcessToken};
use windows_sys::Win32::UI::WindowsAndMessaging::{GetSystemMetrics, SM_REMOTESESSION};
use winreg::enums::{HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE};

use super::handle::Handle;
use super::{last_error, narrow, registry};
use crate::facts::{AccountRights, Call, Reading, Session};
use crate::probe::windows_values::session::{Sign, remote};

/// The session at this computer's own screen, by Microsoft Learn ("Detecting the Remote Desktop Services environment").
const TERMINAL_SERVER: &str = r"SYSTEM\CurrentControlSet\Control\Terminal Server";
/// The policy "Do not allow smart card device redirection" writes 0 here: key and value as public hardening guides (STIG
/// V-16000 among them) have them, seen 2026-11-22; never seen on a managed computer.
const REMOTE_DESKTOP_POLICY: &str = r"SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services";
/// Citrix's agent: a key of public set-up and diagnosis scripts, seen 2026-11-22; never seen on a real one.
const CITRIX_AGENT: &str = r"SOFTWARE\Citrix\VirtualDesktopAgent";
/// Where Horizon notes what its client told, in a subkey with the session's number or without; value and both places by public
/// scripts, seen 2026-11-22. Never seen on a real one, nor whether newer versions that are called Omnissa write it too.
const HORIZON_NOTES: &str = "Volatile Environment";
const HORIZON_NOTE: &str = "ViewClient_Protocol";

/// This session.
pub fn session() -> Reading<Session> {
    let own = of_process(current_process());
    let at_screen = registry::number(HKEY_LOCAL_MACHINE, TERMINAL_SERVER, "GlassSessionId");
    let station = told(WTSWinStationName).map(|told| narrow(&told)).unwrap_or_default();
    let number = |class| told(class).and_then(|told| told.first().copied());
    let disconnected = number(WTSConnectState).is_some_and(|state| i32::from(state) == WTSDisconnected);
    // SAFETY: it only takes a number.
    let says_remote = unsafe { GetSystemMetrics(SM_REMOTESESSION) } != 0;
    let signs = [
        env::var_os("SSH_CONNECTION").map(|_| Sign::Ssh),
        disconnected.then_some(Sign::Disconnected),
        says_remote.then_some(Sign::SaysRemote),
        number(WTSClientProtocolType).map(Sign::Protocol),
        own.zip(at_screen).filter(|(own, at_screen)| own != at_screen).map(|_| Sign::AnotherAtTheScreen),
        Some(Sign::Station(&station)),
        registry::exists(HKEY_LOCAL_MACHINE, CITRIX_AGENT).then_some(Sign::CitrixAgent),
        horizon_wrote(own).then_some(Sign::HorizonClient),
    ];
    let signs: Vec<_> = signs.into_iter().flatten().collect();
    let card_sharing = registry::number(HKEY_LOCAL_MACHINE, REMOTE_DESKTOP_POLICY, "fEnableSmartCard");
    Reading::Seen(Session { remote: remote(&signs), card_sharing_off: card_sharing == Some(0) })
}

/// The number of the session that a process is in.
pub fn of_process(process: u32) -> Option<u32> {
    let mut session = 0;
    // SAFETY: the number it writes is alive and writable.
    (unsafe { ProcessIdToSessionId(process, &raw mut session) } != 0).then_some(session)
}

/// The number of this process.
pub fn current_process() -> u32 {
    // SAFETY: it takes nothing.
    unsafe { GetCurrentProcessId() }
}

fn horizon_wrote(session: Option<u32>) -> bool {
    let of_session = session.map(|number| format!(r"{HORIZON_NOTES}\{number}"));
    let mut places = of_session.into_iter().chain([HORIZON_NOTES.to_owned()]);
    places.any(|place| registry::text(HKEY_CURRENT_USER, &place, HORIZON_NOTE).is_some())
}

/// What Remote Desktop Services say of this session, in units of two bytes.
pub fn told(class: WTS_INFO_CLASS) -> Option<Vec<u16>> {
    let mut buffer = ptr::null_mut();
    let mut bytes = 0;
    // SAFETY: both places it writes to are alive and writable.
    let asked = unsafe {
        WTSQuerySessionInformationW(
            WTS_CURRENT_SERVER_HANDLE,
            WTS_CURRENT_SESSION,
            class,
            &raw mut buffer,
            &raw mut bytes,
        )
    };
    if asked == 0 || buffer.is_null() {
        return None;
    }
    let units = usize::try_from(bytes).ok()? / 2;
    // SAFETY: the buffer holds that many bytes, and is freed only after they were copied.
    let told = unsafe { std::slice::from_raw_parts(buffer, units) }.to_vec();
    // SAFETY: the buffer came from the function before, and nothing points into it any more.
    unsafe { WTSFreeMemory(buffer.cast()) };
    Some(told)
}

/// What this account may do, by the kind of its elevation: a list of its groups would also name the group that Windows
/// only keeps in it to deny.
pub fn rights() -> Reading<AccountRights> {
    let mut token = ptr::null_mut();
    // SAFETY: the place it writes to is alive and writable; the process's own handle needs no closing.
    let opened = unsafe { OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &raw mut token) };
    let Some(token) = Handle::new(token).filter(|_| opened != 0) else { return last_error(Call::OpenProcessToken) };
    let mut kind: TOKEN_ELEVATION_TYPE = 0;
    let mut written = 0;
    // SAFETY: the kind is alive and writable, and its size is passed with it.
    let asked = unsafe {
        GetTokenInformation(token.get(), TokenElevationType, (&raw mut kind).cast(), size_of_u32(), &raw mut written)
    };
    if asked == 0 {
        return last_error(Call::GetTokenInformation);
    }
    if kind == TokenElevationTypeLimited {
        Reading::Seen(AccountRights::AdministratorOnRequest)
    } else if kind == TokenElevationTypeFull {
        Reading::Seen(AccountRights::Administrator)
    } else {
        rights_without_elevation()
    }
}

/// Whether the account counts as an administrator where Windows has one kind of rights for it: User Account Control is off, or
/// it is the built-in administrator, or it is none.
fn rights_without_elevation() -> Reading<AccountRights> {
    let mut size = SECURITY_MAX_SID_SIZE;
    // A number of eight bytes, for the alignment; nine of them have room for the largest identifier, of 68 bytes.
    let mut administrators = [0_u64; 9];
    let group = administrators.as_mut_ptr().cast();
    // SAFETY: the identifier has room for the size that is passed with it.
    if unsafe { CreateWellKnownSid(WinBuiltinAdministratorsSid, ptr::null_mut(), group, &raw mut size) } == 0 {
        return last_error(Call::CreateWellKnownSid);
    }
    let mut member = 0;
    // SAFETY: the identifier was written by the function before; no token means this thread's own.
    if unsafe { CheckTokenMembership(ptr::null_mut(), group, &raw mut member) } == 0 {
        return last_error(Call::CheckTokenMembership);
    }
    Reading::Seen(if member == 0 { AccountRights::Standard } else { AccountRights::Administrator })
}

fn size_of_u32() -> u32 {
    u32::BITS / 8
}
