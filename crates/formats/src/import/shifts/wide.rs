//! One person a row, one day a column.

use jiff::civil::Date;
use organico_model::{AgentId, Diagnostic};

use super::super::absences::known_person;
use super::super::loose::{folded, header_date};
use super::super::mapped::{Fate, MappedRow, MappedSheet};
use super::super::table::is_error;
use super::cell::{Meaning, meaning};
use super::{Builder, ImportedShift, times};

/// Words in the place of a person that begin a row of sums.
const SUMS: [&str; 6] = ["totale", "totali", "total", "totals", "presenti", "somma"];

/// Returns the columns whose header is a day.
pub(super) fn days(sheet: &MappedSheet<'_>) -> Vec<(usize, Date)> {
    let month = sheet.setting("month").and_then(|month| format!("{month}-01").parse().ok());
    let day = |(index, header): (usize, &str)| header_date(header, month).map(|day| (index, day));
    sheet.headers().filter_map(day).collect()
}

/// Reads the rows of a wide sheet. Rows without a person, such as notes below, and rows of sums are left out.
pub(super) fn read(sheet: &MappedSheet<'_>, days: &[(usize, Date)], build: &mut Builder<'_>) {
    sheet.for_each(|row| {
        let name = folded(row.cell("person"));
        if name.is_empty() || SUMS.contains(&name.split(' ').next().unwrap_or_default()) {
            return Some(Fate::LeftOut);
        }
        let person = known_person(row, &mut build.naming, build.facts)?;
        for (column, day) in days {
            cell(row, *column, (&person, *day), build);
        }
        (!sheet.is_refused(row.line())).then_some(Fate::Taken)
    });
}

fn cell(
    row: &MappedRow<'_, '_>,
    column: usize,
    (person, day): (&AgentId, Date),
    build: &mut Builder<'_>,
) {
    let text = row.row.cell(column);
    if is_error(text) {
        return row.sheet.fault(row.line(), column, Diagnostic::fault("I1206").with("value", text));
    }
    match meaning(row.sheet, &build.legend, text) {
        Meaning::Rest => build.rests += 1,
        Meaning::Absent(code) => build.absent(row, person, day, code),
        Meaning::Unknown => build.unknown(row, column, text),
        Meaning::Work { spans, home } => {
            for span in spans {
                let workplace = build.workplace(person, home);
                let zone = &build.facts.zone;
                match times::shift((person, workplace), day, span, zone) {
                    Ok(shift) => {
                        let _ = build.add(row, column, ImportedShift { shift, breaks: None });
                    }
                    Err(fault) => row.sheet.fault(row.line(), column, fault),
                }
            }
        }
    }
}
