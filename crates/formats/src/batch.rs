//! Batches of queueing points: the rows that `organico staff evaluate` takes and gives.

use organico_model::Diagnostic;

use crate::choices::{one_of, word};
use crate::context::Context;
use crate::csv_out::{CsvText, number_cell};
use crate::number::finite;
use crate::quantity::positive_count;
use crate::refusal::Refusal;
use crate::series::finished;
use crate::sheet::{Column, Row, Sheet, optional, required};
use crate::text::clean;

/// A queueing model, by the name that a batch has for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BatchModel {
    /// Loss: no queue.
    ErlangB,
    /// Delay: nobody leaves.
    ErlangC,
    /// Delay: customers leave.
    ErlangA,
}

const MODELS: [(&str, BatchModel); 3] = [
    ("erlang-b", BatchModel::ErlangB),
    ("erlang-c", BatchModel::ErlangC),
    ("erlang-a", BatchModel::ErlangA),
];

/// A queue to evaluate. All rates are per one unit of time, which the threshold shares.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BatchPoint {
    /// The model.
    pub model: BatchModel,
    /// Number of agents, at least 1.
    pub agents: u32,
    /// Arrivals per unit of time, at least 0.
    pub arrival_rate: f64,
    /// Services per unit of time and agent, above 0.
    pub service_rate: f64,
    /// Abandonments per unit of time and waiting customer; always there for Erlang A.
    pub abandonment_rate: Option<f64>,
    /// Threshold of waiting, if the service levels are wanted.
    pub threshold: Option<f64>,
}

/// Columns of a batch in.
const COLUMNS: [Column; 6] = [
    required("model"),
    required("agents"),
    required("arrival_rate"),
    required("service_rate"),
    optional("abandonment_rate"),
    optional("threshold"),
];

/// Columns of a batch out: the point as echo, then its measures.
const COLUMNS_OUT: [&str; 20] = [
    "model",
    "n",
    "lam",
    "mu",
    "theta",
    "T",
    "pblock",
    "pwait",
    "pab",
    "ew",
    "eq",
    "sl_off",
    "sl_ans",
    "sl_exab",
    "pW_gt_T",
    "pV_gt_T",
    "ab_T",
    "occ",
    "ew_served_part",
    "asa_served",
];

/// Returns the points of a CSV text, one a row and in its order.
///
/// # Errors
/// All faults, in order: a batch with a fault in one row gives no points.
pub fn read_batch(file: &str, text: &str) -> Result<Vec<BatchPoint>, Vec<Diagnostic>> {
    let text = clean(text);
    let context = Context::default();
    let sheet = Sheet::open(file, &text, &COLUMNS, &context);
    let points = sheet.map(|sheet| sheet.rows().filter_map(|row| point(&row)).collect());
    finished(points, context)
}

fn point(row: &Row<'_>) -> Option<BatchPoint> {
    let model = row.need("model", one_of(&MODELS));
    let agents = row.need("agents", positive_count);
    let arrival_rate = needed_rate(row, "arrival_rate", false);
    let service_rate = needed_rate(row, "service_rate", true);
    let abandonment_rate = match model {
        Some(BatchModel::ErlangA) => needed_rate(row, "abandonment_rate", false),
        Some(BatchModel::ErlangB | BatchModel::ErlangC) | None => {
            row.number("abandonment_rate", rate)
        }
    };
    let threshold = row.number("threshold", rate);
    Some(BatchPoint {
        model: model?,
        agents: agents?,
        arrival_rate: arrival_rate?,
        service_rate: service_rate?,
        abandonment_rate,
        threshold,
    })
}

fn needed_rate(row: &Row<'_>, column: &str, positive: bool) -> Option<f64> {
    row.need(column, |_| Ok(()))?;
    row.number(column, |cell| match rate(cell)? {
        value if positive && value <= 0.0 => Err(Refusal::Range("> 0", "1e12")),
        value => Ok(value),
    })
}

fn rate(text: &str) -> Result<f64, Refusal> {
    let value = finite(text).ok_or(Refusal::Form("1.5"))?;
    if (0.0..=1e12).contains(&value) { Ok(value) } else { Err(Refusal::Range("0", "1e12")) }
}

/// Returns the CSV text of the points and their 14 measures, in the order of the points.
///
/// Every number is written with the fewest digits that read back as the same number; a measure that is absent, or not a
/// finite number, is an empty cell.
#[must_use]
pub fn write_batch(rows: &[(BatchPoint, [Option<f64>; 14])]) -> String {
    let mut text = CsvText::with_header(COLUMNS_OUT);
    for (point, measures) in rows {
        let mut cells = vec![
            word(&MODELS, &point.model).to_owned(),
            point.agents.to_string(),
            number_cell(Some(point.arrival_rate)),
            number_cell(Some(point.service_rate)),
            number_cell(point.abandonment_rate),
            number_cell(point.threshold),
        ];
        cells.extend(measures.map(number_cell));
        text.owned_row(&cells);
    }
    text.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "model,agents,arrival_rate,service_rate,abandonment_rate,threshold\n";

    #[test]
    fn points_are_echoed_with_their_measures() {
        let points = read_batch(
            "b.csv",
            &format!("{HEADER}erlang-c,14,0.1,0.005,,20\nerlang-a,2,1,1,0.5,\n"),
        )
        .unwrap();
        let mut measures = [None; 14];
        measures[1] = Some(1.0 / 3.0);
        measures[2] = Some(f64::NAN);
        let rows: Vec<_> = points.into_iter().map(|point| (point, measures)).collect();
        let text = write_batch(&rows);
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines[1], "erlang-c,14,0.1,0.005,,20,,0.3333333333333333,,,,,,,,,,,,");
        assert_eq!(lines[2], "erlang-a,2,1,1,0.5,,,0.3333333333333333,,,,,,,,,,,,");
    }

    #[test]
    fn points_that_no_model_has_are_faults() {
        let codes = |row: &str| {
            let faults = read_batch("b.csv", &format!("{HEADER}{row}\n")).unwrap_err();
            faults
                .iter()
                .map(|fault| format!("{} {}", fault.code, fault.place.field))
                .collect::<Vec<_>>()
        };
        assert_eq!(codes("erlang-d,1,1,1,,"), ["I0107 model"]);
        assert_eq!(codes("erlang-a,1,1,1,,"), ["I0308 abandonment_rate"]);
        assert_eq!(
            codes("erlang-c,0,-1,0,,x"),
            ["I0106 agents", "I0106 arrival_rate", "I0106 service_rate", "I0104 threshold"]
        );
    }
}
