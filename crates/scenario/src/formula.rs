//! What a formula says of a contact type of a study, where one exists: beside the simulated value, never instead of it.
//!
//! A formula exists for a type that comes at one rate to one group of its own, whose number never changes, with
//! exponential laws and nothing besides: Erlang A where customers leave, Erlang C where they wait, Erlang B where nobody
//! may wait.

use organico_model::{Analytic, Law, Run, Simulation, Study, StudyArrivals, StudyStaff, StudyType};
use organico_simulate::{SimulationError, StudyConfig, simulate_study};
use organico_staffing::{QueueInput, QueueModel, evaluate};

/// Returns what the days of a study come to, with the value of a formula beside each type that has one.
///
/// # Errors
/// As [`simulate_study`].
pub fn simulate_with_formulas(
    study: &Study,
    config: &StudyConfig,
    run: &Run,
) -> Result<Simulation, SimulationError> {
    let mut found = simulate_study(study, config, run)?;
    for (of, kind) in found.types.iter_mut().zip(&study.types) {
        of.analytic = analytic(study, kind);
    }
    Ok(found)
}

/// Returns the exact value of a type in its steady state, where a formula exists.
fn analytic(study: &Study, kind: &StudyType) -> Option<Analytic> {
    let (handle_seconds, arrival_rate) = (exponential(&kind.handle)?, constant_rate(kind)?);
    let agents = own_group(study, kind)?;
    let patience_seconds = match &kind.patience {
        Law::Never => None,
        other => Some(exponential(other)?),
    };
    let (name, model) = match (kind.line_cap, patience_seconds) {
        (Some(0), _) => ("erlang-b", QueueModel::ErlangB),
        (Some(_), _) => return None,
        (None, Some(_)) => ("erlang-a", QueueModel::ErlangA),
        (None, None) => ("erlang-c", QueueModel::ErlangC),
    };
    let input = QueueInput {
        agents,
        arrival_rate,
        service_rate: 1.0 / handle_seconds,
        abandonment_rate: patience_seconds.map(|seconds| 1.0 / seconds),
        threshold: Some(kind.threshold_seconds),
    };
    let exact = evaluate(model, &input).ok()?;
    Some(Analytic {
        formula: name.to_owned(),
        sl_off: exact.service_level_offered.or(exact.blocking_probability.map(|b| 1.0 - b))?,
        pab: exact.abandonment.unwrap_or(0.0),
        pwait: exact.wait_probability.unwrap_or(0.0),
    })
}

fn exponential(law: &Law) -> Option<f64> {
    match law {
        Law::Exponential { mean } => Some(*mean),
        _ => None,
    }
}

/// Returns contacts a second, where they are the same all day and nothing is random but the instants.
fn constant_rate(kind: &StudyType) -> Option<f64> {
    let is_plain = kind.day_variation == 0.0
        && kind.interval_variation == 0.0
        && kind.after_contact.is_none()
        && kind.deferred.is_none()
        && kind.concurrency <= 1
        && kind.retrial.is_none()
        && kind.callback.is_none()
        && kind.automation.is_none()
        && kind.preferred_share == 0.0
        && kind.open.iter().all(|open| *open);
    match &kind.arrivals {
        StudyArrivals::Rates { per_second, .. } if is_plain => {
            let first = *per_second.first()?;
            (first > 0.0 && per_second.iter().all(|rate| *rate == first)).then_some(first)
        }
        StudyArrivals::Rates { .. } | StudyArrivals::At { .. } => None,
    }
}

/// Returns the people of the one group of a type, where it takes nothing else and their number never changes.
fn own_group(study: &Study, kind: &StudyType) -> Option<u32> {
    let is_plain = study.staff == StudyStaff::Groups
        && study.shared_variation == 0.0
        && study.outages.is_empty()
        && study.home_outages.is_none()
        && study.fatigue.is_none();
    let [taker] = kind.takers.as_slice() else { return None };
    let takes = |other: &StudyType| other.takers.iter().any(|one| one.group == taker.group);
    let feeds = |other: &StudyType| {
        other.transfers.iter().any(|next| study.types.get(next.to).is_some_and(|to| to == kind))
    };
    let alone = study.types.iter().filter(|other| takes(other)).count() == 1;
    let at_once = taker.after_seconds == 0.0 && taker.reserve == 0 && taker.handle_factor == 1.0;
    let steps = &study.groups.get(taker.group)?.agents;
    let agents = steps.first()?.agents;
    let is_constant = steps.iter().all(|step| step.agents == agents);
    let fits = is_plain && alone && at_once && is_constant && !study.types.iter().any(feeds);
    fits.then_some(agents)
}
