//! Some days of a requirement, for questions that are about a few days only.

use jiff::civil::Date;
use organico_model::{Grid, Requirement};

/// Returns the gross requirement from `first` to `last`, both included; days that it does not have are left out.
pub(crate) fn excerpt(requirement: &Requirement, first: Date, last: Date) -> Requirement {
    let mut range = 0..0;
    let inside = |date: Date| first <= date && date <= last;
    for day in requirement.grid.days().into_iter().filter(|day| inside(day.date)) {
        range = if range.is_empty() { day.intervals } else { range.start..day.intervals.end };
    }
    let cut = |values: &[f64]| values.get(range.clone()).map(<[f64]>::to_vec).unwrap_or_default();
    let mut rows = requirement.rows.clone();
    for row in &mut rows {
        row.gross = cut(&row.gross);
    }
    let start = requirement.grid.instant(range.start);
    Requirement { grid: Grid { start, count: range.len(), ..requirement.grid.clone() }, rows }
}
