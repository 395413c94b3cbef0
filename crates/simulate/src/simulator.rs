//! A checked model, ready to be replicated on any number of threads.

use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};

use organico_model::{Run, Stage};
use organico_routing::{Desk, Policy, TypeRule};
use rayon::prelude::*;

use crate::SimulationError;
use crate::engine::Engine;
use crate::law::Sampler;
use crate::model::{Model, TypeModel};
use crate::replication::Replication;
use crate::timeline::{Tick, timeline};

/// A contact type, prepared.
#[derive(Debug, Clone)]
pub(crate) struct Kind {
    /// Handle time of mean 1.
    pub(crate) handle: Sampler,
    pub(crate) patience: Sampler,
    /// The waits after which more people may take a contact, in order.
    pub(crate) widens: Vec<f64>,
    /// For deferred work only.
    pub(crate) deadline_seconds: Option<f64>,
    open: Vec<bool>,
    /// Open seconds before each interval.
    open_before: Vec<f64>,
}

impl Kind {
    fn of(model: &TypeModel, interval_seconds: f64) -> Result<Self, SimulationError> {
        let mut widens: Vec<f64> = model.rule.takers.iter().map(|t| t.after_seconds).collect();
        widens.retain(|&after| after > 0.0);
        widens.sort_by(f64::total_cmp);
        widens.dedup();
        let mut before = 0.0;
        let open_before = model.open.iter().map(|&open| {
            let here = before;
            before += if open { interval_seconds } else { 0.0 };
            here
        });
        let patience =
            if model.rule.deferred { Sampler::Never } else { Sampler::of(&model.patience)? };
        Ok(Self {
            handle: Sampler::of_mean_one(&model.handle)?,
            patience,
            widens,
            deadline_seconds: model.deadline_seconds.filter(|_| model.rule.deferred),
            open_before: open_before.collect(),
            open: model.open.clone(),
        })
    }

    /// Returns the open seconds from the start of the horizon to `at`.
    pub(crate) fn open_seconds(&self, at: f64, interval_seconds: f64) -> f64 {
        let interval = (at / interval_seconds) as usize;
        let Some(interval) = self.open.len().checked_sub(1).map(|last| interval.min(last)) else {
            return 0.0;
        };
        let inside = (at - interval as f64 * interval_seconds).min(interval_seconds);
        self.open_before[interval] + if self.open[interval] { inside } else { 0.0 }
    }
}

/// A model that has been checked and prepared.
#[derive(Debug, Clone)]
pub struct Simulator {
    pub(crate) model: Model,
    pub(crate) intervals: usize,
    pub(crate) kinds: Vec<Kind>,
    pub(crate) policy: Policy,
    /// The desk before anyone has come.
    pub(crate) desk: Desk,
    pub(crate) timeline: Vec<(f64, Tick)>,
    /// Handle-time factors by person, then type.
    factors: Vec<f64>,
}

impl Simulator {
    /// Returns the simulator of a model.
    ///
    /// # Errors
    /// A number is out of its range, lists differ in length, or the model exceeds a limit.
    pub fn new(model: Model) -> Result<Self, SimulationError> {
        model.check()?;
        let kind = |kind: &TypeModel| Kind::of(kind, model.interval_seconds);
        let kinds = model.types.iter().map(kind).collect::<Result<Vec<_>, _>>()?;
        let rules: Vec<TypeRule> = model.types.iter().map(|kind| kind.rule.clone()).collect();
        let of_people = model.people.iter().map(|person| person.group);
        let of_takers = rules.iter().flat_map(|rule| &rule.takers).map(|taker| taker.group);
        let groups = of_people.chain(of_takers).max().map_or(0, |most| most.saturating_add(1));
        let policy = Policy::new(rules, groups)?;
        let members: Vec<u32> = model.people.iter().map(|person| person.group).collect();
        let mut factors = Vec::with_capacity(model.people.len() * model.types.len());
        for person in &model.people {
            let factor = |kind: usize| person.handle_factors.get(kind).copied().unwrap_or(1.0);
            factors.extend((0..model.types.len()).map(factor));
        }
        Ok(Self {
            intervals: model.intervals(),
            kinds,
            desk: Desk::new(policy.clone(), &members),
            policy,
            timeline: timeline(&model),
            factors,
            model,
        })
    }

    #[inline]
    pub(crate) fn factor(&self, person: u32, kind: usize) -> f64 {
        self.factors[person as usize * self.kinds.len() + kind]
    }

    /// Returns independent replications in order, computed on the current thread pool.
    ///
    /// A replication depends on the seed and its number alone.
    ///
    /// # Errors
    /// The caller wants to stop.
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
                return None;
            }
            let engine = Engine::new(self, run.seed, u64::from(replication));
            let result = engine.run(run.progress);
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            run.progress.advance(Stage::Simulation, done, total);
            result
        };
        let results: Option<Vec<_>> = replications.into_par_iter().map(one).collect();
        results.ok_or(SimulationError::Stopped)
    }
}
