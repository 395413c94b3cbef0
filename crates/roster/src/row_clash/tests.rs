//! People for whom no shifts exist, and the smallest reasons for it.

use jiff::civil::{Date, Weekday, date};
use organico_model::{
    Absence, AbsenceCode, BreakKind, Centre, LockedDay, Pause, Roster, RosterStart, Shift, SiteId,
    Workplace,
};

use super::*;
use crate::sample::{self, FIRST};

/// Returns the facts that clash for the full-timer p0001 over two weeks.
fn clash(centre: &Centre, start: &RosterStart) -> Vec<RowFact> {
    let requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", 1.0);
    let rules = sample::rules();
    let task = RosterTask::new(&requirement, centre, &rules).from_start(start);
    let found = row_clashes(&task, &[centre.people[1].id.clone()]).unwrap();
    found.into_iter().next().map_or_else(Vec::new, |clash| clash.facts)
}

fn none() -> RosterStart {
    RosterStart::default()
}

fn day(number: i8) -> Date {
    date(2027, 2, number)
}

/// A start with nine-hour shifts that must stay, by day and hour of their start.
fn locked(centre: &Centre, shifts: &[(i8, i8)]) -> RosterStart {
    let person = &centre.people[1].id;
    let shift = |(number, hour): &(i8, i8)| {
        let start = day(*number).at(*hour, 0, 0, 0).to_zoned(centre.zone.clone()).unwrap();
        let start = start.timestamp();
        let at = |hours| start + jiff::SignedDuration::from_hours(hours);
        let meal = Pause { kind: BreakKind::Meal, start: at(4), end: at(5), paid: false };
        Shift {
            person: person.clone(),
            day: day(*number),
            start,
            end: at(9),
            workplace: Workplace::Site(SiteId::new("north")),
            pauses: vec![meal],
        }
    };
    let lock = |(number, _): &(i8, i8)| LockedDay { person: person.clone(), day: day(*number) };
    let roster = Roster { first: FIRST, end: day(15), shifts: shifts.iter().map(shift).collect() };
    RosterStart { published: Some(roster), locked: shifts.iter().map(lock).collect() }
}

#[test]
fn who_can_work_the_contract_has_no_clash() {
    assert_eq!(clash(&sample::centre(2), &none()), []);
}

#[test]
fn hours_that_no_lengths_add_up_to_clash_with_the_grammar() {
    let mut centre = sample::centre(2);
    centre.people[1].contract.minutes_a_week = 38 * 60;
    assert_eq!(clash(&centre, &none()), [RowFact::ShiftGrammar, RowFact::ContractHours]);
}

#[test]
fn two_days_of_availability_cannot_hold_a_full_time_contract_whatever_the_shifts() {
    let mut centre = sample::centre(2);
    let weekend = [Weekday::Saturday, Weekday::Sunday];
    centre.people[1].availability.retain(|entry| weekend.contains(&entry.weekday));
    assert_eq!(clash(&centre, &none()), [RowFact::Availability, RowFact::ContractHours]);
}

#[test]
fn an_absence_excuses_its_days() {
    let mut centre = sample::centre(2);
    centre.absences.push(Absence {
        person: centre.people[1].id.clone(),
        first: day(2),
        last: day(12),
        code: AbsenceCode::Holiday,
        minutes_a_day: None,
    });
    assert_eq!(clash(&centre, &none()), []);
}

#[test]
fn days_that_must_stay_clash_with_the_rest_between_them() {
    let centre = sample::centre(2);
    let start = locked(&centre, &[(1, 13), (2, 8)]);
    assert_eq!(clash(&centre, &start), [RowFact::DailyRest, RowFact::LockedDays]);
    assert_eq!(clash(&centre, &locked(&centre, &[(1, 13), (2, 9)])), []);
}

#[test]
fn more_work_that_must_stay_than_hours_is_told_as_such() {
    let centre = sample::centre(2);
    let start = locked(&centre, &[(1, 8), (2, 8), (3, 8), (4, 8), (5, 8), (6, 8)]);
    assert_eq!(clash(&centre, &start), [RowFact::ContractHours, RowFact::LockedDays]);
}

#[test]
fn without_any_one_of_the_facts_named_shifts_exist() {
    let mut centre = sample::centre(2);
    centre.people[1].availability.truncate(3);
    centre.people[1].contract.minutes_a_week = 38 * 60;
    let requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", 1.0);
    let rules = sample::rules();
    let task = RosterTask::new(&requirement, &centre, &rules);
    let grammar = grammar(&centre, &rules, 15).unwrap();
    let days = Days::new(&task, &grammar, &centre.people[1]);
    let named: BTreeSet<RowFact> = clash(&centre, &none()).into_iter().collect();
    assert!(!named.is_empty() && !exists(&days, &named));
    for fact in &named {
        let mut fewer = named.clone();
        fewer.remove(fact);
        assert!(exists(&days, &fewer), "{fact:?}");
    }
}
