//! The search: rounds of rewritten weeks, then simulated annealing by small moves, in a fixed number of work units.
//!
//! A work unit is a tried move; a rewritten week counts as many, and is worth more: on a made-up centre of 1,000 people,
//! six skills and four weeks two rounds of a second in all come as far as 25 million moves in twelve seconds.

use organico_model::{Run, Stage, Stream};

use crate::build::RosterIncumbent;
use crate::config::RosterPace;
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

/// The part of it that a search from a published roster begins with: good enough to leave what is only locally best, and
/// cold enough to keep what need not change.
///
/// Measured on a made-up centre of 1,000 people whose requirement rose by 15 % in some hours, from the roster before: five
/// million work units reach what takes twenty-five million from nothing, and change 5,500 days for 12,400 at full warmth;
/// with twenty-five million the result is the better by a third of a per cent, for twice as few days.
const WARMTH_PUBLISHED: f64 = 0.1;

/// Rounds of rewritten weeks, small moves counted with them, of the first stage of an open search.
const FIRST_ROUNDS: u64 = 5;

/// A better roster is told when it costs less by this share of what the last one told costs.
const TOLD_SHARE: i64 = 1_000;

/// How many moves to try.
pub(crate) struct Budget {
    /// Moves the cooling is spread over.
    pub(crate) planned: u64,
    /// Moves after which the search ends all the same.
    pub(crate) stop_after: u64,
    pub(crate) pace: RosterPace,
}

/// Whoever starts the search, and sees each better roster.
#[derive(Clone, Copy)]
pub(crate) struct Caller<'a> {
    pub(crate) run: &'a Run<'a>,
    pub(crate) watch: &'a (dyn Fn(&RosterIncumbent) + Sync),
}

/// Improves the roster within a budget, or until the caller wants to stop. Returns the work units done.
pub(crate) fn improve(
    state: &mut State,
    stream: &mut Stream,
    budget: &Budget,
    caller: Caller,
) -> u64 {
    let problem = state.problem;
    let a_round = ((problem.people.len() * problem.weeks.len()) as u64 * REWRITE_UNITS).max(1);
    let mut search = Search {
        state,
        caller,
        a_round,
        stop_after: budget.stop_after,
        done: 0,
        rounds: 0,
        told: 0,
    };
    search.tell(true);
    let mut stage = match budget.pace {
        RosterPace::Planned => budget.planned,
        RosterPace::Open => a_round * FIRST_ROUNDS,
    };
    while !search.is_over() && search.done < budget.planned {
        let end = search.done.saturating_add(stage).min(budget.planned);
        search.rewrite(stream, end);
        search.anneal(stream, end);
        stage = stage.saturating_mul(2);
    }
    search.done
}

/// A search under way.
struct Search<'s, 'p> {
    state: &'s mut State<'p>,
    caller: Caller<'s>,
    /// Work units of rewriting every week once.
    a_round: u64,
    stop_after: u64,
    /// Work units so far.
    done: u64,
    /// Rounds so far: each has its own streams of chance.
    rounds: u64,
    /// Cost of the last roster told.
    told: i64,
}

impl Search<'_, '_> {
    fn is_over(&self) -> bool {
        self.done >= self.stop_after || self.caller.run.progress.stopped()
    }

    /// Tells the roster as it is, if it is worth telling.
    fn tell(&mut self, always: bool) {
        let cost = self.state.cost();
        if always || self.told - cost > self.told / TOLD_SHARE {
            self.told = cost;
            let incumbent =
                RosterIncumbent { cost: self.state.cost_by_rule(), work_units: self.done };
            (self.caller.watch)(&incumbent);
        }
    }

    /// Counts work units up to the end of a stage, and keeps the roster if it is the best.
    fn look(&mut self, best: &mut Best, done: u64, end: u64) {
        self.done = done;
        self.caller.run.progress.advance(Stage::Roster, done.min(end), end);
        if best.note(self.state) {
            self.tell(false);
        }
    }

    /// Rewrites every week of every person in rounds that grow colder, the last ones without chance.
    fn rewrite(&mut self, stream: &mut Stream, end: u64) {
        let units = (end - self.done) as f64 * REWRITE_SHARE;
        let rounds = libm::round(units / self.a_round as f64) as u64;
        let warm_rounds = rounds - (rounds / 8).max(1).min(rounds);
        let kept = self.state.problem.start.has_published();
        let share = if kept { WARMTH_PUBLISHED } else { 1.0 };
        let warmest = usual_worsening(self.state, stream) * WARMTH * share;
        let mut best = Best::of(self.state);
        for round in 0..rounds {
            if self.is_over() {
                break;
            }
            let left = warm_rounds.saturating_sub(round) as f64 / warm_rounds.max(1) as f64;
            let round = Round { number: self.rounds, temperature: warmest * left };
            if sweep(self.state, self.caller.run, &round).is_none() {
                best.restore(self.state);
                return;
            }
            self.rounds += 1;
            self.look(&mut best, self.done + self.a_round, end);
        }
        best.restore(self.state);
        self.done = self.done.min(end);
    }

    /// Improves the roster by small moves up to the end of a stage.
    ///
    /// The temperature falls geometrically; the result is the best roster seen at the looks in between, never worse
    /// than the one at the start.
    fn anneal(&mut self, stream: &mut Stream, end: u64) {
        let mut best = Best::of(self.state);
        let first = usual_worsening(self.state, stream) * TEMPERATURES.0;
        let before = self.done;
        while self.done < end && !self.is_over() {
            let share = (self.done - before) as f64 / (end - before) as f64;
            let temperature = first * libm::pow(TEMPERATURES.1, share);
            let chunk = CHUNK.min(end - self.done);
            for _ in 0..chunk {
                let Some(changes) = propose(self.state, stream) else { continue };
                self.state.attempt(&changes, allowance(stream, temperature));
            }
            self.look(&mut best, self.done + chunk, end);
        }
        best.restore(self.state);
    }
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

    /// Keeps a roster that costs less; returns whether it does.
    fn note(&mut self, state: &State) -> bool {
        let better = state.cost() < self.cost;
        if better {
            self.cost = state.cost();
            for (person, row) in self.rows.iter_mut().enumerate() {
                row.copy_from_slice(state.row(person));
            }
        }
        better
    }

    /// Clears the rows that differ, all of them first so that seats are free, and writes those of the best roster.
    fn restore(&self, state: &mut State) {
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
