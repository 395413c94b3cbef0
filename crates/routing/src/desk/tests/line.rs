//! The line: how many may wait, and what those who wait are told.

use super::*;

fn capped(cap: u32) -> TypeRule {
    TypeRule { line_cap: Some(cap), ..plain() }
}

fn announcing() -> DeskRule {
    DeskRule { announces: true, ..DeskRule::plain() }
}

#[test]
fn a_contact_that_finds_the_line_full_is_blocked() {
    let mut desk = desk(vec![capped(1)], &[0]);
    desk.step(1.0, arrived(1, 0));
    assert_eq!(desk.step(2.0, arrived(2, 0)), []);
    assert_eq!(desk.step(3.0, arrived(3, 0)), [Decision::Block { contact: 3 }]);
    assert_eq!(waiting(&desk, 0), [2]);
}

#[test]
fn those_whose_patience_ran_out_unseen_hold_no_line() {
    let mut desk = desk(vec![capped(2)], &[]);
    desk.step(1.0, arrived(1, 0));
    desk.step(2.0, arrived_until(2, 0, 3.0));
    assert_eq!(desk.step(4.0, arrived(3, 0)), [Decision::Leave { contact: 2, at: 3.0 }]);
    assert_eq!(waiting(&desk, 0), [1, 3]);
}

#[test]
fn those_who_wait_for_one_person_hold_a_line() {
    let rule = TypeRule { preferred_seconds: 30.0, ..capped(1) };
    let mut desk = desk(vec![rule], &[0]);
    desk.step(1.0, arrived(1, 0));
    assert_eq!(desk.step(2.0, arrived_for(2, 0, 0)), []);
    assert_eq!(desk.step(3.0, arrived_for(3, 0, 0)), [Decision::Block { contact: 3 }]);
    assert_eq!(desk.step(4.0, arrived(4, 0)), [Decision::Block { contact: 4 }]);
}

#[test]
fn a_contact_that_must_wait_is_told_its_place_and_its_wait_by_those_on_duty() {
    let rule = TypeRule { mean_seconds: 300.0, ..plain() };
    let mut desk = desk_with(vec![rule], &[0, 0], announcing());
    for contact in 1..4 {
        desk.step(1.0, arrived(contact, 0));
    }
    let told = Decision::Announce { contact: 4, position: 2, seconds: 300.0 };
    assert_eq!(desk.step(2.0, arrived(4, 0)), [told]);
}

#[test]
fn those_whose_patience_ran_out_unseen_are_not_counted_among_those_before() {
    let mut desk = desk_with(vec![plain()], &[], announcing());
    desk.step(1.0, arrived_until(1, 0, 2.0));
    let told = Decision::Announce { contact: 2, position: 1, seconds: 0.0 };
    assert_eq!(desk.step(3.0, arrived(2, 0)), [told]);
}

#[test]
fn a_call_back_is_offered_where_the_wait_is_long_and_who_accepts_keeps_the_place_and_never_leaves()
{
    let rule = TypeRule { mean_seconds: 100.0, callback_over_seconds: Some(150.0), ..plain() };
    let mut desk = desk(vec![rule], &[0]);
    desk.step(0.0, arrived(1, 0));
    assert_eq!(desk.step(1.0, arrived_until(2, 0, 20.0)), []);
    let offered = Decision::Callback { contact: 3, seconds: 200.0 };
    assert_eq!(desk.step(2.0, arrived_until(3, 0, 20.0)), [offered]);
    desk.step(3.0, Input::CallbackAccepted { contact: 3, kind: 0, since: 2.0 });
    desk.step(4.0, arrived(4, 0));
    let decisions = desk.step(50.0, Input::Ended { taker: 0 });
    assert_eq!(decisions[0], Decision::Leave { contact: 2, at: 20.0 });
    assert_eq!(decisions[1], Decision::Offer { contact: 3, taker: 0 });
}

#[test]
fn deferred_work_is_told_nothing_and_never_called_back() {
    let rule = TypeRule {
        deferred: true,
        mean_seconds: 100.0,
        callback_over_seconds: Some(0.0),
        ..plain()
    };
    let mut desk = desk_with(vec![rule], &[], announcing());
    assert_eq!(desk.step(0.0, arrived_until(1, 0, 50.0)), []);
    desk.step(0.0, arrived_until(2, 0, 60.0));
    desk.step(1.0, Input::CallbackAccepted { contact: 1, kind: 0, since: 0.0 });
    desk.step(2.0, arrived_until(3, 0, 55.0));
    assert_eq!(waiting(&desk, 0), [1, 3, 2]);
}

#[test]
fn whoever_waited_in_vain_for_one_person_is_told_what_to_expect_from_then_on() {
    let rule = TypeRule { preferred_seconds: 30.0, mean_seconds: 60.0, ..plain() };
    let mut desk = desk_with(vec![rule], &[0], announcing());
    desk.step(1.0, arrived(1, 0));
    assert_eq!(desk.step(2.0, arrived_for(2, 0, 0)), []);
    let told = Decision::Announce { contact: 2, position: 1, seconds: 60.0 };
    assert_eq!(desk.step(32.0, Input::Tick), [told]);
}
