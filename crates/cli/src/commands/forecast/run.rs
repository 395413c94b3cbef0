//! `organico forecast run`: contacts and handle time of a period, kept in the centre's folder.

use organico_forecast::{ForecastConfig, forecast_load};
use organico_formats::write_forecast;
use organico_model::Grid;
use organico_report::{Language, message};
use serde_json::json;

use crate::arguments::ForecastRunArguments;
use crate::commands::inputs;
use crate::disk::write_text;
use crate::failure::Failure;
use crate::terminal::{print, print_diagnostics};

/// Runs `organico forecast run`: prints where the forecast is kept in the centre's folder.
pub(super) fn run(arguments: &ForecastRunArguments, language: Language) -> Result<(), Failure> {
    let (centre, _) = inputs::centre(&arguments.centre, language)?;
    let period = inputs::period(&centre, arguments.month)?;
    let grid = Grid::over_days(&centre.zone, period.first, period.days, centre.interval)
        .map_err(|fault| inputs::plan_fault(fault.into()))?;
    let made = forecast_load(&centre, &grid, ForecastConfig::best())
        .map_err(|fault| inputs::plan_fault(fault.into()))?;
    print_diagnostics(&made.notes, language);
    let path = arguments.centre.join("forecasts").join(format!("{}.csv", period.first));
    write_text(&path, &write_forecast(&made.load))?;
    if arguments.json {
        print(&json!({ "load": made.load, "notes": made.notes }).to_string());
    } else {
        print(&message(language, "written", &[("path", &path.to_string_lossy())]));
    }
    Ok(())
}
