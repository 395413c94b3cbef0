//! Swaps of two people: what changes hands, what stays, and what the checker says of it.

use jiff::civil::{Date, date};
use organico_model::{
    AgentId, Breach, BreakKind, Centre, Pause, Roster, SessionKind, Shift, SiteId, Swap,
    SwapVerdict, Workplace,
};

use super::*;
use crate::sample::{self, FIRST};

/// A shift of nine hours with an hour for the meal, from the given hour on.
fn shift(centre: &Centre, person: usize, day: Date, hour: i8) -> Shift {
    let start = day.at(hour, 0, 0, 0).to_zoned(centre.zone.clone()).unwrap().timestamp();
    let person = &centre.people[person];
    let bare = Shift {
        person: person.id.clone(),
        day,
        start,
        end: start + jiff::SignedDuration::from_hours(9),
        workplace: Workplace::Site(person.site.clone()),
        pauses: Vec::new(),
    };
    let pauses = crate::usual_pauses(&bare, person, None, centre, &sample::rules()).unwrap();
    Shift { pauses, ..bare }
}

fn day(number: i8) -> Date {
    date(2027, 2, number)
}

/// A week of the two full-timers p0001, early from Monday to Friday, and p0003, late from Tuesday to Saturday.
fn week(centre: &Centre) -> Roster {
    let early = (1..6).map(|number| shift(centre, 1, day(number), 8));
    let late = (2..7).map(|number| shift(centre, 3, day(number), 12));
    Roster { first: FIRST, end: day(8), shifts: early.chain(late).collect() }
}

fn swap(number: i8, other: i8) -> Swap {
    let id = |index| AgentId::new(format!("p{index:04}"));
    Swap { person: id(1), day: day(number), with: id(3), other_day: day(other) }
}

/// The effect of a swap of that week, with so many people needed of a skill at the peak.
fn effect(centre: &Centre, roster: &Roster, swap: &Swap, needed: (&str, f64)) -> SwapEffect {
    let rules = sample::rules();
    let after = swapped(roster, swap, centre, &rules).unwrap();
    let requirement = sample::requirement(&sample::grid(FIRST, 7), needed.0, needed.1);
    swap_effect(swap, [roster, &after], &requirement, centre, &rules)
}

fn rules_of(breaches: &[Breach]) -> Vec<&str> {
    breaches.iter().map(|one| one.rule.as_str()).collect()
}

fn hour(centre: &Centre, shift: &Shift) -> i8 {
    centre.zone.to_datetime(shift.start).hour()
}

#[test]
fn on_one_day_hours_change_hands_and_places_do_not() {
    let centre = sample::centre(4);
    let mut roster = week(&centre);
    roster.shifts[1].workplace = Workplace::Home;
    let after = swapped(&roster, &swap(2, 2), &centre, &sample::rules()).unwrap();
    let of = |person: usize| {
        let id = &centre.people[person].id;
        after.shifts.iter().find(|one| one.person == *id && one.day == day(2)).unwrap()
    };
    assert_eq!((hour(&centre, of(1)), hour(&centre, of(3))), (12, 8));
    assert_eq!(of(1).workplace, Workplace::Home);
    assert_eq!(of(3).workplace, Workplace::Site(SiteId::new("north")));
    assert_eq!(after.shifts.len(), roster.shifts.len());
}

#[test]
fn days_exchanged_within_a_week_keep_hours_and_rules() {
    let centre = sample::centre(4);
    let found = effect(&centre, &week(&centre), &swap(1, 6), ("voice", 1.0));
    assert_eq!(found.verdict(), SwapVerdict::Allowed, "{:?}", found.appear);
    assert_eq!(found.people.each_ref().map(|one| one.period_minutes), [[2400, 2400]; 2]);
    assert_eq!(found.people[0].weeks.len(), 1);
}

#[test]
fn a_shift_given_for_nothing_breaks_the_contract_hours_of_who_gives_it() {
    let centre = sample::centre(4);
    let found = effect(&centre, &week(&centre), &swap(1, 1), ("voice", 1.0));
    assert_eq!(found.verdict(), SwapVerdict::Breaks);
    let week = found.people[0].weeks[0];
    assert_eq!(
        (week.contract_minutes, week.before_minutes, week.after_minutes),
        (2400, 2400, 1920)
    );
    let hard: Vec<Breach> =
        found.appear.iter().filter(|one| one.kind == BreachKind::Hard).cloned().collect();
    assert!(rules_of(&hard).contains(&"contract.week"), "{hard:?}");
    assert!(hard.iter().any(|one| one.person.as_ref() == Some(&centre.people[1].id)));
}

#[test]
fn a_swap_that_is_undone_says_of_every_breach_that_it_vanishes() {
    let centre = sample::centre(4);
    let (roster, swap) = (week(&centre), swap(1, 1));
    let rules = sample::rules();
    let after = swapped(&roster, &swap, &centre, &rules).unwrap();
    let requirement = sample::requirement(&sample::grid(FIRST, 7), "voice", 1.0);
    let there = swap_effect(&swap, [&roster, &after], &requirement, &centre, &rules);
    let back = swap_effect(&swap, [&after, &roster], &requirement, &centre, &rules);
    assert!(!there.appear.is_empty());
    assert_eq!((there.appear, there.vanish), (back.vanish, back.appear));
}

#[test]
fn a_skill_that_only_one_of_them_has_is_missing_where_hours_differ() {
    let mut centre = sample::centre(4);
    centre.people[3].skills[0].skill = organico_model::SkillId::new("mail");
    let found = effect(&centre, &week(&centre), &swap(2, 2), ("voice", 1.0));
    assert_eq!(found.verdict(), SwapVerdict::Uncovers);
    assert_eq!(found.coverage.len(), 1);
    let zone = &centre.zone;
    let hour = |at: jiff::Timestamp| zone.to_datetime(at).hour();
    let (worse, better) = (&found.coverage[0].worse, &found.coverage[0].better);
    assert_eq!(hour(worse[0].start), 8, "the early hours are missing");
    assert_eq!(hour(better.last().unwrap().end), 21, "the late ones are not");
    let kept = effect(&sample::centre(4), &week(&centre), &swap(2, 2), ("voice", 1.0));
    assert_eq!(kept.verdict(), SwapVerdict::Allowed);
    assert!(kept.uncovered().abs() < 1e-9);
}

/// The instant of an hour of a day.
fn at(centre: &Centre, day: Date, hour: i8) -> jiff::Timestamp {
    day.at(hour, 0, 0, 0).to_zoned(centre.zone.clone()).unwrap().timestamp()
}

/// The week with a training of p0001 on a day, of an hour from the given one on.
fn trained(centre: &Centre, on: Date, hour: i8) -> Roster {
    let mut roster = week(centre);
    let own = &centre.people[1].id;
    let shift = roster.shifts.iter_mut().find(|one| one.person == *own && one.day == on);
    let pauses = &mut shift.unwrap().pauses;
    let (start, end) = (at(centre, on, hour), at(centre, on, hour + 1));
    // The pauses of the sample leave no whole hour at some hours; the test is not about them.
    pauses.retain(|pause| pause.end <= start || end <= pause.start);
    let kind = BreakKind::Session(SessionKind::Training);
    pauses.push(Pause { kind, start, end, paid: true });
    pauses.sort_by_key(|pause| pause.start);
    roster
}

fn in_sessions(roster: &Roster) -> Vec<(&str, Pause)> {
    let shifts = roster.shifts.iter();
    let pauses = shifts
        .flat_map(|shift| shift.pauses.iter().map(move |pause| (shift.person.as_str(), *pause)));
    pauses.filter(|(_, pause)| pause.kind.is_session()).collect()
}

#[test]
fn a_session_before_the_new_hours_falls_out_and_is_told_with_the_room_that_is_left() {
    let centre = sample::centre(4);
    let roster = trained(&centre, day(2), 8);
    let found = effect(&centre, &roster, &swap(2, 2), ("voice", 1.0));
    let [lost] = &found.dropped[..] else { panic!("{:?}", found.dropped) };
    assert_eq!((lost.person.as_str(), lost.day, lost.minutes), ("p0001", day(2), 60));
    assert_eq!((lost.kind, lost.start), (SessionKind::Training, at(&centre, day(2), 8)));
    // The new shift of the day starts at twelve, the four others of the week at eight.
    let hours = |room: &organico_model::SessionRoom| {
        let civil = centre.zone.to_datetime(room.start);
        (civil.day(), civil.hour())
    };
    let room: Vec<_> = lost.room.iter().map(hours).collect();
    assert_eq!(room, [(1, 8), (2, 12), (3, 8), (4, 8), (5, 8)]);
    let after = swapped(&roster, &swap(2, 2), &centre, &sample::rules()).unwrap();
    assert!(in_sessions(&after).is_empty());
}

#[test]
fn a_session_whose_time_the_new_hours_leave_free_stays_with_its_person() {
    let centre = sample::centre(4);
    let roster = trained(&centre, day(2), 14);
    let found = effect(&centre, &roster, &swap(2, 2), ("voice", 1.0));
    let after = swapped(&roster, &swap(2, 2), &centre, &sample::rules()).unwrap();
    assert_eq!((found.dropped, in_sessions(&after)), (Vec::new(), in_sessions(&roster)));
    let roster = trained(&centre, day(1), 14);
    let given = effect(&centre, &roster, &swap(1, 6), ("voice", 1.0));
    assert_eq!(given.dropped.len(), 1, "on a day off nobody is trained");
}

#[test]
fn a_session_of_whoever_has_no_other_shift_that_week_has_no_room() {
    let centre = sample::centre(4);
    let mut roster = trained(&centre, day(1), 8);
    roster.shifts.retain(|shift| shift.person != centre.people[1].id || shift.day == day(1));
    let found = effect(&centre, &roster, &swap(1, 1), ("voice", 1.0));
    assert_eq!(found.dropped[0].room, Vec::new());
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let centre = sample::centre(4);
    let roster = week(&centre);
    let codes = |swap: &Swap| -> Vec<&str> {
        let faults = swapped(&roster, swap, &centre, &sample::rules()).unwrap_err();
        faults.iter().map(|fault| fault.code).collect()
    };
    let stranger = AgentId::new("nobody");
    assert_eq!(codes(&Swap { with: stranger, ..swap(1, 9) }), ["R0401", "R0402"]);
    assert_eq!(codes(&Swap { with: AgentId::new("p0001"), ..swap(1, 1) }), ["R0404"]);
    assert_eq!(codes(&swap(6, 6)), ["R0403"], "p0001 has Saturday off");
    assert_eq!(codes(&swap(2, 3)), ["R0405", "R0405"], "both would work twice");
}
