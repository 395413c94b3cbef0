//! Mean handle time by day class and slot, on the log scale, shrunk to the mean of the contact type.

mod backtest;

use organico_model::{Grid, HistorySeries};

use crate::panel::{DayCalendar, slot_of};
use crate::series::usable;

pub use backtest::{
    HandleTimeRow, HandleTimeScore, HandleTimes, backtest_handle_times, score_handle_times,
};

/// Days of history that are looked at: handle time drifts with products and people.
const DAYS: usize = 91;

/// So many imagined contacts pull the mean of a slot to the overall one.
const PULL_CONTACTS: f64 = 100.0;

/// The mean of an interval counts as at most this factor above or below the overall one: beyond it is an error.
const FACTOR_MAX: f64 = 5.0;

/// Handle time in seconds where neither history nor law says anything: never 0, so that nothing is free.
pub(crate) const SECONDS_ASSUMED: f64 = 180.0;

/// Returns the mean handle time in seconds of each interval of the horizon, from what was recorded before it.
///
/// Monday to Friday share a profile, Saturday and Sunday have their own. `fallback` must be positive and finite.
pub(crate) fn handle_seconds(
    series: &HistorySeries,
    grid: &Grid,
    calendar: &DayCalendar,
    horizon: &Grid,
    fallback: f64,
) -> Vec<f64> {
    recorded_seconds(series, grid, calendar, horizon)
        .unwrap_or_else(|| vec![fallback; horizon.count])
}

/// Returns the same, or nothing if nothing was recorded before the horizon.
fn recorded_seconds(
    series: &HistorySeries,
    grid: &Grid,
    calendar: &DayCalendar,
    horizon: &Grid,
) -> Option<Vec<f64>> {
    let recorded = recorded(series, grid, calendar, horizon);
    let contacts: f64 = recorded.iter().map(|interval| interval.contacts).sum();
    if contacts <= 0.0 {
        return None;
    }
    let overall = trimmed_mean(&recorded, median_mean(&recorded));
    let profile = profile(&recorded, overall, horizon);
    let slots = horizon.length.per_day();
    let mut seconds = vec![overall; horizon.count];
    for day in horizon.days() {
        let class = day_class(calendar.day(day.date).weekday);
        for index in day.intervals {
            seconds[index] = profile[class * slots + slot_of(horizon, index)];
        }
    }
    Some(seconds)
}

/// A recorded interval: which profile and minute it belongs to, its contacts and their mean handle time.
#[derive(Debug, Clone, Copy)]
struct Recorded {
    class: usize,
    minute: u32,
    contacts: f64,
    seconds: f64,
}

fn day_class(weekday: usize) -> usize {
    weekday.saturating_sub(4)
}

fn recorded(
    series: &HistorySeries,
    grid: &Grid,
    calendar: &DayCalendar,
    horizon: &Grid,
) -> Vec<Recorded> {
    let at = |values: &[Option<f64>], index: usize| usable(values.get(index).copied().flatten());
    // An interval longer than those of the horizon speaks for each of those that it covers.
    let step = horizon.length.minutes();
    let parts = (grid.length.minutes() / step).max(1);
    let mut recorded = Vec::new();
    let days: Vec<_> = grid.days();
    let known = days.partition_point(|day| grid.instant(day.intervals.end) <= horizon.start);
    for day in &days[known.saturating_sub(DAYS)..known] {
        let info = calendar.day(day.date);
        for index in day.intervals.clone().filter(|_| info.learn) {
            let seconds = at(&series.handle_seconds, index).filter(|seconds| *seconds > 0.0);
            // Where only the mean was recorded, every interval counts alike.
            let contacts = at(&series.handled, index).or_else(|| at(&series.offered, index));
            let contacts = contacts.unwrap_or(1.0);
            if let (Some(seconds), true) = (seconds, contacts > 0.0) {
                let class = day_class(info.weekday);
                let contacts = contacts / f64::from(parts);
                recorded.extend((0..parts).map(|part| Recorded {
                    class,
                    minute: grid.minute_of_day(index) + part * step,
                    contacts,
                    seconds,
                }));
            }
        }
    }
    recorded
}

/// Returns the contact-weighted median of the means: a first guess that no wrong value moves.
fn median_mean(recorded: &[Recorded]) -> f64 {
    let mut sorted: Vec<&Recorded> = recorded.iter().collect();
    sorted.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
    let half = sorted.iter().map(|interval| interval.contacts).sum::<f64>() / 2.0;
    let mut mass = 0.0;
    let middle = sorted.iter().find(|interval| {
        mass += interval.contacts;
        mass >= half
    });
    middle.map_or(SECONDS_ASSUMED, |interval| interval.seconds)
}

fn trimmed_mean(recorded: &[Recorded], around: f64) -> f64 {
    let (sum, mass) = recorded.iter().fold((0.0, 0.0), |(sum, mass), interval| {
        (sum + interval.contacts * kept(interval.seconds, around), mass + interval.contacts)
    });
    sum / mass
}

fn kept(seconds: f64, around: f64) -> f64 {
    seconds.clamp(around / FACTOR_MAX, around * FACTOR_MAX)
}

fn profile(recorded: &[Recorded], overall: f64, horizon: &Grid) -> Vec<f64> {
    let slots = horizon.length.per_day();
    let mut cells = vec![(0.0, 0.0); 3 * slots];
    for interval in recorded {
        let slot = (interval.minute / horizon.length.minutes()) as usize;
        let cell = &mut cells[interval.class * slots + slot];
        cell.0 += interval.contacts * kept(interval.seconds, overall);
        cell.1 += interval.contacts;
    }
    let shrunk = |(sum, contacts): (f64, f64)| {
        if contacts <= 0.0 {
            return overall;
        }
        let trust = contacts / (contacts + PULL_CONTACTS);
        overall * libm::exp(trust * libm::log(sum / contacts / overall))
    };
    cells.into_iter().map(shrunk).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZone;
    use organico_model::{ContactTypeId, IntervalLength};

    use super::*;

    fn forecast(seconds: impl Fn(usize) -> Option<f64>, contacts: f64) -> Vec<f64> {
        let hour = IntervalLength::from_minutes(60).unwrap();
        let grid = Grid::over_days(&TimeZone::UTC, date(2026, 1, 5), 28, hour).unwrap();
        let horizon = Grid::over_days(&TimeZone::UTC, date(2026, 2, 2), 1, hour).unwrap();
        let series = HistorySeries {
            contact_type: ContactTypeId::new("voice"),
            offered: vec![],
            handled: vec![Some(contacts); grid.count],
            abandoned: vec![],
            handle_seconds: (0..grid.count).map(seconds).collect(),
        };
        handle_seconds(&series, &grid, &DayCalendar::of_holidays(&[]), &horizon, 240.0)
    }

    #[test]
    fn busy_slots_keep_their_own_mean_and_quiet_ones_are_pulled_to_the_overall_one() {
        let by_hour = |index: usize| Some(if index % 24 < 12 { 100.0 } else { 300.0 });
        let busy = forecast(by_hour, 10_000.0);
        assert!((busy[3] - 100.0).abs() < 0.1 && (busy[20] - 300.0).abs() < 0.3);
        let quiet = forecast(by_hour, 0.01);
        assert!((quiet[3] - 200.0).abs() < 1.0);
    }

    #[test]
    fn an_hour_of_history_speaks_for_each_of_its_half_hours() {
        let [hour, half] = [60, 30].map(|m| IntervalLength::from_minutes(m).unwrap());
        let grid = Grid::over_days(&TimeZone::UTC, date(2026, 1, 5), 28, hour).unwrap();
        let horizon = Grid::over_days(&TimeZone::UTC, date(2026, 2, 2), 1, half).unwrap();
        let hours = (0..grid.count).map(|index| Some(if index % 24 < 12 { 100.0 } else { 300.0 }));
        let series = HistorySeries {
            contact_type: ContactTypeId::new("voice"),
            offered: vec![],
            handled: vec![Some(10_000.0); grid.count],
            abandoned: vec![],
            handle_seconds: hours.collect(),
        };
        let calendar = DayCalendar::of_holidays(&[]);
        let seconds = handle_seconds(&series, &grid, &calendar, &horizon, 240.0);
        assert!(seconds[..24].iter().all(|second| (second - 100.0).abs() < 0.2));
        assert!(seconds[24..].iter().all(|second| (second - 300.0).abs() < 0.6));
    }

    #[test]
    fn without_any_record_the_mean_of_the_law_holds() {
        assert!(forecast(|_| None, 5.0).iter().all(|seconds| *seconds == 240.0));
    }

    #[test]
    fn one_absurd_interval_hardly_moves_the_mean() {
        let seconds = forecast(|index| Some(if index == 40 { 1e9 } else { 200.0 }), 10.0);
        assert!(seconds.iter().all(|seconds| (seconds / 200.0 - 1.0).abs() < 0.2));
    }
}
