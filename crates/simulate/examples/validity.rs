//! Prints how the simulation stands against exact and published values, in full, as lines of JSON.
//!
//! `validity v1`: every seventh row of the table of Erlang that the rule allows, and the designs of several skills.
//! `validity v2`: queues that change over the day, 2,000 days each. `v3`: a published simulation. `v4`: how often an
//! interval holds the exact value, of 1,000; `busy`: the same of 200 days of random busyness each. `v5`: what the same
//! chance is worth to a difference.
#![expect(clippy::print_stdout, reason = "it prints its result")]
#![expect(clippy::unwrap_used, reason = "an experiment that cannot be made should end the run")]

#[path = "../tests/it/oracle/mod.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod oracle;

use oracle::erlang_table::Length;
use oracle::scores::Score;
use oracle::{coverage, erlang_table, multi_skill, published, time_varying};

fn main() {
    match std::env::args().nth(1).as_deref() {
        Some("v1") => {
            let length = Length { days: 100, contacts: 1_000_000.0, services: 30_000.0 };
            print("v1 erlang", &erlang_table::run(length, 7), 4.5);
            print("v1 multi-skill", &multi_skill::run(200, 100), 4.5);
        }
        Some("v2") => {
            let scores = time_varying::run(|_| 2000);
            let band = time_varying::band(scores.len());
            print("v2", &scores, band);
        }
        Some("v3") => print("v3", &published::run(1000), 1.5),
        Some("v4") => {
            for (measure, count) in coverage::covered(1000) {
                let share = f64::from(count) / 1000.0;
                println!("{{\"row\": \"v4\", \"measure\": \"{measure}\", \"covered\": {share}}}");
            }
        }
        Some("busy") => {
            for (measure, count, width) in coverage::covered_busy(500, 100_000) {
                let share = f64::from(count) / 500.0;
                println!(
                    "{{\"row\": \"busy\", \"measure\": \"{measure}\", \"covered\": {share}, \"width\": {width}}}"
                );
            }
        }
        Some("v5") => {
            let (same, apart) = coverage::variances(1000);
            println!("{{\"row\": \"v5\", \"variance_ratio\": {}}}", same / apart);
        }
        _ => println!("say which: v1, v2, v3, v4, v5"),
    }
}

/// Prints each score, and a line on all of them.
fn print(row: &str, scores: &[Score], limit: f64) {
    for Score { case, measure, exact, found, z } in scores {
        println!(
            "{{\"row\": \"{row}\", \"case\": \"{case}\", \"measure\": \"{measure}\", \"exact\": {exact}, \
             \"found\": {found}, \"z\": {z:.3}}}"
        );
    }
    let worst = scores.iter().map(|score| score.z.abs()).fold(0.0, f64::max);
    let within = scores.iter().filter(|score| score.z.abs() <= 1.96).count();
    println!(
        "{{\"row\": \"{row}\", \"values\": {}, \"within_1_96\": {within}, \"worst\": {worst:.3}, \
         \"limit\": {limit:.3}}}",
        scores.len()
    );
}
