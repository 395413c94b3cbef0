//! How far a row is from the published roster, as the search weighs it: days that differ in hours, place or being at work.

use jiff::Timestamp;
use jiff::civil::Date;
use organico_model::{AgentId, Roster, Shift, Workplace};

use crate::start::CHANGE_WEIGHT_MAX;

/// A published roster that a search began from, and what it was told that a changed day costs.
#[derive(Debug, Clone, Copy)]
pub struct Kept<'a> {
    /// The published roster.
    pub roster: &'a Roster,
    /// Cost of a changed day in millionths, as [`crate::RosterConfig::change_weight`].
    pub change_weight: i64,
}

/// The work of a day as far as it counts: first instant, end and whether it is at home.
type DayWork = Option<(Timestamp, Timestamp, bool)>;

impl Kept<'_> {
    /// Returns what it adds to the cost that a person works one row instead of another on these days.
    pub(super) fn added(
        &self,
        person: &AgentId,
        [before, after]: [&[Shift]; 2],
        days: &[Date],
    ) -> i64 {
        let changed = |row: &[Shift]| {
            let differs = |day: &&Date| {
                let inside = self.roster.first <= **day && **day < self.roster.end;
                inside && self.published(person, **day) != work(row.iter(), **day)
            };
            days.iter().filter(differs).count() as i64
        };
        (changed(after) - changed(before)) * self.change_weight.clamp(0, CHANGE_WEIGHT_MAX)
    }

    fn published(&self, person: &AgentId, day: Date) -> DayWork {
        work(self.roster.shifts.iter().filter(|shift| shift.person == *person), day)
    }
}

fn work<'s>(shifts: impl Iterator<Item = &'s Shift>, day: Date) -> DayWork {
    let mut own = shifts.filter(|shift| shift.day == day);
    let first = own.next()?;
    let span = (first.start, first.end);
    let (start, end) = own.fold(span, |(start, end), one| (start.min(one.start), end.max(one.end)));
    Some((start, end, first.workplace == Workplace::Home))
}
