//! What a change of a day does to how evenly comparable people share burdens, as the search weighs it.

use jiff::civil::Weekday;
use jiff::{SignedDuration, ToSpan};
use organico_model::{Centre, LedgerRow, Person, Shift, Workplace};
use organico_rules::FairnessRules;

use super::Cell;
use crate::RosterConfig;
use crate::burdens::{Counts, Level, MEASURES, spread};

/// The burdens of a person among those of comparable people; absent where the search weighs none.
pub(super) struct Sharing<'a> {
    centre: &'a Centre,
    person: &'a Person,
    rules: FairnessRules,
    own: Counts,
    /// People and sum of each measure's group.
    groups: [(i64, i64); MEASURES.len()],
}

impl<'a> Sharing<'a> {
    pub(super) fn of(cell: &Cell<'a>) -> Option<Self> {
        let rules = FairnessRules::of(cell.rules).ok()?;
        if cell.centre.ledger.rows.is_empty() {
            return None;
        }
        let people: Vec<&Person> =
            cell.centre.people.iter().filter(|other| are_alike(cell.person, other)).collect();
        let counted = counted(cell, &rules, &people);
        let able: Vec<[bool; MEASURES.len()]> =
            people.iter().map(|person| able(cell, &rules, person)).collect();
        let at = people.iter().position(|person| person.id == cell.person.id)?;
        let group = |measure: usize| -> (Vec<usize>, i64) {
            let members = (0..people.len()).filter(|one| able[*one][measure] == able[at][measure]);
            let members: Vec<usize> = members.collect();
            let sum = members.iter().map(|one| counted[*one][measure]).sum();
            (members, sum)
        };
        let mut sharing = Self {
            centre: cell.centre,
            person: cell.person,
            rules,
            own: counted[at],
            groups: [(1, 0); MEASURES.len()],
        };
        for measure in 0..MEASURES.len() {
            let (members, sum) = group(measure);
            let carried = carried(cell, &people, &members, measure);
            let own = members.iter().position(|one| *one == at).map_or(0, |own| carried[own]);
            sharing.own[measure] += own;
            sharing.groups[measure] = (members.len() as i64, sum + carried.iter().sum::<i64>());
        }
        Some(sharing)
    }

    /// Returns what it adds to the cost that shifts of the person go and others come.
    pub(super) fn added(&self, gone: &[&Shift], come: &[&Shift]) -> i64 {
        let total = |shifts: &[&Shift]| {
            let mut counts = [0; MEASURES.len()];
            for shift in shifts {
                add(&mut counts, marks(self.centre, &self.rules, self.person, shift));
            }
            counts
        };
        let (gone, come) = (total(gone), total(come));
        let weight = RosterConfig::standard().fairness_weight;
        let each = (0..MEASURES.len()).map(|measure| {
            let by = come[measure] - gone[measure];
            let (people, sum) = self.groups[measure];
            let own = self.own[measure];
            // What the others bear adds the same before and after, so that only the own square is needed.
            let after = spread(weight, (sum + by, (own + by) * (own + by)), people);
            after - spread(weight, (sum, own * own), people)
        });
        each.sum()
    }
}

/// Returns whether two people are compared: one site, one kind of contract, the same skills.
fn are_alike(one: &Person, other: &Person) -> bool {
    let has_all = |of: &Person, these: &Person| {
        these.skills.iter().all(|entry| of.skills.iter().any(|own| own.skill == entry.skill))
    };
    one.site == other.site
        && one.contract.kind == other.contract.kind
        && has_all(one, other)
        && has_all(other, one)
}

/// Returns how often the roster gives each of these people each burden.
fn counted(cell: &Cell<'_>, rules: &FairnessRules, people: &[&Person]) -> Vec<Counts> {
    let mut counts = vec![[0; MEASURES.len()]; people.len()];
    for shift in &cell.roster.shifts {
        if let Some(at) = people.iter().position(|person| person.id == shift.person) {
            add(&mut counts[at], marks(cell.centre, rules, people[at], shift));
        }
    }
    counts
}

/// Returns which measures a shift of a person counts for.
fn marks(
    centre: &Centre,
    rules: &FairnessRules,
    person: &Person,
    shift: &Shift,
) -> [bool; MEASURES.len()] {
    let wished =
        person.remote.as_ref().is_some_and(|own| own.wished.contains(&shift.day.weekday()));
    [
        rules.is_late(shift, &centre.zone),
        rules.is_weekend(shift.day),
        rules.is_night(shift, &centre.zone),
        centre.calendar.is_holiday_at(shift.day, &person.site),
        wished && shift.workplace != Workplace::Home,
    ]
}

fn add(counts: &mut Counts, marks: [bool; MEASURES.len()]) {
    for (count, mark) in counts.iter_mut().zip(marks) {
        *count += i64::from(mark);
    }
}

/// Returns which burdens a person can bear at all in the days of the roster, by the hours of availability.
fn able(cell: &Cell<'_>, rules: &FairnessRules, person: &Person) -> [bool; MEASURES.len()] {
    let mut able = [false; MEASURES.len()];
    let mut day = cell.roster.first;
    let mut seen: Vec<(Weekday, bool)> = Vec::new();
    while day < cell.roster.end {
        let holiday = cell.centre.calendar.is_holiday_at(day, &person.site);
        if !seen.contains(&(day.weekday(), holiday)) {
            seen.push((day.weekday(), holiday));
            if let Some(shift) = longest(cell, person, day) {
                let found = marks(cell.centre, rules, person, &shift);
                able.iter_mut().zip(found).for_each(|(able, found)| *able |= found);
            }
        }
        day = day.saturating_add(1.day());
    }
    able
}

/// Returns all the hours of availability of a day as one shift at the site.
fn longest(cell: &Cell<'_>, person: &Person, day: jiff::civil::Date) -> Option<Shift> {
    let span = person.available_on(day.weekday())?;
    let midnight = day.to_zoned(cell.centre.zone.clone()).ok()?.timestamp();
    let at = |minute: u32| midnight + SignedDuration::from_mins(i64::from(minute));
    Some(Shift {
        person: person.id.clone(),
        day,
        start: at(span.from),
        end: at(span.to),
        workplace: Workplace::Site(person.site.clone()),
        pauses: Vec::new(),
    })
}

/// Returns what the members bring along of a measure, as the search takes it.
fn carried(cell: &Cell<'_>, people: &[&Person], members: &[usize], measure: usize) -> Vec<i64> {
    let rows = cell.centre.ledger.by_person();
    let count = |row: &LedgerRow| row.count(MEASURES[measure]);
    let past = |one: &usize| {
        rows.get(&people[*one].id).filter(|row| row.until < cell.roster.first).map(|row| count(row))
    };
    let known: Vec<u32> = members.iter().filter_map(past).collect();
    let level = Level::of(&known);
    members.iter().map(|one| past(one).map_or(level.mean(), |own| level.excess(own))).collect()
}
