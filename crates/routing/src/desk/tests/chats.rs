//! Several contacts in hand at once.

use super::*;

#[test]
fn chats_fill_empty_hands_first_and_never_join_a_call() {
    let mut desk = desk(vec![rule(2, &[(0, 0, 0.0)]), plain()], &[0, 0]);
    assert_eq!(assigned(desk.step(1.0, arrived(1, 0))), [(1, 0)]);
    assert_eq!(assigned(desk.step(2.0, arrived(2, 1))), [(2, 1)]);
    assert_eq!(assigned(desk.step(3.0, arrived(3, 0))), [(3, 0)]);
    assert_eq!(assigned(desk.step(4.0, arrived(4, 0))), []);
    assert_eq!(assigned(desk.step(5.0, arrived(5, 0))), []);
    assert_eq!(assigned(desk.step(6.0, Input::Ended { taker: 1 })), [(4, 1), (5, 1)]);
    assert_eq!(desk.held(1), 2);
}

#[test]
fn a_call_never_joins_a_chat() {
    let mut desk = desk(vec![rule(3, &[(0, 0, 0.0)]), plain()], &[0]);
    desk.step(1.0, arrived(1, 0));
    assert_eq!(assigned(desk.step(2.0, arrived(2, 1))), []);
    assert_eq!(assigned(desk.step(3.0, Input::Ended { taker: 0 })), [(2, 0)]);
}

#[test]
fn the_channel_that_allows_fewest_at_once_limits_the_hand() {
    let mut desk = desk(vec![rule(3, &[(0, 0, 0.0)]), rule(2, &[(0, 0, 0.0)])], &[0]);
    assert_eq!(assigned(desk.step(1.0, arrived(1, 0))), [(1, 0)]);
    assert_eq!(assigned(desk.step(2.0, arrived(2, 1))), [(2, 0)]);
    assert_eq!(assigned(desk.step(3.0, arrived(3, 0))), []);
}

#[test]
fn people_of_counted_groups_hold_one_contact_whatever_the_channel() {
    let policy = policy_of(vec![rule(3, &[(0, 0, 0.0)])], &[0], DeskRule::plain());
    let mut desk = Desk::of_groups(policy);
    desk.step(0.0, Input::Staffed { group: 0, agents: 1 });
    assert_eq!(assigned(desk.step(1.0, arrived(1, 0))), [(1, 0)]);
    assert_eq!(assigned(desk.step(1.0, arrived(2, 0))), []);
}
