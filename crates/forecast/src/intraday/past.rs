//! Past days, forecast again from the days before them.

use jiff::ToSpan;
use jiff::civil::Date;
use organico_model::{Grid, IntervalLength};

use super::ForecastDay;
use crate::config::ForecastConfig;
use crate::horizon::{Known, forecast_horizon};
use crate::panel::{DayClass, slot_of};

/// Days between two origins: near the day, as the forecast of today is.
const STRIDE_DAYS: u32 = 3;

/// Origins that are looked at: 18 weeks, so that what is of a day is told from what is of its drift.
const ORIGINS: u32 = 42;

/// Returns the days of the weeks before `date` with the forecasts that were possible for them.
pub(super) fn past_days(
    known: &Known<'_>,
    zone: &jiff::tz::TimeZone,
    (date, length): (Date, IntervalLength),
    config: ForecastConfig,
) -> Vec<ForecastDay> {
    let mut days = Vec::new();
    for back in (1..=ORIGINS).rev() {
        let Ok(origin) = date.checked_sub((i64::from(back * STRIDE_DAYS)).days()) else { continue };
        days.extend(days_from(known, zone, (origin, STRIDE_DAYS, length), config));
    }
    days
}

/// Returns the recorded days of a forecast from one origin.
pub(super) fn days_from(
    known: &Known<'_>,
    zone: &jiff::tz::TimeZone,
    (origin, count, length): (Date, u32, IntervalLength),
    config: ForecastConfig,
) -> Vec<ForecastDay> {
    let Ok(grid) = Grid::over_days(zone, origin, count, length) else { return Vec::new() };
    let Some(forecast) = forecast_horizon(known, origin, &grid, config) else { return Vec::new() };
    let mut days = Vec::new();
    for day in grid.days() {
        let Ok(position) = usize::try_from(known.panel.position(day.date)) else { continue };
        let Some(info) = known.panel.days.get(position) else { continue };
        let row = known.panel.row(position);
        if row.iter().all(Option::is_none) {
            continue;
        }
        days.push(ForecastDay {
            date: day.date,
            special: info.class != DayClass::Ordinary,
            means: forecast.means[day.intervals.clone()].to_vec(),
            recorded: day.intervals.map(|index| row[slot_of(&grid, index)]).collect(),
        });
    }
    days
}
