//! The spread of a made-up history against what was asked and what real centres show.

use jiff::civil::date;
use jiff::tz::TimeZone;
use organico_model::{
    Calendar, ContactTypeId, Grid, HistorySeries, HolidayHours, IntervalLength, Seed,
};

use super::EXAMPLES;
use crate::generate::busyness::NOON_MINUTE;
use crate::generate::calendar::holidays_between;
use crate::generate::parts::week;
use crate::generate::{
    CalendarFactors, DayProfile, DemandPattern, HandlePattern, HistoryRequest, MadeHistory, Season,
    SeriesTruth, Spread, generate_history,
};

fn pattern(week_contacts: f64, spread: Spread) -> DemandPattern {
    DemandPattern {
        contact_type: ContactTypeId::new("voce"),
        hours: week((8, 20), (8, 20), (8, 20)),
        holidays: HolidayHours::Usual,
        week_contacts,
        weekdays: [1.2, 1.1, 1.0, 1.0, 0.9, 0.6, 0.4],
        profile: DayProfile::VOICE,
        season: Season { amplitude: 0.1, top_day: 20.0, drift_a_week: 0.001 },
        calendar: CalendarFactors { holiday: 0.4, eve: 0.9, after: 1.1, august: 0.7 },
        spread,
        handle: HandlePattern { mean_seconds: 300.0, variation: 0.8, rise: 0.2 },
        abandonment: 0.05,
    }
}

/// Three years of half-hours, so that chance hides nothing.
fn made(week_contacts: f64, spread: Spread) -> (Grid, MadeHistory) {
    let zone = TimeZone::get("Europe/Rome").unwrap();
    let grid = Grid::over_days(&zone, date(2023, 12, 4), 1092, IntervalLength::HALF_HOUR).unwrap();
    let calendar = Calendar { holidays: holidays_between(2023, 2026), ..Calendar::default() };
    let patterns = vec![pattern(week_contacts, spread)];
    let request = HistoryRequest { grid: grid.clone(), calendar, patterns };
    (grid, generate_history(&request, Seed(11)).unwrap())
}

/// What is measured in a history against its truth.
#[derive(Debug)]
struct Measured {
    /// Variance over mean of an interval's contacts, where the mean is the true one.
    dispersion: f64,
    /// Deviation over mean of a day's contacts.
    day: f64,
    /// Correlation of the halves of a day.
    halves: f64,
    /// Correlation of one day with the next.
    days: f64,
}

/// Measures a history against its truth, over the open days.
fn measured(grid: &Grid, series: &HistorySeries, truth: &SeriesTruth) -> Measured {
    let open: Vec<usize> = (0..grid.count).filter(|&index| truth.expected[index] > 0.0).collect();
    let offered = |index: usize| series.offered[index].unwrap();
    let square = |index: usize| {
        let error = offered(index) - truth.expected[index];
        error * error
    };
    let expected: f64 = open.iter().map(|&index| truth.expected[index]).sum();
    let ratio = |indices: &[usize]| {
        let sum: f64 = indices.iter().map(|&index| truth.expected[index]).sum();
        indices.iter().map(|&index| offered(index)).sum::<f64>() / sum - 1.0
    };
    let (mut whole, mut halves) = (Vec::new(), Vec::new());
    for day in grid.days() {
        let (morning, afternoon): (Vec<usize>, Vec<usize>) = day
            .intervals
            .filter(|&index| truth.expected[index] > 0.0)
            .partition(|&index| grid.minute_of_day(index) < NOON_MINUTE);
        if morning.is_empty() || afternoon.is_empty() {
            continue;
        }
        halves.push((ratio(&morning), ratio(&afternoon)));
        whole.push(ratio(&[morning, afternoon].concat()));
    }
    let next: Vec<(f64, f64)> = whole.windows(2).map(|pair| (pair[0], pair[1])).collect();
    Measured {
        dispersion: open.iter().map(|&index| square(index)).sum::<f64>() / expected,
        day: (whole.iter().map(|x| x * x).sum::<f64>() / whole.len() as f64).sqrt(),
        halves: correlation(&halves),
        days: correlation(&next),
    }
}

fn correlation(pairs: &[(f64, f64)]) -> f64 {
    let product = |f: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(f).sum::<f64>();
    product(&|p| p.0 * p.1) / (product(&|p| p.0 * p.0) * product(&|p| p.1 * p.1)).sqrt()
}

#[test]
fn the_spread_is_the_wished_one_and_lies_in_the_measured_bands_at_any_volume() {
    for (week_contacts, day, dispersion) in
        [(4_000.0, 0.12, 1.8), (12_000.0, 0.09, 2.2), (40_000.0, 0.08, 4.0), (90_000.0, 0.07, 6.0)]
    {
        let wish = Spread { day, halves: 0.55, days: 0.45, dispersion };
        let (grid, made) = made(week_contacts, wish);
        let found = measured(&grid, &made.history.series[0], &made.truth[0]);
        let label = format!("{week_contacts} a week: {found:?}");
        assert!((1.4..=7.5).contains(&found.dispersion), "{label}");
        assert!((0.06..=0.17).contains(&found.day), "{label}");
        assert!((0.38..=0.71).contains(&found.halves), "{label}");
        // Three years of days that remember each other are worth about 500 independent ones.
        assert!((found.day / day - 1.0).abs() < 0.12, "{label}");
        assert!((found.halves - 0.55).abs() < 0.09, "{label}");
        assert!((0.2..=0.56).contains(&found.days), "{label}");
    }
}

#[test]
fn a_very_large_queue_is_made_calmer_so_that_its_variance_stays_in_the_band() {
    let wish = Spread { day: 0.17, halves: 0.55, days: 0.45, dispersion: 7.5 };
    let (grid, made) = made(100_000.0, wish);
    let found = measured(&grid, &made.history.series[0], &made.truth[0]);
    assert!(found.dispersion <= 7.5 && found.day >= 0.055, "{found:?}");
}

#[test]
fn a_holiday_has_its_share_of_an_ordinary_day_and_the_day_after_more() {
    let wish = Spread { day: 0.09, halves: 0.55, days: 0.45, dispersion: 2.2 };
    let (grid, made) = made(12_000.0, wish);
    let total = |day| {
        let range = grid.days().into_iter().find(|d| d.date == day).unwrap().intervals;
        made.truth[0].expected[range].iter().sum::<f64>()
    };
    // 8 December 2025 is a Monday: compare with the Monday and Tuesday a week later.
    let holiday = total(date(2025, 12, 8)) / total(date(2025, 12, 15));
    let after = total(date(2025, 12, 9)) / total(date(2025, 12, 16));
    assert!((holiday - 0.4).abs() < 0.02 && (after - 1.1).abs() < 0.03, "{holiday} {after}");
}

#[test]
fn handled_and_abandoned_contacts_add_up_and_handle_time_follows_its_profile() {
    let wish = Spread { day: 0.09, halves: 0.55, days: 0.45, dispersion: 2.2 };
    let (_, made) = made(12_000.0, wish);
    let (series, truth) = (&made.history.series[0], &made.truth[0]);
    let (mut abandoned, mut offered, mut ratios) = (0.0, 0.0, Vec::new());
    for index in 0..series.offered.len() {
        assert_eq!(series.offered[index].is_some(), truth.handle_seconds[index] > 0.0);
        let Some(count) = series.offered[index] else { continue };
        assert_eq!(series.handled[index].unwrap() + series.abandoned[index].unwrap(), count);
        abandoned += series.abandoned[index].unwrap();
        offered += count;
        if let Some(seconds) = series.handle_seconds[index] {
            ratios.push(seconds / truth.handle_seconds[index]);
        }
    }
    let mean = ratios.iter().sum::<f64>() / ratios.len() as f64;
    assert!((abandoned / offered - 0.05).abs() < 0.005, "{}", abandoned / offered);
    assert!((mean - 1.0).abs() < 0.005, "{mean}");
}

/// Half a year of days that remember each other is worth about 70: the bands are widened by two standard errors.
#[test]
fn the_histories_of_the_examples_lie_in_the_measured_bands() {
    for (centre, truths) in EXAMPLES.iter() {
        for (series, truth) in centre.history.series.iter().zip(truths) {
            let found = measured(&centre.history.grid, series, truth);
            let label = format!("{}: {found:?}", series.contact_type);
            assert!((1.4..=7.5).contains(&found.dispersion), "{label}");
            assert!((0.05..=0.17).contains(&found.day), "{label}");
            assert!((0.3..=0.8).contains(&found.halves), "{label}");
        }
    }
}
