//! Waits: overflow, widening rings, patience, contacts that come back, closing.

use super::*;

#[test]
fn overflow_waits_for_its_time_and_then_takes_whoever_is_free() {
    let mut desk = desk(vec![rule(1, &[(0, 0, 20.0)])], &[0]);
    assert_eq!(assigned(desk.step(0.1, arrived(1, 0))), []);
    assert_eq!(assigned(desk.step(20.0, Input::Widened { contact: 1, kind: 0 })), []);
    assert_eq!(assigned(desk.step(0.1 + 20.0, Input::Widened { contact: 1, kind: 0 })), [(1, 0)]);
}

#[test]
fn a_contact_that_has_left_does_not_overflow() {
    let mut desk = desk(vec![rule(1, &[(0, 0, 20.0)])], &[]);
    desk.step(0.0, arrived(1, 0));
    desk.step(5.0, Input::Abandoned { contact: 1, kind: 0, since: 0.0 });
    assert_eq!(desk.step(20.0, Input::Widened { contact: 1, kind: 0 }), []);
}

#[test]
fn each_ring_opens_at_its_own_wait() {
    let mut desk = desk(vec![rule(1, &[(0, 0, 0.0), (1, 1, 10.0), (2, 2, 30.0)])], &[0, 1, 2]);
    desk.step(0.0, Input::Away { person: 0 });
    desk.step(0.0, arrived(1, 0));
    desk.step(0.0, arrived(2, 0));
    assert_eq!(assigned(desk.step(9.0, Input::Tick)), []);
    assert_eq!(assigned(desk.step(10.0, Input::Tick)), [(1, 1)]);
    assert_eq!(assigned(desk.step(29.0, Input::Tick)), []);
    assert_eq!(assigned(desk.step(30.0, Input::Tick)), [(2, 2)]);
}

#[test]
fn time_alone_says_once_that_a_contact_overflows() {
    let mut desk = desk(vec![rule(1, &[(0, 0, 10.0)])], &[]);
    desk.step(1.0, arrived(1, 0));
    desk.step(2.0, arrived_until(2, 0, 5.0));
    assert_eq!(desk.step(10.0, Input::Tick), []);
    assert_eq!(desk.step(12.0, Input::Tick), [Decision::Overflow { contact: 1 }]);
    assert_eq!(desk.step(13.0, Input::Tick), []);
}

#[test]
fn deferred_work_that_has_waited_for_a_ring_is_not_blocked_by_what_is_due_before_it() {
    let deferred = || TypeRule { deferred: true, ..rule(1, &[(0, 0, 100.0)]) };
    let mut early = desk(vec![deferred()], &[0]);
    early.step(0.0, arrived_until(1, 0, 900.0));
    early.step(90.0, arrived_until(2, 0, 300.0));
    assert_eq!(assigned(early.step(100.0, Input::Tick)), [(1, 0)]);
    let mut freed = desk(vec![deferred()], &[0]);
    freed.step(0.0, Input::Away { person: 0 });
    freed.step(0.0, arrived_until(1, 0, 900.0));
    freed.step(90.0, arrived_until(2, 0, 300.0));
    assert_eq!(assigned(freed.step(100.0, Input::Ready { person: 0 })), [(1, 0)]);
}

#[test]
fn a_contact_whose_patience_ran_out_leaves_at_that_instant() {
    let mut desk = desk(vec![plain()], &[0]);
    desk.step(1.0, arrived(1, 0));
    desk.step(2.0, arrived_until(2, 0, 3.0));
    desk.step(2.5, arrived_until(3, 0, 9.0));
    let decisions = desk.step(4.0, Input::Ended { taker: 0 });
    assert_eq!(decisions[0], Decision::Leave { contact: 2, at: 3.0 });
    assert_eq!(decisions[1], Decision::Offer { contact: 3, taker: 0 });
}

#[test]
fn nobody_leaves_before_they_came() {
    let mut desk = desk(vec![plain()], &[]);
    desk.step(5.0, arrived_until(1, 0, 3.0));
    assert_eq!(desk.step(6.0, Input::Tick), [Decision::Leave { contact: 1, at: 5.0 }]);
}

#[test]
fn a_contact_that_comes_back_stands_where_it_stood_and_not_at_the_end() {
    let mut desk = desk(vec![plain()], &[0]);
    for (now, contact) in [(1.0, 1), (2.0, 2), (3.0, 3)] {
        desk.step(now, arrived(contact, 0));
    }
    desk.step(4.0, Input::Away { person: 0 });
    desk.step(4.0, Input::Ended { taker: 0 });
    let back = Input::Returned { contact: 1, kind: 0, since: 1.0, until: f64::INFINITY };
    assert_eq!(desk.step(4.0, back), []);
    assert_eq!(waiting(&desk, 0), [1, 2, 3]);
    assert_eq!(assigned(desk.step(5.0, Input::Ready { person: 0 })), [(1, 0)]);
}

#[test]
fn whoever_hangs_up_in_the_middle_of_a_queue_leaves_the_others_in_their_order() {
    let mut desk = desk(vec![plain()], &[]);
    for contact in 1..5 {
        desk.step(f64::from(contact), arrived(contact, 0));
    }
    for contact in [3, 2] {
        let input = Input::Abandoned { contact, kind: 0, since: f64::from(contact) };
        assert_eq!(desk.step(6.0, input), [Decision::Leave { contact, at: 6.0 }]);
    }
    assert_eq!(waiting(&desk, 0), [1, 4]);
}

#[test]
fn all_who_wait_for_a_type_leave_when_it_closes_and_deferred_work_leaves_then_and_not_when_due() {
    let deferred = TypeRule { deferred: true, ..plain() };
    let mut desk = desk(vec![plain(), deferred], &[]);
    desk.step(1.0, arrived_until(1, 0, 2.0));
    desk.step(1.0, arrived(2, 0));
    desk.step(5.0, arrived_until(3, 1, 3.0));
    let gone = |contact, at| Decision::Leave { contact, at };
    assert_eq!(desk.step(6.0, Input::Closed { kind: 0 }), [gone(1, 2.0), gone(2, 6.0)]);
    assert_eq!(desk.step(6.0, Input::Closed { kind: 1 }), [gone(3, 6.0)]);
}
