//! What was recorded of one day so far: the columns of `history.csv`, all rows of the same day.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use organico_model::{Centre, ContactTypeId, Diagnostic, Grid, History, HistorySeries};

use crate::centre::history::{COLUMNS, interval_start, measured};
use crate::context::{Context, place};
use crate::grid_of;
use crate::instant::label;
use crate::names::Kind;
use crate::series::finished;
use crate::sheet::{Row, Sheet};
use crate::text::{clean, identifier};

/// Folders of days so far beside a centre.
const FOLDERS: [&str; 2] = ["giornate/", "days/"];

/// Returns whether a path within a folder leads to a day so far, which is no part of the centre that lies there.
#[must_use]
pub fn is_day_path(path: &str) -> bool {
    FOLDERS.iter().any(|folder| path.starts_with(folder))
}

/// The counted columns, in the order of `HistorySeries::set`.
const MEASURES: [&str; 4] = ["offered", "handled", "abandoned", "handle_seconds"];

/// A day so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Actuals {
    /// The day.
    pub date: Date,
    /// What was recorded, on the intervals of the centre over the whole day.
    pub history: History,
    /// End of the last interval with a record; absent where every count is empty.
    pub recorded_until: Option<Timestamp>,
}

/// Returns the day so far of a CSV text; `date` is the day it must be of, or that of its first row.
///
/// # Errors
/// All faults, in order: what the history refuses too, rows of another day, contact types that the centre does not have.
pub fn read_actuals(
    file: &str,
    text: &str,
    centre: &Centre,
    date: Option<Date>,
) -> Result<Actuals, Vec<Diagnostic>> {
    let text = clean(text);
    let context = Context::default();
    let known = place("centre", 0, "");
    for kind in &centre.contact_types {
        context.define(Kind::ContactType, kind.id.as_str(), &known);
    }
    let sheet = Sheet::open(file, &text, &COLUMNS, &context);
    let entries: Vec<Entry> =
        sheet.iter().flat_map(Sheet::rows).filter_map(|row| entry(&row, centre)).collect();
    context.resolve_names();
    let actuals = actuals((file, &entries), centre, date, &context);
    finished(actuals, context)
}

/// A row that was understood.
struct Entry {
    contact_type: String,
    start: Timestamp,
    values: [Option<f64>; 4],
    line: u32,
}

fn entry(row: &Row<'_>, centre: &Centre) -> Option<Entry> {
    let id = row.need("contact_type", |cell| identifier(cell).map(ToOwned::to_owned));
    if let Some(id) = &id {
        row.context.refer(Kind::ContactType, id, &row.place("contact_type"));
    }
    let start = interval_start(row, "interval_start", &centre.zone);
    let values = MEASURES.map(|measure| row.number(measure, measured));
    Some(Entry { contact_type: id?, start: start?, values, line: row.line })
}

fn actuals(
    (file, entries): (&str, &[Entry]),
    centre: &Centre,
    date: Option<Date>,
    context: &Context,
) -> Option<Actuals> {
    let day_of = |entry: &Entry| centre.zone.to_datetime(entry.start).date();
    let Some(date) = date.or_else(|| entries.first().map(day_of)) else {
        if !context.has_fault() {
            context.report(Diagnostic::fault("I0210").with("what", "actuals").at(file, 0, ""));
        }
        return None;
    };
    let grid = Grid::over_days(&centre.zone, date, 1, centre.interval);
    let grid = grid.map_err(|_| {
        let fault = Diagnostic::fault("I1601").with("value", date).with("day", date);
        context.report(fault.at(file, 0, "interval_start"));
    });
    let grid = grid.ok()?;
    let mut series: Vec<HistorySeries> = Vec::new();
    let mut lines: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for entry in entries {
        let refuse =
            |fault: Diagnostic| context.report(fault.at(file, entry.line, "interval_start"));
        if day_of(entry) != date {
            let fault = Diagnostic::fault("I1601").with("value", label(entry.start, &centre.zone));
            refuse(fault.with("day", date));
            continue;
        }
        let Ok(index) = grid_of::slot(entry.start, &grid).map_err(refuse) else { continue };
        let kind = place_of(&mut series, &entry.contact_type, grid.count);
        if let Some(first) = lines.insert((kind, index), entry.line) {
            let fault = Diagnostic::fault("I0307").with("value", label(entry.start, &centre.zone));
            refuse(fault.with("first", first));
            continue;
        }
        series[kind].set(index, entry.values);
    }
    let recorded_until = last_recorded(&series).map(|index| grid.instant(index + 1));
    Some(Actuals { date, history: History { grid, series }, recorded_until })
}

/// Returns where the series of a type stands, making it where there is none.
fn place_of(series: &mut Vec<HistorySeries>, id: &str, count: usize) -> usize {
    let known = series.iter().position(|one| one.contact_type.as_str() == id);
    known.unwrap_or_else(|| {
        series.push(HistorySeries::missing(ContactTypeId::new(id), count));
        series.len() - 1
    })
}

fn last_recorded(series: &[HistorySeries]) -> Option<usize> {
    let last = |one: &HistorySeries| {
        let known = |values: &[Option<f64>]| values.iter().rposition(Option::is_some);
        known(&one.offered).max(known(&one.handled))
    };
    series.iter().filter_map(last).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blank::blank_centre_files;
    use crate::centre::read_centre;

    const HEAD: &str = "contact_type,interval_start,offered,handled,abandoned,handle_seconds\n";

    fn centre() -> Centre {
        read_centre(&blank_centre_files("x")).centre.unwrap()
    }

    fn read(rows: &str, date: Option<Date>) -> Result<Actuals, Vec<String>> {
        let centre = centre();
        let kind = &centre.contact_types[0].id;
        let text = format!("{HEAD}{}\n", rows.replace("KIND", kind.as_str()));
        let faults = |found: Vec<Diagnostic>| {
            found.iter().map(|fault| format!("{} {}", fault.code, fault.place)).collect()
        };
        read_actuals("oggi.csv", &text, &centre, date).map_err(faults)
    }

    #[test]
    fn the_day_is_that_of_the_first_row_and_ends_where_the_record_does() {
        let rows = "KIND,2026-11-02T09:00,40,38,2,200\nKIND,2026-11-02T09:30,,,,";
        let found = read(rows, None).unwrap();
        assert_eq!(found.date, jiff::civil::date(2026, 11, 2));
        assert_eq!(found.history.series[0].offered.iter().flatten().sum::<f64>(), 40.0);
        let end = found.recorded_until.unwrap().to_zoned(centre().zone.clone());
        assert_eq!(end.strftime("%H:%M").to_string(), "09:30");
    }

    #[test]
    fn another_day_an_unknown_type_a_negative_count_and_a_second_row_are_all_told_at_once() {
        let rows = "KIND,2026-11-02T09:00,40,38,2,200\nKIND,2026-11-03T09:30,5,,,\n\
                    luna,2026-11-02T09:00,4,,,\nKIND,2026-11-02T10:00,-4,,,\n\
                    KIND,2026-11-02T09:00,41,,,\nKIND,2026-11-02T09:10,41,,,";
        let codes: Vec<String> = read(rows, None).unwrap_err();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        assert_eq!(
            codes,
            [
                "I1601 oggi.csv:3 interval_start",
                "I0109 oggi.csv:4 contact_type",
                "I0106 oggi.csv:5 offered",
                "I0307 oggi.csv:6 interval_start",
                "I0312 oggi.csv:7 interval_start",
            ]
        );
    }

    #[test]
    fn a_file_without_a_row_and_one_without_a_count_are_told_apart() {
        assert_eq!(read("", None).unwrap_err(), ["I0210 oggi.csv"]);
        let empty = read("KIND,2026-11-02T09:00,,,,", None).unwrap();
        assert_eq!(empty.recorded_until, None);
    }
}
