//! An imported history into the history of a centre: what is new, what changes, what stays as it was.

use std::collections::BTreeMap;

use jiff::Timestamp;
use organico_model::{
    Centre, Channel, ContactTypeId, Diagnostic, History, HistorySeries, IntervalLength,
};

use super::history::{Counts, ImportedHistory, ImportedQueue};
use super::memory::SheetMemory;
use super::oddities::oddities;
use super::queues::{QueueName, queue_type};
use crate::choices::{CHANNELS, word};
use crate::grid_of;
use crate::names::nearest;

/// What a queue brings, and what it changes.
#[derive(Debug, Clone, PartialEq)]
pub struct QueueChange {
    /// The name of the queue in the other system.
    pub queue: String,
    /// The channel, where the file tells it.
    pub channel: Option<Channel>,
    /// What it is to the centre.
    pub name: QueueName,
    /// First and last interval.
    pub span: (Timestamp, Timestamp),
    /// Intervals with a count.
    pub intervals: usize,
    /// All counts together.
    pub total: Counts,
}

/// What the history of a centre becomes.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryMerge {
    /// The whole history, with what was there before.
    pub history: History,
    /// What each queue brings.
    pub queues: Vec<QueueChange>,
    /// Intervals of a contact type that were not there before.
    pub added: usize,
    /// Intervals whose counts become others.
    pub changed: usize,
    /// Intervals that say what was there already.
    pub same: usize,
    /// What is odd, and queues that nobody knows; sorted by queue.
    pub diagnostics: Vec<Diagnostic>,
}

/// Counts of a contact type by first instant.
type Intervals = BTreeMap<Timestamp, Counts>;

/// Returns what the history of a centre becomes with an imported one.
///
/// Intervals that both have take the imported counts. Shorter intervals are added up to those that are there; longer ones
/// are a fault, as nobody could tell how their contacts were spread.
#[must_use]
pub fn merge_history(
    centre: &Centre,
    imported: &ImportedHistory,
    memory: &SheetMemory,
) -> HistoryMerge {
    let mut diagnostics = Vec::new();
    let length = common_length(&centre.history, imported.length, &mut diagnostics);
    let mut types: BTreeMap<ContactTypeId, Intervals> = BTreeMap::new();
    let mut queues = Vec::new();
    for queue in &imported.queues {
        let name = queue_type(&queue.name, queue.channel, &centre.contact_types, memory);
        match &name {
            QueueName::Type(id) => add(types.entry(id.clone()).or_default(), queue, length),
            QueueName::LeftOut => {}
            QueueName::Unknown => diagnostics.push(unknown(queue, centre)),
        }
        if name != QueueName::LeftOut {
            diagnostics.extend(oddities(queue, imported.length, &centre.zone));
        }
        queues.extend(change(queue, name));
    }
    let mut merge = HistoryMerge {
        history: centre.history.clone(),
        queues,
        added: 0,
        changed: 0,
        same: 0,
        diagnostics,
    };
    merge.overlay(centre, types, length);
    merge
}

/// Returns the length of the intervals that both can be on.
fn common_length(
    history: &History,
    imported: IntervalLength,
    diagnostics: &mut Vec<Diagnostic>,
) -> IntervalLength {
    let own = history.grid.length;
    if history.grid.count == 0 || imported == own {
        return imported;
    }
    if !own.minutes().is_multiple_of(imported.minutes()) {
        let fault = Diagnostic::fault("I1107").with("found", imported.minutes());
        diagnostics.push(fault.with("own", own.minutes()));
    }
    own
}

/// Adds the intervals of a queue to those of its contact type.
fn add(intervals: &mut Intervals, queue: &ImportedQueue, length: IntervalLength) {
    for (start, counts) in &queue.intervals {
        let second = start.as_second();
        let first = second - second.rem_euclid(i64::from(length.seconds()));
        let start = Timestamp::from_second(first).unwrap_or(*start);
        let entry = intervals.entry(start).or_default();
        *entry = entry.plus(*counts);
    }
}

fn unknown(queue: &ImportedQueue, centre: &Centre) -> Diagnostic {
    let ids: Vec<&str> = centre.contact_types.iter().map(|kind| kind.id.as_str()).collect();
    let channel = queue.channel.map_or("-", |channel| word(&CHANNELS, &channel));
    Diagnostic::fault("I1113")
        .with("queue", &queue.name)
        .with("channel", channel)
        .with("near", nearest(&queue.name.to_lowercase(), &ids).unwrap_or("-"))
        .with("known", ids.join(", "))
        .at("", 0, queue.name.clone())
}

fn change(queue: &ImportedQueue, name: QueueName) -> Option<QueueChange> {
    let first = queue.intervals.keys().next()?;
    let last = queue.intervals.keys().last()?;
    Some(QueueChange {
        queue: queue.name.clone(),
        channel: queue.channel,
        name,
        span: (*first, *last),
        intervals: queue.intervals.len(),
        total: queue.intervals.values().fold(Counts::default(), |sum, counts| sum.plus(*counts)),
    })
}

impl HistoryMerge {
    /// Lays the intervals of the contact types over what was there.
    fn overlay(
        &mut self,
        centre: &Centre,
        types: BTreeMap<ContactTypeId, Intervals>,
        length: IntervalLength,
    ) {
        let mut all = known(&centre.history);
        for (id, intervals) in types {
            let own = all.entry(id).or_default();
            for (start, counts) in intervals {
                match own.insert(start, counts) {
                    None => self.added += 1,
                    Some(before) if before == counts => self.same += 1,
                    Some(_) => self.changed += 1,
                }
            }
        }
        let starts = || all.values().flat_map(|intervals| intervals.keys().copied());
        let (Some(first), Some(last)) = (starts().min(), starts().max()) else { return };
        match grid_of::over(first, last, &centre.zone, length) {
            Ok(grid) => self.history = on_grid(grid, &all, centre),
            Err(fault) => self.diagnostics.push(fault),
        }
    }
}

/// Returns the intervals that a history has a value for.
fn known(history: &History) -> BTreeMap<ContactTypeId, Intervals> {
    let counts = |series: &HistorySeries, index: usize| Counts {
        offered: series.offered[index],
        handled: series.handled[index],
        abandoned: series.abandoned[index],
        handle_seconds: series.handle_seconds[index],
    };
    let intervals = |series: &HistorySeries| {
        let all = (0..history.grid.count).map(|index| (index, counts(series, index)));
        all.filter(|(_, counts)| *counts != Counts::default())
            .map(|(index, counts)| (history.grid.instant(index), counts))
            .collect()
    };
    history.series.iter().map(|series| (series.contact_type.clone(), intervals(series))).collect()
}

/// Returns the history of all intervals, in the order of the contact types of the centre.
fn on_grid(
    grid: organico_model::Grid,
    all: &BTreeMap<ContactTypeId, Intervals>,
    centre: &Centre,
) -> History {
    let ids = centre.contact_types.iter().map(|kind| &kind.id);
    let series = ids
        .filter_map(|id| {
            let mut series = HistorySeries::missing(id.clone(), grid.count);
            for (start, counts) in all.get(id)? {
                if let Some(index) = grid.index_of(*start) {
                    series.offered[index] = counts.offered;
                    series.handled[index] = counts.handled;
                    series.abandoned[index] = counts.abandoned;
                    series.handle_seconds[index] = counts.handle_seconds;
                }
            }
            Some(series)
        })
        .collect();
    History { grid, series }
}
