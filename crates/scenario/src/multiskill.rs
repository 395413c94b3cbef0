//! The smallest staff of groups that share contact types: found by simulation, proved on days the search never saw.
//!
//! No formula sizes people who take several types in turn. The search raises the group that helps most until every
//! promised service level holds, then takes people away one by one as long as it does. A staff that was found by looking
//! at certain days looks better on them than on others, so the answer is what fresh days say.

mod search;

use organico_model::{Estimate, Run, Seed, StaffStep, Study, StudyStaff};
use organico_simulate::{SimulationError, StudyConfig, simulate_study};

use search::Search;

/// The most rounds of proving: each one adds people where fresh days fall short.
const PROOFS_MAX: u32 = 6;

/// The days of a proof for each day of the search.
const PROOF_DAYS: u32 = 4;

/// How to size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MultiskillConfig {
    /// Days on which the search looks at each staff; the proof takes four times as many.
    pub days: u32,
}

/// A staff that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct MultiskillStaff {
    /// People of each group over what the study has, in every step that has anyone; below 0 for fewer.
    pub extra: Vec<i64>,
    /// The study with that staff.
    pub study: Study,
    /// What the fresh days say of each type that was promised something.
    pub promises: Vec<ProvedPromise>,
    /// Fresh days of the proof.
    pub days: u32,
    /// Staffs that the search looked at.
    pub looked_at: u32,
    /// Whether no single person can be taken away without a broken promise on the days of the search.
    pub is_tight: bool,
}

/// A promised service level, and what fresh days say of it.
#[derive(Debug, Clone, PartialEq)]
pub struct ProvedPromise {
    /// The index of the type.
    pub kind: usize,
    /// The share that was promised.
    pub target: f64,
    /// The share on fresh days, with its 95 % interval.
    pub found: Estimate,
}

impl ProvedPromise {
    /// Returns whether the whole interval lies at or above the promise.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.found.low >= self.target
    }
}

impl MultiskillStaff {
    /// Returns whether every promise is proved.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.promises.iter().all(ProvedPromise::holds)
    }

    /// Returns the least probability with which all promises hold together, by the inequality of Bonferroni: each
    /// interval has one end below which the true value lies in 2.5 of 100 cases.
    #[must_use]
    pub fn confidence(&self) -> f64 {
        if self.holds() { (1.0 - 0.025 * self.promises.len() as f64).max(0.0) } else { 0.0 }
    }
}

/// Returns the smallest staff that keeps every promised service level of a study, or the best that was found.
///
/// # Errors
/// The people of the study live one by one; the study cannot be simulated; the caller wants to stop.
pub fn multiskill_staff(
    study: &Study,
    config: &MultiskillConfig,
    run: &Run,
) -> Result<MultiskillStaff, SimulationError> {
    if let StudyStaff::People { people, .. } = &study.staff {
        let (field, value) = ("people", people.len() as f64);
        return Err(SimulationError::OutOfRange { field, value, expected: "counted groups" });
    }
    let mut search = Search::new(study, config.days, run);
    search.raise()?;
    let mut is_tight = search.lower()?;
    let days = config.days.saturating_mul(PROOF_DAYS);
    let mut promises = prove(&search.study(), days, run, 1)?;
    for round in 2..=PROOFS_MAX {
        let Some(worst) = worst(&promises) else { break };
        // What fresh days lack is made good at once; the staff is then no longer the least of the search's own days.
        if !search.raise_for(worst)? {
            break;
        }
        is_tight = false;
        promises = prove(&search.study(), days, run, round)?;
    }
    Ok(MultiskillStaff {
        extra: search.extra().to_vec(),
        study: search.study(),
        promises,
        days,
        looked_at: search.looked_at(),
        is_tight,
    })
}

/// Returns what days of their own say of each promise.
fn prove(
    study: &Study,
    days: u32,
    run: &Run,
    round: u32,
) -> Result<Vec<ProvedPromise>, SimulationError> {
    // An odd multiple keeps the seeds of the rounds apart from each other and from that of the search.
    let seed = Seed(run.seed.0.wrapping_add(u64::from(round).wrapping_mul(0x9e37_79b9_7f4a_7c15)));
    let fresh = Run { seed, ..*run };
    let config = StudyConfig { replications: days, half_width: None };
    let found = simulate_study(study, &config, &fresh)?;
    let promise = |(kind, of): (usize, &organico_model::StudyType)| {
        let target = of.target?;
        let found = found.types[kind].measures.sl_off?;
        Some(ProvedPromise { kind, target, found })
    };
    Ok(study.types.iter().enumerate().filter_map(promise).collect())
}

/// Returns the type whose promise is farthest from proved.
fn worst(promises: &[ProvedPromise]) -> Option<usize> {
    let short = |promise: &&ProvedPromise| !promise.holds();
    let gap = |promise: &ProvedPromise| promise.target - promise.found.low;
    let missed = promises.iter().filter(short);
    missed.max_by(|a, b| gap(a).total_cmp(&gap(b))).map(|promise| promise.kind)
}

/// Returns steps with so many more people in each that has anyone, never below none.
fn with_extra(steps: &[StaffStep], extra: i64) -> Vec<StaffStep> {
    let step = |step: &StaffStep| {
        let agents = i64::from(step.agents) + if step.agents > 0 { extra } else { 0 };
        StaffStep { agents: agents.clamp(0, i64::from(u32::MAX)) as u32, ..*step }
    };
    steps.iter().map(step).collect()
}
