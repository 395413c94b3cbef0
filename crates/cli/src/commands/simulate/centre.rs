//! `organico simulate CENTRE`: the four weeks after the history, planned as `organico plan` does, and their service.

use organico_model::{Diagnostic, Estimate, Plan, TypeService};
use organico_report::{Language, Numbers, message};
use organico_scenario::{PlanConfig, plan};
use serde_json::{Value, json};

use super::SimulateArguments;
use crate::columns::{Side, table};
use crate::commands::inputs;
use crate::commands::pool::Pool;
use crate::failure::Failure;
use crate::terminal::{TerminalProgress, print};

/// Plans and simulates a centre, and prints its service; nothing is written.
pub(super) fn run(arguments: &SimulateArguments, language: Language) -> Result<(), Failure> {
    refuse_what_models_have(arguments)?;
    let made = planned(arguments, language)?;
    if arguments.json {
        print(&to_json(&made, arguments.seed).to_string());
    } else {
        print(&text(&made, arguments.seed, language));
    }
    Ok(())
}

/// A plan has a fixed number of replications and a page of its own.
fn refuse_what_models_have(arguments: &SimulateArguments) -> Result<(), Failure> {
    let given = [
        ("--trace", arguments.trace),
        ("--page", arguments.page.is_some()),
        ("--half-width", arguments.half_width.is_some()),
    ];
    let given = given.into_iter().find(|(_, given)| *given);
    given.map_or(Ok(()), |(option, _)| {
        let fault = Diagnostic::fault("C0007").with("option", option);
        Err(Failure::of(fault.at(arguments.model.to_string_lossy(), 0, "")))
    })
}

fn planned(arguments: &SimulateArguments, language: Language) -> Result<Plan, Failure> {
    let read = inputs::centre(&arguments.model, language)?;
    let period = inputs::period(&read.0, None)?;
    let inputs = inputs::inputs(&arguments.model, read, period.first, None)?;
    let mut config =
        PlanConfig::standard(period).map_err(|fault| inputs::plan_fault(fault.into()))?;
    if let Some(replications) = arguments.replications {
        config.simulation.replications = replications;
    }
    let progress = TerminalProgress::new(language, arguments.json, None);
    let pool = Pool { threads: arguments.threads, seed: arguments.seed, progress };
    pool.install(|run| plan(&inputs, &config, run))?.map_err(inputs::plan_fault)
}

/// Returns the service in the names of a simulated model, as far as a plan has them; `sl` is the service level under the
/// definition of the type itself.
fn to_json(made: &Plan, seed: u64) -> Value {
    let service = &made.outcome.service;
    let types: Vec<Value> = service.types.iter().map(type_json).collect();
    let grid = &made.load.grid;
    let interval = |index: usize| {
        let levels = service.types.iter().map(|one| {
            json!({ "id": one.contact_type, "sl": one.by_interval.get(index).copied().flatten() })
        });
        let start = grid.interval(index).start.to_string();
        json!({ "start": start, "types": levels.collect::<Vec<_>>() })
    };
    json!({
        "version": organico_model::SIMULATION_VERSION,
        "seed": seed,
        "replications": service.replications,
        "events": service.events,
        "types": types,
        "groups": [],
        "occ": service.occupancy,
        "intervals": (0..grid.count).map(interval).collect::<Vec<_>>(),
    })
}

fn type_json(one: &TypeService) -> Value {
    json!({
        "id": one.contact_type,
        "offered": one.offered,
        "handled": one.handled,
        "abandoned": one.abandoned,
        "unfinished": one.unfinished,
        "sl": one.service_level,
        "pab": one.abandonment,
        "asa_served": one.speed_of_answer,
        "overdue": one.overdue,
    })
}

fn text(made: &Plan, seed: u64, language: Language) -> String {
    let numbers = Numbers::of(language);
    let service = &made.outcome.service;
    let share = |estimate: Estimate| between(estimate, |value| numbers.percent(value));
    let seconds = |value: f64| format!("{} s", numbers.decimal(value, 1));
    let columns = ["type", "offered", "handled", "level", "left", "wait"];
    let column = |key: &&str| message(language, &format!("simulate-column-{key}"), &[]);
    let mut rows = vec![columns.iter().map(column).collect::<Vec<_>>()];
    for one in &service.types {
        rows.push(vec![
            one.contact_type.to_string(),
            numbers.decimal(one.offered.mean, 0),
            numbers.decimal(one.handled.mean, 0),
            one.service_level.map_or_else(|| "–".to_owned(), share),
            share(one.abandonment),
            between(one.speed_of_answer, seconds),
        ]);
    }
    let right = Side::Right;
    let gaps = [
        ("days", numbers.count(made.load.grid.days().len())),
        ("replications", numbers.whole(service.replications)),
        ("seed", seed.to_string()),
        ("occupancy", share(service.occupancy)),
    ];
    let gaps = gaps.each_ref().map(|(name, value)| (*name, value.as_str()));
    let head = message(language, "simulate-centre-head", &gaps);
    let body = table(&[Side::Left, right, right, right, right, right], &rows);
    [head, body, message(language, "simulate-centre-interval", &[])].join("\n\n")
}

fn between(estimate: Estimate, text: impl Fn(f64) -> String) -> String {
    format!("{} ({} – {})", text(estimate.mean), text(estimate.low), text(estimate.high))
}
