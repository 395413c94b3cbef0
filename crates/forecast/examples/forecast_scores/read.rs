//! Arguments and files of the example.

use std::error::Error;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use organico_forecast::{MethodChoice, Series};
use organico_model::{Grid, Holiday, IntervalLength, Purpose, Seed};

use crate::plain;

/// What was asked for.
pub(crate) struct Options {
    pub(crate) path: String,
    pub(crate) step: u32,
    pub(crate) from_hour: i8,
    pub(crate) holidays: Option<String>,
    pub(crate) shift: i64,
    pub(crate) thin: Option<f64>,
    pub(crate) methods: Vec<String>,
    pub(crate) rows: Option<String>,
}

impl Options {
    /// Returns the options; methods that are not named are all.
    pub(crate) fn of(arguments: &[String]) -> Result<Self, Box<dyn Error>> {
        let value = |key: &str| {
            let pairs = arguments.iter().filter_map(|argument| argument.split_once('='));
            pairs.filter(|(name, _)| *name == key).map(|(_, value)| value.to_owned()).next_back()
        };
        let path = arguments.first().ok_or("usage: forecast_scores FILE.csv [key=value ...]")?;
        let all = || {
            let ours = MethodChoice::ALL.into_iter().map(|choice| choice.name().to_owned());
            ours.chain([plain::NAME.to_owned()]).collect()
        };
        Ok(Self {
            path: path.clone(),
            step: value("step").map_or(Ok(30), |text| text.parse())?,
            from_hour: value("from").map_or(Ok(0), |text| text.parse())?,
            holidays: value("holidays"),
            shift: value("shift").map_or(Ok(0), |text| text.parse())?,
            thin: value("thin").map(|text| text.parse()).transpose()?,
            methods: value("methods")
                .map_or_else(all, |text| text.split(',').map(str::to_owned).collect()),
            rows: value("rows"),
        })
    }
}

/// Returns the series of a file of local times and counts; an empty count is missing.
pub(crate) fn read_series(text: &str) -> Result<Series, Box<dyn Error>> {
    let mut rows: Vec<(DateTime, Option<f64>)> = Vec::new();
    for line in text.lines().skip(1) {
        let (label, value) = line.split_once(',').ok_or("a row has two columns")?;
        let value = if value.is_empty() { None } else { Some(value.parse()?) };
        rows.push((label.parse()?, value));
    }
    let (first, second, last) = match rows.as_slice() {
        [first, second, .., last] => (first.0, second.0, last.0),
        _ => return Err("a series has at least three rows".into()),
    };
    let minutes = first.until((jiff::Unit::Minute, second))?.get_minutes();
    let length = IntervalLength::from_minutes(u32::try_from(minutes)?)?;
    let days = first.date().until((jiff::Unit::Day, last.date()))?.get_days() + 1;
    let grid = Grid::over_days(&TimeZone::UTC, first.date(), u32::try_from(days)?, length)?;
    let mut values = vec![None; grid.count];
    for (label, value) in rows {
        let instant = label.to_zoned(TimeZone::UTC)?.timestamp();
        if let Some(index) = grid.index_of(instant) {
            values[index] = value;
        }
    }
    Ok(Series { grid, values })
}

/// Returns the holidays of a file of dates and names.
pub(crate) fn read_holidays(text: &str) -> Result<Vec<Holiday>, Box<dyn Error>> {
    let mut holidays = Vec::new();
    for line in text.lines().skip(1) {
        let (date, name) = line.split_once(',').ok_or("a holiday has a date and a name")?;
        holidays.push(Holiday { date: date.parse::<Date>()?, name: name.to_owned() });
    }
    Ok(holidays)
}

/// Returns the series of a smaller queue: each contact is kept with that chance.
pub(crate) fn thinned(series: Series, share: Option<f64>) -> Series {
    let Some(share) = share else { return series };
    let kept = |(index, value): (usize, &Option<f64>)| {
        let count = (*value)?;
        let mut stream = Seed(11).stream(Purpose::Generate, (index as u64, 2_000));
        Some((0..count as u64).filter(|_| stream.uniform() < share).count() as f64)
    };
    let values = series.values.iter().enumerate().map(kept).collect();
    Series { values, grid: series.grid }
}
