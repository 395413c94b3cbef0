//! What a forecast is made of, and how good such forecasts would have been: for a page beside its numbers.

use jiff::ToSpan;
use jiff::civil::Date;
use organico_model::{
    Centre, ContactType, ErrorsByReach, ForecastComponents, ForecastErrors, JUDGED_DAYS,
    SpecialDay, SpecialKind,
};

use crate::clean::Past;
use crate::config::MethodChoice;
use crate::error::ForecastError;
use crate::history::offered;
use crate::load::{calendar_of, history_of};
use crate::mask::WeekMask;
use crate::panel::{CalendarDay, DayCalendar, DayClass, Panel};
use crate::rehearsal::{Chosen, HISTORY_DAYS_MIN, choose};
use crate::special::SpecialDays;
use crate::statistics::ratio_or;
use crate::weekly::Weekly;

/// Days from which the past is forecast again, the latest four weeks before the end: as many as a page needs.
const ORIGINS: usize = 6;

/// Days between two of them: no multiple of 7, so that different weekdays come first.
const STRIDE_DAYS: usize = 5;

/// Days that are forecast again from each.
const DAYS_AHEAD: usize = 28;

/// The history of a contact type as it is read for a page.
struct Read {
    panel: Panel,
    calendar: DayCalendar,
    hours: WeekMask,
    end: usize,
}

/// Returns components and errors of every contact type with a history before `first`, in the order of the centre.
///
/// # Errors
/// A history whose intervals do not fit those of the centre.
pub fn forecast_record(
    centre: &Centre,
    first: Date,
) -> Result<Vec<(ForecastComponents, ForecastErrors)>, ForecastError> {
    let mut found = Vec::new();
    for kind in &centre.contact_types {
        if let Some(read) = read(centre, kind, first)? {
            let record = (components(centre, kind, &read, first), errors(kind, &read));
            found.extend(record.0.map(|components| (components, record.1)));
        }
    }
    Ok(found)
}

fn read(centre: &Centre, kind: &ContactType, first: Date) -> Result<Option<Read>, ForecastError> {
    let Some(history) = history_of(centre, kind) else { return Ok(None) };
    let calendar = DayCalendar::of_centre(&calendar_of(centre, kind), kind.holidays);
    let offered = offered(history, &centre.history.grid, kind, &calendar, centre.interval)?;
    let panel = Panel::of(&offered.series.grid, &offered.series.values, &calendar);
    let hours = WeekMask::of_hours(&kind.hours, centre.interval);
    let end = usize::try_from(panel.position(first)).ok();
    Ok(end.map(|end| Read { panel, calendar, hours, end }))
}

fn components(
    centre: &Centre,
    kind: &ContactType,
    read: &Read,
    first: Date,
) -> Option<ForecastComponents> {
    let past = Past::before(&read.panel, read.end, Some(&read.hours));
    past.last_recorded()?;
    let special = SpecialDays::of(&past, &Weekly::of(&past));
    let chosen = choose(past, Some(&read.hours), MethodChoice::Best);
    let day = read.calendar.day(first);
    let profiles: [Vec<f64>; 7] = std::array::from_fn(|weekday| {
        let day = CalendarDay { weekday, class: DayClass::Ordinary, closed: false, ..day };
        chosen.day(read.end, day).means
    });
    let totals: [f64; 7] = std::array::from_fn(|weekday| profiles[weekday].iter().sum());
    let open = totals.iter().filter(|total| **total > 0.0).count() as f64;
    let mean = ratio_or(totals.iter().sum(), open, 0.0);
    let weekdays = totals.map(|total| ratio_or(total, mean, 0.0));
    Some(ForecastComponents {
        contact_type: kind.id.clone(),
        method: chosen.method.to_owned(),
        levels: levels(&chosen.origin.past, weekdays),
        weekdays,
        profiles,
        special_days: special_days(centre, kind, &read.panel, &special),
    })
}

/// Returns the level of each week, counted back from the end: its contacts over the factors of its usual days.
fn levels(past: &Past, weekdays: [f64; 7]) -> Vec<(Date, Option<f64>)> {
    let end = past.end.min(past.panel.days.len());
    let week = |back: usize| {
        let days = end - 7 * (back + 1)..end - 7 * back;
        let usual = days.clone().filter(|day| past.usual[*day]);
        let (sum, factors) = usual.fold((0.0, 0.0), |(sum, factors), day| {
            let factor = weekdays[past.panel.days[day].weekday];
            past.totals[day].map_or((sum, factors), |total| (sum + total, factors + factor))
        });
        (past.panel.date(days.start), (factors > 0.0).then(|| sum / factors))
    };
    (0..end / 7).rev().map(week).collect()
}

fn special_days(
    centre: &Centre,
    kind: &ContactType,
    panel: &Panel,
    special: &SpecialDays,
) -> Vec<SpecialDay> {
    let calendar = calendar_of(centre, kind);
    let name_on = |date: Date| calendar.holiday(date).map(|holiday| holiday.name.clone());
    let mut days: Vec<SpecialDay> = special
        .all()
        .map(|(day, class, ratio)| {
            let date = panel.date(day);
            let beside = |days: i64| date.checked_add(days.days()).ok().and_then(name_on);
            let event = || {
                let mut events = calendar.events.iter();
                events.find(|one| one.first <= date && date <= one.last).map(|one| one.name.clone())
            };
            let (kind, name) = match class {
                DayClass::Eve => (SpecialKind::Eve, beside(1)),
                DayClass::After => (SpecialKind::After, beside(-1)),
                DayClass::Event(_) => (SpecialKind::Event, event()),
                DayClass::Holiday(_) | DayClass::Ordinary => (SpecialKind::Holiday, name_on(date)),
            };
            SpecialDay { date, name: name.unwrap_or_default(), kind, ratio }
        })
        .collect();
    days.sort_by_key(|day| day.date);
    days
}

fn errors(kind: &ContactType, read: &Read) -> ForecastErrors {
    let last = Past::before(&read.panel, read.end, Some(&read.hours)).last_recorded();
    let latest = last.map_or(0, |last| (last + 1).saturating_sub(DAYS_AHEAD));
    let origins: Vec<usize> = (0..ORIGINS)
        .filter_map(|place| latest.checked_sub(place * STRIDE_DAYS))
        .filter(|origin| *origin >= HISTORY_DAYS_MIN)
        .collect();
    let by = |method| errors_by(read, &origins, method);
    ForecastErrors {
        contact_type: kind.id.clone(),
        origins: origins.iter().rev().map(|origin| read.panel.date(*origin)).collect(),
        ours: by(MethodChoice::Best),
        seasonal_naive: by(MethodChoice::SeasonalNaive),
        top_down: by(MethodChoice::TopDown),
    }
}

fn errors_by(read: &Read, origins: &[usize], method: MethodChoice) -> ErrorsByReach {
    let mut sums = [(0.0, 0.0); JUDGED_DAYS.len()];
    for &origin in origins {
        let past = Past::before(&read.panel, origin, Some(&read.hours));
        if past.last_recorded().is_none() {
            continue;
        }
        let chosen = choose(past, Some(&read.hours), method);
        for ahead in 0..DAYS_AHEAD.min(read.panel.days.len().saturating_sub(origin)) {
            let (error, contacts) = day_error(read, &chosen, origin + ahead);
            for (sum, _) in
                sums.iter_mut().zip(JUDGED_DAYS).filter(|(_, days)| ahead < *days as usize)
            {
                *sum = (sum.0 + error, sum.1 + contacts);
            }
        }
    }
    sums.map(|(error, contacts)| (contacts > 0.0).then(|| error / contacts))
}

/// Returns the sum of absolute errors of a day by interval, and its contacts.
fn day_error(read: &Read, chosen: &Chosen, day: usize) -> (f64, f64) {
    let forecast = chosen.day(day, read.panel.days[day]);
    let cells = read.panel.row(day).iter().zip(&forecast.means).zip(&forecast.open);
    cells.fold((0.0, 0.0), |sums, ((value, mean), open)| match value {
        Some(value) if *open => (sums.0 + (value - mean).abs(), sums.1 + value),
        _ => sums,
    })
}
