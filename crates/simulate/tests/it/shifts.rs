//! Shifts, rests, overflow and closing, on cases small enough to know the answer exactly.

use organico_model::Law;
use organico_routing::Taker;
use organico_simulate::Rest;

use crate::models::{
    INTERVAL_SECONDS, duties, duty, kind, model, people, replicate, set_contacts, sum,
};

/// Contacts that are answered at once or not at all, and take no time worth mentioning.
fn blinks(intervals: usize) -> organico_simulate::TypeModel {
    let mut kind = kind(intervals, 200.0, 0.001);
    kind.handle = Law::Fixed { value: 1.0 };
    kind.patience = Law::Fixed { value: 0.0 };
    kind
}

#[test]
fn contacts_are_answered_on_duty_and_not_before_not_in_a_pause_and_not_after() {
    let mut model = model(vec![blinks(8)], &[0]);
    duties(&mut model)[0].start = INTERVAL_SECONDS;
    duties(&mut model)[0].end = 6.0 * INTERVAL_SECONDS;
    duties(&mut model)[0].rests =
        vec![Rest { start: 3.0 * INTERVAL_SECONDS, seconds: INTERVAL_SECONDS }];
    let found = replicate(model, 2, 1);
    for (interval, cell) in found[0].cells(0).iter().enumerate() {
        let present = matches!(interval, 1 | 2 | 4 | 5);
        assert!(cell.offered > 100);
        if present {
            // Two contacts can meet within a millisecond.
            assert!(cell.answered + 2 >= cell.offered, "interval {interval}: {cell:?}");
        } else {
            assert_eq!(cell.answered, 0, "interval {interval}");
        }
    }
    assert!((found[0].duty_seconds() - 4.0 * INTERVAL_SECONDS).abs() < 0.01);
}

#[test]
fn a_pause_waits_for_the_contact_in_hand_and_keeps_its_length() {
    // One contact of 1,000 s at the very start, then one-millisecond contacts that leave unless answered at once.
    let mut long = kind(4, 0.0, 1000.0);
    long.handle = Law::Fixed { value: 1.0 };
    long.present = vec![0.0, 1.0];
    let mut model = model(vec![long, blinks(4)], &[0]);
    duties(&mut model)[0].rests = vec![Rest { start: 600.0, seconds: 800.0 }];
    let found = replicate(model, 1, 3);
    let cells = found[0].cells(1);
    // Busy to 1,000 s, resting to 1,800 s: nothing of the first interval is answered, all of the second.
    assert_eq!(cells[0].answered, 0);
    assert!(cells[1].answered + 2 >= cells[1].offered);
    assert!((found[0].duty_seconds() - (4.0 * INTERVAL_SECONDS - 800.0)).abs() < 1e-6);
}

#[test]
fn a_contact_in_hand_is_finished_after_the_shift_and_no_other_is_begun() {
    let mut long = kind(8, 0.0, 5000.0);
    long.handle = Law::Fixed { value: 1.0 };
    long.rule.deferred = true;
    set_contacts(&mut long, 0, 40.0);
    let mut model = model(vec![long], &[0]);
    duties(&mut model)[0].end = INTERVAL_SECONDS;
    let found = replicate(model, 1, 3);
    let cell = found[0].total(0, 0..8);
    assert_eq!((cell.answered, cell.handled), (1, 1));
    assert_eq!(cell.unfinished, cell.offered - 1);
    assert!((found[0].busy_seconds() - 5000.0).abs() < 1e-6);
    assert!(found[0].duty_seconds() > 5000.0);
}

#[test]
fn a_contact_that_nobody_of_its_skill_can_take_is_answered_at_the_overflow_time_to_the_instant() {
    let mut kind = kind(10, 30.0, 10.0);
    kind.rule.takers = vec![
        Taker { tier: 0, after_seconds: 0.0, ..Taker::first(0) },
        Taker { tier: 1, after_seconds: 20.0, ..Taker::first(1) },
    ];
    let found = replicate(model(vec![kind.clone()], &[1; 60]), 2, 5);
    let cell = sum(&found, 0, 0..10);
    assert!(cell.answered > 400);
    assert_eq!(cell.in_time, cell.answered, "20 s is within a threshold of 20 s");
    let mean = cell.wait_seconds / f64::from(cell.answered);
    assert!((mean - 20.0).abs() < 1e-6, "mean wait {mean}");
    let with_skill = replicate(model(vec![kind], &[0; 60]), 2, 5);
    assert_eq!(sum(&with_skill, 0, 0..10).wait_seconds, 0.0);
}

#[test]
fn better_levels_are_asked_first() {
    let mut kind = kind(10, 30.0, 10.0);
    kind.rule.takers = vec![
        Taker { tier: 1, after_seconds: 0.0, ..Taker::first(0) },
        Taker { tier: 2, after_seconds: 0.0, ..Taker::first(1) },
    ];
    // The better level is twice as slow, so that the busy time tells who worked.
    let mut model = model(vec![kind], &[&[0_u32; 30][..], &[1; 30]].concat());
    for person in &mut people(&mut model)[..30] {
        person.handle_factors = vec![2.0];
    }
    let found = replicate(model, 1, 6);
    let handled = f64::from(found[0].total(0, 0..10).handled);
    let mean = found[0].busy_seconds() / handled;
    assert!((mean - 20.0).abs() < 4.0, "mean busy time {mean}");
}

#[test]
fn who_waits_when_a_live_type_closes_is_served_while_anyone_is_on_duty_and_then_leaves() {
    let patient = |until: f64| {
        let mut kind = kind(8, 0.0, 100.0);
        kind.handle = Law::Fixed { value: 1.0 };
        set_contacts(&mut kind, 0, 60.0);
        kind.open = (0..8).map(|interval| interval < 1).collect();
        let mut model = model(vec![kind], &[0]);
        *duties(&mut model) =
            vec![duty(0, 0.0, until), duty(0, 6.0 * INTERVAL_SECONDS, 8.0 * INTERVAL_SECONDS)];
        replicate(model, 1, 9)[0].total(0, 0..8)
    };
    let short = patient(INTERVAL_SECONDS);
    assert!((18..=20).contains(&short.handled), "{short:?}");
    assert_eq!(short.abandoned, short.offered - short.handled);
    let longer = patient(2.0 * INTERVAL_SECONDS);
    assert!(longer.handled > short.handled + 15, "{longer:?}");
    assert_eq!(longer.unfinished, 0);
}

#[test]
fn a_model_without_people_or_without_contacts_has_an_outcome() {
    let nobody = replicate(model(vec![kind(4, 10.0, 100.0)], &[]), 1, 1);
    let cell = nobody[0].total(0, 0..4);
    assert_eq!((cell.handled, cell.unfinished), (0, cell.offered));
    let nothing = replicate(model(vec![kind(4, 0.0, 100.0)], &[0, 0]), 1, 1);
    assert_eq!((nothing[0].events, nothing[0].busy_seconds()), (0, 0.0));
}
