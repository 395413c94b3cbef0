//! `people.csv`, `history.csv`, `holidays.csv` and `absences.csv`.

use organico_model::{
    Absence, ContractId, History, HistorySeries, Holiday, Person, PersonSkill, SiteHoliday,
};

use crate::centre::absences::COLUMNS;
use crate::centre::{history, people};
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
    // Many contact types share the grid, so each label is made once.
    let labels: Vec<String> =
        (0..grid.count).map(|index| label(grid.instant(index), &grid.zone)).collect();
    for series in &history.series {
        let id = series.contact_type.to_string();
        for (index, start) in labels.iter().enumerate() {
            let values = values(series, index);
            let edge = index == 0 || index + 1 == grid.count;
            if edge || values.iter().any(Option::is_some) {
                let cells = values.map(number_cell);
                text.row([&id, start].into_iter().chain(&cells).map(String::as_str));
            }
        }
    }
    text.finish()
}

fn values(series: &HistorySeries, index: usize) -> [Option<f64>; 4] {
    let at = |values: &[Option<f64>]| values.get(index).copied().flatten();
    [at(&series.offered), at(&series.handled), at(&series.abandoned), at(&series.handle_seconds)]
}

/// Returns `holidays.csv`; the column of sites only where a day is of one.
pub(super) fn holidays(days: &[&Holiday], of_sites: &[&SiteHoliday]) -> String {
    let columns = if of_sites.is_empty() { 2 } else { 3 };
    let mut text = CsvText::with_header(["date", "name", "site"].into_iter().take(columns));
    for day in days {
        let cells = [day.date.to_string(), guarded(&day.name), String::new()];
        text.owned_row(&cells[..columns]);
    }
    for day in of_sites {
        text.owned_row(&[day.date.to_string(), guarded(&day.name), day.site.to_string()]);
    }
    text.finish()
}

/// Returns `absences.csv`; the hours of permits are a column only where there are some.
#[must_use]
pub fn write_absences(absences: &[Absence]) -> String {
    let by_hours = absences.iter().any(|absence| !absence.is_of_whole_days());
    let columns = if by_hours { &COLUMNS[..] } else { &COLUMNS[..COLUMNS.len() - 1] };
    let mut text = with_header(columns);
    for absence in absences {
        let mut cells = vec![
            absence.person.to_string(),
            absence.first.to_string(),
            absence.last.to_string(),
            word(&ABSENCE_CODES, &absence.code).to_owned(),
        ];
        if by_hours {
            cells.push(absence.minutes_a_day.map(minutes_text).unwrap_or_default());
        }
        text.owned_row(&cells);
    }
    text.finish()
}
