//! The shifts that a centre would need, before anybody's name is on them.

use organico_forecast::forecast_load;
use organico_model::{DesignedDay, Grid, Run, Stage};
use organico_roster::design_shifts;
use organico_staffing::requirement;

use crate::plan::promises;
use crate::{Inputs, PlanConfig, PlanError};

/// Returns the anonymous shifts of each day and skill of a period, and what an agent more would cost when.
///
/// # Errors
/// A part of the chain has no answer.
pub fn design(
    inputs: &Inputs,
    config: &PlanConfig,
    run: &Run,
) -> Result<(Grid, Vec<DesignedDay>), PlanError> {
    let (centre, period) = (&inputs.centre, config.period);
    let grid = Grid::over_days(&centre.zone, period.first, period.days, centre.interval)?;
    run.progress.advance(Stage::Forecast, 0, 1);
    let load = forecast_load(centre, &grid, config.forecast)?.load;
    run.progress.advance(Stage::Staffing, 0, 1);
    let requirement = requirement(&load, &promises(centre), &config.staffing)?;
    run.progress.advance(Stage::Roster, 0, 1);
    let days = design_shifts(&requirement, centre, &inputs.rules, config.roster.cover)?;
    Ok((grid, days))
}
