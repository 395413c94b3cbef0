//! An imported history into the history of a centre: what is new, what changes, what stays as it was.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use organico_model::{
    Centre, Channel, ContactType, ContactTypeId, Diagnostic, History, HistorySeries, IntervalLength,
};
use rayon::prelude::*;

use super::history::{Counts, ImportedHistory, ImportedQueue};
use super::memory::SheetMemory;
use super::oddities::oddities;
use super::open::{contains, hours_on};
use super::queues::{QueueName, queue_type};
use super::settings::{self, Gaps};
use super::spread::spread;
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
    let imported_length = length_of(centre, imported);
    let length = common_length(&centre.history, imported_length, &mut diagnostics);
    let mut types: BTreeMap<ContactTypeId, Intervals> = BTreeMap::new();
    let mut queues = Vec::new();
    // Queues do not meet before they are added up, which is done in their order.
    let looked: Vec<Looked<'_>> = imported
        .queues
        .par_iter()
        .map(|queue| look(queue, centre, imported_length, memory))
        .collect();
    for one in looked {
        if let Some(kind) = known_type(&one.name, centre) {
            add(types.entry(kind.id.clone()).or_default(), &one.whole, length);
        }
        diagnostics.extend(one.said);
        queues.extend(one.change);
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

/// A queue with all its intervals, and what is to be said of it.
struct Looked<'q> {
    name: QueueName,
    whole: Cow<'q, ImportedQueue>,
    said: Vec<Diagnostic>,
    change: Option<QueueChange>,
}

/// Returns a queue with its totals spread and its gaps filled, and what is odd about it.
fn look<'q>(
    queue: &'q ImportedQueue,
    centre: &Centre,
    length: IntervalLength,
    memory: &SheetMemory,
) -> Looked<'q> {
    let name = queue_type(&queue.name, queue.channel, &centre.contact_types, memory);
    let mut said = Vec::new();
    let mut whole = Cow::Borrowed(queue);
    if let Some(kind) = known_type(&name, centre) {
        if !queue.totals.is_empty() {
            let (spread, assumed) = spread(queue, kind, centre, length);
            said.extend(assumed);
            whole = Cow::Owned(spread);
        }
        if settings::gaps(memory) == Gaps::Zero {
            fill_gaps(whole.to_mut(), kind, centre, length);
        }
    }
    if name == QueueName::Unknown {
        said.push(unknown(queue, centre));
    }
    if name != QueueName::LeftOut {
        said.extend(oddities(&whole, length, centre));
    }
    let change = change(&whole, name.clone(), &centre.zone);
    Looked { name, whole, said, change }
}

fn known_type<'c>(name: &QueueName, centre: &'c Centre) -> Option<&'c ContactType> {
    let QueueName::Type(id) = name else { return None };
    centre.contact_types.iter().find(|kind| kind.id == *id)
}

/// Returns the length of the imported intervals; totals alone have none, and take that of the centre.
fn length_of(centre: &Centre, imported: &ImportedHistory) -> IntervalLength {
    let history = &centre.history.grid;
    let any = imported.queues.iter().any(|queue| !queue.intervals.is_empty());
    match (any, history.count) {
        (true, _) => imported.length,
        (false, 0) => centre.interval,
        (false, _) => history.length,
    }
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

fn change(queue: &ImportedQueue, name: QueueName, zone: &TimeZone) -> Option<QueueChange> {
    let midnight = |date: Date| date.to_zoned(zone.clone()).ok().map(|day| day.timestamp());
    let mut ends: Vec<Timestamp> = queue.intervals.keys().take(1).copied().collect();
    ends.extend(queue.intervals.keys().next_back());
    for period in queue.totals.keys() {
        ends.extend([midnight(period.first()), midnight(period.last())].into_iter().flatten());
    }
    let counts = queue.intervals.values().chain(queue.totals.values());
    Some(QueueChange {
        queue: queue.name.clone(),
        channel: queue.channel,
        name,
        span: (*ends.iter().min()?, *ends.iter().max()?),
        intervals: queue.intervals.len(),
        total: counts.fold(Counts::default(), |sum, counts| sum.plus(*counts)),
    })
}

/// Fills the intervals of the opening hours that a system leaves out when nobody called.
fn fill_gaps(
    queue: &mut ImportedQueue,
    kind: &ContactType,
    centre: &Centre,
    length: IntervalLength,
) {
    let ends = queue.intervals.keys().next().zip(queue.intervals.keys().next_back());
    let Some((first, last)) = ends.map(|(first, last)| (*first, *last)) else { return };
    let Ok(grid) = grid_of::over(first, last, &centre.zone, length) else { return };
    let all = queue.intervals.values();
    let told = all.fold(Counts::default(), |sum, counts| sum.plus(*counts));
    let zero = |told: Option<f64>| told.map(|_| 0.0);
    let empty = Counts {
        offered: zero(told.offered),
        handled: zero(told.handled),
        abandoned: zero(told.abandoned),
        handle_seconds: None,
    };
    for day in grid.days() {
        let hours = hours_on(centre, kind, day.date);
        for index in day.intervals {
            let start = grid.instant(index);
            if (first..=last).contains(&start) && contains(hours, grid.minute_of_day(index)) {
                queue.intervals.entry(start).or_insert(empty);
            }
        }
    }
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
