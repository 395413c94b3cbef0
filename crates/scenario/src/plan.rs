//! The whole product on one screen: history to load, to requirement, to roster, to outcome.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use organico_forecast::{Forecast, ForecastConfig, ForecastError, forecast_load};
use organico_model::{
    CONFIDENCE_SETTING, Centre, Diagnostic, Grid, Load, PLAN_VERSION, Plan, Provenance,
    RosterStart, Run, Session, Stage, TimeError, UnitError, UnknownPatronDay,
};
use organico_roster::{RosterConfig, RosterError, SolvedRoster, check_roster, coverage_at};
use organico_rules::RuleSet;
use organico_simulate::{SimulationConfig, SimulationError};
use organico_staffing::{Promises, StaffingConfig, StaffingError, requirement};
use thiserror::Error;

use crate::as_is::{GivenRoster, Proposed, as_is, notes as as_is_notes};
use crate::fairness::fairness_of_plan;
use crate::outcome::{Delivered, contract_months, outcome};
use crate::pursue::{Lived, Wanted, pursue};

/// Most rounds in which a plan corrects its roster for promises that its simulated days miss. Each costs a quarter of
/// the search and a simulation; what a third one gains is small.
const SERVICE_ROUNDS: u32 = 3;

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
    /// Training, meetings and coaching that the roster makes room for.
    pub sessions: Vec<Session>,
    /// The roster that people work by now, to be shown beside the proposed one.
    pub as_is: Option<GivenRoster>,
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
    /// Most rounds in which the roster is corrected after a simulation that misses a promise; 0 corrects nothing.
    pub service_rounds: u32,
}

/// Why there is no plan. A roster that breaks rules or falls short is a plan, not an error.
#[derive(Debug, Error)]
pub enum PlanError {
    /// The period cannot be laid on the calendar.
    #[error(transparent)]
    Time(#[from] TimeError),
    /// A setting is out of its range.
    #[error(transparent)]
    Setting(#[from] UnitError),
    /// The caller stopped the run.
    #[error("stopped")]
    Stopped,
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
    Simulation(SimulationError),
}

impl From<SimulationError> for PlanError {
    fn from(fault: SimulationError) -> Self {
        match fault {
            SimulationError::Stopped => Self::Stopped,
            other => Self::Simulation(other),
        }
    }
}

impl PlanConfig {
    /// Returns the settings of a plan as it is usually made: forecast by the better method, staffing by patience, a
    /// roster with its standard search, and a simulation in which people are absent and distracted as declared.
    ///
    /// # Errors
    /// A constant of a preset is out of range, which its tests exclude.
    pub fn standard(period: Period) -> Result<Self, UnitError> {
        Ok(Self {
            period,
            forecast: ForecastConfig::best(),
            staffing: StaffingConfig::by_patience()?,
            roster: RosterConfig::standard(),
            simulation: SimulationConfig::with_shrinkage(),
            service_rounds: SERVICE_ROUNDS,
        })
    }
}

/// Returns the plan of the period: load, requirement, roster, breaches and outcome.
///
/// # Errors
/// A part of the chain has no answer, or the caller stopped the run.
pub fn plan(inputs: &Inputs, config: &PlanConfig, run: &Run) -> Result<Plan, PlanError> {
    let centre = &inputs.centre;
    let grid =
        Grid::over_days(&centre.zone, config.period.first, config.period.days, centre.interval)?;
    run.progress.advance(Stage::Forecast, 0, 1);
    let Forecast { load, adjustments, mut notes } = forecast_load(centre, &grid, config.forecast)?;
    run.progress.advance(Stage::Staffing, 0, 1);
    let requirement = requirement(&load, &promises(centre), &config.staffing)?;
    let start = RosterStart::default();
    let wanted = Wanted { inputs, config, load: &load, requirement: &requirement, start: &start };
    let Lived { solved, sessions, simulated, pursuit } = pursue(&wanted, run)?;
    let SolvedRoster { roster, work_units, work_units_done, notes: roster_notes, .. } = solved;
    let breaches = check_roster(&roster, centre, &inputs.rules);
    let coverage = coverage_at(&roster, &requirement, centre, config.roster.cover);
    let proposed =
        Proposed { load: &load, requirement: &requirement, roster: &roster, simulated: &simulated };
    let as_is = as_is(inputs, config, &proposed, run)?;
    let outcome = outcome(inputs, &roster, simulated.service.clone());
    let delivered = Delivered {
        centre,
        load: &load,
        requirement: &requirement,
        roster: &roster,
        simulated: &simulated,
    };
    let contracts = contract_months(&delivered, outcome.cost.total);
    let (fairness, counted_twice) = fairness_of_plan(centre, &inputs.rules, &roster);
    notes.extend(roster_notes);
    notes.extend(counted_twice);
    notes.extend(inputs.rules.diagnostics());
    notes.extend(not_simulated(&load));
    notes.extend(as_is_notes(as_is.as_ref()));
    notes.extend(unknown_patron_days(centre, &grid));
    Ok(Plan {
        version: PLAN_VERSION,
        centre: centre.name.clone(),
        invented: centre.invented,
        assumptions: centre.assumptions.clone(),
        provenance: provenance(
            inputs,
            config,
            ([work_units, work_units_done], pursuit.rounds),
            run,
        ),
        load,
        requirement,
        roster,
        coverage,
        breaches,
        outcome,
        pursuit,
        contracts,
        as_is,
        sessions,
        fairness,
        adjustments,
        notes,
    })
}

/// Returns what a centre promises about its demands.
pub(crate) fn promises(centre: &Centre) -> Promises<'_> {
    Promises {
        contact_types: &centre.contact_types,
        shrinkage: &centre.shrinkage,
        groups: &centre.groups,
    }
}

fn provenance(
    inputs: &Inputs,
    config: &PlanConfig,
    ([planned, done], rounds): ([u64; 2], u32),
    run: &Run,
) -> Provenance {
    let settings = [
        ("first".to_owned(), config.period.first.to_string()),
        ("days".to_owned(), config.period.days.to_string()),
        ("work_units".to_owned(), planned.to_string()),
        ("stop_after".to_owned(), done.to_string()),
        ("service_rounds".to_owned(), rounds.to_string()),
        ("replications".to_owned(), config.simulation.replications.to_string()),
    ];
    let as_is = inputs.as_is.as_ref().map(|given| ("as_is".to_owned(), given.digest.clone()));
    let confidence = config.staffing.confidence;
    let confidence =
        confidence.map(|value| (CONFIDENCE_SETTING.to_owned(), value.get().to_string()));
    Provenance {
        organico: env!("CARGO_PKG_VERSION").to_owned(),
        input_digest: inputs.digest.clone(),
        rule_pack: rule_pack(inputs),
        seed: run.seed,
        at: inputs.at,
        config: settings.into_iter().chain(confidence).chain(as_is).collect(),
    }
}

/// Returns the note that says what the simulation leaves out, so that nobody takes its service for more than it is.
fn not_simulated(load: &Load) -> Option<Diagnostic> {
    let hours: f64 =
        load.work.iter().flat_map(|work| &work.portions).map(|portion| portion.hours).sum();
    (hours > 0.0).then(|| Diagnostic::warning("M0201").with("hours", libm::round(hours)))
}

/// Returns a warning for each site with a patron day in the years of the plan whose date is not known: its premiums and
/// its rest are then not in the figures.
fn unknown_patron_days(centre: &Centre, grid: &Grid) -> Vec<Diagnostic> {
    let years: BTreeSet<i16> = grid.days().iter().map(|day| day.date.year()).collect();
    let unknown = centre.calendar.unknown_patron_days.iter();
    let unknown = unknown.filter(|one| years.contains(&one.year));
    let warning = |one: &UnknownPatronDay| {
        let site = centre.sites.iter().find(|site| site.id == one.site);
        let name = site.map_or(one.site.as_str(), |site| site.name.as_str());
        Diagnostic::warning("I1343").with("site", name).with("year", one.year)
    };
    unknown.map(warning).collect()
}

/// Returns the rule packs that applied, the more special first, each with its version.
fn rule_pack(inputs: &Inputs) -> String {
    let packs: Vec<String> =
        inputs.rules.versions().iter().map(|(name, version)| format!("{name} {version}")).collect();
    packs.join(" > ")
}
