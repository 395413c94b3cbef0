//! `augurs-peer SERIES.csv DAY WEEK STEPS ORIGIN ...`: MSTL with the trend by ETS, timed.
//!
//! The series has one count a line, in open intervals only and without gaps; `DAY` and `WEEK` are its seasons and every
//! origin is a place in it. Prints one line of JSON for each origin: seconds of fit and forecast, means, and the
//! quantiles at .025 .1 .5 .9 .975, taken from the library's own intervals.

use std::error::Error;
use std::time::Instant;

use augurs::ets::AutoETS;
use augurs::mstl::MSTLModel;
use augurs::{Fit, Forecast, Predict};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [path, day, week, steps, origins @ ..] = arguments.as_slice() else {
        return Err("usage: augurs-peer SERIES.csv DAY WEEK STEPS ORIGIN ...".into());
    };
    let text = std::fs::read_to_string(path)?;
    let series: Vec<f64> = text.lines().map(str::parse).collect::<Result<_, _>>()?;
    let (seasons, steps) = (vec![day.parse()?, week.parse()?], steps.parse()?);
    for origin in origins {
        let past = series.get(..origin.parse()?).ok_or("an origin beyond the series")?;
        let since = Instant::now();
        let trend = AutoETS::non_seasonal().into_trend_model();
        let fitted = MSTLModel::new(seasons.clone(), trend).fit(past)?;
        let (wide, narrow) = (fitted.predict(steps, 0.95)?, fitted.predict(steps, 0.8)?);
        print_line(since.elapsed().as_secs_f64(), &wide, &narrow);
    }
    Ok(())
}

fn print_line(seconds: f64, wide: &Forecast, narrow: &Forecast) {
    let point = &wide.point;
    let bounds = |forecast: &Forecast| {
        let found = forecast.intervals.as_ref();
        found.map_or_else(
            || (point.clone(), point.clone()),
            |found| (found.lower.clone(), found.upper.clone()),
        )
    };
    let ((low, high), (near_low, near_high)) = (bounds(wide), bounds(narrow));
    let quantiles = [&low, &near_low, point, &near_high, &high].map(|values| list(values)).join(",");
    println!("{{\"seconds\":{seconds},\"mean\":{},\"quantiles\":[{quantiles}]}}", list(point));
}

fn list(values: &[f64]) -> String {
    let texts: Vec<String> = values.iter().map(|value| format!("{value:.4}")).collect();
    format!("[{}]", texts.join(","))
}
