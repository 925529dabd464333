//! Certificates of this account, read without touching a private key: the store is opened for reading alone, and of a key only
//! the names of its provider and its reader are read, which Windows noted beside the certificate.

use std::env;
use std::path::PathBuf;
use std::ptr;

use windows_sys::Win32::Foundation::{CRYPT_E_NOT_FOUND, ERROR_FILE_NOT_FOUND};
use windows_sys::Win32::Security::Cryptography::{
    CERT_CONTEXT, CERT_KEY_PROV_INFO_PROP_ID, CERT_SMART_CARD_READER_PROP_ID, CERT_STORE_OPEN_EXISTING_FLAG,
    CERT_STORE_PROV_SYSTEM_W, CERT_STORE_READONLY_FLAG, CERT_SYSTEM_STORE_CURRENT_USER, CRYPT_KEY_PROV_INFO,
    CertCloseStore, CertEnumCertificatesInStore, CertGetCertificateContextProperty, CertOpenStore, HCERTSTORE,
};
use winreg::enums::HKEY_CURRENT_USER;

use super::{failed, last_code, registry, wide};
use crate::facts::{Call, Certificate, CertificatePlace, PrivateKey, ReaderModel, Reading};
use crate::probe::windows_values::key_providers::{noted_reader, private_key};
use crate::probe::{certificate, change_token as number};

/// The personal certificates of this account.
const STORE: &str = "MY";

/// Where Windows keeps that store: the registry, and files below the account's own folder (`%APPDATA%`). Common knowledge, not
/// looked up; only for noticing changes.
const IN_REGISTRY: &str = r"Software\Microsoft\SystemCertificates\My\Certificates";
const IN_FILES: &str = r"Microsoft\SystemCertificates\My\Certificates";

/// An open store, closed when it goes out of use.
struct Store(HCERTSTORE);

impl Drop for Store {
    fn drop(&mut self) {
        // SAFETY: this value alone owns the store, and it is open.
        unsafe { CertCloseStore(self.0, 0) };
    }
}

/// Certificates with which somebody could sign in; `issuers` as [`certificate::describe`] takes them.
pub fn certificates(issuers: &[String]) -> Reading<Vec<Certificate>> {
    let name = wide(STORE);
    let flags = CERT_SYSTEM_STORE_CURRENT_USER | CERT_STORE_READONLY_FLAG | CERT_STORE_OPEN_EXISTING_FLAG;
    // SAFETY: this kind of store takes a name that ends with a zero.
    let store = unsafe { CertOpenStore(CERT_STORE_PROV_SYSTEM_W, 0, 0, flags, name.as_ptr().cast()) };
    if store.is_null() {
        let code = last_code();
        return if code == ERROR_FILE_NOT_FOUND { Reading::Absent } else { failed(Call::CertOpenStore, code) };
    }
    let store = Store(store);
    let mut found = Vec::new();
    let mut context = ptr::null_mut();
    loop {
        // SAFETY: the store is open; the certificate before, which this call frees, is not used any more.
        context = unsafe { CertEnumCertificatesInStore(store.0, context) };
        // SAFETY: a certificate that is not null stays alive until the next call.
        let Some(one) = (unsafe { context.as_ref() }) else { break };
        let described = certificate::describe(der(one), CertificatePlace::WindowsStore, key_of(one), issuers);
        let described = described.filter(|certificate| certificate.client_authentication);
        found.extend(described.map(|certificate| Certificate { reader: reader_of(one), ..certificate }));
    }
    if found.is_empty() { Reading::Absent } else { Reading::Seen(found) }
}

/// The certificate's own bytes.
fn der(context: &CERT_CONTEXT) -> &[u8] {
    let length = usize::try_from(context.cbCertEncoded).unwrap_or_default();
    if context.pbCertEncoded.is_null() {
        return &[];
    }
    // SAFETY: Windows says that so many bytes are there, for as long as the certificate.
    unsafe { std::slice::from_raw_parts(context.pbCertEncoded, length) }
}

/// Where its private key is, by what Windows noted of it; the key is not looked for.
fn key_of(context: &CERT_CONTEXT) -> PrivateKey {
    let note = match property(context, CERT_KEY_PROV_INFO_PROP_ID) {
        Ok(None) => return private_key(None),
        Ok(Some(note)) if note.len() * 8 >= size_of::<CRYPT_KEY_PROV_INFO>() => note,
        Ok(Some(_)) | Err(_) => return PrivateKey::Unknown,
    };
    // SAFETY: Windows has just written the structure there.
    let name = unsafe { (*note.as_ptr().cast::<CRYPT_KEY_PROV_INFO>()).pwszProvName };
    if name.is_null() {
        return private_key(Some(""));
    }
    // SAFETY: the name is in the same buffer and ends with a zero.
    let name = unsafe { text(name) };
    private_key(Some(&name))
}

/// The reader that the certificate was copied from, where Windows noted one beside it, as it does when it copies one.
fn reader_of(context: &CERT_CONTEXT) -> Reading<ReaderModel> {
    match property(context, CERT_SMART_CARD_READER_PROP_ID) {
        Ok(note) => {
            let units: Vec<u16> = note.into_iter().flatten().flat_map(units).collect();
            noted_reader(&units).map_or(Reading::Absent, Reading::Seen)
        }
        Err(code) => failed(Call::CertGetCertificateContextProperty, code),
    }
}

/// The four units of 16 bits of a number, the first in memory first.
fn units(number: u64) -> [u16; 4] {
    let [a, b, c, d, e, f, g, h] = number.to_ne_bytes();
    [[a, b], [c, d], [e, f], [g, h]].map(u16::from_ne_bytes)
}

/// What Windows noted beside a certificate under this number; none where it noted nothing. In numbers of eight bytes, for the
/// alignment of structures.
fn property(context: &CERT_CONTEXT, number: u32) -> Result<Option<Vec<u64>>, u32> {
    const NOT_NOTED: u32 = CRYPT_E_NOT_FOUND.cast_unsigned();
    let mut size = 0;
    // SAFETY: the certificate is alive; without a buffer only the size is written.
    if unsafe { CertGetCertificateContextProperty(context, number, ptr::null_mut(), &raw mut size) } == 0 {
        let code = last_code();
        return if code == NOT_NOTED { Ok(None) } else { Err(code) };
    }
    let mut buffer = vec![0_u64; usize::try_from(size).unwrap_or_default().div_ceil(8)];
    // SAFETY: the certificate is alive, and the buffer has room for the size that is passed with it.
    if unsafe { CertGetCertificateContextProperty(context, number, buffer.as_mut_ptr().cast(), &raw mut size) } == 0 {
        return Err(last_code());
    }
    Ok(Some(buffer))
}

/// # Safety
///
/// The text must end with a zero.
unsafe fn text(start: *const u16) -> String {
    let mut length = 0;
    // SAFETY: no unit before the zero is past the end.
    while unsafe { *start.add(length) } != 0 {
        length += 1;
    }
    // SAFETY: so many units were just read.
    String::from_utf16_lossy(unsafe { std::slice::from_raw_parts(start, length) })
}

/// Changes when a certificate comes or goes.
pub fn change_token() -> u64 {
    let files = env::var_os("APPDATA").map(|folder| PathBuf::from(folder).join(IN_FILES));
    number::of((registry::last_write(HKEY_CURRENT_USER, IN_REGISTRY), number::of_paths(files)))
}
