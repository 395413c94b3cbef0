//! Inputs that cannot be: they change nothing.

use super::*;

/// Holds that none of the inputs changes a desk or leads to anything.
fn change_nothing(desk: &mut Desk<People>, now: f64, inputs: &[Input]) {
    let mut before = desk.clone();
    before.clock = now;
    for &input in inputs {
        assert_eq!(desk.step(now, input), [], "{input:?}");
        before.decisions.clone_from(&desk.decisions);
        assert_eq!(&before, desk, "{input:?}");
    }
}

#[test]
fn ids_that_nobody_knows_change_nothing() {
    let mut desk = ringing(vec![plain()], &[0]);
    desk.step(1.0, arrived(1, 0));
    let (contact, kind, since) = (9, 0, 1.0);
    let inputs = [
        arrived(contact, 7),
        arrived(u32::MAX, 0),
        Input::Ready { person: 5 },
        Input::Away { person: 5 },
        Input::Break { person: 5, at: 1.0 },
        Input::Ended { taker: 5 },
        Input::Closed { kind: 3 },
        Input::Staffed { group: 0, agents: 3 },
        Input::Accepted { contact },
        Input::Declined { contact },
        Input::Abandoned { contact, kind, since },
        Input::Abandoned { contact: u32::MAX, kind, since },
        Input::CallbackAccepted { contact, kind, since },
        Input::Returned { contact: u32::MAX, kind, since, until: 5.0 },
        Input::Widened { contact, kind },
    ];
    change_nothing(&mut desk, 3.0, &inputs);
}

#[test]
fn the_same_input_twice_counts_once() {
    let mut desk = ringing(vec![plain()], &[0]);
    desk.step(1.0, arrived(1, 0));
    desk.step(2.0, arrived(2, 0));
    let back = Input::Returned { contact: 2, kind: 0, since: 2.0, until: f64::INFINITY };
    change_nothing(
        &mut desk,
        3.0,
        &[arrived(1, 0), arrived(2, 0), back, Input::Ready { person: 0 }],
    );
    desk.step(4.0, Input::Accepted { contact: 1 });
    change_nothing(&mut desk, 4.0, &[Input::Accepted { contact: 1 }]);
    desk.step(5.0, Input::Away { person: 0 });
    change_nothing(&mut desk, 5.0, &[Input::Away { person: 0 }]);
    desk.step(6.0, Input::Ended { taker: 0 });
    change_nothing(&mut desk, 6.0, &[Input::Ended { taker: 0 }]);
}

#[test]
fn an_empty_place_in_a_queue_is_nobody_who_could_hang_up() {
    let mut desk = desk(vec![plain()], &[]);
    for contact in 1..4 {
        desk.step(1.0, arrived(contact, 0));
    }
    desk.step(2.0, Input::Abandoned { contact: 2, kind: 0, since: 1.0 });
    let nobody = Input::Abandoned { contact: u32::MAX, kind: 0, since: 1.0 };
    change_nothing(&mut desk, 2.0, &[nobody]);
}

#[test]
fn time_does_not_go_back() {
    let mut desk = desk(vec![rule(1, &[(0, 0, 10.0)])], &[0]);
    desk.step(5.0, arrived(1, 0));
    for now in [1.0, f64::NAN, f64::NEG_INFINITY, f64::INFINITY] {
        assert_eq!(desk.step(now, Input::Tick), []);
    }
    desk.step(3.0, arrived(2, 0));
    assert_eq!(desk.waiting(0).map(|waiting| waiting.since).collect::<Vec<_>>(), [5.0, 5.0]);
}

#[test]
fn a_patience_that_is_no_number_is_one_that_nobody_knows() {
    let mut desk = desk(vec![plain()], &[]);
    desk.step(1.0, arrived_until(1, 0, f64::NAN));
    desk.step(2.0, Input::Returned { contact: 2, kind: 0, since: f64::NAN, until: f64::NAN });
    assert_eq!(desk.step(1e9, Input::Tick), []);
    assert_eq!(waiting(&desk, 0), [1, 2]);
}

#[test]
fn more_people_than_there_are_on_earth_keep_nobody_waiting() {
    let policy = policy_of(vec![plain()], &[0], DeskRule::plain());
    let mut desk = Desk::of_groups(policy);
    desk.step(0.0, Input::Staffed { group: 0, agents: u32::MAX });
    assert_eq!(assigned(desk.step(1.0, arrived(1, 0))), [(1, 0)]);
    desk.step(2.0, Input::Staffed { group: 0, agents: 0 });
    assert_eq!((desk.on_duty(0), desk.leaving(0)), (0, 1));
    assert_eq!((desk.on_duty(9), desk.leaving(9)), (0, 0));
}
