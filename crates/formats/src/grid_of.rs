//! Labels of a series to the grid they lie on: the step is read off the labels, the days are made whole.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use organico_model::{Diagnostic, GRID_INTERVALS_MAX, Grid, IntervalLength};

/// Returns the grid of whole civil days on which all starts lie, or why there is none.
///
/// The step is the smallest gap between two starts; one start alone has the length `otherwise`.
pub(crate) fn inferred(
    starts: &[Timestamp],
    zone: &TimeZone,
    otherwise: IntervalLength,
) -> Result<Grid, Diagnostic> {
    let mut sorted: Vec<i64> = starts.iter().map(|start| start.as_second()).collect();
    sorted.sort_unstable();
    sorted.dedup();
    let (Some(first), Some(last)) = (starts.iter().min(), starts.iter().max()) else {
        return Err(Diagnostic::fault("I0210").with("what", "interval_start"));
    };
    let step = sorted.windows(2).map(|pair| pair[1] - pair[0]).min();
    let length = step.map_or(Ok(otherwise), |seconds| {
        let minutes = if seconds % 60 == 0 { u32::try_from(seconds / 60).unwrap_or(0) } else { 0 };
        let unknown = Diagnostic::fault("I0315").with("seconds", seconds);
        IntervalLength::from_minutes(minutes).map_err(|_| unknown)
    })?;
    over(*first, *last, zone, length)
}

/// Returns the grid of whole civil days from one instant to another.
pub(crate) fn over(
    first: Timestamp,
    last: Timestamp,
    zone: &TimeZone,
    length: IntervalLength,
) -> Result<Grid, Diagnostic> {
    let date = |instant: Timestamp| zone.to_datetime(instant).date();
    let days = (date(last) - date(first)).get_days().unsigned_abs() + 1;
    Grid::over_days(zone, date(first), days, length).map_err(|_| {
        Diagnostic::fault("I0112")
            .with("limit", GRID_INTERVALS_MAX)
            .with("found", u64::from(days) * length.per_day() as u64)
            .with("what", format!("{}..{}", date(first), date(last)))
    })
}

/// Returns the interval that an instant starts, or the fault that it starts none.
pub(crate) fn slot(start: Timestamp, grid: &Grid) -> Result<usize, Diagnostic> {
    let index = grid.index_of(start).filter(|index| grid.instant(*index) == start);
    index.ok_or_else(|| {
        Diagnostic::fault("I0312")
            .with("value", crate::instant::label(start, &grid.zone))
            .with("minutes", grid.length.minutes())
    })
}
