//! `organico staff`: the people a queue needs, and why.

mod groups;
mod shrinkage;

use organico_formats::{BatchModel, BatchPoint, read_batch, write_batch};
use organico_model::{
    Agents, Diagnostic, Occupancy, Seconds, ServiceDefinition, ServiceTarget, Share, Shrinkage,
    Targets,
};
use organico_report::{Language, Numbers, message, reason_text};
use organico_staffing::{
    QueueInput, QueueMeasures, QueueModel, Sizing, StaffingError, Traffic, evaluate as measures_of,
    size as sized,
};
use serde_json::{Value, json};

use super::inputs::{staffing_diagnostic, staffing_fault};
use crate::arguments::{Model, StaffEvaluateArguments, StaffSizeArguments};
use crate::disk::{read_text, write_text};
use crate::failure::Failure;
use crate::terminal::print;
pub(crate) use groups::StaffGroupsArguments;
pub(super) use groups::run as groups;
pub(crate) use shrinkage::StaffShrinkageArguments;
pub(super) use shrinkage::run as shrinkage;

/// Runs `organico staff size`.
pub(super) fn size(arguments: &StaffSizeArguments, language: Language) -> Result<(), Failure> {
    let model = match arguments.model {
        Model::ErlangB => QueueModel::ErlangB,
        Model::ErlangC => QueueModel::ErlangC,
        Model::ErlangA => QueueModel::ErlangA,
    };
    if model == QueueModel::ErlangA && arguments.patience.is_none() {
        let fault = Diagnostic::fault("S0105").with("model", model).with("option", "--patience");
        return Err(Failure::of(fault));
    }
    let traffic = Traffic {
        arrivals_per_second: arguments.contacts / arguments.per.seconds,
        handle_seconds: arguments.handle.seconds,
        patience_seconds: arguments.patience.map(|span| span.seconds),
    };
    let sizing =
        sized(model, &traffic, &targets(arguments)?).map_err(|fault| staffing_fault(&fault))?;
    let gross = gross(&sizing, arguments)?;
    if arguments.json {
        print(&to_json(model, &traffic, &sizing, gross));
    } else {
        print_sizing(&sizing, gross, language);
    }
    Ok(())
}

fn targets(arguments: &StaffSizeArguments) -> Result<Targets, Failure> {
    // Spans and shares were checked when the arguments were parsed; the units check them once more.
    let seconds = |value| Seconds::new(value).map_err(|fault| unit_fault(&fault));
    let service = match arguments.target {
        None => None,
        Some(target) => Some(ServiceTarget {
            definition: definition(&arguments.definition)?,
            share: Share::new(target.share).map_err(|fault| unit_fault(&fault))?,
            threshold: seconds(target.threshold.seconds)?,
        }),
    };
    Ok(Targets {
        service,
        speed_of_answer_max: arguments
            .speed_of_answer
            .map(|span| seconds(span.seconds))
            .transpose()?,
        abandonment_max: arguments
            .abandonment
            .map(Share::new)
            .transpose()
            .map_err(|fault| unit_fault(&fault))?,
        occupancy_max: arguments
            .occupancy
            .map(Occupancy::new)
            .transpose()
            .map_err(|fault| unit_fault(&fault))?,
        agents_min: Agents(arguments.agents_min),
    })
}

fn unit_fault(fault: &organico_model::UnitError) -> Failure {
    let diagnostic =
        Diagnostic::fault("S0101").with("field", fault.unit).with("value", fault.value);
    Failure::of(diagnostic.with("expected", fault.expected))
}

fn definition(id: &str) -> Result<ServiceDefinition, Failure> {
    let known = organico_rules::service_definitions().unwrap_or_default();
    let names = known.iter().map(|one| one.id.as_str()).collect::<Vec<_>>().join(", ");
    known
        .into_iter()
        .find(|one| one.id == id)
        .ok_or_else(|| Failure::of(Diagnostic::fault("S0104").with("id", id).with("known", names)))
}

fn gross(sizing: &Sizing, arguments: &StaffSizeArguments) -> Result<Option<f64>, Failure> {
    let shrinkage =
        arguments.shrinkage.map(Shrinkage::new).transpose().map_err(|fault| unit_fault(&fault))?;
    Ok(shrinkage.map(|share| f64::from(sizing.agents.0) / (1.0 - share.get())))
}

/// Returns the answer as one line, what was asked for first.
fn to_json(model: QueueModel, traffic: &Traffic, sizing: &Sizing, gross: Option<f64>) -> String {
    let mut fields = vec![
        ("agents", json!(sizing.agents)),
        ("service_level", json!(sizing.service_level)),
        ("wait_probability", json!(sizing.measures.wait_probability)),
        ("reason", json!(sizing.reason)),
        ("model", json!(model.to_string())),
        ("offered_erlangs", json!(traffic.arrivals_per_second * traffic.handle_seconds)),
    ];
    fields.extend(gross.map(|gross| ("agents_gross", json!(gross))));
    fields.push(("measures", measures_json(&sizing.measures)));
    fields.push(("one_agent_less", json!(sizing.measures_below.as_ref().map(measures_json))));
    let fields: Vec<String> =
        fields.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
    format!("{{{}}}", fields.join(","))
}

fn measures_json(measures: &QueueMeasures) -> Value {
    json!({
        "blocking_probability": measures.blocking_probability,
        "wait_probability": measures.wait_probability,
        "abandonment": measures.abandonment,
        "mean_wait_seconds": measures.mean_wait,
        "mean_queue": measures.mean_queue,
        "service_level_offered": measures.service_level_offered,
        "service_level_answered": measures.service_level_answered,
        "service_level_offered_less_early_abandons": measures.service_level_less_early_abandons,
        "occupancy": measures.occupancy,
        "speed_of_answer_seconds": measures.speed_of_answer,
    })
}

fn print_sizing(sizing: &Sizing, gross: Option<f64>, language: Language) {
    let reason = reason_text(sizing.reason, language);
    let agents = sizing.agents.0.to_string();
    print(&message(language, "staff-agents", &[("agents", &agents), ("reason", &reason)]));
    if let Some(gross) = gross {
        print(&message(
            language,
            "staff-agents-gross",
            &[("gross", &Numbers::of(language).decimal(gross, 1))],
        ));
    }
    print_measures(sizing.service_level, &sizing.measures, language);
    if let Some(below) = &sizing.measures_below {
        print(&format!("{}:", message(language, "measure-below", &[])));
        print_measures(None, below, language);
    }
}

fn print_measures(service_level: Option<f64>, measures: &QueueMeasures, language: Language) {
    let numbers = Numbers::of(language);
    let percent = |value: Option<f64>| value.map(|share| numbers.percent(share));
    let seconds = |value: Option<f64>| value.map(|v| format!("{} s", numbers.decimal(v, 1)));
    let rows = [
        ("measure-service-level", percent(service_level.or(measures.service_level_offered))),
        ("measure-blocking", percent(measures.blocking_probability)),
        ("measure-wait-probability", percent(measures.wait_probability)),
        ("measure-abandonment", percent(measures.abandonment)),
        ("measure-speed-of-answer", seconds(measures.speed_of_answer)),
        ("measure-occupancy", percent(measures.occupancy)),
    ];
    for (key, value) in rows {
        if let Some(value) = value {
            let name = message(language, key, &[]);
            print(&format!(
                "  {}",
                message(language, "staff-measure", &[("name", &name), ("value", &value)])
            ));
        }
    }
}

/// Runs `organico staff evaluate`: one output row an input row, in order, or every fault at once.
pub(super) fn evaluate(
    arguments: &StaffEvaluateArguments,
    language: Language,
) -> Result<(), Failure> {
    let file = arguments.batch.to_string_lossy();
    let points = read_batch(&file, &read_text(&arguments.batch)?).map_err(Failure::all)?;
    let mut faults = Vec::new();
    let mut rows = Vec::with_capacity(points.len());
    for (index, point) in points.into_iter().enumerate() {
        match measure(&point) {
            Ok(columns) => rows.push((point, columns)),
            // The first row stands below the header, and lines are counted from 1.
            Err(fault) => {
                faults.push(staffing_diagnostic(&fault).at(file.as_ref(), index as u32 + 2, ""));
            }
        }
    }
    if !faults.is_empty() {
        return Err(Failure::all(faults));
    }
    write_text(&arguments.out, &write_batch(&rows))?;
    let path = arguments.out.to_string_lossy();
    print(&message(language, "written", &[("path", &path)]));
    Ok(())
}

fn measure(point: &BatchPoint) -> Result<[Option<f64>; 14], StaffingError> {
    let model = match point.model {
        BatchModel::ErlangB => QueueModel::ErlangB,
        BatchModel::ErlangC => QueueModel::ErlangC,
        BatchModel::ErlangA => QueueModel::ErlangA,
    };
    let input = QueueInput {
        agents: point.agents,
        arrival_rate: point.arrival_rate,
        service_rate: point.service_rate,
        abandonment_rate: point.abandonment_rate,
        threshold: point.threshold,
    };
    Ok(measures_of(model, &input)?.columns())
}
