//! From centre and requirement to a roster.

use jiff::Timestamp;
use jiff::civil::Date;
use organico_model::{
    AgentId, Centre, Diagnostic, Pause, Purpose, Requirement, Roster, Run, Shift, Workplace,
};
use organico_rules::RuleSet;

use crate::bound::coverage_floor;
use crate::construct::{complete, construct};
use crate::even::even_out;
use crate::notes::notes;
use crate::places::grant_wishes;
use crate::problem::Problem;
use crate::row::Work;
use crate::search::{Budget, Caller, improve};
use crate::start::{Given, lay_published};
use crate::state::State;
use crate::{RosterConfig, RosterError, RosterTask};

/// A roster with what is worth knowing about its making.
#[derive(Debug, Clone, PartialEq)]
pub struct SolvedRoster {
    /// The roster.
    pub roster: Roster,
    /// Moves the search was planned for; its cooling depends on them.
    pub work_units: u64,
    /// Moves tried; fewer when the caller stopped the search. With `work_units` as the limit and these as
    /// `stop_after` the same seed makes the same roster again.
    pub work_units_done: u64,
    /// What the search has made small.
    pub cost: RosterCost,
    /// The days on which somebody would work otherwise than published, pauses apart, by person and day.
    pub changed: Vec<(AgentId, Date)>,
    /// A floor under the cost of coverage of any roster that works these hours, where it was asked for.
    pub bound: Option<i64>,
    /// What the grammar, the skills, the seats or the locked days did not allow.
    pub notes: Vec<Diagnostic>,
}

/// What the search makes small, in millionths of one person missing where one is needed, squared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RosterCost {
    /// Of people missing and left over, by skill and interval: `4 d² / required` for `d` missing, a quarter of it for
    /// `d` too many.
    pub coverage: i64,
    /// Of starts that differ from one working day to the next.
    pub regularity: i64,
    /// Of days that are not as published, [`RosterConfig::change_weight`] each.
    pub change: i64,
    /// Of burdens that comparable people do not share evenly: [`RosterConfig::fairness_weight`] times the squared distance
    /// from their mean, with what the ledger carries; 0 where the centre keeps no ledger.
    pub fairness: i64,
    /// Of minutes that the centre's pairs are not beside each other and should be.
    pub pairs: i64,
}

/// A roster on the way, as the search finds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RosterIncumbent {
    /// What it costs, by rule.
    pub cost: RosterCost,
    /// Work units until then.
    pub work_units: u64,
}

impl RosterCost {
    /// Returns the cost by all rules, which the search makes small.
    #[must_use]
    pub const fn total(&self) -> i64 {
        self.coverage + self.regularity + self.change + self.fairness + self.pairs
    }
}

/// Returns a roster for the requirement, with its breaches and shortfalls left to [`crate::check_roster`] and
/// [`crate::coverage()`].
///
/// It keeps the rules that have a value, availability, absences and seats, and gives contract hours up where they
/// cannot be placed. The same inputs, seed and work units give the same roster on any number of threads; when the
/// caller stops the run, the best roster so far is returned.
///
/// # Errors
/// The requirement covers no day, its series do not match its grid or hold impossible numbers, or the centre is larger
/// than the search is made for.
pub fn build_roster(
    requirement: &Requirement,
    centre: &Centre,
    rules: &RuleSet,
    config: &RosterConfig,
    run: &Run,
) -> Result<Roster, RosterError> {
    let task = RosterTask::new(requirement, centre, rules);
    solve_roster(&task, config, run).map(|solved| solved.roster)
}

/// Returns what [`build_roster`] does, with the moves tried and the notes, and begins from what the task begins from.
///
/// The published roster is laid first, as near as the grammar can say it and as far as contract hours, rests and seats
/// allow. Locked days stay exactly as published, whatever they break; what they break is a note.
///
/// # Errors
/// As [`build_roster`].
pub fn solve_roster(
    task: &RosterTask,
    config: &RosterConfig,
    run: &Run,
) -> Result<SolvedRoster, RosterError> {
    watch_roster(task, config, run, &|_| {})
}

/// Returns what [`solve_roster`] does; `watch` sees the first roster, and each that is better by a thousandth or more.
///
/// # Errors
/// As [`build_roster`].
pub fn watch_roster(
    task: &RosterTask,
    config: &RosterConfig,
    run: &Run,
    watch: &(dyn Fn(&RosterIncumbent) + Sync),
) -> Result<SolvedRoster, RosterError> {
    let given = Given::new(task);
    let problem = Problem::new(task, config, &given)?;
    let mut stream = run.seed.stream(Purpose::Roster, (0, 0));
    let mut state = State::empty(&problem);
    lay_published(&mut state, &given);
    construct(&mut state, &mut stream);
    let shifts: u64 =
        problem.people.iter().flat_map(|p| &p.owed).map(|days| days.len() as u64).sum();
    let work_units =
        shifts.saturating_mul(u64::from(config.work_units_a_shift)).min(config.work_units_max);
    let stop_after = config.stop_after.unwrap_or(work_units);
    let budget = Budget { planned: work_units, stop_after, pace: config.pace };
    let caller = Caller { run, watch };
    let work_units_done = improve(&mut state, &mut stream, &budget, caller);
    complete(&mut state, &mut stream);
    let kinds: Vec<_> = task.centre.people.iter().map(|person| person.contract.kind).collect();
    even_out(&mut state, &kinds);
    grant_wishes(&mut state);
    debug_assert_eq!(state.cost(), state.cost_from_scratch(), "sums are kept exactly");
    let bound = (config.bound_passes > 0).then(|| coverage_floor(&state, config.bound_passes));
    Ok(SolvedRoster {
        roster: roster(&state, task.centre, &given),
        work_units,
        work_units_done,
        cost: state.cost_by_rule(),
        changed: changed(&state, task.centre),
        bound,
        notes: notes(&state, task.centre),
    })
}

/// Returns the days that are not as published.
fn changed(state: &State, centre: &Centre) -> Vec<(AgentId, Date)> {
    let problem = state.problem;
    let all = (0..problem.people.len())
        .flat_map(|person| (0..problem.days.len()).map(move |day| (person, day)));
    let changed = all.filter(|(person, day)| {
        problem.start.is_changed(problem, (*person, *day), state.cell(*person, *day))
    });
    changed.map(|(p, day)| (centre.people[p].id.clone(), problem.days[day].date)).collect()
}

/// Returns the roster as shifts in instants; locked days are those that were published, to the second.
fn roster(state: &State, centre: &Centre, given: &Given) -> Roster {
    let problem = state.problem;
    let mut shifts = Vec::new();
    for person in 0..problem.people.len() {
        for (day, cell) in state.row(person).iter().enumerate() {
            if problem.start.is_locked(person, day) {
                shifts.extend(given.shifts(person, day).iter().map(|shift| (*shift).clone()));
            } else if let Some(work) = cell {
                shifts.push(shift(problem, centre, (person, day), *work));
            }
        }
    }
    let date = |day: Option<&crate::weeks::Day>| day.map_or(Date::ZERO, |day| day.date);
    let last = date(problem.days.last());
    Roster { first: date(problem.days.first()), end: last.tomorrow().unwrap_or(last), shifts }
}

fn shift(problem: &Problem, centre: &Centre, (person, day): (usize, usize), work: Work) -> Shift {
    let row = &problem.people[person];
    let (start, end) = problem.span(day, work.option);
    let instant = |minutes: i32| {
        let second = problem.grid.start.as_second() + i64::from(minutes) * 60;
        Timestamp::from_second(second).unwrap_or(Timestamp::MAX)
    };
    let shape = problem.grammar.options[work.option as usize].shapes[row.screen] as usize;
    let layout = &problem.grammar.shapes[shape].layouts[usize::from(work.layout)];
    let pauses = layout.pauses.iter().map(|span| Pause {
        kind: span.kind,
        start: instant(start + span.start),
        end: instant(start + span.end()),
        paid: span.paid,
    });
    let site = &centre.people[person].site;
    Shift {
        person: centre.people[person].id.clone(),
        day: problem.days[day].date,
        start: instant(start),
        end: instant(end),
        workplace: if work.home { Workplace::Home } else { Workplace::Site(site.clone()) },
        pauses: pauses.collect(),
    }
}

#[cfg(test)]
mod tests;
