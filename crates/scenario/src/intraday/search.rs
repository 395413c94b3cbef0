//! The cheapest moves that bring every service target back: tried one by one, chosen one after another.
//!
//! A round lives the rest of the day once for each proposal, all under the same chance. What costs nothing comes first;
//! then hours. If some proposal closes the gap the cheapest of those is taken, otherwise the one that closes most of it
//! for its cost. At the end what turned out not to be needed is left away. It is no proof that nothing cheaper exists.
//!
//! A round looks at fewer days than the figures that are shown. Its levels are moved by what these few days differ as
//! things stand, so that both speak of the same targets.

use organico_model::{
    ChosenMove, ContactTypeId, IntradayVerdict, MoveTrial, RestService, Run, Stage,
};
use organico_simulate::SimulationError;

use super::act::{Proposal, acted};
use super::live::{Day, State};
use super::propose::{free, paid, spare};

/// Most moves that are chosen: more are no plan for an afternoon.
const MOVES_MAX: usize = 6;

/// Trials of one round.
const TRIALS_MAX: usize = 24;

/// Contact types that a round proposes for: those that miss most.
const TYPES_MAX: usize = 3;

/// While searching a target is aimed at with this margin, so that the figures shown at the end reach it.
const MARGIN: f64 = 0.004;

/// People may go only while every target is reached with this margin.
const MARGIN_SPARE: f64 = 0.02;

/// A move must close this share of the gap to be worth anybody's while.
const WORTH: f64 = 0.02;

/// Added to a cost in cents when moves are compared, so that what costs nothing has a rank too.
const EFFORT_CENTS: f64 = 2_000.0;

/// What the search found.
pub(super) struct Found {
    /// Service as things stand, by type of the load, and with the chosen moves.
    pub(super) before: Vec<RestService>,
    pub(super) after: Vec<RestService>,
    pub(super) trials: Vec<MoveTrial>,
    pub(super) chosen: Vec<ChosenMove>,
    pub(super) verdict: IntradayVerdict,
}

/// Searches for moves; without a target that is missed, for people who could go.
pub(super) fn search(day: &Day<'_>, state: &State, run: &Run) -> Result<Found, SimulationError> {
    let replications = day.config.simulation.replications;
    let goals = goals(day, state);
    tell(run, 0);
    let before = day.live(state, replications, run)?;
    let mut found = Found {
        after: before.clone(),
        trials: Vec::new(),
        chosen: Vec::new(),
        verdict: IntradayVerdict::NoTarget,
        before,
    };
    if goals.iter().all(Option::is_none) {
        return Ok(found);
    }
    let few = day.live(state, day.config.search_replications, run)?;
    let aim = Aim::new(goals, &found.before, &few);
    let missed = aim.exact(&found.before) > 0.0;
    let chosen = if missed {
        restore(day, state, (&aim, run), &mut found.trials)?
    } else {
        release(day, state, (&aim, run), (few, &mut found.trials))?
    };
    found.verdict = if missed { IntradayVerdict::Beyond } else { IntradayVerdict::Reached };
    if !chosen.is_empty() {
        tell_chosen(day, state, (&chosen, &aim, run), &mut found)?;
        found.verdict = match (missed, aim.exact(&found.after) > 0.0) {
            (false, _) => IntradayVerdict::Surplus,
            (true, false) => IntradayVerdict::Restored,
            (true, true) => IntradayVerdict::Improved,
        };
    }
    Ok(found)
}

/// A target with the contacts of the rest of the day that it is about.
type Goal = Option<(f64, f64)>;

fn goals(day: &Day<'_>, state: &State) -> Vec<Goal> {
    let kinds = &day.inputs.centre.contact_types;
    let goal = |series: &organico_model::LoadSeries| {
        let kind = kinds.iter().find(|kind| kind.id == series.contact_type)?;
        let target = kind.targets.service.as_ref()?.share.get();
        let contacts: f64 = series.contacts.get(day.seen..)?.iter().sum();
        (contacts > 0.0).then_some((target, contacts))
    };
    state.load.series.iter().map(goal).collect()
}

/// The targets, and what the few days of a round differ from the many of the figures that are shown.
struct Aim {
    goals: Vec<Goal>,
    offsets: Vec<f64>,
}

impl Aim {
    fn new(goals: Vec<Goal>, many: &[RestService], few: &[RestService]) -> Self {
        let level = |service: &RestService| service.level.map_or(0.0, |level| level.mean);
        let offsets = many.iter().zip(few).map(|(many, few)| level(many) - level(few)).collect();
        Self { goals, offsets }
    }

    /// Returns the contacts by which each target is missed in a round, with a margin.
    fn misses(&self, service: &[RestService], margin: f64) -> Vec<f64> {
        let levels = service.iter().zip(&self.offsets);
        let levels = levels.map(|(found, offset)| Some(found.level?.mean + offset));
        let missed = |(goal, level): (&Goal, Option<f64>)| match (goal, level) {
            (Some((target, contacts)), Some(level)) => {
                ((target + margin).min(1.0) - level).max(0.0) * contacts
            }
            _ => 0.0,
        };
        self.goals.iter().zip(levels).map(missed).collect()
    }

    /// Returns the contacts by which all targets together are missed in a round.
    fn gap(&self, service: &[RestService], margin: f64) -> f64 {
        self.misses(service, margin).iter().sum()
    }

    /// Returns the same for the figures that are shown: without margin and as they are.
    fn exact(&self, service: &[RestService]) -> f64 {
        let exact = Self { goals: self.goals.clone(), offsets: vec![0.0; self.offsets.len()] };
        exact.gap(service, 0.0)
    }

    /// Returns the types that miss their target, the worst first.
    fn worst(&self, service: &[RestService]) -> Vec<usize> {
        let misses = self.misses(service, MARGIN);
        let mut order: Vec<usize> = (0..misses.len()).filter(|&kind| misses[kind] > 0.0).collect();
        order.sort_by(|a, b| misses[*b].total_cmp(&misses[*a]));
        order.truncate(TYPES_MAX);
        order
    }
}

/// Returns the moves that close the gap, or as much of it as they can: first those without cost, then hours.
fn restore(
    day: &Day<'_>,
    state: &State,
    (aim, run): (&Aim, &Run),
    trials: &mut Vec<MoveTrial>,
) -> Result<Vec<Proposal>, SimulationError> {
    let mut now = state.clone();
    let mut chosen: Vec<Proposal> = Vec::new();
    let kinds: [Propose; 2] = [free, paid];
    for propose in kinds {
        let mut first = true;
        while chosen.len() < MOVES_MAX {
            let tried = round(day, &now, (propose, aim, run))?;
            if first {
                trials.extend(tried.iter().map(|one| one.told.clone()));
            }
            first = false;
            let Some(best) = best(tried) else { break };
            now = acted(&now, &best.edit);
            chosen.push(best);
            tell(run, chosen.len());
        }
    }
    without_needless(day, state, (aim, run), chosen)
}

/// Proposes moves for a type.
type Propose = fn(&Day<'_>, &State, usize) -> Vec<Proposal>;

/// A proposal that was lived.
struct Tried {
    proposal: Proposal,
    told: MoveTrial,
    /// The gap before and after it.
    open: f64,
    left: f64,
}

/// Lives the rest of the day once for each proposal to the types that miss their target.
fn round(
    day: &Day<'_>,
    now: &State,
    (propose, aim, run): (Propose, &Aim, &Run),
) -> Result<Vec<Tried>, SimulationError> {
    let replications = day.config.search_replications;
    let service = day.live(now, replications, run)?;
    let open = aim.gap(&service, MARGIN);
    let worst = aim.worst(&service);
    let each = TRIALS_MAX / worst.len().max(1);
    let mut tried = Vec::new();
    for kind in worst {
        for proposal in propose(day, now, kind).into_iter().take(each) {
            let then = day.live(&acted(now, &proposal.edit), replications, run)?;
            let told = trial(day, kind, &proposal, (&service, &then));
            tried.push(Tried { left: aim.gap(&then, MARGIN), open, told, proposal });
        }
    }
    Ok(tried)
}

/// Returns the cheapest proposal that closes the gap, or the one that closes most of it for its cost.
fn best(tried: Vec<Tried>) -> Option<Proposal> {
    let worth =
        |one: &Tried| (one.open - one.left) / (one.proposal.cost.cents.0 as f64 + EFFORT_CENTS);
    let helps = tried.into_iter().filter(|one| one.open - one.left > WORTH * one.open);
    let better = |a: Tried, b: Tried| {
        let first = match (a.left <= 0.0, b.left <= 0.0) {
            (true, true) => a.proposal.cost.cents <= b.proposal.cost.cents,
            (false, false) => worth(&a) >= worth(&b),
            (is_closed, _) => is_closed,
        };
        if first { a } else { b }
    };
    helps.reduce(better).map(|one| one.proposal)
}

/// Leaves away, the dearest first, what is not needed any more.
fn without_needless(
    day: &Day<'_>,
    state: &State,
    (aim, run): (&Aim, &Run),
    mut chosen: Vec<Proposal>,
) -> Result<Vec<Proposal>, SimulationError> {
    let with = |moves: &[Proposal]| -> Result<f64, SimulationError> {
        let all = moves.iter().fold(state.clone(), |now, one| acted(&now, &one.edit));
        Ok(aim.gap(&day.live(&all, day.config.search_replications, run)?, MARGIN))
    };
    if chosen.len() < 2 || with(&chosen)? > 0.0 {
        return Ok(chosen);
    }
    let mut order: Vec<usize> = (0..chosen.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(chosen[*index].cost.cents));
    let mut kept = vec![true; chosen.len()];
    for index in order {
        kept[index] = false;
        let fewer: Vec<Proposal> = chosen
            .iter()
            .zip(&kept)
            .filter(|(_, kept)| **kept)
            .map(|(one, _)| one.clone())
            .collect();
        if fewer.is_empty() || with(&fewer)? > 0.0 {
            kept[index] = true;
        }
    }
    let mut keep = kept.into_iter();
    chosen.retain(|_| keep.next().unwrap_or(true));
    Ok(chosen)
}

/// Returns who could go while every target stays reached with a margin.
fn release(
    day: &Day<'_>,
    state: &State,
    (aim, run): (&Aim, &Run),
    (service, trials): (Vec<RestService>, &mut Vec<MoveTrial>),
) -> Result<Vec<Proposal>, SimulationError> {
    let Some(first) = aim.goals.iter().position(Option::is_some) else { return Ok(Vec::new()) };
    let mut now = state.clone();
    let mut chosen: Vec<Proposal> = Vec::new();
    for proposal in spare(day, state).into_iter().take(TRIALS_MAX) {
        let next = acted(&now, &proposal.edit);
        let then = day.live(&next, day.config.search_replications, run)?;
        trials.push(trial(day, first, &proposal, (&service, &then)));
        if chosen.len() < MOVES_MAX && aim.gap(&then, MARGIN_SPARE) <= 0.0 {
            now = next;
            chosen.push(proposal);
        }
    }
    Ok(chosen)
}

fn trial(
    day: &Day<'_>,
    kind: usize,
    proposal: &Proposal,
    (before, after): (&[RestService], &[RestService]),
) -> MoveTrial {
    let level = |service: &[RestService]| {
        service.get(kind).and_then(|one| one.level).map_or(0.0, |level| level.mean)
    };
    let id = day.required.rows.iter().filter_map(|row| match &row.demand {
        organico_model::Demand::Contacts(id) => Some(id.clone()),
        organico_model::Demand::Work(_) => None,
    });
    MoveTrial {
        change: proposal.change.clone(),
        cost: proposal.cost,
        contact_type: id.into_iter().nth(kind).unwrap_or_else(|| ContactTypeId::new("")),
        gain: level(after) - level(before),
    }
}

/// Lives the day with the chosen moves one after another, and at the end as often as the figures that are shown.
fn tell_chosen(
    day: &Day<'_>,
    state: &State,
    (chosen, aim, run): (&[Proposal], &Aim, &Run),
    found: &mut Found,
) -> Result<(), SimulationError> {
    let mut now = state.clone();
    for (place, proposal) in chosen.iter().enumerate() {
        now = acted(&now, &proposal.edit);
        let last = place + 1 == chosen.len();
        let levels = if last {
            found.after = day.live(&now, day.config.simulation.replications, run)?;
            found.after.iter().map(|one| one.level.map(|level| level.mean)).collect()
        } else {
            let few = day.live(&now, day.config.search_replications, run)?;
            let moved = few.iter().zip(&aim.offsets);
            moved
                .map(|(one, offset)| one.level.map(|l| (l.mean + offset).clamp(0.0, 1.0)))
                .collect()
        };
        let (change, cost) = (proposal.change.clone(), proposal.cost);
        found.chosen.push(ChosenMove { change, cost, levels });
    }
    Ok(())
}

fn tell(run: &Run, chosen: usize) {
    run.progress.advance(Stage::Simulation, chosen as u64, MOVES_MAX as u64);
}
