//! Every day of a centre that is not like the others, with where it comes from.

use std::ops::RangeInclusive;

use jiff::civil::Date;
use organico_model::{
    Centre, Closure, Event, Site, SiteHoliday, SiteHolidayOrigin, SiteId, UnknownPatronDay,
    italian_holidays,
};
use serde::Serialize;

use crate::centre::Files;
use crate::centre::calendar::{Country, Marks, SheetDays, read_marks, sheet_days, site_holidays};
use crate::centre::events::{self, SpecialDays};
use crate::centre::patron_days::{PatronDays, of_sites};
use crate::context::Context;
use crate::text::clean;
use crate::tree::{Source, Table, parse};

/// What a day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CalendarKind {
    /// A holiday of the whole centre.
    Holiday,
    /// The patron day of a site's town.
    PatronDay,
    /// Another holiday of one site.
    SiteHoliday,
    /// Nobody works.
    Closure,
    /// The planner marked it; the forecast learns from it.
    Event,
    /// The planner marked it; the forecast does not learn from it.
    DoNotLearn,
}

/// Where a day comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CalendarSource {
    /// The national holidays of the country, which are computed.
    National,
    /// The table of patron days.
    PatronTable,
    /// The table of patron days, of another year: the day never moves in it.
    PatronTableExtended,
    /// A row of `holidays.csv`.
    HolidaysSheet,
    /// A row of `events.csv`.
    EventsSheet,
    /// `centre.toml`.
    Document,
}

/// A day, or a span of days, of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct CalendarEntry {
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
    /// What it is.
    pub kind: CalendarKind,
    /// Its name.
    pub name: String,
    /// The site, where it is about one alone.
    pub site: Option<SiteId>,
    /// Where it comes from.
    pub source: CalendarSource,
}

/// The calendar of a centre over some years.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CalendarListing {
    /// Its days, in order.
    pub entries: Vec<CalendarEntry>,
    /// Patron days that nobody knows the date of.
    pub unknown: Vec<UnknownPatronDay>,
}

/// Returns the calendar of a valid centre over `years`, read from its files.
#[must_use]
pub fn calendar_listing(
    files: &Files,
    centre: &Centre,
    years: RangeInclusive<i16>,
) -> CalendarListing {
    let clean: Files = files.iter().map(|(path, text)| (path.clone(), clean(text))).collect();
    // The centre was read without a fault: whatever is found here was said there.
    let context = Context::default();
    let Some(marks) = marks(&clean, &context) else { return CalendarListing::default() };
    let sheet = sheet_days(&clean, &context);
    let mut patrons = patrons(&marks, &centre.sites, years.clone());
    patrons.learn(&sheet);
    let unknown = patrons.unknown.clone();
    let mut entries = national(&marks, &sheet, years.clone());
    entries.extend(sheet.centre.iter().map(|(date, name)| {
        one_day(*date, CalendarKind::Holiday, name, CalendarSource::HolidaysSheet)
    }));
    entries.extend(site_holidays(patrons.days, sheet.sites).iter().map(of_site));
    let special = events::read(&clean, &context);
    entries.extend(spans(&marks.closures, &marks.events, CalendarSource::Document));
    let SpecialDays { closures, events } = special;
    let rows = spans(&closures, &events, CalendarSource::EventsSheet);
    let is_new = |row: &CalendarEntry, all: &[CalendarEntry]| {
        all.iter().all(|known| {
            (known.first, known.last, known.kind, &known.name)
                != (row.first, row.last, row.kind, &row.name)
        })
    };
    for row in rows {
        if is_new(&row, &entries) {
            entries.push(row);
        }
    }
    entries
        .retain(|entry| entry.last.year() >= *years.start() && entry.first.year() <= *years.end());
    entries.sort();
    CalendarListing { entries, unknown }
}

fn marks(files: &Files, context: &Context) -> Option<Marks> {
    let text = files.get("centre.toml")?;
    let source = Source::new("centre.toml", text);
    let tree = parse(text, &source, context)?;
    Some(read_marks(&Table::root(&tree, &source, context)))
}

fn patrons(marks: &Marks, sites: &[Site], years: RangeInclusive<i16>) -> PatronDays {
    if marks.country == Country::Italy { of_sites(sites, years) } else { PatronDays::default() }
}

/// Returns the computed holidays that no row of `holidays.csv` replaces.
fn national(marks: &Marks, sheet: &SheetDays, years: RangeInclusive<i16>) -> Vec<CalendarEntry> {
    let years = years.filter(|_| marks.country == Country::Italy);
    let days = years.flat_map(italian_holidays).filter(|day| !sheet.centre.contains_key(&day.date));
    days.map(|day| one_day(day.date, CalendarKind::Holiday, &day.name, CalendarSource::National))
        .collect()
}

fn one_day(date: Date, kind: CalendarKind, name: &str, source: CalendarSource) -> CalendarEntry {
    CalendarEntry { first: date, last: date, kind, name: name.to_owned(), site: None, source }
}

fn of_site(day: &SiteHoliday) -> CalendarEntry {
    let (kind, source) = match day.origin {
        SiteHolidayOrigin::PatronDay => (CalendarKind::PatronDay, CalendarSource::PatronTable),
        SiteHolidayOrigin::PatronDayExtended => {
            (CalendarKind::PatronDay, CalendarSource::PatronTableExtended)
        }
        SiteHolidayOrigin::Written => (CalendarKind::SiteHoliday, CalendarSource::HolidaysSheet),
    };
    let site = Some(day.site.clone());
    CalendarEntry { site, ..one_day(day.date, kind, &day.name, source) }
}

fn spans(closures: &[Closure], events: &[Event], source: CalendarSource) -> Vec<CalendarEntry> {
    let closed = closures.iter().map(|closure| CalendarEntry {
        last: closure.last,
        ..one_day(closure.first, CalendarKind::Closure, &closure.reason, source)
    });
    let marked = events.iter().map(|event| {
        let kind = if event.learn { CalendarKind::Event } else { CalendarKind::DoNotLearn };
        CalendarEntry { last: event.last, ..one_day(event.first, kind, &event.name, source) }
    });
    closed.chain(marked).collect()
}
