//! What is told of the search for a roster of a centre: better ones on the way, what could not be kept, and the end.

use std::collections::BTreeSet;

use organico_model::{
    AgentId, Breach, BreachKind, Diagnostic, PlacedSession, SessionPlan, Severity,
};
use organico_report::{Language, Numbers, SolvedCentre, clash_text, message, solved_centre_text};
use organico_roster::{RosterIncumbent, RosterTask, SolvedRoster, coverage, row_clashes};
use organico_scenario::PlanError;
use serde_json::json;

use super::Given;
use crate::commands::inputs;
use crate::commands::roster::POINT;
use crate::commands::roster::solve::Search;
use crate::failure::Failure;
use crate::terminal::{print, print_error};

/// People for whom what clashes is looked for and told; the others are counted.
const CLASHES_MAX: usize = 20;
/// Notes on people that are told one by one.
const NOTES_MAX: usize = 20;

/// Tells a better roster, on one line.
pub(super) fn watch(search: &Search<'_>, incumbent: &RosterIncumbent) {
    if search.is_quiet() {
        return;
    }
    let numbers = Numbers::of(search.language);
    let points = |millionths: i64| numbers.decimal(millionths as f64 / POINT, 1);
    let cost = incumbent.cost;
    let gaps = [
        ("seconds", numbers.decimal(search.began.elapsed().as_secs_f64(), 1)),
        ("cost", points(cost.total())),
        ("coverage", points(cost.coverage)),
        ("regularity", points(cost.regularity)),
        ("change", points(cost.change)),
        ("fairness", points(cost.fairness)),
        ("pairs", points(cost.pairs)),
    ];
    let gaps = gaps.each_ref().map(|(name, value)| (*name, value.as_str()));
    print_error(&message(search.language, "desk-solve-incumbent", &gaps));
}

/// Returns what must be known of the forecast and of the roster; of many notes of people the first, and their number.
pub(super) fn notes(expected: &[Diagnostic], solved: &SolvedRoster) -> Vec<Diagnostic> {
    let known = expected.iter().filter(|note| note.severity != Severity::Note);
    let mut told: Vec<Diagnostic> = known.cloned().collect();
    told.extend(solved.notes.iter().take(NOTES_MAX).cloned());
    let more = solved.notes.len().saturating_sub(NOTES_MAX);
    told.extend((more > 0).then(|| Diagnostic::warning("R0407").with("count", more)));
    told
}

/// Returns what clashes for the people whose own rules are broken or whose hours found no place.
pub(super) fn clashes(
    task: &RosterTask<'_>,
    solved: &SolvedRoster,
    breaches: &[Breach],
    language: Language,
) -> Result<Vec<Diagnostic>, Failure> {
    let hard = breaches.iter().filter(|breach| breach.kind == BreachKind::Hard);
    let mut people: BTreeSet<AgentId> = hard.filter_map(|breach| breach.person.clone()).collect();
    let noted = solved.notes.iter().filter(|note| ["R0101", "R0102", "R0104"].contains(&note.code));
    people.extend(noted.map(|note| AgentId::new(note.place.field.clone())));
    let more = people.len().saturating_sub(CLASHES_MAX);
    let people: Vec<AgentId> = people.into_iter().take(CLASHES_MAX).collect();
    let found = row_clashes(task, &people);
    let found = found.map_err(|fault| inputs::plan_fault(PlanError::Roster(fault)))?;
    let mut told: Vec<Diagnostic> = found
        .iter()
        .map(|clash| {
            let fault = Diagnostic::warning("R0406").with("person", &clash.person);
            let facts = clash_text(clash, task.centre, language);
            fault.with("clash", facts).at("people.csv", 0, clash.person.as_str())
        })
        .collect();
    if more > 0 && !told.is_empty() {
        told.push(Diagnostic::warning("R0408").with("count", more));
    }
    Ok(told)
}

pub(super) fn tell(
    search: &Search<'_>,
    given: &Given,
    (solved, sessions): (&SolvedRoster, Option<&SessionPlan>),
    breaches: &[Breach],
) {
    let count = |kind| breaches.iter().filter(|breach| breach.kind == kind).count();
    let seconds = search.began.elapsed().as_secs_f64();
    let cost = solved.cost;
    if search.arguments.json {
        let mut document = json!({
            "cost": cost.total(),
            "costs": {
                "coverage": cost.coverage,
                "regularity": cost.regularity,
                "change": cost.change,
                "fairness": cost.fairness,
                "pairs": cost.pairs,
            },
            "hard": count(BreachKind::Hard),
            "soft": count(BreachKind::Soft),
            "seconds": (seconds * 1_000.0).round() / 1_000.0,
            "work_units": solved.work_units_done,
            "people": given.centre.people.len(),
            "shifts": solved.roster.shifts.len(),
            "changed_days": solved.changed.len(),
        });
        if let Some(bound) = solved.bound {
            document["bound"] = bound.into();
        }
        if let Some(sessions) = sessions {
            document["sessions"] = json!(sessions);
        }
        print(&document.to_string());
        return;
    }
    let gap = coverage(&solved.roster, &given.requirement, &given.centre);
    let told = SolvedCentre {
        points: [cost.coverage, cost.regularity, cost.change, cost.fairness, cost.pairs]
            .map(|millionths| millionths as f64 / POINT),
        bound: solved.bound.map(|bound| bound as f64 / POINT),
        hard: count(BreachKind::Hard),
        soft: count(BreachKind::Soft),
        people: given.centre.people.len(),
        shifts: solved.roster.shifts.len(),
        changed_days: given.start.published.is_some().then_some(solved.changed.len()),
        seconds,
        work_units: solved.work_units_done,
        interval_hours: given.requirement.grid.length.hours(),
    };
    print(&solved_centre_text(&told, &gap, search.language));
    if let Some(line) = sessions.and_then(|plan| sessions_line(plan, search.language)) {
        print(&line);
    }
    let path = search.arguments.out.to_string_lossy();
    print(&message(search.language, "written", &[("path", &path)]));
}

/// Returns how many of the sessions asked for have a place, and what they cost in coverage.
fn sessions_line(plan: &SessionPlan, language: Language) -> Option<String> {
    let numbers = Numbers::of(language);
    let sum = |count: fn(&PlacedSession) -> u32| plan.sessions.iter().map(count).sum::<u32>();
    let asked = sum(|one| one.asked);
    let (cost, more) = (plan.cost, |hours: f64| (hours - plan.cost.missing_before).max(0.0));
    let gaps = [
        ("asked", numbers.whole(asked)),
        ("placed", numbers.whole(sum(PlacedSession::placed))),
        ("hours", numbers.whole(cost.hours)),
        ("added", numbers.decimal(more(cost.missing_placed), 1)),
        ("plain", numbers.decimal(more(cost.missing_plain), 1)),
    ];
    let gaps = gaps.each_ref().map(|(name, value)| (*name, value.as_str()));
    (asked > 0).then(|| message(language, "desk-solve-sessions", &gaps))
}
