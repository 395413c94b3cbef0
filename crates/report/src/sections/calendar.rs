//! The days of the period that are not like the others: holidays, holidays of one site, closures and events.

use jiff::civil::Date;
use organico_model::SiteHolidayOrigin;
use organico_rules::patron_source;

use super::parts::{Table, heading, lead};
use crate::breaches::BreachWords;
use crate::markup::Markup;
use crate::view::View;

/// A row of the table, by its first day.
type Entry = (Date, Vec<String>);

/// Writes the days under a heading of their own; nothing where all days are like the others.
pub(super) fn write(markup: &mut Markup, view: &View<'_>) {
    let mut entries = holidays(view);
    entries.extend(of_sites(view));
    entries.extend(spans(view));
    if entries.is_empty() {
        return;
    }
    entries.sort();
    heading(markup, &view.say("calendar-title"));
    let heads = ["head-days-of-calendar", "head-name", "head-what", "head-where"];
    let mut table = Table::new(view, heads.len(), &heads);
    table.rows = entries.into_iter().map(|(_, row)| row).collect();
    table.write(markup);
    let origins = view.centre.calendar.site_holidays.iter().filter(|day| is_inside(view, day.date));
    let origins: Vec<SiteHolidayOrigin> = origins.map(|day| day.origin).collect();
    if !origins.is_empty() {
        lead(markup, &view.say("calendar-lead"));
    }
    if origins.iter().any(|origin| *origin != SiteHolidayOrigin::Written) {
        let status = BreachWords::of(view.language).status(patron_source().1);
        lead(markup, &view.fill("calendar-patron-source", &[("status", status.into())]));
    }
}

fn is_inside(view: &View<'_>, date: Date) -> bool {
    view.days.iter().any(|day| day.date == date)
}

fn entry(view: &View<'_>, first: Date, days: String, [name, kind, place]: [&str; 3]) -> Entry {
    (first, vec![days, name.to_owned(), view.say(kind), place.to_owned()])
}

fn holidays(view: &View<'_>) -> Vec<Entry> {
    let everywhere = view.say("calendar-everywhere");
    let inside = view.centre.calendar.holidays.iter().filter(|day| is_inside(view, day.date));
    let row = |day: &organico_model::Holiday| {
        let words = [day.name.as_str(), "calendar-kind-holiday", &everywhere];
        entry(view, day.date, view.numbers.date_short(day.date), words)
    };
    inside.map(row).collect()
}

fn of_sites(view: &View<'_>) -> Vec<Entry> {
    let inside = view.centre.calendar.site_holidays.iter().filter(|day| is_inside(view, day.date));
    let row = |day: &organico_model::SiteHoliday| {
        let kind = match day.origin {
            SiteHolidayOrigin::Written => "calendar-kind-site-holiday",
            SiteHolidayOrigin::PatronDay | SiteHolidayOrigin::PatronDayExtended => {
                "calendar-kind-patron-day"
            }
        };
        let words = [day.name.as_str(), kind, view.site_name(&day.site)];
        entry(view, day.date, view.numbers.date_short(day.date), words)
    };
    inside.map(row).collect()
}

fn spans(view: &View<'_>) -> Vec<Entry> {
    let calendar = &view.centre.calendar;
    let closures = calendar.closures.iter();
    let closures = closures.map(|one| (one.first, one.last, &one.reason, "calendar-kind-closure"));
    let events = calendar.events.iter().map(|one| {
        let kind = if one.learn { "calendar-kind-event" } else { "calendar-kind-do-not-learn" };
        (one.first, one.last, &one.name, kind)
    });
    let meets =
        |first: Date, last: Date| view.days.iter().any(|day| first <= day.date && day.date <= last);
    let everywhere = view.say("calendar-everywhere");
    let all = closures.chain(events).filter(|(first, last, ..)| meets(*first, *last));
    all.map(|(first, last, name, kind)| {
        let (from, to) = (view.numbers.date_short(first), view.numbers.date_short(last));
        let days = if first == last { from } else { format!("{from} – {to}") };
        entry(view, first, days, [name.as_str(), kind, &everywhere])
    })
    .collect()
}
