//! A roster beside the one that was published before it: which days of whom changed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use organico_model::{AgentId, Centre, LockedDay, Roster, Workplace};
use organico_rules::RuleSet;

/// What people know already: the published roster, the days of it that must stay, and when a change would be told.
#[derive(Debug, Clone, Copy)]
pub struct Published<'a> {
    /// The roster that was published.
    pub roster: &'a Roster,
    /// Days that must stay as they were published.
    pub locked: &'a [LockedDay],
    /// The day on which changes are told, if notice is to be judged.
    pub at: Option<Date>,
}

/// The work of a day, without its pauses.
type DayOfWork<'a> = BTreeSet<(Timestamp, Timestamp, &'a Workplace)>;

/// A roster and what was published before it, under examination.
pub(super) struct Changes<'a> {
    pub(super) centre: &'a Centre,
    pub(super) rules: &'a RuleSet,
    pub(super) published: &'a Published<'a>,
    before: BTreeMap<(&'a AgentId, Date), DayOfWork<'a>>,
    after: BTreeMap<(&'a AgentId, Date), DayOfWork<'a>>,
    /// Days of both rosters: first, and first after the last.
    days: (Date, Date),
}

impl<'a> Changes<'a> {
    pub(super) fn new(
        roster: &'a Roster,
        centre: &'a Centre,
        rules: &'a RuleSet,
        published: &'a Published<'a>,
    ) -> Self {
        let known = published.roster;
        let days = (roster.first.max(known.first), roster.end.min(known.end));
        Self { centre, rules, published, before: by_day(known), after: by_day(roster), days }
    }

    /// Returns whether the work of a day differs; days that only one of the rosters has are not compared.
    pub(super) fn is_changed(&self, person: &AgentId, day: Date) -> bool {
        let shared = self.days.0 <= day && day < self.days.1;
        shared && self.before.get(&(person, day)) != self.after.get(&(person, day))
    }

    /// Returns the days that differ, by person and day.
    pub(super) fn changed(&self) -> Vec<(&'a AgentId, Date)> {
        let keys: BTreeSet<_> = self.before.keys().chain(self.after.keys()).copied().collect();
        keys.into_iter().filter(|(person, day)| self.is_changed(person, *day)).collect()
    }
}

fn by_day(roster: &Roster) -> BTreeMap<(&AgentId, Date), DayOfWork<'_>> {
    let mut days: BTreeMap<(&AgentId, Date), DayOfWork<'_>> = BTreeMap::new();
    for shift in &roster.shifts {
        let day = days.entry((&shift.person, shift.day)).or_default();
        day.insert((shift.start, shift.end, &shift.workplace));
    }
    days
}
