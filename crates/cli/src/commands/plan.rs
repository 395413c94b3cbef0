//! `organico plan`: the whole chain for a period, and its files.

mod as_is;

use organico_formats::{
    Files, plan_json, write_changes, write_contracts, write_forecast, write_requirement,
    write_roster,
};
use organico_model::{BreachKind, Centre, Diagnostic, Plan};
use organico_report::{Language, Numbers, message, report_html};
use organico_scenario::{GivenRoster, Inputs, Period, PlanConfig, plan};

use super::inputs;
use super::pool::Pool;
use crate::arguments::PlanArguments;
use crate::disk::write_files;
use crate::failure::Failure;
use crate::terminal::{TerminalProgress, print, print_diagnostics};

/// Warnings of a plan about what its figures leave out, told on the terminal too and not only on the page.
const TOLD: [&str; 3] = ["I1321", "I1322", "I1343"];

/// Runs `organico plan`.
pub(super) fn run(arguments: &PlanArguments, language: Language) -> Result<(), Failure> {
    let read = inputs::centre(&arguments.centre, language)?;
    let given = as_is::read(arguments, &read.0)?;
    let period = period(arguments, &read.0, given.as_ref())?;
    as_is::refuse_empty(given.as_ref(), period)?;
    let mut inputs = inputs::inputs(&arguments.centre, read, period.first, arguments.at)?;
    inputs.as_is = given;
    let config = config(arguments, period)?;
    let made = compute(&inputs, &config, arguments, language)?;
    let files = files(&made, &inputs.centre, language)?;
    write_files(&arguments.out, &files)?;
    if arguments.json {
        print(files.get("plan.json").map_or("", |text| text.trim_end()));
    } else if !arguments.quiet {
        print_summary(&made, &inputs.centre, arguments, language);
    }
    Ok(())
}

/// Returns the days to plan: those that are asked for, else those of the roster as it is, else four weeks.
fn period(
    arguments: &PlanArguments,
    centre: &Centre,
    given: Option<&GivenRoster>,
) -> Result<Period, Failure> {
    let usual = match (arguments.first, given) {
        (Some(first), _) => Period { first, days: inputs::DAYS_DEFAULT },
        (None, Some(given)) if arguments.month.is_none() => as_is::period(given),
        (None, _) => inputs::period(centre, arguments.month)?,
    };
    Ok(Period { days: arguments.days.unwrap_or(usual.days), ..usual })
}

fn config(arguments: &PlanArguments, period: Period) -> Result<PlanConfig, Failure> {
    let mut config =
        PlanConfig::standard(period).map_err(|fault| inputs::plan_fault(fault.into()))?;
    if let Some(units) = arguments.work_units {
        config.roster.work_units_max = units;
    }
    config.roster.stop_after = arguments.stop_after;
    config.staffing.confidence = arguments.confidence;
    if let Some(rounds) = arguments.service_rounds {
        config.service_rounds = rounds;
    }
    if let Some(replications) = arguments.replications {
        config.simulation.replications = replications;
    }
    Ok(config)
}

fn compute(
    inputs: &Inputs,
    config: &PlanConfig,
    arguments: &PlanArguments,
    language: Language,
) -> Result<Plan, Failure> {
    let hidden = arguments.quiet || arguments.json;
    let progress = TerminalProgress::new(language, hidden, arguments.seconds);
    let pool = Pool { threads: arguments.threads, seed: arguments.seed, progress };
    pool.install(|run| plan(inputs, config, run))?.map_err(inputs::plan_fault)
}

fn files(plan: &Plan, centre: &Centre, language: Language) -> Result<Files, Failure> {
    let json = plan_json(plan)
        .map_err(|fault| Failure::of(Diagnostic::fault("C0001").with("cause", fault)))?;
    let mut files = Files::from([
        ("plan.json".to_owned(), json),
        ("forecast.csv".to_owned(), write_forecast(&plan.load)),
        ("requirement.csv".to_owned(), write_requirement(&plan.requirement)),
        ("roster.csv".to_owned(), write_roster(&plan.roster, &centre.zone)),
        ("contracts.csv".to_owned(), write_contracts(&plan.contracts)),
        ("report.html".to_owned(), report_html(plan, centre, language)),
    ]);
    if let Some(as_is) = &plan.as_is {
        files.insert(as_is::ROSTER_OUT.to_owned(), write_roster(&as_is.roster, &centre.zone));
        files.insert("changes.csv".to_owned(), write_changes(&as_is.changes, &centre.zone));
    }
    Ok(files)
}

fn print_summary(plan: &Plan, centre: &Centre, arguments: &PlanArguments, language: Language) {
    let numbers = Numbers::of(language);
    for service in &plan.outcome.service.types {
        let kind = centre.contact_types.iter().find(|kind| kind.id == service.contact_type);
        let name = kind.map_or(service.contact_type.as_str(), |kind| kind.name.as_str());
        let target = kind.and_then(|kind| kind.targets.service.as_ref());
        let line = match (service.service_level, target) {
            (Some(level), Some(target)) => message(
                language,
                "plan-service",
                &[
                    ("name", name),
                    ("level", &numbers.percent(level.mean)),
                    ("low", &numbers.percent(level.low)),
                    ("high", &numbers.percent(level.high)),
                    ("target", &numbers.percent(target.share.get())),
                ],
            ),
            _ => message(
                language,
                "plan-service-none",
                &[
                    ("name", name),
                    ("handled", &numbers.whole(service.handled.mean)),
                    ("offered", &numbers.whole(service.offered.mean)),
                ],
            ),
        };
        print(&line);
    }
    let people = &plan.outcome.people;
    let breaches = plan.breaches.iter().filter(|breach| breach.kind == BreachKind::Hard).count();
    let gaps = [
        ("heads", numbers.whole(people.heads)),
        ("fte", numbers.decimal(people.fte, 1)),
        ("hours", numbers.whole(people.rostered_hours)),
        ("breaches", numbers.count(breaches)),
    ];
    print(&message(
        language,
        "plan-people",
        &gaps.each_ref().map(|(name, value)| (*name, value.as_str())),
    ));
    let total = numbers.money(plan.outcome.cost.total, &centre.currency);
    print(&message(language, "plan-cost", &[("total", &total)]));
    as_is::print_summary(plan, centre, language);
    let told = plan.notes.iter().filter(|note| TOLD.contains(&note.code));
    print_diagnostics(&told.cloned().collect::<Vec<_>>(), language);
    let report = arguments.out.join("report.html");
    print(&message(language, "plan-report", &[("path", &report.to_string_lossy())]));
}
