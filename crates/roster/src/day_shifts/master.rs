//! The linear programme of choosing rows: each person a mix of rows, each day and kind its people, at the least cost.
//!
//! A primal simplex with an explicit inverse. Rows arrive while it runs, and from one solution to the next little
//! changes: it goes on from the last basis, which the libraries at hand do not offer (`docs/adr/0011`). A tiny
//! disturbance of the people wanted keeps it from turning in circles; bounds never rest on the disturbed value.

use crate::day_shifts::tables::Want;

/// Disturbance of the people wanted, a row: enough to break ties, too small to matter to a cost in whole numbers.
const DISTURBANCE: f64 = 1e-5;

/// Cost of a person without a row: more than any cover can save.
const NO_ROW: f64 = 1e6;

/// Pivots after which duals and values are summed up afresh, and after which the inverse is.
const FRESH_VALUES: u64 = 128;
const FRESH_INVERSE: u64 = 2_500;

/// Smallest pivot.
const TINY: f64 = 1e-7;

/// Not in the basis.
const OUT: u32 = u32::MAX;

/// The programme: covers first, then one row a person.
#[derive(Debug, Clone)]
pub(crate) struct Master {
    rows: usize,
    covers: usize,
    columns: Vec<Vec<(u32, f64)>>,
    costs: Vec<f64>,
    wanted: Vec<f64>,
    inverse: Vec<f64>,
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
            columns: Vec::new(),
            costs: Vec::new(),
            wanted: vec![1.0; rows],
            inverse: vec![0.0; rows * rows],
            basis: Vec::new(),
            place: Vec::new(),
            values: Vec::new(),
            duals: vec![0.0; rows],
            direction: vec![0.0; rows],
            next: 0,
            pivots: 0,
        };
        for (row, want) in wants.iter().enumerate() {
            master.wanted[row] = f64::from(want.people) + disturbance(row);
            let (under, over) = (f64::from(want.under), f64::from(want.over));
            let under = master.push(vec![(row as u32, 1.0)], under);
            let over = master.push(vec![(row as u32, -1.0)], over);
            master.begin(row, if want.people >= 0 { under } else { over });
        }
        for row in covers..rows {
            let column = master.push(vec![(row as u32, 1.0)], NO_ROW);
            master.begin(row, column);
        }
        master.sum_up();
        master
    }

    fn begin(&mut self, row: usize, column: usize) {
        let sign = self.columns[column][0].1;
        self.inverse[row * self.rows + row] = sign;
        self.basis.push(column as u32);
        self.place[column] = row as u32;
        self.values.push(0.0);
    }

    /// Adds a row of a person: the covers it serves. Returns the index of its column.
    pub(crate) fn add(&mut self, person: usize, covers: &[u32], cost: f64) -> usize {
        let mut column: Vec<(u32, f64)> = covers.iter().map(|cover| (*cover, 1.0)).collect();
        column.push(((self.covers + person) as u32, 1.0));
        self.push(column, cost)
    }

    fn push(&mut self, column: Vec<(u32, f64)>, cost: f64) -> usize {
        self.columns.push(column);
        self.costs.push(cost);
        self.place.push(OUT);
        self.columns.len() - 1
    }

    /// Sets the cost of a column.
    pub(crate) fn set_cost(&mut self, column: usize, cost: f64) {
        self.costs[column] = cost;
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
        let mut done = 0;
        while done < pivots_max {
            let Some((column, reduced)) = self.entering() else { break };
            if !self.pivot(column, reduced) {
                break;
            }
            done += 1;
            self.pivots += 1;
            if self.pivots.is_multiple_of(FRESH_INVERSE) {
                self.invert();
            }
            if self.pivots.is_multiple_of(FRESH_VALUES) {
                self.sum_up();
            }
        }
        done
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
                if self.place[column] != OUT {
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
        let spent = |sum, (row, factor): &(u32, f64)| sum - self.duals[*row as usize] * factor;
        self.columns[column].iter().fold(self.costs[column], spent)
    }

    /// Brings a column into the basis. Returns whether some column could leave.
    fn pivot(&mut self, column: usize, reduced: f64) -> bool {
        self.direct(column);
        let Some(leaves) = self.leaving() else { return false };
        let rows = self.rows;
        let step = self.values[leaves].max(0.0) / self.direction[leaves];
        for (value, direction) in self.values.iter_mut().zip(&self.direction) {
            *value -= step * direction;
        }
        self.values[leaves] = step;
        self.place[self.basis[leaves] as usize] = OUT;
        self.basis[leaves] = column as u32;
        self.place[column] = leaves as u32;
        let (above, rest) = self.inverse.split_at_mut(leaves * rows);
        let (pivot, below) = rest.split_at_mut(rows);
        let scale = 1.0 / self.direction[leaves];
        for entry in pivot.iter_mut() {
            *entry *= scale;
        }
        let others = above.chunks_exact_mut(rows).zip(&self.direction);
        let lower = below.chunks_exact_mut(rows).zip(&self.direction[leaves + 1..]);
        for (row, factor) in others.chain(lower) {
            subtract(row, pivot, *factor);
        }
        for (dual, entry) in self.duals.iter_mut().zip(&*pivot) {
            *dual += reduced * entry;
        }
        true
    }

    /// Fills in how the basis changes with one of the column.
    fn direct(&mut self, column: usize) {
        let rows = self.rows;
        for (line, target) in self.inverse.chunks_exact(rows).zip(&mut self.direction) {
            let entry = |sum, (row, factor): &(u32, f64)| sum + line[*row as usize] * factor;
            *target = self.columns[column].iter().fold(0.0, entry);
        }
    }

    /// Returns the place in the basis that reaches zero first; of ties the one with the largest pivot.
    fn leaving(&self) -> Option<usize> {
        let mut best: Option<(f64, usize)> = None;
        for (place, direction) in self.direction.iter().enumerate() {
            if *direction <= TINY {
                continue;
            }
            let step = self.values[place].max(0.0) / direction;
            let better = best.is_none_or(|(least, at)| {
                step < least - 1e-12 || (step < least + 1e-12 && *direction > self.direction[at])
            });
            if better {
                best = Some((step, place));
            }
        }
        best.map(|(_, place)| place)
    }

    /// Computes duals and values from the inverse.
    fn sum_up(&mut self) {
        let rows = self.rows;
        self.duals.fill(0.0);
        for (place, line) in self.inverse.chunks_exact(rows).enumerate() {
            let cost = self.costs[self.basis[place] as usize];
            if cost != 0.0 {
                subtract(&mut self.duals, line, -cost);
            }
            self.values[place] = line.iter().zip(&self.wanted).map(|(a, b)| a * b).sum();
        }
    }

    /// Computes the inverse from the columns of the basis (Gauss and Jordan, largest pivot of each column).
    fn invert(&mut self) {
        let rows = self.rows;
        let mut left = vec![0.0; rows * rows];
        for (place, column) in self.basis.iter().enumerate() {
            for (row, factor) in &self.columns[*column as usize] {
                left[*row as usize * rows + place] = *factor;
            }
        }
        let mut right = vec![0.0; rows * rows];
        for row in 0..rows {
            right[row * rows + row] = 1.0;
        }
        for step in 0..rows {
            let size = |row: &usize| left[row * rows + step].abs();
            let Some(best) = (step..rows).max_by(|a, b| size(a).total_cmp(&size(b))) else {
                return;
            };
            if size(&best) < TINY {
                return;
            }
            swap_rows(&mut left, rows, step, best);
            swap_rows(&mut right, rows, step, best);
            eliminate(&mut left, &mut right, rows, step);
        }
        self.inverse = right;
    }
}

/// Returns a small number that differs from row to row.
fn disturbance(row: usize) -> f64 {
    let scattered = (row as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
    DISTURBANCE * (0.1 + scattered as f64 / 16_777_216.0)
}

#[inline]
fn subtract(row: &mut [f64], pivot: &[f64], factor: f64) {
    if factor.abs() > 1e-12 {
        for (entry, other) in row.iter_mut().zip(pivot) {
            *entry -= factor * other;
        }
    }
}

fn swap_rows(matrix: &mut [f64], rows: usize, one: usize, other: usize) {
    if one != other {
        let (first, second) = matrix.split_at_mut(one.max(other) * rows);
        let low = one.min(other) * rows;
        first[low..low + rows].swap_with_slice(&mut second[..rows]);
    }
}

fn eliminate(left: &mut [f64], right: &mut [f64], rows: usize, step: usize) {
    let scale = 1.0 / left[step * rows + step];
    for matrix in [&mut *left, &mut *right] {
        matrix[step * rows..(step + 1) * rows].iter_mut().for_each(|entry| *entry *= scale);
    }
    let pivot_left = left[step * rows..(step + 1) * rows].to_vec();
    let pivot_right = right[step * rows..(step + 1) * rows].to_vec();
    for row in (0..rows).filter(|row| *row != step) {
        let factor = left[row * rows + step];
        subtract(&mut left[row * rows..(row + 1) * rows], &pivot_left, factor);
        subtract(&mut right[row * rows..(row + 1) * rows], &pivot_right, factor);
    }
}
