//! Calls from their first event to their last: what a queue log says of contacts.
//!
//! Waits and conversations are differences of the times of events, so that layouts whose parameters differ read alike; what
//! the log itself says of them is only compared.

use std::collections::BTreeMap;

use organico_model::{IntervalLength, WaitEnd};

use super::super::queues::{QueueBook, QueueKey};
use super::event::{Event, Exit};
use super::source::LogRow;

/// A call without an event for so long has lost its end; what comes after an end within that time belongs to it.
const SILENT_MILLISECONDS: i64 = 24 * 3_600_000;

/// Calls are looked through for silent ones so often.
const SWEEP_MILLISECONDS: i64 = 3_600_000;

/// Waits may differ so much from what the log says of them: its clock has whole seconds.
const DIFFERENCE_MILLISECONDS: i64 = 2000;

/// What is known of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// It waits since it came.
    Waiting { came: i64 },
    /// It talks; when it came is not known if that was before the log.
    Talking { came: Option<i64>, answered: i64 },
    /// It ended.
    Ended,
}

/// Calls by queue and name; the names go when the log is read.
pub(crate) struct Calls {
    queues: Vec<QueueBook>,
    open: BTreeMap<(usize, Vec<u8>), (State, i64)>,
    swept: i64,
    days: usize,
    differing: u64,
}

impl Calls {
    /// Returns no calls.
    pub(crate) fn new() -> Self {
        Self { queues: Vec::new(), open: BTreeMap::new(), swept: i64::MIN, days: 0, differing: 0 }
    }

    /// Makes place for one more queue.
    pub(crate) fn add_queue(&mut self, length: IntervalLength) {
        self.queues.push(QueueBook::new(length));
    }

    /// Returns how many waits and conversations differ from what the log says of them.
    pub(crate) fn differing(&self) -> u64 {
        self.differing
    }

    /// Returns the number of days with a call, over all queues, as of the last hour.
    pub(crate) fn days(&self) -> usize {
        self.days
    }

    /// Takes an event of a call in a queue.
    pub(crate) fn take(&mut self, queue: usize, event: Event, row: &LogRow<'_>) {
        self.sweep(row.at);
        let key = (queue, row.call.to_vec());
        let before = self.open.get(&key).map(|(state, _)| *state);
        let after = match event {
            Event::Enter => self.enter(queue, before, row.at),
            Event::Connect => self.connect(queue, before, row),
            Event::End => self.end(queue, before, row),
            Event::Abandon | Event::Exit(_) => self.leave(queue, before, event, row),
            Event::Member(_) | Event::Other => return,
        };
        self.open.insert(key, (after, row.at));
    }

    fn enter(&mut self, queue: usize, before: Option<State>, at: i64) -> State {
        let queue = &mut self.queues[queue];
        if matches!(before, Some(State::Waiting { .. })) {
            queue.calls.open += 1;
        }
        queue.enters(at);
        State::Waiting { came: at }
    }

    fn connect(&mut self, queue: usize, before: Option<State>, row: &LogRow<'_>) -> State {
        match before {
            Some(State::Waiting { came }) => {
                self.compare(row.at - came, row.data(0));
                self.queues[queue].handled(came, Some(span(came, row.at)));
                State::Talking { came: Some(came), answered: row.at }
            }
            None => {
                self.queues[queue].calls.begun_before += 1;
                State::Talking { came: None, answered: row.at }
            }
            Some(other) => other,
        }
    }

    fn end(&mut self, queue: usize, before: Option<State>, row: &LogRow<'_>) -> State {
        match before {
            Some(State::Talking { came: Some(came), answered }) => {
                self.queues[queue].took(came, span(answered, row.at));
            }
            // Its answer is missing: the log says itself how long the call waited.
            Some(State::Waiting { came }) => {
                let wait = milliseconds(row.data(0)).map(|wait| wait as u64);
                self.queues[queue].handled(came, wait);
            }
            None => self.queues[queue].calls.begun_before += 1,
            Some(State::Talking { came: None, .. } | State::Ended) => {}
        }
        State::Ended
    }

    fn leave(
        &mut self,
        queue: usize,
        before: Option<State>,
        event: Event,
        row: &LogRow<'_>,
    ) -> State {
        match (before, event) {
            (Some(State::Waiting { came }), Event::Exit(exit)) => {
                let queue = &mut self.queues[queue];
                *count(queue, exit) += 1;
                queue.waited(Some(span(came, row.at)), WaitEnd::Censored);
            }
            (Some(State::Waiting { came }), _) => {
                self.compare(row.at - came, row.data(2));
                self.queues[queue].abandoned(came, Some(span(came, row.at)));
            }
            (None, _) => self.queues[queue].calls.begun_before += 1,
            (Some(State::Talking { .. } | State::Ended), _) => {}
        }
        State::Ended
    }

    fn compare(&mut self, found: i64, said: &[u8]) {
        let differs = |said: i64| (said - found).abs() > DIFFERENCE_MILLISECONDS;
        self.differing += u64::from(milliseconds(said).is_some_and(differs));
    }

    /// Forgets calls that have been silent for long, from time to time.
    fn sweep(&mut self, now: i64) {
        if now < self.swept.saturating_add(SWEEP_MILLISECONDS) {
            return;
        }
        self.swept = now;
        self.days = self.queues.iter().map(QueueBook::days).sum();
        let queues = &mut self.queues;
        self.open.retain(|(queue, _), (state, last)| {
            let stays = now - *last <= SILENT_MILLISECONDS;
            if !stays && matches!(state, State::Waiting { .. }) {
                queues[*queue].calls.open += 1;
            }
            stays
        });
    }

    /// Returns the queues by name; calls that still wait are open.
    pub(crate) fn finish(mut self, names: Vec<String>) -> BTreeMap<QueueKey, QueueBook> {
        for ((queue, _), (state, _)) in &self.open {
            let waits = matches!(state, State::Waiting { .. });
            self.queues[*queue].calls.open += u64::from(waits);
        }
        let mut books: BTreeMap<QueueKey, QueueBook> = BTreeMap::new();
        for (name, book) in names.into_iter().zip(self.queues) {
            match books.get_mut(&(name.clone(), None)) {
                Some(own) => own.merge(&book),
                None => drop(books.insert((name, None), book)),
            }
        }
        books
    }
}

fn count(queue: &mut QueueBook, exit: Exit) -> &mut u64 {
    match exit {
        Exit::TimedOut => &mut queue.calls.timed_out,
        Exit::Emptied => &mut queue.calls.emptied,
        Exit::Keyed => &mut queue.calls.keyed,
        Exit::Other => &mut queue.calls.other,
    }
}

/// Returns the time from one instant to another; 0 where the log is a little out of order.
fn span(from: i64, to: i64) -> u64 {
    u64::try_from(to - from).unwrap_or(0)
}

fn milliseconds(seconds: &[u8]) -> Option<i64> {
    let text = std::str::from_utf8(seconds).ok()?;
    text.trim().parse::<i64>().ok()?.checked_mul(1000).filter(|wait| *wait >= 0)
}
