//! A floor under the cost of coverage: no roster that works the contract hours covers the requirement more cheaply.
//!
//! People with the same skills, shifts and owed days are taken together and may be split into fractions; rests, runs,
//! seats and regular starts are let go. What remains is a convex problem of coverage and contract hours. At any slopes
//! of the cost, the cost of the cheapest week of everybody gives a floor (weak duality); good slopes are found by
//! moving shares of people from their dearest shift to the cheapest one (`docs/sources.md#rostering`).

mod block;
mod program;

use block::{Block, Offer, Target, blocks};
pub use program::coverage_programs;

use crate::problem::Problem;
use crate::state::State;

/// Passes over all blocks between two reckonings of the floor.
const PASSES_A_LOOK: u32 = 5;

/// Halvings of a line search: the last is a hundredth of a per cent of the way.
const HALVINGS: u32 = 13;

/// Returns a floor under the cost of coverage, sought from a roster on by so many passes.
pub(crate) fn coverage_floor(state: &State, passes: u32) -> i64 {
    let mut split = Split::of(state);
    let mut best = split.floor();
    for pass in 1..=passes {
        for index in 0..split.blocks.len() {
            split.improve(index);
        }
        if pass % PASSES_A_LOOK == 0 || pass == passes {
            best = best.max(split.floor());
        }
    }
    libm::floor(best.max(0.0)) as i64
}

/// People in fractions, and the coverage that they give.
struct Split<'a> {
    problem: &'a Problem,
    blocks: Vec<Block>,
    /// Minutes times parts by skill and interval.
    cover: Vec<f64>,
    /// The part of them that locked days give.
    locked: Vec<f64>,
}

/// Minutes by interval that a person gains or loses.
type Way = Vec<(usize, f64)>;

impl<'a> Split<'a> {
    fn of(state: &'a State) -> Self {
        let problem = state.problem;
        let locked = State::empty(problem).coverage();
        let mut split = Self { problem, blocks: blocks(state), cover: locked.clone(), locked };
        for index in 0..split.blocks.len() {
            let block = &split.blocks[index];
            let (set, shares) = (block.set, block.shares.concat());
            for share in shares {
                let way = split.way(index, &share.offer, share.layout, 1.0);
                split.add(set, &way, share.people);
            }
        }
        split
    }

    /// Returns the minutes on duty of a shift of a block.
    fn way(&self, index: usize, offer: &Offer, layout: usize, sign: f64) -> Way {
        let shape = &self.problem.grammar.shapes[offer.shape as usize];
        let first = self.blocks[index].first + offer.from;
        let minutes = shape.profiles.get(offer.phase, layout).iter().enumerate();
        let inside = minutes.filter(|(at, on)| **on > 0 && first + at < self.problem.grid.count);
        inside.map(|(at, on)| (first + at, sign * f64::from(*on))).collect()
    }

    /// Adds so many people's minutes of a set.
    fn add(&mut self, set: usize, way: &Way, people: f64) {
        for (index, minutes) in self.cells(set, way) {
            self.cover[index] += people * minutes;
        }
    }

    /// Returns the cells of coverage that a way changes, with minutes times parts.
    fn cells(&self, set: usize, way: &Way) -> Vec<(usize, f64)> {
        let set = &self.problem.sets.sets[set];
        let width = set.skills.len();
        let each = way.iter().flat_map(|(t, minutes)| {
            let parts = &set.parts[t * width..(t + 1) * width];
            let skills = set.skills.iter().zip(parts);
            skills.map(move |(s, parts)| {
                (s * self.problem.grid.count + *t, *minutes * f64::from(*parts))
            })
        });
        each.collect()
    }

    /// Returns what a minute more of a person of a block costs, by interval of its week.
    fn prices(&self, block: &Block) -> Vec<f64> {
        let set = &self.problem.sets.sets[block.set];
        let width = set.skills.len();
        let price = |t: usize| {
            let parts = &set.parts[t * width..(t + 1) * width];
            let each = set.skills.iter().zip(parts).map(|(skill, parts)| {
                let index = skill * self.problem.grid.count + t;
                self.problem.demand[index].slope(self.cover[index]) * f64::from(*parts)
            });
            each.sum::<f64>()
        };
        (block.first..block.first + block.intervals).map(price).collect()
    }

    /// Moves people of a block from the dearest shift of each day to the cheapest, and from day to day.
    fn improve(&mut self, index: usize) {
        let prices = self.prices(&self.blocks[index]);
        let cheapest = self.blocks[index].cheapest_shifts(self.problem, &prices);
        for (day, lengths) in cheapest.iter().enumerate() {
            for (paid, to) in lengths {
                if let Some(dear) = self.blocks[index].dearest(self.problem, &prices, day, *paid) {
                    self.shift(index, (day, dear), (day, *paid, *to));
                }
            }
        }
        let prices = self.prices(&self.blocks[index]);
        if let Some((from, to)) = self.blocks[index].other_day(self.problem, &prices) {
            self.shift(index, from, to);
        }
    }

    /// Moves as many people of a share to another shift as make the cost least.
    fn shift(&mut self, index: usize, (day, at): (usize, usize), (to_day, paid, to): Target) {
        let block = &self.blocks[index];
        let (set, share) = (block.set, block.shares[day][at]);
        let room = if day == to_day { share.people } else { block.room(to_day) };
        let mut way = self.way(index, &share.offer, share.layout, -1.0);
        way.extend(self.way(index, &to.1, to.2, 1.0));
        // An interval that both shifts touch stands twice among the cells; the two slopes are of different coverage
        // then, so the cells are merged first.
        let cells = merged(self.cells(set, &way));
        let people = self.step(&cells, share.people.min(room));
        if people > 0.0 {
            self.add(set, &way, people);
            self.blocks[index].shares[day][at].people -= people;
            self.blocks[index].join(to_day, paid, (to.1, to.2), people);
        }
    }

    /// Returns how many people, `most` at most, make the cost least, by halving.
    fn step(&self, cells: &[(usize, f64)], most: f64) -> f64 {
        let rising = |people: f64| {
            let slopes = cells.iter().map(|(index, minutes)| {
                let cover = self.cover[*index] + people * minutes;
                self.problem.demand[*index].slope(cover) * minutes
            });
            slopes.sum::<f64>() > 0.0
        };
        if !rising(most) {
            return most;
        }
        let (mut low, mut high) = (0.0, most);
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            if rising(middle) { high = middle } else { low = middle }
        }
        low
    }

    /// Returns the floor at the slopes of the coverage as it is.
    fn floor(&self) -> f64 {
        let cells = self.problem.demand.iter().zip(self.cover.iter().zip(&self.locked));
        let cost: f64 = cells
            .map(|(cell, (cover, locked))| {
                cell.exact_cost(*cover) - cell.slope(*cover) * (cover - locked)
            })
            .sum();
        let weeks = self.blocks.iter().map(|block| {
            block.people * block.cheapest_week(self.problem, &self.prices(block)).unwrap_or(0.0)
        });
        cost + weeks.sum::<f64>()
    }
}

/// Returns the cells with the minutes of each added up.
fn merged(mut cells: Vec<(usize, f64)>) -> Vec<(usize, f64)> {
    cells.sort_by_key(|(index, _)| *index);
    cells.dedup_by(|later, kept| {
        let same = later.0 == kept.0;
        kept.1 += if same { later.1 } else { 0.0 };
        same
    });
    cells.retain(|(_, minutes)| *minutes != 0.0);
    cells
}

#[cfg(test)]
mod tests;
