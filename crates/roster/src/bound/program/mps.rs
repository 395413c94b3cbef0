//! A linear program with the least cost sought, and its text in free MPS.

use std::fmt::Write as _;

/// A variable: its cost, its bounds, and its factors by row.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) cost: f64,
    pub(super) least: f64,
    pub(super) most: f64,
    pub(super) factors: Vec<(usize, f64)>,
}

impl Column {
    /// Returns a variable from zero on that costs nothing and is in no row.
    pub(super) fn new(name: String) -> Self {
        Self { name, cost: 0.0, least: 0.0, most: f64::INFINITY, factors: Vec::new() }
    }

    /// Lets the variable count so much in a row.
    pub(super) fn add(&mut self, row: usize, factor: f64) {
        self.factors.push((row, factor));
    }
}

/// What the sum of a row must be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Row {
    Equal(f64),
    AtMost(f64),
}

/// A linear program.
#[derive(Debug, Default)]
pub(super) struct Mps {
    pub(super) rows: Vec<Row>,
    pub(super) columns: Vec<Column>,
}

impl Mps {
    /// Returns how many rows there are.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Adds so many rows whose sum must be this; returns the first.
    pub(super) fn rows_equal(&mut self, count: usize, sum: f64) -> usize {
        self.rows_of(count, Row::Equal(sum))
    }

    /// Adds so many rows whose sum may be this at most; returns the first.
    pub(super) fn rows_at_most(&mut self, count: usize, sum: f64) -> usize {
        self.rows_of(count, Row::AtMost(sum))
    }

    fn rows_of(&mut self, count: usize, row: Row) -> usize {
        let first = self.rows.len();
        self.rows.extend(std::iter::repeat_n(row, count));
        first
    }

    /// Adds a variable.
    pub(super) fn push(&mut self, column: Column) {
        self.columns.push(column);
    }

    /// Returns the text.
    pub(super) fn text(&self) -> String {
        let mut text = String::from("NAME coverage\nROWS\n N cost\n");
        let mut sums = String::new();
        for (index, row) in self.rows.iter().enumerate() {
            let (kind, sum) = match row {
                Row::Equal(sum) => ('E', *sum),
                Row::AtMost(sum) => ('L', *sum),
            };
            line(&mut text, format_args!(" {kind} r{index}"));
            if sum != 0.0 {
                line(&mut sums, format_args!(" rhs r{index} {sum}"));
            }
        }
        text.push_str("COLUMNS\n");
        let mut bounds = String::new();
        for column in &self.columns {
            let name = &column.name;
            if column.cost != 0.0 {
                line(&mut text, format_args!(" {name} cost {}", column.cost));
            }
            for (row, factor) in &column.factors {
                line(&mut text, format_args!(" {name} r{row} {factor}"));
            }
            if column.least > 0.0 {
                line(&mut bounds, format_args!(" LO bound {name} {}", column.least));
            }
            if column.most.is_finite() {
                line(&mut bounds, format_args!(" UP bound {name} {}", column.most));
            }
        }
        text + "RHS\n" + &sums + "BOUNDS\n" + &bounds + "ENDATA\n"
    }
}

/// Adds a line.
fn line(text: &mut String, words: std::fmt::Arguments) {
    // Writing to a text cannot fail.
    let _ = text.write_fmt(words);
    text.push('\n');
}
