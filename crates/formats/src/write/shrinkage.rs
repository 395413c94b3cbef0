//! Causes of shrinkage into a document that stands: only the tables of causes off duty change, every other line and
//! comment stays.

use organico_model::{AbsenceCode, Diagnostic, Shrinkage};
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use crate::choices::{ABSENCE_CODES, word};
use crate::number::shortest;

/// The key of the tables.
const KEY: &str = "shrinkage";

/// Returns `centre.toml` with the given causes off duty in place of those it has, in their order, for everybody and
/// every month. Shares are rounded to a hundredth of a per cent.
///
/// # Errors
/// The text is not TOML, or its causes are not written as `[[shrinkage]]` tables.
pub fn with_off_duty_shrinkage(
    file: &str,
    text: &str,
    causes: &[(AbsenceCode, Shrinkage)],
) -> Result<String, Diagnostic> {
    let broken = || Diagnostic::fault("I1221").at(file, 0, KEY);
    let mut document: DocumentMut = text.parse().map_err(|_| broken())?;
    let item = document.entry(KEY).or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    let tables = item.as_array_of_tables_mut().ok_or_else(broken)?;
    let is_off_duty = |table: &Table| table.get("off_duty").and_then(Item::as_bool) == Some(true);
    let first = tables.iter().next();
    let (prefix, position) =
        first.map_or((None, None), |table| (table.decor().prefix().cloned(), table.position()));
    let kept: Vec<Table> = tables.iter().filter(|table| !is_off_duty(table)).cloned().collect();
    let mut all = ArrayOfTables::new();
    let new = causes.iter().map(|(code, share)| table(*code, *share));
    for (index, mut table) in new.chain(kept).enumerate() {
        // The comment that explains the tables stands above the first of them.
        if let (Some(prefix), 0) = (&prefix, index) {
            table.decor_mut().set_prefix(prefix.clone());
        } else {
            let own = own_prefix(&table, prefix.as_ref());
            table.decor_mut().set_prefix(own);
        }
        table.set_position(position);
        all.push(table);
    }
    *item = Item::ArrayOfTables(all);
    Ok(document.to_string())
}

/// Returns what stands above a table that is not the first: its own comment, unless it is that of the first one.
fn own_prefix(table: &Table, first: Option<&toml_edit::RawString>) -> String {
    let own = table.decor().prefix();
    let text = own.filter(|own| Some(*own) != first).and_then(|own| own.as_str());
    text.unwrap_or("\n").to_owned()
}

fn table(code: AbsenceCode, share: Shrinkage) -> Table {
    let mut table = Table::new();
    table.insert("cause", value(word(&ABSENCE_CODES, &code)));
    table.insert("off_duty", value(true));
    let percent = shortest((share.get() * 10_000.0).round() / 100.0);
    table.insert("share", value(format!("{percent}%")));
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# The centre.\nname = \"x\" # a name\n\n# Causes multiply.\n[[shrinkage]]\ncause = \"ferie\"\n\
                        off_duty = true\nshare = \"10%\"\nmonths = [\n  7,\n  8,\n]\n\n# Of the floor.\n[[shrinkage]]\n\
                        cause = \"riunioni\"\noff_duty = false\nshare = \"2%\" # a guess\n\n[[shrinkage]]\n\
                        cause = \"malattia\"\noff_duty = true\nshare = \"5%\"\n\n# Pay.\n[[pay]]\nlevel = \"3\"\n";

    fn causes() -> Vec<(AbsenceCode, Shrinkage)> {
        let share = |share| Shrinkage::new(share).unwrap();
        vec![(AbsenceCode::Holiday, share(0.081_234)), (AbsenceCode::Sickness, share(0.05))]
    }

    #[test]
    fn only_the_causes_off_duty_change() {
        let text = with_off_duty_shrinkage("centre.toml", TEXT, &causes()).unwrap();
        let expected = "# The centre.\nname = \"x\" # a name\n\n# Causes multiply.\n[[shrinkage]]\ncause = \"holiday\"\n\
                        off_duty = true\nshare = \"8.12%\"\n\n[[shrinkage]]\ncause = \"sickness\"\noff_duty = true\n\
                        share = \"5%\"\n\n# Of the floor.\n[[shrinkage]]\ncause = \"riunioni\"\noff_duty = false\n\
                        share = \"2%\" # a guess\n\n# Pay.\n[[pay]]\nlevel = \"3\"\n";
        assert_eq!(text, expected);
        assert_eq!(
            with_off_duty_shrinkage("centre.toml", &text, &causes()).as_deref(),
            Ok(&text[..])
        );
    }

    #[test]
    fn a_centre_without_causes_gets_them_and_another_form_is_told() {
        let text = with_off_duty_shrinkage("centre.toml", "name = \"x\"\n", &causes()).unwrap();
        assert!(text.starts_with("name = \"x\"\n\n[[shrinkage]]\ncause = \"holiday\"\n"), "{text}");
        for text in ["shrinkage = 3\n", "shrinkage = [{ cause = \"a\" }]\n", "= x"] {
            let fault = with_off_duty_shrinkage("centre.toml", text, &causes()).unwrap_err();
            assert_eq!(fault.code, "I1221", "{text}");
        }
    }
}
