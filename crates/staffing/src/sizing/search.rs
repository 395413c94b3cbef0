//! Search by doubling steps from the load, then by halving: for models that are costly at each number of agents.

use super::Question;
use crate::StaffingError;
use crate::queue::AGENTS_MAX;

/// Returns the smallest number of agents that misses no target.
pub(super) fn smallest(question: &Question<'_>) -> Result<u32, StaffingError> {
    let start = question.load().ceil().min(f64::from(AGENTS_MAX)) as u32;
    let (mut lowest, mut enough) = bracket(question, start.max(question.targets.agents_min.0))?;
    while lowest < enough {
        let middle = lowest + (enough - lowest) / 2;
        if is_enough(question, middle)? {
            enough = middle;
        } else {
            lowest = middle + 1;
        }
    }
    Ok(enough)
}

/// Returns the lowest number that the answer may be, and a number that is enough.
fn bracket(question: &Question<'_>, start: u32) -> Result<(u32, u32), StaffingError> {
    let mut step = 1_u32;
    let mut at = start;
    if is_enough(question, at)? {
        while at > 0 {
            let next = at.saturating_sub(step);
            if !is_enough(question, next)? {
                return Ok((next + 1, at));
            }
            at = next;
            step = step.saturating_mul(2);
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
