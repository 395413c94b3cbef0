//! A centre as it was known on an earlier day: what was recorded before it, and the adjustments made by then.

use jiff::civil::Date;
use organico_model::{Centre, Grid, HistorySeries};

/// Returns the centre with the history before `day` only, and the adjustments as they stood at the end of that day.
/// A forecast made from it is what would have been believed on that day.
#[must_use]
pub fn centre_as_of(centre: &Centre, day: Date) -> Centre {
    let grid = &centre.history.grid;
    let count = (0..grid.count).take_while(|index| grid.civil(*index).date() < day).count();
    let mut past = centre.clone();
    past.history.grid = Grid { count, ..grid.clone() };
    past.history.series.iter_mut().for_each(|series| cut(series, count));
    past.adjustments = centre.adjustments.iter().filter_map(|one| one.as_of(day)).collect();
    past
}

fn cut(series: &mut HistorySeries, count: usize) {
    let HistorySeries { offered, handled, abandoned, handle_seconds, .. } = series;
    for values in [offered, handled, abandoned, handle_seconds] {
        values.truncate(count);
    }
}
