//! A plain series: `interval_start` and one value column, as `forecast backtest` takes it; and lists of origins.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use organico_model::{Diagnostic, Grid, IntervalLength, Place};

use crate::centre::history::{interval_start, measured};
use crate::context::Context;
use crate::daytime::date;
use crate::grid_of;
use crate::instant::label;
use crate::sheet::{Sheet, required};
use crate::text::clean;

/// Values of one column on a grid of whole civil days. Missing is not zero.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// The intervals.
    pub grid: Grid,
    /// Name of the value column, such as `offered`.
    pub name: String,
    /// A value an interval; absent where the cell is empty or the row is not there.
    pub values: Vec<Option<f64>>,
}

/// Returns the series of a CSV text with the columns `interval_start` and one other.
///
/// The step is the smallest gap between labels. Without a `zone` the labels are wall-clock times that are never
/// shifted: they are taken as times of UTC, where no clock changes. With one they follow its changes, and a label that
/// names two instants or none is a fault.
///
/// # Errors
/// All faults, in order.
pub fn read_series(
    file: &str,
    text: &str,
    zone: Option<&TimeZone>,
) -> Result<Series, Vec<Diagnostic>> {
    let text = clean(text);
    let context = Context::default();
    let zone = zone.cloned().unwrap_or(TimeZone::UTC);
    let series = series(file, &text, &zone, &context);
    finished(series, context)
}

/// Returns a value unless a fault was found.
pub(crate) fn finished<T>(value: Option<T>, context: Context) -> Result<T, Vec<Diagnostic>> {
    let faulty = context.has_fault();
    value.filter(|_| !faulty).ok_or_else(|| context.into_diagnostics())
}

fn series(file: &str, text: &str, zone: &TimeZone, context: &Context) -> Option<Series> {
    let name = value_column(text);
    let columns = [required("interval_start"), required(name)];
    let sheet = Sheet::open(file, text, &columns, context)?;
    let rows: Vec<_> = sheet
        .rows()
        .filter_map(|row| {
            let start = interval_start(&row, "interval_start", zone)?;
            Some((start, row.number(name, measured), row.place("interval_start")))
        })
        .collect();
    if rows.is_empty() && context.has_fault() {
        return None;
    }
    let starts: Vec<_> = rows.iter().map(|(start, ..)| *start).collect();
    let grid = grid_of::inferred(&starts, zone, IntervalLength::HALF_HOUR);
    let grid = grid.map_err(|fault| context.report(fault.at(file, 0, "interval_start"))).ok()?;
    let values = placed(rows, &grid, context);
    Some(Series { grid, name: name.to_owned(), values })
}

/// Returns the values by interval; a start off the grid, or met before, is reported.
fn placed(
    rows: Vec<(Timestamp, Option<f64>, Place)>,
    grid: &Grid,
    context: &Context,
) -> Vec<Option<f64>> {
    let mut values = vec![None; grid.count];
    let mut lines = vec![0_u32; grid.count];
    for (start, value, place) in rows {
        match grid_of::slot(start, grid) {
            Ok(index) if lines[index] == 0 => {
                values[index] = value;
                lines[index] = place.line;
            }
            Ok(index) => {
                let fault = Diagnostic::fault("I0307").with("value", label(start, &grid.zone));
                context.report_at(&place, fault.with("first", lines[index]));
            }
            Err(fault) => context.report_at(&place, fault),
        }
    }
    values
}

/// Returns the first column that is not the label.
fn value_column(text: &str) -> &str {
    let header = text.lines().next().unwrap_or_default();
    let mut names = header.split([',', ';', '\t']).map(|cell| cell.trim().trim_matches('"'));
    let is_value = |name: &&str| !name.is_empty() && !name.eq_ignore_ascii_case("interval_start");
    names.find(is_value).unwrap_or("value")
}

/// Returns the dates of a CSV text with the column `origin`, as written.
///
/// # Errors
/// All faults, in order.
pub fn read_origins(file: &str, text: &str) -> Result<Vec<Date>, Vec<Diagnostic>> {
    let text = clean(text);
    let context = Context::default();
    let columns = [required("origin")];
    let sheet = Sheet::open(file, &text, &columns, &context);
    let origins: Option<Vec<Date>> =
        sheet.map(|sheet| sheet.rows().filter_map(|row| row.need("origin", date)).collect());
    finished(origins, context)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_without_a_zone_are_never_shifted_and_gaps_are_missing() {
        let text = "interval_start,offered\n2026-03-29T02:00:00,4\n2026-03-29T02:30:00,\n2026-03-29T04:00:00,5\n";
        let series = read_series("s.csv", text, None).unwrap();
        assert_eq!((series.grid.count, series.name.as_str()), (48, "offered"));
        assert_eq!(series.values[4..9], [Some(4.0), None, None, None, Some(5.0)]);
        assert_eq!(series.values.iter().flatten().count(), 2);
    }

    #[test]
    fn with_a_zone_a_label_in_the_skipped_hour_is_a_fault() {
        let rome = TimeZone::get("Europe/Rome").unwrap();
        let text = "interval_start,offered\n2026-03-29T01:30:00,4\n2026-03-29T02:00:00,4\n";
        let faults = read_series("s.csv", text, Some(&rome)).unwrap_err();
        assert_eq!(
            faults.iter().map(|f| (f.code, f.place.line)).collect::<Vec<_>>(),
            [("I0306", 3)]
        );
        let series = read_series("s.csv", &text.replace("T02:00", "T03:00"), Some(&rome)).unwrap();
        assert_eq!(series.grid.count, 46);
    }

    #[test]
    fn a_step_that_is_no_planning_interval_and_doubled_labels_are_faults() {
        let read = |rows: &str| {
            let faults =
                read_series("s.csv", &format!("interval_start,n\n{rows}"), None).unwrap_err();
            faults.iter().map(|f| f.code).collect::<Vec<_>>()
        };
        assert_eq!(read("2026-01-01T00:00,1\n2026-01-01T00:07,1\n"), ["I0315"]);
        assert_eq!(read("2026-01-01T00:00,1\n2026-01-01T00:15,1\n2026-01-01T00:15,2\n"), ["I0307"]);
        assert_eq!(read("2026-01-01T00:00,-1\n2026-01-01T00:15,nan\n"), ["I0106", "I0104"]);
        assert_eq!(read(""), ["I0210"]);
    }

    #[test]
    fn origins_are_dates() {
        assert_eq!(read_origins("o.csv", "origin\n2003-06-02\n").unwrap().len(), 1);
        assert_eq!(read_origins("o.csv", "origin\nJune\n").unwrap_err()[0].code, "I0104");
        assert_eq!(read_origins("o.csv", "date\n2003-06-02\n").unwrap_err()[0].code, "I0301");
    }
}
