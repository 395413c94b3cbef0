//! Every feature has a case that is a queue whose values are known exactly.

use organico_model::{
    Automation, CallbackRule, Estimate, Fatigue, Law, Outage, OutageOf, PersonDuty, RandomOutages,
    Retrial, Run, Seed, Simulation, Start, Study, StudyPerson, StudyStaff, StudyTaker, StudyType,
    Transfer,
};
use organico_simulate::{Replication, Simulator, study_model};

use crate::oracle::exact::{Found, Queue};
use crate::oracle::scores::z_score;
use crate::oracle::studies::{INTERVAL, kind, simulated, study, taker};

/// Mean handle time in seconds.
const HANDLE: f64 = 180.0;
const DAYS: u32 = 60;

fn per_second(arrivals: f64) -> f64 {
    arrivals / HANDLE
}

/// Returns the study of a queue, warmed up.
fn warm(types: Vec<StudyType>, agents: &[u32]) -> Study {
    let mut study = study(types, agents, 26);
    study.warm_up = 4;
    study.cool_down = 2;
    study
}

/// Returns the study of a queue from its stationary law.
fn stationary(types: Vec<StudyType>, agents: &[u32]) -> Study {
    let mut study = study(types, agents, 24);
    study.cool_down = 2;
    study.start = Start::Stationary;
    study
}

fn near(found: Option<Estimate>, exact: f64, what: &str) {
    let score = z_score(&found.unwrap(), exact, DAYS);
    assert!(score.abs() < 4.0, "{what}: {found:?} against {exact}, {score} standard errors");
}

/// Holds the measures of a type against those of a queue.
fn is_queue(found: &Simulation, kind: usize, exact: &Found) {
    let of = &found.types[kind].measures;
    near(of.pwait, exact.pwait, "pwait");
    near(of.eq, exact.eq, "eq");
    if exact.pab > 0.0 {
        near(of.pab, exact.pab, "pab");
    }
    if exact.pblock > 0.0 {
        near(of.pblock, exact.pblock, "pblock");
    }
}

fn patient(arrivals: f64) -> StudyType {
    kind(per_second(arrivals), HANDLE)
}

fn impatient(arrivals: f64) -> StudyType {
    StudyType { patience: Law::Exponential { mean: HANDLE }, ..patient(arrivals) }
}

#[test]
fn a_line_without_places_is_erlang_b_and_a_short_one_is_a_queue_with_a_cap() {
    for cap in [0, 3] {
        let capped = StudyType { line_cap: Some(cap), ..patient(9.0) };
        let found = simulated(&stationary(vec![capped], &[10]), DAYS, 1);
        let exact = Queue { cap: Some(cap), ..Queue::plain(10, 9.0) }.found();
        if cap == 0 {
            // The published value of ten lines and nine erlangs.
            assert!((exact.pblock - 0.167_96).abs() < 1e-5);
            assert_eq!(found.types[0].measures.pwait.unwrap().mean, 0.0);
            near(found.types[0].measures.pblock, exact.pblock, "pblock");
        } else {
            is_queue(&found, 0, &exact);
        }
    }
}

#[test]
fn who_never_tries_again_and_a_machine_that_nobody_meets_change_nothing() {
    let plain = simulated(&stationary(vec![impatient(9.0)], &[10]), 3, 2);
    let retrial = Retrial { probability: 0.0, delay: Law::Fixed { value: 60.0 } };
    let automation = Automation {
        share: 0.0,
        contained: 0.5,
        seconds: Law::Fixed { value: 30.0 },
        failed_factor: 2.0,
    };
    let odd = StudyType {
        retrial: Some(retrial),
        automation: Some(automation),
        ageing_seconds: Some(1e9),
        bonus_seconds: 40.0,
        ..impatient(9.0)
    };
    let mut study = stationary(vec![odd], &[10]);
    study.start = Start::Empty;
    let found = simulated(&study, 3, 2);
    let empty = Study { start: Start::Empty, ..stationary(vec![impatient(9.0)], &[10]) };
    assert_eq!(found.digest, simulated(&empty, 3, 2).digest);
    assert_ne!(found.digest, plain.digest, "a day from the stationary law is another day");
}

#[test]
fn customers_who_always_lose_patience_try_again_a_geometric_number_of_times() {
    // Nobody is on duty: a customer who tries again with probability p comes 1 / (1 - p) times in all.
    let again = Retrial { probability: 0.5, delay: Law::Fixed { value: 10.0 } };
    let calls =
        StudyType { retrial: Some(again), patience: Law::Fixed { value: 10.0 }, ..patient(9.0) };
    let found = simulated(&warm(vec![calls], &[0]), DAYS, 3);
    let of = &found.types[0].measures;
    let fresh = per_second(9.0) * INTERVAL * 20.0;
    near(Some(of.offered), 2.0 * fresh, "offered");
    near(Some(of.retried), fresh, "retried");
    assert_eq!((of.sl_ans, of.sl_off.unwrap().mean), (None, 0.0));
}

#[test]
fn what_a_machine_resolves_is_taken_from_a_poisson_stream() {
    let machine = |share, contained| Automation {
        share,
        contained,
        seconds: Law::Exponential { mean: 60.0 },
        failed_factor: 1.0,
    };
    let with = |share, contained| {
        let calls = StudyType { automation: Some(machine(share, contained)), ..impatient(10.0) };
        simulated(&warm(vec![calls], &[7]), DAYS, 4)
    };
    let all = with(1.0, 1.0);
    assert_eq!(all.types[0].measures.offered.mean, 0.0);
    assert_eq!(all.types[0].measures.sl_off, None);
    let queue = |arrivals| Queue { abandonment: 1.0, ..Queue::plain(7, arrivals) }.found();
    is_queue(&with(0.3, 1.0), 0, &queue(7.0));
    // Those that it fails come later, and a Poisson stream that is moved is a Poisson stream.
    is_queue(&with(0.6, 0.5), 0, &queue(7.0));
}

#[test]
fn two_queues_in_a_row_are_two_queues_with_the_same_rate() {
    let transfers = vec![Transfer { to: 1, probability: 1.0 }];
    let front = StudyType { transfers, ..patient(9.0) };
    let back = StudyType { id: "back".to_owned(), takers: vec![taker(1)], ..patient(0.0) };
    let found = simulated(&warm(vec![front, back], &[12, 11]), 200, 5);
    for (kind, servers) in [(0, 12), (1, 11)] {
        let exact = Queue::plain(servers, 9.0).found();
        let pwait = found.types[kind].measures.pwait.unwrap();
        let score = z_score(&pwait, exact.pwait, 200);
        assert!(score.abs() < 4.0, "{kind}: {pwait:?} against {}", exact.pwait);
    }
}

#[test]
fn when_everybody_wants_to_be_called_back_nobody_leaves() {
    let callback = Some(CallbackRule { over_seconds: 0.0, share: 1.0 });
    let calls = StudyType { callback, ..impatient(9.0) };
    let found = simulated(&warm(vec![calls], &[12]), DAYS, 6);
    is_queue(&found, 0, &Queue::plain(12, 9.0).found());
    let of = &found.types[0].measures;
    assert_eq!(of.abandoned.mean, 0.0);
    assert!((of.called_back.mean - of.pwait.unwrap().mean * of.offered.mean).abs() < 1e-6);
}

#[test]
fn chats_that_share_one_person_evenly_are_a_single_server() {
    // Each of h chats in hand takes h times as long: the person works at one rate whatever is in hand.
    let chats = StudyType { concurrency: 3, slowdown: 1.0, ..patient(0.7) };
    let found = simulated(&warm(vec![chats], &[1]), 400, 7);
    let load: f64 = 0.7;
    let of = &found.types[0].measures;
    let score = |found: Estimate, exact: f64| z_score(&found, exact, 400);
    let pwait = score(of.pwait.unwrap(), load * load * load);
    let eq = score(of.eq.unwrap(), load * load * load * load / (1.0 - load));
    let busy = score(found.groups[0].busy, load);
    assert!(pwait.abs() < 4.0 && eq.abs() < 4.0 && busy.abs() < 4.0, "{pwait} {eq} {busy}");
}

#[test]
fn chats_that_do_not_slow_each_other_are_slots() {
    let chats = StudyType { concurrency: 3, ..impatient(11.0) };
    let found = simulated(&warm(vec![chats], &[4]), DAYS, 8);
    is_queue(&found, 0, &Queue { abandonment: 1.0, ..Queue::plain(12, 11.0) }.found());
}

#[test]
fn an_outage_of_the_whole_day_serves_nobody_and_one_of_another_site_changes_nothing() {
    let with = |of: OutageOf, at_seconds: f64, seconds: f64| {
        // Nobody waits as long as half an hour.
        let calls = StudyType { patience: Law::Fixed { value: HANDLE }, ..patient(9.0) };
        let mut study = study(vec![calls], &[10], 12);
        study.outages = vec![Outage { of, at_seconds, seconds, recovery_seconds: 0.0 }];
        simulated(&study, 5, 9)
    };
    let horizon = 12.0 * INTERVAL;
    let none = with(OutageOf::Site(0), 0.0, horizon);
    assert_eq!(none.types[0].measures.answered.mean, 0.0);
    assert_eq!(none.types[0].measures.asa_served, None);
    let elsewhere = with(OutageOf::Site(1), 0.0, horizon);
    let later = with(OutageOf::Site(0), horizon + 1.0, 60.0);
    assert_eq!(elsewhere.digest, later.digest);
    let first_hour = with(OutageOf::Site(0), 0.0, 2.0 * INTERVAL);
    let by_interval = |place: usize| first_hour.intervals[place].types[0].answered.mean;
    assert_eq!((by_interval(0), by_interval(1) > 0.0), (0.0, true), "those who still waited");
    assert!(by_interval(6) > 0.0, "the people come back");
}

#[test]
fn after_an_outage_in_the_middle_of_the_day_the_queue_is_itself_again() {
    let mut study = warm(vec![impatient(9.0)], &[10]);
    study.warm_up = 14;
    study.outages = vec![Outage {
        of: OutageOf::Site(0),
        at_seconds: 4.0 * INTERVAL + 7.0,
        seconds: INTERVAL,
        recovery_seconds: INTERVAL,
    }];
    let found = simulated(&study, DAYS, 10);
    is_queue(&found, 0, &Queue { abandonment: 1.0, ..Queue::plain(10, 9.0) }.found());
    assert!((found.groups[0].staffed.mean - 10.0).abs() < 1e-9, "the people are back");
}

/// Returns people of group 0 on duty all day.
fn people(count: usize) -> Vec<StudyPerson> {
    let duty = PersonDuty { from_seconds: 0.0, to_seconds: 26.0 * INTERVAL, pauses: Vec::new() };
    let person = StudyPerson {
        group: 0,
        handle_factor: 1.0,
        new_factor: 1.0,
        learning_days: 0.0,
        days_worked: 0.0,
        absence: 0.0,
        late_seconds: 0.0,
        duties: vec![duty],
    };
    vec![person; count]
}

fn with_people(people: Vec<StudyPerson>, login_seconds: f64, kind: StudyType) -> Study {
    let mut study = warm(vec![kind], &[0]);
    study.staff = StudyStaff::People { people, login_seconds, guard_seconds: 0.0 };
    study
}

#[test]
fn people_who_are_absent_or_still_logging_in_serve_nobody() {
    let absent = people(10).into_iter().map(|p| StudyPerson { absence: 1.0, ..p }).collect();
    let none = simulated(&with_people(absent, 0.0, impatient(9.0)), 4, 11);
    assert_eq!(none.types[0].measures.answered.mean, 0.0);
    assert_eq!(none.groups[0].staffed.mean, 0.0);
    let endless = simulated(&with_people(people(10), 26.0 * INTERVAL, impatient(9.0)), 4, 11);
    assert_eq!(none.types[0].measures.abandoned, endless.types[0].measures.abandoned);
}

#[test]
fn people_who_come_late_are_missed_for_so_long_on_average() {
    let late = people(10).into_iter().map(|p| StudyPerson { late_seconds: 900.0, ..p }).collect();
    let mut study = with_people(late, 0.0, impatient(9.0));
    study.warm_up = 0;
    let found = simulated(&study, 400, 12);
    let horizon = 24.0 * INTERVAL;
    let score = z_score(&found.groups[0].staffed, 10.0 * (1.0 - 900.0 / horizon), 400);
    assert!(score.abs() < 4.0, "{score}");
}

#[test]
fn who_has_learnt_and_who_is_never_tired_work_as_anybody() {
    let usual = simulated(&with_people(people(10), 0.0, impatient(9.0)), 3, 13);
    let learnt = |p| StudyPerson { new_factor: 2.0, learning_days: 60.0, days_worked: 60.0, ..p };
    let learnt = people(10).into_iter().map(learnt).collect();
    let after = simulated(&with_people(learnt, 0.0, impatient(9.0)), 3, 13);
    assert_eq!(usual.digest, after.digest);
    let mut tireless = with_people(people(10), 0.0, impatient(9.0));
    tireless.fatigue = Some(Fatigue { above: 0.0, slowdown: 0.0 });
    assert_eq!(usual.digest, simulated(&tireless, 3, 13).digest);
}

#[test]
fn new_people_who_take_twice_as_long_are_a_queue_of_twice_the_load() {
    let new = |p| StudyPerson { new_factor: 3.0, learning_days: 60.0, days_worked: 30.0, ..p };
    let new = people(12).into_iter().map(new).collect();
    let found = simulated(&with_people(new, 0.0, impatient(5.0)), DAYS, 14);
    // In units of the doubled service: twice the arrivals, and patience of half a service.
    let exact = Queue { abandonment: 2.0, ..Queue::plain(12, 10.0) }.found();
    is_queue(&found, 0, &exact);
}

#[test]
fn people_kept_in_reserve_are_not_there() {
    let mut calls = impatient(9.0);
    calls.takers[0].reserve = 3;
    let found = simulated(&warm(vec![calls], &[13]), DAYS, 15);
    is_queue(&found, 0, &Queue { abandonment: 1.0, ..Queue::plain(10, 9.0) }.found());
    assert!(found.types[0].reasons.held_back > 0.99, "three are always idle");
}

#[test]
fn customers_who_insist_on_their_person_are_single_servers() {
    let calls = StudyType { preferred_share: 1.0, preferred_seconds: 1e9, ..patient(3.0) };
    let found = simulated(&warm(vec![calls], &[5]), 400, 16);
    let score = z_score(&found.types[0].measures.pwait.unwrap(), 0.6, 400);
    assert!(score.abs() < 4.0, "{score}");
}

#[test]
fn customers_who_do_not_insist_are_a_common_queue() {
    let calls = StudyType { preferred_share: 1.0, ..impatient(9.0) };
    let found = simulated(&warm(vec![calls], &[10]), DAYS, 17);
    is_queue(&found, 0, &Queue { abandonment: 1.0, ..Queue::plain(10, 9.0) }.found());
}

#[test]
fn a_group_that_comes_in_after_any_wait_is_not_there_and_one_at_once_is_one_group() {
    let with = |after_seconds: f64, groups: usize| {
        let mut calls = impatient(9.0);
        let more = (1..groups).map(|group| StudyTaker { tier: 1, after_seconds, ..taker(group) });
        calls.takers.extend(more);
        simulated(&warm(vec![calls], &[8, 3]), DAYS, 18)
    };
    let alone = with(0.0, 1);
    let never = with(1e8, 2);
    assert_eq!(alone.types[0].measures, never.types[0].measures);
    let together = with(0.0, 2);
    is_queue(&together, 0, &Queue { abandonment: 1.0, ..Queue::plain(11, 9.0) }.found());
}

#[test]
fn counted_groups_and_people_meet_the_same_contacts_in_the_same_way() {
    let other = StudyType {
        id: "other".to_owned(),
        takers: vec![taker(0), StudyTaker { tier: 1, ..taker(1) }],
        threshold_seconds: 5.0,
        ..impatient(4.0)
    };
    let counted = warm(vec![impatient(6.0), other], &[9, 2]);
    let lived = |study: &Study| -> Vec<Replication> {
        let simulator = Simulator::new(study_model(study).unwrap()).unwrap();
        simulator.replicate(0..3, &Run::silent(Seed(19))).unwrap()
    };
    // Fatigue that does not tire needs people and changes nothing else.
    let mut apart = counted.clone();
    apart.fatigue = Some(Fatigue { above: 0.0, slowdown: 0.0 });
    for (groups, people) in lived(&counted).iter().zip(&lived(&apart)) {
        assert_eq!(groups.cells(0), people.cells(0));
        assert_eq!(groups.cells(1), people.cells(1));
        assert!((groups.busy_seconds() - people.busy_seconds()).abs() < 1e-3);
        assert!((groups.duty_seconds() - people.duty_seconds()).abs() < 1e-3);
    }
}

#[test]
fn homes_that_hardly_ever_fail_are_homes_that_do_not() {
    let with = |home_outages| {
        let mut study = with_people(people(10), 0.0, impatient(9.0));
        study.groups[0].site = None;
        study.home_outages = home_outages;
        simulated(&study, 3, 20)
    };
    let rare = RandomOutages { hours_between: 1e8, seconds: Law::Exponential { mean: 600.0 } };
    assert_eq!(with(None).types[0].measures, with(Some(rare)).types[0].measures);
}
