//! A table with a column for each plan, whose cells may have notes below.

use super::Shown;
use crate::markup::Markup;

/// Most plans side by side; more stand in another table below.
const PLANS_BESIDE: usize = 6;

/// What stands in a cell: lines, of which those after the first are notes.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Cell(Vec<String>);

impl Cell {
    /// Returns a cell of one line.
    pub(super) fn of(text: impl Into<String>) -> Self {
        Self(vec![text.into()])
    }

    /// Returns a cell for something that does not exist.
    pub(super) fn none() -> Self {
        Self::of("—")
    }

    /// Adds a note below.
    pub(super) fn note(mut self, text: impl Into<String>) -> Self {
        self.0.push(text.into());
        self
    }

    fn write(&self, markup: &mut Markup) {
        let mut lines = self.0.iter();
        if let Some(first) = lines.next() {
            markup.text(first);
        }
        for note in lines {
            markup.leaf("span", &[("class", &"note")], note);
        }
    }
}

/// A row: its head, and the cell of each plan.
pub(super) struct Row {
    pub(super) head: Cell,
    pub(super) cells: Vec<Cell>,
}

/// How the cells of a table stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cells {
    /// Numbers, on the right.
    Numbers,
    /// Words, on the left.
    Words,
}

/// Writes a table with a column for each plan, in pieces where the plans are many.
pub(super) fn by_plan(markup: &mut Markup, shown: &Shown<'_>, cells: Cells, rows: &[Row]) {
    by_plan_of(markup, shown, (cells, ""), rows);
}

/// Writes the same, with a head over the rows.
pub(super) fn by_plan_of(
    markup: &mut Markup,
    shown: &Shown<'_>,
    (cells, what): (Cells, &str),
    rows: &[Row],
) {
    let plans: Vec<usize> = (0..shown.found.plans.len()).collect();
    for piece in plans.chunks(PLANS_BESIDE) {
        let heads: Vec<String> = piece.iter().map(|plan| shown.plan(*plan)).collect();
        table(markup, (cells, what), (&heads, piece[0]), rows);
    }
}

/// Writes a table with a column for each head.
pub(super) fn by_column(markup: &mut Markup, cells: Cells, heads: &[String], rows: &[Row]) {
    table(markup, (cells, ""), (heads, 0), rows);
}

/// Writes a table of the columns from one on.
fn table(
    markup: &mut Markup,
    (cells, what): (Cells, &str),
    (heads, first): (&[String], usize),
    rows: &[Row],
) {
    let class = match cells {
        Cells::Numbers => "number",
        Cells::Words => "word",
    };
    markup.element("div", &[("class", &"scroll plans")], |markup| {
        markup.element("table", &[], |markup| {
            markup.element("thead", &[], |markup| {
                markup.element("tr", &[], |markup| {
                    markup.leaf("th", &[("scope", &"col"), ("class", &"what")], what);
                    for head in heads {
                        markup.leaf("th", &[("scope", &"col"), ("class", &class)], head);
                    }
                });
            });
            markup.element("tbody", &[], |markup| {
                for row in rows {
                    markup.element("tr", &[], |markup| {
                        markup.element("th", &[("scope", &"row")], |markup| row.head.write(markup));
                        for one in row.cells.iter().skip(first).take(heads.len()) {
                            markup.element("td", &[("class", &class)], |markup| one.write(markup));
                        }
                    });
                }
            });
        });
    });
}
