//! The search: rounds of rewritten weeks, then simulated annealing by small moves, in a fixed number of work units.
//!
//! A work unit is a tried move; a rewritten week counts as many, and is worth more: on a made-up centre of 1,000 people,
//! six skills and four weeks two rounds of a second in all come as far as 25 million moves in twelve seconds.

use organico_model::{Run, Stage, Stream};

use crate::moves::propose;
use crate::row::Cell;
use crate::state::{Change, State};
use crate::sweep::{Round, sweep};

/// Moves between two looks at the caller's wish to stop; also the grain of the cooling.
const CHUNK: u64 = 2_048;

/// Moves tried at the start to learn how large a usual change is.
const PROBES: u32 = 400;

/// The first temperature of the small moves over the usual change for the worse, and the last over the first. They
/// only finish what the rounds leave: begun ten times as warm they undid it, begun ten times as cold gave the same.
const TEMPERATURES: (f64, f64) = (0.02, 0.05);

/// Moves that take as long as rewriting one week of one person.
const REWRITE_UNITS: u64 = 400;

/// Share of the work units that rewriting gets; small moves, which also exchange shifts and change lengths, the rest.
const REWRITE_SHARE: f64 = 0.8;

/// How much dearer a shift may look in the first round, over the usual change for the worse of a small move.
const WARMTH: f64 = 0.3;

/// How many moves to try.
pub(crate) struct Budget {
    /// Moves the cooling is spread over.
    pub(crate) planned: u64,
    /// Moves after which the search ends all the same.
    pub(crate) stop_after: u64,
}

/// Improves the roster within a budget, or until the caller wants to stop. Returns the work units done.
pub(crate) fn improve(state: &mut State, stream: &mut Stream, budget: &Budget, run: &Run) -> u64 {
    let done = rewrite(state, stream, budget, run);
    anneal(state, stream, (budget, done), run)
}

/// Rewrites every week of every person in rounds that grow colder, the last ones without chance.
fn rewrite(state: &mut State, stream: &mut Stream, budget: &Budget, run: &Run) -> u64 {
    let problem = state.problem;
    let a_round = ((problem.people.len() * problem.weeks.len()) as u64 * REWRITE_UNITS).max(1);
    let rounds = libm::round(budget.planned as f64 * REWRITE_SHARE / a_round as f64) as u64;
    let warm_rounds = rounds - (rounds / 8).max(1).min(rounds);
    let warmest = usual_worsening(state, stream) * WARMTH;
    let mut best = Best::of(state);
    let mut done = 0;
    for number in 0..rounds {
        if done >= budget.stop_after || run.progress.stopped() {
            break;
        }
        let left = warm_rounds.saturating_sub(number) as f64 / warm_rounds.max(1) as f64;
        sweep(state, run.seed, &Round { number, temperature: warmest * left });
        done += a_round;
        run.progress.advance(Stage::Roster, done.min(budget.planned), budget.planned);
        best.note(state);
    }
    best.restore(state);
    done.min(budget.planned)
}

/// Improves the roster by the moves that are left of a budget, or until the caller wants to stop. Returns the moves tried.
///
/// The temperature falls geometrically; the result is the best roster seen at the looks in between, never worse than
/// the one at the start.
fn anneal(
    state: &mut State,
    stream: &mut Stream,
    (budget, before): (&Budget, u64),
    run: &Run,
) -> u64 {
    let units = budget.planned;
    let mut best = Best::of(state);
    let first = usual_worsening(state, stream) * TEMPERATURES.0;
    let mut done = before;
    while done < units.min(budget.stop_after) && !run.progress.stopped() {
        let share = (done - before) as f64 / (units - before) as f64;
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
        let published = state.change_cost(&changes);
        if let Some(added) = state.attempt(&changes, i64::MAX) {
            // A price on changed days is not to make the search warmer.
            let added = added - (state.change_cost(&changes) - published);
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
