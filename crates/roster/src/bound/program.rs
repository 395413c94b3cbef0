//! The relaxation behind the floor as linear programs in MPS, the text that every solver of such programs reads: so the
//! floor can be held against somebody else's optimum.
//!
//! Columns are people, whole or not, of a block on a shift of a day with its pauses; people of a set of skills on duty;
//! and people who cover a skill, in steps that cost ever more. The steps are tangents of the cost, which lies above them
//! all: an optimum of the program is a floor whatever the tangents, and near to the best when they touch near to it.

mod curve;
mod mps;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ops::Range;

use super::Split;
use super::block::{Block, Offer};
use crate::problem::Problem;
use crate::start::{Given, lay_published};
use crate::state::State;
use crate::weights::PARTS;
use crate::{RosterConfig, RosterError, RosterTask};
use curve::steps;
use mps::{Column, Mps};

/// Costs are written in millions, as [`crate::RosterCost`] counts them: numbers near to one are kinder to a solver.
const MILLION: f64 = 1e6;

/// The search cuts the cost of each skill and interval to a whole number, by less than this.
const CUT: f64 = 1.0;

/// Returns linear programs in MPS, one for each run of weeks that no shift joins, whose least costs sum to a floor under
/// the cost of coverage ([`crate::RosterCost::coverage`], in millions).
///
/// The floor is that of the hours and days which the published roster of the task works. `bound_passes` of the options
/// say how long to seek the coverage around which the program is finest.
///
/// # Errors
/// As [`crate::build_roster`].
pub fn coverage_programs(
    task: &RosterTask,
    config: &RosterConfig,
) -> Result<Vec<String>, RosterError> {
    let given = Given::new(task);
    let problem = Problem::new(task, config, &given)?;
    let mut state = State::empty(&problem);
    lay_published(&mut state, &given);
    let mut split = Split::of(&state);
    for _ in 0..config.bound_passes {
        for index in 0..split.blocks.len() {
            split.improve(index);
        }
    }
    Ok(runs(&split).into_iter().map(|run| program(&split, run).text()).collect())
}

/// Returns the intervals of runs of weeks that no shift joins.
fn runs(split: &Split) -> Vec<Range<usize>> {
    let problem = split.problem;
    let mut runs: Vec<Range<usize>> = Vec::new();
    for days in &problem.weeks {
        let (Some(first), Some(last)) = (days.first(), days.last()) else { continue };
        let from = problem.days[*first].intervals.0;
        let own = split.blocks.iter().filter(|block| block.first == from);
        let reach = own.map(|block| block.first + block.intervals).max().unwrap_or(from);
        let until = reach.max(problem.days[*last].intervals.1);
        match runs.last_mut() {
            Some(run) if run.end > from => run.end = until,
            _ => runs.push(from..until),
        }
    }
    runs
}

/// Rows of a program by what they are about.
struct Rows {
    /// By set of skills: the first of its rows, one for each interval.
    duty: BTreeMap<usize, usize>,
    /// The first row of coverage, by skill and interval.
    cover: usize,
    /// The first row of each block: its days, then the days and the hours of its week.
    blocks: Vec<usize>,
}

/// Returns the program of the weeks that these intervals are.
fn program(split: &Split, run: Range<usize>) -> Mps {
    let own = |block: &&Block| run.contains(&block.first);
    let blocks: Vec<&Block> = split.blocks.iter().filter(own).collect();
    let mut mps = Mps::default();
    let rows = rows(&mut mps, split, &blocks, &run);
    for (index, block) in blocks.iter().enumerate() {
        work(&mut mps, split.problem, &rows, (index, block), &run);
    }
    for (set, first) in &rows.duty {
        duty(&mut mps, split.problem, (*set, *first), rows.cover, &run);
    }
    coverage(&mut mps, split, rows.cover, &run);
    mps
}

/// Adds the rows of the program.
fn rows(mps: &mut Mps, split: &Split, blocks: &[&Block], run: &Range<usize>) -> Rows {
    let problem = split.problem;
    let mut duty = BTreeMap::new();
    for block in blocks {
        duty.entry(block.set).or_insert(0);
    }
    for first in duty.values_mut() {
        *first = mps.rows_equal(run.len(), 0.0);
    }
    let cover = mps.len();
    for skill in 0..problem.required.skills.len() {
        for t in run.clone() {
            let locked = split.locked[skill * problem.grid.count + t] / unit(problem);
            mps.rows_equal(1, -locked);
        }
    }
    let each = blocks.iter().map(|block| {
        let first = mps.rows_at_most(block.offers().len(), block.people);
        let (days, paid) = block.owed();
        mps.rows_equal(1, block.people * days as f64);
        mps.rows_equal(1, block.people * f64::from(paid) / 60.0);
        first
    });
    let blocks = each.collect();
    Rows { duty, cover, blocks }
}

/// Returns minutes times parts of one person over an interval.
fn unit(problem: &Problem) -> f64 {
    f64::from(problem.interval * PARTS)
}

/// Adds the columns of people of a block at work.
fn work(
    mps: &mut Mps,
    problem: &Problem,
    rows: &Rows,
    (index, block): (usize, &Block),
    run: &Range<usize>,
) {
    let (duty, own) = (rows.duty[&block.set], rows.blocks[index]);
    let week = own + block.offers().len();
    for (day, lengths) in block.offers().iter().enumerate() {
        for (paid, offers) in lengths {
            for (offer, layout) in ways(problem, offers) {
                let minute = offer.from as i32 * problem.interval + offer.phase;
                let name = format!("x{index}.{day}.{minute}.{}.{layout}", offer.shape);
                let mut column = Column::new(name);
                column.add(own + day, 1.0);
                column.add(week, 1.0);
                column.add(week + 1, f64::from(*paid) / 60.0);
                let first = block.first + offer.from;
                for (t, rise) in rises(problem, offer, layout) {
                    if first + t < run.end {
                        column.add(duty + first + t - run.start, -rise);
                    }
                }
                mps.push(column);
            }
        }
    }
}

/// Returns every shift with every way to place its pauses.
fn ways<'a>(
    problem: &'a Problem,
    offers: &'a [Offer],
) -> impl Iterator<Item = (Offer, usize)> + 'a {
    let layouts = |offer: &Offer| problem.grammar.shapes[offer.shape as usize].layouts.len();
    offers.iter().flat_map(move |offer| (0..layouts(offer)).map(|layout| (*offer, layout)))
}

/// Returns by how much more or less of each interval a shift is on duty than of the one before.
fn rises(problem: &Problem, offer: Offer, layout: usize) -> Vec<(usize, f64)> {
    let shape = &problem.grammar.shapes[offer.shape as usize];
    let minutes = shape.profiles.get(offer.phase, layout).iter().map(|on| i32::from(*on));
    let mut before = 0;
    let steps = minutes.chain([0]).enumerate().map(|(t, on)| {
        let rise = on - before;
        before = on;
        (t, f64::from(rise) / f64::from(problem.interval))
    });
    steps.filter(|(_, rise)| *rise != 0.0).collect()
}

/// Adds the columns of people of a set of skills on duty.
fn duty(
    mps: &mut Mps,
    problem: &Problem,
    (set, first): (usize, usize),
    cover: usize,
    run: &Range<usize>,
) {
    let skills = &problem.sets.sets[set].skills;
    let parts = &problem.sets.sets[set].parts;
    for (at, t) in run.clone().enumerate() {
        let mut column = Column::new(format!("d{set}.{t}"));
        column.add(first + at, 1.0);
        if t + 1 < run.end {
            column.add(first + at + 1, -1.0);
        }
        let own = &parts[t * skills.len()..(t + 1) * skills.len()];
        for (skill, part) in skills.iter().zip(own) {
            column.add(cover + skill * run.len() + at, f64::from(*part) / f64::from(PARTS));
        }
        mps.push(column);
    }
}

/// Adds the columns of people who cover a skill, in steps, and what coverage costs when there is nobody.
fn coverage(mps: &mut Mps, split: &Split, first: usize, run: &Range<usize>) {
    let problem = split.problem;
    let unit = unit(problem);
    let mut nobody = 0.0;
    for skill in 0..problem.required.skills.len() {
        for (at, t) in run.clone().enumerate() {
            let index = skill * problem.grid.count + t;
            let cell = problem.demand[index];
            let tangent = |people: f64| {
                let (cost, slope) = (cell.exact_cost(people * unit), cell.slope(people * unit));
                (cost / MILLION, slope * unit / MILLION)
            };
            let (empty, steps) = steps(split.cover[index] / unit, tangent);
            nobody += empty - CUT / MILLION;
            for (step, (width, slope)) in steps.into_iter().enumerate() {
                let mut column = Column::new(format!("c{skill}.{t}.{step}"));
                column.cost = slope;
                column.most = width;
                column.add(first + skill * run.len() + at, -1.0);
                mps.push(column);
            }
        }
    }
    let mut constant = Column::new("nobody".to_owned());
    (constant.cost, constant.least, constant.most) = (nobody, 1.0, 1.0);
    mps.push(constant);
}
