//! Contacts by queue while single ones are read: what each interval holds, how they ended, how long they waited and took.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use organico_model::{Channel, HandleTally, IntervalLength, WaitEnd, WaitTally};

use super::super::history::{ImportedHistory, ImportedQueue, RowTally};
use super::volume::{KnownDays, Volume};
use super::{CallCounts, QueueEvents};

/// A queue and channel.
pub(crate) type QueueKey = (String, Option<Channel>);

/// What is known of one queue.
#[derive(Debug, Clone)]
pub(crate) struct QueueBook {
    volume: Volume,
    pub(crate) calls: CallCounts,
    waits: WaitTally,
    handle: HandleTally,
}

impl QueueBook {
    /// Returns a queue without contacts.
    pub(crate) fn new(length: IntervalLength) -> Self {
        Self {
            volume: Volume::new(length),
            calls: CallCounts::default(),
            waits: WaitTally::default(),
            handle: HandleTally::default(),
        }
    }

    /// Notes that a contact came, at a millisecond of the UTC line.
    pub(crate) fn enters(&mut self, came: i64) {
        self.calls.entered += 1;
        self.volume.at(second(came)).offered += 1;
    }

    /// Notes that a contact that came then was taken by a person after a wait, in milliseconds, if that is known.
    pub(crate) fn handled(&mut self, came: i64, wait: Option<u64>) {
        self.calls.handled += 1;
        self.volume.at(second(came)).handled += 1;
        self.waited(wait, WaitEnd::Censored);
    }

    /// Notes how long a handled contact took, in milliseconds; 0 is a missing value.
    pub(crate) fn took(&mut self, came: i64, handle: u64) {
        if handle > 0 {
            let cell = self.volume.at(second(came));
            cell.timed += 1;
            cell.handle_milliseconds += handle;
            self.handle.add(handle);
        }
    }

    /// Notes that the customer of a contact left after a wait in milliseconds, if that is known.
    pub(crate) fn abandoned(&mut self, came: i64, wait: Option<u64>) {
        self.calls.abandoned += 1;
        self.volume.at(second(came)).abandoned += 1;
        self.waited(wait, WaitEnd::Left);
    }

    /// Notes a wait that ended otherwise.
    pub(crate) fn waited(&mut self, wait: Option<u64>, end: WaitEnd) {
        if let Some(wait) = wait {
            self.waits.add(wait, end);
        }
    }

    /// Returns the number of days with a contact.
    pub(crate) fn days(&self) -> usize {
        self.volume.days()
    }

    /// Adds what another part of the same queue says.
    pub(crate) fn merge(&mut self, other: &Self) {
        self.volume.merge(&other.volume);
        self.calls.merge(&other.calls);
        self.waits.merge(&other.waits);
        self.handle.merge(&other.handle);
    }
}

fn second(milliseconds: i64) -> i64 {
    milliseconds.div_euclid(1000)
}

/// Returns the history by interval and what else is known, by queue in order.
pub(crate) fn finished(
    books: BTreeMap<QueueKey, QueueBook>,
    length: IntervalLength,
    zone: &TimeZone,
    rows: RowTally,
) -> (ImportedHistory, Vec<QueueEvents>) {
    let days = KnownDays::of(books.values().map(|book| &book.volume), zone);
    let mut queues = Vec::new();
    let mut events = Vec::new();
    for ((name, channel), book) in books {
        let intervals = book.volume.intervals(&days);
        if !intervals.is_empty() {
            let totals = BTreeMap::new();
            queues.push(ImportedQueue { name: name.clone(), channel, intervals, totals });
        }
        let QueueBook { calls, waits, handle, .. } = book;
        events.push(QueueEvents { name, channel, calls, waits, handle });
    }
    (ImportedHistory { length, queues, rows }, events)
}
