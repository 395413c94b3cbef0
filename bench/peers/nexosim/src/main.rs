//! `nexosim-peer CONTACTS [ROUNDS]`: the queue M/M/100+M of figure D1 in NeXosim, timed.
//!
//! Prints the best round as JSON.
//!
//! Of the shapes we tried the fastest that a user of the framework would write: one model for the
//! whole queue, which schedules its own next arrival and its service ends, on one thread.
//! Abandonment is resolved when a contact reaches the head of the queue, as in our own loops. A
//! model of its own for the arrivals, or a scheduled abandonment that an answer cancels, each took
//! about a fifth more time.

use std::collections::VecDeque;
use std::time::Duration;

use floors::chance::Chance;
use floors::single::D1;
use floors::timing;
use floors::totals::Totals;
use nexosim::model::{Context, Model, schedulable};
use nexosim::ports::QuerySource;
use nexosim::simulation::{Mailbox, SimInit, SimulationError};
use nexosim::time::MonotonicTime;
use serde::{Deserialize, Serialize};

fn main() {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse::<u64>());
    let (Some(Ok(contacts)), Ok(rounds)) = (arguments.next(), arguments.next().unwrap_or(Ok(3)))
    else {
        eprintln!("usage: nexosim-peer CONTACTS [ROUNDS]");
        std::process::exit(2);
    };
    timing::report(rounds, |seed| match run(contacts, seed) {
        Ok(totals) => totals,
        Err(fault) => {
            eprintln!("{fault}");
            std::process::exit(1);
        }
    });
}

/// Runs until `contacts` have come and gone; the unit of time is a second of the framework.
fn run(contacts: u64, seed: u64) -> Result<Totals, SimulationError> {
    let state = State { left_to_come: contacts, ..State::new(seed) };
    let centre = Centre { state };
    let mailbox = Mailbox::new();
    let mut bench = SimInit::with_num_threads(1);
    let totals = QuerySource::new().connect(Centre::totals, &mailbox).register(&mut bench);
    let mut simulation = bench.add_model(centre, mailbox, "centre").init(MonotonicTime::EPOCH)?;
    simulation.run()?;
    Ok(simulation.process_query(&totals, ())?)
}

/// The queue and its agents.
#[derive(Serialize, Deserialize)]
struct Centre {
    // The framework can save models; this one is never saved.
    #[serde(skip, default = "State::unused")]
    state: State,
}

struct State {
    chance: Chance,
    free: usize,
    left_to_come: u64,
    /// Arrival and end of patience of each contact that waits.
    line: VecDeque<(MonotonicTime, MonotonicTime)>,
    totals: Totals,
}

impl State {
    fn new(seed: u64) -> Self {
        Self {
            chance: Chance::new(seed),
            free: D1.agents,
            left_to_come: 0,
            line: VecDeque::new(),
            totals: Totals::default(),
        }
    }

    fn unused() -> Self {
        Self::new(0)
    }

    /// Draws a time. The framework refuses events at the present moment, so none is shorter than
    /// its tick.
    fn span(&mut self, mean: f64) -> Duration {
        Duration::from_secs_f64(self.chance.exponential(mean)).max(Duration::from_nanos(1))
    }

    /// Returns the arrival of the contact to serve next, and drops those that have gone.
    fn next_waiting(&mut self, now: MonotonicTime) -> Option<MonotonicTime> {
        while let Some((since, until)) = self.line.pop_front() {
            if until > now {
                return Some(since);
            }
            self.totals.abandoned += 1;
        }
        None
    }
}

#[Model]
impl Centre {
    #[nexosim(init)]
    async fn begin(&mut self, cx: &Context<Self>) {
        self.await_arrival(cx);
    }

    #[nexosim(schedulable)]
    fn arrive(&mut self, _: (), cx: &Context<Self>) {
        let state = &mut self.state;
        state.totals.offered += 1;
        if state.free > 0 {
            state.free -= 1;
            state.totals.answered(0.0, D1.threshold);
            self.serve(cx);
        } else {
            state.totals.waited += 1;
            let patience = state.span(D1.patience);
            state.line.push_back((cx.time(), cx.time() + patience));
        }
        self.await_arrival(cx);
    }

    #[nexosim(schedulable)]
    fn finish(&mut self, _: (), cx: &Context<Self>) {
        let state = &mut self.state;
        state.totals.served += 1;
        if let Some(since) = state.next_waiting(cx.time()) {
            state.totals.answered(cx.time().duration_since(since).as_secs_f64(), D1.threshold);
            self.serve(cx);
        } else {
            state.free += 1;
        }
    }

    fn await_arrival(&mut self, cx: &Context<Self>) {
        if self.state.left_to_come > 0 {
            self.state.left_to_come -= 1;
            let span = self.state.span(D1.between);
            cx.schedule_event(span, schedulable!(Self::arrive), ()).expect("a later moment");
        }
    }

    fn serve(&mut self, cx: &Context<Self>) {
        let handle = self.state.span(D1.handle);
        cx.schedule_event(handle, schedulable!(Self::finish), ()).expect("a later moment");
    }

    async fn totals(&mut self) -> Totals {
        self.state.totals
    }
}
