//! Deferred contacts and work that is not a contact: spread over open time up to the deadline.

use jiff::civil::Date;
use organico_model::{
    ContactType, Grid, GridDay, LoadSeries, RequirementQueue, RequirementReason, WorkLoad,
    WorkPortion,
};

use super::Net;
use crate::deferred::{DeferredPortion, plan_deferred};
use crate::error::within;
use crate::{StaffingConfig, StaffingError};

/// Returns the agents for mail, callback and outbound.
///
/// What is due after the horizon is done within it: the time before the horizon left as much behind.
pub(super) fn contacts(
    series: &LoadSeries,
    kind: &ContactType,
    grid: &Grid,
    config: &StaffingConfig,
) -> Result<Net, StaffingError> {
    let minutes = kind.deadline_minutes.unwrap_or(config.deferred_minutes);
    let intervals = (minutes / grid.length.minutes()).max(1) as usize;
    let open: Vec<usize> = (0..grid.count).filter(|index| series.open[*index]).collect();
    let end = grid.count.saturating_sub(1);
    let mut opened = 0;
    let mut portions = Vec::with_capacity(grid.count);
    for released in 0..grid.count {
        // The deadline counts open time, from the interval of arrival or the next opening.
        let due = open.get(opened + intervals - 1).copied().unwrap_or(end);
        opened += usize::from(series.open[released]);
        let hours = series.contacts[released] * series.handle_seconds[released] / 3600.0;
        portions.push(DeferredPortion { released, due, hours });
    }
    let occupancy = kind.targets.occupancy_max.unwrap_or(config.deferred_occupancy).get();
    net(
        &portions,
        &series.open,
        grid,
        &Floor { occupancy, agents: f64::from(kind.targets.agents_min.0) },
    )
}

/// Returns the agents for work that is not a contact.
pub(super) fn work(
    work: &WorkLoad,
    grid: &Grid,
    config: &StaffingConfig,
) -> Result<Net, StaffingError> {
    let days = grid.days();
    let portions: Vec<DeferredPortion> =
        work.portions.iter().filter_map(|p| inside(p, &days)).collect();
    net(
        &portions,
        &work.open,
        grid,
        &Floor { occupancy: config.deferred_occupancy.get(), agents: 0.0 },
    )
}

/// What the staffing of deferred work may not fall below or go beyond.
struct Floor {
    occupancy: f64,
    agents: f64,
}

fn net(
    portions: &[DeferredPortion],
    open: &[bool],
    grid: &Grid,
    floor: &Floor,
) -> Result<Net, StaffingError> {
    within("occupancy", floor.occupancy, (1e-6, 1.0), "> 0, <= 1")?;
    let plan = plan_deferred(portions, open, grid.length.hours())?;
    let sized = plan.agents.iter().zip(open).map(|(busy, open)| {
        let needed = busy / floor.occupancy;
        match open {
            false => (0.0, RequirementReason::Closed),
            true if needed >= floor.agents && needed > 0.0 => (needed, RequirementReason::Deadline),
            true => (floor.agents, RequirementReason::Minimum),
        }
    });
    let (agents, reason) = sized.unzip();
    let queue =
        |open: &bool| if *open { RequirementQueue::Deadline } else { RequirementQueue::Closed };
    let queue = open.iter().map(queue).collect();
    Ok(Net { agents, reason, queue, cover_cost: Vec::new(), model: "deadline".to_owned() })
}

/// Returns the part of a portion that falls to the horizon, if any.
///
/// A portion that runs on after the horizon leaves it the days' share of its hours. One whose last day has passed is
/// due on the first day: overdue already.
fn inside(portion: &WorkPortion, days: &[GridDay]) -> Option<DeferredPortion> {
    let (first, last) = (days.first()?, days.last()?);
    if portion.released > last.date {
        return None;
    }
    let from = portion.released.max(first.date);
    let due = portion.due.max(from);
    let share = if due > last.date { days_in(from, last.date) / days_in(from, due) } else { 1.0 };
    let start = days.iter().find(|day| day.date >= from)?;
    let end = days.iter().rev().find(|day| day.date <= due)?;
    Some(DeferredPortion {
        released: start.intervals.start,
        due: end.intervals.end - 1,
        hours: portion.hours * share,
    })
}

/// Returns the number of days from `first` to `last`, both included.
fn days_in(first: Date, last: Date) -> f64 {
    let days = first.duration_until(last).as_hours() / 24;
    (days + 1) as f64
}
