//! The linear programme of choosing rows: each person a mix of rows, each day and kind its people, at the least cost.
//!
//! A primal and a dual simplex with an explicit inverse. Rows arrive and are barred while it runs, and from one solution
//! to the next little changes: it goes on from the last basis, which the libraries at hand do not offer
//! (`docs/adr/0011`). A tiny disturbance of wants and costs keeps it from turning in circles; bounds never rest on the
//! disturbed values.

mod columns;
mod dual;
mod inverse;
#[cfg(test)]
mod tests;

use crate::day_shifts::master::columns::Columns;
use crate::day_shifts::master::inverse::Inverse;
use crate::day_shifts::tables::Want;

/// Disturbance of the people wanted, a row, and of costs: enough to break ties, too small to matter to a cost in whole
/// numbers.
const DISTURBANCE: f64 = 1e-5;

/// How much more of what the mix has is wanted while it is improved.
const LOOSENESS: f64 = 0.01;

/// Cost of a person without a row: more than any cover can save.
const NO_ROW: f64 = 1e6;

/// Pivots after which duals and values are summed up afresh, and after which the inverse is.
const FRESH_VALUES: u64 = 128;
const FRESH_INVERSE: u64 = 2_500;

/// Most pivots, for each row, of mending values; more are a sign of errors.
const MENDS_A_ROW: u64 = 20;

/// Smallest pivot.
const TINY: f64 = 1e-7;

/// Not in the basis.
const OUT: u32 = u32::MAX;

/// The programme: covers first, then one row a person.
#[derive(Debug, Clone)]
pub(crate) struct Master {
    rows: usize,
    covers: usize,
    columns: Columns,
    costs: Vec<f64>,
    /// Columns that must not be mixed in.
    barred: Vec<bool>,
    wanted: Vec<f64>,
    inverse: Inverse,
    basis: Vec<u32>,
    place: Vec<u32>,
    values: Vec<f64>,
    duals: Vec<f64>,
    direction: Vec<f64>,
    next: usize,
    pivots: u64,
}

impl Master {
    /// Returns the programme with the wants of the covers and so many people, no row yet.
    pub(crate) fn new(wants: &[Want], people: usize) -> Self {
        let (covers, rows) = (wants.len(), wants.len() + people);
        let mut master = Self {
            rows,
            covers,
            columns: Columns::new(),
            costs: Vec::new(),
            barred: Vec::new(),
            wanted: vec![1.0; rows],
            inverse: Inverse::new(rows),
            basis: vec![OUT; rows],
            place: Vec::new(),
            values: vec![0.0; rows],
            duals: vec![0.0; rows],
            direction: vec![0.0; rows],
            next: 0,
            pivots: 0,
        };
        for (row, want) in wants.iter().enumerate() {
            master.wanted[row] = f64::from(want.people) + disturbance(row);
            master.push([row as u32], 1.0, f64::from(want.under));
            master.push([row as u32], -1.0, f64::from(want.over));
        }
        for row in covers..rows {
            master.push([row as u32], 1.0, NO_ROW);
        }
        master.begin();
        master
    }

    /// Begins with the mix of no rows at all: every cover is missed, or left over where fewer than none are wanted.
    fn begin(&mut self) {
        self.place.fill(OUT);
        for row in 0..self.rows {
            let column = match row {
                _ if row >= self.covers => self.covers + row,
                _ if self.wanted[row] < 0.0 => 2 * row + 1,
                _ => 2 * row,
            };
            self.basis[row] = column as u32;
            self.place[column] = row as u32;
        }
        self.inverse.reset(self.basis.iter().map(|column| self.columns.get(*column as usize).1));
        self.sum_up();
    }

    /// Adds a row of a person: the covers it serves. Returns the index of its column.
    pub(crate) fn add(&mut self, person: usize, covers: &[u32], cost: f64) -> usize {
        let person = (self.covers + person) as u32;
        self.push(covers.iter().copied().chain([person]), 1.0, cost)
    }

    fn push(&mut self, rows: impl IntoIterator<Item = u32>, sign: f64, cost: f64) -> usize {
        let column = self.columns.push(rows, sign);
        self.costs.push(cost + disturbance(column));
        self.barred.push(false);
        self.place.push(OUT);
        column
    }

    /// Bars a column from the mix, or lets it in again.
    pub(crate) fn bar(&mut self, column: usize, barred: bool) {
        self.barred[column] = barred;
    }

    /// Returns the share of a column.
    pub(crate) fn share(&self, column: usize) -> f64 {
        if self.place[column] == OUT { 0.0 } else { self.values[self.place[column] as usize] }
    }

    /// Returns the cost of the present mix.
    pub(crate) fn cost(&self) -> f64 {
        let cost = |(column, value): (&u32, &f64)| self.costs[*column as usize] * value;
        self.basis.iter().zip(&self.values).map(cost).sum()
    }

    /// Returns what one person more is worth, by cover.
    pub(crate) fn prices(&self) -> &[f64] {
        &self.duals[..self.covers]
    }

    /// Returns the size of the programme, for counting work: what one pivot touches.
    pub(crate) fn size(&self) -> u64 {
        (self.rows * self.rows) as u64
    }

    /// Pivots to the optimum over the present columns, or so many times. Returns the pivots done.
    pub(crate) fn solve(&mut self, pivots_max: u64) -> u64 {
        self.sum_up();
        let mut done = self.settle();
        if self.entering().is_some() {
            let exact = self.loosen();
            done += self.improve(pivots_max);
            self.wanted = exact;
            self.sum_up();
            done += self.settle();
            done += self.improve(pivots_max);
        }
        done
    }

    /// Mends the values, or begins again where that fails.
    fn settle(&mut self) -> u64 {
        let done = self.mend(self.rows as u64 * MENDS_A_ROW);
        if self.wrong().is_some() {
            self.begin();
        }
        done
    }

    /// Wants a little more of what the mix has, so that pivots are steps of some length. Returns what was wanted.
    fn loosen(&mut self) -> Vec<f64> {
        let exact = self.wanted.clone();
        for (place, column) in self.basis.iter().enumerate() {
            let column = *column as usize;
            if self.barred[column] {
                continue;
            }
            let more = LOOSENESS * (1.0 + scattered(place));
            self.values[place] += more;
            let (rows, sign) = self.columns.get(column);
            for row in rows {
                self.wanted[*row as usize] += more * sign;
            }
        }
        exact
    }

    /// Pivots from a mix that can be to the best, or so many times.
    fn improve(&mut self, pivots_max: u64) -> u64 {
        let mut done = 0;
        while done < pivots_max {
            let Some((column, reduced)) = self.entering() else { break };
            if !self.pivot(column, reduced) {
                break;
            }
            done += 1;
            self.refresh();
        }
        done
    }

    /// Counts a pivot; now and then sums up afresh.
    fn refresh(&mut self) {
        self.pivots += 1;
        if self.pivots.is_multiple_of(FRESH_INVERSE) {
            let columns = &self.columns;
            self.inverse.invert(self.basis.iter().map(|column| columns.get(*column as usize)));
        }
        if self.pivots.is_multiple_of(FRESH_VALUES) {
            self.sum_up();
        }
    }

    /// Returns the column with the lowest reduced cost in the first stretch of the list that has any below zero.
    fn entering(&mut self) -> Option<(usize, f64)> {
        let count = self.columns.len();
        let stretch = (count / 4).max(400);
        let mut seen = 0;
        while seen < count {
            let mut best: Option<(usize, f64)> = None;
            let many = stretch.min(count - seen);
            for step in 0..many {
                let column = (self.next + step) % count;
                if self.place[column] != OUT || self.barred[column] {
                    continue;
                }
                let reduced = self.reduced(column);
                if reduced < best.map_or(-TINY, |(_, least)| least) {
                    best = Some((column, reduced));
                }
            }
            self.next = (self.next + many) % count;
            seen += many;
            if best.is_some() {
                return best;
            }
        }
        None
    }

    #[inline]
    fn reduced(&self, column: usize) -> f64 {
        self.costs[column] - self.columns.product(column, &self.duals)
    }

    /// Brings a column into the basis. Returns whether some column could leave.
    fn pivot(&mut self, column: usize, reduced: f64) -> bool {
        self.direct(column);
        let Some(leaves) = self.leaving() else { return false };
        let step = self.values[leaves].max(0.0) / self.direction[leaves];
        self.exchange(leaves, (column, step), reduced);
        true
    }

    /// Fills in how the basis changes with one of the column.
    fn direct(&mut self, column: usize) {
        let (rows, sign) = self.columns.get(column);
        self.inverse.add_up(rows, sign, &mut self.direction);
    }

    /// Exchanges a column of the basis for the one whose direction is filled in, mixed in to such a share.
    fn exchange(&mut self, leaves: usize, (column, step): (usize, f64), reduced: f64) {
        for (value, direction) in self.values.iter_mut().zip(&self.direction) {
            *value -= step * direction;
        }
        self.values[leaves] = step;
        self.place[self.basis[leaves] as usize] = OUT;
        self.basis[leaves] = column as u32;
        self.place[column] = leaves as u32;
        self.inverse.exchange(leaves, &mut self.direction, reduced, &mut self.duals);
    }

    /// Returns the place in the basis that reaches zero first; of ties the one with the largest pivot. A barred column
    /// must not rise from zero either.
    fn leaving(&self) -> Option<usize> {
        let mut best: Option<(f64, usize)> = None;
        for (place, direction) in self.direction.iter().enumerate() {
            let step = if *direction > TINY {
                self.values[place].max(0.0) / direction
            } else if *direction < -TINY && self.barred[self.basis[place] as usize] {
                0.0
            } else {
                continue;
            };
            let better = best.is_none_or(|(least, at)| {
                step < least - 1e-12
                    || (step < least + 1e-12 && direction.abs() > self.direction[at].abs())
            });
            if better {
                best = Some((step, place));
            }
        }
        best.map(|(_, place)| place)
    }

    /// Computes duals and values from the inverse.
    fn sum_up(&mut self) {
        let costs: Vec<f64> =
            self.basis.iter().map(|column| self.costs[*column as usize]).collect();
        self.inverse.sum_up((&costs, &self.wanted), &mut self.duals, &mut self.values);
    }
}

/// Returns a small number that differs from index to index.
fn disturbance(index: usize) -> f64 {
    DISTURBANCE * (0.1 + scattered(index))
}

/// Returns a number between 0 and 1 that is another for each index.
fn scattered(index: usize) -> f64 {
    let scattered = (index as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
    scattered as f64 / 16_777_216.0
}
