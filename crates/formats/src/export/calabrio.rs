//! Calabrio's forecast: no header, a row a skill and interval, sorted by skill; the same layout in and out.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use organico_model::{Demand, Load, LoadSeries, Requirement, RequirementRow};

use super::rounded;
use crate::csv_out::CsvText;

/// Returns the text. `talk` gives the share of a series' handle time that is talk.
pub(super) fn text(
    load: &Load,
    requirement: Option<&Requirement>,
    queues: &[(String, &LoadSeries)],
    talk: &dyn Fn(&LoadSeries) -> f64,
) -> String {
    let mut text = CsvText::without_header();
    for (name, series) in queues {
        let share = talk(series);
        for index in (0..load.grid.count).filter(|index| series.open[*index]) {
            let interval = load.grid.interval(index);
            let handle = series.handle_seconds[index];
            let talk = hundredths(handle * share);
            let mut cells = vec![
                name.clone(),
                label(interval.start, &load.grid.zone),
                label(interval.end, &load.grid.zone),
                rounded(series.contacts[index], 4),
                rounded(talk, 2),
                rounded((hundredths(handle) - talk).max(0.0), 2),
            ];
            if let Some(requirement) = requirement {
                cells.push(rounded(people(requirement, series, interval.start), 2));
            }
            text.owned_row(&cells);
        }
    }
    text.finish()
}

fn hundredths(seconds: f64) -> f64 {
    (seconds * 100.0).round() / 100.0
}

fn label(instant: Timestamp, zone: &TimeZone) -> String {
    zone.to_datetime(instant).strftime("%Y%m%d %H:%M").to_string()
}

/// Returns the gross requirement of a contact type in the interval that contains an instant.
fn people(requirement: &Requirement, series: &LoadSeries, start: Timestamp) -> f64 {
    let is_own = |row: &&RequirementRow| matches!(&row.demand, Demand::Contacts(id) if *id == series.contact_type);
    let Some(index) = requirement.grid.index_of(start) else { return 0.0 };
    requirement.rows.iter().filter(is_own).filter_map(|row| row.gross.get(index)).sum()
}
