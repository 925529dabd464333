//! Which programs for keys are there, from what Windows lists as installed and from the files that were found.

use crate::facts::{KeySoftware, KeySoftwareProduct, Reading};
use crate::version::Version;

/// The product of an entry in Windows's list of installed programs. "`SafeNet` Authentication Client 10.8" and "`SafeNet`
/// Minidriver 10.8 R6" are such entries by public inventories, "`OpenSC` smartcard framework (64bit)" is common knowledge; seen
/// 2026-11-22, none of them on a computer with a QHR key.
pub fn product(display_name: &str) -> Option<KeySoftwareProduct> {
    let name = display_name.to_lowercase();
    if name.contains("safenet authentication client") {
        Some(KeySoftwareProduct::SafenetAuthenticationClient)
    } else if name.contains("safenet") && name.contains("minidriver") {
        Some(KeySoftwareProduct::SafenetMinidriver)
    } else if name == "opensc" || name.starts_with("opensc ") {
        Some(KeySoftwareProduct::OpenSc)
    } else {
        None
    }
}

/// Something that was found of a product.
pub type Trace = (KeySoftwareProduct, Option<Version>);

/// Each product once: its version by the newest record, else by the newest file.
///
/// No source names the files of the minidriver, so its record is believed.
pub fn put_together(records: &[Trace], files: &[Trace]) -> Reading<Vec<KeySoftware>> {
    let mut products: Vec<_> = records.iter().chain(files).map(|(product, _)| *product).collect();
    products.sort_unstable();
    products.dedup();
    let newest = |traces: &[Trace], product| {
        traces.iter().filter(|(of, _)| *of == product).filter_map(|(_, version)| *version).max()
    };
    let software: Vec<_> = products
        .into_iter()
        .map(|product| KeySoftware {
            product,
            version: newest(records, product).or_else(|| newest(files, product)),
            files_there: product == KeySoftwareProduct::SafenetMinidriver || files.iter().any(|(of, _)| *of == product),
        })
        .collect();
    if software.is_empty() { Reading::Absent } else { Reading::Seen(software) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLIENT: KeySoftwareProduct = KeySoftwareProduct::SafenetAuthenticationClient;

    fn version(text: &str) -> Option<Version> {
        text.parse().ok()
    }

    #[test]
    fn installed_programs_are_known_by_their_names() {
        for (name, expected) in [
            ("SafeNet Authentication Client 10.8", Some(CLIENT)),
            ("SafeNet Authentication Client 10.8 R2 (x64)", Some(CLIENT)),
            ("SafeNet Minidriver 10.8 R6", Some(KeySoftwareProduct::SafenetMinidriver)),
            ("Gemalto SafeNet MiniDriver x64", Some(KeySoftwareProduct::SafenetMinidriver)),
            ("OpenSC smartcard framework (64bit)", Some(KeySoftwareProduct::OpenSc)),
            ("OpenScale", None),
            ("Utilitaire DSQ", None),
            ("", None),
        ] {
            assert_eq!(product(name), expected, "{name}");
        }
    }

    #[test]
    fn a_product_is_told_once_with_its_newest_record() {
        let records = [(CLIENT, version("10.8.1083.0")), (CLIENT, version("10.9.1.0")), (CLIENT, None)];
        let files = [(CLIENT, version("11.0"))];
        let expected = KeySoftware { product: CLIENT, version: version("10.9.1.0"), files_there: true };
        assert_eq!(put_together(&records, &files), Reading::Seen(vec![expected]));
    }

    #[test]
    fn a_record_without_files_and_files_without_a_record_are_told_apart() {
        let leftover = KeySoftware { product: CLIENT, version: version("10.8"), files_there: false };
        assert_eq!(put_together(&[(CLIENT, version("10.8"))], &[]), Reading::Seen(vec![leftover]));
        let copied = KeySoftware { product: CLIENT, version: version("10.8"), files_there: true };
        assert_eq!(put_together(&[], &[(CLIENT, version("10.8"))]), Reading::Seen(vec![copied]));
    }

    #[test]
    fn the_minidrivers_record_is_believed() {
        let minidriver = KeySoftwareProduct::SafenetMinidriver;
        let expected = KeySoftware { product: minidriver, version: None, files_there: true };
        assert_eq!(put_together(&[(minidriver, None)], &[]), Reading::Seen(vec![expected]));
    }

    #[test]
    fn nothing_at_all_is_absent() {
        assert_eq!(put_together(&[], &[]), Reading::Absent);
    }
}
