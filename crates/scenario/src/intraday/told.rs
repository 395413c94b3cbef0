//! What is told of each contact type: forecast, record and update side by side.

use organico_forecast::{IntradayForecast, IntradayType};
use organico_model::{
    Busyness, History, IntradayHandle, IntradayTypeDay, Load, LoadSeries, Purpose, RestService,
    Seed,
};

use super::live::Day;
use super::search::Found;

/// Draws of the rest of the day behind its quantiles.
const DRAWS: u64 = 2_000;

/// Returns the contact types of the day, in the order of the load; people are added later.
pub(super) fn types(
    day: &Day<'_>,
    (before, updated): (&Load, &IntradayForecast),
    found: &Found,
) -> Vec<IntradayTypeDay> {
    let series = before.series.iter().zip(&updated.load.series).zip(&updated.types);
    let service = found.before.iter().zip(&found.after);
    let one = |(((old, new), learned), (then, after)): Joined<'_>| {
        of_type(day, (old, new, learned), (then, after))
    };
    series.zip(service).map(one).collect()
}

type Joined<'a> =
    (((&'a LoadSeries, &'a LoadSeries), &'a IntradayType), (&'a RestService, &'a RestService));

fn of_type(
    day: &Day<'_>,
    (old, new, learned): (&LoadSeries, &LoadSeries, &IntradayType),
    (before, after): (&RestService, &RestService),
) -> IntradayTypeDay {
    let kinds = &day.inputs.centre.contact_types;
    let kind = kinds.iter().find(|kind| kind.id == old.contact_type);
    let target = kind.and_then(|kind| kind.targets.service.as_ref());
    let so_far = |values: fn(&organico_model::HistorySeries) -> &Vec<Option<f64>>| {
        sum_so_far(day.inputs.actuals, &old.contact_type, day.seen, values)
    };
    IntradayTypeDay {
        contact_type: old.contact_type.clone(),
        recorded: (0..day.grid.count)
            .map(|index| learned.recorded.get(index).copied().flatten())
            .collect(),
        forecast: old.contacts.clone(),
        forecast_band: [old.quantiles[1].clone(), old.quantiles[3].clone()],
        updated: new.contacts.clone(),
        updated_band: [new.quantiles[1].clone(), new.quantiles[3].clone()],
        busyness: busyness(day, old, new, learned),
        handle: IntradayHandle {
            forecast_seconds: mean_seconds(old, &old.contacts, day.seen),
            seconds: mean_seconds(new, &new.contacts, day.seen),
            seen: learned.handle_seen,
            contacts: learned.handle_contacts,
        },
        handled: so_far(|series| &series.handled),
        abandoned: so_far(|series| &series.abandoned),
        target: target.map(|target| target.share.get()),
        threshold_seconds: target.map_or(0.0, |target| target.threshold.get()),
        before: before.clone(),
        after: after.clone(),
        cover: Vec::new(),
    }
}

fn busyness(day: &Day<'_>, old: &LoadSeries, new: &LoadSeries, learned: &IntradayType) -> Busyness {
    let rest: f64 = new.contacts[day.seen..].iter().sum();
    let [low, high] = rest_quantiles(day, new);
    Busyness {
        recorded: learned.update.recorded,
        expected: learned.update.expected,
        rest_forecast: old.contacts[day.seen..].iter().sum(),
        rest,
        rest_low: low,
        rest_high: high,
        strength: if learned.update.intervals == 0 { 0.0 } else { learned.rule.strength },
        days: learned.rule.days,
        error_ratio: learned.rule.error_ratio,
    }
}

/// Returns the 10 and 90 per cent quantiles of the contacts of the rest of the day: drawn with what its intervals share.
fn rest_quantiles(day: &Day<'_>, series: &LoadSeries) -> [f64; 2] {
    let means: Vec<f64> =
        series.contacts[day.seen..].iter().copied().filter(|m| *m > 0.0).collect();
    if means.is_empty() {
        return [0.0; 2];
    }
    let shape = |variation: f64| 1.0 / (variation * variation).max(1e-9);
    let draw = |number: u64| -> f64 {
        let mut stream = Seed(1).stream(Purpose::Busyness, (number, 0));
        let factor = stream.gamma_of_mean_one(shape(series.day_variation));
        let slot = shape(series.interval_variation);
        means
            .iter()
            .map(|mean| {
                let own = stream.gamma_of_mean_one(slot);
                stream.poisson((mean * factor * own).min(1e9)) as f64
            })
            .sum()
    };
    let mut totals: Vec<f64> = (0..DRAWS).map(draw).collect();
    totals.sort_by(f64::total_cmp);
    [totals[totals.len() / 10], totals[totals.len() * 9 / 10]]
}

/// Returns the mean handle time of the rest of the day.
fn mean_seconds(series: &LoadSeries, contacts: &[f64], seen: usize) -> f64 {
    let rest = contacts[seen..].iter().zip(&series.handle_seconds[seen..]);
    let (sum, mass) = rest
        .fold((0.0, 0.0), |(sum, mass), (count, seconds)| (sum + count * seconds, mass + count));
    if mass > 0.0 { sum / mass } else { 0.0 }
}

/// Returns the recorded sum of the intervals that are over; nothing where none was recorded.
fn sum_so_far(
    actuals: &History,
    id: &organico_model::ContactTypeId,
    seen: usize,
    values: fn(&organico_model::HistorySeries) -> &Vec<Option<f64>>,
) -> Option<f64> {
    let series = actuals.series.iter().find(|series| series.contact_type == *id)?;
    let known: Vec<f64> = values(series).iter().take(seen).copied().flatten().collect();
    (!known.is_empty()).then(|| known.iter().sum())
}
