//! A published roster that nothing speaks against stays, locked days stay whatever they break, and clashes are said.

use jiff::SignedDuration;
use jiff::civil::date;
use organico_model::{
    Absence, AbsenceCode, AgentId, Breach, BreachKind, Centre, LockedDay, Requirement, Roster,
    RosterStart, Run, Seed, Shift, Workplace,
};
use proptest::prelude::*;

use crate::sample::{self, FIRST};
use crate::{RosterConfig, RosterTask, SolvedRoster, check_roster, solve_roster};

/// Dearer than anything that coverage could gain by a changed day of the samples.
const DEAR: i64 = 100_000_000;

fn requirement(days: u32) -> Requirement {
    sample::requirement(&sample::grid(FIRST, days), "voice", 5.0)
}

fn solve(centre: &Centre, start: &RosterStart, seed: u64, change_weight: i64) -> SolvedRoster {
    let (requirement, rules) = (requirement(14), sample::rules());
    let task = RosterTask::new(&requirement, centre, &rules).from_start(start);
    let config = RosterConfig { change_weight, ..RosterConfig::quick() };
    solve_roster(&task, &config, &Run::silent(Seed(seed))).unwrap()
}

fn published(centre: &Centre) -> Roster {
    solve(centre, &RosterStart::default(), 1, 0).roster
}

fn start(roster: &Roster, locked: Vec<LockedDay>) -> RosterStart {
    RosterStart { published: Some(roster.clone()), locked }
}

fn locked(person: usize, day: i8) -> LockedDay {
    LockedDay { person: sample::person(person).id, day: date(2027, 2, day) }
}

/// Person, day, span and place of every shift.
fn worked(roster: &Roster) -> Vec<(AgentId, jiff::Timestamp, jiff::Timestamp, Workplace)> {
    let shifts = roster.shifts.iter();
    shifts.map(|s| (s.person.clone(), s.start, s.end, s.workplace.clone())).collect()
}

fn of_day<'r>(roster: &'r Roster, day: &LockedDay) -> Vec<&'r Shift> {
    let own = |s: &&Shift| s.person == day.person && s.day == day.day;
    roster.shifts.iter().filter(own).collect()
}

fn hard(centre: &Centre, roster: &Roster) -> Vec<Breach> {
    let breaches = check_roster(roster, centre, &sample::rules());
    breaches.into_iter().filter(|breach| breach.kind == BreachKind::Hard).collect()
}

fn codes(solved: &SolvedRoster) -> Vec<&'static str> {
    solved.notes.iter().map(|note| note.code).collect()
}

#[test]
fn a_published_roster_that_nothing_speaks_against_comes_back_unchanged() {
    let centre = sample::centre(12);
    let known = published(&centre);
    let kept = solve(&centre, &start(&known, vec![]), 9, DEAR);
    assert_eq!((kept.changed.len(), kept.cost.change), (0, 0));
    assert_eq!(worked(&kept.roster), worked(&known));
    let free = solve(&centre, &start(&known, vec![]), 9, 0);
    assert!(free.changed.len() > 5, "{} days", free.changed.len());
    assert_eq!(free.cost.change, 0, "changes that cost nothing");
}

#[test]
fn what_changed_days_cost_is_their_number_times_their_weight() {
    let centre = sample::centre(12);
    let known = published(&centre);
    let solved = solve(&centre, &start(&known, vec![]), 9, 40_000);
    assert_eq!(solved.cost.change, 40_000 * solved.changed.len() as i64);
}

#[test]
fn when_somebody_is_absent_for_a_day_few_days_of_others_change() {
    let mut centre = sample::centre(12);
    let known = published(&centre);
    let gone = known.shifts.iter().find(|shift| shift.day == date(2027, 2, 3)).unwrap();
    centre.absences.push(Absence {
        person: gone.person.clone(),
        first: gone.day,
        last: gone.day,
        code: AbsenceCode::Sickness,
        minutes_a_day: None,
    });
    let solved = solve(&centre, &start(&known, vec![]), 4, 10_000_000);
    assert!(solved.changed.contains(&(gone.person.clone(), gone.day)));
    let others = solved.changed.iter().filter(|(person, _)| *person != gone.person).count();
    assert!(others <= 3, "{others} days of others: {:?}", solved.changed);
    assert_eq!(hard(&centre, &solved.roster), vec![]);
}

#[test]
fn one_thread_and_two_find_the_same_roster_from_a_published_one() {
    let centre = sample::centre(12);
    let known = published(&centre);
    let from = start(&known, vec![locked(3, 2), locked(4, 6), locked(5, 9)]);
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| solve(&centre, &from, 7, 50_000))
    };
    assert_eq!(on(1), on(2));
}

#[test]
fn a_locked_shift_that_the_grammar_would_never_make_stays_to_the_second() {
    let centre = sample::centre(8);
    let mut known = published(&centre);
    let odd = known.shifts.iter_mut().find(|shift| shift.day == date(2027, 2, 4)).unwrap();
    odd.start += SignedDuration::from_secs(7 * 60 + 31);
    odd.end += SignedDuration::from_mins(95);
    odd.pauses.clear();
    let (person, day) = (odd.person.clone(), odd.day);
    let lock = LockedDay { person, day };
    let solved = solve(&centre, &start(&known, vec![lock.clone()]), 2, 0);
    assert_eq!(of_day(&solved.roster, &lock), of_day(&known, &lock));
}

#[test]
fn two_locked_shifts_of_one_day_stay_both() {
    let centre = sample::centre(8);
    let mut known = published(&centre);
    let lock = locked(0, 4);
    known.shifts.retain(|shift| shift.person != lock.person || shift.day != lock.day);
    for hour in [8, 15] {
        let at = lock.day.at(hour, 0, 0, 0).to_zoned(centre.zone.clone()).unwrap().timestamp();
        known.shifts.push(Shift {
            person: lock.person.clone(),
            day: lock.day,
            start: at,
            end: at + SignedDuration::from_hours(2),
            workplace: Workplace::Site(centre.sites[0].id.clone()),
            pauses: vec![],
        });
    }
    let solved = solve(&centre, &start(&known, vec![lock.clone()]), 2, 0);
    assert_eq!(of_day(&solved.roster, &lock).len(), 2);
    let week =
        solved.roster.shifts.iter().filter(|s| s.person == lock.person && s.day < date(2027, 2, 8));
    assert_eq!(week.map(Shift::paid_minutes).sum::<i64>(), 1200, "they count as four hours");
}

#[test]
fn what_locked_days_break_is_said_with_person_and_day() {
    let mut centre = sample::centre(4);
    let mut known = published(&centre);
    let person = centre.people[1].id.clone();
    known.shifts.retain(|shift| shift.person != person);
    for (day, from, hours) in [(1, 8, 13), (2, 6, 13), (3, 12, 13), (4, 12, 13)] {
        let day = date(2027, 2, day);
        let at = day.at(from, 0, 0, 0).to_zoned(centre.zone.clone()).unwrap().timestamp();
        known.shifts.push(Shift {
            person: person.clone(),
            day,
            start: at,
            end: at + SignedDuration::from_hours(hours),
            workplace: Workplace::Home,
            pauses: vec![],
        });
    }
    centre.absences.push(Absence {
        person: person.clone(),
        first: date(2027, 2, 3),
        last: date(2027, 2, 3),
        code: AbsenceCode::Holiday,
        minutes_a_day: None,
    });
    let mut days: Vec<LockedDay> = (1..=4).map(|day| locked(1, day)).collect();
    days.push(LockedDay { person: AgentId::new("nobody"), day: date(2027, 2, 1) });
    days.push(LockedDay { person: person.clone(), day: date(2027, 3, 1) });
    let solved = solve(&centre, &start(&known, days.clone()), 2, 0);
    assert_eq!(codes(&solved), ["R0108", "R0108", "R0105", "R0106", "R0107"]);
    let said: Vec<&str> = solved.notes[2..].iter().map(|note| note.values[1].1.as_str()).collect();
    assert_eq!(said, ["2027-02-03", "2027-02-02", "2027-02-01"]);
    for day in &days[..4] {
        assert_eq!(of_day(&solved.roster, day), of_day(&known, day));
    }
    let own = solved.roster.shifts.iter().filter(|shift| shift.person == person);
    assert_eq!(own.filter(|shift| shift.day < date(2027, 2, 8)).count(), 4, "no more that week");
}

#[test]
fn days_cannot_be_locked_where_nothing_was_published() {
    let centre = sample::centre(3);
    let from = RosterStart { published: None, locked: vec![locked(0, 1)] };
    assert_eq!(codes(&solve(&centre, &from, 1, 0)), ["R0108"]);
}

#[test]
fn a_run_of_locked_days_that_is_too_long_is_said_and_not_made_longer() {
    let centre = sample::centre(4);
    let mut known = published(&centre);
    let person = centre.people[0].id.clone();
    let model = known.shifts.iter().find(|shift| shift.person == person).unwrap().clone();
    known.shifts.retain(|shift| shift.person != person);
    for day in 1..=7 {
        let at = date(2027, 2, day).at(9, 0, 0, 0).to_zoned(centre.zone.clone()).unwrap();
        let (start, day) = (at.timestamp(), at.date());
        let end = start + SignedDuration::from_hours(2);
        known.shifts.push(Shift { start, end, day, pauses: vec![], ..model.clone() });
    }
    let days = (1..=7).map(|day| locked(0, day)).collect();
    let solved = solve(&centre, &start(&known, days), 3, 0);
    assert_eq!(codes(&solved), ["R0109", "R0104"]);
    let next = LockedDay { person, day: date(2027, 2, 8) };
    assert!(of_day(&solved.roster, &next).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn locked_days_hold_for_every_seed_and_the_rest_keeps_the_rules_beside_them(
        people in 2_usize..12,
        seats in 3_u32..12,
        days in prop::collection::vec((0_usize..12, 1_i8..15), 0..30),
        weight in prop_oneof![Just(0_i64), Just(10_000), Just(DEAR)],
        seed in 0_u64..1000,
    ) {
        let mut centre = sample::centre(people);
        centre.sites[0].seats = seats;
        let known = published(&centre);
        let locks: Vec<LockedDay> =
            days.iter().map(|(person, day)| locked(person % people, *day)).collect();
        let solved = solve(&centre, &start(&known, locks.clone()), seed, weight);
        for lock in &locks {
            prop_assert_eq!(of_day(&solved.roster, lock), of_day(&known, lock));
        }
        let hours = |breach: &Breach| breach.rule.as_str() == "contract.week";
        let broken: Vec<Breach> =
            hard(&centre, &solved.roster).into_iter().filter(|breach| !hours(breach)).collect();
        prop_assert_eq!(broken, vec![]);
    }
}
