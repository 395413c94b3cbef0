//! Totals of days and months to intervals: as the contacts of the same type used to be spread, else evenly over the
//! opening hours. Whole contacts stay whole, and the intervals add up to their total.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use organico_model::{Centre, ContactType, Diagnostic, Grid, HistorySeries, IntervalLength};

use super::history::{Counts, ImportedQueue};
use super::open::{contains, hours_on};
use super::totals::TotalPeriod;

/// Day of the week from Monday, and minute of the day.
type Slot = (i8, u32);

/// How the contacts of a type are spread over a week: mean contacts by hour of the week.
type Profile = BTreeMap<Slot, f64>;

/// An interval with the share of the contacts that it takes, in any unit.
type Weighted = Vec<(Timestamp, f64)>;

/// Returns a queue whose totals have become intervals, and what was assumed for it.
pub(crate) fn spread(
    queue: &ImportedQueue,
    kind: &ContactType,
    centre: &Centre,
    length: IntervalLength,
) -> (ImportedQueue, Vec<Diagnostic>) {
    let mut told = counted_days(kind, centre);
    told.extend(queue.intervals.keys().map(|start| centre.zone.to_datetime(*start).date()));
    let profile = profile(kind, centre);
    let mut all = ImportedQueue { totals: BTreeMap::new(), ..queue.clone() };
    let mut found = Found::default();
    for (period, counts) in &queue.totals {
        let days: Vec<Date> = period.days().collect();
        if days.iter().any(|day| told.contains(day)) {
            found.beside.push(*period);
            continue;
        }
        let by_hour = usual(&days, &profile, kind, centre, length);
        let evenly = || even(&days, kind, centre, length);
        let (weighted, by) = match by_hour {
            usual if !usual.is_empty() => (usual, &mut found.usual),
            _ => (evenly(), &mut found.even),
        };
        let nobody = counts.offered.or(counts.handled).unwrap_or(0.0) == 0.0;
        match (weighted.is_empty(), nobody) {
            (true, true) => {}
            (true, false) => found.closed.push(*period),
            (false, _) => {
                by.push(*period);
                all.intervals.extend(shared_out(&weighted, *counts));
            }
        }
    }
    (all, found.tell(queue))
}

/// Returns the intervals of some days with the contacts that they usually have; none on closed days.
fn usual(
    days: &[Date],
    profile: &Profile,
    kind: &ContactType,
    centre: &Centre,
    length: IntervalLength,
) -> Weighted {
    weights(days, centre, length, |date, minute| {
        let closed = hours_on(centre, kind, date).is_empty();
        let slot = (date.weekday().to_monday_zero_offset(), minute);
        if closed { 0.0 } else { profile.get(&slot).copied().unwrap_or(0.0) }
    })
}

/// Returns the open intervals of some days, each with the same weight.
fn even(days: &[Date], kind: &ContactType, centre: &Centre, length: IntervalLength) -> Weighted {
    weights(days, centre, length, |date, minute| {
        f64::from(u8::from(contains(hours_on(centre, kind, date), minute)))
    })
}

/// What became of the totals.
#[derive(Debug, Default)]
struct Found {
    usual: Vec<TotalPeriod>,
    even: Vec<TotalPeriod>,
    closed: Vec<TotalPeriod>,
    beside: Vec<TotalPeriod>,
}

impl Found {
    fn tell(self, queue: &ImportedQueue) -> Vec<Diagnostic> {
        let all = [
            (Diagnostic::warning("I1122"), self.usual),
            (Diagnostic::warning("I1123"), self.even),
            (Diagnostic::fault("I1124"), self.closed),
            (Diagnostic::warning("I1138"), self.beside),
        ];
        let told = all.into_iter().filter_map(|(diagnostic, periods)| {
            let first = periods.first()?;
            let diagnostic = diagnostic.with("count", periods.len()).with("first", first);
            Some(diagnostic.at("", 0, queue.name.clone()))
        });
        told.collect()
    }
}

/// Returns the days of which the history has intervals of a type. A total never replaces what was counted; and as it was
/// once spread it stays, so that importing it again changes nothing.
fn counted_days(kind: &ContactType, centre: &Centre) -> BTreeSet<Date> {
    let grid = &centre.history.grid;
    let Some(series) = series(kind, centre) else { return BTreeSet::new() };
    let counted = |index: &usize| series.offered[*index].or(series.handled[*index]).is_some();
    let days = grid.days().into_iter().filter(|day| day.intervals.clone().any(|i| counted(&i)));
    days.map(|day| day.date).collect()
}

fn series<'c>(kind: &ContactType, centre: &'c Centre) -> Option<&'c HistorySeries> {
    centre.history.series.iter().find(|series| series.contact_type == kind.id)
}

/// Returns the mean contacts of a type by hour of the week, on days on which it was open as usual.
fn profile(kind: &ContactType, centre: &Centre) -> Profile {
    let grid = &centre.history.grid;
    let mut sums: BTreeMap<Slot, (f64, f64)> = BTreeMap::new();
    let Some(series) = series(kind, centre) else { return Profile::new() };
    for day in grid.days() {
        let unusual = centre.calendar.holiday(day.date).is_some();
        if unusual || centre.calendar.is_closed(day.date) {
            continue;
        }
        for index in day.intervals {
            if let Some(contacts) = series.offered[index].or(series.handled[index]) {
                let slot = (day.date.weekday().to_monday_zero_offset(), grid.minute_of_day(index));
                let sum = sums.entry(slot).or_default();
                *sum = (sum.0 + contacts, sum.1 + 1.0);
            }
        }
    }
    sums.into_iter().map(|(slot, (sum, count))| (slot, sum / count)).collect()
}

/// Returns the intervals of some days that have a weight.
fn weights(
    days: &[Date],
    centre: &Centre,
    length: IntervalLength,
    weight: impl Fn(Date, u32) -> f64,
) -> Weighted {
    let of_day = |date: &Date| {
        let grid = Grid::over_days(&centre.zone, *date, 1, length).ok();
        let starts = grid.into_iter().flat_map(|grid| {
            (0..grid.count).map(move |index| (grid.instant(index), grid.minute_of_day(index)))
        });
        let weighted = starts.map(|(start, minute)| (start, weight(*date, minute)));
        weighted.filter(|(_, weight)| *weight > 0.0).collect::<Weighted>()
    };
    days.iter().flat_map(of_day).collect()
}

/// Returns the counts of each interval: offered by weight, what became of them by the offered ones.
fn shared_out(weighted: &Weighted, total: Counts) -> Vec<(Timestamp, Counts)> {
    let weights: Vec<f64> = weighted.iter().map(|(_, weight)| *weight).collect();
    let offered = total.offered.map(|total| shares(total, &weights));
    let base = offered.as_ref().filter(|shares| shares.iter().any(|share| *share > 0.0));
    let by = base.unwrap_or(&weights);
    let handled = total.handled.map(|total| shares(total, by));
    let abandoned = total.abandoned.map(|total| shares(total, by));
    let at = |shares: &Option<Vec<f64>>, place: usize| shares.as_ref().map(|shares| shares[place]);
    let counts = |place: usize| {
        let (offered, handled) = (at(&offered, place), at(&handled, place));
        let worked = handled.or(offered).is_some_and(|count| count > 0.0);
        let handle_seconds = total.handle_seconds.filter(|_| worked);
        Counts { offered, handled, abandoned: at(&abandoned, place), handle_seconds }
    };
    weighted.iter().enumerate().map(|(place, (start, _))| (*start, counts(place))).collect()
}

/// Returns shares of a total by weight, whole ones as far as the total is whole; they add up to it exactly.
///
/// Each share is the step of the rounded running sum, so that few contacts over many intervals lie evenly.
fn shares(total: f64, weights: &[f64]) -> Vec<f64> {
    let sum: f64 = weights.iter().sum();
    let whole = total.floor();
    let mut before = 0.0;
    let mut running = 0.0;
    let last = weights.len().saturating_sub(1);
    let step = |(place, weight): (usize, &f64)| {
        running += weight;
        let exact = if place == last { whole } else { whole * (running / sum) };
        let now = (exact + 0.5).floor().min(whole);
        let share = now - before;
        before = now;
        share
    };
    let mut shares: Vec<f64> = weights.iter().enumerate().map(step).collect();
    let heaviest = (0..weights.len()).max_by(|a, b| weights[*a].total_cmp(&weights[*b]));
    if let Some(share) = heaviest.and_then(|place| shares.get_mut(place)) {
        *share += total - whole;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn few_contacts_lie_evenly_over_many_intervals() {
        assert_eq!(shares(3.0, &[1.0; 9]), [0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 1.0, 0.0]);
        assert_eq!(shares(10.0, &[1.0, 3.0]), [3.0, 7.0]);
        assert_eq!(shares(2.5, &[1.0, 3.0]), [1.0, 1.5]);
    }

    proptest! {
        #[test]
        fn shares_add_up_and_whole_ones_stay_whole(
            total in 0_u32..100_000, weights in prop::collection::vec(0.001_f64..50.0, 1..200),
        ) {
            let shares = shares(f64::from(total), &weights);
            prop_assert_eq!(shares.iter().sum::<f64>(), f64::from(total));
            prop_assert!(shares.iter().all(|share| *share >= 0.0 && share.fract() == 0.0));
        }

        #[test]
        fn no_more_is_handled_than_came_in(
            offered in 0_u32..5_000, lost in 0_u32..5_000,
            weights in prop::collection::vec(0.001_f64..50.0, 1..100),
        ) {
            let handled = offered.saturating_sub(lost);
            let counts = Counts {
                offered: Some(f64::from(offered)),
                handled: Some(f64::from(handled)),
                ..Counts::default()
            };
            let weighted: Weighted = weights
                .iter()
                .enumerate()
                .map(|(n, weight)| (Timestamp::from_second(n as i64 * 900).unwrap(), *weight))
                .collect();
            let all = shared_out(&weighted, counts);
            prop_assert!(all.iter().all(|(_, counts)| counts.handled <= counts.offered));
            let sum: f64 = all.iter().filter_map(|(_, counts)| counts.handled).sum();
            prop_assert_eq!(sum, f64::from(handled));
        }
    }
}
