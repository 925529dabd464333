//! Services and what is set beside them, read without starting, stopping or changing one.

use std::ptr;

use windows_sys::Win32::Foundation::ERROR_SERVICE_DOES_NOT_EXIST;
use windows_sys::Win32::System::Services::{
    CloseServiceHandle, OpenSCManagerW, OpenServiceW, QUERY_SERVICE_CONFIGW, QueryServiceConfigW, QueryServiceStatus,
    SC_HANDLE, SC_MANAGER_CONNECT, SERVICE_DEMAND_START, SERVICE_DISABLED, SERVICE_QUERY_CONFIG, SERVICE_QUERY_STATUS,
    SERVICE_RUNNING, SERVICE_STATUS,
};
use winreg::enums::HKEY_LOCAL_MACHINE;

use super::{failed, last_code, last_error, registry, wide};
use crate::facts::{Call, CertificatePropagation, Reading, Service, ServiceStart};

/// The policy "Turn on certificate propagation from smart card", by Microsoft Learn's Policy CSP `ADMX_Smartcard`, read
/// 2026-11-22: off where the value is 0.
const PROPAGATION_POLICY: &str = r"SOFTWARE\Policies\Microsoft\Windows\CertProp";
/// `SafeNet`'s own propagation, off where `PropagateUserCertificates` is 0; from a public page on remote sessions, seen 2026-11-22,
/// never on a computer with a QHR key.
const KEY_SOFTWARE: &str = r"SOFTWARE\SafeNet\Authentication\SAC\CertStore";

/// The service that lends cards to programs.
pub const SMART_CARDS: &str = "SCardSvr";

/// What copies certificates from a key into Windows's store.
pub fn certificate_propagation() -> Reading<CertificatePropagation> {
    let is_off = |key: &str, name: &str| registry::number(HKEY_LOCAL_MACHINE, key, name) == Some(0);
    Reading::Seen(CertificatePropagation {
        service: service("CertPropSvc"),
        off_by_policy: is_off(PROPAGATION_POLICY, "CertPropEnabled"),
        off_in_key_software: is_off(KEY_SOFTWARE, "PropagateUserCertificates"),
    })
}

/// An open service or the list of services, closed when it goes out of use.
struct Open(SC_HANDLE);

impl Drop for Open {
    fn drop(&mut self) {
        // SAFETY: this value alone owns the handle, and it is open.
        unsafe { CloseServiceHandle(self.0) };
    }
}

/// A service under its own name, which no language changes; opened with the right to ask and no other.
pub fn service(name: &str) -> Reading<Service> {
    // SAFETY: null means this computer and its list of services.
    let list = unsafe { OpenSCManagerW(ptr::null(), ptr::null(), SC_MANAGER_CONNECT) };
    if list.is_null() {
        return last_error(Call::OpenScManager);
    }
    let list = Open(list);
    let name = wide(name);
    // SAFETY: the list is open, and the name ends with a zero.
    let service = unsafe { OpenServiceW(list.0, name.as_ptr(), SERVICE_QUERY_CONFIG | SERVICE_QUERY_STATUS) };
    if service.is_null() {
        let code = last_code();
        return if code == ERROR_SERVICE_DOES_NOT_EXIST { Reading::Absent } else { failed(Call::OpenService, code) };
    }
    let service = Open(service);
    let Some(start) = start(&service) else { return last_error(Call::QueryServiceConfig) };
    let mut status = SERVICE_STATUS::default();
    // SAFETY: the service is open, and the status is alive and writable.
    if unsafe { QueryServiceStatus(service.0, &raw mut status) } == 0 {
        return last_error(Call::QueryServiceStatus);
    }
    Reading::Seen(Service { start, running: status.dwCurrentState == SERVICE_RUNNING })
}

fn start(service: &Open) -> Option<ServiceStart> {
    // Texts follow the structure; together they are 8 kilobytes at most, by Microsoft Learn.
    const SIZE: usize = 8192;
    let mut buffer = [0_u64; SIZE / 8];
    let mut needed = 0;
    let configuration = buffer.as_mut_ptr().cast::<QUERY_SERVICE_CONFIGW>();
    // SAFETY: the service is open; the buffer is aligned for the structure and as long as is said.
    if unsafe { QueryServiceConfigW(service.0, configuration, u32::try_from(SIZE).ok()?, &raw mut needed) } == 0 {
        return None;
    }
    // SAFETY: the function has just written the structure there.
    match unsafe { (*configuration).dwStartType } {
        SERVICE_DEMAND_START => Some(ServiceStart::OnDemand),
        SERVICE_DISABLED => Some(ServiceStart::Disabled),
        _ => Some(ServiceStart::Automatic),
    }
}
