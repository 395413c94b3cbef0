//! What it means to meet a target.

use organico_model::{Base, Counted, RequirementReason, ServiceDefinition, Targets};

use crate::queue::{QueueMeasures, QueueModel};

/// Returns the service level that a definition gives these measures; empty where the model or the queue has none.
///
/// Answered contacts counted however late need no threshold over offered or answered ones. Source: `docs/sources.md#service-level`.
#[must_use]
pub fn service_level(measures: &QueueMeasures, definition: &ServiceDefinition) -> Option<f64> {
    match definition.counted {
        Counted::WithinThreshold => match definition.base {
            Base::Offered => measures.service_level_offered,
            Base::Answered => measures.service_level_answered,
            // Nobody abandons in Erlang C, where the two bases are one.
            Base::OfferedLessEarlyAbandons => {
                measures.service_level_less_early_abandons.or(measures.service_level_offered)
            }
        },
        Counted::Ever => {
            let answered = 1.0 - measures.abandonment.or_else(|| nobody_leaves(measures))?;
            match definition.base {
                Base::Offered => Some(answered),
                Base::Answered => (answered > 0.0).then_some(1.0),
                Base::OfferedLessEarlyAbandons => {
                    let early = measures.abandonment_within_threshold.unwrap_or(0.0);
                    (early < 1.0).then(|| (answered / (1.0 - early)).min(1.0))
                }
            }
        }
    }
}

/// Returns the abandonment of a stable queue without abandonment: 0, or nothing if its waits have no end.
fn nobody_leaves(measures: &QueueMeasures) -> Option<f64> {
    measures.mean_wait.map(|_| 0.0)
}

/// Returns the first target that the measures miss; a measure that is not there misses.
pub(crate) fn missed(
    targets: &Targets,
    model: QueueModel,
    measures: &QueueMeasures,
) -> Option<RequirementReason> {
    let lost = match model {
        QueueModel::ErlangA => measures.abandonment,
        QueueModel::ErlangB => measures.blocking_probability,
        QueueModel::ErlangC => Some(0.0),
    };
    let at_most = |value: Option<f64>, limit: f64| value.is_some_and(|v| v <= limit);
    if let Some(service) = &targets.service
        && service_level(measures, &service.definition)
            .is_none_or(|level| level < service.share.get())
    {
        return Some(RequirementReason::ServiceLevel);
    }
    if targets
        .speed_of_answer_max
        .is_some_and(|limit| !at_most(measures.speed_of_answer, limit.get()))
    {
        return Some(RequirementReason::SpeedOfAnswer);
    }
    if targets.abandonment_max.is_some_and(|limit| !at_most(lost, limit.get())) {
        return Some(RequirementReason::Abandonment);
    }
    targets
        .occupancy_max
        .is_some_and(|limit| !at_most(measures.occupancy, limit.get()))
        .then_some(RequirementReason::Occupancy)
}

/// Returns whether nothing is asked of the service at all.
pub(crate) fn is_unbound(targets: &Targets) -> bool {
    targets.service.is_none()
        && targets.speed_of_answer_max.is_none()
        && targets.abandonment_max.is_none()
        && targets.occupancy_max.is_none()
}

/// Returns a target that no finite staff meets, if there is one.
pub(super) fn perfect(targets: &Targets, model: QueueModel) -> Option<RequirementReason> {
    let everyone_served = |definition: &ServiceDefinition| match definition.counted {
        Counted::WithinThreshold => true,
        Counted::Ever => model == QueueModel::ErlangA && definition.base != Base::Answered,
    };
    if targets
        .service
        .as_ref()
        .is_some_and(|s| s.share.get() >= 1.0 && everyone_served(&s.definition))
    {
        Some(RequirementReason::ServiceLevel)
    } else if targets.speed_of_answer_max.is_some_and(|limit| limit.get() == 0.0) {
        Some(RequirementReason::SpeedOfAnswer)
    } else if model != QueueModel::ErlangC
        && targets.abandonment_max.is_some_and(|limit| limit.get() == 0.0)
    {
        Some(RequirementReason::Abandonment)
    } else {
        targets
            .occupancy_max
            .is_some_and(|limit| limit.get() == 0.0)
            .then_some(RequirementReason::Occupancy)
    }
}
