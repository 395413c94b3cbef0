//! `organico roster solve CENTRE`: the requirement of a plan, and the best roster for it that is found in the time given.
//!
//! The clock is here and nowhere below. The roster is written whatever it breaks, with what could not be kept; breaches are
//! counted by the checker, which knows nothing of the search.

mod tell;

use std::collections::BTreeSet;

use organico_formats::{LOCKS_FILE, read_locks, read_requirement, read_roster, write_roster};
use organico_model::{
    BreachKind, Centre, Diagnostic, LockedDay, Person, Progress, Requirement, Roster, RosterStart,
    Session, SessionPlan, Stage,
};
use organico_roster::{
    Published, RosterConfig, RosterIncumbent, RosterPace, RosterTask, SessionTask, SolvedRoster,
    check_changes, check_roster, place_sessions, watch_roster,
};
use organico_rules::RuleSet;
use organico_scenario::{Period, PlanConfig, PlanError, needs};

use super::solve::{RosterSolveArguments, SEARCH_SHARE, SECONDS_USUAL, Search};
use super::{POINT, desk};
use crate::commands::inputs;
use crate::commands::pool::Pool;
use crate::disk::{read_text, write_text};
use crate::failure::Failure;
use crate::terminal::{TerminalProgress, print_diagnostics};

/// Seconds kept for judging and writing the roster of one person.
const SECONDS_A_PERSON: f64 = 0.000_5;
/// Passes of the search for a floor under the cost of coverage, where one is asked for.
const BOUND_PASSES: u32 = 40;

/// What a roster is made from.
struct Given {
    centre: Centre,
    rules: RuleSet,
    requirement: Requirement,
    start: RosterStart,
    sessions: Vec<Session>,
    notes: Vec<Diagnostic>,
}

/// Runs the search on a centre; breaches of hard rules end it with exit code 1, and the roster is written all the same.
pub(super) fn solve(search: &Search<'_>) -> Result<(), Failure> {
    let Search { arguments, language, .. } = search;
    let given = given(search)?;
    let task = RosterTask::new(&given.requirement, &given.centre, &given.rules);
    let task = task.from_start(&given.start);
    let config = config(arguments);
    let pool = pool(search, given.centre.people.len());
    let watch = |incumbent: &RosterIncumbent| tell::watch(search, incumbent);
    let solved = pool.install(|run| watch_roster(&task, &config, run, &watch))?;
    let solved = solved.map_err(|fault| inputs::plan_fault(PlanError::Roster(fault)))?;
    let (solved, sessions) = with_sessions(&given, &config, solved);
    let mut breaches = check_roster(&solved.roster, &given.centre, &given.rules);
    if let Some(roster) = &given.start.published {
        let published = Published { roster, locked: &given.start.locked, at: None };
        let Given { centre, rules, .. } = &given;
        breaches.extend(check_changes(&solved.roster, centre, rules, &published));
    }
    write_text(&arguments.out, &write_roster(&solved.roster, &given.centre.zone))?;
    print_diagnostics(&tell::notes(&given.notes, &solved), *language);
    print_diagnostics(&tell::clashes(&task, &solved, &breaches, *language)?, *language);
    tell::tell(search, &given, (&solved, sessions.as_ref()), &breaches);
    let hard = breaches.iter().any(|breach| breach.kind == BreachKind::Hard);
    if hard { Err(Failure::silent()) } else { Ok(()) }
}

/// Returns what was found with the sessions of the centre in its shifts, where it asks for some.
fn with_sessions(
    given: &Given,
    config: &RosterConfig,
    solved: SolvedRoster,
) -> (SolvedRoster, Option<SessionPlan>) {
    let Given { centre, requirement, sessions, start, .. } = given;
    if sessions.is_empty() {
        return (solved, None);
    }
    let (roster, level, locked) = (&solved.roster, config.cover, &start.locked[..]);
    let task = SessionTask { roster, sessions, requirement, level, centre, locked };
    let (roster, told) = place_sessions(&task);
    (SolvedRoster { roster, ..solved }, Some(told))
}

fn given(search: &Search<'_>) -> Result<Given, Failure> {
    let Search { arguments, language, .. } = search;
    let (centre, _) = inputs::centre(&arguments.file, *language)?;
    let published = published(arguments, &centre)?;
    let (requirement, notes) = match &arguments.requirement {
        None => expected(search, &centre, published.as_ref())?,
        Some(path) => {
            let (file, text) = (path.to_string_lossy(), read_text(path)?);
            let read = read_requirement(&file, &text, &centre.zone, centre.interval);
            (read.map_err(Failure::all)?, Vec::new())
        }
    };
    let first = requirement.grid.civil(0).date();
    let rules = inputs::rules(&arguments.file, &centre, first)?;
    let locked = match &published {
        Some(roster) => locked(arguments, &centre, roster, &requirement)?,
        None => Vec::new(),
    };
    let sessions = inputs::sessions(&arguments.file, &centre)?;
    let start = RosterStart { published, locked };
    Ok(Given { centre, rules, requirement, start, sessions, notes })
}

/// Returns the roster that the search begins from, if one is named.
fn published(arguments: &RosterSolveArguments, centre: &Centre) -> Result<Option<Roster>, Failure> {
    let Some(path) = &arguments.from else { return Ok(None) };
    let roster = read_roster(&path.to_string_lossy(), &read_text(path)?, centre, None);
    roster.map(Some).map_err(Failure::all)
}

/// Returns the requirement that a plan would compute, and what must be known of it: of the days that are asked for, else
/// of those of the published roster, else of the four weeks after the history.
fn expected(
    search: &Search<'_>,
    centre: &Centre,
    published: Option<&Roster>,
) -> Result<(Requirement, Vec<Diagnostic>), Failure> {
    let Search { arguments, language, .. } = search;
    let usual = match (arguments.first, published) {
        (Some(first), _) => Period { first, days: inputs::DAYS_DEFAULT },
        (None, Some(roster)) if arguments.month.is_none() => desk::days_of(roster),
        (None, _) => inputs::period(centre, arguments.month)?,
    };
    let period = Period { days: arguments.days.unwrap_or(usual.days), ..usual };
    let config = PlanConfig::standard(period).map_err(|fault| inputs::plan_fault(fault.into()))?;
    let progress = TerminalProgress::new(*language, search.is_quiet(), None);
    let pool = Pool { threads: arguments.threads, seed: arguments.seed, progress };
    let found = pool.install(|run| needs(centre, &config, run))?.map_err(inputs::plan_fault)?;
    Ok((found.requirement, found.notes))
}

/// Returns the days that must stay: those of a list, named or in the folder of the centre, and all up to a day.
fn locked(
    arguments: &RosterSolveArguments,
    centre: &Centre,
    roster: &Roster,
    requirement: &Requirement,
) -> Result<Vec<LockedDay>, Failure> {
    let mut locked: BTreeSet<LockedDay> = BTreeSet::new();
    let own = arguments.file.join(LOCKS_FILE);
    let file = arguments.locked.as_ref().or(Some(&own).filter(|own| own.is_file()));
    if let Some(path) = file {
        let days = read_locks(&path.to_string_lossy(), &read_text(path)?, centre);
        locked.extend(days.map_err(Failure::all)?);
    }
    if let Some(until) = arguments.keep_until {
        let days = requirement.grid.days().into_iter().map(|day| day.date);
        let both = days.filter(|day| roster.first <= *day && *day < roster.end);
        for day in both.filter(|day| *day <= until) {
            let lock = |person: &Person| LockedDay { person: person.id.clone(), day };
            locked.extend(centre.people.iter().map(lock));
        }
    }
    Ok(locked.into_iter().collect())
}

fn config(arguments: &RosterSolveArguments) -> RosterConfig {
    let usual = match arguments.work_units {
        Some(units) => RosterConfig {
            work_units_a_shift: u32::MAX,
            work_units_max: units,
            pace: RosterPace::Planned,
            ..RosterConfig::standard()
        },
        None => RosterConfig::until_stopped(),
    };
    RosterConfig {
        bound_passes: if arguments.bound { BOUND_PASSES } else { 0 },
        change_weight: arguments.change_weight.map_or(0, |points| (points * POINT) as i64),
        ..usual
    }
}

/// Returns the pool of the search, which ends when the time is over that is left of it.
fn pool(search: &Search<'_>, people: usize) -> Pool {
    let Search { arguments, language, began } = search;
    let usual = arguments.work_units.is_none().then_some(SECONDS_USUAL);
    let left = |all: f64| {
        let kept = all * (1.0 - SEARCH_SHARE) + people as f64 * SECONDS_A_PERSON;
        (all - kept - began.elapsed().as_secs_f64()).max(0.0)
    };
    let progress = TerminalProgress::new(*language, true, arguments.seconds.or(usual).map(left));
    // The time for the search begins to run with the first step that is told.
    progress.advance(Stage::Roster, 0, 1);
    Pool { threads: arguments.threads, seed: arguments.seed, progress }
}
