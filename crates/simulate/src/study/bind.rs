//! A study to a model of the engine.

use std::ops::Range;

use organico_model::{AgentChoice, OutageOf, Start, Study, StudyArrivals, StudyTaker, StudyType};
use organico_routing::{AgentOrder, AtHome, DeskRule, Place, Taker, TypeRule};

use super::{people, stationary};
use crate::SimulationError;
use crate::model::{
    ArrivalModel, AutomationModel, Extras, FatigueModel, Model, OutageModel, OutageTarget,
    RetrialModel, TypeModel,
};

/// Returns the model that the engine lives a study by.
///
/// Groups are counted where the study counts them and nothing in it needs to know who took what; otherwise their people
/// are told apart.
///
/// # Errors
/// The study starts from a stationary law that does not exist, or has more people than a limit.
pub fn study_model(study: &Study) -> Result<Model, SimulationError> {
    let mut types: Vec<TypeModel> =
        study.types.iter().map(|kind| type_model(study, kind)).collect();
    if study.start == Start::Stationary {
        for (kind, model) in types.iter_mut().enumerate() {
            model.present = stationary::law(study, kind)?;
        }
    }
    let (staff, guard_seconds) = people::staff(study)?;
    Ok(Model {
        interval_seconds: study.interval_seconds,
        days: std::iter::once(0..study.intervals).collect(),
        group_factors: group_factors(study),
        places: study.groups.iter().map(|group| place(group.site)).collect(),
        staff,
        desk: DeskRule { order: order(study.agent_choice), guard_seconds, ..DeskRule::plain() },
        end_of_shift: study.end_of_shift,
        shared_variation: study.shared_variation,
        outages: outages(study),
        home_outages: study
            .home_outages
            .as_ref()
            .map(|home| (home.hours_between * 3600.0, home.seconds.clone())),
        fatigue: study.fatigue.map(|of| FatigueModel { above: of.above, slowdown: of.slowdown }),
        types,
    })
}

/// Returns the contacts of a type that are expected in the counted intervals, where nothing else decides how many come.
pub(super) fn expected(study: &Study, kind: usize, counted: &Range<usize>) -> Option<f64> {
    let of = &study.types[kind];
    let led_to = study.types.iter().any(|other| other.transfers.iter().any(|t| t.to == kind));
    if led_to || of.retrial.is_some() || of.automation.is_some() || of.deferred.is_some() {
        return None;
    }
    let StudyArrivals::Rates { step_seconds, per_second } = &of.arrivals else { return None };
    let (from, to) = (
        counted.start as f64 * study.interval_seconds,
        counted.end as f64 * study.interval_seconds,
    );
    let inside = |step: usize| {
        let start = step as f64 * step_seconds;
        ((start + step_seconds).min(to) - start.max(from)).max(0.0)
    };
    Some(per_second.iter().enumerate().map(|(step, rate)| rate * inside(step)).sum())
}

/// Returns the intervals of a study that are counted.
pub(super) fn counted(study: &Study) -> Result<Range<usize>, SimulationError> {
    let end = study.intervals.saturating_sub(study.cool_down);
    if study.warm_up < end {
        return Ok(study.warm_up..end);
    }
    let value = (study.warm_up + study.cool_down) as f64;
    let expected = "fewer intervals than the day has";
    Err(SimulationError::OutOfRange { field: "warm-up and cool-down", value, expected })
}

fn order(choice: AgentChoice) -> AgentOrder {
    match choice {
        AgentChoice::LongestIdle => AgentOrder::LongestIdle,
        AgentChoice::LeastOccupied => AgentOrder::LeastOccupied,
        AgentChoice::FixedOrder => AgentOrder::Fixed,
    }
}

fn place(site: Option<usize>) -> Place {
    site.map_or(Place::Home, |site| Place::Site(site as u32))
}

fn outages(study: &Study) -> Vec<OutageModel> {
    let target = |of: OutageOf| match of {
        OutageOf::Site(site) => OutageTarget::Site(site as u32),
        OutageOf::Person(person) => OutageTarget::Person(person as u32),
        OutageOf::Homes => OutageTarget::Homes,
    };
    let outage = |of: &organico_model::Outage| OutageModel {
        target: target(of.of),
        start: of.at_seconds,
        seconds: of.seconds,
        recovery_seconds: of.recovery_seconds,
    };
    study.outages.iter().map(outage).collect()
}

/// Returns the handle-time factors by group, then type; none where all of them are 1.
fn group_factors(study: &Study) -> Vec<f64> {
    let mut factors = vec![1.0; study.groups.len() * study.types.len()];
    for (kind, of) in study.types.iter().enumerate() {
        for taker in &of.takers {
            if let Some(factor) = factors.get_mut(taker.group * study.types.len() + kind) {
                *factor = taker.handle_factor;
            }
        }
    }
    if factors.iter().all(|&factor| factor == 1.0) { Vec::new() } else { factors }
}

fn type_model(study: &Study, kind: &StudyType) -> TypeModel {
    let mean = kind.handle.mean();
    TypeModel {
        rule: rule(kind),
        arrivals: arrivals(study, &kind.arrivals),
        open: if kind.open.is_empty() { vec![true; study.intervals] } else { kind.open.clone() },
        day_variation: kind.day_variation,
        interval_variation: kind.interval_variation,
        handle: kind.handle.clone(),
        handle_seconds: vec![mean; study.intervals],
        patience: kind.patience.clone(),
        threshold_seconds: kind.threshold_seconds,
        deadline_seconds: kind.deferred.map(|deferral| deferral.due_seconds),
        present: Vec::new(),
        extras: extras(study, kind),
    }
}

fn rule(kind: &StudyType) -> TypeRule {
    let taker = |of: &StudyTaker| Taker {
        group: of.group as u32,
        tier: of.tier,
        rank: of.rank,
        after_seconds: of.after_seconds,
        reserve: of.reserve,
    };
    let after = kind.after_contact.as_ref().map_or(0.0, organico_model::Law::mean);
    TypeRule {
        deferred: kind.deferred.is_some(),
        reserve: kind.deferred.map_or(0, |deferral| deferral.reserve),
        concurrency: kind.concurrency,
        bonus_seconds: kind.bonus_seconds,
        ageing_seconds: kind.ageing_seconds,
        line_cap: kind.line_cap,
        preferred_seconds: kind.preferred_seconds,
        callback_over_seconds: kind.callback.map(|callback| callback.over_seconds),
        mean_seconds: kind.handle.mean() + after,
        at_home: AtHome::Allowed,
        takers: kind.takers.iter().map(taker).collect(),
    }
}

/// Returns the arrivals within the day: what a rate says of later steps has no place in it.
fn arrivals(study: &Study, arrivals: &StudyArrivals) -> ArrivalModel {
    match arrivals {
        StudyArrivals::Rates { step_seconds, per_second } => {
            let horizon = study.horizon_seconds();
            let steps = (horizon / step_seconds - 1e-9).ceil().max(0.0) as usize;
            // A single step that outlasts the day ends with it.
            let step_seconds = step_seconds.min(horizon);
            let contacts = per_second.iter().take(steps).map(|rate| rate * step_seconds).collect();
            ArrivalModel::Expected { step_seconds, contacts }
        }
        StudyArrivals::At { seconds } => ArrivalModel::Given { seconds: seconds.clone() },
    }
}

fn extras(study: &Study, kind: &StudyType) -> Extras {
    let mut transfers = Vec::new();
    if !kind.transfers.is_empty() {
        transfers = vec![0.0; study.types.len()];
        for transfer in &kind.transfers {
            if let Some(probability) = transfers.get_mut(transfer.to) {
                *probability += transfer.probability;
            }
        }
    }
    Extras {
        after_contact: kind.after_contact.clone(),
        slowdown: kind.slowdown,
        // A study has one day.
        day_correlation: 0.0,
        interval_correlation: kind.interval_correlation,
        retrial: kind.retrial.as_ref().map(|retrial| RetrialModel {
            probability: retrial.probability,
            delay: retrial.delay.clone(),
        }),
        callback_share: kind.callback.map_or(0.0, |callback| callback.share),
        automation: kind.automation.as_ref().map(|machine| AutomationModel {
            share: machine.share,
            contained: machine.contained,
            seconds: machine.seconds.clone(),
            failed_factor: machine.failed_factor,
        }),
        transfers,
        preferred_share: kind.preferred_share,
        backlog: kind.deferred.map_or(0, |deferral| deferral.backlog),
    }
}
