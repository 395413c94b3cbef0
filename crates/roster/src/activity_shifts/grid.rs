//! The clock of the problem in quarter-hours, and its rules as numbers. Quarter-hour 0 is 06:00 of the first day.

use organico_model::{ActivityPerson, ActivityProblem};

/// Quarter-hours of a day.
pub(crate) const DAY: usize = 96;
/// Minutes of a quarter-hour.
pub(crate) const QUARTER: u32 = 15;
/// Quarter-hours from midnight to 06:00, where a day of work begins.
pub(crate) const SIX: usize = 24;
/// Shortest and longest shift.
pub(crate) const SHIFT_MIN: usize = 24;
pub(crate) const SHIFT_MAX: usize = 40;
/// Shortest time on one activity.
pub(crate) const STRETCH_MIN: usize = 4;
/// Shortest time from the end of a shift to the start of the next.
pub(crate) const REST_MIN: usize = 56;
/// Most days of work in a row.
pub(crate) const RUN_MAX: usize = 5;
/// First quarter-hour of the day of work in each window of starts: 06:00, 14:00 and 20:00.
pub(crate) const WINDOWS: [usize; 3] = [0, 32, 56];
/// Starts of a window: four hours, both ends included.
pub(crate) const STARTS: usize = 17;
/// Different lengths of a shift.
pub(crate) const LENGTHS: usize = SHIFT_MAX - SHIFT_MIN + 1;

/// Fewest quarter-hours between the start of a day and a start on it, after a shift that ended `end` quarter-hours
/// after the start of the day before.
pub(crate) const fn earliest_start(end: usize) -> usize {
    (end + REST_MIN).saturating_sub(DAY)
}

/// The needs and the contracts in quarter-hours.
#[derive(Debug)]
pub(crate) struct Grid {
    pub(crate) days: usize,
    pub(crate) tasks: usize,
    /// Quarter-hours of the horizon.
    pub(crate) horizon: usize,
    /// Cells of a task: the horizon, and room for the last shifts to be priced without a test of the end.
    pub(crate) stride: usize,
    /// Fewest and most people wanted, by task and quarter-hour.
    pub(crate) least: Vec<i16>,
    pub(crate) most: Vec<i16>,
    /// Fewest and most quarter-hours of each person.
    pub(crate) hours: Vec<(i32, i32)>,
}

impl Grid {
    pub(crate) fn new(problem: &ActivityProblem) -> Self {
        let stride = (problem.days + 1) * DAY;
        let cells = stride * problem.tasks;
        let mut grid = Self {
            days: problem.days,
            tasks: problem.tasks,
            horizon: problem.days * DAY,
            stride,
            least: vec![0; cells],
            most: vec![0; cells],
            hours: problem.people.iter().map(quarters).collect(),
        };
        for cover in &problem.cover {
            let at = cover.day * DAY + cover.quarter;
            if at < SIX || at - SIX >= grid.horizon || cover.task >= grid.tasks {
                continue;
            }
            let cell = cover.task * stride + at - SIX;
            grid.least[cell] = people(cover.min);
            grid.most[cell] = people(cover.max.max(cover.min));
        }
        grid
    }

    pub(crate) fn people(&self) -> usize {
        self.hours.len()
    }

    /// Returns whether there is anything to decide.
    pub(crate) fn solvable(&self) -> bool {
        self.days > 0 && self.tasks > 0 && !self.hours.is_empty()
    }

    /// Returns the over-cover that nobody can avoid: contracts want at least so much more work than is of use.
    pub(crate) fn bound(&self) -> i64 {
        let work: i64 = self.hours.iter().map(|(least, _)| i64::from(*least)).sum();
        let wanted: i64 = self.most.iter().map(|most| i64::from(*most)).sum();
        (work - wanted).max(0)
    }
}

fn quarters(person: &ActivityPerson) -> (i32, i32) {
    let round = |minutes: u32| i32::try_from(minutes / QUARTER).unwrap_or(i32::MAX / 2);
    (round(person.minutes_min.saturating_add(QUARTER - 1)), round(person.minutes_max))
}

fn people(count: u32) -> i16 {
    i16::try_from(count).unwrap_or(i16::MAX / 2)
}
