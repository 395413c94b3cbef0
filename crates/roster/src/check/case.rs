//! What every rule looks at: the shifts of each person in order of time, and how a finding is written down.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use organico_model::{
    Absence, AgentId, Breach, BreachKind, Centre, Person, Roster, RuleId, Shift, SiteId,
    SourceStatus,
};
use organico_rules::{RuleKind, RuleSet, RuleValue};

/// A person with the shifts of the roster, by start, and the absences in the order of the centre.
pub(super) struct Row<'a> {
    pub(super) person: &'a Person,
    pub(super) shifts: Vec<&'a Shift>,
    pub(super) absences: Vec<&'a Absence>,
}

/// A roster under examination.
pub(super) struct Case<'a> {
    pub(super) roster: &'a Roster,
    pub(super) centre: &'a Centre,
    pub(super) rules: &'a RuleSet,
    /// Everyone of the centre, also those without a shift.
    pub(super) rows: Vec<Row<'a>>,
    /// Shifts of people whom the centre does not know.
    pub(super) unknown: Vec<&'a Shift>,
}

impl<'a> Case<'a> {
    pub(super) fn new(roster: &'a Roster, centre: &'a Centre, rules: &'a RuleSet) -> Self {
        let mut shifts: BTreeMap<&AgentId, Vec<&Shift>> = BTreeMap::new();
        for shift in &roster.shifts {
            shifts.entry(&shift.person).or_default().push(shift);
        }
        // A list of hundreds is not read anew for each of tens of thousands of days.
        let mut absences: BTreeMap<&AgentId, Vec<&Absence>> = BTreeMap::new();
        for absence in &centre.absences {
            absences.entry(&absence.person).or_default().push(absence);
        }
        let row = |person: &'a Person| {
            let mut shifts = shifts.remove(&person.id).unwrap_or_default();
            shifts.sort_by_key(|shift| (shift.start, shift.end));
            let absences = absences.get(&person.id).cloned().unwrap_or_default();
            Row { person, shifts, absences }
        };
        let rows = centre.people.iter().map(row).collect();
        let unknown = shifts.into_values().flatten().collect();
        Self { roster, centre, rules, rows, unknown }
    }

    /// Returns a rule with how far breaking it goes: hard where its pack says so, else soft.
    pub(super) fn rule(&self, id: &str) -> (RuleValue, BreachKind) {
        let dated = self.rules.dated(id);
        let kind = if dated.kind == RuleKind::Hard { BreachKind::Hard } else { BreachKind::Soft };
        (dated.rule, kind)
    }

    /// Returns the civil days of the roster, in order.
    pub(super) fn dates(&self) -> Vec<Date> {
        let days = self.roster.first.series(1.day());
        days.take_while(|date| *date < self.roster.end).collect()
    }

    /// Returns the days of the roster by planning week.
    pub(super) fn weeks(&self) -> Vec<Vec<Date>> {
        let mut weeks: Vec<Vec<Date>> = Vec::new();
        for date in self.dates() {
            match weeks.last_mut() {
                Some(week) if date.weekday() != self.centre.week_start => week.push(date),
                _ => weeks.push(vec![date]),
            }
        }
        weeks
    }

    /// Returns every shift of a known person with its person.
    pub(super) fn shifts(&self) -> impl Iterator<Item = (&'a Person, &'a Shift)> + '_ {
        self.rows.iter().flat_map(|row| row.shifts.iter().map(|shift| (row.person, *shift)))
    }

    /// Returns the instant of a civil minute of a day; minutes from 1440 on lie on the next day.
    pub(super) fn instant(&self, date: Date, minute: u32) -> Option<Timestamp> {
        let date = date.checked_add(i64::from(minute / 1440).days()).ok()?;
        let (hour, minute) = ((minute % 1440 / 60) as i8, (minute % 60) as i8);
        let zoned = date.at(hour, minute, 0, 0).to_zoned(self.centre.zone.clone()).ok()?;
        Some(zoned.timestamp())
    }
}

/// Returns the elapsed hours between two instants.
pub(super) fn hours(from: Timestamp, to: Timestamp) -> f64 {
    minutes(from, to) / 60.0
}

/// Returns the elapsed minutes between two instants.
pub(super) fn minutes(from: Timestamp, to: Timestamp) -> f64 {
    (to.as_second() - from.as_second()) as f64 / 60.0
}

/// Returns a rule that the centre itself states, such as its seats.
pub(super) fn stated(id: &str, unit: &str, source: &str) -> RuleValue {
    RuleValue {
        id: RuleId::new(id),
        value: None,
        unit: unit.to_owned(),
        status: SourceStatus::Supplied,
        source: source.to_owned(),
        from: None,
    }
}

/// A breach being written down.
pub(super) struct Finding(Breach);

impl Finding {
    /// Begins a hard breach of a rule.
    pub(super) fn hard(rule: &RuleValue, measured: f64, limit: f64) -> Self {
        Self(Breach {
            rule: rule.id.clone(),
            kind: BreachKind::Hard,
            person: None,
            day: None,
            site: None,
            measured,
            limit,
            unit: rule.unit.clone(),
            status: rule.status,
            source: rule.source.clone(),
        })
    }

    /// Begins a breach of a rule that is as hard as its pack says.
    pub(super) fn of(kind: BreachKind, rule: &RuleValue, measured: f64, limit: f64) -> Self {
        Self(Breach { kind, ..Self::hard(rule, measured, limit).0 })
    }

    /// Says that it is about a rule that may be broken by consent.
    pub(super) fn soft(mut self) -> Self {
        self.0.kind = BreachKind::Soft;
        self
    }

    pub(super) fn person(mut self, person: &AgentId) -> Self {
        self.0.person = Some(person.clone());
        self
    }

    pub(super) fn day(mut self, day: Date) -> Self {
        self.0.day = Some(day);
        self
    }

    pub(super) fn site(mut self, site: &SiteId) -> Self {
        self.0.site = Some(site.clone());
        self
    }

    pub(super) fn breach(self) -> Breach {
        self.0
    }
}

/// Returns that a rule cannot be evaluated for want of a value.
pub(super) fn cannot_evaluate(rule: &RuleValue) -> Vec<Breach> {
    vec![Breach { kind: BreachKind::CannotEvaluate, ..Finding::hard(rule, 0.0, 0.0).breach() }]
}

/// Returns the runs of days that follow each other, as last day and number of days. The days are in order, each once.
pub(super) fn runs(days: &[Date]) -> Vec<(Date, f64)> {
    let mut runs: Vec<(Date, f64)> = Vec::new();
    for day in days {
        match runs.last_mut() {
            Some((last, run)) if last.checked_add(1.day()).ok() == Some(*day) => {
                (*last, *run) = (*day, *run + 1.0);
            }
            _ => runs.push((*day, 1.0)),
        }
    }
    runs
}
