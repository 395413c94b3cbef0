//! The same bytes on any number of threads, progress, and the wish to stop.

use std::sync::atomic::{AtomicU64, Ordering};

use organico_model::{Progress, Run, Seed, Stage};
use organico_simulate::{SimulationConfig, SimulationError, simulate};

use crate::centre::{centre, load, outcome, roster};

#[test]
fn one_and_two_threads_give_the_same_outcome_to_the_last_bit() {
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| outcome(&SimulationConfig::with_shrinkage()))
    };
    let (one, two) = (with(1), with(2));
    assert_eq!(one, two);
    assert_eq!(format!("{one:?}"), format!("{two:?}"), "also where numbers compare equal");
}

/// Counts what it is told, and wants to stop after so many replications.
struct Watch {
    told: AtomicU64,
    most: AtomicU64,
    stop_after: u64,
}

impl Progress for Watch {
    fn advance(&self, stage: Stage, done: u64, total: u64) {
        assert_eq!((stage, total), (Stage::Simulation, 16));
        self.told.fetch_add(1, Ordering::Relaxed);
        self.most.fetch_max(done, Ordering::Relaxed);
    }

    fn stopped(&self) -> bool {
        self.told.load(Ordering::Relaxed) >= self.stop_after
    }
}

fn watched(stop_after: u64) -> (Result<u32, SimulationError>, u64, u64) {
    let watch = Watch { told: AtomicU64::new(0), most: AtomicU64::new(0), stop_after };
    let centre = centre();
    let run = Run { seed: Seed(1), progress: &watch };
    let config = SimulationConfig::as_rostered();
    let found = simulate(&load(&centre), &roster(&centre), &centre, &config, &run);
    let told = watch.told.into_inner();
    (found.map(|outcome| outcome.replications), told, watch.most.into_inner())
}

#[test]
fn every_replication_is_told_and_a_wish_to_stop_is_followed() {
    assert_eq!(watched(u64::MAX), (Ok(16), 16, 16));
    let (found, told, _) = watched(3);
    assert_eq!(found, Err(SimulationError::Stopped));
    assert!(told < 16);
}
