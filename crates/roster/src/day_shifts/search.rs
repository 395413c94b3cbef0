//! The order of the search: a first roster, a bound, dives, then neighbourhoods of people and of weeks.
//!
//! Rounds depend on the seed and the rounds before, never on time; a round cut short by the caller leaves no trace, so
//! that the work units of an answer give the same answer again.

use organico_model::{DayShiftProblem, DayShiftRows, Purpose, Run, Stream};

use crate::day_shifts::cheapest::{Layers, cheapest_row};
use crate::day_shifts::choice::{Choice, Ground, Scope};
use crate::day_shifts::clash::{DayShiftError, examine};
use crate::day_shifts::dive::{descend, dive, marginal_prices};
use crate::day_shifts::space::RowSpace;
use crate::day_shifts::tables::{FREE, Tables};

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

/// Largest programme of a neighbourhood.
const PART_MAX: usize = 420;

/// Rounds of generation for the first bound.
const ROOT_ROUNDS: u32 = 400;

/// Two tasks a round, each on a stream of its own, whatever the number of threads.
const TASKS: u64 = 2;

/// Whole dives before the neighbourhoods, and again after so many rounds that improved nothing.
const WHOLE_DIVES: u64 = 2;
const STALE_ROUNDS: u64 = 24;

/// Sums of prices stay below this, where `f32` is exact.
const EXACT: f64 = 8_388_608.0;

/// Returns the best roster of whole days found until the caller stops the run or the effort is spent.
///
/// Every row keeps all limits of its person; `watch` sees each better roster. The order of people, days and shifts of
/// the answer is that of the problem. Method and sources: `docs/sources.md#rostering`.
pub fn solve_day_shifts(
    problem: &DayShiftProblem,
    effort: &RosterEffort,
    run: &Run<'_>,
    watch: &(dyn Fn(&Incumbent) + Sync),
) -> Result<DayShiftAnswer, DayShiftError> {
    let tables = Tables::new(problem);
    let spaces: Vec<RowSpace> =
        tables.people.iter().map(|limits| RowSpace::new(&tables, limits)).collect();
    examine(problem, &tables)?;
    let ground = Ground { tables: &tables, spaces: &spaces, scale: scale(&tables) };
    let mut search = Search::begin(&ground, run, watch);
    search.bound_and_dive(effort);
    search.neighbourhoods(effort);
    Ok(search.answer())
}

/// Returns the steps of a price within one unit of cost, a power of two.
fn scale(tables: &Tables) -> f64 {
    let dearest = tables.want.iter().map(|want| want.under.max(want.over)).max().unwrap_or(1);
    let row = (f64::from(dearest) + 100.0) * tables.days as f64;
    let mut scale = 256.0;
    while row * scale > EXACT && scale > 1.0 {
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
}

impl<'a> Search<'a> {
    /// Builds the first roster: one row after the other, each the best against those before it.
    fn begin(
        ground: &'a Ground<'a>,
        run: &'a Run<'a>,
        watch: &'a (dyn Fn(&Incumbent) + Sync),
    ) -> Self {
        let tables = ground.tables;
        let people: Vec<usize> = (0..tables.people.len()).collect();
        let mut rows = vec![vec![FREE; tables.days]; people.len()];
        let mut counts = vec![0; tables.want.len()];
        let mut layers = Layers::default();
        for person in &people {
            let prices = marginal_prices(ground, *person, &counts);
            if let Some(found) = cheapest_row(&ground.spaces[*person], &prices, &mut layers) {
                rows[*person] = found.row;
            }
            for (day, kind) in rows[*person].iter().enumerate() {
                counts[day * tables.kinds + *kind as usize] += 1;
            }
        }
        let spent = descend(ground, &mut rows, &people);
        let cost = tables.cost(&rows);
        let search = Self { ground, run, watch, rows, cost, bound: None, spent, round: 0 };
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

    /// Bounds the whole problem, where it is small enough, and dives from the mix that gives the bound.
    fn bound_and_dive(&mut self, effort: &RosterEffort) {
        let tables = self.ground.tables;
        let size = tables.days * (tables.kinds - 1) + tables.people.len();
        if size > WHOLE_MAX || self.over(effort) {
            return;
        }
        let scope = Scope { people: (0..tables.people.len()).collect(), days: 0..tables.days };
        let rows = self.rows.clone();
        let mut choice = Choice::new(self.ground, &scope, &rows);
        let run = *self.run;
        let stop = || run.progress.stopped();
        let mixed = choice.generate(ROOT_ROUNDS, 0.4, &stop);
        if self.stopped() {
            return;
        }
        self.bound = Some(libm::ceil(mixed.bound - 1e-3) as i64);
        self.spent += std::mem::take(&mut choice.spent);
        for _ in 0..WHOLE_DIVES {
            if self.over(effort) {
                return;
            }
            let mut stream = self.stream(0);
            choice.reopen();
            let found = dive(&mut choice, self.cost as f64 - 0.5, &mut stream, &stop);
            if self.stopped() {
                return;
            }
            self.spent += std::mem::take(&mut choice.spent);
            if let Some(rows) = found {
                self.take(rows);
            }
            self.round += 1;
        }
    }

    fn stream(&self, task: u64) -> Stream {
        self.run.seed.stream(Purpose::Roster, (self.round, task))
    }

    /// Keeps rows that cost less.
    fn take(&mut self, mut rows: Vec<Vec<u8>>) -> bool {
        let people: Vec<usize> = (0..rows.len()).collect();
        self.spent += descend(self.ground, &mut rows, &people);
        let cost = self.ground.tables.cost(&rows);
        let better = cost < self.cost;
        if better {
            self.cost = cost;
            self.rows = rows;
            self.tell();
        }
        better
    }

    /// Opens a part of the roster again and again, two parts at a time.
    fn neighbourhoods(&mut self, effort: &RosterEffort) {
        let mut size = Size::first(self.ground.tables);
        while !self.over(effort) {
            let scopes: Vec<Scope> =
                (0..TASKS).map(|task| size.scope(self.ground.tables, &mut self.stream(task))).collect();
            let (first, second) = rayon::join(
                || self.part(&scopes[0], 0),
                || self.part(&scopes[1], 1),
            );
            if self.stopped() {
                return;
            }
            self.round += 1;
            let mut better = false;
            for (rows, spent) in [first, second] {
                self.spent += spent;
                if let Some(rows) = rows {
                    better |= self.take(rows);
                }
            }
            size.learn(better);
        }
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
        let wishes = (0..self.rows.len())
            .filter(|person| !inside[*person])
            .map(|person| tables.wishes(person, &self.rows[person]));
        let counts = tables.counts(&self.rows);
        let outside = |cell: &usize| !scope.days.contains(&(cell / tables.kinds));
        let covers = (0..counts.len())
            .filter(outside)
            .map(|cell| tables.want[cell].cost(counts[cell]));
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

/// How much of the roster a neighbourhood opens; it grows while nothing improves.
#[derive(Debug, Clone, Copy)]
struct Size {
    people: f64,
    stale: u64,
}

impl Size {
    fn first(tables: &Tables) -> Self {
        Self { people: (tables.people.len() as f64 * 0.35).max(4.0), stale: 0 }
    }

    fn learn(&mut self, better: bool) {
        if better {
            self.stale = 0;
        } else {
            self.stale += 1;
            if self.stale.is_multiple_of(STALE_ROUNDS) {
                self.people *= 1.15;
            }
        }
    }

    /// Draws a scope: some people over all days where the programme stays small, else over some weeks.
    fn scope(&self, tables: &Tables, stream: &mut Stream) -> Scope {
        let kinds = tables.kinds - 1;
        let all = tables.people.len();
        let people = (self.people as usize).clamp(1, all);
        let days_max = ((PART_MAX.saturating_sub(people)) / kinds.max(1)).max(7);
        if days_max >= tables.days {
            return Scope { people: draw(all, people, stream), days: 0..tables.days };
        }
        let length = days_max.min(tables.days);
        let from = stream.below((tables.days - length + 1) as u32) as usize;
        let people = draw(all, people.max(all.min(60)), stream);
        Scope { people, days: from..from + length }
    }
}

/// Returns so many different numbers below `all`, ascending.
fn draw(all: usize, count: usize, stream: &mut Stream) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..all).collect();
    for place in 0..count.min(all) {
        let other = place + stream.below((all - place) as u32) as usize;
        numbers.swap(place, other);
    }
    numbers.truncate(count);
    numbers.sort_unstable();
    numbers
}
