//! A baseline as the JSON document of a bundle.

use organico_model::{BASELINE_VERSION, Baseline, Diagnostic};

use super::sense;
use crate::plan::FormatError;
use crate::tree::DOCUMENT_BYTES_MAX;

/// Returns the baseline as indented JSON with a line feed at its end. Numbers read back as the same numbers.
///
/// # Errors
/// A value has no written form.
pub fn baseline_json(baseline: &Baseline) -> Result<String, FormatError> {
    Ok(serde_json::to_string_pretty(baseline)? + "\n")
}

/// Returns the baseline of a JSON document, after looking at everything that the engine relies on.
///
/// # Errors
/// The text is not such a document, is of another version, or says what no baseline can: all that was found.
pub fn read_baseline_json(file: &str, text: &str) -> Result<Baseline, Vec<Diagnostic>> {
    // A baseline of a large centre holds a number and a flag for every slot of the week of every type.
    let limit = 8 * DOCUMENT_BYTES_MAX;
    if text.len() > limit {
        let fault = Diagnostic::fault("I0112").with("limit", limit).with("found", text.len());
        return Err(vec![fault.with("what", "bytes").at(file, 0, "")]);
    }
    let baseline: Baseline = serde_json::from_str(text).map_err(|fault| {
        let line = u32::try_from(fault.line()).unwrap_or(0);
        vec![Diagnostic::fault("I0102").with("detail", fault).at(file, line, "")]
    })?;
    if baseline.version != BASELINE_VERSION {
        let fault = Diagnostic::fault("I0115").with("found", baseline.version);
        return Err(vec![fault.with("known", BASELINE_VERSION).at(file, 0, "version")]);
    }
    let mut faults = sense::faults(file, &baseline);
    faults.sort();
    if faults.is_empty() { Ok(baseline) } else { Err(faults) }
}
