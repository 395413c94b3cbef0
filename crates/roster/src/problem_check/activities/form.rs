//! A solution speaks of the problem's people and activities, on the grid of quarter-hours, inside the horizon.

use organico_model::{ActivityProblem, ActivitySpan, ProblemBreach, ProblemRule};

use super::{DAY_MINUTES, MORNING, QUARTER_MINUTES, placed, timed};

pub(super) fn breaches(problem: &ActivityProblem, spans: &[ActivitySpan]) -> Vec<ProblemBreach> {
    spans.iter().flat_map(|span| of_span(problem, span)).collect()
}

fn of_span(problem: &ActivityProblem, span: &ActivitySpan) -> Vec<ProblemBreach> {
    let person = problem.people.get(span.person).map(|person| person.id.clone());
    let time = timed(span);
    let breach = |rule, at, measured, limit| {
        let choice = Some((span.task + 1).to_string());
        let person = person.clone();
        placed(ProblemBreach { rule, person, day: None, minute: None, choice, measured, limit }, at)
    };
    let form = |measured: usize, limit: usize| {
        breach(ProblemRule::Form, time.start, measured as i64, limit as i64)
    };
    let mut found = Vec::new();
    if person.is_none() {
        found.push(form(span.person + 1, problem.people.len()));
    }
    if span.task >= problem.tasks {
        found.push(form(span.task + 1, problem.tasks));
    }
    let off_grid = [time.start, time.end].into_iter().find(|at| at % QUARTER_MINUTES != 0);
    if let Some(at) = off_grid {
        found.push(breach(ProblemRule::Form, at, at % QUARTER_MINUTES, 0));
    }
    if span.minutes == 0 {
        found.push(form(0, QUARTER_MINUTES as usize));
    }
    let (first, last) = (MORNING, MORNING + problem.days as i64 * DAY_MINUTES);
    if time.start < first {
        found.push(breach(ProblemRule::Horizon, time.start, time.start, first));
    }
    if time.end > last {
        found.push(breach(ProblemRule::Horizon, time.start, time.end, last));
    }
    found
}
