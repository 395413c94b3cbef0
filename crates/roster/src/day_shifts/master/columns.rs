//! The columns of a programme whose entries are all one, or all minus one.

/// Columns, one after the other.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    /// Where the entries of each column begin, and the end.
    starts: Vec<u32>,
    entries: Vec<u32>,
    signs: Vec<f64>,
}

impl Columns {
    pub(super) fn new() -> Self {
        Self { starts: vec![0], entries: Vec::new(), signs: Vec::new() }
    }

    /// Adds a column. Returns its index.
    pub(super) fn push(&mut self, rows: impl IntoIterator<Item = u32>, sign: f64) -> usize {
        self.entries.extend(rows);
        self.starts.push(self.entries.len() as u32);
        self.signs.push(sign);
        self.signs.len() - 1
    }

    pub(super) fn len(&self) -> usize {
        self.signs.len()
    }

    /// Returns the rows in which a column has an entry, and the entry.
    #[inline]
    pub(super) fn get(&self, column: usize) -> (&[u32], f64) {
        let (from, to) = (self.starts[column] as usize, self.starts[column + 1] as usize);
        (&self.entries[from..to], self.signs[column])
    }

    /// Returns the product of a column and a line with an entry a row.
    #[inline]
    pub(super) fn product(&self, column: usize, line: &[f64]) -> f64 {
        let (rows, sign) = self.get(column);
        sign * rows.iter().map(|row| line[*row as usize]).sum::<f64>()
    }
}
