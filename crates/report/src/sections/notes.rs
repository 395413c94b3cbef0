//! Faults, warnings and notes met on the way to the plan.

use std::collections::BTreeMap;

use organico_model::{Diagnostic, Severity};

use super::parts::{Table, lead, paragraph};
use crate::diagnostics::{diagnostic_text, severity_word};
use crate::markup::Markup;
use crate::number::NONE;
use crate::view::View;

/// Rows of one code: a fault in a column repeats on every line.
const ROWS_OF_CODE_MAX: usize = 5;

/// Writes the section.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    let notes = &view.plan.notes;
    if notes.is_empty() {
        paragraph(markup, &view.say("notes-none"));
        return;
    }
    let mut ordered: Vec<&Diagnostic> = notes.iter().collect();
    ordered.sort_by(|a, b| (a.severity, a.code, &a.place).cmp(&(b.severity, b.code, &b.place)));
    let mut table = Table::new(view, 4, &["head-code", "head-kind", "head-place", "head-note"]);
    let mut seen: BTreeMap<(Severity, &str), usize> = BTreeMap::new();
    for note in ordered {
        let count = seen.entry((note.severity, note.code)).or_default();
        *count += 1;
        if *count <= ROWS_OF_CODE_MAX {
            table.rows.push(row(view, note));
        }
    }
    table.write(markup);
    let hidden: usize = seen.values().map(|count| count.saturating_sub(ROWS_OF_CODE_MAX)).sum();
    if hidden > 0 {
        lead(markup, &view.plural("notes-more", hidden));
    }
}

fn row(view: &View<'_>, note: &Diagnostic) -> Vec<String> {
    let words = diagnostic_text(note, view.language);
    let place = note.place.to_string();
    vec![
        note.code.to_owned(),
        severity_word(note.severity, view.texts),
        if place.trim().is_empty() { NONE.to_owned() } else { place.trim().to_owned() },
        format!("{} {}", words.cause, words.help).trim().to_owned(),
    ]
}
