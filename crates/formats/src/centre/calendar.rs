//! Holidays, closures and events: the marks of `centre.toml`, `holidays.csv`, and the days a country always has.

use std::collections::BTreeMap;

use jiff::civil::Date;
use organico_model::{Calendar, Closure, Diagnostic, Event, History, Holiday, italian_holidays};

use super::Files;
use crate::choices::one_of;
use crate::context::Context;
use crate::daytime::date;
use crate::sheet::{Column, Sheet, required};
use crate::text::unguarded;
use crate::tree::Table;

/// Whose holidays are computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Country {
    /// Italy.
    Italy,
    /// None: only the rows of `holidays.csv`.
    None,
}

pub(crate) const COUNTRIES: [(&str, Country); 2] =
    [("IT", Country::Italy), ("none", Country::None)];

/// Columns of `holidays.csv`.
const COLUMNS: [Column; 2] = [required("date"), required("name")];

/// Years after the history whose holidays are filled in, so that a plan of the next year knows them.
const YEARS_AFTER_HISTORY: i16 = 2;

/// What `centre.toml` says of the calendar.
pub(super) struct Marks {
    country: Country,
    closures: Vec<Closure>,
    events: Vec<Event>,
}

/// Returns the marks of `centre.toml`.
pub(super) fn read_marks(root: &Table<'_>) -> Marks {
    let country = root.quantity("holidays", one_of(&COUNTRIES)).unwrap_or(Country::None);
    let closures = root.tables("closures").iter().filter_map(closure).collect();
    let events = root.tables("events").iter().filter_map(event).collect();
    Marks { country, closures, events }
}

fn closure(table: &Table<'_>) -> Option<Closure> {
    let span = first_and_last(table);
    let reason = table.text("reason");
    table.close();
    let (first, last) = span?;
    Some(Closure { first, last, reason: reason? })
}

fn event(table: &Table<'_>) -> Option<Event> {
    let span = first_and_last(table);
    let name = table.text("name");
    let learn = table.flag("learn", true);
    table.close();
    let (first, last) = span?;
    Some(Event { first, last, name: name?, learn })
}

/// Returns the days `first` and `last`; an end before its beginning is a fault.
fn first_and_last(table: &Table<'_>) -> Option<(Date, Date)> {
    let first = table.quantity("first", date);
    let last = table.quantity("last", date);
    let (first, last) = (first?, last?);
    if first > last {
        let fault = Diagnostic::fault("I0208").with("first", first).with("last", last);
        table.context.report_at(&table.place("last"), fault);
        return None;
    }
    Some((first, last))
}

/// Returns the calendar: computed holidays over the years of the history and two more, and the rows of the sheet, which
/// win over a computed day.
pub(super) fn read(marks: Marks, history: &History, files: &Files, context: &Context) -> Calendar {
    let mut days = computed(marks.country, history);
    days.extend(sheet_days(files, context));
    let holidays = days.into_iter().map(|(date, name)| Holiday { date, name }).collect();
    Calendar { holidays, closures: marks.closures, events: marks.events }
}

/// Returns the holidays that a country has over the years of a history and two more.
pub(crate) fn computed(country: Country, history: &History) -> BTreeMap<Date, String> {
    if history.grid.count == 0 || country == Country::None {
        return BTreeMap::new();
    }
    let first = history.grid.civil(0).year();
    let last = history.grid.civil(history.grid.count - 1).year() + YEARS_AFTER_HISTORY;
    let days = (first..=last).flat_map(italian_holidays);
    days.map(|holiday| (holiday.date, holiday.name)).collect()
}

fn sheet_days(files: &Files, context: &Context) -> BTreeMap<Date, String> {
    let Some(text) = files.get("holidays.csv") else { return BTreeMap::new() };
    rows_of("holidays.csv", text, context)
}

/// Returns the days of a sheet of holidays; a day that stands twice is a fault.
pub(crate) fn rows_of(file: &str, text: &str, context: &Context) -> BTreeMap<Date, String> {
    let mut days = BTreeMap::new();
    let Some(sheet) = Sheet::open(file, text, &COLUMNS, context) else { return days };
    for row in sheet.rows() {
        let name = row.need("name", |text| Ok(unguarded(text).to_owned()));
        if let (Some(date), Some(name)) = (row.need("date", date), name)
            && days.insert(date, name).is_some()
        {
            let fault = Diagnostic::fault("I0108").with("name", date).with("first", file);
            context.report_at(&row.place("date"), fault);
        }
    }
    days
}
