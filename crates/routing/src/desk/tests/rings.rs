//! Offers that ring until somebody accepts.

use super::*;

#[test]
fn a_declined_contact_goes_to_another_and_who_declined_is_away_until_ready_again() {
    let mut desk = ringing(vec![plain()], &[0, 0]);
    assert_eq!(assigned(desk.step(1.0, arrived(1, 0))), [(1, 0)]);
    let decided =
        [Decision::Revoke { contact: 1, taker: 0 }, Decision::Offer { contact: 1, taker: 1 }];
    assert_eq!(desk.step(2.0, Input::Declined { contact: 1 }), decided);
    assert_eq!(assigned(desk.step(3.0, arrived(2, 0))), []);
    assert_eq!(assigned(desk.step(4.0, Input::Ready { person: 0 })), [(2, 0)]);
}

#[test]
fn an_offer_that_rings_too_long_goes_to_another() {
    let mut desk = ringing(vec![plain()], &[0, 0]);
    desk.step(1.0, arrived(1, 0));
    assert_eq!(desk.step(10.0, Input::Tick), []);
    assert_eq!(assigned(desk.step(11.0, Input::Tick)), [(1, 1)]);
}

#[test]
fn an_accepted_offer_rings_no_more() {
    let mut desk = ringing(vec![plain()], &[0, 0]);
    desk.step(1.0, arrived(1, 0));
    desk.step(2.0, Input::Accepted { contact: 1 });
    assert_eq!(desk.step(60.0, Input::Tick), []);
    assert_eq!(desk.step(61.0, Input::Declined { contact: 1 }), []);
    assert_eq!(desk.held(0), 1);
}

#[test]
fn a_contact_that_rings_when_its_person_goes_away_goes_to_another_at_once() {
    let mut desk = ringing(vec![rule(2, &[(0, 0, 0.0)])], &[0, 0]);
    desk.step(1.0, arrived(1, 0));
    desk.step(1.0, Input::Accepted { contact: 1 });
    desk.step(1.0, arrived(2, 0));
    desk.step(1.0, Input::Accepted { contact: 2 });
    assert_eq!(assigned(desk.step(2.0, arrived(3, 0))), [(3, 0)]);
    let decided =
        [Decision::Revoke { contact: 3, taker: 0 }, Decision::Offer { contact: 3, taker: 1 }];
    assert_eq!(desk.step(3.0, Input::Away { person: 0 }), decided);
    assert_eq!((desk.held(0), desk.held(1)), (1, 2));
}

#[test]
fn whoever_hangs_up_while_it_rings_frees_the_person_for_the_next() {
    let mut desk = ringing(vec![plain()], &[0]);
    desk.step(1.0, arrived(1, 0));
    desk.step(2.0, arrived(2, 0));
    let decided = [
        Decision::Revoke { contact: 1, taker: 0 },
        Decision::Leave { contact: 1, at: 3.0 },
        Decision::Offer { contact: 2, taker: 0 },
    ];
    assert_eq!(desk.step(3.0, Input::Abandoned { contact: 1, kind: 0, since: 1.0 }), decided);
}

#[test]
fn a_contact_that_rang_in_vain_stands_before_those_who_came_after_it() {
    let mut desk = ringing(vec![plain()], &[0]);
    desk.step(1.0, arrived(1, 0));
    desk.step(2.0, arrived(2, 0));
    desk.step(3.0, Input::Declined { contact: 1 });
    assert_eq!(waiting(&desk, 0), [1, 2]);
}

#[test]
fn nobody_ends_a_contact_that_still_rings() {
    let mut desk = ringing(vec![plain()], &[0, 0]);
    desk.step(1.0, arrived(1, 0));
    assert_eq!(desk.step(2.0, Input::Ended { taker: 0 }), []);
    assert_eq!(desk.held(0), 1);
    assert_eq!(assigned(desk.step(11.0, Input::Tick)), [(1, 1)]);
}

#[test]
fn a_hand_of_a_counted_group_that_did_not_answer_is_free_again_for_any_type() {
    let ring = DeskRule { ring_seconds: Some(0.0), ..DeskRule::plain() };
    let mut first = plain();
    first.takers[0].rank = 1;
    let mut desk = Desk::of_groups(policy_of(vec![first, plain()], &[0], ring));
    desk.step(0.0, Input::Staffed { group: 0, agents: 1 });
    desk.step(1.0, arrived(1, 0));
    desk.step(2.0, arrived(2, 1));
    assert_eq!(assigned(desk.step(3.0, Input::Tick)), [(2, 0)]);
}
