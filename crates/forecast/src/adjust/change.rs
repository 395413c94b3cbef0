//! One change on the open intervals of a span: contacts with their quantiles, or handle times.

use organico_model::{AdjustmentChange, LoadSeries};

use crate::spread::Spread;

/// No contact takes less, in seconds.
const HANDLE_SECONDS_MIN: f64 = 1.0;

/// Changes the contacts of intervals; returns whether something below nothing was asked for, and nothing was taken.
pub(super) fn change_contacts(
    series: &mut LoadSeries,
    open: &[usize],
    change: AdjustmentChange,
) -> bool {
    let all: f64 = open.iter().map(|index| series.contacts[*index]).sum();
    let count = open.len() as f64;
    // A total is spread as the forecast has it, or evenly where it has nothing.
    let spread = move |value: f64, total: f64| {
        if all > 0.0 { value * (total / all) } else { total / count }
    };
    let mut floored = false;
    for &index in open {
        let value = series.contacts[index];
        let wanted = match change {
            AdjustmentChange::Factor(factor) => value * factor,
            AdjustmentChange::Total(total) => spread(value, total),
            AdjustmentChange::PerInterval(each) => each,
            AdjustmentChange::Add(more) => spread(value, all + more),
            AdjustmentChange::AddPerInterval(more) => value + more,
        };
        floored |= wanted < 0.0;
        set_contacts(series, index, wanted.max(0.0));
    }
    floored
}

/// Sets the contacts of an interval; the quantiles scale along, or are those of chance where there was nothing.
fn set_contacts(series: &mut LoadSeries, index: usize, contacts: f64) {
    let before = series.contacts[index];
    let chance = Spread::of_chance().quantiles(contacts, 1);
    for (values, by_chance) in series.quantiles.iter_mut().zip(chance) {
        values[index] = if before > 0.0 { values[index] * (contacts / before) } else { by_chance };
    }
    series.contacts[index] = contacts;
}

/// Changes the handle times of intervals, which stay at least a second.
pub(super) fn change_handle_time(
    series: &mut LoadSeries,
    open: &[usize],
    change: AdjustmentChange,
) {
    let mean = mean_handle_seconds(series, open);
    for &index in open {
        let value = series.handle_seconds[index];
        let wanted = match change {
            AdjustmentChange::Factor(factor) => value * factor,
            AdjustmentChange::Total(new) => value * (new / mean),
            AdjustmentChange::PerInterval(each) => each,
            AdjustmentChange::Add(more) | AdjustmentChange::AddPerInterval(more) => value + more,
        };
        series.handle_seconds[index] = wanted.max(HANDLE_SECONDS_MIN);
    }
}

/// Returns the mean handle time of the contacts of intervals, or of the intervals where no contact is expected.
pub(super) fn mean_handle_seconds(series: &LoadSeries, open: &[usize]) -> f64 {
    let sums = open.iter().fold([0.0; 3], |[seconds, contacts, plain], &index| {
        let (weight, value) = (series.contacts[index], series.handle_seconds[index]);
        [seconds + weight * value, contacts + weight, plain + value]
    });
    let [seconds, contacts, plain] = sums;
    if contacts > 0.0 { seconds / contacts } else { plain / open.len() as f64 }
}
