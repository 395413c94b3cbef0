//! A history whose intervals are not those of the centre: shorter ones are added up, longer ones shared out evenly.
//!
//! So the planning slot of a centre can be changed without touching its history. Both grids are made of the same whole
//! civil days, so every interval of one lies on whole intervals of the other.

use std::collections::BTreeMap;

use jiff::Timestamp;
use organico_model::{Diagnostic, Grid, History, HistorySeries, IntervalLength};

use crate::context::Context;

/// Fewer gaps than these say nothing of the step: a handful of rows may lie anywhere.
const GAPS_MIN: usize = 8;

/// Returns the length of the intervals that the starts are made of: that of the centre, unless most gaps are shorter,
/// or all of them are longer.
pub(super) fn length_of(starts: &[Timestamp], centre: IntervalLength) -> IntervalLength {
    let mut seconds: Vec<i64> = starts.iter().map(|start| start.as_second()).collect();
    seconds.sort_unstable();
    seconds.dedup();
    let mut gaps: BTreeMap<i64, usize> = BTreeMap::new();
    for pair in seconds.windows(2) {
        *gaps.entry(pair[1] - pair[0]).or_default() += 1;
    }
    let least = gaps.keys().next().copied().unwrap_or(0);
    let usual = gaps.iter().max_by_key(|(gap, count)| (**count, -**gap)).map_or(0, |(gap, _)| *gap);
    let own = i64::from(centre.seconds());
    let known = seconds.len() > GAPS_MIN && usual % 60 == 0 && (usual < own || least > own);
    let length = u32::try_from(usual / 60).ok().and_then(|m| IntervalLength::from_minutes(m).ok());
    let fits = |length: &IntervalLength| {
        let (a, b) = (length.minutes(), centre.minutes());
        a.is_multiple_of(b) || b.is_multiple_of(a)
    };
    length.filter(fits).filter(|_| known).unwrap_or(centre)
}

/// Returns the history on the grid of the centre, and says so where it was on another.
pub(super) fn brought_to(history: History, centre: &Grid, context: &Context) -> History {
    let (from, to) = (history.grid.length.minutes(), centre.length.minutes());
    if from == to {
        return history;
    }
    let said = if from < to { Diagnostic::note("I0317") } else { Diagnostic::warning("I0317") };
    context.report(said.with("from", from).with("to", to).at("history.csv", 0, "interval_start"));
    let series = history.series.into_iter().map(|series| {
        if from < to {
            added_up(&series, (to / from) as usize)
        } else {
            shared_out(&series, (from / to) as usize)
        }
    });
    History { grid: centre.clone(), series: series.collect() }
}

/// Adds up `parts` intervals to one; where one of them is missing the sum is missing too.
fn added_up(series: &HistorySeries, parts: usize) -> HistorySeries {
    let sums = |values: &[Option<f64>]| {
        values.chunks(parts).map(|part| part.iter().copied().sum()).collect()
    };
    let calls =
        if series.handled.iter().any(Option::is_some) { &series.handled } else { &series.offered };
    let pairs: Vec<_> = series.handle_seconds.iter().zip(calls).collect();
    let mean = |part: &[(&Option<f64>, &Option<f64>)]| {
        let known = || part.iter().filter_map(|(seconds, calls)| Some(((**seconds)?, (**calls)?)));
        let (all, time) = known().fold((0.0, 0.0), |(n, t), (s, c)| (n + c, t + s * c));
        (all > 0.0).then(|| time / all)
    };
    HistorySeries {
        contact_type: series.contact_type.clone(),
        offered: sums(&series.offered),
        handled: sums(&series.handled),
        abandoned: sums(&series.abandoned),
        handle_seconds: pairs.chunks(parts).map(mean).collect(),
    }
}

/// Shares the contacts of an interval out evenly over `parts`; a mean handle time is that of each.
fn shared_out(series: &HistorySeries, parts: usize) -> HistorySeries {
    let over = |values: &[Option<f64>], divisor: f64| {
        let part = |value: &Option<f64>| std::iter::repeat_n(value.map(|v| v / divisor), parts);
        values.iter().flat_map(part).collect()
    };
    let divisor = parts as f64;
    HistorySeries {
        contact_type: series.contact_type.clone(),
        offered: over(&series.offered, divisor),
        handled: over(&series.handled, divisor),
        abandoned: over(&series.abandoned, divisor),
        handle_seconds: over(&series.handle_seconds, 1.0),
    }
}

#[cfg(test)]
mod tests {
    use organico_model::ContactTypeId;

    use super::*;

    fn starts(minutes: &[i64]) -> Vec<Timestamp> {
        minutes.iter().map(|minute| Timestamp::from_second(minute * 60).unwrap()).collect()
    }

    fn series(values: &[Option<f64>], seconds: &[Option<f64>]) -> HistorySeries {
        HistorySeries {
            contact_type: ContactTypeId::new("calls"),
            offered: values.to_vec(),
            handled: values.to_vec(),
            abandoned: values.to_vec(),
            handle_seconds: seconds.to_vec(),
        }
    }

    #[test]
    fn the_step_is_read_off_the_labels_and_a_stray_one_does_not_change_it() {
        let every = |step: usize| starts(&(0..1440).step_by(step).collect::<Vec<_>>());
        let (quarter, half) = (IntervalLength::QUARTER_HOUR, IntervalLength::HALF_HOUR);
        assert_eq!(length_of(&every(30), quarter), half);
        assert_eq!(length_of(&every(15), half), quarter);
        assert_eq!(length_of(&every(30), half), half);
        let mut stray = every(30);
        stray.extend(starts(&[610]));
        assert_eq!(length_of(&stray, half), half);
        assert_eq!(length_of(&starts(&[0, 60, 120]), half), half, "too few rows to tell");
        assert_eq!(length_of(&every(7), half), half);
    }

    #[test]
    fn two_quarter_hours_add_up_and_their_handle_time_is_weighted_by_contacts() {
        let quarters = series(
            &[Some(1.0), Some(3.0), Some(2.0), None],
            &[Some(100.0), Some(200.0), None, None],
        );
        let halves = added_up(&quarters, 2);
        assert_eq!(halves.offered, [Some(4.0), None]);
        assert_eq!(halves.handle_seconds, [Some(175.0), None]);
    }

    #[test]
    fn a_half_hour_is_shared_out_evenly_over_two_quarters() {
        let quarters = shared_out(&series(&[Some(5.0), None], &[Some(90.0), None]), 2);
        assert_eq!(quarters.offered, [Some(2.5), Some(2.5), None, None]);
        assert_eq!(quarters.handle_seconds, [Some(90.0), Some(90.0), None, None]);
    }
}
