//! Every rule is shown a roster that keeps it and one that breaks it by a single change.

use jiff::civil::{Date, DateTime, date};
use jiff::{Span, ToSpan};
use organico_model::{
    Absence, AbsenceCode, AgentId, Breach, BreachKind, BreakKind, Centre, Closure, Pause, Roster,
    Shift, SiteHoliday, SiteHolidayOrigin, SiteId, Workplace,
};
use organico_rules::{Amount, RuleSet};

mod agreements;
mod changes;

use super::check_roster;
use crate::sample::{self, FIRST};

/// A case that can be changed.
struct World {
    roster: Roster,
    centre: Centre,
    rules: RuleSet,
}

fn shift(person: usize, day: Date, start: DateTime, minutes: i64) -> Shift {
    let zone = jiff::tz::TimeZone::get("Europe/Rome").unwrap();
    let start = start.to_zoned(zone).unwrap().timestamp();
    let at = |minute: i64| start.checked_add(minute.minutes()).unwrap();
    let pause =
        |kind, from, length, paid| Pause { kind, start: at(from), end: at(from + length), paid };
    let screen = |from| pause(BreakKind::Screen, from, 15, true);
    let pauses = if minutes == 540 {
        vec![screen(105), pause(BreakKind::Meal, 225, 60, false), screen(390), screen(480)]
    } else {
        vec![screen(105)]
    };
    let workplace = Workplace::Site(SiteId::new("north"));
    let person = AgentId::new(format!("p{person:04}"));
    Shift { person, day, start, end: at(minutes), workplace, pauses }
}

/// Two weeks from Monday to Friday at nine: one person of 20 hours, one of 40.
fn world() -> World {
    let end = FIRST.checked_add(14.days()).unwrap();
    let mut shifts = Vec::new();
    for (person, minutes) in [(0, 240), (1, 540)] {
        for day in
            FIRST.series(1.day()).take(14).filter(|day| day.weekday().to_monday_zero_offset() < 5)
        {
            shifts.push(shift(person, day, day.at(9, 0, 0, 0), minutes));
        }
    }
    let mut centre = sample::centre(2);
    centre.people.iter_mut().flat_map(|person| &mut person.remote).for_each(|r| r.wished.clear());
    World { roster: Roster { first: FIRST, end, shifts }, centre, rules: sample::rules() }
}

fn breaches(world: &World) -> Vec<Breach> {
    check_roster(&world.roster, &world.centre, &world.rules)
}

/// Returns the breaches of a rule after a change, having seen that there are none before.
fn after(rule: &str, change: impl FnOnce(&mut World)) -> Vec<Breach> {
    let mut world = world();
    let of_rule = |world: &World| {
        let all = breaches(world).into_iter();
        all.filter(|breach| breach.rule.as_str() == rule).collect::<Vec<_>>()
    };
    assert_eq!(of_rule(&world), vec![], "the world is whole");
    change(&mut world);
    of_rule(&world)
}

/// Moves a shift and all of its pauses.
fn moved(shift: &mut Shift, by: Span) {
    let by = |instant: &mut jiff::Timestamp| *instant = instant.checked_add(by).unwrap();
    by(&mut shift.start);
    by(&mut shift.end);
    for pause in &mut shift.pauses {
        by(&mut pause.start);
        by(&mut pause.end);
    }
}

fn full_timer(world: &mut World) -> Vec<&mut Shift> {
    world.roster.shifts.iter_mut().filter(|shift| shift.person.as_str() == "p0001").collect()
}

/// Returns the first shift of the full-timer.
fn first_long(world: &mut World) -> &mut Shift {
    &mut world.roster.shifts[10]
}

/// Adds a shift of the full-timer on a day at nine.
fn another_day(world: &mut World, day: Date, minutes: i64) {
    world.roster.shifts.push(shift(1, day, day.at(9, 0, 0, 0), minutes));
}

#[test]
fn the_whole_world_breaks_nothing_and_says_what_it_cannot_know() {
    let all = breaches(&world());
    assert!(all.iter().all(|breach| breach.kind == BreachKind::CannotEvaluate), "{all:?}");
    let unknown: Vec<&str> = all.iter().map(|breach| breach.rule.as_str()).collect();
    assert_eq!(unknown, ["week.hours-max", "meal.over", "vdu.pause.contract"]);
}

#[test]
fn a_daily_rest_of_ten_hours_is_a_breach_with_its_law() {
    let found = after("rest.daily", |world| moved(first_long(world), 5.hours()));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].measured, found[0].limit, found[0].unit.as_str()), (10.0, 11.0, "h"));
    assert_eq!(found[0].source, "D.Lgs. 66/2003, art. 7");
    assert_eq!(found[0].day, Some(date(2027, 2, 2)));
    assert_eq!(after("rest.daily", |world| moved(first_long(world), 4.hours())), vec![]);
}

#[test]
fn who_ends_at_22_and_starts_at_8_has_ten_hours_of_rest_and_not_eleven() {
    // The Monday becomes 13 to 22; the Tuesday keeps its nine hours from 8 or from 9.
    let from = |earlier: Span| {
        move |world: &mut World| {
            moved(first_long(world), 4.hours());
            moved(&mut world.roster.shifts[11], earlier);
        }
    };
    let found = after("rest.daily", from(-1.hours()));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].kind, found[0].measured, found[0].limit), (BreachKind::Hard, 10.0, 11.0));
    assert_eq!(after("rest.daily", from(0.hours())), vec![], "from 22 to 9 are eleven hours");
}

#[test]
fn two_weeks_need_two_weekly_rests_in_the_mean() {
    const SATURDAYS: [Date; 2] = [date(2027, 2, 6), date(2027, 2, 13)];
    const ONE: [Date; 3] = [date(2027, 2, 6), date(2027, 2, 13), date(2027, 2, 14)];
    const NONE: [Date; 4] =
        [date(2027, 2, 6), date(2027, 2, 7), date(2027, 2, 13), date(2027, 2, 14)];
    let worked = |days: &'static [Date]| {
        move |world: &mut World| days.iter().for_each(|day| another_day(world, *day, 540))
    };
    assert_eq!(after("rest.weekly", worked(&SATURDAYS)), vec![]);
    // One free Sunday of 39 hours in two weeks: 28 beyond the daily rest, 14 a week.
    let found = after("rest.weekly", worked(&ONE));
    assert_eq!((found.len(), found[0].measured, found[0].limit), (1, 25.0, 35.0));
    assert_eq!(after("rest.weekly", worked(&NONE))[0].measured, 11.0);
}

#[test]
fn a_free_day_between_a_late_and_an_early_shift_is_no_weekly_rest() {
    let found = after("rest.weekly", |world| {
        another_day(world, date(2027, 2, 6), 540);
        another_day(world, date(2027, 2, 13), 540);
        another_day(world, date(2027, 2, 14), 540);
        for shift in full_timer(world).into_iter().filter(|s| s.day == date(2027, 2, 6)) {
            moved(shift, 5.hours());
        }
    });
    assert_eq!(found[0].measured, 11.0, "34 hours from 23:00 to 09:00 count nothing");
}

#[test]
fn seven_days_in_a_row_are_a_breach_and_six_are_not() {
    let six = |world: &mut World| another_day(world, date(2027, 2, 6), 540);
    assert_eq!(after("days.consecutive-max", six), vec![]);
    let found = after("days.consecutive-max", |world| {
        six(world);
        full_timer(world)[4].day = date(2027, 2, 7);
        another_day(world, date(2027, 2, 5), 540);
    });
    assert_eq!((found[0].measured, found[0].limit), (12.0, 6.0));
}

#[test]
fn fewer_minutes_than_the_contract_are_a_breach_unless_excused() {
    let short = |world: &mut World| world.roster.shifts.truncate(19);
    let found = after("contract.week", short);
    assert_eq!((found[0].measured, found[0].limit), (1920.0, 2400.0));
    let day = date(2027, 2, 12);
    let absence = |world: &mut World| {
        let person = AgentId::new("p0001");
        let code = AbsenceCode::Sickness;
        world.centre.absences.push(Absence {
            person,
            first: day,
            last: day,
            code,
            minutes_a_day: None,
        });
    };
    let excused = |world: &mut World| {
        short(world);
        absence(world);
    };
    assert_eq!(after("contract.week", excused), vec![]);
}

#[test]
fn a_day_off_on_the_patron_day_of_the_own_site_is_excused_and_that_of_another_is_not() {
    let off_on = |site: &dyn Fn(&World) -> SiteId| {
        let mut world = world();
        let site = site(&world);
        world.roster.shifts.truncate(19);
        let (date, name) = (date(2027, 2, 12), "patron".to_owned());
        let origin = SiteHolidayOrigin::Written;
        world.centre.calendar.site_holidays.push(SiteHoliday { date, site, name, origin });
        let found = check_roster(&world.roster, &world.centre, &world.rules);
        found.iter().filter(|breach| breach.rule.as_str() == "contract.week").count()
    };
    assert_eq!(off_on(&|world| world.centre.people[1].site.clone()), 0);
    assert_eq!(off_on(&|_| SiteId::new("elsewhere")), 1);
}

#[test]
fn more_minutes_than_the_contract_need_consent_and_have_a_limit() {
    let extra = |days: usize| {
        move |world: &mut World| {
            for day in [date(2027, 2, 6), date(2027, 2, 7)].into_iter().take(days) {
                world.roster.shifts.push(shift(0, day, day.at(9, 0, 0, 0), 240));
            }
        }
    };
    let one = after("part-time.supplementary.max", extra(1));
    assert_eq!((one[0].kind, one[0].measured, one[0].limit), (BreachKind::Soft, 1440.0, 1200.0));
    let two = after("part-time.supplementary.max", extra(2));
    assert_eq!((two[0].kind, two[0].measured, two[0].limit), (BreachKind::Hard, 1680.0, 1500.0));
    let overtime = after("contract.week", |world| another_day(world, date(2027, 2, 6), 540));
    assert_eq!((overtime[0].kind, overtime[0].measured), (BreachKind::Soft, 2880.0));
}

#[test]
fn a_part_timer_of_20_hours_may_work_five_more_with_consent_and_not_six() {
    let extra = |minutes: i64| {
        after("part-time.supplementary.max", move |world| {
            let saturday = date(2027, 2, 6);
            world.roster.shifts.push(shift(0, saturday, saturday.at(9, 0, 0, 0), minutes));
        })
    };
    let (five, six) = (extra(300), extra(360));
    assert_eq!((five.len(), five[0].kind), (1, BreachKind::Soft));
    assert_eq!((six.len(), six[0].kind), (1, BreachKind::Hard));
    assert_eq!((six[0].measured, six[0].limit, six[0].unit.as_str()), (1560.0, 1500.0, "min"));
}

#[test]
fn a_mean_week_over_forty_eight_hours_is_a_breach() {
    let days = |count: usize| {
        move |world: &mut World| {
            let free = [(2, 6), (2, 13), (2, 7)].into_iter().take(count);
            for (month, day) in free {
                another_day(world, date(2027, month, day), 540);
            }
        }
    };
    assert_eq!(after("week.mean-max", days(2)), vec![]);
    assert_eq!(after("week.mean-max", days(3))[0].measured, 52.0);
}

#[test]
fn a_long_day_without_a_break_is_a_breach_and_a_screen_pause_is_no_break() {
    let found = after("break.day.minutes", |world| {
        first_long(world).pauses.retain(|pause| pause.kind == BreakKind::Screen);
    });
    assert_eq!((found[0].measured, found[0].limit), (0.0, 10.0));
    let short = |world: &mut World| world.roster.shifts[0].pauses.clear();
    assert_eq!(after("break.day.minutes", short), vec![]);
}

#[test]
fn a_missing_screen_pause_or_one_at_the_edge_is_a_breach() {
    let missing = after("vdu.pause.minutes", |world| first_long(world).pauses.truncate(3));
    assert_eq!((missing[0].measured, missing[0].limit), (2.0, 3.0));
    let edge = after("vdu.pause.minutes", |world| {
        let shift = first_long(world);
        shift.pauses[3].end = shift.end;
        shift.pauses[3].start = shift.end.checked_sub(15.minutes()).unwrap();
    });
    assert_eq!((edge[0].measured, edge[0].limit), (2.0, 3.0));
}

#[test]
fn more_than_two_hours_at_the_screen_in_a_row_are_a_breach() {
    let found = after("vdu.pause.every", |world| {
        let pause = &mut first_long(world).pauses[0];
        pause.start = pause.start.checked_add(30.minutes()).unwrap();
        pause.end = pause.end.checked_add(30.minutes()).unwrap();
    });
    assert_eq!((found[0].measured, found[0].limit), (135.0, 120.0));
}

#[test]
fn whether_a_twenty_hour_contract_has_screen_pauses_depends_on_an_unset_rule() {
    let pauses = |value| {
        move |world: &mut World| {
            world.rules = world.rules.clone().with("vdu.pause.contract", value);
            world.roster.shifts[0].pauses.clear();
        }
    };
    let found = after("vdu.pause.minutes", pauses(Some(Amount::Number(15.0))));
    assert_eq!((found[0].measured, found[0].limit), (0.0, 1.0));
    assert_eq!(after("vdu.pause.minutes", pauses(None)), vec![]);
}

#[test]
fn pauses_outside_their_shift_or_into_each_other_are_a_breach() {
    let outside = after("roster.pauses", |world| {
        let shift = first_long(world);
        shift.pauses[0].start = shift.start.checked_sub(5.minutes()).unwrap();
    });
    assert_eq!(outside.len(), 1);
    let entangled = after("roster.pauses", |world| {
        let pauses = &mut first_long(world).pauses;
        pauses[1].start = pauses[0].start;
    });
    assert_eq!(entangled.len(), 1);
}

#[test]
fn nobody_works_twice_at_once() {
    let found = after("roster.overlap", |world| {
        let mut twice = first_long(world).clone();
        moved(&mut twice, 8.hours());
        world.roster.shifts.push(twice);
    });
    assert_eq!(found[0].measured, 1.0);
}

#[test]
fn work_outside_availability_is_a_breach() {
    let found = after("person.availability", |world| moved(first_long(world), 5.hours()));
    assert_eq!(found[0].measured, 60.0);
    let unavailable = after("person.availability", |world| {
        world.centre.people[0].availability.remove(0);
    });
    assert_eq!(unavailable.len(), 2, "both Mondays");
}

#[test]
fn work_during_an_absence_a_closure_or_outside_employment_is_a_breach() {
    let day = date(2027, 2, 3);
    let absent = after("roster.absence", |world| {
        let person = AgentId::new("p0000");
        let code = AbsenceCode::Holiday;
        world.centre.absences.push(Absence {
            person,
            first: day,
            last: day,
            code,
            minutes_a_day: None,
        });
    });
    assert_eq!(absent.len(), 1);
    let closed = after("roster.absence", |world| {
        let closure = Closure { first: day, last: day, reason: "works".to_owned() };
        world.centre.calendar.closures.push(closure);
    });
    assert_eq!(closed.len(), 2);
    let left = after("contract.dates", |world| {
        world.centre.people[1].contract.ends = Some(date(2027, 2, 11));
    });
    assert_eq!(left.len(), 1);
}

#[test]
fn more_people_than_seats_at_one_instant_are_a_breach() {
    let found = after("site.seats", |world| world.centre.sites[0].seats = 1);
    assert_eq!(found.len(), 10);
    assert_eq!((found[0].measured, found[0].limit), (2.0, 1.0));
    let in_turn = after("site.seats", |world| {
        world.centre.sites[0].seats = 1;
        for shift in full_timer(world) {
            moved(shift, 4.hours());
        }
    });
    assert_eq!(in_turn, vec![], "who leaves gives the seat to who comes");
}

#[test]
fn remote_days_need_an_agreement_and_stay_within_it() {
    let home = |world: &mut World, person: usize, days: usize| {
        let id = world.centre.people[person].id.clone();
        let shifts = world.roster.shifts.iter_mut().filter(|shift| shift.person == id);
        shifts.take(days).for_each(|shift| shift.workplace = Workplace::Home);
    };
    assert_eq!(after("remote.agreement", |world| home(world, 1, 1)).len(), 1);
    assert_eq!(after("remote.agreement", |world| home(world, 0, 1)), vec![]);
    assert_eq!(after("remote.days", |world| home(world, 0, 2)), vec![]);
    let many = after("remote.days", |world| home(world, 0, 3));
    assert_eq!((many[0].measured, many[0].limit), (3.0, 2.0));
}

#[test]
fn a_shift_that_no_template_allows_is_a_breach() {
    let broken: [fn(&mut World); 4] = [
        |world| moved(first_long(world), 7.minutes()),
        |world| {
            let end = &mut first_long(world).end;
            *end = end.checked_add(15.minutes()).unwrap();
        },
        |world| first_long(world).pauses[1].paid = true,
        |world| world.centre.shifts[0].weekdays.clear(),
    ];
    for (change, expected) in broken.into_iter().zip([1, 1, 1, 10]) {
        assert_eq!(after("roster.grammar", change).len(), expected);
    }
}

#[test]
fn people_and_sites_that_are_not_their_own_are_breaches() {
    let stranger = after("roster.person", |world| {
        world.roster.shifts[0].person = AgentId::new("nobody");
    });
    assert_eq!(stranger.len(), 1);
    let elsewhere = after("person.site", |world| {
        world.roster.shifts[0].workplace = Workplace::Site(SiteId::new("south"));
    });
    assert_eq!(elsewhere.len(), 1);
}

#[test]
fn a_rule_without_a_value_is_named_once_and_breaks_nothing() {
    for rule in [
        "rest.daily",
        "rest.weekly",
        "rest.weekly.mean-days",
        "days.consecutive-max",
        "week.mean-max",
        "break.day.over",
        "break.day.minutes",
        "vdu.pause.minutes",
        "vdu.week.hours",
        "remote.agreement",
    ] {
        let found = after(rule, |world| world.rules = world.rules.clone().with(rule, None));
        assert_eq!(found.len(), 1, "{rule}");
        assert_eq!(found[0].kind, BreachKind::CannotEvaluate, "{rule}");
    }
}

#[test]
fn hours_across_a_clock_change_are_elapsed_hours() {
    // From 22 to 6 on the wall: seven hours in spring, nine in autumn.
    for (night, rest) in [(date(2026, 3, 28), 10.0), (date(2026, 10, 24), 12.0)] {
        let mut world = world();
        let before = shift(1, night, night.at(13, 0, 0, 0), 540);
        let next = night.tomorrow().unwrap();
        let after = shift(1, next, next.at(9, 0, 0, 0), 540);
        world.roster =
            Roster { first: night, end: next.tomorrow().unwrap(), shifts: vec![before, after] };
        let daily: Vec<f64> = breaches(&world)
            .iter()
            .filter(|breach| breach.rule.as_str() == "rest.daily")
            .map(|breach| breach.measured)
            .collect();
        // 22:00 to 09:00 on the wall is eleven hours on any other day.
        assert_eq!(daily, if rest < 11.0 { vec![rest] } else { vec![] });
    }
}
