//! Where a steady queue an interval is not good enough: the day lived through in time, from the opening on.
//!
//! A stretch of open intervals is lived through if one of them changes too fast or its handle times are long (`swing`
//! decides). The law of the queue is carried from interval to interval; each keeps its steady number while that holds
//! its targets, and those that change too fast get the smallest number that does. The rule, what it was measured on,
//! and the limits are in `docs/sources.md#which-queue`.

mod search;
mod swing;

use std::ops::Range;

use super::Net;
use super::interactive::Line;
use crate::{QueueStep, StaffingError};

use search::Stretch;
use swing::Swings;

/// The most state updates that a contact type may take, by an estimate made before: a few seconds. A line above it,
/// thousands of people over months, keeps its lagged numbers; at that size they are good to a person or two.
const WORK_MAX: f64 = 4e9;

/// Puts the numbers of a queue that is lived through in the place of those that are not good enough.
pub(super) fn correct(line: &Line<'_>, net: &mut Net) -> Result<(), StaffingError> {
    // Several conversations at once have no state of this kind, and without a target there is nothing to judge.
    if line.kind.concurrency != 1 || crate::sizing::is_unbound(&line.kind.targets) {
        return Ok(());
    }
    let mut changing = Vec::new();
    for open in stretches(&line.series.open) {
        let swings = Swings::of(line, &open);
        if swings.any() {
            changing.push((open, swings));
        }
    }
    let work: f64 = changing.iter().map(|(open, _)| work(line, net, open)).sum();
    if work > WORK_MAX {
        return Ok(());
    }
    for (open, swings) in changing {
        Stretch::new(line, net, &swings).live(open)?;
    }
    Ok(())
}

/// Returns the open intervals as stretches without a gap.
fn stretches(open: &[bool]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for index in (0..open.len()).filter(|index| open[*index]) {
        match found.last_mut() {
            Some(last) if last.end == index => last.end = index + 1,
            _ => found.push(index..index + 1),
        }
    }
    found
}

/// Returns about how many state updates a stretch takes: three tries an interval.
fn work(line: &Line<'_>, net: &Net, open: &Range<usize>) -> f64 {
    open.clone().fold(0.0, |sum, index| {
        let step = step(line, index, net.agents[index] as u32);
        let rates = step.arrival_rate + f64::from(step.agents) * step.service_rate;
        let spread = 20.0 * (step.arrival_rate / step.service_rate).sqrt() + 20.0;
        sum + 3.0 * step.duration * rates * spread
    })
}

/// Returns an interval as a step in seconds.
fn step(line: &Line<'_>, index: usize, agents: u32) -> QueueStep {
    QueueStep {
        duration: line.seconds,
        arrival_rate: line.series.contacts[index] / line.seconds,
        service_rate: 1.0 / line.series.handle_seconds[index],
        abandonment_rate: line.patience_seconds.map_or(0.0, |seconds| 1.0 / seconds),
        agents,
    }
}
