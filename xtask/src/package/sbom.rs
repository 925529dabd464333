//! The list of parts for machines: `CycloneDX` 1.5.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use super::parts::Part;

/// The document. Without a serial number, which would be another one each time.
pub fn json(parts: &[Part], version: &str, epoch: u64) -> Result<String> {
    let own = format!("pkg:generic/qhr-setup-packages@{version}");
    let time = i64::try_from(epoch).ok().and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    let time = time.context("SOURCE_DATE_EPOCH is too far away")?;
    let mut needs = vec![json!({
        "ref": own,
        "dependsOn": parts.iter().map(Part::reference).collect::<Vec<_>>(),
    })];
    needs.extend(parts.iter().map(|part| {
        let mut on = part.needs.clone();
        on.sort();
        on.dedup();
        json!({ "ref": part.reference(), "dependsOn": on })
    }));
    let document = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": time.to_string(),
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": "QHR Setup",
                "version": version,
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        },
        "components": parts.iter().map(component).collect::<Vec<_>>(),
        "dependencies": needs,
    });
    Ok(serde_json::to_string_pretty(&document).context("could not write the list of parts")? + "\n")
}

fn component(part: &Part) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": part.reference(),
        "name": part.name,
        "version": part.version,
        "purl": part.reference(),
        "licenses": [{ "expression": part.licence }],
    });
    if let Some(sum) = &part.checksum {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": sum }]);
    }
    if let Some(home) = &part.home {
        component["externalReferences"] = json!([{ "type": "vcs", "url": home }]);
    }
    component
}
