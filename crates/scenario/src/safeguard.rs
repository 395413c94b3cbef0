//! The safeguard plan: of all lawful mixes of measures without dismissals, those that nothing beats in cost, income lost
//! and posts lost.
//!
//! Measures that are taken once are combined (`structures`); for each combination two walks of the table say what is
//! left to the cuts of hours (`terrain`), whose levels an exact dynamic programme chooses (`levels`). The services are
//! read off response curves that lived weeks give (`table::week::curve`). Every chosen mix is a scenario and goes
//! through the table, lived. Absent on purpose: any weight of one harm against another in the search; what parties say of
//! harms (`parties`) marks what was found, and some of it stands first when plans are picked.

mod clash;
mod cuts;
mod law;
mod levels;
mod limits;
mod mixes;
mod pareto;
mod parties;
mod parts;
mod pick;
mod promises;
mod proof;
mod shares;
mod sizes;
mod steady;
mod stress;
mod structures;
mod terrain;

use organico_model::{
    Baseline, FindingKind, Goal, Harm, Month, Party, PartyFrontier, Safeguard, SafeguardPlan,
    Scenario, Words,
};
use organico_rules::RuleSet;
use thiserror::Error;

use crate::plan::PlanError;
use crate::table::sketch::Sketcher;
use crate::table::{TableError, TableInputs};

use clash::{Asking, ClashError};
use cuts::{blocks, cuts};
use law::Law;
use levels::NoLevels;
use mixes::{Frontier, Ground, Held, Mix};
use parties::frontiers;
use pick::{Figures, pick};
use promises::missed;
use shares::measure_shares;
use steady::steady;
use stress::stresses;
use structures::Structures;
use terrain::Survey;

pub use levels::LEVELS_MAX;
pub use proof::{ProofInputs, prove};

/// Most combinations of the measures that are taken once: each is walked through twice.
pub const MIXES_MAX: usize = 5_000;

/// Most times that the frontier is searched again because a lived month missed a promise.
const ROUNDS_MAX: u32 = 8;

/// What a safeguard plan is looked for in.
#[derive(Debug, Clone, Copy)]
pub struct SafeguardInputs<'a> {
    /// Where it starts.
    pub baseline: &'a Baseline,
    /// What is looked for.
    pub goal: &'a Goal,
    /// The rules on the first day of each month.
    pub rules: &'a [(Month, RuleSet)],
    /// Who has signed what it takes each harm for; may be nobody.
    pub parties: &'a [Party],
}

/// Why there is no answer. That no lawful plan exists is an answer.
#[derive(Debug, Error)]
pub enum SafeguardError {
    /// The table has none.
    #[error(transparent)]
    Table(#[from] TableError),
    /// A week cannot be rostered or lived.
    #[error(transparent)]
    Plan(#[from] PlanError),
    /// Nothing is known of the demand, so that nobody knows how many people it needs.
    #[error("no demand is known")]
    NoDemand,
    /// There are more combinations than can be walked through.
    #[error("{0} combinations of measures are more than can be looked at")]
    TooManyMixes(usize),
    /// There are more levels than can be looked at between two reviews.
    #[error("too many levels of cuts between two reviews")]
    TooManyLevels,
}

/// Returns the plans that nothing beats in cost, income lost and posts lost.
///
/// # Errors
/// A month cannot be reckoned, or there are more mixes than can be looked at.
pub fn safeguard(inputs: &SafeguardInputs<'_>) -> Result<Safeguard, SafeguardError> {
    let goal = inputs.goal;
    if !inputs.baseline.knows_demand() {
        return Err(SafeguardError::NoDemand);
    }
    let table =
        TableInputs { baseline: inputs.baseline, scenario: &goal.base, rules: inputs.rules };
    let blocks = blocks(goal);
    let mut law = Law::of(table);
    let cuts = cuts(goal, &table, &blocks, &mut law)?;
    let structures = Structures::of(goal, &mut law)?;
    let count = structures.count().unwrap_or(usize::MAX);
    if count > MIXES_MAX {
        return Err(SafeguardError::TooManyMixes(count));
    }
    let mut sketcher = Sketcher::new(inputs.baseline.slot_minutes)?;
    let survey = Survey { goal, inputs: table, cuts: &cuts, blocks: &blocks };
    let ground = Ground::of(survey, structures, &mut sketcher)?;
    let mut found = search(inputs, ground, &mut sketcher)?;
    for plan in &mut found.plans {
        plan.stresses = stresses(inputs, plan, &mut sketcher)?;
        plan.shares = measure_shares(inputs, plan, &mut sketcher)?;
    }
    Ok(Safeguard { unlawful: law.broken, ..found })
}

/// Searches the frontier until every month of the chosen plans keeps its promises when it is lived.
fn search(
    inputs: &SafeguardInputs<'_>,
    mut ground: Ground<'_>,
    sketcher: &mut Sketcher,
) -> Result<Safeguard, SafeguardError> {
    let goal = inputs.goal;
    let wanted = Held::all(goal, ground.survey.cuts);
    let mut held = wanted.clone();
    let mut rounds = 0;
    loop {
        rounds += 1;
        let frontier = ground.frontier(&held).map_err(too_many)?;
        let mut plans = plans(inputs, &ground, &frontier, sketcher)?;
        let raised = raise(inputs, &plans, (&mut ground, sketcher));
        let short = held.margin_short(&plans, &wanted);
        if (raised || short) && rounds < ROUNDS_MAX {
            continue;
        }
        plans.retain(|plan| keeps_all(inputs, plan) && wanted.keeps(&plan.harm));
        let clash = if frontier.mixes.is_empty() {
            Some(Asking { ground: &ground, goal, held: &held }.clash(sketcher)?)
        } else {
            None
        };
        let Frontier { mixes, structures, is_whole } = frontier;
        let frontier: Vec<Harm> = mixes.iter().map(|mix| mix.harm).collect();
        let lived: Vec<(usize, Harm)> = plans.iter().map(|plan| (plan.mix, plan.harm)).collect();
        let parties = frontiers((&frontier, goal.cost), &lived, inputs.parties);
        let unlawful = Vec::new();
        return Ok(Safeguard {
            plans,
            frontier,
            parties,
            structures,
            is_whole,
            rounds,
            unlawful,
            clash,
        });
    }
}

/// Returns the plans that stand for a frontier, lived.
fn plans(
    inputs: &SafeguardInputs<'_>,
    ground: &Ground<'_>,
    frontier: &Frontier,
    sketcher: &mut Sketcher,
) -> Result<Vec<SafeguardPlan>, TableError> {
    let harms: Vec<Harm> = frontier.mixes.iter().map(|mix| mix.harm).collect();
    let goal = inputs.goal;
    let parties = frontiers((&harms, goal.cost), &[], inputs.parties);
    let common = PartyFrontier::accepted_by_all(&parties);
    let figures: Vec<Figures> = harms.iter().map(|harm| goal.cost.figures(harm)).collect();
    let chosen = pick(&figures, goal.plans_max as usize, &common);
    let unrest = |mix: usize| ground.unrest(&frontier.mixes[mix]);
    let chosen = steady(&figures, &chosen, &common, unrest);
    let count = chosen.len();
    let lived = chosen.into_iter().enumerate().map(|(number, mix)| {
        let scenario = named(ground.scenario(&frontier.mixes[mix]), number + 1, count);
        let plan = lived(inputs, (&frontier.mixes[mix], scenario), sketcher)?;
        Ok(SafeguardPlan { mix, ..plan })
    });
    lived.collect()
}

impl From<ClashError> for SafeguardError {
    fn from(fault: ClashError) -> Self {
        match fault {
            ClashError::Table(fault) => Self::Table(fault),
            ClashError::Levels => Self::TooManyLevels,
        }
    }
}

fn too_many(_: NoLevels) -> SafeguardError {
    SafeguardError::TooManyLevels
}

/// Returns the scenario of a plan under its own name.
fn named(scenario: Scenario, number: usize, count: usize) -> Scenario {
    let id = format!("{}-{number}", scenario.id);
    let name = Words {
        en: format!("{}, plan {number} of {count}", scenario.name.en),
        it: format!("{}, piano {number} di {count}", scenario.name.it),
    };
    Scenario { id, name, ..scenario }
}

/// Returns a mix as the table reckons it, every week lived.
fn lived(
    inputs: &SafeguardInputs<'_>,
    (mix, scenario): (&Mix, Scenario),
    sketcher: &mut Sketcher,
) -> Result<SafeguardPlan, TableError> {
    let table = TableInputs { baseline: inputs.baseline, scenario: &scenario, rules: inputs.rules };
    let result = sketcher.lived(&table)?;
    let total = |name: &str| result.sheet.value(&format!("total/{name}"));
    let harm = Harm {
        employer_cost: total("cost/employer_cost").unwrap_or(mix.harm.employer_cost),
        margin: total("cost/margin"),
        ..mix.harm
    };
    let (weeks, stresses, shares) = (Vec::new(), Vec::new(), Vec::new());
    Ok(SafeguardPlan { mix: 0, harm, scenario, result, weeks, stresses, shares })
}

/// Returns whether a lived plan keeps its promises and breaks nothing of law and agreements.
fn keeps_all(inputs: &SafeguardInputs<'_>, plan: &SafeguardPlan) -> bool {
    let lawful = plan.result.findings.iter().all(|one| one.kind != FindingKind::Breach);
    lawful && missed(&plan.result, inputs.baseline, plan.scenario.span()).is_empty()
}

/// Asks for more hours where a lived month missed a promise; returns whether any did.
fn raise(
    inputs: &SafeguardInputs<'_>,
    plans: &[SafeguardPlan],
    (ground, sketcher): (&mut Ground<'_>, &mut Sketcher),
) -> bool {
    let mut raised = false;
    for plan in plans {
        for miss in missed(&plan.result, inputs.baseline, plan.scenario.span()) {
            let skill = sketcher.skills.number(&inputs.baseline.demands[miss.demand].skill);
            ground.raise(miss.month, skill, miss.coverage + MORE);
            raised = true;
        }
    }
    raised
}

/// What is asked for beyond hours that were too few, in hours needed.
const MORE: f64 = 0.005;
