//! Prints `within points worst`: how many reference points of Erlang B, C and A agree in every column, of how many, and
//! the worst relative error among values above 1e-80. The bar is the one of the tests: relative 1e-9 or absolute
//! 1e-90, and absolute 1e-10 for service levels. A file with the same columns may be given instead.

use std::error::Error;
use std::io::{self, Write};

use organico_staffing::{QueueInput, QueueMeasures, QueueModel, evaluate};

const REFERENCE: &str = include_str!("../tests/it/erlang_reference.csv");

fn number(field: &str) -> Result<Option<f64>, std::num::ParseFloatError> {
    if field.is_empty() { Ok(None) } else { field.parse().map(Some) }
}

fn measures(record: &csv::StringRecord) -> Result<QueueMeasures, Box<dyn Error>> {
    let model = match &record[0] {
        "A" => QueueModel::ErlangA,
        "B" => QueueModel::ErlangB,
        "C" => QueueModel::ErlangC,
        other => return Err(format!("unknown model {other}").into()),
    };
    let input = QueueInput {
        agents: record[1].parse()?,
        arrival_rate: record[2].parse()?,
        service_rate: record[3].parse()?,
        abandonment_rate: number(&record[4])?,
        threshold: number(&record[5])?,
    };
    Ok(evaluate(model, &input)?)
}

fn main() -> Result<(), Box<dyn Error>> {
    let (mut within, mut points, mut worst) = (0, 0, 0.0_f64);
    let table = match std::env::args().nth(1) {
        Some(file) => std::fs::read_to_string(file)?,
        None => REFERENCE.to_owned(),
    };
    for record in csv::Reader::from_reader(table.as_bytes()).records() {
        let record = record?;
        let ours = measures(&record)?.columns();
        let mut agrees = true;
        for (index, (column, ours)) in QueueMeasures::COLUMN_NAMES.into_iter().zip(ours).enumerate()
        {
            let Some(reference) = number(&record[6 + index])? else { continue };
            let error = ours.map_or(f64::INFINITY, |ours| (ours - reference).abs());
            agrees &= if column.starts_with("sl_") {
                error <= 1e-10
            } else {
                error <= 1e-9 * reference.abs() || error <= 1e-90
            };
            if reference.abs() > 1e-80 && !column.starts_with("sl_") {
                worst = worst.max(error / reference.abs());
            }
        }
        points += 1;
        within += u32::from(agrees);
        if !agrees {
            writeln!(io::stderr(), "{:?}: {ours:?}", record.iter().collect::<Vec<_>>())?;
        }
    }
    writeln!(io::stdout(), "{within} {points} {worst:.1e}")?;
    Ok(())
}
