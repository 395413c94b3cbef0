//! An imported history as the history of a centre that does not exist yet: every queue becomes a contact type.

mod skills;

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use organico_model::{Channel, ContactTypeId, Diagnostic, History, HistorySeries};

use super::history::{Counts, ImportedHistory, ImportedQueue};
use super::people::slug;
use crate::choices::{CHANNELS, word};
use crate::grid_of;

pub use skills::found_skills;

/// A queue that becomes a contact type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundName {
    /// The identifier it gets.
    pub contact_type: ContactTypeId,
    /// Its name in the other system.
    pub name: String,
    /// How its contacts arrive; a file that does not tell is about calls.
    pub channel: Channel,
}

/// Returns the history in a zone, and the names of its contact types, one a series.
///
/// # Errors
/// No queue has intervals, or they span more days than a history may have.
pub fn found_history(
    imported: &ImportedHistory,
    zone: &TimeZone,
) -> Result<(History, Vec<FoundName>), Diagnostic> {
    let queues: Vec<&ImportedQueue> =
        imported.queues.iter().filter(|queue| !queue.intervals.is_empty()).collect();
    let starts = || queues.iter().flat_map(|queue| queue.intervals.keys().copied());
    let (Some(first), Some(last)) = (starts().min(), starts().max()) else {
        return Err(Diagnostic::fault("I1331"));
    };
    let grid = grid_of::over(first, last, zone, imported.length)?;
    let names = names(&queues);
    let series = queues.iter().zip(&names).map(|(queue, name)| {
        let mut series = HistorySeries::missing(name.contact_type.clone(), grid.count);
        for (start, counts) in &queue.intervals {
            if let Some(index) = grid.index_of(*start) {
                let Counts { offered, handled, abandoned, handle_seconds } = *counts;
                series.set(index, [offered, handled, abandoned, handle_seconds]);
            }
        }
        series
    });
    let series = series.collect();
    Ok((History { grid, series }, names))
}

/// Returns an identifier for each queue; one name with several channels gets the channel, and a number if need be.
fn names(queues: &[&ImportedQueue]) -> Vec<FoundName> {
    let mut used = BTreeSet::new();
    let name = |queue: &&ImportedQueue| {
        let channel = queue.channel.unwrap_or(Channel::Voice);
        let bare = slug(&queue.name);
        let bare = if bare.is_empty() { word(&CHANNELS, &channel).to_owned() } else { bare };
        let twice =
            queues.iter().filter(|other| slug(&other.name) == slug(&queue.name)).count() > 1;
        let wanted = if twice { format!("{bare}-{}", word(&CHANNELS, &channel)) } else { bare };
        let mut id = wanted.clone();
        let mut number = 1;
        while !used.insert(id.clone()) {
            number += 1;
            id = format!("{wanted}-{number}");
        }
        FoundName { contact_type: ContactTypeId::new(id), name: queue.name.clone(), channel }
    };
    queues.iter().map(name).collect()
}
