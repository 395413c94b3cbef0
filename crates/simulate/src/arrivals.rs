//! Arrivals: for each type a Poisson process whose rate is constant within a step, or instants that are given.
//!
//! The rate of a step is the expected contacts times a factor of the day that all types share, one of the type's day
//! and one of the interval, each of mean 1. The next arrival of every type is known ahead, so that none of them passes
//! through the heap.

use std::borrow::Cow;

use organico_model::{Purpose, Seed, Stream};

use crate::instant::earlier;
use crate::model::{ArrivalModel, Model, TypeModel};

/// A deviation over mean below this is no variation: its gamma shape would leave the range of the sampler.
const VARIATION_MIN: f64 = 1e-6;

/// Keeps the chance of the factor that all types share apart from that of a type.
const SHARED_KEY: u64 = 1 << 40;

#[derive(Debug)]
struct Flow<'a> {
    stream: Stream,
    /// Contacts a second and seconds a contact, by step; empty where the instants are given.
    rates: Vec<(f64, f64)>,
    step_seconds: f64,
    step: usize,
    /// When the present step ends.
    end: f64,
    given: &'a [f64],
}

impl<'a> Flow<'a> {
    fn of_rates(stream: Stream, rates: Vec<(f64, f64)>, step_seconds: f64) -> Self {
        Self { stream, rates, step_seconds, step: 0, end: step_seconds, given: &[] }
    }

    fn at(stream: Stream, given: &'a [f64]) -> Self {
        Self { given, ..Self::of_rates(stream, Vec::new(), 1.0) }
    }
}

/// The arrivals of one replication.
#[derive(Debug)]
pub(crate) struct Arrivals<'a> {
    flows: Vec<Flow<'a>>,
    /// The next arrival of each type.
    times: Vec<f64>,
    /// The type whose arrival comes first, and when.
    first: usize,
    first_time: f64,
}

impl<'a> Arrivals<'a> {
    pub(crate) fn new(model: &'a Model, seed: Seed, replication: u64) -> Self {
        let shared = shared(model, seed, replication);
        let flow = |(kind, of): (usize, &'a TypeModel)| {
            let stream = seed.stream(Purpose::Arrivals, (replication, kind as u64));
            match &of.arrivals {
                ArrivalModel::Given { seconds } => Flow::at(stream, seconds),
                ArrivalModel::Expected { step_seconds, contacts } => {
                    let busyness = seed.stream(Purpose::Busyness, (replication, kind as u64));
                    let factors = factors(model, of, &shared, busyness);
                    let (contacts, step_seconds) = split(model, of, (contacts, *step_seconds));
                    let rates = rates(&contacts, step_seconds, (&factors, model.interval_seconds));
                    Flow::of_rates(stream, rates, step_seconds)
                }
            }
        };
        let flows: Vec<Flow<'a>> = model.types.iter().enumerate().map(flow).collect();
        let times = vec![0.0; flows.len()];
        let mut arrivals = Self { flows, times, first: 0, first_time: f64::INFINITY };
        for kind in 0..arrivals.flows.len() {
            arrivals.advance(kind);
        }
        arrivals.find_first();
        arrivals
    }

    /// Returns the instant of the next arrival; infinite when there is none.
    #[inline]
    pub(crate) fn next_time(&self) -> f64 {
        self.first_time
    }

    /// Takes the next arrival and returns its type.
    #[inline(always)]
    pub(crate) fn take(&mut self) -> usize {
        let taken = self.first;
        self.advance(taken);
        self.find_first();
        taken
    }

    /// Moves a type to its next arrival: an exponential amount of expected contacts further on.
    #[inline(always)]
    fn advance(&mut self, kind: usize) {
        let flow = &mut self.flows[kind];
        if flow.rates.is_empty() {
            self.times[kind] = flow.given.get(flow.step).copied().unwrap_or(f64::INFINITY);
            flow.step += 1;
            return;
        }
        let mut time = self.times[kind];
        let mut left = flow.stream.exponential(1.0);
        while let Some(&(rate, gap)) = flow.rates.get(flow.step) {
            let end = flow.end;
            let room = (end - time) * rate;
            if left < room {
                self.times[kind] = earlier(time + left * gap, end);
                return;
            }
            left -= if room > 0.0 { room } else { 0.0 };
            time = end;
            flow.step += 1;
            flow.end = (flow.step + 1) as f64 * flow.step_seconds;
        }
        self.times[kind] = f64::INFINITY;
    }

    #[inline(always)]
    fn find_first(&mut self) {
        let mut first = 0;
        let mut least = f64::INFINITY;
        for (kind, &time) in self.times.iter().enumerate() {
            if time < least {
                least = time;
                first = kind;
            }
        }
        self.first = first;
        self.first_time = least;
    }
}

/// Returns expected contacts in steps no longer than an interval, where each interval has a factor of its own.
fn split<'a>(
    model: &Model,
    kind: &TypeModel,
    (contacts, step_seconds): (&'a [f64], f64),
) -> (Cow<'a, [f64]>, f64) {
    let parts = libm::ceil(step_seconds / model.interval_seconds - 1e-9);
    if parts <= 1.0 || (kind.interval_variation < VARIATION_MIN && model.days.len() <= 1) {
        return (Cow::Borrowed(contacts), step_seconds);
    }
    // What lies beyond the horizon is never asked for, however long the last step is.
    let most = libm::ceil(model.horizon_seconds() / step_seconds * parts) as usize;
    let each = contacts.iter().flat_map(|whole| (0..parts as usize).map(move |_| whole / parts));
    (Cow::Owned(each.take(most).collect()), step_seconds / parts)
}

/// Returns contacts a second and seconds a contact by step, each step with the factor of the interval in which it begins.
fn rates(contacts: &[f64], step_seconds: f64, (factors, length): (&[f64], f64)) -> Vec<(f64, f64)> {
    let rate = |(step, expected): (usize, &f64)| {
        // Half a step on, so that rounding never puts a step into the interval before.
        let interval = ((step as f64 + 0.5) * step_seconds / length) as usize;
        let rate = expected * factors.get(interval).copied().unwrap_or(1.0) / step_seconds;
        // Where nobody comes there is no room for a contact either, so that its gap is never asked for.
        (rate, 1.0 / rate)
    };
    contacts.iter().enumerate().map(rate).collect()
}

/// Returns the factor that all types share, by day.
fn shared(model: &Model, seed: Seed, replication: u64) -> Vec<f64> {
    let mut stream = seed.stream(Purpose::Busyness, (replication, SHARED_KEY));
    model.days.iter().map(|_| factor(&mut stream, model.shared_variation)).collect()
}

/// Returns the busyness of each interval, drawn.
fn factors(model: &Model, kind: &TypeModel, shared: &[f64], mut stream: Stream) -> Vec<f64> {
    let mut factors = Vec::with_capacity(model.intervals());
    let mut days = Walk::of(kind.extras.day_correlation);
    for (day, shared) in model.days.iter().zip(shared) {
        let busyness = shared * days.factor(&mut stream, kind.day_variation);
        let mut intervals = Walk::of(kind.extras.interval_correlation);
        for _ in day.clone() {
            factors.push(busyness * intervals.factor(&mut stream, kind.interval_variation));
        }
    }
    factors
}

/// Factors one after another, each correlated with the one before: gamma without correlation, log-normal with it.
struct Walk {
    correlation: f64,
    /// The standard normal number of the factor before.
    before: Option<f64>,
}

impl Walk {
    fn of(correlation: f64) -> Self {
        Self { correlation, before: None }
    }

    fn factor(&mut self, stream: &mut Stream, variation: f64) -> f64 {
        if self.correlation <= 0.0 {
            return factor(stream, variation);
        }
        let fresh = stream.normal();
        let keep = self.correlation;
        let now = match self.before {
            Some(before) => keep * before + (1.0 - keep * keep).sqrt() * fresh,
            None => fresh,
        };
        self.before = Some(now);
        log_normal_of(now, variation)
    }
}

fn factor(stream: &mut Stream, variation: f64) -> f64 {
    if variation < VARIATION_MIN {
        return 1.0;
    }
    stream.gamma_of_mean_one(1.0 / (variation * variation))
}

/// Returns the log-normal number of mean 1 that belongs to a standard normal one.
fn log_normal_of(normal: f64, variation: f64) -> f64 {
    let variance = libm::log1p(variation * variation);
    libm::exp(variance.sqrt() * normal - 0.5 * variance)
}
