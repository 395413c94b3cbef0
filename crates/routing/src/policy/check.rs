//! What can be wrong with a policy.

use thiserror::Error;

use super::{DeskRule, GROUPS_MAX, TypeRule};

/// A fault in a policy.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum PolicyError {
    /// More groups than [`GROUPS_MAX`].
    #[error("{groups} groups are more than the limit")]
    Groups {
        /// How many.
        groups: usize,
    },
    /// A type names a group that does not exist, or names one twice.
    #[error("type {kind} names group {group}, which is unknown or named twice")]
    Taker {
        /// The index of the type.
        kind: usize,
        /// The group.
        group: u32,
    },
    /// A wait of a type is negative, infinite or not a number; or one that must be above 0 is 0.
    #[error("type {kind} has a wait of {seconds} s")]
    Wait {
        /// The index of the type.
        kind: usize,
        /// The offending wait.
        seconds: f64,
    },
    /// A wait of the desk is negative, infinite or not a number.
    #[error("the desk has a wait of {seconds} s")]
    DeskWait {
        /// The offending wait.
        seconds: f64,
    },
}

pub(super) fn groups(groups: usize) -> Result<(), PolicyError> {
    if groups > GROUPS_MAX as usize { Err(PolicyError::Groups { groups }) } else { Ok(()) }
}

pub(super) fn desk(rule: &DeskRule) -> Result<(), PolicyError> {
    match [rule.guard_seconds, rule.ring_seconds.unwrap_or(0.0)].into_iter().find(|&s| !is_wait(s))
    {
        Some(seconds) => Err(PolicyError::DeskWait { seconds }),
        None => Ok(()),
    }
}

pub(super) fn rule(kind: usize, rule: &TypeRule, groups: u32) -> Result<(), PolicyError> {
    let mut seen: Vec<u32> = rule.takers.iter().map(|taker| taker.group).collect();
    seen.sort_unstable();
    let twice = seen.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0]);
    let unknown = seen.last().copied().filter(|&group| group >= groups);
    if let Some(group) = twice.or(unknown) {
        return Err(PolicyError::Taker { kind, group });
    }
    let own = [
        rule.bonus_seconds,
        rule.preferred_seconds,
        rule.callback_over_seconds.unwrap_or(0.0),
        rule.mean_seconds,
    ];
    let mut waits = rule.takers.iter().map(|taker| taker.after_seconds).chain(own);
    let ageless = rule.ageing_seconds.filter(|&seconds| !(is_wait(seconds) && seconds > 0.0));
    match waits.find(|&seconds| !is_wait(seconds)).or(ageless) {
        Some(seconds) => Err(PolicyError::Wait { kind, seconds }),
        None => Ok(()),
    }
}

fn is_wait(seconds: f64) -> bool {
    seconds.is_finite() && seconds >= 0.0
}
