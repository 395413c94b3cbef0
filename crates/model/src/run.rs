//! What a core is given besides its inputs: the seed, and a way to tell its progress and to be stopped.

use crate::Seed;

/// The part of a plan that is being computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Contact history to load.
    Forecast,
    /// Load to requirement.
    Staffing,
    /// Requirement to roster.
    Roster,
    /// Roster to outcome.
    Simulation,
}

/// Where progress is told and where the wish to stop is asked.
pub trait Progress: Sync {
    /// Tells that `done` of `total` work units of the stage are finished.
    fn advance(&self, stage: Stage, done: u64, total: u64);

    /// Returns whether the caller wants the computation to end now; asked often, so it must be cheap.
    fn stopped(&self) -> bool;
}

/// Progress that nobody watches.
#[derive(Debug, Clone, Copy)]
pub struct Silent;

impl Progress for Silent {
    fn advance(&self, _stage: Stage, _done: u64, _total: u64) {}

    fn stopped(&self) -> bool {
        false
    }
}

/// One run: its seed and its handle for progress and stopping. The number of threads is the caller's thread pool.
#[derive(Clone, Copy)]
pub struct Run<'a> {
    /// The only source of chance.
    pub seed: Seed,
    /// Where progress is told.
    pub progress: &'a dyn Progress,
}

impl Run<'static> {
    /// Returns a run that tells nobody and is never stopped.
    #[must_use]
    pub const fn silent(seed: Seed) -> Self {
        Self { seed, progress: &Silent }
    }
}
