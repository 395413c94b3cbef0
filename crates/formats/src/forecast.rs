//! `forecast.csv`: expected contacts by interval with their uncertainty, written and read.

use jiff::tz::TimeZone;
use organico_model::{
    ActedAdjustment, AdjustmentId, ContactTypeId, Diagnostic, Grid, IntervalLength, Load,
    LoadSeries, Unadjusted,
};

use crate::centre::history::measured;
use crate::choices::one_of;
use crate::context::Context;
use crate::csv_out::{CsvText, number_cell};
use crate::instant::label;
use crate::intervals::{Group, groups};
use crate::series::finished;
use crate::sheet::{Column, Row, Sheet, optional, required};
use crate::text::{clean, identifier};

/// Columns of `forecast.csv`; those from `day_variation` to `method` are the same in all rows of a contact type. The
/// last three tell what the method alone expected, and which adjustments of a planner acted.
pub(crate) const COLUMNS: [Column<'_>; 16] = [
    required("contact_type"),
    required("interval_start"),
    required("open"),
    required("mean"),
    required("handle_seconds"),
    required("q0.025"),
    required("q0.1"),
    required("q0.5"),
    required("q0.9"),
    required("q0.975"),
    required("day_variation"),
    required("interval_variation"),
    required("method"),
    optional("model_mean"),
    optional("model_handle_seconds"),
    optional("adjustments"),
];

const QUANTILES: [&str; 5] = ["q0.025", "q0.1", "q0.5", "q0.9", "q0.975"];

const OPEN: [(&str, bool); 2] = [("true", true), ("false", false)];

/// Between the adjustments that acted on an interval, in the order in which they were applied.
const BETWEEN: &str = " ";

/// Returns `forecast.csv` of a load: a row a contact type and interval, closed ones too. Other work is not in it.
#[must_use]
pub fn write_forecast(load: &Load) -> String {
    let mut text = CsvText::with_header(COLUMNS.iter().map(|column| column.name));
    for series in &load.series {
        for index in 0..load.grid.count {
            let at = |values: &[f64]| number_cell(values.get(index).copied());
            let mut cells = vec![
                series.contact_type.to_string(),
                label(load.grid.instant(index), &load.grid.zone),
                series.open.get(index).copied().unwrap_or(false).to_string(),
                at(&series.contacts),
                at(&series.handle_seconds),
            ];
            cells.extend(series.quantiles.iter().map(|values| at(values)));
            cells.push(number_cell(Some(series.day_variation)));
            cells.push(number_cell(Some(series.interval_variation)));
            cells.push(series.method.clone());
            cells.extend(of_model(series, index));
            text.owned_row(&cells);
        }
    }
    text.finish()
}

/// Returns what the method alone expected of an interval, and the adjustments that acted on it.
fn of_model(series: &LoadSeries, index: usize) -> [String; 3] {
    let (contacts, seconds, acted) = match &series.unadjusted {
        None => (&series.contacts, &series.handle_seconds, &[][..]),
        Some(model) => (&model.contacts, &model.handle_seconds, &model.acted[..]),
    };
    let open = series.open.get(index).copied().unwrap_or(false);
    let here = acted.iter().filter(|one| open && (one.first..one.end).contains(&index));
    let ids: Vec<&str> = here.map(|one| one.id.as_str()).collect();
    let at = |values: &[f64]| number_cell(values.get(index).copied());
    [at(contacts), at(seconds), ids.join(BETWEEN)]
}

/// A row of a forecast.
struct Expected {
    open: bool,
    contacts: f64,
    handle_seconds: f64,
    quantiles: [f64; 5],
    variations: [f64; 2],
    method: String,
    model: [f64; 2],
    acted: Vec<AdjustmentId>,
}

/// Returns the load of a CSV text, without other work. Every contact type must have every interval of the whole days
/// that the labels span.
///
/// # Errors
/// All faults, in order.
pub fn read_forecast(
    file: &str,
    text: &str,
    zone: &TimeZone,
    length: IntervalLength,
) -> Result<Load, Vec<Diagnostic>> {
    let text = clean(text);
    let context = Context::default();
    let sheet = Sheet::open(file, &text, &COLUMNS, &context);
    let key =
        |row: &Row<'_>| row.need("contact_type", |cell| identifier(cell).map(ContactTypeId::new));
    let read = sheet.and_then(|sheet| groups(&sheet, (zone, length), &key, &expected));
    let load = read.map(|(grid, groups)| load(grid, groups));
    finished(load, context)
}

fn expected(row: &Row<'_>) -> Option<Expected> {
    let number = |column| {
        row.need(column, |_| Ok(()))?;
        row.number(column, measured)
    };
    let open = row.need("open", one_of(&OPEN));
    let (contacts, handle_seconds) = (number("mean"), number("handle_seconds"));
    let [q0, q1, q2, q3, q4] = QUANTILES.map(number);
    let (day, interval) = (number("day_variation"), number("interval_variation"));
    let model = ["model_mean", "model_handle_seconds"].map(|column| row.number(column, measured));
    let (contacts, handle_seconds) = (contacts?, handle_seconds?);
    Some(Expected {
        open: open?,
        contacts,
        handle_seconds,
        quantiles: [q0?, q1?, q2?, q3?, q4?],
        variations: [day?, interval?],
        method: row.cell("method").to_owned(),
        // Forecasts of before this version have no such columns: nobody had changed them.
        model: [model[0].unwrap_or(contacts), model[1].unwrap_or(handle_seconds)],
        acted: acted(row)?,
    })
}

fn acted(row: &Row<'_>) -> Option<Vec<AdjustmentId>> {
    let words = row.cell("adjustments").split_whitespace();
    let ids: Result<_, _> = words.map(|word| identifier(word).map(AdjustmentId::new)).collect();
    ids.map_err(|refusal| row.refuse("adjustments", &refusal)).ok()
}

/// Returns what the method alone expected, if an adjustment acted on some interval.
fn unadjusted(rows: &[Expected]) -> Option<Unadjusted> {
    let mut acted: Vec<ActedAdjustment> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        for id in &row.acted {
            match acted.iter_mut().find(|one| one.id == *id) {
                Some(one) => one.end = index + 1,
                None => {
                    acted.push(ActedAdjustment { id: id.clone(), first: index, end: index + 1 });
                }
            }
        }
    }
    let column = |place: usize| rows.iter().map(|row| row.model[place]).collect();
    (!acted.is_empty()).then(|| Unadjusted {
        contacts: column(0),
        handle_seconds: column(1),
        acted,
    })
}

fn load(grid: Grid, groups: Vec<Group<ContactTypeId, Expected>>) -> Load {
    let series = groups.into_iter().map(|group| {
        let column =
            |value: &dyn Fn(&Expected) -> f64| group.values.iter().map(value).collect::<Vec<f64>>();
        let first = group.values.first();
        let [day_variation, interval_variation] = first.map_or([0.0; 2], |row| row.variations);
        LoadSeries {
            contact_type: group.key.clone(),
            open: group.values.iter().map(|row| row.open).collect(),
            contacts: column(&|row| row.contacts),
            handle_seconds: column(&|row| row.handle_seconds),
            quantiles: [0, 1, 2, 3, 4].map(|level| column(&|row| row.quantiles[level])),
            day_variation,
            interval_variation,
            day_correlation: 0.0,
            method: first.map(|row| row.method.clone()).unwrap_or_default(),
            unadjusted: unadjusted(&group.values),
        }
    });
    Load { series: series.collect(), grid, work: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn load() -> Load {
        let zone = TimeZone::get("Europe/Rome").unwrap();
        // Two days, the second with 100 quarter-hours.
        let grid =
            Grid::over_days(&zone, date(2026, 10, 24), 2, IntervalLength::QUARTER_HOUR).unwrap();
        let values =
            |scale: f64| (0..grid.count).map(|index| index as f64 * scale).collect::<Vec<f64>>();
        let series = |id: &str| LoadSeries {
            contact_type: ContactTypeId::new(id),
            open: (0..grid.count).map(|index| index % 3 > 0).collect(),
            contacts: values(1.0 / 3.0),
            handle_seconds: values(7.1),
            quantiles: [0.1, 0.2, 0.3, 0.4, 0.5].map(values),
            day_variation: 0.1,
            interval_variation: 0.05,
            day_correlation: 0.0,
            method: "top-down".to_owned(),
            unadjusted: None,
        };
        Load { series: vec![series("voice"), series("chat")], grid, work: Vec::new() }
    }

    #[test]
    fn a_forecast_across_a_clock_change_reads_back_as_itself() {
        let load = load();
        let text = write_forecast(&load);
        assert_eq!(read_forecast("f.csv", &text, &load.grid.zone, load.grid.length), Ok(load));
    }

    #[test]
    fn what_the_method_alone_expected_and_who_changed_it_read_back_too() {
        let mut load = load();
        let series = &mut load.series[1];
        let acted =
            |id: &str, first, end| ActedAdjustment { id: AdjustmentId::new(id), first, end };
        series.unadjusted = Some(Unadjusted {
            contacts: series.contacts.iter().map(|contacts| contacts / 1.1).collect(),
            handle_seconds: series.handle_seconds.clone(),
            // Both ends of a stretch are open intervals; of two that begin together the first applied stands first.
            acted: vec![acted("A2", 1, 12), acted("A10", 4, 6), acted("A3", 4, 9)],
        });
        let text = write_forecast(&load);
        assert_eq!(read_forecast("f.csv", &text, &load.grid.zone, load.grid.length), Ok(load));
        assert!(text.lines().nth(6 + 196).is_some_and(|line| line.ends_with(",A2 A10 A3")));
    }

    #[test]
    fn a_forecast_of_before_there_were_adjustments_is_read() {
        let load = load();
        let cut = |line: &str| line.rsplitn(4, ',').nth(3).unwrap_or_default().to_owned() + "\n";
        let text: String = write_forecast(&load).lines().map(cut).collect();
        assert_eq!(read_forecast("f.csv", &text, &load.grid.zone, load.grid.length), Ok(load));
    }

    #[test]
    fn a_missing_and_a_doubled_interval_are_faults() {
        let load = load();
        let lines: Vec<String> =
            write_forecast(&load).lines().map(|line| format!("{line}\n")).collect();
        let codes = |text: &str| {
            let faults =
                read_forecast("f.csv", text, &load.grid.zone, load.grid.length).unwrap_err();
            faults.iter().map(|fault| fault.code).collect::<Vec<_>>()
        };
        assert_eq!(codes(&(lines[..5].concat() + &lines[6..].concat())), ["I0316"]);
        assert_eq!(codes(&(lines[..6].concat() + &lines[5..].concat())), ["I0307"]);
        assert_eq!(codes(&lines[0]), ["I0210"]);
    }
}
