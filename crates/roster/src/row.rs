//! One person's days: whether they keep the rests and runs, and how regular they are.

use crate::problem::Problem;

/// Cost of one minute by which a day starts earlier or later than the working day before it.
///
/// Two hours of it weigh as much as seven tenths of a person missing for one interval where ten are needed. Measured on
/// a made-up centre of 1,600 people, six skills and four weeks: the mean change of start from one working day to the
/// next falls from 124 minutes (at a weight of 60) to 45, and 1.10 % of the required hours are uncovered either way;
/// at 5,000 coverage begins to suffer.
pub(crate) const IRREGULAR_MINUTE: i64 = 1_500;

/// A working day: a shift, a way to place its pauses, and whether it is at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Work {
    pub(crate) option: u32,
    pub(crate) layout: u16,
    pub(crate) home: bool,
}

/// A day of a person: at work or free.
pub(crate) type Cell = Option<Work>;

/// What a person's days cost, by rule, in units of [`crate::RosterCost`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RowCost {
    /// Of irregular starts, and of turns back where an agreement says how far.
    pub(crate) regularity: i64,
    /// Of days that are not as published.
    pub(crate) change: i64,
}

impl RowCost {
    /// Returns the cost by all rules.
    pub(crate) fn sum(self) -> i64 {
        self.regularity + self.change
    }

    /// Returns what both cost together.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self { regularity: self.regularity + other.regularity, change: self.change + other.change }
    }
}

/// Returns what the days of a person cost, or nothing when a rest is too short, a run of days or nights too long, a turn
/// back too far or too few weekends free.
pub(crate) fn row_cost(problem: &Problem, person: usize, cells: &[Cell]) -> Option<RowCost> {
    if !problem.weekends.are_kept(problem, cells) || !problem.nights.are_kept(problem, cells) {
        return None;
    }
    let turned = problem.turn_back.cost(problem, person, cells)?;
    let change = problem.start.changes(problem, person, cells);
    regularity(problem, cells).map(|regularity| RowCost { regularity: regularity + turned, change })
}

/// Returns the cost of irregular starts, or nothing when a rest is too short or a run of days too long.
///
/// What two locked days, or a run of nothing but locked days, do to each other is not held against anybody.
fn regularity(problem: &Problem, cells: &[Cell]) -> Option<i64> {
    let limits = problem.limits;
    let (mut cost, mut run, mut run_locked) = (0, 0, true);
    let mut last: Option<(usize, i32, u32, bool)> = None;
    for (day, work) in cells.iter().enumerate() {
        let Some(work) = work else { continue };
        let (start, end) = problem.span(day, work.option);
        let civil = problem.grammar.options[work.option as usize].start;
        let locked = problem.is_locked(work.option);
        (run, run_locked) = match last {
            Some((before, ..)) if before + 1 == day => (run + 1, run_locked && locked),
            _ => (1, locked),
        };
        if let Some((before, ended, started, both)) = last {
            let free = (day - before - 1).min(2) as i32;
            let rested = start - ended >= limits.daily_rest + free * limits.free_day;
            let as_they_are = both && locked;
            if !rested && !as_they_are {
                return None;
            }
            cost += i64::from(civil.abs_diff(started)) * IRREGULAR_MINUTE;
        }
        if run > limits.run_max && !run_locked {
            return None;
        }
        last = Some((day, end, civil, locked));
    }
    Some(cost)
}
