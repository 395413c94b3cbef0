//! Which contact somebody takes: rank, longest wait, credit and ageing.

use super::*;

fn ranked(rank: u32) -> TypeRule {
    let mut rule = plain();
    rule.takers[0].rank = rank;
    rule
}

/// Returns the contacts that person 0 takes one after the other from an instant on.
fn order_from(desk: &mut Desk<People>, now: f64, contacts: usize) -> Vec<u32> {
    let ends = (0..contacts).flat_map(|_| assigned(desk.step(now, Input::Ended { taker: 0 })));
    ends.map(|(contact, _)| contact).collect()
}

#[test]
fn a_freed_person_takes_the_best_rank_and_then_the_longest_wait() {
    let mut desk = desk(vec![ranked(2), ranked(2), ranked(1)], &[0]);
    for (contact, kind) in [(1, 0), (2, 1), (3, 0), (4, 2)] {
        desk.step(f64::from(contact), arrived(contact, kind));
    }
    assert_eq!(order_from(&mut desk, 5.0, 3), [4, 2, 3]);
}

#[test]
fn priority_minutes_count_as_waited_among_contacts_of_one_rank() {
    let credited = TypeRule { bonus_seconds: 60.0, ..ranked(0) };
    let mut desk = desk(vec![ranked(0), credited], &[0]);
    desk.step(0.0, arrived(1, 0));
    desk.step(10.0, arrived(2, 0));
    desk.step(69.0, arrived(3, 1));
    desk.step(71.0, arrived(4, 1));
    assert_eq!(order_from(&mut desk, 80.0, 3), [3, 2, 4]);
}

#[test]
fn a_contact_that_ages_reaches_the_rank_before_it_and_is_then_served_by_its_wait() {
    let ageing = TypeRule { ageing_seconds: Some(100.0), ..ranked(1) };
    let mut desk = desk(vec![ranked(0), ageing], &[0]);
    desk.step(0.0, arrived(1, 0));
    desk.step(10.0, arrived(2, 1));
    desk.step(20.0, arrived(3, 0));
    assert_eq!(assigned(desk.step(109.0, Input::Ended { taker: 0 })), [(3, 0)]);
    desk.step(109.5, arrived(4, 0));
    assert_eq!(order_from(&mut desk, 110.0, 2), [2, 4]);
}

#[test]
fn deferred_work_is_taken_by_its_due_time_and_after_all_that_is_not() {
    let deferred = TypeRule { deferred: true, ..ranked(0) };
    let mut desk = desk(vec![deferred, ranked(5)], &[0]);
    desk.step(0.0, arrived(1, 1));
    for (contact, due) in [(2, 900.0), (3, 300.0), (4, 600.0)] {
        desk.step(1.0, arrived_until(contact, 0, due));
    }
    desk.step(2.0, arrived(5, 1));
    assert_eq!(order_from(&mut desk, 1000.0, 4), [5, 3, 4, 2]);
}

#[test]
fn deferred_work_that_aged_to_the_rank_of_live_contacts_comes_after_them_however_overdue() {
    let deferred = TypeRule { deferred: true, ageing_seconds: Some(10.0), ..ranked(0) };
    let mut desk = desk(vec![deferred, ranked(5)], &[0]);
    desk.step(0.0, arrived(1, 1));
    desk.step(1.0, arrived_until(2, 0, 2.0));
    desk.step(90.0, arrived(3, 1));
    assert_eq!(order_from(&mut desk, 100.0, 2), [3, 2]);
}

#[test]
fn when_time_opens_a_person_to_two_types_the_better_rank_is_served() {
    let late = |rank| {
        let mut rule = ranked(rank);
        rule.takers[0].after_seconds = 10.0;
        rule
    };
    let mut desk = desk(vec![late(5), late(1)], &[0]);
    desk.step(0.0, arrived(1, 0));
    desk.step(1.0, arrived(2, 1));
    assert_eq!(assigned(desk.step(11.0, Input::Tick)), [(2, 0)]);
}
