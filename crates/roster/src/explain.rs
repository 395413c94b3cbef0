//! Why a day of a person stands as it does: the need, what else the day could be at what cost, and who else could do it.
//!
//! Costs are those of the search ([`crate::RosterCost`]), reckoned anew from the shifts, so that a roster which somebody
//! wrote by hand can be asked too. Rules are judged by the checker on the rows in question; seats by counting who is
//! there. Nothing measures anybody: other people are counted in groups.

mod beside;
mod binding;
mod board;
mod crowd;
mod groups;
mod held;
mod kept;
mod lawful;
mod need;
mod options;
mod others;
mod sharing;

#[cfg(test)]
mod tests;

use jiff::ToSpan;
use jiff::civil::Date;
use organico_model::{
    AgentId, AlternativeCost, Centre, DayAlternative, DayReason, Diagnostic, Person, Requirement,
    Roster, Shift, WorkedSpan, Workplace,
};
use organico_rules::RuleSet;

use crate::excerpt::excerpt;
use crate::row::IRREGULAR_MINUTE;
use crate::swap::{outside, unknown_person, week_first};
use crate::turn_back::Turn;
use beside::Company;
use board::Board;
pub use kept::Kept;
use lawful::Lawful;
use options::Candidate;
use sharing::Sharing;

/// Whether the people who could work a shift are counted only, or named by pseudonym too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Others {
    /// Counted in groups of five or more.
    Counted,
    /// Also listed, for whoever makes the roster.
    Listed,
}

/// What [`explain_day`] looks at besides the roster as it stands.
#[derive(Debug, Clone, Copy)]
pub struct ExplainConfig<'a> {
    /// Whether other people are named.
    pub others: Others,
    /// The published roster that this one was made from; without it changed days cost nothing, as in a search from nothing.
    pub kept: Option<Kept<'a>>,
}

impl ExplainConfig<'_> {
    /// Returns that others are counted only, and that no published roster is known.
    #[must_use]
    pub const fn counted() -> Self {
        Self { others: Others::Counted, kept: None }
    }
}

/// A cell of a roster and all that it depends on.
struct Cell<'a> {
    centre: &'a Centre,
    rules: &'a RuleSet,
    roster: &'a Roster,
    person: &'a Person,
    /// Place of the person in the centre.
    index: usize,
    day: Date,
    /// All shifts of the person, by start.
    own: Vec<Shift>,
}

impl Cell<'_> {
    /// Returns the shifts of the day.
    fn current(&self) -> Vec<&Shift> {
        self.own.iter().filter(|shift| shift.day == self.day).collect()
    }

    /// Returns first and last day of the planning week, as far as the roster has them.
    fn week(&self) -> (Date, Date) {
        let first = week_first(self.day, self.centre.week_start);
        let last = first.saturating_add(6.days());
        let end = self.roster.end.yesterday().unwrap_or(self.roster.end);
        (first.max(self.roster.first), last.min(end))
    }
}

/// Returns why a day of a person stands as it does, against the gross requirement.
///
/// # Errors
/// All at once: a person whom the centre does not know, a day outside the roster, a shift grammar beyond all limits.
pub fn explain_day(
    (person, day): (&AgentId, Date),
    roster: &Roster,
    requirement: &Requirement,
    (centre, rules): (&Centre, &RuleSet),
    config: &ExplainConfig<'_>,
) -> Result<DayReason, Vec<Diagnostic>> {
    let index = centre.people.iter().position(|known| known.id == *person);
    let unknown = index.is_none().then(|| unknown_person(person));
    let faults: Vec<Diagnostic> = unknown.into_iter().chain(outside(roster, day)).collect();
    let Some(index) = index.filter(|_| faults.is_empty()) else { return Err(faults) };
    let own = roster.shifts.iter().filter(|shift| shift.person == *person);
    let mut own: Vec<Shift> = own.cloned().collect();
    own.sort_by_key(|shift| (shift.start, shift.end));
    let person = &centre.people[index];
    let cell = Cell { centre, rules, roster, person, index, day, own };
    let (first, last) = cell.week();
    let cut =
        excerpt(requirement, first.min(day.saturating_sub(1.day())), last.saturating_add(1.day()));
    let board = Board::new(roster, &cut, centre);
    let alternatives = alternatives(&cell, &board, config.kept)?;
    Ok(DayReason {
        person: person.id.clone(),
        day,
        work: cell.current().into_iter().map(worked).collect(),
        week_minutes: week_minutes(&cell, &cell.own),
        contract_minutes: i64::from(person.contract.minutes_a_week),
        need: need::need(&cell, &board),
        binding: binding::binding(&alternatives),
        others: others::others(&cell, config.others),
        alternatives,
    })
}

fn alternatives(
    cell: &Cell<'_>,
    board: &Board,
    kept: Option<Kept<'_>>,
) -> Result<Vec<DayAlternative>, Vec<Diagnostic>> {
    let lawful = Lawful::new(cell);
    let candidates = options::candidates(cell, board)?;
    let sharing = Sharing::of(cell);
    let company = Company::of(cell.roster, cell.centre, &cell.person.id);
    let one = |candidate: Candidate| {
        let (gone, come) = differences(&cell.own, &candidate.row);
        let cover = board.added(cell.index, &gone, &come);
        let regularity = irregularity(cell, &candidate.row) - irregularity(cell, &cell.own);
        let fairness = sharing.as_ref().map_or(0, |sharing| sharing.added(&gone, &come));
        let days: Vec<Date> = gone.iter().chain(&come).map(|shift| shift.day).collect();
        let pairs = company.added(&cell.own, &candidate.row);
        let change = kept.map_or(0, |kept| {
            kept.added(&cell.person.id, [&cell.own, &candidate.row], &distinct(days))
        });
        let (breaks, bends) = lawful.broken(&candidate.row, &come);
        DayAlternative {
            change: candidate.change,
            work: candidate.row.iter().find(|shift| shift.day == cell.day).map(worked),
            cost: AlternativeCost { coverage: cover.cost, regularity, change, fairness, pairs },
            missing_hours: cover.missing_hours,
            surplus_hours: cover.surplus_hours,
            minutes: week_minutes(cell, &candidate.row) - week_minutes(cell, &cell.own),
            dropped_minutes: held::session_minutes(&cell.own)
                - held::session_minutes(&candidate.row),
            wishes_met: wishes(cell, &candidate.row) - wishes(cell, &cell.own),
            breaks,
            bends,
        }
    };
    let mut found: Vec<DayAlternative> = candidates.into_iter().map(one).collect();
    found.sort_by(|a, b| {
        let key = |one: &DayAlternative| {
            (!one.is_allowed(), !one.holds_sessions(), one.cost.total(), one.change)
        };
        let start = |one: &DayAlternative| one.work.as_ref().map(|work| (work.start, work.end));
        key(a).cmp(&key(b)).then_with(|| start(a).cmp(&start(b)))
    });
    Ok(found)
}

/// Returns the shifts that only the first row has, and those that only the second has.
fn differences<'a>(before: &'a [Shift], after: &'a [Shift]) -> (Vec<&'a Shift>, Vec<&'a Shift>) {
    let only = |of: &'a [Shift], other: &[Shift]| -> Vec<&'a Shift> {
        of.iter().filter(|shift| !other.contains(shift)).collect()
    };
    (only(before, after), only(after, before))
}

fn distinct(mut days: Vec<Date>) -> Vec<Date> {
    days.sort_unstable();
    days.dedup();
    days
}

/// Returns the cost of starts that differ from one working day to the next, and of turns back where an agreement says how
/// far, as the search counts it.
fn irregularity(cell: &Cell<'_>, row: &[Shift]) -> i64 {
    let start = |shift: &Shift| {
        let civil = cell.centre.zone.to_datetime(shift.start);
        i64::from(civil.hour()) * 60 + i64::from(civil.minute())
    };
    let mut days: Vec<&Shift> = row.iter().collect();
    days.dedup_by_key(|shift| shift.day);
    let turn = Turn::of(cell.rules);
    let apart = days.windows(2).map(|pair| {
        let back = start(pair[0]) - start(pair[1]);
        let next = pair[0].day.tomorrow().ok() == Some(pair[1].day);
        let turned = turn.filter(|_| next).and_then(|turn| turn.cost(back as i32));
        back.abs() * IRREGULAR_MINUTE + turned.unwrap_or(0)
    });
    apart.sum()
}

/// Returns the paid minutes of a row in the planning week of the cell.
fn week_minutes(cell: &Cell<'_>, row: &[Shift]) -> i64 {
    let (first, last) = cell.week();
    let inside = row.iter().filter(|shift| first <= shift.day && shift.day <= last);
    inside.map(Shift::paid_minutes).sum()
}

/// Returns the days at home that were wished for.
fn wishes(cell: &Cell<'_>, row: &[Shift]) -> i32 {
    let Some(agreed) = &cell.person.remote else { return 0 };
    let met = |shift: &&Shift| {
        shift.workplace == Workplace::Home && agreed.wished.contains(&shift.day.weekday())
    };
    row.iter().filter(met).count() as i32
}

fn worked(shift: &Shift) -> WorkedSpan {
    WorkedSpan { start: shift.start, end: shift.end, workplace: shift.workplace.clone() }
}
