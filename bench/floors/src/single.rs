//! One type of contact, one group: the queue M/M/n+M.

use crate::calendar::Calendar;
use crate::chance::Chance;
use crate::queue::{Queue, Waiting};
use crate::totals::Totals;

/// A queue of one type and one group; times in any one unit.
#[derive(Clone, Copy)]
pub struct Single {
    /// People.
    pub agents: usize,
    /// Mean time between arrivals.
    pub between: f64,
    /// Mean handle time.
    pub handle: f64,
    /// Mean patience.
    pub patience: f64,
    /// An answer after at most this wait counts as within the threshold.
    pub threshold: f64,
}

/// The queue of figure D1: M/M/100+M, 100 arrivals a unit, service rate 1, patience rate 0.5,
/// threshold 1/9.
pub const D1: Single =
    Single { agents: 100, between: 0.01, handle: 1.0, patience: 2.0, threshold: 1.0 / 9.0 };

/// Runs until `contacts` have come and gone, from an empty queue.
///
/// `watch` is told, before each arrival and service end, the time and how many agents have been
/// busy until then.
pub fn run(queue: &Single, contacts: u64, seed: u64, mut watch: impl FnMut(f64, usize)) -> Totals {
    let mut chance = Chance::new(seed);
    let mut ends = Calendar::new(queue.agents);
    let mut line = Queue::default();
    let mut free = queue.agents;
    let mut totals = Totals::default();
    let mut arrival = chance.exponential(queue.between);
    loop {
        let end = ends.first();
        watch(arrival.min(end), queue.agents - free);
        if arrival < end {
            let now = arrival;
            if free > 0 {
                free -= 1;
                ends.push(now + serve(queue, &mut chance, &mut totals));
                totals.answered(0.0, queue.threshold);
            } else {
                totals.waited += 1;
                line.join(Waiting { since: now, until: now + chance.exponential(queue.patience) });
            }
            totals.offered += 1;
            let next = now + chance.exponential(queue.between);
            arrival = if totals.offered < contacts { next } else { f64::INFINITY };
        } else if end < f64::INFINITY {
            totals.served += 1;
            totals.end = end;
            if let Some(contact) = line.head(end, |contact| totals.left(contact)) {
                line.take();
                totals.answered(end - contact.since, queue.threshold);
                ends.replace_first(end + serve(queue, &mut chance, &mut totals));
            } else {
                free += 1;
                ends.pop();
            }
        } else {
            return totals;
        }
    }
}

/// Draws a handle time and counts it as busy time.
#[inline]
fn serve(queue: &Single, chance: &mut Chance, totals: &mut Totals) -> f64 {
    let handle = chance.exponential(queue.handle);
    totals.busy += handle;
    handle
}
