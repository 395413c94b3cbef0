//! Choosing rows for some people over some days, the rest of the roster standing still: column generation.
//!
//! The linear programme mixes the rows known so far; its duals price each day and kind; the cheapest row of each person
//! at those prices joins, until none improves the mix. The prices also bound from below what any choice can cost.

use std::collections::HashSet;
use std::ops::Range;

use rayon::prelude::*;

use crate::day_shifts::cheapest::{Cheapest, Layers, NEVER, Stretch, cheapest_row};
use crate::day_shifts::master::Master;
use crate::day_shifts::space::RowSpace;
use crate::day_shifts::tables::{FREE, Tables, Want};

/// Weight of the best prices so far against the newest: keeps prices from swinging.
const STEADINESS: f64 = 0.6;

/// A mix is near its bound within this share of what could be gained, or within less than costs in whole numbers differ.
const NEAR: f64 = 0.02;
const NEAREST: f64 = 0.4;

/// Most pivots of one solution of the programme.
const PIVOTS_MAX: u64 = 40_000;

/// The problem with the rows that each person may have.
pub(crate) struct Ground<'a> {
    pub(crate) tables: &'a Tables,
    pub(crate) spaces: &'a [RowSpace],
    /// Steps of a price within one unit of cost: sums of a whole row stay below 2^24.
    pub(crate) scale: f64,
}

/// Whose rows are chosen, and on which days they may change.
#[derive(Debug, Clone)]
pub(crate) struct Scope {
    pub(crate) people: Vec<usize>,
    pub(crate) days: Range<usize>,
}

/// A row that the programme knows.
#[derive(Debug, Clone)]
struct Candidate {
    /// Index among the people of the scope.
    person: usize,
    column: usize,
    row: Vec<u8>,
    cost: f64,
}

/// The programme of a scope.
#[derive(Clone)]
pub(crate) struct Choice<'a> {
    ground: &'a Ground<'a>,
    scope: &'a Scope,
    /// The rows as they stand, of all people.
    rows: &'a [Vec<u8>],
    /// By day of the scope and kind: what those outside the scope leave to be covered.
    wants: Vec<Want>,
    master: Master,
    candidates: Vec<Candidate>,
    of_person: Vec<Vec<usize>>,
    known: HashSet<(usize, Vec<u8>)>,
    decided: Vec<Option<usize>>,
    /// By person: the fines of kinds that no state counts, as they served last.
    fines: Vec<Vec<f32>>,
    /// No choice of rows costs less, with what is decided so far.
    floor: f64,
    /// How often prices climb between two solutions.
    climbs: u32,
    /// Work units spent.
    pub(crate) spent: u64,
}

/// The prices with the highest bound of some rounds.
struct Centre {
    bound: f64,
    prices: Vec<f64>,
}

/// What some rounds of generation came to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mixed {
    /// Cost of the best mix of the known rows.
    pub(crate) cost: f64,
    /// No choice of rows in the scope costs less, with what is decided.
    pub(crate) bound: f64,
}

impl<'a> Choice<'a> {
    pub(crate) fn new(ground: &'a Ground<'a>, scope: &'a Scope, rows: &'a [Vec<u8>]) -> Self {
        let wants = wants(ground.tables, scope, rows);
        let mut choice = Self {
            master: Master::new(&wants, scope.people.len()),
            ground,
            scope,
            rows,
            wants,
            candidates: Vec::new(),
            of_person: vec![Vec::new(); scope.people.len()],
            known: HashSet::new(),
            decided: vec![None; scope.people.len()],
            fines: scope
                .people
                .iter()
                .map(|person| vec![0.0; ground.spaces[*person].loose.len()])
                .collect(),
            floor: f64::MIN,
            climbs: 0,
            spent: 0,
        };
        for (index, person) in scope.people.iter().enumerate() {
            choice.know(index, rows[*person].clone());
        }
        choice
    }

    /// Adds a row. Returns whether it is new.
    pub(crate) fn know(&mut self, person: usize, row: Vec<u8>) -> bool {
        if !self.known.insert((person, row.clone())) {
            return false;
        }
        let (kinds, first) = (self.ground.tables.kinds - 1, self.scope.days.start);
        let covers: Vec<u32> = self
            .scope
            .days
            .clone()
            .filter(|day| row[*day] != FREE)
            .map(|day| ((day - first) * kinds + row[day] as usize - 1) as u32)
            .collect();
        let wish = |day| self.ground.tables.wish(self.scope.people[person], day, row[day]);
        let cost = self.scope.days.clone().map(|day| f64::from(wish(day))).sum();
        let column = self.master.add(person, &covers, cost);
        self.of_person[person].push(self.candidates.len());
        self.candidates.push(Candidate { person, column, row, cost });
        true
    }

    /// Lets prices climb so often between two solutions of the programme: worth it where the programme is the larger work.
    pub(crate) fn climbing(self, climbs: u32) -> Self {
        Self { climbs, ..self }
    }

    /// Mixes and generates for so many rounds, or until the mix is near its bound for what could be gained on
    /// `less_than`.
    pub(crate) fn generate(
        &mut self,
        rounds: u32,
        less_than: f64,
        stop: &dyn Fn() -> bool,
    ) -> Mixed {
        let mut centre = Centre { bound: f64::MIN, prices: Vec::new() };
        let mut stalled = false;
        for _ in 0..rounds {
            let work = self.solve();
            if self.near(less_than) {
                return self.mixed();
            }
            let newest = self.master.prices().to_vec();
            let fresh = self.climb(steadied(&newest, &centre.prices), &mut centre, work);
            if self.near(less_than) || stop() || (fresh == 0 && stalled) {
                break;
            }
            stalled = fresh == 0;
            if stalled {
                centre.prices = newest;
            }
        }
        self.solve();
        self.mixed()
    }

    fn mixed(&self) -> Mixed {
        Mixed { cost: self.master.cost(), bound: self.floor }
    }

    fn near(&self, less_than: f64) -> bool {
        let gain = less_than - self.floor;
        self.master.cost() - self.floor < (gain * NEAR).max(NEAREST)
    }

    /// Solves the programme over the rows known. Returns the work units.
    fn solve(&mut self) -> u64 {
        let work = (self.master.solve(PIVOTS_MAX) + 1) * self.master.size() / 16;
        self.spent += work;
        work
    }

    /// Adds the cheapest rows at these prices and at some further up the bound, for no more than so much work. Returns
    /// how many are new.
    fn climb(&mut self, mut prices: Vec<f64>, centre: &mut Centre, work: u64) -> usize {
        let until = self.spent + work;
        let mut fresh = 0;
        for step in 0..=self.climbs {
            let (bound, rows) = self.price(&prices);
            if bound > centre.bound {
                *centre = Centre { bound, prices: prices.clone() };
                self.floor = self.floor.max(bound);
            }
            if step < self.climbs && self.spent < until && bound.is_finite() {
                self.step_up(&mut prices, bound, &rows);
            }
            for (person, row) in rows {
                fresh += usize::from(self.know(person, row));
            }
            if self.spent >= until {
                break;
            }
        }
        fresh
    }

    /// Moves prices towards what these rows miss, as far as the mix says that the bound can rise.
    fn step_up(&self, prices: &mut [f64], bound: f64, rows: &[(usize, Vec<u8>)]) {
        let missing = self.missing(rows);
        let square: f64 = missing.iter().map(|missing| missing * missing).sum();
        let step = (self.master.cost() - bound).max(1.0) / square.max(1.0);
        for ((price, missing), want) in prices.iter_mut().zip(&missing).zip(&self.wants) {
            *price = (*price + step * missing).clamp(-f64::from(want.over), f64::from(want.under));
        }
    }

    /// Returns how many people more than these rows and those decided each cover wants.
    fn missing(&self, rows: &[(usize, Vec<u8>)]) -> Vec<f64> {
        let (kinds, first) = (self.ground.tables.kinds - 1, self.scope.days.start);
        let mut missing: Vec<f64> = self.wants.iter().map(|want| f64::from(want.people)).collect();
        let decided = self.decided.iter().flatten().map(|index| &self.candidates[*index].row);
        for row in rows.iter().map(|(_, row)| row).chain(decided) {
            for day in self.scope.days.clone().filter(|day| row[*day] != FREE) {
                missing[(day - first) * kinds + row[day] as usize - 1] -= 1.0;
            }
        }
        missing
    }

    /// Returns the bound at these prices and the cheapest row of each person not yet decided.
    fn price(&mut self, prices: &[f64]) -> (f64, Vec<(usize, Vec<u8>)>) {
        let steps = self.in_steps(prices);
        let worth = |(step, want): (&f64, &Want)| step * f64::from(want.people);
        let mut bound: f64 = steps.iter().zip(&self.wants).map(worth).sum();
        for index in self.decided.iter().flatten() {
            let candidate = &self.candidates[*index];
            bound += candidate.cost * self.ground.scale - self.worth(&candidate.row, &steps);
        }
        let mut fines = std::mem::take(&mut self.fines);
        let found: Vec<Option<Cheapest>> = fines
            .par_iter_mut()
            .enumerate()
            .map_init(<(Layers, Vec<f32>)>::default, |(layers, grid), (index, fines)| {
                self.decided[index].is_none().then(|| {
                    self.lay_prices(index, &steps, grid);
                    let person = self.scope.people[index];
                    let stretch =
                        Stretch { days: self.scope.days.clone(), row: &self.rows[person] };
                    cheapest_row(&self.ground.spaces[person], grid, &stretch, layers, fines)
                })?
            })
            .collect();
        self.fines = fines;
        let mut rows = Vec::new();
        for (index, found) in found.into_iter().enumerate() {
            if self.decided[index].is_some() {
                continue;
            }
            self.spent += self.ground.spaces[self.scope.people[index]].layer() as u64
                * self.scope.days.len() as u64
                / 16;
            // Without the part of a person there is no bound at these prices.
            bound += found.as_ref().map_or(f64::NEG_INFINITY, |found| f64::from(found.bound));
            rows.extend(found.map(|found| (index, found.row)));
        }
        (bound / self.ground.scale, rows)
    }

    /// Returns the prices in whole steps, none beyond what a person fewer or more costs.
    fn in_steps(&self, prices: &[f64]) -> Vec<f64> {
        let step = |(price, want): (&f64, &Want)| {
            let price = price.clamp(-f64::from(want.over), f64::from(want.under));
            libm::round(price * self.ground.scale)
        };
        prices.iter().zip(&self.wants).map(step).collect()
    }

    fn worth(&self, row: &[u8], steps: &[f64]) -> f64 {
        let (kinds, first) = (self.ground.tables.kinds - 1, self.scope.days.start);
        let worth = |day: usize| match row[day] {
            FREE => 0.0,
            kind => steps[(day - first) * kinds + kind as usize - 1],
        };
        self.scope.days.clone().map(worth).sum()
    }

    /// Writes the prices of a person by day of the scope and kind.
    fn lay_prices(&self, index: usize, steps: &[f64], grid: &mut Vec<f32>) {
        let Ground { tables, scale, .. } = *self.ground;
        let person = self.scope.people[index];
        grid.clear();
        grid.resize(tables.days * tables.kinds, NEVER);
        for day in self.scope.days.clone() {
            let line = &mut grid[day * tables.kinds..(day + 1) * tables.kinds];
            let from = (day - self.scope.days.start) * (tables.kinds - 1);
            for (kind, price) in line.iter_mut().enumerate() {
                // Rounded down, so that the bound stays one.
                let wish = libm::floor(f64::from(tables.wish(person, day, kind as u8)) * scale);
                let worth = if kind == 0 { 0.0 } else { steps[from + kind - 1] };
                *price = (wish - worth) as f32;
            }
        }
    }

    /// Returns, for each person still open, the row with the largest share in the mix, that share and the person.
    pub(crate) fn leanings(&self) -> Vec<(f64, usize, usize)> {
        let open = (0..self.scope.people.len()).filter(|index| self.decided[*index].is_none());
        open.map(|person| {
            let mut best = (-1.0, person, self.of_person[person][0]);
            for index in &self.of_person[person] {
                let share = self.master.share(self.candidates[*index].column);
                if share > best.0 {
                    best = (share, person, *index);
                }
            }
            best
        })
        .collect()
    }

    /// Decides a person's row: the others become too dear to be mixed in.
    pub(crate) fn decide(&mut self, person: usize, candidate: usize) {
        self.decided[person] = Some(candidate);
        for index in &self.of_person[person] {
            self.master.bar(self.candidates[*index].column, *index != candidate);
        }
    }

    /// Opens all decisions again; no choice of rows costs less than `floor`.
    pub(crate) fn reopen(&mut self, floor: f64) {
        self.floor = floor;
        for candidate in &self.candidates {
            self.master.bar(candidate.column, false);
        }
        self.decided.fill(None);
    }

    /// Returns the rows of all people with what is decided.
    pub(crate) fn decided_rows(&self) -> Vec<Vec<u8>> {
        let mut rows = self.rows.to_vec();
        for index in self.decided.iter().flatten() {
            let candidate = &self.candidates[*index];
            rows[self.scope.people[candidate.person]].clone_from(&candidate.row);
        }
        rows
    }
}

/// Returns the prices to generate at: between the best so far and the newest.
fn steadied(newest: &[f64], centre: &[f64]) -> Vec<f64> {
    if centre.is_empty() {
        return newest.to_vec();
    }
    let mixed = |(new, old): (&f64, &f64)| (1.0 - STEADINESS) * new + STEADINESS * old;
    newest.iter().zip(centre).map(mixed).collect()
}

/// Returns the wants of the scope's days less the people who stand still.
fn wants(tables: &Tables, scope: &Scope, rows: &[Vec<u8>]) -> Vec<Want> {
    let kinds = tables.kinds - 1;
    let mut moving = vec![false; rows.len()];
    for person in &scope.people {
        moving[*person] = true;
    }
    let mut wants = Vec::with_capacity(scope.days.len() * kinds);
    for day in scope.days.clone() {
        let from = day * tables.kinds;
        wants.extend_from_slice(&tables.want[from + 1..from + tables.kinds]);
        let line = (day - scope.days.start) * kinds;
        for row in rows.iter().zip(&moving).filter(|(_, moving)| !**moving).map(|(row, _)| row) {
            if row[day] != FREE {
                wants[line + row[day] as usize - 1].people -= 1;
            }
        }
    }
    wants
}
