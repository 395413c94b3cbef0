//! From the file to what is planned, and back to rows.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use crate::domain::{Cell, Choice, Roster, Shift, Slot};
use crate::file::{File, PersonRow};
use crate::keys::{Cover, Limits};

/// Returns the problem with nobody at work. Free days given by the file have no cell.
pub fn roster(file: &File, seconds: u64, threads: usize) -> Roster {
    let covers = covers(file);
    let mut cells: Vec<Cell> = Vec::new();
    let mut candidates = Vec::new();
    for (number, person) in file.people.iter().enumerate() {
        let limits = limits(file, number, person);
        let allowed: Vec<usize> =
            (0..file.shifts.len()).filter(|s| most(file, person, *s) > 0).collect();
        for day in 0..file.days {
            if !file.off.iter().any(|(name, off)| *name == person.name && *off == day) {
                cells.push(cell(file, (cells.len(), day), limits, &covers));
                candidates.push(allowed.clone());
            }
        }
    }
    Roster {
        shifts: (0..file.shifts.len()).map(|id| Shift { id }).collect(),
        slots: covers.iter().map(|cover| Slot { id: cover.number, cover: *cover }).collect(),
        neighbours: Arc::new(cells.iter().map(|cell| neighbours(cell, &cells)).collect()),
        cells,
        score: None,
        candidates: Arc::new(candidates),
        seconds,
        threads,
    }
}

/// Returns the cover of every shift of every day; one that the file does not name costs nothing.
fn covers(file: &File) -> Vec<Cover> {
    let mut covers: Vec<Cover> = (0..file.days * file.shifts.len())
        .map(|number| Cover { number, wanted: 0, under: 0, over: 0 })
        .collect();
    for (day, shift, [wanted, under, over]) in &file.cover {
        if let Some(at) = file.shifts.iter().position(|row| row.name == *shift) {
            let number = day * file.shifts.len() + at;
            covers[number] = Cover { number, wanted: *wanted, under: *under, over: *over };
        }
    }
    covers
}

fn limits(file: &File, person: usize, row: &PersonRow) -> Limits {
    let [minutes_max, minutes_min, run_max, run_min, free_min, weekends_max] = row.limits;
    let unit = file.shifts.iter().map(|shift| shift.minutes).min().unwrap_or(1).max(1);
    let days = file.days as i64;
    Limits {
        person,
        days,
        minutes_max,
        minutes_min,
        run_max,
        run_min,
        free_min,
        weekends_max,
        unit,
    }
}

fn most(file: &File, person: &PersonRow, shift: usize) -> i64 {
    person.most.get(&file.shifts[shift].name).copied().unwrap_or(0)
}

fn cell(file: &File, (id, day): (usize, usize), limits: Limits, covers: &[Cover]) -> Cell {
    let person = &file.people[limits.person];
    let mut costs = vec![0; file.shifts.len() + 1];
    for (wanted, name, on, shift, cost) in &file.wishes {
        if *name == person.name && *on == day {
            let at = file.shifts.iter().position(|row| row.name == *shift);
            for (choice, sum) in costs.iter_mut().enumerate() {
                // A wanted shift costs whatever else is worked, one not wanted costs itself.
                *sum += if (Some(choice) == at) == *wanted { 0 } else { *cost };
            }
        }
    }
    let choice = |shift: usize| Choice {
        minutes: file.shifts[shift].minutes,
        cost: costs[shift],
        most: most(file, person, shift),
        cover: covers[day * file.shifts.len() + shift],
        never: file
            .shifts
            .iter()
            .map(|then| file.shifts[shift].never.contains(&then.name))
            .collect(),
    };
    let choices = (0..file.shifts.len()).map(choice).collect();
    Cell { id, day, limits, choices, free_cost: costs[file.shifts.len()], shift: None }
}

fn neighbours(cell: &Cell, cells: &[Cell]) -> Vec<usize> {
    let near = |other: &&Cell| other.day == cell.day || other.limits == cell.limits;
    cells.iter().filter(|other| other.id != cell.id).filter(near).map(|other| other.id).collect()
}

/// Returns a row for every person: the name, and the shift or nothing of every day.
pub fn rows(file: &File, roster: &Roster) -> String {
    let chosen: BTreeMap<(usize, usize), usize> = roster
        .cells
        .iter()
        .filter_map(|cell| cell.shift.map(|shift| ((cell.limits.person, cell.day), shift)))
        .collect();
    let mut text = String::new();
    for (number, person) in file.people.iter().enumerate() {
        text.push_str(&person.name);
        for day in 0..file.days {
            let name = chosen.get(&(number, day)).map_or("", |shift| &file.shifts[*shift].name);
            // Writing to a text cannot fail.
            let _ = write!(text, ",{name}");
        }
        text.push('\n');
    }
    text
}
