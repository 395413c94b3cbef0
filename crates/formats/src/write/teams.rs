//! `rotations.csv` and `pairs.csv`.

use organico_model::{Pair, Rotation, TemplateId};

use crate::csv_out::CsvText;
use crate::quantity::share_text;
use crate::{pairs, rotations};

/// Returns `rotations.csv`: a row a week of a team, with the first day in its first row.
pub(super) fn rotations(rotations: &[Rotation]) -> String {
    let mut text = CsvText::with_header(rotations::COLUMNS.iter().map(|column| column.name));
    for rotation in rotations {
        for (index, week) in rotation.weeks.iter().enumerate() {
            let first = if index == 0 { rotation.first.to_string() } else { String::new() };
            let templates: Vec<&str> = week.iter().map(TemplateId::as_str).collect();
            text.owned_row(&[rotation.team.to_string(), first, templates.join(" ")]);
        }
    }
    text.finish()
}

/// Returns `pairs.csv`, one row a pair.
pub(super) fn pairs(pairs: &[Pair]) -> String {
    let mut text = CsvText::with_header(pairs::COLUMNS.iter().map(|column| column.name));
    for pair in pairs {
        let cells = [pair.person.to_string(), pair.with.to_string(), share_text(pair.share.get())];
        text.owned_row(&cells);
    }
    text.finish()
}
