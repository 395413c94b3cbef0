//! Prints how fast the design studies of the promised figures run, as lines of JSON.
//!
//! `design_speed d1 CONTACTS` and `d2 CONTACTS`: one run on one thread. `design_speed d3`: 200 days of 50,000 contacts
//! of 2,000 people on two threads. `design_speed d4`: the same on one thread and on two.
#![expect(clippy::print_stdout, reason = "a benchmark prints its result")]

mod designs;

use std::time::Instant;

use organico_model::{Run, Seed};
use organico_simulate::{Model, Replication, Simulator};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = arguments.get(1).and_then(|text| text.parse().ok()).unwrap_or(1_000_000.0);
    match arguments.first().map(String::as_str) {
        Some("d1") => design(&designs::models::single(number)),
        Some("d2") => design(&designs::models::multi(number)),
        Some("d3") => days(2),
        Some("d4") => {
            days(1);
            days(2);
        }
        _ => println!("say which: d1 CONTACTS, d2 CONTACTS, d3, d4"),
    }
}

fn design(model: &Model) {
    let simulator = Simulator::new(model.clone()).expect("the model is valid");
    let (found, seconds, cpu_seconds) = timed(&simulator, (1, 1));
    let total = found[0].cells_total();
    let share = |part: u32| f64::from(part) / f64::from(total.offered);
    println!(
        "{{\"events\": {}, \"seconds\": {seconds}, \"cpu_seconds\": {cpu_seconds}, \"pwait\": {}, \"pab\": {}, \
         \"sl_off\": {}}}",
        found[0].events,
        share(total.waited),
        share(total.abandoned),
        share(total.in_time),
    );
}

fn days(threads: usize) {
    let simulator = Simulator::new(designs::models::people()).expect("the model is valid");
    let (found, seconds, cpu_seconds) = timed(&simulator, (200, threads));
    let events: u64 = found.iter().map(|day| day.events).sum();
    let digest =
        found.iter().map(Replication::fingerprint).fold(0_u64, |sum, day| sum.rotate_left(7) ^ day);
    println!(
        "{{\"events\": {events}, \"seconds\": {seconds}, \"cpu_seconds\": {cpu_seconds}, \
         \"threads\": {threads}, \"digest\": \"{digest:016x}\"}}"
    );
}

/// What a run found, and how long it took: on the clock, and of all processors.
fn timed(simulator: &Simulator, (days, threads): (u32, usize)) -> (Vec<Replication>, f64, f64) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    let pool = pool.expect("threads can be started");
    let run = Run::silent(Seed(1));
    let (begin, before) = (Instant::now(), processor_seconds());
    let found = pool.install(|| simulator.replicate(0..days, &run)).expect("nobody stops it");
    // The threads are still there, so that their time is told.
    (found, begin.elapsed().as_secs_f64(), processor_seconds() - before)
}

/// Returns the seconds of processor time that the threads of this process have used so far; 0 where nobody tells.
fn processor_seconds() -> f64 {
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let of_thread = |thread: std::fs::DirEntry| {
        let text = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
        text.split_whitespace().next()?.parse::<f64>().ok()
    };
    threads.filter_map(of_thread).sum::<f64>() / 1e9
}
