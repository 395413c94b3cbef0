//! What a run counts.

use crate::queue::Waiting;

/// Counts and sums of a run; times in the run's unit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Totals {
    /// Contacts that came.
    pub offered: u64,
    /// Contacts that found nobody free.
    pub waited: u64,
    /// Contacts that left before an answer.
    pub abandoned: u64,
    /// Contacts whose service ended.
    pub served: u64,
    /// Contacts answered within the threshold.
    pub within: u64,
    /// Time waited, by all contacts.
    pub wait: f64,
    /// Time agents were busy.
    pub busy: f64,
    /// When the last event was.
    pub end: f64,
}

impl Totals {
    /// Returns arrivals, service ends and abandonments, each once.
    pub fn events(&self) -> u64 {
        self.offered + self.served + self.abandoned
    }

    /// Counts a contact that left the queue.
    #[inline]
    pub fn left(&mut self, contact: Waiting) {
        self.abandoned += 1;
        self.wait += contact.until - contact.since;
    }

    /// Counts an answer after this wait.
    #[inline]
    pub fn answered(&mut self, wait: f64, threshold: f64) {
        self.wait += wait;
        self.within += u64::from(wait <= threshold);
    }

    /// Returns the share of the contacts offered.
    pub fn share(&self, count: u64) -> f64 {
        count as f64 / self.offered as f64
    }
}
