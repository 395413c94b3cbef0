//! A floor under the cost of coverage: no roster that works the contract hours covers the requirement more cheaply.
//!
//! People with the same skills, shifts and owed days are taken together and may be split into fractions; rests, runs,
//! seats and regular starts are let go. What remains is a convex problem of coverage and contract hours. At any slopes
//! of the cost, the cost of the cheapest week of everybody gives a floor (weak duality); the slopes are sought by block
//! steps of Frank and Wolfe, each with an exact line search (`docs/sources.md#rostering`).

mod block;

use block::{Block, blocks};

use crate::problem::Problem;
use crate::state::State;

/// Passes over all blocks between two reckonings of the floor.
const PASSES_A_LOOK: u32 = 5;

/// Returns a floor under the cost of coverage, sought from a roster on by so many passes.
pub(crate) fn coverage_floor(state: &State, passes: u32) -> i64 {
    let mut split = Split::of(state);
    let mut mean = split.cover.clone();
    let mut best = split.floor(&mean);
    for pass in 1..=passes {
        split.pass();
        let weight = 2.0 / f64::from(pass + 2);
        for (mean, cover) in mean.iter_mut().zip(&split.cover) {
            *mean += weight * (cover - *mean);
        }
        if pass % PASSES_A_LOOK == 0 || pass == passes {
            best = best.max(split.floor(&mean));
        }
    }
    libm::ceil(best.max(0.0)) as i64
}

/// People in fractions, and the coverage that they give.
struct Split<'a> {
    problem: &'a Problem,
    blocks: Vec<Block>,
    /// Minutes times parts by skill and interval.
    cover: Vec<f64>,
}

impl<'a> Split<'a> {
    fn of(state: &'a State) -> Self {
        let problem = state.problem;
        let blocks = blocks(state);
        let mut split = Self { problem, blocks, cover: vec![0.0; problem.demand.len()] };
        for index in 0..split.blocks.len() {
            let block = &split.blocks[index];
            let (set, first) = (block.set, block.first);
            let present = block.present.clone();
            split.add(set, first, &present, 1.0);
        }
        split
    }

    /// Adds so many times the minutes of people of a set.
    fn add(&mut self, set: usize, first: usize, minutes: &[f64], times: f64) {
        let set = &self.problem.sets.sets[set];
        let width = set.skills.len();
        for (at, minutes) in minutes.iter().enumerate().filter(|(_, minutes)| **minutes != 0.0) {
            let t = first + at;
            for (j, skill) in set.skills.iter().enumerate() {
                self.cover[skill * self.problem.grid.count + t] +=
                    times * minutes * f64::from(set.parts[t * width + j]);
            }
        }
    }

    /// Returns what a minute more of a person of a block costs, by interval.
    fn prices(&self, block: &Block, cover: &[f64]) -> Vec<f64> {
        let set = &self.problem.sets.sets[block.set];
        let width = set.skills.len();
        let price = |t: usize| {
            let parts = &set.parts[t * width..(t + 1) * width];
            let each = set.skills.iter().zip(parts).map(|(skill, parts)| {
                let index = skill * self.problem.grid.count + t;
                self.problem.demand[index].slope(cover[index]) * f64::from(*parts)
            });
            each.sum::<f64>()
        };
        (block.first..block.first + block.present.len()).map(price).collect()
    }

    /// Moves every block part of the way to its cheapest week, in order.
    fn pass(&mut self) {
        for index in 0..self.blocks.len() {
            let block = &self.blocks[index];
            let prices = self.prices(block, &self.cover);
            let Some((_, week)) = block.cheapest(self.problem, &prices) else { continue };
            let people = block.people;
            let towards: Vec<f64> =
                week.iter().zip(&block.present).map(|(to, from)| people * to - from).collect();
            let (set, first) = (block.set, block.first);
            let step = self.step(set, first, &towards);
            self.add(set, first, &towards, step);
            for (present, towards) in self.blocks[index].present.iter_mut().zip(&towards) {
                *present += step * towards;
            }
        }
    }

    /// Returns the share of a way at which the cost is least, by halving.
    fn step(&self, set: usize, first: usize, towards: &[f64]) -> f64 {
        let mut cells: Vec<(usize, f64)> = Vec::new();
        let of_set = &self.problem.sets.sets[set];
        let width = of_set.skills.len();
        for (at, minutes) in towards.iter().enumerate().filter(|(_, minutes)| **minutes != 0.0) {
            for (j, skill) in of_set.skills.iter().enumerate() {
                let parts = f64::from(of_set.parts[(first + at) * width + j]);
                cells.push((skill * self.problem.grid.count + first + at, minutes * parts));
            }
        }
        let rising = |step: f64| {
            let slopes = cells.iter().map(|(index, way)| {
                self.problem.demand[*index].slope(self.cover[*index] + step * way) * way
            });
            slopes.sum::<f64>() > 0.0
        };
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..12 {
            let middle = f64::midpoint(low, high);
            if rising(middle) { high = middle } else { low = middle }
        }
        low
    }

    /// Returns the floor at the slopes of a coverage.
    fn floor(&self, cover: &[f64]) -> f64 {
        let cells = self.problem.demand.iter().zip(cover);
        let cost: f64 =
            cells.map(|(cell, cover)| cell.exact_cost(*cover) - cell.slope(*cover) * cover).sum();
        let weeks = self.blocks.iter().map(|block| {
            let cheapest = block.cheapest(self.problem, &self.prices(block, cover));
            cheapest.map_or(0.0, |(price, _)| block.people * price)
        });
        cost + weeks.sum::<f64>()
    }
}

#[cfg(test)]
mod tests;
