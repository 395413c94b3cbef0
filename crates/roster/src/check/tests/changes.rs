//! Rules about a roster that was published: locked days and notice.

use organico_model::LockedDay;

use super::*;
use crate::check::{Published, check_changes};

/// The breaches of a rule after a change that is told on a day, where a Wednesday of the full-timer is locked.
fn changed(
    rule: &str,
    at: Option<Date>,
    notice: Option<f64>,
    change: impl FnOnce(&mut World),
) -> Vec<Breach> {
    let mut world = world();
    let published = world.roster.clone();
    world.rules = world.rules.clone().with("roster.notice-days", notice.map(Amount::Number));
    change(&mut world);
    let locked = [LockedDay { person: AgentId::new("p0001"), day: date(2027, 2, 3) }];
    let against = Published { roster: &published, locked: &locked, at };
    let all = check_changes(&world.roster, &world.centre, &world.rules, &against).into_iter();
    all.filter(|breach| breach.rule.as_str() == rule).collect()
}

/// Moves the shift of the full-timer on a day of the first week by an hour, or takes it away.
fn later(index: usize) -> impl Fn(&mut World) {
    move |world| moved(&mut world.roster.shifts[10 + index], 1.hour())
}

#[test]
fn a_locked_day_keeps_its_shift_and_the_days_beside_it_are_free() {
    assert_eq!(changed("roster.locked", None, None, later(1)), vec![], "Tuesday is not locked");
    let found = changed("roster.locked", None, None, later(2));
    assert_eq!((found.len(), found[0].kind), (1, BreachKind::Hard));
    assert_eq!(found[0].day, Some(date(2027, 2, 3)));
    let away = changed("roster.locked", None, None, |world| {
        world.roster.shifts.remove(12);
    });
    assert_eq!(away.len(), 1, "a day off is a change too");
    let pauses = changed("roster.locked", None, None, |world| {
        world.roster.shifts[12].pauses.clear();
    });
    assert_eq!(pauses, vec![], "pauses alone are no change");
}

#[test]
fn a_change_that_is_told_a_day_too_late_breaks_the_notice() {
    let told = |day| changed("roster.notice-days", Some(date(2027, 1, day)), Some(3.0), later(1));
    assert_eq!(told(30), vec![], "the Saturday before is three days before the Tuesday");
    let found = told(31);
    assert_eq!((found.len(), found[0].measured, found[0].limit), (1, 2.0, 3.0));
    let unknown = changed("roster.notice-days", Some(date(2027, 1, 31)), None, later(1));
    assert_eq!((unknown.len(), unknown[0].kind), (1, BreachKind::CannotEvaluate));
    assert_eq!(changed("roster.notice-days", Some(FIRST), Some(3.0), |_| ()), vec![]);
}

#[test]
fn a_part_timer_has_two_working_days_of_notice_without_the_sunday() {
    let told = |day: Date| {
        changed("part-time.elastic.notice", Some(day), None, |world| {
            moved(&mut world.roster.shifts[0], 1.hour());
        })
    };
    assert_eq!(told(date(2027, 1, 29)), vec![], "Saturday and Monday are two");
    let found = told(date(2027, 1, 30));
    assert_eq!((found.len(), found[0].measured, found[0].limit), (1, 1.0, 2.0));
    let full_time = changed("part-time.elastic.notice", Some(FIRST), None, later(1));
    assert_eq!(full_time, vec![], "elastic clauses are of part-timers");
}
