//! Arrivals: a Poisson process for each type whose rate is constant within an interval.
//!
//! The rate of an interval is the expected contacts times a gamma factor of the day and one of the interval, both of
//! mean 1. The next arrival of every type is known ahead, so that none of them passes through the heap.

use organico_model::{Purpose, Seed, Stream};

use crate::model::{Model, TypeModel};

/// A deviation over mean below this is no variation: its gamma shape would leave the range of the sampler.
const VARIATION_MIN: f64 = 1e-6;

#[derive(Debug)]
struct Flow {
    stream: Stream,
    /// Contacts a second, by interval.
    rates: Vec<f64>,
    time: f64,
    interval: usize,
}

/// The arrivals of one replication.
#[derive(Debug)]
pub(crate) struct Arrivals {
    flows: Vec<Flow>,
    interval_seconds: f64,
    /// The type whose arrival comes first.
    first: usize,
}

impl Arrivals {
    pub(crate) fn new(model: &Model, seed: Seed, replication: u64) -> Self {
        let flow = |(kind, of): (usize, &TypeModel)| Flow {
            stream: seed.stream(Purpose::Arrivals, (replication, kind as u64)),
            rates: rates(model, of, seed.stream(Purpose::Busyness, (replication, kind as u64))),
            time: 0.0,
            interval: 0,
        };
        let flows: Vec<Flow> = model.types.iter().enumerate().map(flow).collect();
        let mut arrivals = Self { flows, interval_seconds: model.interval_seconds, first: 0 };
        for kind in 0..arrivals.flows.len() {
            arrivals.advance(kind);
        }
        arrivals.find_first();
        arrivals
    }

    /// Returns the instant of the next arrival; infinite when there is none.
    #[inline]
    pub(crate) fn next_time(&self) -> f64 {
        self.flows.get(self.first).map_or(f64::INFINITY, |flow| flow.time)
    }

    /// Takes the next arrival: its type and the interval in which it came.
    #[inline]
    pub(crate) fn take(&mut self) -> (usize, usize) {
        let taken = (self.first, self.flows[self.first].interval);
        self.advance(self.first);
        self.find_first();
        taken
    }

    /// Moves a type to its next arrival: an exponential amount of expected contacts further on.
    #[inline]
    fn advance(&mut self, kind: usize) {
        let flow = &mut self.flows[kind];
        let mut left = flow.stream.exponential(1.0);
        while let Some(&rate) = flow.rates.get(flow.interval) {
            let end = (flow.interval + 1) as f64 * self.interval_seconds;
            let room = ((end - flow.time) * rate).max(0.0);
            if left < room {
                flow.time = (flow.time + left / rate).min(end);
                return;
            }
            left -= room;
            flow.time = end;
            flow.interval += 1;
        }
        flow.time = f64::INFINITY;
    }

    #[inline]
    fn find_first(&mut self) {
        let mut first = 0;
        for kind in 1..self.flows.len() {
            if self.flows[kind].time < self.flows[first].time {
                first = kind;
            }
        }
        self.first = first;
    }
}

/// Returns contacts a second by interval, with the busyness of the days and intervals drawn.
fn rates(model: &Model, kind: &TypeModel, mut stream: Stream) -> Vec<f64> {
    let mut rates = Vec::with_capacity(kind.contacts.len());
    for day in &model.days {
        let busyness = factor(&mut stream, kind.day_variation);
        for interval in day.clone() {
            let own = factor(&mut stream, kind.interval_variation);
            rates.push(kind.contacts[interval] * busyness * own / model.interval_seconds);
        }
    }
    rates
}

fn factor(stream: &mut Stream, variation: f64) -> f64 {
    if variation < VARIATION_MIN {
        return 1.0;
    }
    stream.gamma_of_mean_one(1.0 / (variation * variation))
}
