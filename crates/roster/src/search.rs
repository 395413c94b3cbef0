//! Simulated annealing over whole rosters, by a fixed number of tried moves, on one thread.

use organico_model::{Run, Stage, Stream};

use crate::moves::propose;
use crate::row::Cell;
use crate::state::{Change, State};

/// Moves between two looks at the caller's wish to stop; also the grain of the cooling.
const CHUNK: u64 = 2_048;

/// Moves tried at the start to learn how large a usual change is.
const PROBES: u32 = 400;

/// The first temperature over the usual change for the worse, and the last over the first. Between 0.03 and 0.3, and
/// 0.001 and 0.01, the cost of made-up centres of 20, 200 and 1,600 people changed by less than 10 %, 9 % and 4 %.
const TEMPERATURES: (f64, f64) = (0.2, 0.005);

/// How many moves to try.
pub(crate) struct Budget {
    /// Moves the cooling is spread over.
    pub(crate) planned: u64,
    /// Moves after which the search ends all the same.
    pub(crate) stop_after: u64,
}

/// Improves the roster by so many tried moves, or until the caller wants to stop. Returns the moves tried.
///
/// The temperature falls geometrically; the result is the best roster seen at the looks in between, never worse than
/// the one at the start.
pub(crate) fn anneal(state: &mut State, stream: &mut Stream, budget: &Budget, run: &Run) -> u64 {
    let units = budget.planned;
    let mut best = Best::of(state);
    let first = usual_worsening(state, stream) * TEMPERATURES.0;
    let mut done = 0;
    while done < units.min(budget.stop_after) && !run.progress.stopped() {
        let share = done as f64 / units as f64;
        let temperature = first * libm::pow(TEMPERATURES.1, share);
        let chunk = CHUNK.min(units - done);
        for _ in 0..chunk {
            let Some(changes) = propose(state, stream) else { continue };
            state.attempt(&changes, allowance(stream, temperature));
        }
        done += chunk;
        run.progress.advance(Stage::Roster, done, units);
        best.note(state);
    }
    best.restore(state);
    done
}

/// Returns how much worse a move may be: accepting below a random threshold is the rule of Metropolis.
fn allowance(stream: &mut Stream, temperature: f64) -> i64 {
    (-temperature * libm::log(stream.uniform())) as i64
}

/// Returns the mean change for the worse of random moves.
fn usual_worsening(state: &mut State, stream: &mut Stream) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0);
    for _ in 0..PROBES {
        let Some(changes) = propose(state, stream) else { continue };
        let undo: Vec<Change> = changes
            .iter()
            .map(|change| Change { cell: state.cell(change.person, change.day), ..*change })
            .collect();
        if let Some(added) = state.attempt(&changes, i64::MAX) {
            state.attempt(&undo, i64::MAX);
            if added > 0 {
                sum += added as f64;
                count += 1.0;
            }
        }
    }
    if count > 0.0 { sum / count } else { 0.0 }
}

/// The best roster so far.
struct Best {
    cost: i64,
    rows: Vec<Vec<Cell>>,
}

impl Best {
    fn of(state: &State) -> Self {
        let rows = (0..state.problem.people.len()).map(|person| state.row(person).to_vec());
        Self { cost: state.cost(), rows: rows.collect() }
    }

    fn note(&mut self, state: &State) {
        if state.cost() < self.cost {
            self.cost = state.cost();
            for (person, row) in self.rows.iter_mut().enumerate() {
                row.copy_from_slice(state.row(person));
            }
        }
    }

    /// Clears the rows that differ, all of them first so that seats are free, and writes those of the best roster.
    fn restore(&self, state: &mut State) {
        if state.cost() <= self.cost {
            return;
        }
        let mut changes = Vec::new();
        for (person, row) in self.rows.iter().enumerate() {
            for (day, cell) in row.iter().enumerate() {
                if state.cell(person, day) != *cell {
                    changes.push(Change { person, day, cell: *cell });
                }
            }
        }
        state.attempt(&changes, i64::MAX);
    }
}
