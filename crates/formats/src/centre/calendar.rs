//! Holidays, closures and events: the marks of `centre.toml`, `holidays.csv`, `events.csv`, the days a country always
//! has, and the patron days of the sites' towns.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use jiff::civil::Date;
use organico_model::{
    Calendar, Closure, ContactTypeId, Diagnostic, Event, History, Holiday, Site, SiteHoliday,
    SiteHolidayOrigin, SiteId, italian_holidays,
};

use super::{Files, events, patron_days};
use crate::choices::one_of;
use crate::context::Context;
use crate::daytime::date;
use crate::names::Kind;
use crate::sheet::{Column, Row, Sheet, optional, required};
use crate::text::{identifier, unguarded};
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
const COLUMNS: [Column; 3] = [required("date"), required("name"), optional("site")];

/// Years after the history whose holidays are filled in, so that a plan of the next year knows them.
const YEARS_AFTER_HISTORY: i16 = 2;

/// What `centre.toml` says of the calendar.
pub(crate) struct Marks {
    pub(crate) country: Country,
    pub(crate) closures: Vec<Closure>,
    pub(crate) events: Vec<Event>,
}

/// The rows of `holidays.csv`.
#[derive(Default)]
pub(crate) struct SheetDays {
    /// Holidays of the centre.
    pub(crate) centre: BTreeMap<Date, String>,
    /// Holidays of one site.
    pub(crate) sites: BTreeMap<(Date, SiteId), String>,
}

/// Returns the marks of `centre.toml`.
pub(crate) fn read_marks(root: &Table<'_>) -> Marks {
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
    let types = table.list("contact_types");
    let types = types.iter().filter_map(|node| node.reference(Kind::ContactType));
    let contact_types = types.map(ContactTypeId::new).collect();
    table.close();
    let (first, last) = span?;
    Some(Event { first, last, name: name?, learn, contact_types })
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

/// Returns the calendar: computed holidays and patron days over the years of the history and two more, and the rows of
/// the sheets, which win over a computed day.
pub(super) fn read(
    marks: Marks,
    (history, sites): (&History, &[Site]),
    files: &Files,
    context: &Context,
) -> Calendar {
    let mut days = computed(marks.country, history);
    let sheet = sheet_days(files, context);
    days.extend(sheet.centre.clone());
    let holidays = days.into_iter().map(|(date, name)| Holiday { date, name }).collect();
    let mut patrons = match (marks.country, years(history)) {
        (Country::Italy, Some(years)) => patron_days::of_sites(sites, years),
        _ => patron_days::PatronDays::default(),
    };
    patrons.learn(&sheet);
    patron_days::note(&patrons, sites, history, context);
    let mut calendar = Calendar {
        holidays,
        site_holidays: site_holidays(patrons.days, sheet.sites),
        unknown_patron_days: patrons.unknown,
        closures: marks.closures,
        events: marks.events,
    };
    events::add(&mut calendar, &events::read(files, context));
    calendar
}

/// Returns the holidays of sites, by date and site; what is written wins over a patron day.
pub(crate) fn site_holidays(
    patrons: Vec<SiteHoliday>,
    written: BTreeMap<(Date, SiteId), String>,
) -> Vec<SiteHoliday> {
    let mut days: BTreeMap<(Date, SiteId), SiteHoliday> =
        patrons.into_iter().map(|day| ((day.date, day.site.clone()), day)).collect();
    days.extend(written.into_iter().map(|((date, site), name)| {
        let origin = SiteHolidayOrigin::Written;
        ((date, site.clone()), SiteHoliday { date, site, name, origin })
    }));
    days.into_values().collect()
}

/// Returns the years of a history and two more; nothing of an empty one.
pub(crate) fn years(history: &History) -> Option<RangeInclusive<i16>> {
    let last = history.grid.count.checked_sub(1)?;
    let first = history.grid.civil(0).year();
    Some(first..=history.grid.civil(last).year() + YEARS_AFTER_HISTORY)
}

/// Returns the holidays that a country has over the years of a history and two more.
pub(crate) fn computed(country: Country, history: &History) -> BTreeMap<Date, String> {
    let years = years(history).filter(|_| country == Country::Italy);
    let days = years.into_iter().flatten().flat_map(italian_holidays);
    days.map(|holiday| (holiday.date, holiday.name)).collect()
}

/// Returns the rows of the centre's `holidays.csv`.
pub(crate) fn sheet_days(files: &Files, context: &Context) -> SheetDays {
    let text = files.get("holidays.csv");
    text.map_or_else(SheetDays::default, |text| rows_of("holidays.csv", text, context))
}

/// Returns the days of a sheet of holidays; a day that stands twice for the same place is a fault.
pub(crate) fn rows_of(file: &str, text: &str, context: &Context) -> SheetDays {
    let mut days = SheetDays::default();
    let Some(sheet) = Sheet::open(file, text, &COLUMNS, context) else { return days };
    for row in sheet.rows() {
        let name = row.need("name", |text| Ok(unguarded(text).to_owned()));
        let (date, site) = (row.need("date", date), site_of(&row));
        let (Some(date), Some(name)) = (date, name) else { continue };
        let stood = match site {
            None => days.centre.insert(date, name).is_some(),
            Some(site) => days.sites.insert((date, site), name).is_some(),
        };
        if stood {
            let fault = Diagnostic::fault("I0108").with("name", date).with("first", file);
            context.report_at(&row.place("date"), fault);
        }
    }
    days
}

/// Returns the site that a row is about; nothing where it is about the whole centre.
fn site_of(row: &Row<'_>) -> Option<SiteId> {
    let site = row.find("site", |cell| identifier(cell).map(ToOwned::to_owned))?;
    row.context.refer(Kind::Site, &site, &row.place("site"));
    Some(SiteId::new(site))
}
