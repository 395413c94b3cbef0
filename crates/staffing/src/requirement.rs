//! The requirement: agents for every demand in every interval, on contacts, on duty and employed, and why so many.
//!
//! Contacts that cannot wait for hours are sized interval by interval as stationary queues (`interactive`), and lived
//! through in time where that is not good enough (`lived`); deferred contacts and other work are spread over open time up
//! to their deadlines (`deferrable`). It is the second step of a plan: load in, requirement out. Absent on purpose:
//! pooling of skills, which the simulation judges. Random demand counts where a confidence is asked for.

mod cover_cost;
mod deferrable;
mod interactive;
mod lived;

use std::borrow::Cow;

use organico_model::{
    Confidence, ContactType, CoverCost, Demand, Grid, Group, Load, LoadSeries, Requirement,
    RequirementQueue, RequirementReason, RequirementRow, ShrinkageCause, SkillId,
};
use rayon::prelude::*;

use crate::{StaffingConfig, StaffingError, TimeLeft, time_left};

/// What the centre says about its demands, beside the load.
#[derive(Debug, Clone, Copy)]
pub struct Promises<'a> {
    /// The contact types with their targets.
    pub contact_types: &'a [ContactType],
    /// Paid time away from contacts.
    pub shrinkage: &'a [ShrinkageCause],
    /// The groups that shrinkage speaks of.
    pub groups: &'a [Group],
}

/// Agents on contacts and the reason, interval by interval.
struct Net {
    agents: Vec<f64>,
    reason: Vec<RequirementReason>,
    queue: Vec<RequirementQueue>,
    /// What a step away from them costs; empty where no queue says so.
    cover_cost: Vec<Option<CoverCost>>,
    model: String,
}

/// Returns the agents needed for every demand of the load, in the order of the load: contacts, then other work.
///
/// # Errors
/// A contact type is unknown, a series has another length than the grid, a number is out of range, or no staff meets
/// the targets of an interval.
pub fn requirement(
    load: &Load,
    promises: &Promises<'_>,
    config: &StaffingConfig,
) -> Result<Requirement, StaffingError> {
    let months = months(&load.grid);
    let of_contacts = |series| contacts(series, &load.grid, promises, (config, &months));
    let made: Vec<_> = load.series.par_iter().map(of_contacts).collect();
    // In the order of the load, so that the first fault is always the same one.
    let mut rows = made.into_iter().collect::<Result<Vec<_>, _>>()?;
    for work in &load.work {
        check_length("work open", work.open.len(), load.grid.count)?;
        let net = deferrable::work(work, &load.grid, config)?;
        rows.push(row(Demand::Work(work.work.clone()), &work.skill, net, promises, &months));
    }
    Ok(Requirement { grid: load.grid.clone(), rows })
}

/// Returns the agents needed for the contacts of a type.
fn contacts(
    series: &LoadSeries,
    grid: &Grid,
    promises: &Promises<'_>,
    (config, months): (&StaffingConfig, &[u8]),
) -> Result<RequirementRow, StaffingError> {
    check_lengths(series, grid.count)?;
    let kind = promises.contact_types.iter().find(|kind| kind.id == series.contact_type);
    let kind = kind
        .ok_or_else(|| StaffingError::UnknownType { contact_type: series.contact_type.clone() })?;
    let series = &cautious(series, kind, config.confidence);
    let net = if kind.channel.is_deferred() {
        deferrable::contacts(series, kind, grid, config)?
    } else {
        interactive::contacts(series, kind, grid, config)?
    };
    Ok(row(Demand::Contacts(kind.id.clone()), &kind.skill, net, promises, months))
}

/// Returns a series with the contacts that staff is planned for: those expected, or more with a confidence.
fn cautious<'a>(
    series: &'a LoadSeries,
    kind: &ContactType,
    confidence: Option<Confidence>,
) -> Cow<'a, LoadSeries> {
    let Some(confidence) = confidence else { return Cow::Borrowed(series) };
    let factor = confidence.load_factor(series, kind.channel);
    let contacts = series.contacts.iter().map(|contacts| contacts * factor).collect();
    Cow::Owned(LoadSeries { contacts, ..series.clone() })
}

/// Adds what shrinkage asks for on top of the agents on contacts.
fn row(
    demand: Demand,
    skill: &SkillId,
    net: Net,
    promises: &Promises<'_>,
    months: &[u8],
) -> RequirementRow {
    let left: Vec<TimeLeft> = (1..=12)
        .map(|month| time_left(promises.shrinkage, promises.groups, skill, month))
        .collect();
    let sizes = net
        .agents
        .iter()
        .zip(months)
        .map(|(agents, month)| left[usize::from(*month) - 1].staffing(*agents));
    let (on_duty, gross) = sizes.map(|size| (size.on_duty, size.gross)).unzip();
    RequirementRow {
        demand,
        skill: skill.clone(),
        net: net.agents,
        on_duty,
        gross,
        reason: net.reason,
        queue: net.queue,
        cover_cost: net.cover_cost,
        model: net.model,
    }
}

/// Returns the month, 1 to 12, of each interval.
fn months(grid: &Grid) -> Vec<u8> {
    let days = grid.days();
    days.iter()
        .flat_map(|day| day.intervals.clone().map(|_| day.date.month().unsigned_abs()))
        .collect()
}

fn check_lengths(series: &LoadSeries, count: usize) -> Result<(), StaffingError> {
    check_length("open", series.open.len(), count)?;
    check_length("contacts", series.contacts.len(), count)?;
    check_length("handle_seconds", series.handle_seconds.len(), count)
}

fn check_length(field: &'static str, found: usize, expected: usize) -> Result<(), StaffingError> {
    if found == expected { Ok(()) } else { Err(StaffingError::Length { field, found, expected }) }
}

#[cfg(test)]
mod tests;
