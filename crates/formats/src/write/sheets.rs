//! `people.csv`, `history.csv`, `holidays.csv` and `absences.csv`.

use organico_model::{Centre, ContractId, History, HistorySeries, Holiday, Person, PersonSkill};

use crate::centre::{absences, history, people};
use crate::choices::{ABSENCE_CODES, CONTRACT_KINDS, word};
use crate::csv_out::{CsvText, number_cell};
use crate::daytime::{WEEKDAYS, night_span_text, weekdays_text};
use crate::instant::label;
use crate::number::shortest;
use crate::quantity::{distance_text, minutes_text};
use crate::sheet::Column;
use crate::text::guarded;

fn with_header(columns: &[Column]) -> CsvText {
    CsvText::with_header(columns.iter().map(|column| column.name))
}

/// Returns `people.csv`.
#[must_use]
pub fn write_people(people: &[Person]) -> String {
    let mut text = with_header(&people::COLUMNS);
    for person in people {
        text.owned_row(&person_row(person));
    }
    text.finish()
}

fn person_row(person: &Person) -> Vec<String> {
    let contract = &person.contract;
    let client = contract.client_contract.as_ref();
    let date =
        |date: Option<jiff::civil::Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let mut cells = vec![
        person.id.to_string(),
        person.site.to_string(),
        person.team.to_string(),
        word(&CONTRACT_KINDS, &contract.kind).to_owned(),
        minutes_text(contract.minutes_a_week),
        contract.level.to_string(),
        date(contract.hired),
        date(contract.ends),
        client.map(|(id, _): &(ContractId, u32)| id.to_string()).unwrap_or_default(),
        client.map(|(_, months)| months.to_string()).unwrap_or_default(),
        person.skills.iter().map(skill_text).collect::<Vec<_>>().join(" "),
    ];
    let hours = WEEKDAYS.map(|(_, day)| person.available_on(day).map(night_span_text));
    cells.extend(hours.into_iter().map(Option::unwrap_or_default));
    let remote = person.remote.as_ref();
    cells.extend([
        remote.map(|remote| remote.days_a_week_max.to_string()).unwrap_or_default(),
        remote.map(|remote| weekdays_text(&remote.wished)).unwrap_or_default(),
        person.home_distance.map(distance_text).unwrap_or_default(),
        person.home_minutes.map(minutes_text).unwrap_or_default(),
        person.ramp.map(|ramp| shortest(ramp.start_factor)).unwrap_or_default(),
        person.ramp.map(|ramp| ramp.months.to_string()).unwrap_or_default(),
    ]);
    cells
}

fn skill_text(entry: &PersonSkill) -> String {
    match (entry.level, entry.handle_factor) {
        (1, 1.0) => entry.skill.to_string(),
        (level, 1.0) => format!("{}:{level}", entry.skill),
        (level, factor) => format!("{}:{level}:{}", entry.skill, shortest(factor)),
    }
}

/// Returns `history.csv`: intervals with a value, and the first and last of the grid, so that its days stay the same.
#[must_use]
pub fn write_history(history: &History) -> String {
    let mut text = with_header(&history::COLUMNS);
    let grid = &history.grid;
    for series in &history.series {
        for index in 0..grid.count {
            let values = values(series, index);
            let edge = index == 0 || index + 1 == grid.count;
            if edge || values.iter().any(Option::is_some) {
                let start = label(grid.instant(index), &grid.zone);
                let mut cells = vec![series.contact_type.to_string(), start];
                cells.extend(values.map(number_cell));
                text.owned_row(&cells);
            }
        }
    }
    text.finish()
}

fn values(series: &HistorySeries, index: usize) -> [Option<f64>; 4] {
    let at = |values: &[Option<f64>]| values.get(index).copied().flatten();
    [at(&series.offered), at(&series.handled), at(&series.abandoned), at(&series.handle_seconds)]
}

/// Returns `holidays.csv`.
pub(super) fn holidays(days: &[&Holiday]) -> String {
    let mut text = CsvText::with_header(["date", "name"]);
    for day in days {
        text.owned_row(&[day.date.to_string(), guarded(&day.name)]);
    }
    text.finish()
}

/// Returns `absences.csv`.
pub(super) fn absences(centre: &Centre) -> String {
    let mut text = with_header(&absences::COLUMNS);
    for absence in &centre.absences {
        text.owned_row(&[
            absence.person.to_string(),
            absence.first.to_string(),
            absence.last.to_string(),
            word(&ABSENCE_CODES, &absence.code).to_owned(),
        ]);
    }
    text.finish()
}
