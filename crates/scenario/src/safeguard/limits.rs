//! From which month on the limits of a goal are passed.

use organico_model::{Cents, GoalLimits, Harm, Limit, Month};

use crate::table::strain::StrainedMonth;

/// Cents by which a sum may differ before it is said to be passed.
const ROUNDING: f64 = 0.5;

/// Returns the months in which a limit is passed: for a sum, those from which on it is; for what has to be left over cost,
/// the last one. Limits that months cannot be held against are never passed.
pub(super) fn passed(
    limit: &Limit,
    limits: &GoalLimits,
    (months, harm): (&[StrainedMonth], Option<&Harm>),
) -> Vec<Month> {
    match limit {
        Limit::PostsLost => {
            let most = limits.posts_lost_max.unwrap_or(f64::INFINITY);
            let over = months.iter().filter(|month| month.posts_lost > most + 1e-6);
            over.map(|month| month.month).collect()
        }
        Limit::IncomeLost => {
            sum_over(limits.income_lost_max, months, |month| month.income_lost.unwrap_or(0.0))
        }
        Limit::EmployerCost => {
            sum_over(limits.employer_cost_max, months, |month| month.employer_cost)
        }
        Limit::Margin => {
            let least = limits.margin_min.map_or(f64::NEG_INFINITY, |least| least.0 as f64);
            let left = harm.and_then(|harm| harm.margin);
            let last = months.last().filter(|_| left.is_some_and(|left| left < least - ROUNDING));
            last.map(|month| month.month).into_iter().collect()
        }
        Limit::Service | Limit::LossShare | Limit::SupportMonths { .. } | Limit::Size { .. } => {
            Vec::new()
        }
    }
}

/// Returns the months at whose end a sum from the first month on is over its limit.
fn sum_over(
    limit: Option<Cents>,
    months: &[StrainedMonth],
    figure: impl Fn(&StrainedMonth) -> f64,
) -> Vec<Month> {
    let Some(limit) = limit else { return Vec::new() };
    let mut sum = 0.0;
    let over = months.iter().filter(|month| {
        sum += figure(month);
        sum > limit.0 as f64 + ROUNDING
    });
    over.map(|month| month.month).collect()
}
