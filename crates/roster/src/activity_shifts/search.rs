//! The order of the search: a first roster, then cycles of annealing by two chains on different days.
//!
//! Rounds depend on the seed and the rounds before, never on time, and both chains of a round are reduced in order, so
//! that the work units of an answer give the same answer again on any number of threads.

use std::sync::Arc;

use organico_model::{ActivityProblem, ActivitySolution, Purpose, Run, Stage};

use crate::activity_shifts::board::{Board, OVER};
use crate::activity_shifts::chain::{Chain, Part};
use crate::activity_shifts::cycle::{Cycle, Moment};
use crate::activity_shifts::grid::Grid;
use crate::activity_shifts::halves::{Halves, merge};
use crate::activity_shifts::spans::spans;
use crate::day_shifts::{Incumbent, RosterEffort};

/// Price of a missing quarter-hour while the first roster is built, which should lack nothing if it can.
const FIRST_WEIGHT: i16 = 8 * OVER;

/// The best roster found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityAnswer {
    /// Spans by person and time. Shifts, stretches, rest and runs of days keep their limits always.
    pub solution: ActivitySolution,
    /// Quarter-hours of people above the most wanted, by the search's own count; a published cost is the checker's.
    pub cost: i64,
    /// Quarter-hours of people missing; none in a roster that may be used.
    pub missing: i64,
    /// Quarter-hours of people outside the limits of their contracts; none unless a contract cannot be met.
    pub outside: i64,
    /// No roster without missing cover costs less: contracts want at least so many quarter-hours more than the demand.
    pub bound: i64,
    /// Days of people priced; the same number gives the same spans again.
    pub work_units: u64,
}

/// Returns the best roster of shifts and activities found until the caller stops the run, the effort is spent or nothing
/// can be better. `watch` sees each better roster. Method: `docs/sources.md#rostering`.
pub fn solve_activity_shifts(
    problem: &ActivityProblem,
    effort: &RosterEffort,
    run: &Run<'_>,
    watch: &(dyn Fn(&Incumbent) + Sync),
) -> ActivityAnswer {
    let mut search = Search::begin(problem, effort, run, watch);
    let mut cycle = Cycle::first(search.grid.days * search.grid.people());
    while search.grid.solvable() && search.anneal(cycle) {
        cycle = cycle.next();
    }
    search.answer()
}

struct Search<'a> {
    run: &'a Run<'a>,
    effort: &'a RosterEffort,
    watch: &'a (dyn Fn(&Incumbent) + Sync),
    grid: Arc<Grid>,
    /// Both hold the same rows between rounds; the first is the one that counts.
    chains: [Chain; 2],
    best: Board,
    units: u64,
    rounds: u64,
}

impl<'a> Search<'a> {
    fn begin(
        problem: &ActivityProblem,
        effort: &'a RosterEffort,
        run: &'a Run<'a>,
        watch: &'a (dyn Fn(&Incumbent) + Sync),
    ) -> Self {
        let grid = Arc::new(Grid::new(problem));
        let mut chance = run.seed.stream(Purpose::Roster, (0, 0));
        let board = Board::new(Arc::clone(&grid), FIRST_WEIGHT);
        let mut first = Chain::new(board.clone(), &mut chance);
        let second = Chain::new(board, &mut chance);
        let units = if grid.solvable() { first.construct(run, &mut chance) } else { 0 };
        let best = first.board.clone();
        let chains = [first, second];
        let search = Self { run, effort, watch, grid, chains, best, units, rounds: 0 };
        search.tell();
        search
    }

    /// Anneals through a cycle; returns whether there should be another.
    fn anneal(&mut self, cycle: Cycle) -> bool {
        for at in 0..cycle.rounds_max() {
            if self.over() {
                return false;
            }
            let board = &mut self.chains[0].board;
            let moment = cycle.moment(at, board.under > 0, board.weight());
            let Some(moment) = moment else { return true };
            board.set_weight(moment.weight);
            self.round(&moment);
            self.note();
        }
        true
    }

    fn over(&self) -> bool {
        let best = &self.best;
        let proven = best.under == 0 && outside(best) == 0 && best.over <= self.grid.bound();
        let spent = self.effort.work_units_max.is_some_and(|most| self.units >= most);
        proven || spent || self.run.progress.stopped()
    }

    /// Each chain anneals the days of its half; then the second hands its days to the first.
    fn round(&mut self, moment: &Moment) {
        self.rounds += 1;
        let mut chance = self.run.seed.stream(Purpose::Roster, (self.rounds, 2));
        let board = self.chains[0].board.clone();
        let halves = Halves::cut(&board, &mut chance);
        self.chains[1].board = board;
        let [first, second] = &mut self.chains;
        let walk = |chain: &mut Chain, part: &Part, key: u64| {
            let mut chance = self.run.seed.stream(Purpose::Roster, (self.rounds, key));
            chain.walk(part, &moment.pace, &mut chance)
        };
        let (one, two) =
            rayon::join(|| walk(first, &halves.first, 0), || walk(second, &halves.second, 1));
        self.units += one + two;
        merge(&mut first.board, &second.board, halves.second.days.0);
        let total = self.effort.work_units_max.unwrap_or(self.units);
        self.run.progress.advance(Stage::Roster, self.units.min(total), total);
    }

    fn note(&mut self) {
        let board = &self.chains[0].board;
        if (board.under, board.over) < (self.best.under, self.best.over) {
            self.best = board.clone();
            self.tell();
        }
    }

    fn tell(&self) {
        let hard = self.best.under + outside(&self.best);
        (self.watch)(&Incumbent { cost: self.best.over, hard, work_units: self.units });
    }

    fn answer(&self) -> ActivityAnswer {
        ActivityAnswer {
            solution: spans(&self.best),
            cost: self.best.over,
            missing: self.best.under,
            outside: outside(&self.best),
            bound: self.grid.bound(),
            work_units: self.units,
        }
    }
}

/// Returns the quarter-hours by which people miss the limits of their contracts.
fn outside(board: &Board) -> i64 {
    let people = board.totals.iter().zip(&board.grid.hours);
    let miss = |(total, (least, most)): (&i32, &(i32, i32))| {
        i64::from((least - total).max(0)) + i64::from((total - most).max(0))
    };
    people.map(miss).sum()
}
