//! The day that moves are made on, and living its rest.

use std::collections::BTreeSet;
use std::ops::Range;

use organico_model::{
    Centre, DayBand, Grid, Load, Progress, Requirement, RestService, Roster, Run, StaffSource,
    Stage,
};
use organico_simulate::{
    CallbackOffer, DayRest, SimulationConfig, SimulationError, simulate_rest_of_day,
};

use super::crews::{CrewPeople, crews};
use super::{IntradayConfig, IntradayInputs};

/// A day as things stand, or with moves made on it.
#[derive(Debug, Clone)]
pub(super) struct State {
    pub(super) centre: Centre,
    pub(super) roster: Roster,
    pub(super) load: Load,
    pub(super) offers: Vec<CallbackOffer>,
    /// Places of the shifts that a move has changed: nobody is asked twice.
    pub(super) asked: BTreeSet<usize>,
}

impl State {
    /// Returns the day as things stand.
    pub(super) const fn new(centre: Centre, roster: Roster, load: Load) -> Self {
        Self { centre, roster, load, offers: Vec::new(), asked: BTreeSet::new() }
    }
}

/// What does not change while moves are tried.
pub(super) struct Day<'a> {
    pub(super) inputs: &'a IntradayInputs<'a>,
    pub(super) config: &'a IntradayConfig,
    pub(super) grid: &'a Grid,
    /// Intervals that are over.
    pub(super) seen: usize,
    pub(super) source: StaffSource,
    /// What the forecast of the day before asked for, and what is asked for now.
    pub(super) planned: &'a Requirement,
    pub(super) required: &'a Requirement,
    pub(super) bands: Vec<DayBand>,
    pub(super) crews: Vec<CrewPeople>,
}

impl<'a> Day<'a> {
    /// Returns the day with its bands and crews.
    pub(super) fn new(
        inputs: &'a IntradayInputs<'a>,
        config: &'a IntradayConfig,
        (grid, seen): (&'a Grid, usize),
        (source, planned, required): (StaffSource, &'a Requirement, &'a Requirement),
        state: &State,
    ) -> Self {
        let bands = bands(grid, seen, &state.load);
        let crews = crews(state, grid, &bands);
        Self { inputs, config, grid, seen, source, planned, required, bands, crews }
    }

    /// Returns the service of the rest of the day, over so many simulated days.
    pub(super) fn live(
        &self,
        state: &State,
        replications: u32,
        run: &Run<'_>,
    ) -> Result<Vec<RestService>, SimulationError> {
        let bands: Vec<Range<usize>> = self.bands.iter().map(|band| band.start..band.end).collect();
        let rest = DayRest { seen: self.seen, bands: &bands, offers: &state.offers };
        let config = SimulationConfig { replications, ..self.config.simulation.clone() };
        let config = match self.source {
            StaffSource::Roster => config,
            // Posts are as many as are needed on contacts: nobody is missing from them besides.
            StaffSource::Requirement => {
                SimulationConfig { replications, ..SimulationConfig::as_rostered() }
            }
        };
        let quiet = Quiet(run.progress);
        let run = Run { seed: run.seed, progress: &quiet };
        simulate_rest_of_day((&state.load, &state.roster, &state.centre), &rest, &config, &run)
    }
}

/// Hands on the wish to stop and tells nothing of single simulations.
struct Quiet<'a>(&'a dyn Progress);

impl Progress for Quiet<'_> {
    fn advance(&self, _stage: Stage, _done: u64, _total: u64) {}

    fn stopped(&self) -> bool {
        self.0.stopped()
    }
}

/// Returns the bands of the rest of the day: clock hours from now to the last contacts that are expected.
fn bands(grid: &Grid, seen: usize, load: &Load) -> Vec<DayBand> {
    let is_open = |index: &usize| load.series.iter().any(|series| series.open[*index]);
    let Some(last) = (seen..grid.count).rev().find(is_open) else { return Vec::new() };
    let first = (seen..=last).find(is_open).unwrap_or(seen);
    let mut bands: Vec<DayBand> = Vec::new();
    for index in first..=last {
        match bands.last_mut() {
            Some(band) if !grid.minute_of_day(index).is_multiple_of(60) => band.end = index + 1,
            _ => bands.push(DayBand { start: index, end: index + 1 }),
        }
    }
    bands
}
