//! The days of a proof: a week of the month without a holiday, with the contacts of the plan.

use jiff::ToSpan;
use jiff::civil::Date;
use organico_forecast::{ForecastConfig, forecast_load, work_loads};
use organico_model::{BaselineDemand, Centre, Grid, Load, LoadSeries, Month};

use super::ProofInputs;
use crate::plan::PlanError;
use crate::safeguard::SafeguardError;
use crate::table::sketch::MonthStaff;

/// Returns the first Monday of a month whose week has no holiday and no closure; the first one where every week has.
pub(super) fn ordinary_week(centre: &Centre, month: Month) -> Date {
    let first = month.first_day();
    let to_monday = (7 - i32::from(first.weekday().to_monday_zero_offset())) % 7;
    let mondays = (0..4).filter_map(|week| first.checked_add((to_monday + 7 * week).days()).ok());
    let mondays: Vec<Date> = mondays.collect();
    let is_ordinary = |monday: &&Date| {
        (0..7).all(|day| {
            monday.checked_add(day.days()).is_ok_and(|date| {
                centre.calendar.holiday(date).is_none() && !centre.calendar.is_closed(date)
            })
        })
    };
    let ordinary = mondays.iter().find(is_ordinary).or(mondays.first());
    ordinary.copied().unwrap_or(first)
}

/// Returns the load of a week: the typical week with the contacts and handle times of the plan; how far days differ by
/// chance is that of the first week after the history.
pub(super) fn load(
    inputs: &ProofInputs<'_>,
    (centre, there): (&Centre, &MonthStaff),
    first: Date,
) -> Result<Load, SafeguardError> {
    let grid_of = |first: Date| {
        Grid::over_days(&centre.zone, first, 7, centre.interval).map_err(PlanError::from)
    };
    let near = forecast_load(centre, &grid_of(inputs.first)?, ForecastConfig::best())
        .map_err(PlanError::from)?
        .load;
    let grid = grid_of(first)?;
    let baseline = inputs.safeguard.baseline;
    let one = |known: &LoadSeries| {
        let (demand, volume, handle) =
            there.demands.iter().find_map(|(index, volume, handle)| {
                let demand = &baseline.demands[*index];
                (demand.id == known.contact_type).then_some((demand, *volume, *handle))
            })?;
        Some(series(known, (demand, volume, handle), &grid))
    };
    let series = near.series.iter().filter_map(one).collect();
    let (work, _) = work_loads(centre, &grid);
    Ok(Load { series, work, grid })
}

fn series(
    known: &LoadSeries,
    (demand, volume, handle): (&BaselineDemand, f64, f64),
    grid: &Grid,
) -> LoadSeries {
    let slots = demand.week.len().max(1);
    let minutes = (7 * 24 * 60 / slots) as u32;
    let slot = |index: usize| {
        let weekday = grid.civil(index).date().weekday().to_monday_zero_offset();
        let day = usize::from(weekday.unsigned_abs());
        day * slots / 7 + (grid.minute_of_day(index) / minutes) as usize
    };
    let contacts: Vec<f64> =
        (0..grid.count).map(|index| demand.week[slot(index)] * volume).collect();
    LoadSeries {
        open: (0..grid.count).map(|index| demand.open[slot(index)]).collect(),
        handle_seconds: vec![handle; grid.count],
        quantiles: std::array::from_fn(|_| contacts.clone()),
        contacts,
        unadjusted: None,
        ..known.clone()
    }
}
