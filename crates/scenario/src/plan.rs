//! The whole product on one screen: history to load, to requirement, to roster, to outcome.

use jiff::Timestamp;
use jiff::civil::Date;
use organico_forecast::{Forecast, ForecastConfig, ForecastError, forecast_load};
use organico_model::{Centre, Grid, PLAN_VERSION, Plan, Provenance, Run, TimeError};
use organico_roster::{RosterConfig, RosterError, build_roster, check_roster, coverage};
use organico_rules::RuleSet;
use organico_simulate::{SimulationConfig, SimulationError, simulate};
use organico_staffing::{StaffingConfig, StaffingError, requirement};
use thiserror::Error;

use crate::outcome::outcome;

/// What a plan is made from.
#[derive(Debug, Clone)]
pub struct Inputs {
    /// The centre as it is.
    pub centre: Centre,
    /// The labour rules that apply to it on the first day of the plan.
    pub rules: RuleSet,
    /// Digest of the files the centre was read from.
    pub digest: String,
    /// The creation time that the plan carries.
    pub at: Timestamp,
}

/// The days to plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub first: Date,
    /// Number of days.
    pub days: u32,
}

/// The settings of every part of the chain.
#[derive(Debug, Clone)]
pub struct PlanConfig {
    /// The days to plan.
    pub period: Period,
    /// Settings of the forecast.
    pub forecast: ForecastConfig,
    /// Settings of the staffing.
    pub staffing: StaffingConfig,
    /// Settings of the roster.
    pub roster: RosterConfig,
    /// Settings of the simulation.
    pub simulation: SimulationConfig,
}

/// Why there is no plan. A roster that breaks rules or falls short is a plan, not an error.
#[derive(Debug, Error)]
pub enum PlanError {
    /// The period cannot be laid on the calendar.
    #[error(transparent)]
    Time(#[from] TimeError),
    /// There is no forecast.
    #[error(transparent)]
    Forecast(#[from] ForecastError),
    /// There is no requirement.
    #[error(transparent)]
    Staffing(#[from] StaffingError),
    /// There is no roster.
    #[error(transparent)]
    Roster(#[from] RosterError),
    /// There is no outcome.
    #[error(transparent)]
    Simulation(#[from] SimulationError),
}

/// Returns the plan of the period: load, requirement, roster, breaches and outcome.
///
/// # Errors
/// A part of the chain has no answer, or the caller stopped the run.
pub fn plan(inputs: &Inputs, config: &PlanConfig, run: &Run) -> Result<Plan, PlanError> {
    let centre = &inputs.centre;
    let grid = Grid::over_days(&centre.zone, config.period.first, config.period.days, centre.interval)?;
    let Forecast { load, notes } = forecast_load(centre, &grid, &config.forecast)?;
    let requirement = requirement(&load, centre, &config.staffing)?;
    let roster = build_roster(&requirement, centre, &inputs.rules, &config.roster, run)?;
    let breaches = check_roster(&roster, centre, &inputs.rules);
    let coverage = coverage(&roster, &requirement, centre);
    let service = simulate(&load, &roster, centre, &config.simulation, run)?;
    let outcome = outcome(inputs, &roster, service);
    Ok(Plan {
        version: PLAN_VERSION,
        centre: centre.name.clone(),
        invented: centre.invented,
        assumptions: centre.assumptions.clone(),
        provenance: provenance(inputs, config, run),
        load,
        requirement,
        roster,
        coverage,
        breaches,
        outcome,
        notes,
    })
}

fn provenance(inputs: &Inputs, config: &PlanConfig, run: &Run) -> Provenance {
    Provenance {
        organico: env!("CARGO_PKG_VERSION").to_owned(),
        input_digest: inputs.digest.clone(),
        rule_pack: inputs.rules.label(),
        seed: run.seed,
        at: inputs.at,
        config: vec![
            ("first".to_owned(), config.period.first.to_string()),
            ("days".to_owned(), config.period.days.to_string()),
            ("work_units".to_owned(), config.roster.work_units.to_string()),
            ("replications".to_owned(), config.simulation.replications.to_string()),
        ],
    }
}
