//! Who takes a contact.

use super::*;
use crate::{AgentOrder, AtHome};

fn in_order(order: AgentOrder) -> DeskRule {
    DeskRule { order, ..DeskRule::plain() }
}

#[test]
fn the_person_idle_longest_takes_the_contact_and_a_better_tier_comes_first() {
    let mut desk = desk(vec![rule(1, &[(0, 0, 0.0), (1, 1, 0.0)])], &[1, 0, 0]);
    assert_eq!(assigned(desk.step(1.0, arrived(10, 0))), [(10, 1)]);
    assert_eq!(assigned(desk.step(2.0, Input::Ended { taker: 1 })), []);
    assert_eq!(assigned(desk.step(3.0, arrived(11, 0))), [(11, 2)]);
    assert_eq!(assigned(desk.step(3.0, arrived(12, 0))), [(12, 1)]);
    assert_eq!(assigned(desk.step(3.0, arrived(13, 0))), [(13, 0)]);
}

#[test]
fn people_of_one_tier_are_asked_in_their_order_whatever_their_group() {
    let mut desk = desk(vec![rule(1, &[(0, 0, 0.0), (1, 0, 0.0)])], &[0, 1, 0]);
    for (now, person) in [(1.0, 2), (2.0, 0)] {
        desk.step(now, Input::Away { person });
        desk.step(now, Input::Ready { person });
    }
    assert_eq!(assigned(desk.step(3.0, arrived(1, 0))), [(1, 1)]);
    assert_eq!(assigned(desk.step(3.0, arrived(2, 0))), [(2, 2)]);
    assert_eq!(assigned(desk.step(3.0, arrived(3, 0))), [(3, 0)]);
}

#[test]
fn in_the_fixed_order_the_first_id_takes_the_contact_however_long_others_are_idle() {
    let mut desk = desk_with(vec![plain()], &[0, 0], in_order(AgentOrder::Fixed));
    desk.step(1.0, Input::Away { person: 0 });
    desk.step(2.0, Input::Ready { person: 0 });
    assert_eq!(assigned(desk.step(3.0, arrived(1, 0))), [(1, 0)]);
}

#[test]
fn the_least_occupied_takes_the_contact() {
    let mut desk = desk_with(vec![plain()], &[0, 0], in_order(AgentOrder::LeastOccupied));
    assert_eq!(assigned(desk.step(0.0, arrived(1, 0))), [(1, 0)]);
    assert_eq!(assigned(desk.step(0.0, arrived(2, 0))), [(2, 1)]);
    desk.step(10.0, Input::Ended { taker: 1 });
    desk.step(30.0, Input::Ended { taker: 0 });
    assert_eq!(assigned(desk.step(31.0, arrived(3, 0))), [(3, 1)]);
}

#[test]
fn time_away_does_not_make_anybody_less_occupied() {
    let mut desk = desk_with(vec![plain()], &[0, 0], in_order(AgentOrder::LeastOccupied));
    // Person 0 is busy half of 20 s and then away for long; person 1 is busy 40 s of 100 s.
    assert_eq!(assigned(desk.step(0.0, arrived(1, 0))), [(1, 0)]);
    desk.step(10.0, Input::Ended { taker: 0 });
    desk.step(20.0, Input::Away { person: 0 });
    assert_eq!(assigned(desk.step(20.0, arrived(2, 0))), [(2, 1)]);
    desk.step(60.0, Input::Ended { taker: 1 });
    desk.step(100.0, Input::Ready { person: 0 });
    assert_eq!(assigned(desk.step(100.0, arrived(3, 0))), [(3, 1)]);
}

#[test]
fn a_person_at_home_is_never_given_what_must_not_be_taken_there() {
    let guarded = TypeRule { at_home: AtHome::Never, ..rule(1, &[(0, 0, 0.0), (1, 1, 0.0)]) };
    let places = [Place::Home, Place::Site(0)];
    let policy = Policy::new(vec![guarded], &places, DeskRule::plain()).unwrap();
    let mut desk = Desk::of_people(policy, &[0, 1]);
    desk.step(0.0, Input::Ready { person: 0 });
    assert_eq!(assigned(desk.step(1.0, arrived_for(1, 0, 0))), []);
    assert_eq!(assigned(desk.step(2.0, Input::Ready { person: 1 })), [(1, 1)]);
}

#[test]
fn whoever_went_away_finishes_what_is_in_hand_and_takes_nothing_more() {
    let mut desk = desk(vec![plain()], &[0]);
    desk.step(1.0, arrived(1, 0));
    desk.step(2.0, Input::Away { person: 0 });
    desk.step(3.0, arrived(2, 0));
    assert_eq!(assigned(desk.step(4.0, Input::Ended { taker: 0 })), []);
    assert_eq!(assigned(desk.step(5.0, Input::Ready { person: 0 })), [(2, 0)]);
}

#[test]
fn of_counted_groups_the_one_with_most_idle_people_is_asked() {
    let policy = policy_of(vec![rule(1, &[(0, 0, 0.0), (1, 0, 0.0)])], &[0, 1], DeskRule::plain());
    let mut desk = Desk::of_groups(policy);
    desk.step(0.0, Input::Staffed { group: 0, agents: 1 });
    desk.step(0.0, Input::Staffed { group: 1, agents: 2 });
    assert_eq!(assigned(desk.step(1.0, arrived(1, 0))), [(1, 1)]);
}

#[test]
fn why_a_contact_waits_is_that_nobody_is_there_all_are_busy_or_somebody_is_held_back() {
    let mut desk = desk(vec![plain(), rule(1, &[(0, 0, 30.0)])], &[0]);
    assert_eq!(desk.wait_reason(1), WaitReason::HeldBack);
    desk.step(1.0, arrived(1, 0));
    assert_eq!(desk.wait_reason(0), WaitReason::AllBusy);
    desk.step(2.0, Input::Away { person: 0 });
    assert_eq!(desk.wait_reason(0), WaitReason::Nobody);
    assert_eq!(desk.wait_reason(7), WaitReason::Nobody);
}
