//! `organico roster`: rosters against the labour rules by the independent checker, and published problems.

mod changes;
mod design;
mod desk;
mod explain;
mod ledger;
mod problem;
mod solve;
mod solve_centre;
mod swap;

use organico_formats::read_roster;
use organico_model::{Breach, BreachKind};
use organico_report::{Language, message, render_breaches};
use organico_roster::check_roster;
use serde_json::json;

use super::inputs;
use crate::arguments::{RosterCheckArguments, RosterFormat};
use crate::disk::read_text;
use crate::failure::Failure;
use crate::terminal::print;

pub(crate) use design::RosterDesignArguments;
pub(super) use design::design;
pub(crate) use explain::RosterExplainArguments;
pub(super) use explain::explain;
pub(crate) use ledger::RosterLedgerArguments;
pub(super) use ledger::ledger;
pub(crate) use solve::RosterSolveArguments;
pub(super) use solve::solve;
pub(crate) use swap::RosterSwapArguments;
pub(super) use swap::swap;

/// What the search counts as one in the weights and costs that people see.
const POINT: f64 = 1e6;

/// Runs `organico roster check`; breaches of hard rules end it with exit code 1.
pub(super) fn check(arguments: &RosterCheckArguments, language: Language) -> Result<(), Failure> {
    match arguments.format {
        RosterFormat::Centre => check_centre(arguments, language),
        RosterFormat::Curtois => {
            let check = problem::check_days(&arguments.input, &arguments.roster, language)?;
            problem::tell(&check, arguments.json, language)
        }
        RosterFormat::Massp => {
            let check = problem::check_activities(&arguments.input, &arguments.roster, language)?;
            problem::tell(&check, arguments.json, language)
        }
    }
}

fn check_centre(arguments: &RosterCheckArguments, language: Language) -> Result<(), Failure> {
    let (centre, _) = inputs::centre(&arguments.input, language)?;
    let file = arguments.roster.to_string_lossy();
    let roster =
        read_roster(&file, &read_text(&arguments.roster)?, &centre, None).map_err(Failure::all)?;
    let rules = inputs::rules(&arguments.input, &centre, roster.first)?;
    let mut breaches = check_roster(&roster, &centre, &rules);
    breaches.extend(changes::breaches(arguments, (&roster, &centre, &rules))?);
    if arguments.json {
        print(&json!({ "shifts": roster.shifts.len(), "breaches": breaches }).to_string());
    } else {
        print_breaches(&breaches, roster.shifts.len(), language);
    }
    if breaches.iter().any(|one| one.kind == BreachKind::Hard) {
        Err(Failure::all(Vec::new()))
    } else {
        Ok(())
    }
}

fn print_breaches(breaches: &[Breach], shifts: usize, language: Language) {
    print(render_breaches(breaches, language).trim_end());
    let count = |kind| breaches.iter().filter(|one| one.kind == kind).count();
    let [hard, soft, unknown] =
        [BreachKind::Hard, BreachKind::Soft, BreachKind::CannotEvaluate].map(count);
    if hard + soft == 0 {
        print(&message(language, "roster-clean", &[("shifts", &shifts.to_string())]));
    }
    let [hard, soft, unknown] = [hard, soft, unknown].map(|count| count.to_string());
    print(&message(
        language,
        "roster-breaches",
        &[("hard", &hard), ("soft", &soft), ("unknown", &unknown)],
    ));
}
