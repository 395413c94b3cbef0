//! Prints simulated events a second: a large textbook queue and 2,000 individual people on one core, then a month of a
//! centre with 1,600 people on two.
//!
//! `cargo run --release -p organico-simulate --example events_per_second`
#![expect(clippy::print_stdout, reason = "a benchmark prints its result")]

use std::time::Instant;

use organico_model::{Law, Run, Seed};
use organico_routing::{Taker, TypeRule};
use organico_simulate::{Duty, Model, PersonModel, Rest, Simulator, TypeModel};

const INTERVAL_SECONDS: f64 = 1800.0;

fn kind(groups: &[u32], contacts: Vec<f64>, law: Law, seconds: f64) -> TypeModel {
    let taker = |&group| Taker { group, tier: 0, after_seconds: 0.0 };
    let intervals = contacts.len();
    TypeModel {
        rule: TypeRule {
            priority: 0,
            deferred: false,
            reserve: 0,
            concurrency: 1,
            takers: groups.iter().map(taker).collect(),
        },
        contacts,
        open: vec![true; intervals],
        day_variation: 0.0,
        interval_variation: 0.0,
        handle: law,
        handle_seconds: vec![seconds; intervals],
        patience: Law::Exponential { mean: 300.0 },
        threshold_seconds: 20.0,
        deadline_seconds: None,
        present: Vec::new(),
    }
}

fn duty(person: u32, start: f64, end: f64) -> Duty {
    // Staggered, so that not everyone rests at once.
    let first = start + 3600.0 + f64::from(person % 8) * 900.0;
    let rest = |n| Rest { start: first + f64::from(n) * 7200.0, seconds: 900.0 };
    let rests = (0..3).map(rest).collect();
    let key = u64::from(person);
    Duty { person, start, end, rests, absence: 0.0, distraction: 0.0, key }
}

/// M/M/100+M: arrivals 100, service 1, patience rate .5, threshold 1/9 of a service; 10^6 contacts.
fn textbook_queue() -> Model {
    let service = 180.0;
    let intervals = 1000;
    let contacts = vec![100.0 * INTERVAL_SECONDS / service; intervals];
    let exponential = Law::Exponential { mean: 1.0 };
    let mut kind = kind(&[0], contacts, exponential, service);
    kind.patience = Law::Exponential { mean: 2.0 * service };
    let end = intervals as f64 * INTERVAL_SECONDS;
    let whole = |person| Duty { rests: Vec::new(), ..duty(person, 0.0, end) };
    Model {
        interval_seconds: INTERVAL_SECONDS,
        days: std::iter::once(0..intervals).collect(),
        types: vec![kind],
        people: (0..100).map(|_| PersonModel { group: 0, handle_factors: Vec::new() }).collect(),
        duties: (0..100).map(whole).collect(),
    }
}

/// People with two of 20 types each, eight hours a day, about 80 per cent busy.
fn centre(people: u32, days: usize) -> Model {
    let types = 20;
    let service = 420.0;
    let on_contacts = 8.0 * 3600.0 - 3.0 * 900.0;
    let a_day = f64::from(people) * on_contacts * 0.87 / service / f64::from(types);
    let day = (0..48).map(|i| if (18..34).contains(&i) { a_day / 16.0 } else { 0.0 });
    let contacts: Vec<f64> = (0..days).flat_map(|_| day.clone()).collect();
    let log_normal = Law::LogNormal { mean: 1.0, variation: 1.1 };
    let model = |k: u32| kind(&[k, (k + 1) % types], contacts.clone(), log_normal.clone(), service);
    let duty = |(day, person): (usize, u32)| {
        let start = (day as f64 * 24.0 + 9.0) * 3600.0;
        duty(person, start, start + 8.0 * 3600.0)
    };
    Model {
        interval_seconds: INTERVAL_SECONDS,
        days: (0..days).map(|day| day * 48..(day + 1) * 48).collect(),
        types: (0..types).map(model).collect(),
        people: (0..people)
            .map(|person| PersonModel { group: person % types, handle_factors: Vec::new() })
            .collect(),
        duties: (0..days).flat_map(|day| (0..people).map(move |p| (day, p))).map(duty).collect(),
    }
}

fn measure(name: &str, model: Model, replications: u32) {
    let simulator = Simulator::new(model).expect("the model is valid");
    let run = Run::silent(Seed(1));
    let begin = Instant::now();
    let results = simulator.replicate(0..replications, &run).expect("nobody stops it");
    let seconds = begin.elapsed().as_secs_f64();
    let events: u64 = results.iter().map(|replication| replication.events).sum();
    let busy: f64 = results.iter().map(|replication| replication.busy_seconds).sum();
    let duty: f64 = results.iter().map(|replication| replication.duty_seconds).sum();
    let occupancy = busy / duty;
    let rate = events as f64 / seconds / 1e6;
    println!("{name}: {events} events in {seconds:.2} s, {rate:.2} M/s, occupancy {occupancy:.3}");
}

fn on(threads: usize, work: impl FnOnce() + Send) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    pool.expect("threads can be started").install(work);
}

fn main() {
    on(1, || {
        for _ in 0..3 {
            measure("M/M/100+M, 1 thread", textbook_queue(), 4);
            measure("2,000 people, 1 thread", centre(2000, 20), 4);
        }
    });
    on(2, || measure("2,000 people, 2 threads", centre(2000, 20), 4));
    on(2, || measure("1,600 people for 28 days, 2 threads", centre(1600, 28), 16));
}
