use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use organico_model::{
    AgentId, Breach, BreakKind, DaySpan, Gathering, LockedDay, NotPlaced, Pause, Run, Seed,
    SessionGroup, SessionId, SessionKind, SessionTimes, Share, Silent, SkillId, Workplace,
};
use organico_model::{Person, Shift, SiteId};
use proptest::prelude::*;

use super::*;
use crate::sample::{self, FIRST};
use crate::{RosterConfig, RosterTask, check_roster, coverage, solve_roster};

fn session(id: &str, gathering: Gathering, minutes: u32) -> Session {
    Session {
        id: SessionId::new(id),
        name: id.to_owned(),
        kind: SessionKind::Training,
        who: vec![SessionGroup::Everyone],
        minutes,
        first: FIRST,
        last: date(2027, 2, 14),
        hours: DaySpan { from: 0, to: 1440 },
        gathering,
        times: SessionTimes::InAll(1),
    }
}

fn alone(id: &str, minutes: u32) -> Session {
    session(id, Gathering::Alone(None), minutes)
}

fn together(id: &str, share: f64, minutes: u32) -> Session {
    session(id, Gathering::Together(Share::new(share).unwrap()), minutes)
}

/// Two weeks of a centre, with the roster that a short search makes of them.
struct World {
    centre: Centre,
    requirement: Requirement,
    roster: Roster,
}

impl World {
    fn solved(people: usize, peak: f64) -> Self {
        let centre = sample::centre(people);
        let requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", peak);
        let rules = sample::rules();
        let task = RosterTask::new(&requirement, &centre, &rules);
        let run = Run { seed: Seed(3), progress: &Silent };
        let roster = solve_roster(&task, &RosterConfig::quick(), &run).unwrap().roster;
        Self { centre, requirement, roster }
    }

    /// One shift a person from 8 to 12 on the first day.
    fn of_shifts(people: usize, peak: f64) -> Self {
        let mut world = Self {
            centre: sample::centre(people),
            requirement: sample::requirement(&sample::grid(FIRST, 14), "voice", peak),
            roster: Roster { first: FIRST, end: date(2027, 2, 15), shifts: Vec::new() },
        };
        for index in 0..people {
            let person = &world.centre.people[index];
            world.roster.shifts.push(shift(person, FIRST, 8, 4));
        }
        world
    }

    fn placed(&self, sessions: &[Session]) -> (Roster, SessionPlan) {
        self.placed_beside(sessions, &[])
    }

    fn placed_beside(&self, sessions: &[Session], locked: &[LockedDay]) -> (Roster, SessionPlan) {
        place_sessions(&self.task(&self.roster, sessions, locked))
    }

    fn task<'a>(
        &'a self,
        roster: &'a Roster,
        sessions: &'a [Session],
        locked: &'a [LockedDay],
    ) -> SessionTask<'a> {
        let World { centre, requirement, .. } = self;
        let level = RequirementLevel::Gross;
        SessionTask { roster, sessions, requirement, level, centre, locked }
    }

    /// What the coverage of a roster costs, counted apart from the placing: from the table that the report shows.
    fn cost(&self, roster: &Roster) -> f64 {
        let coverage = coverage(roster, &self.requirement, &self.centre);
        let rows = coverage.rows.iter();
        let cells = rows.flat_map(|row| row.required.iter().zip(&row.on_duty));
        let cell = |(need, have): (&f64, &f64)| {
            let weight = if need > have { 4.0 } else { 1.0 };
            weight * (need - have) * (need - have) / need.max(1.0)
        };
        cells.map(cell).sum()
    }

    fn breaches(&self, roster: &Roster) -> Vec<Breach> {
        check_roster(roster, &self.centre, &sample::rules())
    }
}

fn at(day: Date, minutes: i64) -> Timestamp {
    let midnight = day.to_zoned(sample::grid(FIRST, 1).zone).unwrap().timestamp();
    midnight + SignedDuration::from_mins(minutes)
}

fn shift(person: &Person, day: Date, hour: i64, hours: i64) -> Shift {
    Shift {
        person: person.id.clone(),
        day,
        start: at(day, hour * 60),
        end: at(day, (hour + hours) * 60),
        workplace: Workplace::Site(SiteId::new("north")),
        pauses: Vec::new(),
    }
}

fn minutes(from: Timestamp, to: Timestamp) -> i64 {
    (to.as_second() - from.as_second()) / 60
}

fn in_sessions(roster: &Roster) -> Vec<(&Shift, Pause)> {
    let shifts = roster.shifts.iter();
    let pauses = shifts.flat_map(|shift| shift.pauses.iter().map(move |pause| (shift, *pause)));
    pauses.filter(|(_, pause)| pause.kind.is_session()).collect()
}

/// Every roster with one session of one person, at each start that the rules for sessions leave, written apart.
fn every_place(world: &World, person: &AgentId, length: i64) -> Vec<Roster> {
    let mut found = Vec::new();
    for (index, shift) in world.roster.shifts.iter().enumerate() {
        for t in 0..world.requirement.grid.count {
            let start = world.requirement.grid.instant(t);
            let end = start + SignedDuration::from_mins(length);
            let free = shift.pauses.iter().all(|one| one.end <= start || end <= one.start);
            if shift.person == *person && shift.start <= start && end <= shift.end && free {
                let mut roster = world.roster.clone();
                let kind = BreakKind::Session(SessionKind::Training);
                roster.shifts[index].pauses.push(Pause { kind, start, end, paid: true });
                found.push(roster);
            }
        }
    }
    found
}

#[test]
fn one_session_of_one_person_is_where_no_other_place_costs_less() {
    let world = World::solved(12, 6.0);
    for index in [0, 1, 5] {
        let person = world.centre.people[index].id.clone();
        let mut asked = alone("T", 50);
        asked.who = vec![SessionGroup::Person(person.clone())];
        let (roster, told) = world.placed(&[asked]);
        assert_eq!(told.sessions[0].placed(), 1);
        let all = every_place(&world, &person, 50);
        let least = all.iter().map(|one| world.cost(one)).fold(f64::INFINITY, f64::min);
        assert!(all.len() > 20, "{}", all.len());
        // The search counts in whole millionths.
        assert!((world.cost(&roster) - least).abs() < 1e-3, "{} {least}", world.cost(&roster));
    }
}

#[test]
fn a_tie_goes_to_the_earliest_start() {
    let mut world = World::of_shifts(1, 0.0);
    world.requirement.rows.clear();
    let (_, told) = world.placed(&[alone("T", 30)]);
    assert_eq!(told.sessions[0].held[0].start, at(FIRST, 480));
}

#[test]
fn a_group_meets_at_one_instant_and_who_is_away_is_told() {
    let mut world = World::of_shifts(10, 5.0);
    world.roster.shifts[9] = shift(&world.centre.people[9], date(2027, 2, 3), 8, 4);
    let (roster, told) = world.placed(&[together("M", 0.8, 45)]);
    let one = &told.sessions[0];
    assert_eq!((one.asked, one.placed(), one.absent(), one.missing()), (10, 9, 1, 0));
    assert_eq!(one.held[0].absent, [world.centre.people[9].id.clone()]);
    let starts: std::collections::BTreeSet<_> =
        in_sessions(&roster).iter().map(|(_, pause)| pause.start).collect();
    assert_eq!((starts.len(), in_sessions(&roster).len()), (1, 9));
}

#[test]
fn a_group_of_which_too_few_are_ever_together_does_not_meet() {
    let mut world = World::of_shifts(4, 2.0);
    world.roster.shifts[2] = shift(&world.centre.people[2], date(2027, 2, 3), 8, 4);
    world.roster.shifts[3] = shift(&world.centre.people[3], date(2027, 2, 4), 8, 4);
    let (roster, told) = world.placed(&[together("M", 0.75, 45)]);
    assert_eq!(roster, world.roster);
    assert_eq!(told.sessions[0].unplaced[0].reason, NotPlaced::TooFewTogether);
    assert_eq!(told.sessions[0].missing(), 4);
}

#[test]
fn places_at_once_are_never_exceeded_and_who_finds_none_is_told() {
    let world = World::of_shifts(5, 2.0);
    let (roster, told) = world.placed(&[session("C", Gathering::Alone(Some(1)), 60)]);
    let one = &told.sessions[0];
    assert_eq!((one.placed(), one.missing()), (4, 1), "four hours hold four");
    assert_eq!(one.unplaced[0].reason, NotPlaced::NoSeat);
    let mut starts: Vec<_> = in_sessions(&roster).iter().map(|(_, p)| (p.start, p.end)).collect();
    starts.sort_unstable();
    assert!(starts.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{starts:?}");
}

#[test]
fn each_reason_for_no_place_is_its_own() {
    let mut world = World::of_shifts(2, 2.0);
    world.roster.shifts.truncate(1);
    let (_, told) = world.placed(&[alone("T", 300)]);
    let reasons: Vec<_> = told.sessions[0].unplaced.iter().map(|one| one.reason).collect();
    assert_eq!(reasons, [NotPlaced::NotAtWork, NotPlaced::NoRoom]);
    assert_eq!(told.cost.hours, 0.0);
    let (_, told) =
        world.placed(&[Session { hours: DaySpan { from: 0, to: 500 }, ..alone("T", 60) }]);
    assert!(told.sessions[0].reasons().contains(&NotPlaced::NoRoom));
}

#[test]
fn days_and_hours_of_a_session_are_kept() {
    let world = World::solved(8, 4.0);
    let asked = Session {
        first: date(2027, 2, 3),
        last: date(2027, 2, 5),
        hours: DaySpan { from: 600, to: 720 },
        ..alone("T", 30)
    };
    let (roster, told) = world.placed(&[asked]);
    assert!(told.sessions[0].placed() > 0);
    for (_, pause) in in_sessions(&roster) {
        let civil = world.requirement.grid.zone.to_datetime(pause.start);
        assert!((3..=5).contains(&civil.date().day()), "{civil}");
        assert!((10..12).contains(&civil.hour()), "{civil}");
    }
}

#[test]
fn once_a_week_is_once_in_each_planning_week_of_a_person_and_twice_is_on_two_days() {
    let world = World::solved(8, 4.0);
    let weekly = Session { times: SessionTimes::AWeek(1), ..alone("W", 30) };
    let twice = Session { times: SessionTimes::InAll(2), ..alone("T", 45) };
    let (roster, told) = world.placed(&[weekly, twice]);
    assert_eq!((told.sessions[0].asked, told.sessions[1].asked), (16, 16));
    assert_eq!((told.sessions[0].missing(), told.sessions[1].missing()), (0, 0));
    for person in &world.centre.people {
        let own = in_sessions(&roster);
        let own: Vec<_> = own.iter().filter(|(shift, _)| shift.person == person.id).collect();
        let days = |length: i64| -> Vec<Date> {
            let of = own.iter().filter(|(_, p)| minutes(p.start, p.end) == length);
            of.map(|(shift, _)| shift.day).collect()
        };
        let (weekly, mut twice) = (days(30), days(45));
        assert_eq!(weekly.iter().filter(|day| **day < date(2027, 2, 8)).count(), 1);
        twice.sort_unstable();
        twice.dedup();
        assert_eq!((weekly.len(), twice.len()), (2, 2));
    }
}

#[test]
fn a_session_of_other_days_is_named_and_asks_for_nothing() {
    let world = World::of_shifts(2, 2.0);
    let later = Session { first: date(2027, 5, 1), last: date(2027, 5, 31), ..alone("L", 30) };
    let (roster, told) = world.placed(&[later]);
    assert_eq!((roster, told.sessions.len()), (world.roster.clone(), 0));
    assert_eq!(told.other_days, [SessionId::new("L")]);
}

#[test]
fn a_locked_day_stays_as_it_is_and_what_it_holds_is_not_asked_for_again() {
    let mut world = World::of_shifts(3, 2.0);
    for person in 0..3 {
        let other = shift(&world.centre.people[person], date(2027, 2, 4), 8, 4);
        world.roster.shifts.push(other);
    }
    let kind = BreakKind::Session(SessionKind::Training);
    let held = Pause { kind, start: at(FIRST, 540), end: at(FIRST, 570), paid: true };
    world.roster.shifts[0].pauses.push(held);
    let lock = |person: &Person| LockedDay { person: person.id.clone(), day: FIRST };
    let locked: Vec<LockedDay> = world.centre.people.iter().map(lock).collect();
    let (roster, told) = world.placed_beside(&[alone("T", 30)], &locked);
    assert_eq!(told.sessions[0].placed(), 3);
    assert_eq!(roster.shifts[..3], world.roster.shifts[..3]);
    assert!(roster.shifts[3].pauses.is_empty() && roster.shifts[4].pauses.len() == 1);
    assert_eq!(told.cost.hours, 1.0, "the one that was there is not counted as placed");
}

#[test]
fn the_session_of_a_skill_takes_only_those_who_have_it() {
    let mut world = World::of_shifts(4, 2.0);
    world.centre.people[2].skills[0].skill = SkillId::new("mail");
    let asked = Session { who: vec![SessionGroup::Skill(SkillId::new("mail"))], ..alone("T", 30) };
    let (roster, told) = world.placed(&[asked]);
    assert_eq!((told.sessions[0].people, told.sessions[0].placed()), (1, 1));
    assert_eq!(in_sessions(&roster)[0].0.person, world.centre.people[2].id);
}

/// One full-timer on one day from 8 to 17, with pauses so that no stretch has more than two hours.
fn of_a_long_day() -> World {
    let mut world = World::of_shifts(2, 1.0);
    world.roster.shifts.remove(0);
    let long = shift(&world.centre.people[1], FIRST, 8, 9);
    let pause = |from: i64, to: i64, kind, paid| Pause {
        kind,
        start: at(FIRST, from),
        end: at(FIRST, to),
        paid,
    };
    let pauses = vec![
        pause(600, 615, BreakKind::Screen, true),
        pause(720, 780, BreakKind::Meal, false),
        pause(885, 900, BreakKind::Screen, true),
    ];
    world.roster.shifts[0] = Shift { pauses, ..long };
    world
}

#[test]
fn training_longer_than_any_stretch_between_pauses_goes_on_after_them_and_they_stay_pauses() {
    let world = of_a_long_day();
    let asked =
        Session { who: vec![SessionGroup::Person(sample::person(1).id)], ..alone("T", 240) };
    let (roster, told) = world.placed(std::slice::from_ref(&asked));
    assert_eq!((told.sessions[0].placed(), told.sessions[0].missing()), (1, 0));
    let parts = in_sessions(&roster);
    let lengths: Vec<i64> = parts.iter().map(|(_, p)| minutes(p.start, p.end)).collect();
    assert!(lengths.len() > 1 && lengths.iter().all(|part| *part >= 30), "{lengths:?}");
    assert_eq!((lengths.iter().sum::<i64>(), told.cost.hours), (240, 4.0));
    let mut bare = roster.clone();
    bare.shifts[0].pauses.retain(|pause| !pause.kind.is_session());
    assert_eq!(bare, world.roster);
    assert!(roster.shifts[0].pauses.windows(2).all(|two| two[0].end <= two[1].start));
    assert_eq!(world.breaches(&roster), world.breaches(&world.roster));
    let held = &told.sessions[0].held[0];
    let ends = (parts[0].1.start, parts[parts.len() - 1].1.end);
    assert_eq!((held.start, held.end), ends);

    let lock = LockedDay { person: sample::person(1).id, day: FIRST };
    let again = World { roster: roster.clone(), ..world };
    let (kept, told) = again.placed_beside(&[asked], &[lock]);
    assert_eq!((kept, told.sessions[0].placed(), told.cost.hours), (roster, 1, 0.0));
}

#[test]
fn a_meeting_longer_than_any_stretch_is_not_broken_off_and_the_longest_stretch_is_told() {
    let world = of_a_long_day();
    let who = vec![SessionGroup::Person(sample::person(1).id)];
    let asked = Session { kind: SessionKind::Meeting, who, ..alone("M", 240) };
    let (roster, told) = world.placed(&[asked]);
    assert_eq!(roster, world.roster);
    let unplaced = &told.sessions[0].unplaced[0];
    assert_eq!((unplaced.reason, unplaced.longest_minutes), (NotPlaced::NoRoom, 120));
}

#[test]
fn training_around_pauses_is_over_when_its_hours_are() {
    let world = of_a_long_day();
    let who = vec![SessionGroup::Person(sample::person(1).id)];
    let asked =
        |to| Session { who: who.clone(), hours: DaySpan { from: 480, to }, ..alone("T", 225) };
    assert_eq!(world.placed(&[asked(720)]).1.sessions[0].placed(), 1, "8 to 12, less a pause");
    assert_eq!(world.placed(&[asked(715)]).1.sessions[0].placed(), 0);
}

/// A list of sessions of every form.
fn sessions() -> impl Strategy<Value = Vec<Session>> {
    let one = (0..3_usize, 15..150_u32, 0.1..1.0_f64, 1..4_u32, 0..3_u32, 0..10_i8, 0..10_i8);
    let one = one.prop_map(|(form, minutes, share, times, seats, from, days)| {
        let id = format!("s{form}-{minutes}-{times}-{seats}-{from}");
        let gathering = match form {
            0 => Gathering::Together(Share::new(share).unwrap()),
            _ => Gathering::Alone((seats > 0).then_some(seats)),
        };
        let first = date(2027, 2, 1 + from);
        Session {
            first,
            last: date(2027, 2, 1 + from + days),
            times: if form == 2 { SessionTimes::AWeek(1) } else { SessionTimes::InAll(times) },
            ..session(&id, gathering, minutes)
        }
    });
    prop::collection::vec(one, 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn sessions_break_no_rule_add_up_and_cost_no_more_than_at_plain_times(
        sessions in sessions(),
        people in 2_usize..10,
        peak in 1.0..8.0_f64,
    ) {
        let world = World::solved(people, peak);
        let (roster, told) = world.placed(&sessions);
        prop_assert_eq!(world.breaches(&roster), world.breaches(&world.roster));

        let mut bare = roster.clone();
        for shift in &mut bare.shifts {
            for pause in &shift.pauses {
                prop_assert!(shift.start <= pause.start && pause.end <= shift.end);
            }
            prop_assert!(shift.pauses.windows(2).all(|two| two[0].end <= two[1].start));
            shift.pauses.retain(|pause| !pause.kind.is_session());
        }
        prop_assert_eq!(&bare, &world.roster, "shifts and their other pauses stay");

        let placed: i64 =
            in_sessions(&roster).iter().map(|(_, pause)| minutes(pause.start, pause.end)).sum();
        prop_assert_eq!(told.cost.hours, placed as f64 / 60.0);
        for one in &told.sessions {
            prop_assert_eq!(one.asked, one.placed() + one.absent() + one.missing());
            prop_assert!(one.together || one.held.iter().all(|held| held.people.len() == 1));
        }

        let task = world.task(&world.roster, &sessions, &[]);
        let room = Room::new(&task);
        let calls = calls(&task, &room);
        let plain = Placing::new(&task, &room, &calls).all_placed(Choice::Plain);
        let missing: u32 = told.sessions.iter().map(|one| one.unplaced.len() as u32).sum();
        prop_assert!(missing as usize <= plain.merit().0);
        if missing as usize == plain.merit().0 {
            prop_assert!(world.cost(&roster) <= world.cost(&plain.roster()) + 1e-3);
        }
        prop_assert_eq!(world.placed(&sessions), (roster, told), "the same again");
    }
}
