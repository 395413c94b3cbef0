//! Whether a lived result keeps the promises of every month.

use organico_model::{Baseline, BaselineDemand, Month, ScenarioResult};

/// A promise that a month does not keep.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Missed {
    /// Which month of the span.
    pub(super) month: usize,
    /// Which of the baseline's demands.
    pub(super) demand: usize,
    /// Hours there over hours needed.
    pub(super) coverage: f64,
}

/// Returns the promises that a result misses, month by month.
pub(super) fn missed(
    result: &ScenarioResult,
    baseline: &Baseline,
    months: impl Iterator<Item = Month>,
) -> Vec<Missed> {
    let all = months.enumerate().flat_map(|(number, month)| {
        let demands = baseline.demands.iter().enumerate();
        demands.filter_map(move |(demand, known)| {
            let coverage = coverage_where_missed(result, known, month)?;
            Some(Missed { month: number, demand, coverage })
        })
    });
    all.collect()
}

/// Returns the coverage with which a promise is missed; nothing where it is kept, or where nobody calls.
fn coverage_where_missed(
    result: &ScenarioResult,
    demand: &BaselineDemand,
    month: Month,
) -> Option<f64> {
    let of = |name: &str| result.sheet.value(&format!("{month}/contact/{}/{name}", demand.id));
    if of("contacts_offered").is_none_or(|contacts| contacts <= 0.0) {
        return None;
    }
    let targets = &demand.targets;
    let level = targets.service.as_ref().is_none_or(|target| {
        of("service_level").is_some_and(|level| level >= target.share.get() - 1e-9)
    });
    let wait = targets
        .speed_of_answer_max
        .is_none_or(|limit| of("speed_of_answer").is_some_and(|wait| wait <= limit.get()));
    let left = targets
        .abandonment_max
        .is_none_or(|limit| of("abandonment").is_none_or(|left| left <= limit.get()));
    let kept = demand.channel.is_deferred() || (level && wait && left);
    if kept { None } else { of("coverage") }
}
