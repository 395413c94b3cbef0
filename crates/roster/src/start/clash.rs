//! What a locked day breaks: it is kept all the same, and said.

use organico_model::{AgentId, Centre, Diagnostic};

use super::Lock;
use super::given::note;
use crate::problem::Problem;
use crate::row::Cell;
use crate::weeks::days_away;

/// Returns a note for each locked shift on a day without employment or of absence, and for each pair of locked shifts
/// with too little rest, each run of too many locked days and each week with more locked work than contract hours.
pub(crate) fn clashes(problem: &Problem, centre: &Centre) -> Vec<Diagnostic> {
    let (people, days) = (centre.people.len(), problem.days.len());
    let cells = problem.start.cells(people, days);
    if cells.iter().all(Option::is_none) {
        return Vec::new();
    }
    let away = days_away(centre, &problem.days);
    let mut notes = Vec::new();
    for (index, row) in cells.chunks(days).enumerate() {
        let person = &centre.people[index];
        let works = row.iter().enumerate().filter(|(_, cell)| cell.is_some());
        let outside = works.filter(|(day, _)| {
            away[index][*day] || !person.is_employed_on(problem.days[*day].date)
        });
        notes.extend(outside.map(|(day, _)| note("R0105", &person.id, problem.days[day].date)));
        notes.extend(rests(problem, &person.id, row));
        notes.extend(runs(problem, &person.id, row));
        notes.extend(hours(problem, centre, index));
    }
    notes
}

/// Returns the pairs of locked shifts on neighbouring days of work that leave too little rest.
fn rests(problem: &Problem, person: &AgentId, row: &[Cell]) -> Vec<Diagnostic> {
    let works = row.iter().enumerate().filter_map(|(day, cell)| cell.map(|work| (day, work)));
    let works: Vec<_> = works.collect();
    let short = works.windows(2).filter(|pair| {
        let (before, after) = (pair[0], pair[1]);
        let ended = problem.span(before.0, before.1.option).1;
        let rest = problem.span(after.0, after.1.option).0 - ended;
        // Between locked days that are further apart the days themselves are not locked free: somebody may work there.
        after.0 - before.0 == 1 && rest < problem.limits.daily_rest
    });
    short.map(|pair| note("R0106", person, problem.days[pair[1].0].date)).collect()
}

/// Returns the last day of each run of too many locked days.
fn runs(problem: &Problem, person: &AgentId, row: &[Cell]) -> Vec<Diagnostic> {
    let (mut notes, mut run) = (Vec::new(), 0_usize);
    for (day, cell) in row.iter().enumerate() {
        run = if cell.is_some() { run + 1 } else { 0 };
        let goes_on = row.get(day + 1).is_some_and(Option::is_some);
        if run > problem.limits.run_max && !goes_on {
            let found = note("R0109", person, problem.days[day].date);
            notes.push(found.with("days", run).with("most", problem.limits.run_max));
        }
    }
    notes
}

/// Returns the weeks with more locked work than contract hours.
fn hours(problem: &Problem, centre: &Centre, index: usize) -> Vec<Diagnostic> {
    let person = &centre.people[index];
    let contract = person.contract.minutes_a_week;
    let paid = |day: &usize| match problem.start.lock(index, *day) {
        Lock::Work(work) => problem.grammar.options[work.option as usize].paid,
        Lock::Open | Lock::Free => 0,
    };
    let mut notes = Vec::new();
    for days in &problem.weeks {
        let minutes: u32 = days.iter().map(paid).sum();
        if minutes > contract {
            let found = note("R0107", &person.id, problem.days[days[0]].date);
            notes.push(found.with("minutes", minutes).with("contract", contract));
        }
    }
    notes
}
