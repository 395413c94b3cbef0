//! Contacts that cannot wait for hours: one stationary queue an interval.

use organico_model::{ContactType, Grid, LoadSeries, RequirementReason};

use super::Net;
use crate::{
    ChatConcurrency, QueueModel, Sizing, StaffingConfig, StaffingError, Traffic, size, size_chat,
};

/// Returns the agents for voice, video and chat.
pub(super) fn contacts(
    series: &LoadSeries,
    kind: &ContactType,
    grid: &Grid,
    config: &StaffingConfig,
) -> Result<Net, StaffingError> {
    let (model, patience_seconds) = config.model_for(&kind.patience);
    let seconds = f64::from(grid.length.seconds());
    let mut net = Net {
        agents: vec![0.0; grid.count],
        reason: Vec::with_capacity(grid.count),
        model: String::new(),
    };
    net.model = if kind.concurrency > 1 {
        format!("{model}, {} slots", kind.concurrency)
    } else {
        model.to_string()
    };
    for index in 0..grid.count {
        if !series.open[index] {
            net.reason.push(RequirementReason::Closed);
            continue;
        }
        let contacts = if config.lag_by_handle_time {
            lagged(series, index, seconds)
        } else {
            series.contacts[index]
        };
        let traffic = Traffic {
            arrivals_per_second: contacts / seconds,
            handle_seconds: series.handle_seconds[index],
            patience_seconds,
        };
        let sizing =
            sized(model, &traffic, kind, config).map_err(|fault| StaffingError::Interval {
                demand: kind.id.to_string(),
                interval: index,
                fault: Box::new(fault),
            })?;
        net.agents[index] = f64::from(sizing.agents.0);
        net.reason.push(sizing.reason);
    }
    Ok(net)
}

fn sized(
    model: QueueModel,
    traffic: &Traffic,
    kind: &ContactType,
    config: &StaffingConfig,
) -> Result<Sizing, StaffingError> {
    if kind.concurrency == 1 {
        return size(model, traffic, &kind.targets);
    }
    let concurrency =
        ChatConcurrency { conversations: kind.concurrency, slowdown: config.chat_slowdown };
    size_chat(model, traffic, &kind.targets, &concurrency)
}

/// Returns the contacts of an interval that is moved back by one mean handle time, at most by its own length.
///
/// The first interval after the opening is not moved: before it nobody called, but its people must be there.
fn lagged(series: &LoadSeries, index: usize, interval_seconds: f64) -> f64 {
    let moved = (series.handle_seconds[index] / interval_seconds).min(1.0);
    match index.checked_sub(1) {
        Some(before) if series.open[before] => {
            (1.0 - moved) * series.contacts[index] + moved * series.contacts[before]
        }
        _ => series.contacts[index],
    }
}
