//! The order of the search: a first roster, a bound, dives, then neighbourhoods of people and of weeks.
//!
//! Rounds depend on the seed and the rounds before, never on time; a round cut short by the caller leaves no trace, so
//! that the work units of an answer give the same answer again.

use organico_model::{DayShiftProblem, DayShiftRows, Purpose, Run, Stream};

use crate::day_shifts::anneal::anneal;
use crate::day_shifts::choice::{Choice, Ground, Scope};
use crate::day_shifts::clash::DayShiftError;
use crate::day_shifts::dive::dive;
use crate::day_shifts::first::first_rows;
use crate::day_shifts::parts::Parts;
use crate::day_shifts::space::RowSpace;
use crate::day_shifts::standing::Standing;
use crate::day_shifts::tables::{FREE, Tables};
use crate::day_shifts::whole::Whole;

/// How long to search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RosterEffort {
    /// Ends the search after the round that reaches so many work units; none leaves the end to the caller.
    pub work_units_max: Option<u64>,
}

/// A better roster, as it is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Incumbent {
    /// What it costs by the search's own count; a published cost is the checker's.
    pub cost: i64,
    /// Broken limits of people.
    pub hard: i64,
    /// Work units until then.
    pub work_units: u64,
}

/// The best roster found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayShiftAnswer {
    /// The rows, in the order of the problem's people.
    pub rows: DayShiftRows,
    /// Their cost by the search's own count.
    pub cost: i64,
    /// No roster costs less; absent where the search ended before it knew.
    pub bound: Option<i64>,
    /// Work units spent; the same number gives the same rows again.
    pub work_units: u64,
}

/// Largest programme that is solved for all people and days at once: covers and people.
const WHOLE_MAX: usize = 700;

/// Two tasks a round, each on a stream of its own, whatever the number of threads.
const TASKS: u64 = 2;

/// Work units of a slice of the dives over the whole, a task, and of the dives before neighbourhoods have their turn.
const SLICE: u64 = 200_000_000;
const WHOLE_FIRST: u64 = 5_000_000_000;

/// Largest programme that is bounded before the neighbourhoods; where it is larger, these are given so much first, times
/// the cube of its size: the bound of a large programme keeps them waiting long.
const ROOT_FIRST_MAX: usize = 270;
const BEFORE_ROOT: u64 = 15;

/// Moves of an annealing: for each person and day, and within what limits in all.
const MOVES_A_CELL: u64 = 5_000;
const MOVES: (u64, u64) = (1_000_000, 20_000_000);

/// Sums of prices stay below this, where `f32` is exact.
const EXACT: f64 = 8_388_608.0;

/// Returns the best roster of whole days found until the caller stops the run or the effort is spent.
///
/// Every row keeps all limits of its person; `watch` sees each better roster. The order of people, days and shifts of
/// the answer is that of the problem. Method and sources: `docs/sources.md#rostering`.
///
/// # Errors
///
/// [`DayShiftError::NoRow`] when the limits of a person allow no row at all.
pub fn solve_day_shifts(
    problem: &DayShiftProblem,
    effort: &RosterEffort,
    run: &Run<'_>,
    watch: &(dyn Fn(&Incumbent) + Sync),
) -> Result<DayShiftAnswer, DayShiftError> {
    let tables = Tables::new(problem);
    let spaces: Vec<RowSpace> =
        tables.people.iter().map(|limits| RowSpace::new(&tables, limits)).collect();
    let ground = Ground { tables: &tables, spaces: &spaces, scale: scale(&tables) };
    let first = first_rows(&ground).map_err(|index| DayShiftError::no_row(problem, index))?;
    let mut search = Search::begin(&ground, first, run, watch);
    search.anneal(effort);
    if search.programme() > ROOT_FIRST_MAX {
        search.neighbourhoods(effort, BEFORE_ROOT * (search.programme() as u64).pow(3));
    }
    search.bound_and_dive(effort);
    search.neighbourhoods(effort, u64::MAX);
    Ok(search.answer())
}

/// Returns the steps of a price within one unit of cost, a power of two: below one where costs are large.
fn scale(tables: &Tables) -> f64 {
    let dearest = tables.want.iter().map(|want| want.under.max(want.over)).max().unwrap_or(1);
    let row = f64::from(dearest) * tables.days as f64 + tables.dearest_wishes() as f64;
    let mut scale = 256.0;
    while row * scale > EXACT {
        scale /= 2.0;
    }
    scale
}

struct Search<'a> {
    ground: &'a Ground<'a>,
    run: &'a Run<'a>,
    watch: &'a (dyn Fn(&Incumbent) + Sync),
    rows: Vec<Vec<u8>>,
    cost: i64,
    bound: Option<i64>,
    spent: u64,
    round: u64,
    parts: Parts,
}

impl<'a> Search<'a> {
    fn begin(
        ground: &'a Ground<'a>,
        (rows, spent): (Vec<Vec<u8>>, u64),
        run: &'a Run<'a>,
        watch: &'a (dyn Fn(&Incumbent) + Sync),
    ) -> Self {
        let cost = ground.tables.cost(&rows);
        let parts = Parts::FIRST;
        let search = Self { ground, run, watch, rows, cost, bound: None, spent, round: 0, parts };
        search.tell();
        search
    }

    fn tell(&self) {
        (self.watch)(&Incumbent { cost: self.cost, hard: 0, work_units: self.spent });
    }

    fn stopped(&self) -> bool {
        self.run.progress.stopped()
    }

    fn over(&self, effort: &RosterEffort) -> bool {
        let proven = self.bound.is_some_and(|bound| self.cost <= bound);
        proven || self.stopped() || effort.work_units_max.is_some_and(|max| self.spent >= max)
    }

    /// Anneals twice from the first roster and keeps the better.
    fn anneal(&mut self, effort: &RosterEffort) {
        if self.over(effort) {
            return;
        }
        let cells = (self.rows.len() * self.ground.tables.days) as u64;
        let moves = (cells * MOVES_A_CELL).clamp(MOVES.0, MOVES.1);
        let run = *self.run;
        let stop = || run.progress.stopped();
        let task =
            |task| anneal(self.ground.tables, &self.rows, moves, &mut self.stream(task), &stop);
        let (first, second) = rayon::join(|| task(0), || task(1));
        if self.stopped() {
            return;
        }
        self.round += 1;
        self.spent += TASKS * moves * 16;
        for rows in [first, second].into_iter().flatten() {
            self.take(rows);
        }
    }

    /// Bounds the whole problem, where it is small enough, and dives from the mix that gives the bound; where that takes
    /// long, neighbourhoods have as much work in between.
    fn bound_and_dive(&mut self, effort: &RosterEffort) {
        let tables = self.ground.tables;
        if self.programme() > WHOLE_MAX || self.over(effort) {
            return;
        }
        let scope = Scope { people: (0..tables.people.len()).collect(), days: 0..tables.days };
        let rows = self.rows.clone();
        let run = *self.run;
        let stop = || run.progress.stopped();
        let streams = [self.stream(0), self.stream(1)];
        let Some((mut whole, spent)) = Whole::bound(self.ground, (&scope, &rows), streams, &stop)
        else {
            return;
        };
        self.round += 1;
        self.spent += spent;
        self.bound = Some(libm::ceil(whole.bound - 1e-3) as i64);
        let mut units = WHOLE_FIRST;
        while whole.left() && !self.over(effort) {
            self.dive_on(&mut whole, effort, units);
            if whole.left() {
                self.neighbourhoods(effort, units);
            }
            units *= 2;
        }
    }

    /// Goes on with the dives over the whole for so many work units.
    fn dive_on(&mut self, whole: &mut Whole<'_>, effort: &RosterEffort, units: u64) {
        let until = self.spent.saturating_add(units);
        let run = *self.run;
        let stop = || run.progress.stopped();
        while whole.left() && !self.over(effort) && self.spent < until {
            let (found, spent) = whole.go_on(self.cost as f64 - 0.5, SLICE, &stop);
            if self.stopped() {
                return;
            }
            self.spent += spent;
            for rows in found {
                self.take(rows);
            }
        }
    }

    /// Returns the size of the programme of all people and days.
    fn programme(&self) -> usize {
        let tables = self.ground.tables;
        tables.days * (tables.kinds - 1) + tables.people.len()
    }

    fn stream(&self, task: u64) -> Stream {
        self.run.seed.stream(Purpose::Roster, (self.round, task))
    }

    /// Keeps rows that cost less.
    fn take(&mut self, rows: Vec<Vec<u8>>) -> bool {
        let cost = self.ground.tables.cost(&rows);
        let better = cost < self.cost;
        if better {
            self.cost = cost;
            self.rows = rows;
            self.tell();
        }
        better
    }

    /// Opens parts of the roster, two at a time, until the effort is spent or so many work units.
    fn neighbourhoods(&mut self, effort: &RosterEffort, units: u64) {
        let until = self.spent.saturating_add(units);
        while !self.over(effort) && self.spent < until {
            let cut = self.parts.next(self.round);
            let tables = self.ground.tables;
            let scope = |task| self.parts.scope(cut, tables, &mut self.stream(task));
            let scopes = [scope(0), scope(1)];
            let (first, second) =
                rayon::join(|| self.part(&scopes[0], 0), || self.part(&scopes[1], 1));
            if self.stopped() {
                return;
            }
            self.round += 1;
            let (before, spent) = (self.cost, [first.1, second.1]);
            self.spent += spent[0] + spent[1];
            if let Some(rows) = first.0 {
                self.take(rows);
            }
            if let Some(rows) = second.0 {
                let merged = self.merged(&scopes[1], &rows);
                if !merged.is_some_and(|rows| self.take(rows)) {
                    self.take(rows);
                }
            }
            self.parts.learn(cut, spent, before - self.cost, tables);
        }
    }

    /// Returns the present rows with what another part of this round changed; none when a limit is then broken.
    fn merged(&self, scope: &Scope, changed: &[Vec<u8>]) -> Option<Vec<Vec<u8>>> {
        let mut rows = self.rows.clone();
        for person in &scope.people {
            rows[*person][scope.days.clone()]
                .copy_from_slice(&changed[*person][scope.days.clone()]);
        }
        (Standing::new(self.ground.tables, &rows).broken == 0).then_some(rows)
    }

    /// Searches one part. Returns better rows, if any, and the work units.
    fn part(&self, scope: &Scope, task: u64) -> (Option<Vec<Vec<u8>>>, u64) {
        let mut stream = self.run.seed.stream(Purpose::Roster, (self.round, TASKS + task));
        let mut choice = Choice::new(self.ground, scope, &self.rows);
        let run = *self.run;
        let stop = || run.progress.stopped();
        let standing = self.standing(scope);
        let less_than = (self.cost - standing) as f64 - 0.5;
        let found = dive(&mut choice, less_than, &mut stream, &stop);
        (found, choice.spent)
    }

    /// Returns the cost of what a scope can not change: the wishes of other people and the cover of other days.
    fn standing(&self, scope: &Scope) -> i64 {
        let tables = self.ground.tables;
        let inside: Vec<bool> = {
            let mut inside = vec![false; self.rows.len()];
            scope.people.iter().for_each(|person| inside[*person] = true);
            inside
        };
        let wish = |person: usize, day: usize| {
            if inside[person] && scope.days.contains(&day) {
                return 0;
            }
            i64::from(tables.wish(person, day, self.rows[person][day]))
        };
        let wishes = (0..self.rows.len())
            .map(|person| (0..tables.days).map(|day| wish(person, day)).sum::<i64>());
        let counts = tables.counts(&self.rows);
        let outside = |cell: &usize| !scope.days.contains(&(cell / tables.kinds));
        let covers =
            (0..counts.len()).filter(outside).map(|cell| tables.want[cell].cost(counts[cell]));
        wishes.sum::<i64>() + covers.sum::<i64>()
    }

    fn answer(self) -> DayShiftAnswer {
        let kind = |kind: u8| (kind != FREE).then(|| kind as usize - 1);
        let rows = self.rows.iter().map(|row| row.iter().map(|cell| kind(*cell)).collect());
        DayShiftAnswer {
            rows: DayShiftRows(rows.collect()),
            cost: self.cost,
            bound: self.bound,
            work_units: self.spent,
        }
    }
}
