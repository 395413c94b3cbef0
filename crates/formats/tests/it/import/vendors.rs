//! A forecast that we write in the layout of another system reads back as the same forecast.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use organico_formats::{ForecastLayout, TotalPeriod, write_vendor_forecast};
use organico_model::{Channel, ContactTypeId, Grid, IntervalLength, Load, LoadSeries};

use super::centre::centre;
use super::{read, rome, settings};

/// Returns a load of one type over three days, open all day.
fn load(first: Date) -> Load {
    let grid = Grid::over_days(&rome(), first, 3, IntervalLength::QUARTER_HOUR).unwrap();
    let count = grid.count;
    let series = LoadSeries {
        contact_type: ContactTypeId::new("bollette"),
        contacts: (0..count).map(|n| (n % 23) as f64 + 0.25).collect(),
        handle_seconds: (0..count).map(|n| 180.0 + (n % 7) as f64 / 2.0).collect(),
        open: vec![true; count],
        quantiles: std::array::from_fn(|_| vec![0.0; count]),
        day_variation: 0.0,
        interval_variation: 0.0,
        day_correlation: 0.0,
        method: "seasonal".to_owned(),
        unadjusted: None,
    };
    Load { grid, series: vec![series], work: Vec::new() }
}

#[test]
fn calabrio_out_and_in_is_the_same_over_both_changes_of_the_clock() {
    let centre = centre(&[("bollette", Channel::Voice)]);
    let days = [date(2024, 3, 30), date(2024, 10, 26), date(2026, 3, 28), date(2026, 10, 24)];
    for load in days.map(load) {
        let text =
            write_vendor_forecast(ForecastLayout::Calabrio, &load, None, &centre, &BTreeMap::new());
        let reading = read(&settings("calabrio", &[]), &[("c.csv", &text)]);
        assert_eq!(reading.diagnostics, []);
        let queue = &reading.history.queues[0];
        assert_eq!(queue.intervals.len(), load.grid.count);
        for (index, (start, counts)) in queue.intervals.iter().enumerate() {
            assert_eq!(*start, load.grid.instant(index));
            assert_eq!(counts.offered, Some(load.series[0].contacts[index]));
            assert_eq!(counts.handle_seconds, Some(load.series[0].handle_seconds[index]));
        }
    }
}

#[test]
fn verint_out_and_in_has_the_same_totals_of_days() {
    let centre = centre(&[("bollette", Channel::Voice)]);
    let load = load(date(2026, 10, 24));
    let text =
        write_vendor_forecast(ForecastLayout::Verint, &load, None, &centre, &BTreeMap::new());
    let reading = read(&settings("verint", &[]), &[("v.csv", &text)]);
    let totals = &reading.history.queues[0].totals;
    for day in load.grid.days() {
        let sum: f64 = day.intervals.map(|index| load.series[0].contacts[index]).sum();
        assert_eq!(totals[&TotalPeriod::Day(day.date)].offered, Some(sum));
    }
}
