//! What a scenario leads to, as the JSON document of a bundle.

use organico_model::{Diagnostic, RESULT_VERSION, ScenarioResult};

use crate::plan::FormatError;

/// Returns the result as JSON, one line a place, with a line feed at its end.
///
/// # Errors
/// A value has no written form.
pub fn result_json(result: &ScenarioResult) -> Result<String, FormatError> {
    Ok(serde_json::to_string_pretty(result)? + "\n")
}

/// Returns the result of a JSON document.
///
/// # Errors
/// The text is not such a document or is of another version.
pub fn read_result_json(file: &str, text: &str) -> Result<ScenarioResult, Diagnostic> {
    let result: ScenarioResult = serde_json::from_str(text).map_err(|fault| {
        let line = u32::try_from(fault.line()).unwrap_or(0);
        Diagnostic::fault("I0102").with("detail", fault).at(file, line, "")
    })?;
    if result.version != RESULT_VERSION {
        let fault = Diagnostic::fault("I0115").with("found", result.version);
        return Err(fault.with("known", RESULT_VERSION).at(file, 0, "version"));
    }
    Ok(result)
}
