//! Search by doubling steps from the load, then by halving: for models that are costly at each number of agents.

use super::Question;
use crate::StaffingError;
use crate::queue::AGENTS_MAX;

/// Returns the smallest number of agents that misses no target.
pub(super) fn smallest(question: &Question<'_>) -> Result<u32, StaffingError> {
    let start = question.load().ceil().min(f64::from(AGENTS_MAX)) as u32;
    let (mut missing, mut enough) = bracket(question, start.max(question.targets.agents_min.0))?;
    // `missing` is the last number known to be too few, one below zero at first: kept one up, so that it stays unsigned.
    while missing < enough {
        let middle = missing + (enough - missing) / 2;
        if is_enough(question, middle)? {
            enough = middle;
        } else {
            missing = middle + 1;
        }
    }
    Ok(enough)
}

/// Returns a number that may be enough, above which the answer cannot lie, and the lowest the answer may be.
fn bracket(question: &Question<'_>, start: u32) -> Result<(u32, u32), StaffingError> {
    let mut step = 1;
    let mut at = start;
    if is_enough(question, at)? {
        while at > 0 {
            let next = at.saturating_sub(step);
            if !is_enough(question, next)? {
                return Ok((next + 1, at));
            }
            at = next;
            step *= 2;
        }
        return Ok((0, 0));
    }
    while at < AGENTS_MAX {
        let next = at.saturating_add(step).min(AGENTS_MAX);
        if is_enough(question, next)? {
            return Ok((at + 1, next));
        }
        at = next;
        step = step.saturating_mul(2);
    }
    let target = question.missed(at, &question.measures(at)?);
    Err(Question::no_staffing(target.unwrap_or(organico_model::RequirementReason::Stability)))
}

fn is_enough(question: &Question<'_>, agents: u32) -> Result<bool, StaffingError> {
    Ok(question.missed(agents, &question.measures(agents)?).is_none())
}
