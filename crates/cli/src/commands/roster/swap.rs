//! `organico roster swap`: what a swap of shifts does to rules, hours and service, and the roster after it.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use organico_formats::{LOCKS_FILE, read_locks, write_roster};
use organico_model::{
    AgentId, Breach, BreachKind, Diagnostic, Roster, Swap, SwapEffect, SwapVerdict,
};
use organico_report::{Language, message, swap_text};
use organico_roster::{Published, check_changes, swap_effect, swapped};
use organico_scenario::swap_service;
use organico_simulate::SimulationConfig;
use serde_json::json;

use super::desk::{self, Desk, Effort, person};
use crate::commands::inputs;
use crate::disk::{read_text, write_text};
use crate::failure::Failure;
use crate::terminal::{print, print_error};
use crate::units::{count, date, whole};

#[derive(Debug, Args)]
pub(crate) struct RosterSwapArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(value_name = "ROSTER.csv")]
    pub roster: PathBuf,
    #[arg(long, value_name = "PERSON", value_parser = person)]
    pub person: AgentId,
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub day: Date,
    #[arg(long, value_name = "PERSON", value_parser = person)]
    pub with: AgentId,
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub other_day: Option<Date>,
    #[arg(long, value_name = "REQUIREMENT.csv")]
    pub requirement: Option<PathBuf>,
    #[arg(long, value_name = "N", default_value_t = 64, value_parser = count::<2, 10_000>)]
    pub replications: u32,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = whole)]
    pub seed: u64,
    #[arg(long, value_name = "N", value_parser = count::<1, 256>)]
    pub threads: Option<u32>,
    #[arg(long, value_name = "NEW.csv")]
    pub out: Option<PathBuf>,
    #[arg(long, requires = "out")]
    pub even_if_broken: bool,
    #[arg(long)]
    pub json: bool,
}

/// Runs `organico roster swap`; a hard rule that would newly break ends it with exit code 1.
pub(in crate::commands) fn swap(
    arguments: &RosterSwapArguments,
    language: Language,
) -> Result<(), Failure> {
    let desk = desk::read(&arguments.centre, &arguments.roster, language)?;
    let swap = Swap {
        person: arguments.person.clone(),
        day: arguments.day,
        with: arguments.with.clone(),
        other_day: arguments.other_day.unwrap_or(arguments.day),
    };
    let after = swapped(&desk.roster, &swap, &desk.centre, &desk.rules).map_err(Failure::all)?;
    let effect = effect(arguments, &desk, (&swap, &after), language)?;
    let written = write(arguments, &desk, (&effect, &after))?;
    if arguments.json {
        print_json(&effect, written)?;
    } else {
        print(&swap_text(&effect, &desk.centre, language));
        say_written(arguments, &effect, written, language);
    }
    if effect.verdict() == SwapVerdict::Breaks { Err(Failure::silent()) } else { Ok(()) }
}

fn effect(
    arguments: &RosterSwapArguments,
    desk: &Desk,
    (swap, after): (&Swap, &Roster),
    language: Language,
) -> Result<SwapEffect, Failure> {
    let Desk { centre, roster, rules, .. } = desk;
    let effort =
        Effort { threads: arguments.threads, seed: arguments.seed, hidden: arguments.json };
    let pool = effort.pool(language);
    let needed = desk.needed(arguments.requirement.as_ref(), &pool)?;
    let judged = pool.install(|_| {
        Ok::<_, Diagnostic>(swap_effect(swap, [roster, after], &needed.requirement, centre, rules))
    })?;
    let mut effect = judged.map_err(Failure::of)?;
    effect.appear.extend(unlocked(arguments, desk, after)?);
    if let Some(load) = &needed.load {
        let config = SimulationConfig {
            replications: arguments.replications,
            ..SimulationConfig::with_shrinkage()
        };
        let lived =
            pool.install(|run| swap_service(swap, [roster, after], (load, centre), &config, run))?;
        effect.service = lived.map_err(inputs::plan_fault)?;
    }
    Ok(effect)
}

/// Returns the locked days of the centre that the swap changes.
fn unlocked(
    arguments: &RosterSwapArguments,
    desk: &Desk,
    after: &Roster,
) -> Result<Vec<Breach>, Failure> {
    let path = arguments.centre.join(LOCKS_FILE);
    if !path.is_file() {
        return Ok(Vec::new());
    }
    let locked = read_locks(&path.to_string_lossy(), &read_text(&path)?, &desk.centre);
    let locked = locked.map_err(Failure::all)?;
    let published = Published { roster: &desk.roster, locked: &locked, at: None };
    let mut found = check_changes(after, &desk.centre, &desk.rules, &published);
    found.retain(|breach| breach.kind != BreachKind::CannotEvaluate);
    Ok(found)
}

/// Writes the roster after the swap, where it is asked for and breaks nothing new, or is wanted all the same.
fn write(
    arguments: &RosterSwapArguments,
    desk: &Desk,
    (effect, after): (&SwapEffect, &Roster),
) -> Result<bool, Failure> {
    let is_kept = effect.verdict() != SwapVerdict::Breaks || arguments.even_if_broken;
    let Some(path) = arguments.out.as_ref().filter(|_| is_kept) else { return Ok(false) };
    write_text(path, &write_roster(after, &desk.centre.zone))?;
    Ok(true)
}

fn say_written(
    arguments: &RosterSwapArguments,
    effect: &SwapEffect,
    written: bool,
    language: Language,
) {
    let Some(path) = &arguments.out else { return };
    let path = path.to_string_lossy();
    let gaps = [("path", path.as_ref())];
    if !written {
        print_error(&message(language, "desk-swap-not-written", &gaps));
    } else if effect.verdict() == SwapVerdict::Breaks {
        print_error(&message(language, "desk-swap-written-broken", &gaps));
    } else {
        print(&message(language, "written", &gaps));
    }
}

fn print_json(effect: &SwapEffect, written: bool) -> Result<(), Failure> {
    let fault = |fault| Failure::of(Diagnostic::fault("C0001").with("cause", fault));
    let mut document = serde_json::to_value(effect).map_err(fault)?;
    document["verdict"] = json!(effect.verdict());
    document["uncovered_person_intervals"] = json!(effect.uncovered());
    document["written"] = json!(written);
    print(&document.to_string());
    Ok(())
}
