//! Cholesky factors of small dense matrices, for the update of one day.

/// Smallest pivot that counts as positive, beside the diagonal it came from.
const PIVOT_MIN: f64 = 1e-12;

/// The lower factor L of a symmetric positive matrix A = L L', by rows.
#[derive(Debug, Clone)]
pub(super) struct Cholesky {
    size: usize,
    lower: Vec<f64>,
}

impl Cholesky {
    /// Returns the factor of the matrix whose entry in a row and a column not after it is `entry`.
    ///
    /// A pivot that rounding leaves without a positive value is set to the least one, so that there is always a factor.
    pub(super) fn of(size: usize, entry: impl Fn(usize, usize) -> f64) -> Self {
        let mut lower = vec![0.0; size * size];
        for row in 0..size {
            for column in 0..=row {
                let known: f64 =
                    (0..column).map(|k| lower[row * size + k] * lower[column * size + k]).sum();
                let own = entry(row, column);
                let rest = own - known;
                lower[row * size + column] = if row == column {
                    rest.max(PIVOT_MIN * own.abs().max(PIVOT_MIN)).sqrt()
                } else {
                    rest / lower[column * size + column]
                };
            }
        }
        Self { size, lower }
    }

    /// Returns the solution x of L x = b.
    pub(super) fn forward(&self, mut values: Vec<f64>) -> Vec<f64> {
        for row in 0..self.size.min(values.len()) {
            let known: f64 = (0..row).map(|k| self.lower[row * self.size + k] * values[k]).sum();
            values[row] = (values[row] - known) / self.lower[row * self.size + row];
        }
        values
    }
}

/// Returns the sum of products.
pub(super) fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_of_forward_solutions_are_those_of_the_inverse() {
        // A = [[4, 2], [2, 3]], whose inverse is [[3, -2], [-2, 4]] / 8.
        let matrix = [[4.0, 2.0], [2.0, 3.0]];
        let factor = Cholesky::of(2, |row, column| matrix[row][column]);
        let (left, right) = (factor.forward(vec![1.0, 0.0]), factor.forward(vec![0.0, 1.0]));
        assert!((dot(&left, &left) - 0.375).abs() < 1e-12);
        assert!((dot(&left, &right) + 0.25).abs() < 1e-12);
    }

    #[test]
    fn a_matrix_without_a_positive_pivot_still_gives_finite_numbers() {
        let factor = Cholesky::of(2, |_, _| 1.0);
        assert!(factor.forward(vec![1.0, 1.0]).iter().all(|value| value.is_finite()));
    }
}
