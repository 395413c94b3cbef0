//! `organico forecast run`: contacts and handle time of a period, kept in the centre's folder.

use std::path::Path;

use jiff::civil::Date;
use organico_forecast::{ForecastConfig, centre_as_of, forecast_load};
use organico_formats::{Files, write_forecast};
use organico_model::{Diagnostic, Grid};
use organico_report::{Language, message};
use organico_scenario::first_day_after;
use serde_json::json;

use super::long;
use crate::arguments::ForecastRunArguments;
use crate::commands::inputs;
use crate::disk::{read_text, write_files};
use crate::failure::Failure;
use crate::terminal::{print, print_diagnostics};

/// Runs `organico forecast run`: prints where the forecast is kept in the centre's folder, and keeps what is believed
/// on the day on which it is made.
pub(super) fn run(arguments: &ForecastRunArguments, language: Language) -> Result<(), Failure> {
    let (centre, _) = inputs::centre(&arguments.centre, language)?;
    let centre = arguments.date.map_or(centre.clone(), |day| centre_as_of(&centre, day));
    if long::is_long(arguments) {
        return long::run(arguments, &centre, language);
    }
    let period = long::period(&centre, arguments)?;
    let grid = Grid::over_days(&centre.zone, period.first, period.days, centre.interval)
        .map_err(|fault| inputs::plan_fault(fault.into()))?;
    let made = forecast_load(&centre, &grid, ForecastConfig::best())
        .map_err(|fault| inputs::plan_fault(fault.into()))?;
    print_diagnostics(&made.notes, language);
    // A forecast of days that are recorded knows only what lies before them.
    let known = first_day_after(&centre.history.grid).min(period.first);
    let day = arguments.date.unwrap_or(known);
    let text = write_forecast(&made.load);
    let kept = kept_name(day, period.first);
    refuse_other(&arguments.centre.join(&kept), &text, arguments.replace)?;
    let name = format!("forecasts/{}.csv", period.first);
    let files = Files::from([(name.clone(), text.clone()), (kept.clone(), text)]);
    write_files(&arguments.centre, &files)?;
    if arguments.json {
        let all = json!({
            "load": made.load, "adjustments": made.adjustments, "notes": made.notes, "made": day,
            "sums": long::load_sums_json(arguments, &centre, &made.load),
        });
        print(&all.to_string());
    } else {
        let shown = |name: &str| arguments.centre.join(name).to_string_lossy().into_owned();
        print(&message(language, "written", &[("path", &shown(&name))]));
        print(&message(language, "snapshot-kept", &[("path", &shown(&kept))]));
    }
    long::beside(arguments, &centre, &made, language)
}

/// Returns where a forecast is kept that was made on a day.
fn kept_name(made: Date, first: Date) -> String {
    format!("{}/{made}/{first}.csv", super::kept::SNAPSHOTS)
}

/// Refuses to write over a kept forecast with other figures, unless that is wanted.
fn refuse_other(path: &Path, text: &str, replace: bool) -> Result<(), Failure> {
    if replace || !path.is_file() || read_text(path)? == text {
        return Ok(());
    }
    let fault = Diagnostic::fault("F0405").with("path", path.to_string_lossy());
    Err(Failure::of(fault))
}
