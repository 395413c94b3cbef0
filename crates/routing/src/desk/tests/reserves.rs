//! People who are kept free for something better.

use super::*;

fn deferred(reserve: u32, takers: &[(u32, u32, f64)]) -> TypeRule {
    TypeRule { deferred: true, reserve, ..rule(1, takers) }
}

/// Returns a type that group 0 takes only while more than so many of its people are idle.
fn flexible(reserve: u32) -> TypeRule {
    let mut rule = plain();
    rule.takers[0].reserve = reserve;
    rule
}

#[test]
fn deferred_work_is_taken_only_while_more_than_the_reserve_are_idle() {
    let mut desk = desk(vec![deferred(1, &[(0, 0, 0.0)]), plain()], &[0, 0]);
    assert_eq!(assigned(desk.step(1.0, arrived(1, 0))), [(1, 0)]);
    assert_eq!(assigned(desk.step(2.0, arrived(2, 0))), []);
    assert_eq!(assigned(desk.step(3.0, arrived(3, 1))), [(3, 1)]);
    assert_eq!(assigned(desk.step(4.0, Input::Ended { taker: 1 })), []);
    assert_eq!(assigned(desk.step(5.0, Input::Ended { taker: 0 })), [(2, 0)]);
}

#[test]
fn a_flexible_group_takes_a_type_only_while_more_than_its_reserve_are_idle() {
    let mut desk = desk(vec![flexible(1), plain()], &[0, 0]);
    assert_eq!(assigned(desk.step(1.0, arrived(1, 0))), [(1, 0)]);
    assert_eq!(assigned(desk.step(2.0, arrived(2, 0))), []);
    assert_eq!(assigned(desk.step(3.0, arrived(3, 1))), [(3, 1)]);
    assert_eq!(assigned(desk.step(4.0, Input::Ended { taker: 0 })), []);
    assert_eq!(assigned(desk.step(5.0, Input::Ended { taker: 1 })), [(2, 1)]);
}

#[test]
fn one_more_idle_lets_another_take_what_a_reserve_kept_from_them() {
    let types = vec![deferred(1, &[(0, 0, 0.0), (1, 1, 100.0)]), rule(1, &[(1, 0, 0.0)])];
    let mut desk = desk(types, &[0, 1]);
    desk.step(1.0, arrived(1, 1));
    assert_eq!(assigned(desk.step(2.0, arrived(2, 0))), []);
    // Person 1 may not take it yet, and is the second who is idle.
    assert_eq!(assigned(desk.step(3.0, Input::Ended { taker: 1 })), [(2, 0)]);
}

#[test]
fn whoever_is_about_to_leave_is_no_reserve() {
    let guard = DeskRule { guard_seconds: 60.0, ..DeskRule::plain() };
    let mut desk = desk_with(vec![flexible(1), plain()], &[0, 0], guard);
    desk.step(0.0, Input::Break { person: 0, at: 100.0 });
    assert_eq!(assigned(desk.step(50.0, arrived(1, 0))), []);
    assert_eq!(assigned(desk.step(51.0, Input::Break { person: 0, at: 900.0 })), [(1, 0)]);
}

#[test]
fn a_preferred_person_is_not_taken_from_a_reserve() {
    let mut desk = desk(vec![flexible(1)], &[0, 0]);
    assert_eq!(assigned(desk.step(1.0, arrived_for(1, 0, 1))), [(1, 1)]);
    assert_eq!(assigned(desk.step(2.0, arrived_for(2, 0, 0))), []);
    assert_eq!(assigned(desk.step(3.0, Input::Ended { taker: 1 })), [(2, 1)]);
}
