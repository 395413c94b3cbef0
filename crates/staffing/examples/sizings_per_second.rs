//! Prints how many sizings one core does in a second, for 80 % in 20 s at 180 s of handle time.
//!
//! With the argument `short`, one line a load, `erlangs rate agents`, of the short form, which gives what the peer of
//! the bench row S1 gives: agents, service level, probability of waiting and occupancy. Without, a table with the
//! full form in Erlang C and A as well.

use std::hint::black_box;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use organico_model::{
    Agents, Base, Counted, Seconds, ServiceDefinition, ServiceTarget, Share, SourceStatus, Targets,
};
use organico_staffing::{QueueModel, StaffingError, Traffic, erlang_c_agents, size};

const HANDLE_SECONDS: f64 = 180.0;
const THRESHOLD_SECONDS: f64 = 20.0;
const SHARE: f64 = 0.8;

/// Returns the best rate of many short windows: other work on the machine only ever slows one.
fn rate<Answer>(mut one: impl FnMut(f64) -> Answer) -> f64 {
    let mut best = 0.0_f64;
    for _ in 0..25 {
        let (start, mut done) = (Instant::now(), 0_u32);
        while start.elapsed() < Duration::from_millis(20) {
            for i in 0..1000 {
                // The load moves a little each time, so that no answer can be kept.
                black_box(one(1.0 + f64::from(i) * 1e-9));
            }
            done += 1000;
        }
        best = best.max(f64::from(done) / start.elapsed().as_secs_f64());
    }
    best
}

fn targets() -> Result<Targets, Box<dyn std::error::Error>> {
    let definition = ServiceDefinition {
        id: "offered".to_owned(),
        counted: Counted::WithinThreshold,
        base: Base::Offered,
        status: SourceStatus::Verified,
        source: String::new(),
    };
    let (share, threshold) = (Share::new(SHARE)?, Seconds::new(THRESHOLD_SECONDS)?);
    let service = Some(ServiceTarget { definition, share, threshold });
    let agents_min = Agents(0);
    Ok(Targets {
        service,
        speed_of_answer_max: None,
        abandonment_max: None,
        occupancy_max: None,
        agents_min,
    })
}

fn agents(model: QueueModel, load: f64, targets: &Targets) -> Result<u32, StaffingError> {
    let traffic = Traffic {
        arrivals_per_second: load / HANDLE_SECONDS,
        handle_seconds: HANDLE_SECONDS,
        patience_seconds: Some(HANDLE_SECONDS),
    };
    size(model, &traffic, targets).map(|sizing| sizing.agents.0)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let only_short = std::env::args().nth(1).is_some_and(|argument| argument == "short");
    let targets = targets()?;
    let mut out = io::stdout().lock();
    for load in [10.0, 100.0, 1_000.0, 5_000.0] {
        let threshold = black_box(THRESHOLD_SECONDS / HANDLE_SECONDS);
        let answer = erlang_c_agents(load, threshold, SHARE)?.agents;
        let short = rate(|f| erlang_c_agents(load * f, threshold, SHARE));
        if only_short {
            writeln!(out, "{load} {short:.0} {answer}")?;
            continue;
        }
        let full = rate(|f| agents(QueueModel::ErlangC, load * f, &targets).unwrap_or(0));
        let erlang_a = rate(|f| agents(QueueModel::ErlangA, load * f, &targets).unwrap_or(0));
        writeln!(
            out,
            "{load} erlangs, {answer} agents: short {short:.0}, full {full:.0}, Erlang A {erlang_a:.0} a second"
        )?;
    }
    Ok(())
}
