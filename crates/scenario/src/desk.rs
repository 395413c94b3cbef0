//! What the roster desk needs of the rest of the chain: load and requirement of the days of a roster, and its service
//! before and after a swap.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use organico_forecast::forecast_load;
use organico_model::{
    Centre, Diagnostic, Grid, Load, LoadSeries, Requirement, Roster, Run, Stage, Swap, SwapService,
    SwapTypeService,
};
use organico_simulate::{Simulated, SimulationConfig, simulate_counted};
use organico_staffing::requirement;

use crate::plan::{PlanConfig, PlanError, promises};

/// What is expected and needed on the days of a roster.
#[derive(Debug, Clone, PartialEq)]
pub struct Needs {
    /// Contacts and handle times.
    pub load: Load,
    /// People needed.
    pub requirement: Requirement,
    /// What a reader must know of them.
    pub notes: Vec<Diagnostic>,
}

/// Returns what is expected and needed in a period, as a plan of it would say.
///
/// # Errors
/// The period cannot be laid on the calendar, or there is no forecast or requirement.
pub fn needs(centre: &Centre, config: &PlanConfig, run: &Run) -> Result<Needs, PlanError> {
    let grid =
        Grid::over_days(&centre.zone, config.period.first, config.period.days, centre.interval)?;
    run.progress.advance(Stage::Forecast, 0, 1);
    let forecast = forecast_load(centre, &grid, config.forecast)?;
    run.progress.advance(Stage::Staffing, 0, 1);
    let requirement = requirement(&forecast.load, &promises(centre), &config.staffing)?;
    Ok(Needs { load: forecast.load, requirement, notes: forecast.notes })
}

/// Returns the service of the days of a swap with the roster before and after it, under the same chance.
///
/// Types without a service target are left out, and days without a contact.
///
/// # Errors
/// The caller stopped the run, or a number is out of range.
pub fn swap_service(
    swap: &Swap,
    [before, after]: [&Roster; 2],
    (load, centre): (&Load, &Centre),
    config: &SimulationConfig,
    run: &Run,
) -> Result<Vec<SwapService>, PlanError> {
    let mut found: Vec<SwapService> = Vec::new();
    for first in swap.days() {
        let days = if runs_on([before, after], first, centre) { 2 } else { 1 };
        let Some(load) = of_days(load, first, days) else { continue };
        run.progress.advance(Stage::Simulation, found.len() as u64, 2);
        let lived = |roster: &Roster| {
            let roster = touching(roster, &load.grid);
            simulate_counted(&load, &roster, centre, config, run)
        };
        let (before, after) = (lived(before)?, lived(after)?);
        let types = types(&before, &after);
        found.push(SwapService { first, days, replications: config.replications, types });
    }
    Ok(found)
}

/// Returns whether a shift of the day goes past midnight in one of the rosters.
fn runs_on(rosters: [&Roster; 2], day: Date, centre: &Centre) -> bool {
    let midnight = day.tomorrow().ok().and_then(|next| next.to_zoned(centre.zone.clone()).ok());
    let midnight = midnight.map_or(Timestamp::MAX, |zoned| zoned.timestamp());
    let shifts = rosters.into_iter().flat_map(|roster| &roster.shifts);
    shifts.into_iter().any(|shift| shift.day == day && shift.end > midnight)
}

/// Returns the load of so many days; nothing where it does not have the first of them or expects nobody.
fn of_days(load: &Load, first: Date, days: u32) -> Option<Load> {
    let end = first.saturating_add(i64::from(days).days());
    let inside = load.grid.days();
    let mut inside = inside.iter().filter(|day| first <= day.date && day.date < end);
    let head = inside.next()?;
    let stop = inside.next_back().unwrap_or(head).intervals.end;
    let range = head.intervals.start..stop;
    let cut = |values: &[f64]| values.get(range.clone()).map(<[f64]>::to_vec).unwrap_or_default();
    let series = |of: &LoadSeries| LoadSeries {
        open: of.open.get(range.clone()).map(<[bool]>::to_vec).unwrap_or_default(),
        contacts: cut(&of.contacts),
        handle_seconds: cut(&of.handle_seconds),
        quantiles: of.quantiles.each_ref().map(|values| cut(values)),
        unadjusted: None,
        ..of.clone()
    };
    let series: Vec<LoadSeries> = load.series.iter().map(series).collect();
    let expected: f64 = series.iter().flat_map(|one| &one.contacts).sum();
    let grid =
        Grid { start: load.grid.instant(range.start), count: range.len(), ..load.grid.clone() };
    (head.date == first && expected > 0.0).then_some(Load { grid, series, work: Vec::new() })
}

/// Returns the shifts that touch a stretch of time.
fn touching(roster: &Roster, grid: &Grid) -> Roster {
    let shifts = roster.shifts.iter();
    let shifts = shifts.filter(|shift| shift.start < grid.end() && shift.end > grid.start);
    Roster { shifts: shifts.cloned().collect(), ..*roster }
}

fn types(before: &Simulated, after: &Simulated) -> Vec<SwapTypeService> {
    let difference = after.less(before);
    let of = |simulated: &Simulated, id| {
        let types = simulated.service.types.iter();
        types.into_iter().find(|one| one.contact_type == id).and_then(|one| one.service_level)
    };
    let one = |of_type: &organico_model::TypeDifference| {
        let id = of_type.contact_type.clone();
        Some(SwapTypeService {
            before: of(before, id.clone())?,
            after: of(after, id.clone())?,
            difference: of_type.service_level?,
            contact_type: id,
        })
    };
    difference.types.iter().filter_map(one).collect()
}
