//! Which rules a changed row of one person would break: the checker on that row alone, and the seats by count.

use jiff::{Timestamp, ToSpan};
use organico_model::{Breach, BreachKind, Centre, Grid, History, Person, Roster, Shift};

use super::Cell;
use super::crowd::Crowd;
use crate::breach_changes::worse;
use crate::check_roster;

/// The rules over one row.
pub(super) struct Lawful<'a> {
    cell: &'a Cell<'a>,
    lean: Centre,
    before: Vec<Breach>,
    crowd: Crowd<'a>,
}

impl<'a> Lawful<'a> {
    pub(super) fn new(cell: &'a Cell<'a>) -> Self {
        let lean = lean(cell.centre, vec![cell.person.clone()]);
        let before = check_roster(&of_shifts(cell.roster, cell.own.clone()), &lean, cell.rules);
        let (first, last) = cell.week();
        let midnight = |day: jiff::civil::Date| {
            let zoned = day.to_zoned(cell.centre.zone.clone());
            zoned.map_or(Timestamp::MIN, |zoned| zoned.timestamp())
        };
        let span = (midnight(first), midnight(last.saturating_add(2.days())));
        let crowd = Crowd::new((cell.roster, cell.centre), span, &cell.person.id);
        Self { cell, lean, before, crowd }
    }

    /// Returns the hard and the soft rules that a row newly breaks, or breaks further; `come` are its shifts that the
    /// person does not have by now.
    pub(super) fn broken(&self, row: &[Shift], come: &[&Shift]) -> (Vec<Breach>, Vec<Breach>) {
        let roster = of_shifts(self.cell.roster, row.to_vec());
        let after = check_roster(&roster, &self.lean, self.cell.rules);
        let mut found = worse(&self.before, &after);
        let own: Vec<&Shift> = self.cell.own.iter().collect();
        found.extend(come.iter().filter_map(|shift| self.crowd.breach(shift, &own)));
        found.into_iter().partition(|breach| breach.kind == BreachKind::Hard)
    }
}

/// Returns a centre of these people only, without what happened so far: all that the rules of a row ask for.
pub(super) fn lean(centre: &Centre, people: Vec<Person>) -> Centre {
    let absences = centre.absences.iter();
    let absences =
        absences.filter(|one| people.iter().any(|person| person.id == one.person)).cloned();
    let grid = Grid { count: 0, ..centre.history.grid.clone() };
    Centre {
        absences: absences.collect(),
        people,
        history: History { grid, series: Vec::new() },
        adjustments: Vec::new(),
        ..centre.clone()
    }
}

/// Returns these shifts as a roster of the same days.
pub(super) fn of_shifts(roster: &Roster, shifts: Vec<Shift>) -> Roster {
    Roster { shifts, ..*roster }
}
