//! A day so far and its rest: updated load, people needed and there, simulated service, and moves that would help.
//!
//! The forecast of the day is made anew from the history before it and updated with what was recorded (`forecast`); the
//! people come from a roster, or are as many as the forecast asked for (`posts`). Moves are proposed where people are
//! missing (`propose`), made on a copy of the day (`act`), and judged by living the rest of the day again under the same
//! chance (`live`, `search`). Nobody is named: moves speak of crews of five or more (`crews`).

mod act;
mod cover;
mod crews;
mod live;
mod posts;
mod propose;
mod search;
mod shifts;
mod told;

use jiff::Timestamp;
use jiff::civil::Date;
use organico_forecast::{ForecastConfig, forecast_load, intraday_forecast};
use organico_model::{
    Centre, Grid, History, INTRADAY_VERSION, Intraday, RequirementLevel, Roster, Run, StaffSource,
    Stage,
};
use organico_rules::RuleSet;
use organico_simulate::SimulationConfig;
use organico_staffing::{StaffingConfig, requirement};

use crate::plan::{PlanError, promises};
use live::{Day, State};

/// What a day is judged from.
#[derive(Debug, Clone, Copy)]
pub struct IntradayInputs<'a> {
    /// The centre as it is.
    pub centre: &'a Centre,
    /// The labour rules of the day.
    pub rules: &'a RuleSet,
    /// The roster of a period with the day in it, if there is one.
    pub roster: Option<&'a Roster>,
    /// What was recorded, on the intervals of the day.
    pub actuals: &'a History,
    /// The day.
    pub date: Date,
    /// Up to when the record is looked at: what comes later is not.
    pub at: Timestamp,
}

/// How a day is judged.
#[derive(Debug, Clone)]
pub struct IntradayConfig {
    /// Settings of the forecast.
    pub forecast: ForecastConfig,
    /// Settings of the staffing.
    pub staffing: StaffingConfig,
    /// Settings of the simulation of the figures that are shown.
    pub simulation: SimulationConfig,
    /// Simulated days behind each comparison of the search.
    pub search_replications: u32,
    /// Which requirement the people on the roster are held against.
    pub cover: RequirementLevel,
}

impl IntradayConfig {
    /// Returns the usual settings.
    ///
    /// # Errors
    /// A constant of a preset is out of range, which its tests exclude.
    pub fn standard() -> Result<Self, organico_model::UnitError> {
        Ok(Self {
            forecast: ForecastConfig::best(),
            staffing: StaffingConfig::by_patience()?,
            simulation: SimulationConfig {
                replications: 100,
                ..SimulationConfig::with_shrinkage()
            },
            search_replications: 16,
            cover: RequirementLevel::Gross,
        })
    }
}

/// Returns what the day so far says of its rest, and what could be done.
///
/// # Errors
/// A part of the chain has no answer, or the caller stopped the run.
pub fn intraday(
    inputs: &IntradayInputs<'_>,
    config: &IntradayConfig,
    run: &Run,
) -> Result<Intraday, PlanError> {
    let grid = Grid::over_days(&inputs.centre.zone, inputs.date, 1, inputs.centre.interval)?;
    let seen = (0..grid.count).filter(|&index| grid.interval(index).end <= inputs.at).count();
    run.progress.advance(Stage::Forecast, 0, 1);
    let forecast = forecast_load(inputs.centre, &grid, config.forecast)?;
    let updated =
        intraday_forecast(inputs.centre, &forecast.load, inputs.actuals, seen, config.forecast)?;
    run.progress.advance(Stage::Staffing, 0, 1);
    let promises = promises(inputs.centre);
    let planned = requirement(&forecast.load, &promises, &config.staffing)?;
    let required = requirement(&updated.load, &promises, &config.staffing)?;
    let (source, state) = staffed(inputs, &planned, updated.load.clone());
    let day = Day::new(inputs, config, (&grid, seen), (source, &planned, &required), &state);
    let found = search::search(&day, &state, run)?;
    let mut types = told::types(&day, (&forecast.load, &updated), &found);
    cover::write(&day, &state, &mut types);
    Ok(Intraday {
        version: INTRADAY_VERSION,
        centre: inputs.centre.name.clone(),
        invented: inputs.centre.invented,
        date: inputs.date,
        at: inputs.at,
        seen,
        staff: source,
        seed: run.seed,
        replications: config.simulation.replications,
        bands: day.bands.clone(),
        crews: day.crews.iter().map(|crew| crew.told.clone()).collect(),
        trials: found.trials,
        chosen: found.chosen,
        verdict: found.verdict,
        notes: forecast.notes,
        grid,
        types,
    })
}

/// Returns the people of the day: those of the roster, or posts for what the forecast of the day before asks for.
fn staffed(
    inputs: &IntradayInputs<'_>,
    planned: &organico_model::Requirement,
    load: organico_model::Load,
) -> (StaffSource, State) {
    let bare = Centre { history: inputs.actuals.clone(), ..inputs.centre.clone() };
    if let Some(roster) = inputs.roster {
        let roster = shifts::of_day(roster, &load.grid);
        return (StaffSource::Roster, State::new(bare, roster, load));
    }
    let (centre, roster) = posts::posts(bare, planned);
    (StaffSource::Requirement, State::new(centre, roster, load))
}
