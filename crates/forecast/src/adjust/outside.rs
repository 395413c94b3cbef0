//! The part of a total that falls on the horizon, where its span reaches beyond.
//!
//! A total of two months must not be laid whole on each of them. The days outside are taken to be like the horizon's own
//! days of the same weekday, those on which the centre is closed apart.

use jiff::civil::Date;
use organico_model::{Adjustment, Grid, LoadSeries};

use super::Place;
use crate::panel::{days_between, slot_of};

/// Returns the share of a total of an adjustment that is expected within the horizon: 1 if its span lies in it.
pub(super) fn share_inside(series: &LoadSeries, adjustment: &Adjustment, place: &Place<'_>) -> f64 {
    let grid = place.grid;
    if adjustment.from >= grid.start && adjustment.to <= grid.end() {
        return 1.0;
    }
    let inside: f64 = place.open.iter().map(|index| series.contacts[*index]).sum();
    let week = Week::of(series, grid);
    let outside = outside_grids(adjustment, grid);
    let expected = |beyond: &Grid| week.expected(beyond, adjustment, place);
    match outside.iter().map(expected).sum::<f64>() {
        beyond if inside + beyond > 0.0 => inside / (inside + beyond),
        // Nothing is expected anywhere: by time.
        _ => time_inside(adjustment, grid),
    }
}

/// Returns the share of the span's time that lies in the grid.
fn time_inside(adjustment: &Adjustment, grid: &Grid) -> f64 {
    let (from, to) = (adjustment.from.max(grid.start), adjustment.to.min(grid.end()));
    let seconds =
        |from: jiff::Timestamp, to: jiff::Timestamp| to.duration_since(from).as_secs_f64();
    seconds(from, to) / seconds(adjustment.from, adjustment.to)
}

/// Returns the days of a span before and after those of the grid. A span too long for a grid has no such days.
fn outside_grids(adjustment: &Adjustment, grid: &Grid) -> Vec<Grid> {
    let day = |instant| grid.zone.to_datetime(instant).date();
    let over = |first: Date, end: Date| {
        let days = u32::try_from(days_between(first, end)).ok().filter(|days| *days > 0)?;
        Grid::over_days(&grid.zone, first, days, grid.length).ok()
    };
    let (start, end) = (day(grid.start), day(grid.end()));
    let after = day(adjustment.to).tomorrow().unwrap_or(end);
    [over(day(adjustment.from), start), over(end, after)].into_iter().flatten().collect()
}

/// What the days of a horizon expect, by weekday and slot.
struct Week {
    means: Vec<Vec<f64>>,
}

impl Week {
    /// Returns the mean day of each weekday; one that the horizon does not have is like all of them.
    fn of(series: &LoadSeries, grid: &Grid) -> Self {
        let slots = grid.length.per_day();
        let mut sums = vec![vec![0.0; slots]; 8];
        let mut days = [0_u32; 8];
        for day in grid.days() {
            let own = weekday(day.date);
            for kind in [own, 7] {
                days[kind] += 1;
                for index in day.intervals.clone() {
                    sums[kind][slot_of(grid, index)] += series.contacts[index];
                }
            }
        }
        let any = sums[7].clone();
        let mean = |kind: usize| {
            let (sum, count) =
                if days[kind] > 0 { (&sums[kind], days[kind]) } else { (&any, days[7]) };
            sum.iter().map(|contacts| contacts / f64::from(count.max(1))).collect()
        };
        Self { means: (0..7).map(mean).collect() }
    }

    /// Returns the contacts expected in the span of an adjustment on days outside the horizon.
    fn expected(&self, beyond: &Grid, adjustment: &Adjustment, place: &Place<'_>) -> f64 {
        let days = beyond.days();
        let open = days.iter().filter(|day| !place.calendar.is_closed(day.date));
        let contacts = open.flat_map(|day| {
            let means = &self.means[weekday(day.date)];
            day.intervals.clone().filter_map(move |index| {
                let instant = beyond.instant(index);
                let within = adjustment.from <= instant && instant < adjustment.to;
                within.then(|| means[slot_of(beyond, index)])
            })
        });
        contacts.sum()
    }
}

fn weekday(date: Date) -> usize {
    usize::from(date.weekday().to_monday_zero_offset().unsigned_abs())
}
