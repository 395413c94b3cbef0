//! Rules whose values come from agreements, and those about kinds of contract, wishes and suspended hours.

use jiff::civil::Weekday;
use organico_model::{ActivityRule, ContractKind, Pair, Rotation, Share, TeamId, TemplateId};

use super::*;

/// Returns the breaches of a rule with a value after a change.
fn with_value(rule: &str, value: Amount, change: impl FnOnce(&mut World)) -> Vec<Breach> {
    let mut world = world();
    world.rules = world.rules.clone().with(rule, Some(value));
    change(&mut world);
    let all = breaches(&world).into_iter();
    all.filter(|breach| breach.rule.as_str() == rule).collect()
}

fn hours(value: f64) -> Amount {
    Amount::Number(value)
}

/// Puts the shift of a day of the full-timer at an hour, with a length in minutes.
fn replaced(world: &mut World, index: usize, hour: i8, minutes: i64) {
    let day = world.roster.shifts[10 + index].day;
    world.roster.shifts[10 + index] = shift(1, day, day.at(hour, 0, 0, 0), minutes);
}

#[test]
fn fourteen_hours_on_a_day_are_one_too_many() {
    let found = after("day.hours-max", |world| replaced(world, 0, 6, 14 * 60));
    assert_eq!((found.len(), found[0].measured, found[0].limit), (1, 14.0, 13.0));
    assert_eq!(after("day.hours-max", |world| replaced(world, 0, 6, 13 * 60)), vec![]);
}

#[test]
fn a_week_over_the_hours_of_the_agreement_is_a_breach_and_without_one_nobody_can_say() {
    let extra = |world: &mut World| another_day(world, date(2027, 2, 6), 240);
    assert_eq!(with_value("week.hours-max", hours(44.0), extra), vec![]);
    let found = with_value("week.hours-max", hours(43.0), extra);
    assert_eq!((found[0].kind, found[0].measured), (BreachKind::Hard, 44.0));
}

#[test]
fn overtime_is_counted_over_the_roster_against_the_limit_of_a_year() {
    let extra = |world: &mut World| another_day(world, date(2027, 2, 6), 240);
    assert_eq!(with_value("overtime.year", hours(4.0), extra), vec![]);
    let found = with_value("overtime.year", hours(3.0), extra);
    assert_eq!((found[0].measured, found[0].limit), (4.0, 3.0));
}

#[test]
fn a_weekend_is_free_when_both_its_days_are() {
    const TWO: [Date; 3] = [date(2027, 2, 6), date(2027, 2, 7), date(2027, 2, 14)];
    const THREE: [Date; 3] = [date(2027, 2, 6), date(2027, 2, 14), date(2027, 2, 20)];
    let four_weeks = |worked: &'static [Date]| {
        move |world: &mut World| {
            world.roster.end = FIRST.checked_add(28.days()).unwrap();
            for day in worked {
                another_day(world, *day, 240);
            }
        }
    };
    assert_eq!(with_value("weekend.free-min", hours(2.0), four_weeks(&TWO)), vec![]);
    let found = with_value("weekend.free-min", hours(2.0), four_weeks(&THREE));
    assert_eq!((found.len(), found[0].measured, found[0].limit), (1, 1.0, 2.0));
    let unknown = after("weekend.free-min", four_weeks(&TWO));
    assert_eq!((unknown.len(), unknown[0].kind), (1, BreachKind::CannotEvaluate));
}

/// Makes the first shifts of the full-timer nights from 22 to 6.
fn nights(count: usize) -> impl Fn(&mut World) {
    move |world| (0..count).for_each(|index| replaced(world, index, 22, 480))
}

#[test]
fn three_nights_in_a_row_are_one_more_than_two() {
    assert_eq!(with_value("night.in-a-row-max", hours(2.0), nights(2)), vec![]);
    let found = with_value("night.in-a-row-max", hours(2.0), nights(3));
    assert_eq!((found.len(), found[0].measured), (1, 3.0));
    assert_eq!(found[0].day, Some(date(2027, 2, 3)));
    let unknown = after("night.in-a-row-max", nights(1));
    assert_eq!(unknown[0].kind, BreachKind::CannotEvaluate, "told only where there is a night");
}

#[test]
fn a_week_with_nights_has_at_most_eight_hours_a_day_in_the_mean_of_six_days() {
    let week = |last: i8| {
        move |world: &mut World| {
            nights(3)(world);
            (6..=last).for_each(|day| another_day(world, date(2027, 2, day), 480));
        }
    };
    assert_eq!(after("night.mean-max", week(6)), vec![], "48 hours");
    let found = after("night.mean-max", week(7));
    assert_eq!((found.len(), found[0].kind, found[0].limit), (1, BreachKind::Hard, 8.0));
    assert!((found[0].measured - 56.0 / 6.0).abs() < 1e-9, "{}", found[0].measured);
}

#[test]
fn an_early_shift_after_a_late_one_turns_back_by_the_hours_between_their_starts() {
    let late = |world: &mut World| moved(first_long(world), 3.hours());
    assert_eq!(with_value("rotation.turn-back-max", hours(3.0), late), vec![]);
    let found = with_value("rotation.turn-back-max", hours(2.0), late);
    assert_eq!((found.len(), found[0].measured, found[0].kind), (1, 3.0, BreachKind::Soft));
    assert_eq!(found[0].day, Some(date(2027, 2, 2)));
}

#[test]
fn a_split_day_is_judged_by_the_agreement_and_is_no_short_rest() {
    let split = |world: &mut World| {
        let day = date(2027, 2, 1);
        replaced(world, 0, 8, 240);
        world.roster.shifts.push(shift(1, day, day.at(16, 0, 0, 0), 240));
    };
    assert_eq!(after("rest.daily", split), vec![], "from 20 to 9 are thirteen hours");
    assert_eq!(after("split.allowed", split)[0].kind, BreachKind::CannotEvaluate);
    let refused = with_value("split.allowed", Amount::Flag(false), split);
    assert_eq!((refused.len(), refused[0].kind), (1, BreachKind::Hard));
    let gap = |limit: f64| {
        with_value("split.gap-max", hours(limit), |world| {
            world.rules = world.rules.clone().with("split.allowed", Some(Amount::Flag(true)));
            split(world);
        })
    };
    assert_eq!(gap(4.0), vec![]);
    assert_eq!((gap(3.0).len(), gap(3.0)[0].measured), (1, 4.0));
}

#[test]
fn a_long_shift_has_a_meal_as_long_as_the_agreement_says() {
    let meal = |minutes: f64, over: f64| {
        with_value("meal.minutes", hours(minutes), |world| {
            world.rules = world.rules.clone().with("meal.over", Some(hours(over)));
        })
    };
    assert_eq!(meal(60.0, 6.0), vec![]);
    assert_eq!((meal(61.0, 6.0).len(), meal(61.0, 6.0)[0].measured), (10, 60.0));
    assert_eq!(meal(30.0, 3.9).len(), 10, "the short shifts have no meal at all");
    assert_eq!(meal(30.0, 4.0), vec![], "a shift of four hours is not longer than four");
}

#[test]
fn a_wished_remote_day_at_the_site_is_a_soft_breach_as_far_as_the_agreement_goes() {
    let wished = |days: &'static [Weekday]| {
        move |world: &mut World| {
            let remote = world.centre.people[0].remote.as_mut().unwrap();
            remote.wished = days.to_vec();
        }
    };
    let found = after("remote.wishes", wished(&[Weekday::Monday]));
    assert_eq!((found.len(), found[0].kind, found[0].measured), (2, BreachKind::Soft, 1.0));
    let three = [Weekday::Monday, Weekday::Tuesday, Weekday::Friday].as_slice();
    assert_eq!(after("remote.wishes", wished(three))[0].measured, 2.0, "two days are agreed on");
    assert_eq!(after("remote.wishes", wished(&[Weekday::Saturday])), vec![]);
}

#[test]
fn hours_suspended_with_income_support_are_not_worked() {
    let suspended = |minutes: u32| {
        move |world: &mut World| {
            let (person, code) = (AgentId::new("p0001"), AbsenceCode::IncomeSupport);
            let (first, last) = (date(2027, 2, 1), date(2027, 2, 5));
            let minutes_a_day = Some(minutes);
            world.centre.absences.push(Absence { person, first, last, code, minutes_a_day });
        }
    };
    let found = after("support.week", suspended(120));
    assert_eq!((found.len(), found[0].measured, found[0].limit), (1, 2400.0, 1800.0));
    let reduced = after("support.week", |world| {
        suspended(120)(world);
        (0..5).for_each(|index| replaced(world, index, 9, 360));
    });
    assert_eq!(reduced, vec![]);
    let other = after("support.week", |world| {
        suspended(120)(world);
        world.centre.absences[0].code = AbsenceCode::Union;
    });
    assert_eq!(other, vec![], "other permits are no suspension");
}

#[test]
fn part_timers_have_shorter_days_or_fewer_of_them() {
    let long = after("part-time.day", |world| {
        let day = world.roster.shifts[0].day;
        world.roster.shifts[0] = shift(0, day, day.at(9, 0, 0, 0), 481);
    });
    assert_eq!((long.len(), long[0].kind, long[0].limit), (1, BreachKind::Soft, 480.0));
    let many = after("part-time.days", |world| {
        world.centre.people[0].contract.kind = ContractKind::VerticalPartTime;
    });
    assert_eq!((many.len(), many[0].measured, many[0].limit), (2, 5.0, 4.0));
    let four = after("part-time.days", |world| {
        world.centre.people[0].contract.kind = ContractKind::VerticalPartTime;
        world.roster.shifts.remove(7);
        world.roster.shifts.remove(2);
    });
    assert_eq!(four, vec![]);
}

/// Returns what a world breaks of a rule.
fn of_rule(world: &World, rule: &str) -> Vec<Breach> {
    let mut found = check_roster(&world.roster, &world.centre, &world.rules);
    found.retain(|breach| breach.rule.as_str() == rule);
    found
}

#[test]
fn a_newcomer_is_beside_the_tutor_for_the_share_that_was_agreed() {
    let share = |percent: f64, hour: i8| {
        let mut world = world();
        for index in 0..5 {
            let day = world.roster.shifts[index].day;
            world.roster.shifts[index] = shift(0, day, day.at(hour, 0, 0, 0), 240);
        }
        let [person, with] = ["p0000", "p0001"].map(AgentId::new);
        let pair = Pair { person, with, share: Share::new(percent / 100.0).unwrap() };
        world.centre.pairs = vec![pair];
        of_rule(&world, "roster.pair")
    };
    assert_eq!(share(100.0, 9), vec![]);
    // From 15 to 19 beside somebody who leaves at 18: three hours of four.
    assert_eq!(share(75.0, 15), vec![]);
    let found = share(76.0, 15);
    assert_eq!((found.len(), found[0].kind, found[0].measured), (1, BreachKind::Soft, 75.0));
}

#[test]
fn a_week_with_less_time_on_duty_than_training_takes_has_no_room_for_it() {
    let training = |minutes_a_week: u32| {
        after("activity.room", |world| {
            let name = "training".to_owned();
            world.centre.activities.push(ActivityRule { name, minutes_a_week, skill: None });
        })
    };
    // Five days of four hours, a pause of a quarter in each.
    assert_eq!(training(1125), vec![]);
    let found = training(1126);
    assert_eq!((found.len(), found[0].kind, found[0].measured), (2, BreachKind::Soft, 1125.0));
}

#[test]
fn a_team_works_the_shifts_of_the_week_of_its_cycle() {
    let others = |weeks: &[&[&str]]| {
        let mut world = world();
        world.centre.shifts[1].start_from = 600;
        let week = |names: &&[&str]| names.iter().map(|name| TemplateId::new(*name)).collect();
        let weeks = weeks.iter().map(week).collect();
        let rotation = Rotation { team: TeamId::new("t1"), first: FIRST, weeks };
        world.centre.rotations = vec![rotation];
        of_rule(&world, "roster.rotation")
    };
    // Everybody starts at nine: a start of the short shifts, and none of the long ones from ten on.
    assert_eq!(others(&[&["short"]]), vec![]);
    let found = others(&[&["short"], &["long"]]);
    assert_eq!(found.len(), 2, "two people, the second week: {found:?}");
    assert_eq!((found[0].kind, found[0].measured), (BreachKind::Soft, 5.0));
    assert_eq!(found[0].day, Some(date(2027, 2, 8)));
    assert_eq!(others(&[&[]]).len(), 4, "a week off has no shifts at all");
}
