//! A plain series: `interval_start` and one value column, as `forecast backtest` takes it, perhaps with handle times;
//! and lists of origins.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use organico_model::{Diagnostic, Grid, IntervalLength, Place};

use crate::centre::history::{interval_start, measured};
use crate::context::Context;
use crate::daytime::date;
use crate::grid_of;
use crate::instant::label;
use crate::sheet::{Column, Sheet, optional, required};
use crate::text::clean;

/// Columns that may stand beside the values: contacts that were handled, and the seconds of one of them in the mean.
const BESIDE: [&str; 2] = ["handled", "handle_seconds"];

/// Values of one column on a grid of whole civil days. Missing is not zero.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// The intervals.
    pub grid: Grid,
    /// Name of the value column, such as `offered`.
    pub name: String,
    /// A value an interval; absent where the cell is empty or the row is not there.
    pub values: Vec<Option<f64>>,
    /// Handled contacts an interval; all absent where no column `handled` stands beside the values.
    pub handled: Vec<Option<f64>>,
    /// Mean handle time an interval, in seconds; all absent where no column `handle_seconds` stands beside the values.
    pub handle_seconds: Vec<Option<f64>>,
}

/// Returns the series of a CSV text with the columns `interval_start` and one other; `handled` and `handle_seconds` may
/// stand beside it.
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
    let beside = BESIDE.map(|column| Some(column).filter(|column| !is_column(column, name)));
    let columns: Vec<Column<'_>> = [required("interval_start"), required(name)]
        .into_iter()
        .chain(beside.into_iter().flatten().map(optional))
        .collect();
    let sheet = Sheet::open(file, text, &columns, context)?;
    let rows: Vec<_> = sheet
        .rows()
        .filter_map(|row| {
            let start = interval_start(&row, "interval_start", zone)?;
            let [handled, seconds] = beside.map(|column| row.number(column?, measured));
            let values = [row.number(name, measured), handled, seconds];
            Some((start, values, row.place("interval_start")))
        })
        .collect();
    if rows.is_empty() && context.has_fault() {
        return None;
    }
    let starts: Vec<_> = rows.iter().map(|(start, ..)| *start).collect();
    let grid = grid_of::inferred(&starts, zone, IntervalLength::HALF_HOUR);
    let grid = grid.map_err(|fault| context.report(fault.at(file, 0, "interval_start"))).ok()?;
    let [values, handled, handle_seconds] = placed(rows, &grid, context);
    Some(Series { grid, name: name.to_owned(), values, handled, handle_seconds })
}

/// Returns the values by interval; a start off the grid, or met before, is reported.
fn placed(
    rows: Vec<(Timestamp, [Option<f64>; 3], Place)>,
    grid: &Grid,
    context: &Context,
) -> [Vec<Option<f64>>; 3] {
    let mut values = [(); 3].map(|()| vec![None; grid.count]);
    let mut lines = vec![0_u32; grid.count];
    for (start, cells, place) in rows {
        match grid_of::slot(start, grid) {
            Ok(index) if lines[index] == 0 => {
                for (column, cell) in values.iter_mut().zip(cells) {
                    column[index] = cell;
                }
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

/// Returns the first column that is neither the label nor the handle times, or those where there is nothing else.
fn value_column(text: &str) -> &str {
    let header = text.lines().next().unwrap_or_default();
    let names = header.split([',', ';', '\t']).map(|cell| cell.trim().trim_matches('"'));
    let mut values = names.filter(|name| !name.is_empty() && !is_column(name, "interval_start"));
    let first = values.clone().next().unwrap_or("value");
    values.find(|name| !is_column(name, "handle_seconds")).unwrap_or(first)
}

fn is_column(name: &str, other: &str) -> bool {
    name.eq_ignore_ascii_case(other)
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
    fn handle_times_may_stand_beside_the_counts_and_are_not_taken_for_them() {
        let text = "interval_start,handle_seconds,offered,handled\n\
                    2026-03-02T08:00,200,4,3\n2026-03-02T08:30,,5,5\n";
        let series = read_series("s.csv", text, None).unwrap();
        assert_eq!((series.name.as_str(), series.values[16]), ("offered", Some(4.0)));
        assert_eq!(series.handled[16..18], [Some(3.0), Some(5.0)]);
        assert_eq!(series.handle_seconds[16..18], [Some(200.0), None]);
        let alone = read_series("s.csv", "interval_start,handled\n2026-03-02T08:00,4\n", None);
        let alone = alone.unwrap();
        assert_eq!((alone.values[16], alone.handled[16]), (Some(4.0), None));
    }

    #[test]
    fn origins_are_dates() {
        assert_eq!(read_origins("o.csv", "origin\n2003-06-02\n").unwrap().len(), 1);
        assert_eq!(read_origins("o.csv", "origin\nJune\n").unwrap_err()[0].code, "I0104");
        assert_eq!(read_origins("o.csv", "date\n2003-06-02\n").unwrap_err()[0].code, "I0301");
    }
}
