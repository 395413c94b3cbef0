//! Nothing is offered just before a planned pause.

use super::*;

fn guarded(groups: &[u32]) -> Desk<People> {
    let guard = DeskRule { guard_seconds: 60.0, ..DeskRule::plain() };
    desk_with(vec![plain()], groups, guard)
}

#[test]
fn nobody_is_offered_a_contact_just_before_a_pause_and_the_next_is_asked() {
    let mut desk = guarded(&[0, 0]);
    desk.step(0.0, Input::Break { person: 0, at: 100.0 });
    assert_eq!(assigned(desk.step(40.5, arrived(1, 0))), [(1, 1)]);
    assert_eq!(assigned(desk.step(41.0, arrived(2, 0))), []);
}

#[test]
fn up_to_the_guard_contacts_are_offered() {
    let mut desk = guarded(&[0]);
    desk.step(0.0, Input::Break { person: 0, at: 100.0 });
    assert_eq!(assigned(desk.step(40.0, arrived(1, 0))), [(1, 0)]);
}

#[test]
fn whoever_becomes_free_just_before_a_pause_takes_nothing_that_waits() {
    let mut desk = guarded(&[0]);
    desk.step(0.0, arrived(1, 0));
    desk.step(0.0, Input::Break { person: 0, at: 100.0 });
    desk.step(10.0, arrived(2, 0));
    assert_eq!(assigned(desk.step(90.0, Input::Ended { taker: 0 })), []);
    desk.step(100.0, Input::Away { person: 0 });
    desk.step(700.0, Input::Break { person: 0, at: 9000.0 });
    assert_eq!(assigned(desk.step(700.0, Input::Ready { person: 0 })), [(2, 0)]);
}

#[test]
fn a_pause_that_is_put_off_lets_the_person_take_what_waits() {
    let mut desk = guarded(&[0]);
    desk.step(0.0, Input::Break { person: 0, at: 100.0 });
    desk.step(50.0, arrived(1, 0));
    assert_eq!(assigned(desk.step(51.0, Input::Break { person: 0, at: 500.0 })), [(1, 0)]);
}

#[test]
fn without_a_guard_pauses_hold_nothing_back_in_any_order_of_choice() {
    for order in [crate::AgentOrder::LongestIdle, crate::AgentOrder::Fixed] {
        let mut desk = desk_with(vec![plain()], &[0], DeskRule { order, ..DeskRule::plain() });
        desk.step(0.0, Input::Break { person: 0, at: 1.0 });
        assert_eq!(assigned(desk.step(2.0, arrived(1, 0))), [(1, 0)], "{order:?}");
    }
}
