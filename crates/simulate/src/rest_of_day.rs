//! The rest of a day that has begun: the day is lived from its start, and only what comes from now on is counted.
//!
//! The hours that are over are lived with what was recorded, so that the rest finds the queue that they leave. Chance
//! of how busy the day is holds for them and for the rest apart. Two calls with the same load, settings and seed live
//! the same days: their replications can be held against each other.

use organico_model::{
    Centre, ContactType, ContactTypeId, Estimate, Load, RestService, Roster, Run,
};

use crate::SimulationError;
use crate::bind::{bind, contact_types};
use crate::config::{REPLICATIONS_MAX, SimulationConfig};
use crate::outcome::{abandonment, counts, wait};
use crate::replication::{Cell, Replication};
use crate::simulator::Simulator;
use crate::statistics::{Ratio, quantile};

/// Customers of a type who wait are offered to be called back.
#[derive(Debug, Clone, PartialEq)]
pub struct CallbackOffer {
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// Expected wait from which it is offered, in seconds.
    pub over_seconds: f64,
    /// Share that accepts.
    pub share: f64,
}

/// Which part of a day is counted, and what is done in it beside the roster.
#[derive(Debug, Clone, Copy)]
pub struct DayRest<'a> {
    /// Intervals that are over.
    pub seen: usize,
    /// Spans of intervals of the rest whose service is told apart.
    pub bands: &'a [std::ops::Range<usize>],
    /// Call-backs that are offered from the start of the day on.
    pub offers: &'a [CallbackOffer],
}

/// Returns the service of the rest of a day, one entry a type of the load, in its order.
///
/// # Errors
/// As [`crate::simulate`].
pub fn simulate_rest_of_day(
    (load, roster, centre): (&Load, &Roster, &Centre),
    rest: &DayRest<'_>,
    config: &SimulationConfig,
    run: &Run,
) -> Result<Vec<RestService>, SimulationError> {
    if !(2..=REPLICATIONS_MAX).contains(&config.replications) {
        return Err(SimulationError::Replications(config.replications));
    }
    let types = contact_types(load, centre)?;
    let mut model = bind(load, &types, (roster, centre), config)?;
    let (seen, count) = (rest.seen.min(load.grid.count), load.grid.count);
    if seen > 0 && seen < count {
        model.days = vec![0..seen, seen..count];
    }
    for offer in rest.offers {
        let at = load.series.iter().position(|series| series.contact_type == offer.contact_type);
        if let Some(kind) = at.and_then(|at| model.types.get_mut(at)) {
            kind.rule.callback_over_seconds = Some(offer.over_seconds);
            kind.extras.callback_share = offer.share;
        }
    }
    let lived = Simulator::new(model)?.replicate(0..config.replications, run)?;
    Ok(types
        .iter()
        .enumerate()
        .map(|(kind, of)| service(&lived, (kind, of), rest, count))
        .collect())
}

/// Reduces the replications of one type.
fn service(
    lived: &[Replication],
    (kind, of): (usize, &ContactType),
    rest: &DayRest<'_>,
    count: usize,
) -> RestService {
    let totals: Vec<Cell> =
        lived.iter().map(|one| one.total(kind, rest.seen.min(count)..count)).collect();
    let ratio = |part: &dyn Fn(&Cell) -> (f64, f64)| {
        Ratio::of(&totals.iter().map(part).collect::<Vec<_>>())
    };
    let definition = of.targets.service.as_ref().map(|target| &target.definition);
    let level = definition.map(|definition| move |cell: &Cell| counts(cell, definition));
    let mean_of = |interval: usize| {
        let level = level.as_ref()?;
        let pairs: Vec<(f64, f64)> =
            lived.iter().map(|one| level(&one.cells(kind)[interval])).collect();
        Ratio::of(&pairs).share().map(|share| share.mean)
    };
    let of_band = |band: &std::ops::Range<usize>| -> Option<Estimate> {
        let level = level.as_ref()?;
        let inside = band.start.min(count)..band.end.min(count);
        let pairs: Vec<(f64, f64)> =
            lived.iter().map(|one| level(&one.total(kind, inside.clone()))).collect();
        Ratio::of(&pairs).share()
    };
    RestService {
        level: level.as_ref().and_then(|level| ratio(level).share()),
        spread: level.as_ref().and_then(|level| spread(totals.iter().map(level))),
        abandonment: ratio(&abandonment).share(),
        wait: ratio(&wait).estimate(),
        by_interval: (0..count).map(mean_of).collect(),
        by_band: rest.bands.iter().map(of_band).collect(),
    }
}

/// Returns the 5th, 50th and 95th per cent of the levels of single days.
fn spread(levels: impl Iterator<Item = (f64, f64)>) -> Option<[f64; 3]> {
    let mut levels: Vec<f64> =
        levels.filter(|(_, base)| *base > 0.0).map(|(good, base)| good / base).collect();
    levels.sort_by(f64::total_cmp);
    Some([quantile(&levels, 0.05)?, quantile(&levels, 0.5)?, quantile(&levels, 0.95)?])
}
