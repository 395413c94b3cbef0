//! The roster as it is, led through the same chain as the proposed one: same load, same rules, same days of chance.

mod changes;
mod spread;

use std::collections::BTreeSet;

use organico_model::{
    AgentId, AsIs, Centre, Diagnostic, Load, Person, Requirement, Roster, Run, Stage,
};
use organico_roster::{check_roster, coverage_at};
use organico_simulate::{Simulated, simulate_counted};

use crate::outcome::outcome;
use crate::{Inputs, PlanConfig, PlanError};

/// The roster that somebody works by now.
#[derive(Debug, Clone)]
pub struct GivenRoster {
    /// The roster, of any period.
    pub roster: Roster,
    /// Digest of its shifts.
    pub digest: String,
}

/// What the chain has made so far, for the roster as it is to be held against.
pub(crate) struct Proposed<'a> {
    pub(crate) load: &'a Load,
    pub(crate) requirement: &'a Requirement,
    pub(crate) roster: &'a Roster,
    pub(crate) simulated: &'a Simulated,
}

/// Returns the roster as it is beside the proposed one; nothing where none was given.
pub(crate) fn as_is(
    inputs: &Inputs,
    config: &PlanConfig,
    proposed: &Proposed<'_>,
    run: &Run,
) -> Result<Option<AsIs>, PlanError> {
    let Some(given) = &inputs.as_is else { return Ok(None) };
    let centre = &inputs.centre;
    let roster = within(&given.roster, proposed.roster);
    let shifts_outside = (given.roster.shifts.len() - roster.shifts.len()) as u32;
    run.progress.advance(Stage::Simulation, 0, u64::from(config.simulation.replications));
    let simulated = simulate_counted(proposed.load, &roster, centre, &config.simulation, run)?;
    let changes = changes::changes(&roster, proposed.roster);
    let people = employed(centre, &roster);
    Ok(Some(AsIs {
        coverage: coverage_at(&roster, proposed.requirement, centre, config.roster.cover),
        breaches: check_roster(&roster, centre, &inputs.rules),
        difference: proposed.simulated.less(&simulated),
        spread: spread::spread(&people, &changes),
        people_without_shift: without_shift(&people, &roster),
        shifts_outside,
        outcome: outcome(inputs, &roster, simulated.service),
        changes,
        roster,
    }))
}

/// Returns what a reader must know of a roster as it was given, so that nothing is left out in silence.
pub(crate) fn notes(as_is: Option<&AsIs>) -> Vec<Diagnostic> {
    let Some(as_is) = as_is else { return Vec::new() };
    let (outside, without) = (as_is.shifts_outside, as_is.people_without_shift);
    let outside = (outside > 0).then(|| {
        let found = Diagnostic::warning("I1321").with("count", outside);
        found.with("first", as_is.roster.first).with("end", as_is.roster.end)
    });
    let without = (without > 0).then(|| Diagnostic::warning("I1322").with("count", without));
    outside.into_iter().chain(without).collect()
}

/// Returns the shifts that start in the period of another roster.
fn within(given: &Roster, period: &Roster) -> Roster {
    let (first, end) = (period.first, period.end);
    let shifts = given.shifts.iter().filter(|shift| first <= shift.day && shift.day < end);
    Roster { first, end, shifts: shifts.cloned().collect() }
}

/// Returns the people who are employed on a day of the period.
fn employed<'c>(centre: &'c Centre, roster: &Roster) -> Vec<&'c Person> {
    let is_employed = |person: &&Person| {
        person.contract.hired.is_none_or(|hired| hired < roster.end)
            && person.contract.ends.is_none_or(|ends| roster.first <= ends)
    };
    centre.people.iter().filter(is_employed).collect()
}

fn without_shift(people: &[&Person], roster: &Roster) -> u32 {
    let working: BTreeSet<&AgentId> = roster.shifts.iter().map(|shift| &shift.person).collect();
    people.iter().filter(|person| !working.contains(&person.id)).count() as u32
}
