//! What a step away from the people needed costs, by the queue's own curve: so that a roster that cannot have everybody
//! everywhere lets those wait who wait least for it.
//!
//! What is weighed is contacts waiting, which falls ever more slowly with people (it is convex); the share answered in
//! time is not, and a search that follows it gives up intervals that are lost already.

use organico_model::{CoverCost, Grid};

use super::Net;
use super::interactive::Line;
use crate::{ChatConcurrency, QueueInput, StaffingError, evaluate};

/// The step, as a share of the people needed; at least [`STEP_LEAST`] people.
const STEP: f64 = 0.1;

/// With a step of one the price of a person would halve what lies between the two sides.
const STEP_LEAST: u32 = 2;

/// Returns what missing and spare people cost in each interval; nothing where it is closed or where the model knows no
/// mean queue a step away.
pub(super) fn cover_costs(
    line: &Line<'_>,
    net: &Net,
    grid: &Grid,
) -> Result<Vec<Option<CoverCost>>, StaffingError> {
    let cost = |index: usize| match net.agents[index] as u32 {
        people if people > 0 && line.series.open[index] => {
            around(line, index, people).map_err(|fault| line.fault(index, fault))
        }
        _ => Ok(None),
    };
    (0..grid.count).map(cost).collect()
}

/// Returns the two costs around a number of people.
fn around(line: &Line<'_>, index: usize, people: u32) -> Result<Option<CoverCost>, StaffingError> {
    let above = ((f64::from(people) * STEP).round() as u32).max(STEP_LEAST);
    let below = above.min(people);
    let at = |people: u32| waiting(line, index, people);
    let near = [at(people - 1)?, at(people)?, at(people + 1)?];
    let far = [at(people - below)?, at(people + above)?];
    let ([Some(one_fewer), Some(here), Some(one_more)], [Some(fewer), Some(more)]) = (near, far)
    else {
        return Ok(None);
    };
    let price = (one_fewer - one_more) / 2.0;
    let cost =
        |waiting: f64, fair: f64, step: f64| (waiting - here - fair).max(0.0) / (step * step);
    let (below, above) = (f64::from(below), f64::from(above));
    let (missing, spare) = (cost(fewer, price * below, below), cost(more, -price * above, above));
    Ok(Some(CoverCost { missing, spare }))
}

/// Returns the contacts that wait on average with so many people; nothing where they would be ever more, or more than
/// the interval has.
fn waiting(line: &Line<'_>, index: usize, people: u32) -> Result<Option<f64>, StaffingError> {
    let conversations = line.kind.concurrency;
    let chat = ChatConcurrency { conversations, slowdown: line.config.chat_slowdown };
    let input = QueueInput {
        agents: people.saturating_mul(conversations),
        arrival_rate: line.steady_contacts(index) / line.seconds,
        service_rate: 1.0 / (line.series.handle_seconds[index] * chat.handle_factor()),
        abandonment_rate: line.patience_seconds.map(|seconds| 1.0 / seconds),
        threshold: None,
    };
    let queue = evaluate(line.model, &input)?.mean_queue;
    Ok(queue.filter(|waiting| *waiting <= input.arrival_rate * line.seconds))
}
