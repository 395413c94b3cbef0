//! Why no shifts of a person keep everything that they must: a smallest set of facts that clash.
//!
//! One person at a time, whatever the others do: a deletion filter lets go one fact after the other and keeps out those
//! without which nothing would be better. Whether shifts exist is found day by day over all that can have happened
//! before ([`walk`]). Times are those of the clock: an hour that a night loses or gains is not looked at.

mod days;
mod walk;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use organico_model::{AgentId, RowClash, RowFact};

use crate::shifts::grammar;
use crate::{RosterError, RosterTask};
use days::Days;
use walk::exists;

/// Returns a smallest set of clashing facts for each of these people for whom no shifts keep all of them.
///
/// Who is left out could be given shifts alone: what keeps them from it is others, as where seats are scarce.
///
/// # Errors
/// The shift grammar is beyond all limits.
pub fn row_clashes(
    task: &RosterTask<'_>,
    people: &[AgentId],
) -> Result<Vec<RowClash>, RosterError> {
    let interval = task.requirement.grid.length.minutes() as i32;
    let grammar = grammar(task.centre, task.rules, interval)?;
    let known = task.centre.people.iter().filter(|person| people.contains(&person.id));
    let of = |person| {
        let days = Days::new(task, &grammar, person);
        let facts = smallest(|facts| !exists(&days, facts))?;
        Some(RowClash { person: person.id.clone(), facts })
    };
    Ok(known.filter_map(of).collect())
}

/// Returns a smallest set that clashes, or nothing where all facts together do not.
fn smallest(clash: impl Fn(&BTreeSet<RowFact>) -> bool) -> Option<Vec<RowFact>> {
    let mut facts = BTreeSet::from(RowFact::ALL);
    if !clash(&facts) {
        return None;
    }
    for fact in RowFact::ALL {
        facts.remove(&fact);
        if !clash(&facts) {
            facts.insert(fact);
        }
    }
    Some(facts.into_iter().collect())
}
