//! Service, not heads: a roster that covers its requirement and still misses a promise when its days are lived is
//! corrected, until the promises hold or nothing gets nearer to them.
//!
//! A requirement is reckoned interval by interval and skill by skill; people with several skills, pauses, absences and
//! queues carried over make the lived day differ from it. So the days are simulated, the requirement is raised where the
//! simulated service falls short (a cut, in the words of Avramidis and others 2010, `docs/sources.md#rostering`), and the
//! search goes on from the roster that there is. A round that does not come nearer is thrown away.

mod raise;
mod verdict;

use std::borrow::Cow;

use organico_model::{
    Load, LockedDay, Pursuit, Requirement, Roster, RosterStart, Run, ServiceOutcome, SessionPlan,
    Stage, TypeService,
};
use organico_roster::{RosterTask, SessionTask, SolvedRoster, place_sessions, solve_roster};
use organico_simulate::{Simulated, simulate_counted};

use crate::{Inputs, PlanConfig, PlanError};

use raise::raised;
use verdict::{Aim, aims, promises};

/// A round must make what is missing so much smaller, as a share of it, for another one to follow.
const GAIN_LEAST: f64 = 0.05;

/// Share of the first search's moves that a correction gets: it begins from a good roster.
const CORRECTION_SHARE: f64 = 0.25;

/// What is known before a roster is searched for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    pub(crate) inputs: &'a Inputs,
    pub(crate) config: &'a PlanConfig,
    pub(crate) load: &'a Load,
    pub(crate) requirement: &'a Requirement,
    pub(crate) start: &'a RosterStart,
}

/// A roster and the days lived with it.
pub(crate) struct Lived {
    pub(crate) solved: SolvedRoster,
    /// The sessions of its shifts, where some are asked for.
    pub(crate) sessions: Option<SessionPlan>,
    pub(crate) simulated: Simulated,
    pub(crate) pursuit: Pursuit,
}

/// A roster as the search made it, and as it is lived: with the sessions in its shifts.
struct Round {
    solved: SolvedRoster,
    roster: Roster,
    sessions: Option<SessionPlan>,
    simulated: Simulated,
}

/// Returns the roster that comes nearest to the promises, with its lived days.
///
/// A search that the caller ended early is not followed by corrections, and a correction that was ended early is thrown
/// away: so the same settings make the same plan again.
pub(crate) fn pursue(wanted: &Wanted<'_>, run: &Run) -> Result<Lived, PlanError> {
    let centre = &wanted.inputs.centre;
    let mut best = round(wanted, wanted.requirement, wanted.start, run)?;
    let aims = aims(centre, &best.simulated.service);
    let first = best.simulated.service.clone();
    let mut pursuit = Pursuit::default();
    let mut asked = Cow::Borrowed(wanted.requirement);
    let mut missing = shortfall(&aims, &best.simulated.service);
    let is_whole = |solved: &SolvedRoster| solved.work_units_done >= solved.work_units;
    let most = if is_whole(&best.solved) { wanted.config.service_rounds } else { 0 };
    while missing > 0.0 && pursuit.rounds < most {
        asked = Cow::Owned(raised(&asked, (&aims, &best.simulated.service)));
        let start = continued(wanted.start, &best.solved);
        let corrected = corrected(wanted.config);
        let next = round(&Wanted { config: &corrected, ..*wanted }, &asked, &start, run)?;
        if !is_whole(&next.solved) {
            break;
        }
        pursuit.rounds += 1;
        let left = shortfall(&aims, &next.simulated.service);
        let gained = missing - left;
        if gained > 0.0 {
            pursuit.rounds_kept += 1;
            best = Round { solved: kept(next.solved, &best.solved), ..next };
        }
        if gained < GAIN_LEAST * missing {
            break;
        }
        missing = left;
    }
    let Round { solved, roster, sessions, simulated } = best;
    pursuit.promises = promises(wanted, &aims, [&first, &simulated.service], &roster);
    Ok(Lived { solved: SolvedRoster { roster, ..solved }, sessions, simulated, pursuit })
}

/// Searches for a roster, places the sessions in it and lives its days.
fn round(
    wanted: &Wanted<'_>,
    requirement: &Requirement,
    start: &RosterStart,
    run: &Run,
) -> Result<Round, PlanError> {
    let Wanted { inputs, config, .. } = wanted;
    let task = RosterTask::new(requirement, &inputs.centre, &inputs.rules).from_start(start);
    let solved = solve_roster(&task, &config.roster, run)?;
    let (roster, sessions) = with_sessions(wanted, &solved.roster);
    // The stage is told before the work: a caller's limit on the search must not end the simulation too.
    run.progress.advance(Stage::Simulation, 0, u64::from(config.simulation.replications));
    let simulated =
        simulate_counted(wanted.load, &roster, &inputs.centre, &config.simulation, run)?;
    Ok(Round { solved, roster, sessions, simulated })
}

/// Returns a roster with the sessions that are asked for in its shifts. They are placed against the requirement as it
/// is, not as a correction raises it.
fn with_sessions(wanted: &Wanted<'_>, roster: &Roster) -> (Roster, Option<SessionPlan>) {
    let Wanted { inputs, config, requirement, start, .. } = *wanted;
    if inputs.sessions.is_empty() {
        return (roster.clone(), None);
    }
    let locked: &[LockedDay] = &start.locked;
    let (centre, sessions, level) = (&inputs.centre, &inputs.sessions, config.roster.cover);
    let task = SessionTask { roster, sessions, requirement, level, centre, locked };
    let (placed, told) = place_sessions(&task);
    (placed, Some(told))
}

/// Returns what a correction begins from: the roster that there is, and what was locked from the start.
fn continued(start: &RosterStart, solved: &SolvedRoster) -> RosterStart {
    RosterStart { published: Some(solved.roster.clone()), locked: start.locked.clone() }
}

/// Returns the settings of a correction.
fn corrected(config: &PlanConfig) -> PlanConfig {
    let share = |units: f64| libm::ceil(units * CORRECTION_SHARE);
    let mut corrected = config.clone();
    corrected.roster.work_units_a_shift = share(f64::from(config.roster.work_units_a_shift)) as u32;
    corrected.roster.work_units_max = share(config.roster.work_units_max as f64) as u64;
    corrected.roster.stop_after = None;
    corrected.roster.change_weight = 0;
    corrected
}

/// Returns a corrected roster with what is told of the first search: its work and its notes.
fn kept(corrected: SolvedRoster, first: &SolvedRoster) -> SolvedRoster {
    SolvedRoster {
        work_units: first.work_units,
        work_units_done: first.work_units_done,
        changed: first.changed.clone(),
        ..corrected
    }
}

/// Returns by how much the promises are missed, as the sum of shares of what is promised.
fn shortfall(aims: &[Aim<'_>], service: &ServiceOutcome) -> f64 {
    aims.iter().filter_map(|aim| Some(aim.missed(of(service, aim)?))).sum()
}

/// Returns the service of the type of an aim.
fn of<'s>(service: &'s ServiceOutcome, aim: &Aim<'_>) -> Option<&'s TypeService> {
    service.types.iter().find(|one| one.contact_type == aim.kind.id)
}

/// Returns the skills that a type of contact is covered by.
fn skills_of<'r>(
    requirement: &'r Requirement,
    kind: &organico_model::ContactTypeId,
) -> Vec<&'r organico_model::RequirementRow> {
    let own = requirement
        .rows
        .iter()
        .filter(|row| matches!(&row.demand, organico_model::Demand::Contacts(id) if id == kind));
    own.collect()
}

#[cfg(test)]
mod tests;
