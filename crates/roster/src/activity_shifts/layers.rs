//! The cheapest row of one person over some open days, between days that stay: rest, runs of days and hours hold exactly.
//!
//! A layer a day; a state is the run of days so far, what rest allows tomorrow, and the quarter-hours so far.

use crate::activity_shifts::choices::{CLASSES, Choice, PARTS};
use crate::activity_shifts::grid::{RUN_MAX, SHIFT_MAX};

/// States of a layer but for the hours: a free day, and each run with each class of rest.
const STATES: usize = 1 + RUN_MAX * CLASSES;

/// What a day of the stretch allows.
#[derive(Debug)]
pub(crate) enum Day {
    /// Stays as it is, worked or not.
    Fixed { works: bool },
    /// Free, or one of these shifts; with the class of rest after each.
    Open { choices: Vec<Choice>, classes: Vec<usize> },
}

/// Where a row ends, and where each of its open days stands.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Spot {
    state: usize,
    total: usize,
    cost: f32,
}

/// What must hold at the end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct End {
    /// Fewest and most quarter-hours on the open days.
    pub(crate) total: (usize, usize),
    /// Days of work in a row that follow.
    pub(crate) run_after: usize,
}

/// The costs of all states.
#[derive(Debug, Default)]
pub(crate) struct Layers {
    /// Quarter-hours that are told apart, and those that the days so far can reach; both count 0.
    width: usize,
    reach: usize,
    costs: Vec<f32>,
    alive: Vec<bool>,
    ahead: Vec<f32>,
}

const fn state(run: usize, class: usize) -> usize {
    if run == 0 { 0 } else { 1 + (run - 1) * CLASSES + class }
}

const fn run_of(state: usize) -> usize {
    if state == 0 { 0 } else { 1 + (state - 1) / CLASSES }
}

fn lower(into: &mut [f32], from: &[f32], cost: f32) {
    for (into, from) in into.iter_mut().zip(from) {
        let cost = *from + cost;
        *into = if cost < *into { cost } else { *into };
    }
}

impl Layers {
    /// Returns for each open day the index of its choice, or none for a free day; nothing if no row keeps rest and runs.
    /// Hours that cannot be kept are missed by as little as can be.
    pub(crate) fn cheapest(
        &mut self,
        days: &[Day],
        run_before: usize,
        end: &End,
    ) -> Option<Vec<Option<usize>>> {
        let open = days.iter().filter(|day| matches!(day, Day::Open { .. })).count();
        self.width = end.total.1.min(open * SHIFT_MAX) + 1;
        self.clear(days.len() + 1);
        self.reach = 1;
        self.row_mut(0, state(run_before, 0))[0] = 0.0;
        for (at, day) in days.iter().enumerate() {
            match day {
                Day::Fixed { works } => self.pass(at, *works),
                Day::Open { choices, classes } => {
                    self.rest(at);
                    for run in 0..RUN_MAX {
                        self.work(at, run, choices, classes);
                    }
                    self.reach = self.width.min(self.reach + SHIFT_MAX);
                }
            }
        }
        let last = self.last(days.len(), end)?;
        self.way_back(days, last)
    }

    fn clear(&mut self, layers: usize) {
        let rows = layers * STATES;
        self.costs.resize(self.costs.len().max(rows * self.width), 0.0);
        self.ahead.resize(self.ahead.len().max(self.width), 0.0);
        self.alive.clear();
        self.alive.resize(rows, false);
    }

    fn row(&self, layer: usize, state: usize) -> Option<&[f32]> {
        let row = layer * STATES + state;
        self.alive[row].then(|| &self.costs[row * self.width..][..self.width])
    }

    fn row_mut(&mut self, layer: usize, state: usize) -> &mut [f32] {
        let row = layer * STATES + state;
        let costs = &mut self.costs[row * self.width..][..self.width];
        if !self.alive[row] {
            self.alive[row] = true;
            costs.fill(f32::INFINITY);
        }
        costs
    }

    /// Lowers a state of the next layer by a state of this one.
    fn hand_on(&mut self, layer: usize, from: usize, to: usize) {
        if !self.alive[layer * STATES + from] {
            return;
        }
        self.row_mut(layer + 1, to);
        let (past, next) = self.costs.split_at_mut((layer + 1) * STATES * self.width);
        let from = &past[(layer * STATES + from) * self.width..][..self.width];
        lower(&mut next[to * self.width..][..self.width], from, 0.0);
    }

    fn rest(&mut self, layer: usize) {
        for from in 0..STATES {
            self.hand_on(layer, from, 0);
        }
    }

    /// Before and after a fixed day the bounds of the open days keep rest, so every class is the first.
    fn pass(&mut self, layer: usize, works: bool) {
        if !works {
            return self.rest(layer);
        }
        for run in 0..RUN_MAX {
            self.hand_on(layer, state(run, 0), state(run + 1, 0));
        }
    }

    /// Lowers the states after a day of work by those with the run before it that leave rest enough.
    fn work(&mut self, layer: usize, run: usize, choices: &[Choice], classes: &[usize]) {
        let reach = self.reach;
        let mut next = 0;
        let mut any = false;
        self.ahead[..reach].fill(f32::INFINITY);
        for part in 0..PARTS {
            let row = layer * STATES + state(run, part);
            if (run > 0 || part == 0) && self.alive[row] {
                any = true;
                lower(&mut self.ahead[..reach], &self.costs[row * self.width..][..reach], 0.0);
            }
            while next < choices.len() && choices[next].part == part {
                if any {
                    self.take(layer, state(run + 1, classes[next]), &choices[next]);
                }
                next += 1;
            }
        }
    }

    fn take(&mut self, layer: usize, to: usize, choice: &Choice) {
        if choice.length >= self.width {
            return;
        }
        self.row_mut(layer + 1, to);
        let row = ((layer + 1) * STATES + to) * self.width;
        let into = &mut self.costs[row + choice.length..row + self.width];
        lower(into, &self.ahead[..self.reach], choice.cost);
    }

    /// Returns the cheapest end among those that miss the hours least.
    fn last(&self, layer: usize, end: &End) -> Option<Spot> {
        let mut best: Option<(usize, Spot)> = None;
        for state in 0..STATES {
            let run = run_of(state);
            if run > 0 && run + end.run_after > RUN_MAX {
                continue;
            }
            for (total, cost) in self.row(layer, state).unwrap_or_default().iter().enumerate() {
                let miss = end.total.0.saturating_sub(total) + total.saturating_sub(end.total.1);
                let better = best
                    .is_none_or(|(least, spot)| miss < least || miss == least && *cost < spot.cost);
                if cost.is_finite() && better {
                    best = Some((miss, Spot { state, total, cost: *cost }));
                }
            }
        }
        best.map(|(_, spot)| spot)
    }

    fn way_back(&self, days: &[Day], last: Spot) -> Option<Vec<Option<usize>>> {
        let mut spot = last;
        let mut taken = Vec::new();
        for (layer, day) in days.iter().enumerate().rev() {
            match day {
                Day::Fixed { works: true } => spot.state = state(run_of(spot.state) - 1, 0),
                Day::Fixed { works: false } => spot = self.before_rest(layer, spot)?,
                Day::Open { .. } if spot.state == 0 => {
                    taken.push(None);
                    spot = self.before_rest(layer, spot)?;
                }
                Day::Open { choices, classes } => {
                    let (choice, before) = self.before_work(layer, spot, choices, classes)?;
                    taken.push(Some(choice));
                    spot = before;
                }
            }
        }
        taken.reverse();
        Some(taken)
    }

    fn holds(&self, layer: usize, spot: Spot) -> bool {
        self.row(layer, spot.state).is_some_and(|row| row[spot.total] == spot.cost)
    }

    fn before_rest(&self, layer: usize, spot: Spot) -> Option<Spot> {
        (0..STATES).map(|state| Spot { state, ..spot }).find(|before| self.holds(layer, *before))
    }

    fn before_work(
        &self,
        layer: usize,
        spot: Spot,
        choices: &[Choice],
        classes: &[usize],
    ) -> Option<(usize, Spot)> {
        let run = run_of(spot.state);
        for (at, choice) in choices.iter().enumerate() {
            if state(run, classes[at]) != spot.state || choice.length > spot.total {
                continue;
            }
            let total = spot.total - choice.length;
            let parts = if run == 1 { 0..1 } else { 0..choice.part + 1 };
            for part in parts {
                let row = self.row(layer, state(run - 1, part));
                if let Some(cost) = row.map(|row| row[total])
                    && cost + choice.cost == spot.cost
                {
                    return Some((at, Spot { state: state(run - 1, part), total, cost }));
                }
            }
        }
        None
    }
}
