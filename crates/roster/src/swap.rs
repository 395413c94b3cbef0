//! A swap of shifts between two people: the roster after it, and what it does to rules, hours and coverage.
//!
//! The rules are judged by the checker, on the whole roster before and after; nothing of the search is asked. What the
//! swap does to service is simulated elsewhere.

mod cover;
mod dropped;
mod exchange;
mod hours;

#[cfg(test)]
mod tests;

use organico_model::{BreachKind, Centre, Requirement, Roster, Swap, SwapEffect};
use organico_rules::RuleSet;

use crate::breach_changes::worse;
use crate::check_roster;
pub use exchange::swapped;
pub(crate) use exchange::{Desk, outside, unknown_person, week_first};

/// Returns what leads from one roster to the other, which [`swapped`] made of it.
///
/// Coverage is held against the gross requirement, on the days of the swap only; days without a requirement count as
/// days on which nobody is needed. Service is left empty.
#[must_use]
pub fn swap_effect(
    swap: &Swap,
    [before, after]: [&Roster; 2],
    requirement: &Requirement,
    centre: &Centre,
    rules: &RuleSet,
) -> SwapEffect {
    let checked = |roster| check_roster(roster, centre, rules);
    let (as_is, then) = rayon::join(|| checked(before), || checked(after));
    let unknown = as_is.iter().filter(|one| one.kind == BreachKind::CannotEvaluate);
    let unknown = unknown.cloned().collect();
    SwapEffect {
        swap: swap.clone(),
        people: hours::people(swap, [before, after], centre),
        dropped: dropped::sessions(swap, [before, after], (centre, &requirement.grid)),
        appear: worse(&as_is, &then),
        vanish: worse(&then, &as_is),
        unknown,
        coverage: cover::changes(&swap.days(), [before, after], requirement, centre),
        service: Vec::new(),
    }
}
