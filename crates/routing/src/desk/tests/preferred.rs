//! Contacts that should go to one person.

use super::*;

fn patient() -> TypeRule {
    TypeRule { preferred_seconds: 30.0, ..plain() }
}

#[test]
fn the_preferred_person_takes_the_contact_though_others_are_idle_longer() {
    let mut desk = desk(vec![plain()], &[0, 0]);
    assert_eq!(assigned(desk.step(1.0, arrived_for(1, 0, 1))), [(1, 1)]);
}

#[test]
fn a_contact_waits_for_the_person_it_prefers_and_then_for_anyone() {
    let mut desk = desk(vec![patient()], &[0, 0]);
    desk.step(1.0, arrived_for(1, 0, 0));
    assert_eq!(assigned(desk.step(2.0, arrived_for(2, 0, 0))), []);
    assert_eq!(assigned(desk.step(31.0, Input::Tick)), []);
    assert_eq!(assigned(desk.step(32.0, Input::Tick)), [(2, 1)]);
}

#[test]
fn the_preferred_person_takes_the_contact_that_waits_for_them_before_older_ones() {
    let mut desk = desk(vec![patient()], &[0]);
    desk.step(1.0, arrived(1, 0));
    desk.step(2.0, arrived(2, 0));
    desk.step(3.0, arrived_for(3, 0, 0));
    assert_eq!(assigned(desk.step(4.0, Input::Ended { taker: 0 })), [(3, 0)]);
}

#[test]
fn who_may_not_take_the_type_is_not_waited_for() {
    let types = vec![patient(), rule(1, &[(1, 0, 0.0)])];
    let mut desk = desk(types, &[0, 1]);
    desk.step(1.0, arrived(1, 1));
    assert_eq!(assigned(desk.step(2.0, arrived_for(2, 0, 1))), [(2, 0)]);
    desk.step(3.0, arrived_for(3, 0, 1));
    assert_eq!(assigned(desk.step(4.0, Input::Ended { taker: 1 })), []);
    assert_eq!(assigned(desk.step(5.0, Input::Ended { taker: 0 })), [(3, 0)]);
}

#[test]
fn a_person_who_was_asked_for_in_vain_keeps_the_place_among_the_idle() {
    let types = vec![rule(1, &[(1, 0, 0.0)]), plain()];
    let mut desk = desk(types, &[0, 0, 1]);
    assert_eq!(assigned(desk.step(1.0, arrived_for(1, 0, 0))), [(1, 2)]);
    assert_eq!(assigned(desk.step(2.0, arrived(2, 1))), [(2, 0)]);
}

#[test]
fn when_the_preferred_person_goes_away_anyone_may_take_the_contact_at_once() {
    let mut desk = desk(vec![patient()], &[0, 0]);
    desk.step(1.0, arrived_for(1, 0, 0));
    desk.step(2.0, arrived_for(2, 0, 0));
    assert_eq!(assigned(desk.step(3.0, Input::Away { person: 0 })), [(2, 1)]);
}

#[test]
fn a_person_who_is_not_there_or_about_to_leave_is_not_waited_for() {
    let guard = DeskRule { guard_seconds: 60.0, ..DeskRule::plain() };
    let mut desk = desk_with(vec![patient()], &[0, 0, 0], guard);
    desk.step(0.0, Input::Away { person: 0 });
    assert_eq!(assigned(desk.step(1.0, arrived_for(1, 0, 0))), [(1, 1)]);
    desk.step(2.0, Input::Break { person: 1, at: 30.0 });
    assert_eq!(assigned(desk.step(3.0, arrived_for(2, 0, 1))), [(2, 2)]);
}

#[test]
fn deferred_work_that_waits_for_one_person_does_not_leave_when_it_is_due() {
    let mut desk = desk(vec![TypeRule { deferred: true, ..patient() }], &[0]);
    desk.step(1.0, arrived(1, 0));
    let mail = Input::Arrived { contact: 2, kind: 0, until: 5.0, preferred: 0 };
    assert_eq!(desk.step(2.0, mail), []);
    assert_eq!(
        desk.step(10.0, Input::Ended { taker: 0 }),
        [Decision::Offer { contact: 2, taker: 0 }]
    );
}

#[test]
fn whoever_hangs_up_while_waiting_for_one_person_is_gone() {
    let mut desk = desk(vec![patient()], &[0]);
    desk.step(1.0, arrived(1, 0));
    desk.step(2.0, arrived_for(2, 0, 0));
    let gone = Input::Abandoned { contact: 2, kind: 0, since: 2.0 };
    assert_eq!(desk.step(3.0, gone), [Decision::Leave { contact: 2, at: 3.0 }]);
    assert_eq!(desk.step(4.0, Input::Ended { taker: 0 }), []);
}
