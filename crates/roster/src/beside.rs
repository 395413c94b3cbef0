//! Pairs: who should work beside whom, at the same site, for which share of the hours of a planning week.
//!
//! A minute that is missing costs so much, whoever moves. The sums are made anew from the days of both, so that they are exact;
//! nothing is reckoned for people of no pair.

use std::collections::BTreeMap;

use organico_model::{AgentId, Centre, Share};

use crate::problem::Problem;
use crate::row::{Cell, Work};
use crate::state::Change;

/// Cost of one minute of a week that somebody should be beside the other and is not.
///
/// Whoever writes a pair down means it, so that it weighs much: four hours as much as one person missing for fifteen hours where
/// ten are needed. Measured on twelve people with three pairs over three weeks: of 45 weeks with too little of it 7 are left, and
/// coverage costs 9 % more; at half the weight 21 and 8 %, at a fifth 41 and 2 %.
const MINUTE_APART: i64 = 100_000;

/// Parts of a share.
const PARTS: i64 = 1_000_000;

/// Somebody with whoever should be beside them.
#[derive(Debug, Clone, Copy)]
struct PairRow {
    person: usize,
    with: usize,
    /// Share of the person's hours, in [`PARTS`].
    share: i64,
}

/// The pairs of a centre of which the search can bring both together.
#[derive(Debug, Clone, Default)]
pub(crate) struct Beside {
    pairs: Vec<PairRow>,
    /// Pairs by person; empty without pairs.
    of: Vec<Vec<usize>>,
}

impl Beside {
    /// Returns the pairs of people of one site: those of two are never together.
    pub(crate) fn new(problem: &Problem, centre: &Centre) -> Self {
        if centre.pairs.is_empty() {
            return Self::default();
        }
        let people = centre.people.iter().enumerate().map(|(index, person)| (&person.id, index));
        let index: BTreeMap<&AgentId, usize> = people.collect();
        let row = |pair: &organico_model::Pair| {
            let (person, with) = (*index.get(&pair.person)?, *index.get(&pair.with)?);
            let near = problem.people[person].site == problem.people[with].site && person != with;
            near.then_some(PairRow { person, with, share: parts(pair.share) })
        };
        let pairs: Vec<PairRow> = centre.pairs.iter().filter_map(row).collect();
        let mut of = vec![Vec::new(); centre.people.len()];
        for (index, pair) in pairs.iter().enumerate() {
            of[pair.person].push(index);
            of[pair.with].push(index);
        }
        Self { of: if pairs.is_empty() { Vec::new() } else { of }, pairs }
    }

    /// Returns what all weeks of all pairs cost; cells by person and day.
    pub(crate) fn cost(&self, problem: &Problem, cells: &[Cell]) -> i64 {
        let weeks = || 0..problem.weeks.len();
        let each = self.pairs.iter().flat_map(|pair| weeks().map(move |week| (pair, week)));
        each.map(|(pair, week)| week_cost(problem, pair, week, &|at| cell(problem, cells, at)))
            .sum()
    }

    /// Returns what the weeks of pairs cost that changes can bear on.
    #[inline]
    pub(crate) fn cost_around(&self, problem: &Problem, cells: &[Cell], changes: &[Change]) -> i64 {
        if self.of.is_empty() {
            return 0;
        }
        let each =
            changes.iter().flat_map(|change| self.around(problem, change.person, change.day));
        let mut each: Vec<(usize, usize)> = each.collect();
        each.sort_unstable();
        each.dedup();
        let cost = |(pair, week): (usize, usize)| {
            week_cost(problem, &self.pairs[pair], week, &|at| cell(problem, cells, at))
        };
        each.into_iter().map(cost).sum()
    }

    /// Returns what working a day would add to the cost of pairs, by the days as they are otherwise.
    #[inline]
    pub(crate) fn price(
        &self,
        problem: &Problem,
        cells: &[Cell],
        (person, day): (usize, usize),
        work: Work,
    ) -> i64 {
        if self.of.get(person).is_none_or(Vec::is_empty) {
            return 0;
        }
        let now = |at| cell(problem, cells, at);
        let then = |at| if at == (person, day) { Some(work) } else { now(at) };
        let added = |(pair, week): (usize, usize)| {
            let pair = &self.pairs[pair];
            week_cost(problem, pair, week, &then) - week_cost(problem, pair, week, &now)
        };
        self.around(problem, person, day).map(added).sum()
    }

    /// Returns the pairs and weeks that a day of a person bears on: a night reaches into the days beside it.
    fn around(
        &self,
        problem: &Problem,
        person: usize,
        day: usize,
    ) -> impl Iterator<Item = (usize, usize)> {
        let week = |day: usize| problem.days[day].week;
        let last = problem.days.len() - 1;
        let own = self.of[person].iter().copied();
        own.flat_map(move |pair| {
            let is_own = self.pairs[pair].person == person;
            let reach =
                if is_own { day..=day } else { day.saturating_sub(1)..=(day + 1).min(last) };
            (week(*reach.start())..=week(*reach.end())).map(move |week| (pair, week))
        })
    }
}

fn cell(problem: &Problem, cells: &[Cell], (person, day): (usize, usize)) -> Cell {
    cells[person * problem.days.len() + day]
}

/// Returns what the minutes cost that a pair lacks in a week.
fn week_cost(
    problem: &Problem,
    pair: &PairRow,
    week: usize,
    cell: &impl Fn((usize, usize)) -> Cell,
) -> i64 {
    let last = problem.days.len() - 1;
    let (mut worked, mut beside) = (0, 0);
    for day in &problem.weeks[week] {
        let Some(work) = cell((pair.person, *day)) else { continue };
        let (start, end) = problem.span(*day, work.option);
        worked += i64::from(end - start);
        let near = day.saturating_sub(1)..=(day + 1).min(last);
        for other in near.filter(|_| !work.home) {
            let Some(theirs) = cell((pair.with, other)).filter(|theirs| !theirs.home) else {
                continue;
            };
            let (from, to) = problem.span(other, theirs.option);
            beside += i64::from((end.min(to) - start.max(from)).max(0));
        }
    }
    apart(pair.share, worked, beside)
}

/// Returns a share in [`PARTS`].
pub(crate) fn parts(share: Share) -> i64 {
    libm::round(share.get() * PARTS as f64) as i64
}

/// Returns what it costs that somebody with so many minutes of work in a week is beside the other for so many of them;
/// `share` is in parts.
pub(crate) const fn apart(share: i64, worked: i64, beside: i64) -> i64 {
    let lacking = share * worked - PARTS * beside;
    // Whole parts of minutes, so that undoing a change restores the cost to the last unit.
    if lacking > 0 { lacking / (PARTS / MINUTE_APART) } else { 0 }
}

#[cfg(test)]
mod tests;
