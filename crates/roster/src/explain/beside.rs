//! What a change of a day does to pairs, as the search weighs it: minutes of a week that somebody is not beside the other.

use jiff::civil::Date;
use organico_model::{AgentId, Centre, Pair, Roster, Shift, Workplace};

use crate::beside::{apart, parts};
use crate::swap::week_first;

/// The pairs of a person, with the shifts of the others.
pub(super) struct Company<'a> {
    centre: &'a Centre,
    person: &'a AgentId,
    /// Each pair with the shifts of whoever of the two the person is not.
    pairs: Vec<(&'a Pair, Vec<&'a Shift>)>,
}

impl<'a> Company<'a> {
    /// Returns the pairs of a person of which the search can bring both together: those of one site.
    pub(super) fn of(roster: &'a Roster, centre: &'a Centre, person: &'a AgentId) -> Self {
        let site = |id: &AgentId| {
            centre.people.iter().find(|known| known.id == *id).map(|known| &known.site)
        };
        let near = |pair: &&Pair| {
            pair.person != pair.with
                && site(&pair.person).is_some()
                && site(&pair.person) == site(&pair.with)
        };
        let shifts = |pair: &'a Pair| {
            let other = if pair.person == *person { &pair.with } else { &pair.person };
            (pair, roster.shifts.iter().filter(|shift| shift.person == *other).collect())
        };
        let own = centre.pairs.iter().filter(|pair| [&pair.person, &pair.with].contains(&person));
        Self { centre, person, pairs: own.filter(near).map(shifts).collect() }
    }

    /// Returns what it adds to the cost that the person works one row instead of another.
    pub(super) fn added(&self, before: &[Shift], after: &[Shift]) -> i64 {
        if self.pairs.is_empty() { 0 } else { self.cost(after) - self.cost(before) }
    }

    /// Returns what the weeks of all pairs cost with a row of the person.
    pub(super) fn cost(&self, row: &[Shift]) -> i64 {
        let row: Vec<&Shift> = row.iter().collect();
        let of = |(pair, others): &(&Pair, Vec<&Shift>)| {
            let is_own = pair.person == *self.person;
            let (own, with) = if is_own { (&row, others) } else { (others, &row) };
            self.weeks(parts(pair.share), own, with)
        };
        self.pairs.iter().map(of).sum()
    }

    fn weeks(&self, share: i64, own: &[&Shift], with: &[&Shift]) -> i64 {
        let week = |shift: &&Shift| week_first(shift.day, self.centre.week_start);
        let mut weeks: Vec<Date> = own.iter().map(week).collect();
        weeks.sort_unstable();
        weeks.dedup();
        let one = |first: Date| {
            let inside = || own.iter().filter(|shift| week(shift) == first);
            let worked = inside().map(|shift| minutes(shift, shift)).sum();
            let beside = inside().flat_map(|shift| with.iter().map(|other| together(shift, other)));
            apart(share, worked, beside.sum())
        };
        weeks.into_iter().map(one).sum()
    }
}

/// Returns the minutes at which both are at work at the same site.
fn together(shift: &Shift, other: &Shift) -> i64 {
    let at_home = [shift, other].iter().any(|one| one.workplace == Workplace::Home);
    if at_home || shift.workplace != other.workplace { 0 } else { minutes(shift, other) }
}

/// Returns the minutes that two shifts have in common.
fn minutes(one: &Shift, other: &Shift) -> i64 {
    let end = one.end.min(other.end);
    end.duration_since(one.start.max(other.start)).as_mins().max(0)
}
