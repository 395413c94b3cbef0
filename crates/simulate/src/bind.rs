//! A centre, its load and its roster, bound to a model.
//!
//! People who can take the same types at the same levels are one group of the routing policy. A skill's level is the
//! tier in which its holders are asked; those who hold only an overflow skill come after all of them. People who can
//! take nothing that is simulated are left out, so that they do not dilute the occupancy.

mod shrinkage;
mod staff;

use std::collections::BTreeMap;

use organico_model::{
    Centre, ContactType, ContactTypeId, Law, Load, LoadSeries, Roster, Run, ServiceOutcome,
};
use organico_routing::{Place, Taker, TypeRule};

use crate::SimulationError;
use crate::config::{REPLICATIONS_MAX, SimulationConfig};
use crate::difference::Simulated;
use crate::model::{ArrivalModel, Extras, Model, TypeModel, VARIATION_MAX};
use crate::outcome::{Reported, outcome};
use crate::simulator::Simulator;
use staff::Staff;

/// Days that were alike without end would be one day.
const CORRELATION_MAX: f64 = 0.99;

/// Returns the service that a roster gives under a load: one entry a type of the load, in its order.
///
/// Runs `config.replications` independent replications of the whole horizon on the current thread pool; the result is
/// the same on any number of threads. Contacts are offered as Poisson counts with the load's busyness of days and
/// intervals. Live contacts that wait when their type closes are served while anyone who may take them is on duty and
/// then abandon; deferred work stays over night. A person is busy while holding at least one contact. Intervals of
/// confidence are 95 per cent. The overdue share counts, besides what was finished late, what is unfinished past its
/// deadline.
///
/// # Errors
/// The caller wants to stop; the load or the roster names what the centre does not have; a number is out of range.
pub fn simulate(
    load: &Load,
    roster: &Roster,
    centre: &Centre,
    config: &SimulationConfig,
    run: &Run,
) -> Result<ServiceOutcome, SimulationError> {
    simulate_counted(load, roster, centre, config, run).map(|simulated| simulated.service)
}

/// Returns the same service with the counts of its replications, which another roster can be held against.
///
/// # Errors
/// As [`simulate`].
pub fn simulate_counted(
    load: &Load,
    roster: &Roster,
    centre: &Centre,
    config: &SimulationConfig,
    run: &Run,
) -> Result<Simulated, SimulationError> {
    if !(2..=REPLICATIONS_MAX).contains(&config.replications) {
        return Err(SimulationError::Replications(config.replications));
    }
    let types = contact_types(load, centre)?;
    let reported: Vec<Reported> = types.iter().map(|kind| report_of(kind)).collect();
    let simulator = Simulator::new(bind(load, &types, (roster, centre), config)?)?;
    outcome(&simulator, reported, config.replications, run)
}

/// Returns the contact types of a load, in its order.
pub(crate) fn contact_types<'a>(
    load: &Load,
    centre: &'a Centre,
) -> Result<Vec<&'a ContactType>, SimulationError> {
    let known: BTreeMap<&ContactTypeId, &ContactType> =
        centre.contact_types.iter().map(|kind| (&kind.id, kind)).collect();
    let find = |series: &LoadSeries| {
        let id = series.contact_type.to_string();
        let unknown = SimulationError::Unknown { what: "contact type", id };
        known.get(&series.contact_type).copied().ok_or(unknown)
    };
    load.series.iter().map(find).collect()
}

fn report_of(kind: &ContactType) -> Reported {
    Reported {
        contact_type: kind.id.clone(),
        definition: kind.targets.service.as_ref().map(|target| target.definition.clone()),
        has_deadline: kind.channel.is_deferred() && kind.deadline_minutes.is_some(),
    }
}

/// Returns the model of a load, a roster and a centre.
pub(crate) fn bind(
    load: &Load,
    types: &[&ContactType],
    (roster, centre): (&Roster, &Centre),
    config: &SimulationConfig,
) -> Result<Model, SimulationError> {
    let staff = Staff::of(centre, types, &load.grid);
    let duties = staff.duties(roster, centre, (config, &load.grid))?;
    let kinds = load.series.iter().zip(types).enumerate();
    let model = |(index, (series, kind)): (usize, (&LoadSeries, &&ContactType))| {
        let takers = staff.takers(index, kind.priority);
        type_model(series, kind, takers, (config.reserve, f64::from(load.grid.length.seconds())))
    };
    let types = kinds.map(model).collect();
    let days = load.grid.days().into_iter().map(|day| day.intervals).collect();
    let places = vec![Place::Site(0); staff.groups()];
    let span = (f64::from(load.grid.length.seconds()), days);
    Ok(Model { places, ..Model::of_people(span, types, staff.people, duties) })
}

fn type_model(
    series: &LoadSeries,
    kind: &ContactType,
    takers: Vec<Taker>,
    (reserve, step_seconds): (u32, f64),
) -> TypeModel {
    let deferred = kind.channel.is_deferred();
    let threshold = kind.targets.service.as_ref().map_or(0.0, |target| target.threshold.get());
    TypeModel {
        rule: TypeRule {
            deferred,
            reserve: if deferred { reserve } else { 0 },
            concurrency: kind.concurrency,
            ..TypeRule::plain(takers)
        },
        arrivals: ArrivalModel::Expected { step_seconds, contacts: series.contacts.clone() },
        open: series.open.clone(),
        day_variation: series.day_variation.min(VARIATION_MAX),
        interval_variation: series.interval_variation.min(VARIATION_MAX),
        handle: kind.handle.law.clone(),
        handle_seconds: series.handle_seconds.clone(),
        patience: if deferred { Law::Never } else { kind.patience.clone() },
        threshold_seconds: threshold,
        deadline_seconds: kind.deadline_minutes.map(|minutes| f64::from(minutes) * 60.0),
        present: Vec::new(),
        extras: Extras {
            day_correlation: series.day_correlation.clamp(0.0, CORRELATION_MAX),
            ..Extras::none()
        },
    }
}
