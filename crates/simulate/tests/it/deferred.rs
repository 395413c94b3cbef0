//! Deferred work: an exact queue, the night, the deadline and the reserve.

use organico_model::Law;

use crate::models::{
    INTERVAL_SECONDS, duties, duty, kind, model, replicate, set_contacts, sum, z_score,
};

#[test]
fn one_person_with_work_of_fixed_length_waits_as_pollaczek_and_khinchine_say() {
    // M/D/1 at load .6: the mean wait is .6 / (2 * .4) = .75 of a service. Warm-up: 40 intervals are 240 services.
    let (warm_up, counted, service) = (40, 400, 300.0);
    let mut work = kind(warm_up + counted + 20, 0.6 * INTERVAL_SECONDS / service, service);
    work.handle = Law::Fixed { value: 1.0 };
    work.rule.deferred = true;
    let found = replicate(model(vec![work], &[0]), 60, 12);
    let pairs: Vec<(f64, f64)> = found
        .iter()
        .map(|r| r.total(0, warm_up..warm_up + counted))
        .map(|c| (c.wait_seconds / service, f64::from(c.answered)))
        .collect();
    let score = z_score(&pairs, 0.75);
    assert!(score.abs() < 3.5, "{score} standard errors");
}

#[test]
fn deferred_work_stays_over_night_and_its_deadline_counts_open_time_only() {
    // Work comes in the last open interval of the day; 48 closed intervals later somebody comes and does it all.
    let mut work = kind(60, 0.0, 1.0);
    work.handle = Law::Fixed { value: 1.0 };
    work.rule.deferred = true;
    set_contacts(&mut work, 1, 50.0);
    work.open = (0..60).map(|interval| !(2..50).contains(&interval)).collect();
    let overdue_after = |seconds: f64| {
        let mut work = work.clone();
        work.deadline_seconds = Some(seconds);
        let mut model = model(vec![work], &[0]);
        *duties(&mut model) = vec![duty(0, 50.0 * INTERVAL_SECONDS, 52.0 * INTERVAL_SECONDS)];
        let cell = replicate(model, 1, 2)[0].total(0, 0..60);
        assert_eq!((cell.handled, cell.abandoned), (cell.offered, 0));
        (cell.overdue, cell.offered)
    };
    // Nothing is older than one open interval and the minute that the work takes.
    assert_eq!(overdue_after(INTERVAL_SECONDS + 60.0).0, 0);
    let (overdue, offered) = overdue_after(0.0);
    assert_eq!(overdue, offered);
}

#[test]
fn work_that_nobody_does_is_unfinished_and_overdue() {
    let mut work = kind(10, 0.0, 100.0);
    work.rule.deferred = true;
    set_contacts(&mut work, 0, 30.0);
    work.deadline_seconds = Some(INTERVAL_SECONDS);
    let cell = replicate(model(vec![work], &[]), 1, 2)[0].total(0, 0..10);
    assert_eq!((cell.unfinished, cell.overdue_unfinished), (cell.offered, cell.offered));
}

#[test]
fn a_reserve_of_idle_people_keeps_calls_from_waiting_behind_work() {
    let level = |reserve: u32| {
        let mut call = kind(40, 30.0, 120.0);
        call.threshold_seconds = 0.0;
        let mut work = kind(40, 25.0, 600.0);
        work.rule.deferred = true;
        work.rule.reserve = reserve;
        let found = replicate(model(vec![call, work], &[0; 13]), 4, 3);
        let calls = sum(&found, 0, 0..40);
        f64::from(calls.in_time) / f64::from(calls.offered)
    };
    let (none, three) = (level(0), level(3));
    assert!(three > none + 0.02, "without {none}, with {three}");
}
