//! A study to its simulation: days lived independently until there are enough of them.
//!
//! The study is bound to a model in `bind`, lived in batches, and each day is added to sums in the order of its number,
//! so that memory is bounded and the result is the same on any number of threads. `measures` turns the sums into what
//! the documents show.

mod bind;
mod compare;
mod measures;
mod people;
mod stationary;
mod sums;
mod trace;

use organico_model::{Run, Simulation, Stopped, Study};

use crate::SimulationError;
use crate::config::REPLICATIONS_MAX;
use crate::simulator::Simulator;
use sums::Sums;

pub use bind::study_model;
pub use compare::{StudyDifference, TypeStudyDifference, compare_studies};
pub use trace::{
    TRACE_LINES_MAX, TraceContact, TraceEvent, TraceLine, TraceTaker, WaitReason, trace_study,
};

/// Fewest days before a half-width is looked at: the interval of fewer is a poor guess of its own width.
const DAYS_MIN: u32 = 20;

/// Most cells that are kept before they are reduced: about 250 MB.
const CELLS_KEPT: usize = 2_000_000;

/// How many days of a study are lived.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StudyConfig {
    /// Independent days, from 2 to [`REPLICATIONS_MAX`]; the most of them where a half-width is asked for.
    pub replications: u32,
    /// The simulation ends when half the 95 % interval of the service level (in time over offered) of every type that
    /// has contacts is no wider than this.
    ///
    /// It is looked at after 20 days and then whenever their number has grown by a quarter. An interval that ends a
    /// simulation because it looks narrow covers the true value slightly less often than 95 % of times.
    pub half_width: Option<f64>,
}

/// Returns what the days of a study come to, each measure with its 95 % interval.
///
/// The result depends on the study, the settings and the seed, and not on the number of threads of the current pool.
///
/// # Errors
/// The caller wants to stop; the number of days or a number of the study is out of range; the study is larger than a
/// limit; it starts from a stationary law that does not exist.
pub fn simulate_study(
    study: &Study,
    config: &StudyConfig,
    run: &Run,
) -> Result<Simulation, SimulationError> {
    check(config)?;
    let simulator = Simulator::new(study_model(study)?)?.counting(bind::counted(study)?);
    let mut sums = Sums::new(study, &simulator)?;
    let mut days = 0;
    let mut wanted = config.half_width.map_or(config.replications, |_| DAYS_MIN);
    let stopped = loop {
        wanted = wanted.min(config.replications);
        live(&simulator, (days, wanted), (config, run), &mut sums)?;
        days = wanted;
        match config.half_width {
            Some(half_width) if sums.half_width() <= half_width => break Stopped::HalfWidth,
            Some(_) if days == config.replications => break Stopped::Limit,
            None => break Stopped::Replications,
            Some(_) => wanted = days.saturating_add(days / 4),
        }
    };
    Ok(measures::simulation(study, &sums, (run.seed, days, stopped)))
}

fn check(config: &StudyConfig) -> Result<(), SimulationError> {
    if !(2..=REPLICATIONS_MAX).contains(&config.replications) {
        return Err(SimulationError::Replications(config.replications));
    }
    match config.half_width.filter(|&half| !(half > 0.0 && half.is_finite())) {
        Some(value) => {
            let expected = "a finite number above 0";
            Err(SimulationError::OutOfRange { field: "half-width", value, expected })
        }
        None => Ok(()),
    }
}

/// Lives the days from `first` to `last` in batches that fit into memory, and adds them in their order.
fn live(
    simulator: &Simulator,
    (first, last): (u32, u32),
    (config, run): (&StudyConfig, &Run),
    sums: &mut Sums,
) -> Result<(), SimulationError> {
    let cells = simulator.intervals * (simulator.kinds.len() + simulator.groups);
    let batch = (CELLS_KEPT / cells.max(1)).clamp(1, 1024) as u32;
    let mut from = first;
    while from < last {
        let to = last.min(from.saturating_add(batch));
        sums.add(&simulator.replicate_of(from..to, u64::from(config.replications), run)?);
        from = to;
    }
    Ok(())
}
