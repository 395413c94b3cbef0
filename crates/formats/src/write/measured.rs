//! Laws that were measured into `contacts.toml`, with everything else of the document as it stands.

use std::collections::BTreeMap;

use organico_model::{ContactTypeId, Law};
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, Value};

use super::document;

/// Laws of a contact type that were measured; those that are missing stay as they are.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MeasuredLaws {
    /// How long customers would wait.
    pub patience: Option<Law>,
    /// How long contacts take; parts of it that were said give way with the law.
    pub handle: Option<Law>,
}

/// Returns `contacts.toml` with measured laws in place of those of the contact types; comments and order stay. A text that
/// is no such document stays as it is.
#[must_use]
pub fn write_measured_laws(text: &str, laws: &BTreeMap<ContactTypeId, MeasuredLaws>) -> String {
    let Ok(mut document) = text.parse::<DocumentMut>() else { return text.to_owned() };
    let types = document.get_mut("contact_types").and_then(Item::as_array_of_tables_mut);
    for table in types.into_iter().flat_map(ArrayOfTables::iter_mut) {
        let id = table.get("id").and_then(Item::as_str).map(ContactTypeId::new);
        if let Some(measured) = id.and_then(|id| laws.get(&id)) {
            put(table, "patience", measured.patience.as_ref());
            put(table, "handle", measured.handle.as_ref());
        }
    }
    document.to_string()
}

/// Puts a law at a key; what stands after the old one in its line stays.
fn put(table: &mut Table, key: &str, law: Option<&Law>) {
    let Some(Ok(mut value)) = law.map(|law| document::law(law).parse::<Value>()) else { return };
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        // A table of its own gives way to a line; there is none of it whose comments could stay.
        None => drop(table.insert(key, Item::Value(value))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
# What customers want.
version = 1

# The big one.
[[contact_types]]
id = \"sales\"
patience = { law = \"never\" } # nobody asked yet
# Guessed in May.
handle = { law = \"fixed\", value = \"90s\", parts = { talk = \"90s\", hold = \"0s\", after = \"0s\" } }

[[contact_types]]
id = \"care\"
handle = { law = \"fixed\", value = \"90s\" }

[contact_types.patience]
law = \"exponential\"
mean = \"180s\"
";

    fn laws(id: &str) -> BTreeMap<ContactTypeId, MeasuredLaws> {
        let laws = MeasuredLaws {
            patience: Some(Law::Empirical { values: vec![10.0, 20.5] }),
            handle: Some(Law::LogNormal { mean: 200.25, variation: 0.5 }),
        };
        BTreeMap::from([(ContactTypeId::new(id), laws)])
    }

    #[test]
    fn the_laws_change_and_every_comment_stays() {
        let text = write_measured_laws(TEXT, &laws("sales"));
        let patience =
            "patience = { law = \"empirical\", values_seconds = [10, 20.5] } # nobody asked yet\n";
        assert!(text.contains(patience), "{text}");
        let handle = "# Guessed in May.\nhandle = { law = \"log-normal\", mean = \"200.25s\", variation = 0.5 }\n";
        assert!(text.contains(handle), "{text}");
        assert!(text.ends_with(&TEXT[TEXT.find("\n[[contact_types]]\nid = \"care\"").unwrap()..]));
        assert_eq!(write_measured_laws(&text, &laws("sales")), text);
    }

    #[test]
    fn a_law_in_a_table_of_its_own_gives_way_and_an_unknown_type_changes_nothing() {
        let text = write_measured_laws(TEXT, &laws("care"));
        assert!(
            text.contains("id = \"care\"\nhandle = { law = \"log-normal\"")
                && !text.contains("[contact_types.patience]"),
            "{text}"
        );
        assert_eq!(write_measured_laws(TEXT, &laws("other")), TEXT);
        assert_eq!(write_measured_laws("= no document", &laws("care")), "= no document");
    }
}
