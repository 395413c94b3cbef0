//! The inverse of a basis, kept explicitly: by row of the programme, what each place of the basis takes of it.

/// Smallest pivot of a fresh inverse.
const TINY: f64 = 1e-7;

/// The inverse: for each row of the programme a line with an entry a place of the basis.
#[derive(Debug, Clone)]
pub(super) struct Inverse {
    rows: usize,
    lines: Vec<f64>,
}

impl Inverse {
    pub(super) fn new(rows: usize) -> Self {
        Self { rows, lines: vec![0.0; rows * rows] }
    }

    /// Becomes the inverse of a basis whose columns have one entry each, plus or minus one.
    pub(super) fn reset(&mut self, signs: impl Iterator<Item = f64>) {
        self.lines.fill(0.0);
        for (row, sign) in signs.enumerate() {
            self.lines[row * self.rows + row] = sign;
        }
    }

    /// Adds up the lines of some rows: how the basis changes with one of a column that has them.
    pub(super) fn add_up(&self, rows: &[u32], sign: f64, direction: &mut [f64]) {
        direction.fill(0.0);
        for row in rows {
            add(direction, self.line(*row as usize), sign);
        }
    }

    /// Takes a column with this direction into a place, and adds `reduced` of the place's new entries to the duals.
    pub(super) fn exchange(
        &mut self,
        place: usize,
        direction: &mut [f64],
        reduced: f64,
        duals: &mut [f64],
    ) {
        let scale = 1.0 / std::mem::replace(&mut direction[place], 0.0);
        for (line, dual) in self.lines.chunks_exact_mut(self.rows).zip(duals) {
            let entry = line[place] * scale;
            if entry != 0.0 {
                add(line, direction, -entry);
                line[place] = entry;
                *dual += reduced * entry;
            }
        }
    }

    /// Writes the entries of a place, by row of the programme.
    pub(super) fn entries(&self, place: usize, entries: &mut [f64]) {
        for (entry, line) in entries.iter_mut().zip(self.lines.chunks_exact(self.rows)) {
            *entry = line[place];
        }
    }

    /// Writes the sum of the squared entries of each place.
    pub(super) fn squares(&self, squares: &mut [f64]) {
        squares.fill(0.0);
        for line in self.lines.chunks_exact(self.rows) {
            for (square, entry) in squares.iter_mut().zip(line) {
                *square += entry * entry;
            }
        }
    }

    /// Writes the duals of the costs of the basis, and the values of what is wanted.
    pub(super) fn sum_up(
        &self,
        (costs, wanted): (&[f64], &[f64]),
        duals: &mut [f64],
        values: &mut [f64],
    ) {
        values.fill(0.0);
        for (row, line) in self.lines.chunks_exact(self.rows).enumerate() {
            duals[row] = line.iter().zip(costs).map(|(entry, cost)| entry * cost).sum();
            add(values, line, wanted[row]);
        }
    }

    /// Becomes the inverse of the basis with these columns, by Gauss and Jordan with the largest pivot of each column;
    /// stays as it is where the columns depend on one another.
    pub(super) fn invert<'a>(&mut self, columns: impl Iterator<Item = (&'a [u32], f64)>) {
        let rows = self.rows;
        let mut left = vec![0.0; rows * rows];
        for (place, (entries, sign)) in columns.enumerate() {
            for row in entries {
                left[*row as usize * rows + place] = sign;
            }
        }
        let mut right = Self::new(rows);
        right.reset(std::iter::repeat_n(1.0, rows));
        let mut right = right.lines;
        for step in 0..rows {
            let size = |row: &usize| left[row * rows + step].abs();
            let Some(best) = (step..rows).max_by(|a, b| size(a).total_cmp(&size(b))) else {
                return;
            };
            if size(&best) < TINY {
                return;
            }
            swap(&mut left, rows, step, best);
            swap(&mut right, rows, step, best);
            eliminate(&mut left, &mut right, rows, step);
        }
        for place in 0..rows {
            for row in 0..rows {
                self.lines[row * rows + place] = right[place * rows + row];
            }
        }
    }

    fn line(&self, row: usize) -> &[f64] {
        &self.lines[row * self.rows..(row + 1) * self.rows]
    }
}

#[inline]
fn add(to: &mut [f64], line: &[f64], factor: f64) {
    for (entry, other) in to.iter_mut().zip(line) {
        *entry += factor * other;
    }
}

fn swap(matrix: &mut [f64], rows: usize, one: usize, other: usize) {
    if one != other {
        let (first, second) = matrix.split_at_mut(one.max(other) * rows);
        let low = one.min(other) * rows;
        first[low..low + rows].swap_with_slice(&mut second[..rows]);
    }
}

/// Clears a column of the left side from all rows but one; what lies before it is clear already.
fn eliminate(left: &mut [f64], right: &mut [f64], rows: usize, step: usize) {
    let scale = 1.0 / left[step * rows + step];
    for matrix in [&mut *left, &mut *right] {
        matrix[step * rows..(step + 1) * rows].iter_mut().for_each(|entry| *entry *= scale);
    }
    let pivot_left = left[step * rows + step..(step + 1) * rows].to_vec();
    let pivot_right = right[step * rows..(step + 1) * rows].to_vec();
    for row in (0..rows).filter(|row| *row != step) {
        let factor = left[row * rows + step];
        if factor.abs() > 1e-12 {
            add(&mut left[row * rows + step..(row + 1) * rows], &pivot_left, -factor);
            add(&mut right[row * rows..(row + 1) * rows], &pivot_right, -factor);
        }
    }
}
