//! Small symmetric matrices: the leading directions of one, and the solution of a positive definite system.

/// Steps of the power iteration; directions that need more are as long as each other, and either will do.
const STEPS: usize = 40;

/// A square symmetric matrix, row by row.
#[derive(Debug, Clone)]
pub(crate) struct Symmetric {
    size: usize,
    cells: Vec<f64>,
}

impl Symmetric {
    /// Returns the matrix of zeros.
    pub(crate) fn zeros(size: usize) -> Self {
        Self { size, cells: vec![0.0; size * size] }
    }

    /// Adds to a cell and to its mirror image.
    pub(crate) fn add(&mut self, row: usize, column: usize, value: f64) {
        self.cells[row * self.size + column] += value;
        if row != column {
            self.cells[column * self.size + row] += value;
        }
    }

    /// Adds the product of a vector with itself.
    pub(crate) fn add_square(&mut self, vector: &[f64]) {
        for (row, &value) in self.cells.chunks_exact_mut(self.size).zip(vector) {
            if value != 0.0 {
                for (cell, other) in row.iter_mut().zip(vector) {
                    *cell += value * other;
                }
            }
        }
    }

    fn times(&self, vector: &[f64]) -> Vec<f64> {
        let rows = self.cells.chunks_exact(self.size.max(1));
        rows.map(|row| dot(row, vector)).collect()
    }

    /// Returns the longest direction of a positive semidefinite matrix and its eigenvalue, and takes it out.
    pub(crate) fn take_leading(&mut self) -> Option<(Vec<f64>, f64)> {
        let widest = (0..self.size).max_by(|a, b| {
            self.cells[a * (self.size + 1)].total_cmp(&self.cells[b * (self.size + 1)])
        })?;
        let mut direction = self.cells[widest * self.size..(widest + 1) * self.size].to_vec();
        let mut value = 0.0;
        for _ in 0..STEPS {
            normalise(&mut direction)?;
            let next = self.times(&direction);
            value = dot(&next, &direction);
            direction = next;
        }
        normalise(&mut direction)?;
        for (row, &a) in self.cells.chunks_exact_mut(self.size).zip(&direction) {
            for (cell, &b) in row.iter_mut().zip(&direction) {
                *cell -= value * a * b;
            }
        }
        Some((direction, value))
    }

    /// Returns `x` with `self x = right` (Cholesky), or nothing unless the matrix is positive definite.
    pub(crate) fn solve(mut self, right: &[f64]) -> Option<Vec<f64>> {
        let size = self.size;
        for column in 0..size {
            for row in column..size {
                let (low, high) = (&self.cells[column * size..], &self.cells[row * size..]);
                let sum = self.cells[row * size + column] - dot(&low[..column], &high[..column]);
                if row == column {
                    if sum.is_nan() || sum <= 0.0 {
                        return None;
                    }
                    self.cells[row * size + row] = sum.sqrt();
                } else {
                    self.cells[row * size + column] = sum / self.cells[column * size + column];
                }
            }
        }
        let mut solution = right.to_vec();
        for row in 0..size {
            let known = dot(&self.cells[row * size..row * size + row], &solution[..row]);
            solution[row] = (solution[row] - known) / self.cells[row * size + row];
        }
        for row in (0..size).rev() {
            let known: f64 =
                (row + 1..size).map(|below| self.cells[below * size + row] * solution[below]).sum();
            solution[row] = (solution[row] - known) / self.cells[row * size + row];
        }
        solution.iter().all(|value| value.is_finite()).then_some(solution)
    }
}

/// Returns the sum of products.
pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Scales the vector to length 1, or returns nothing if it has none.
fn normalise(vector: &mut [f64]) -> Option<()> {
    let length = dot(vector, vector).sqrt();
    if !length.is_finite() || length <= 1e-150 {
        return None;
    }
    for value in vector {
        *value /= length;
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matrix() -> Symmetric {
        let mut matrix = Symmetric::zeros(3);
        for vector in [[2.0, 0.0, 0.0], [0.0, 1.0, 1.0], [0.0, 0.0, 1.0]] {
            matrix.add_square(&vector);
        }
        matrix
    }

    #[test]
    fn leading_directions_are_taken_in_the_order_of_their_length() {
        let mut matrix = matrix();
        let (first, value) = matrix.take_leading().unwrap();
        assert!((value - 4.0).abs() < 1e-9 && (first[0].abs() - 1.0).abs() < 1e-9);
        let (_, value) = matrix.take_leading().unwrap();
        assert!((value - f64::midpoint(3.0, 5.0_f64.sqrt())).abs() < 1e-9);
        assert!(Symmetric::zeros(2).take_leading().is_none());
    }

    #[test]
    fn a_system_is_solved_and_one_without_a_solution_is_not() {
        let found = matrix().solve(&[8.0, 3.0, 5.0]).unwrap();
        for (found, expected) in found.iter().zip([2.0, 1.0, 2.0]) {
            assert!((found - expected).abs() < 1e-12);
        }
        assert!(Symmetric::zeros(2).solve(&[1.0, 1.0]).is_none());
    }
}
