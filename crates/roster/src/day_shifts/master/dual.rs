//! Back to a mix that can be, after columns were barred: the dual simplex.
//!
//! Barring rows of a person leaves the duals right and a few values wrong; mending these takes a few pivots, where the
//! primal simplex with dear columns would walk thousands of steps of no length (`docs/sources.md#rostering`).

use crate::day_shifts::master::{Master, OUT};

/// A value so far outside its bounds is wrong.
const WRONG: f64 = 1e-9;

/// Smallest pivot: a smaller one blows errors up.
const FIRM: f64 = 1e-6;

/// Of columns whose ratio differs by less the one with the largest pivot enters.
const LEVEL: f64 = 1e-9;

impl Master {
    /// Pivots until every value is within its bounds, or so many times, or until no column can mend one. Returns the
    /// pivots done.
    pub(super) fn mend(&mut self, pivots_max: u64) -> u64 {
        let mut line = vec![0.0; self.rows];
        let mut done = 0;
        while done < pivots_max {
            let Some((leaves, rises)) = self.wrong() else { break };
            self.inverse.entries(leaves, &mut line);
            let Some((column, reduced)) = self.mending(&line, rises) else { break };
            self.direct(column);
            let step = self.values[leaves] / self.direction[leaves];
            self.exchange(leaves, (column, step), reduced);
            done += 1;
            self.refresh();
        }
        done
    }

    /// Returns the place whose value is most wrong for the length of its edge, and whether it must rise.
    pub(super) fn wrong(&self) -> Option<(usize, bool)> {
        let wrong: Vec<(usize, f64)> = (0..self.rows).filter_map(|place| self.by(place)).collect();
        if wrong.is_empty() {
            return None;
        }
        let mut edges = vec![0.0; self.rows];
        self.inverse.squares(&mut edges);
        let weighed = |(place, by): &(usize, f64)| by * by / edges[*place];
        let worst = wrong.iter().max_by(|a, b| weighed(a).total_cmp(&weighed(b)))?.0;
        Some((worst, self.values[worst] < 0.0))
    }

    /// Returns a place and by how much its value is out of bounds.
    fn by(&self, place: usize) -> Option<(usize, f64)> {
        let barred = self.barred[self.basis[place] as usize];
        let by = if barred { self.values[place].abs() } else { -self.values[place] };
        (by > WRONG).then_some((place, by))
    }

    /// Returns the column that takes the place with these entries at the least loss, and its reduced cost.
    fn mending(&self, line: &[f64], rises: bool) -> Option<(usize, f64)> {
        let sign = if rises { -1.0 } else { 1.0 };
        let mut best: Option<(f64, f64, usize, f64)> = None;
        for column in 0..self.columns.len() {
            if self.place[column] != OUT || self.barred[column] {
                continue;
            }
            let pivot = sign * self.columns.product(column, line);
            if pivot <= FIRM {
                continue;
            }
            let reduced = self.reduced(column);
            // New rows may have any sign yet: the primal simplex sees to them.
            let ratio = reduced.max(0.0) / pivot;
            let better = best.is_none_or(|(least, largest, _, _)| {
                ratio < least - LEVEL || (ratio < least + LEVEL && pivot > largest)
            });
            if better {
                best = Some((ratio, pivot, column, reduced));
            }
        }
        best.map(|(_, _, column, reduced)| (column, reduced))
    }
}
