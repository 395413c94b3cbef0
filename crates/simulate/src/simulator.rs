//! A checked model, ready to be replicated on any number of threads.

mod kind;

use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};

use organico_model::{Progress, Run, Stage};
use organico_routing::{Desk, Groups, People, Policy, TypeRule};
use rayon::prelude::*;

use crate::SimulationError;
use crate::engine::Engine;
use crate::law::Sampler;
use crate::model::{Duty, Model, StaffModel, TypeModel};
use crate::replication::Replication;
use crate::timeline::{Tick, timeline};
use crate::watch::{Deaf, Watch};

pub(crate) use kind::{Kind, SLACK_SECONDS};

/// The desk before anyone has come, in one of its two forms.
#[derive(Debug, Clone)]
enum Form {
    People(Desk<People>),
    Groups(Desk<Groups>),
}

/// A model that has been checked and prepared.
#[derive(Debug, Clone)]
pub struct Simulator {
    pub(crate) model: Model,
    pub(crate) intervals: usize,
    pub(crate) groups: usize,
    pub(crate) kinds: Vec<Kind>,
    pub(crate) policy: Policy,
    form: Form,
    pub(crate) timeline: Vec<(f64, Tick)>,
    /// Outages of single homes: mean seconds between two, and how long each lasts.
    pub(crate) home_outages: Option<(f64, Sampler)>,
    /// Intervals in which time in service is counted.
    pub(crate) counted: Range<usize>,
    /// Whether the contacts of each taker must be known: something may take them away or change their pace.
    pub(crate) keeps_hands: bool,
    /// The group of each taker.
    pub(crate) group_of: Vec<u32>,
    /// Mean handle time by type, then interval.
    pub(crate) handle_seconds: Vec<f64>,
    /// Handle-time factors by taker, then type.
    factors: Vec<f64>,
}

impl Simulator {
    /// Returns the simulator of a model.
    ///
    /// # Errors
    /// A number is out of its range, lists differ in length, or the model exceeds a limit.
    pub fn new(model: Model) -> Result<Self, SimulationError> {
        model.check()?;
        let policy = policy(&model)?;
        let kinds = kind::kinds(&model, &policy)?;
        let (form, group_of) = match &model.staff {
            StaffModel::Groups { .. } => {
                let groups = (0..policy.groups() as u32).collect();
                (Form::Groups(Desk::of_groups(policy.clone())), groups)
            }
            StaffModel::People { people, .. } => {
                let groups: Vec<u32> = people.iter().map(|person| person.group).collect();
                (Form::People(Desk::of_people(policy.clone(), &groups)), groups)
            }
        };
        let home_outages = match &model.home_outages {
            Some((between, law)) => Some((*between, Sampler::of(law)?)),
            None => None,
        };
        Ok(Self {
            intervals: model.intervals(),
            groups: policy.groups(),
            timeline: timeline(&model),
            home_outages,
            counted: 0..model.intervals(),
            keeps_hands: kind::keeps_hands(&model),
            factors: factors(&model, &group_of),
            handle_seconds: model
                .types
                .iter()
                .flat_map(|kind| kind.handle_seconds.clone())
                .collect(),
            group_of,
            kinds,
            policy,
            form,
            model,
        })
    }

    /// Returns the same simulator that counts time in service within these intervals only.
    #[must_use]
    pub fn counting(self, counted: Range<usize>) -> Self {
        Self { counted, ..self }
    }

    #[inline]
    pub(crate) fn factor(&self, taker: u32, kind: usize) -> f64 {
        self.factors[taker as usize * self.kinds.len() + kind]
    }

    /// Returns a duty; nothing where groups are counted.
    #[inline]
    pub(crate) fn duty(&self, duty: u32) -> Option<&Duty> {
        match &self.model.staff {
            StaffModel::People { duties, .. } => duties.get(duty as usize),
            StaffModel::Groups { .. } => None,
        }
    }

    /// Returns independent replications in order, computed on the current thread pool.
    ///
    /// A replication depends on the seed and its number alone.
    ///
    /// # Errors
    /// The caller wants to stop; more contacts are in progress than memory is kept for.
    pub fn replicate(
        &self,
        replications: Range<u32>,
        run: &Run,
    ) -> Result<Vec<Replication>, SimulationError> {
        let total = u64::from(replications.end);
        self.replicate_of(replications, total, run)
    }

    /// Replicates a part of a `total` that the progress is told of.
    pub(crate) fn replicate_of(
        &self,
        replications: Range<u32>,
        total: u64,
        run: &Run,
    ) -> Result<Vec<Replication>, SimulationError> {
        let done = AtomicU64::new(u64::from(replications.start));
        let one = |replication: u32| {
            if run.progress.stopped() {
                return Err(SimulationError::Stopped);
            }
            let (result, _) = self.live(u64::from(replication), run, Deaf)?;
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            run.progress.advance(Stage::Simulation, done, total);
            Ok(result)
        };
        replications.into_par_iter().map(one).collect()
    }

    /// Lives one replication while somebody watches.
    pub(crate) fn live<W: Watch>(
        &self,
        replication: u64,
        run: &Run,
        watch: W,
    ) -> Result<(Replication, W), SimulationError> {
        let progress: &dyn Progress = run.progress;
        let key = (run.seed, replication);
        match &self.form {
            Form::People(desk) => Engine::new(self, desk.clone(), key, watch).run(progress),
            Form::Groups(desk) => Engine::new(self, desk.clone(), key, watch).run(progress),
        }
    }
}

fn policy(model: &Model) -> Result<Policy, SimulationError> {
    let rules: Vec<TypeRule> =
        model.types.iter().map(|kind: &TypeModel| kind.rule.clone()).collect();
    Ok(Policy::new(rules, &model.places, model.desk)?)
}

/// Returns the handle-time factors by taker, then type: those of the group times those of the person.
fn factors(model: &Model, group_of: &[u32]) -> Vec<f64> {
    let kinds = model.types.len();
    let of_group =
        |group: u32, kind: usize| model.group_factors.get(group as usize * kinds + kind).copied();
    let of_person = |taker: usize, kind: usize| match &model.staff {
        StaffModel::People { people, .. } => people[taker].handle_factors.get(kind).copied(),
        StaffModel::Groups { .. } => None,
    };
    let mut factors = Vec::with_capacity(group_of.len() * kinds);
    for (taker, &group) in group_of.iter().enumerate() {
        let factor = |kind: usize| {
            of_group(group, kind).unwrap_or(1.0) * of_person(taker, kind).unwrap_or(1.0)
        };
        factors.extend((0..kinds).map(factor));
    }
    factors
}
