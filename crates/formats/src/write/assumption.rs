//! An assumption out of a document that stands, once it has been measured: every other line and comment stays.

use organico_model::{Assumption, Diagnostic};
use toml_edit::{DocumentMut, Item, Value};

/// The key of the list.
const KEY: &str = "assumptions";

/// Returns `centre.toml` without an assumption; one that it does not have, or in other words, changes nothing.
///
/// # Errors
/// The text is not TOML.
pub fn without_assumption(
    file: &str,
    text: &str,
    assumption: &Assumption,
) -> Result<String, Diagnostic> {
    let broken = |_| Diagnostic::fault("I1221").at(file, 0, KEY);
    let mut document: DocumentMut = text.parse().map_err(broken)?;
    let is_it = |value: &Value| {
        let words = value.as_inline_table().and_then(|table| table.get("en"));
        words.and_then(Value::as_str) == Some(&assumption.en)
    };
    if let Some(list) = document.get_mut(KEY).and_then(Item::as_array_mut) {
        list.retain(|value| !is_it(value));
    }
    Ok(document.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# The centre.\nassumptions = [\n    { en = \"A.\", it = \"A!\" },\n    { en = \"B.\", it = \
                        \"B!\" },\n]\n\n# Zone.\nzone = \"UTC\"\n";

    #[test]
    fn what_was_measured_is_no_longer_assumed_and_nothing_else_changes() {
        let without = without_assumption("centre.toml", TEXT, &Assumption::new("A.", "A!"));
        let expected = TEXT.replace("    { en = \"A.\", it = \"A!\" },\n", "");
        assert_eq!(without, Ok(expected));
        let other = without_assumption("centre.toml", TEXT, &Assumption::new("C.", "C!"));
        assert_eq!(other.as_deref(), Ok(TEXT));
    }
}
