//! Waits and handle times of many contacts as counts and sums: what laws are estimated from, in memory that does not grow
//! with the contacts.
//!
//! Times are whole milliseconds and sums are integers, so that the order in which contacts come changes nothing.

use std::collections::BTreeMap;

/// Waits shorter than this many seconds have a place of their own; the few longer ones are looked up.
const USUAL_SECONDS: u32 = 3600;

/// How waits of one length ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WaitCount {
    /// The wait in whole seconds, rounded down.
    pub seconds: u32,
    /// Waits that ended because the customer left: the end of patience was seen.
    pub left: u64,
    /// Waits that ended by an answer or by the queue itself: the customer would have waited longer (censored).
    pub censored: u64,
}

/// How a wait ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitEnd {
    /// The customer left.
    Left,
    /// Something else ended it: the customer would have waited longer.
    Censored,
}

/// Waits by whole second.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WaitTally {
    usual: Vec<[u64; 2]>,
    long: BTreeMap<u32, [u64; 2]>,
}

impl WaitTally {
    /// Adds a wait.
    pub fn add(&mut self, milliseconds: u64, end: WaitEnd) {
        let seconds = u32::try_from(milliseconds / 1000).unwrap_or(u32::MAX);
        self.cell(seconds)[usize::from(end == WaitEnd::Censored)] += 1;
    }

    /// Adds the waits of another tally.
    pub fn merge(&mut self, other: &Self) {
        for count in other.counts() {
            let cell = self.cell(count.seconds);
            cell[0] += count.left;
            cell[1] += count.censored;
        }
    }

    fn cell(&mut self, seconds: u32) -> &mut [u64; 2] {
        if seconds >= USUAL_SECONDS {
            return self.long.entry(seconds).or_default();
        }
        let index = seconds as usize;
        if self.usual.len() <= index {
            self.usual.resize(index + 1, [0; 2]);
        }
        &mut self.usual[index]
    }

    /// Returns the counts by ascending wait, those with at least one.
    pub fn counts(&self) -> impl Iterator<Item = WaitCount> + '_ {
        let usual = self.usual.iter().enumerate().map(|(second, cell)| (second as u32, cell));
        let long = self.long.iter().map(|(second, cell)| (*second, cell));
        usual.chain(long).filter(|(_, cell)| **cell != [0; 2]).map(|(seconds, [left, censored])| {
            WaitCount { seconds, left: *left, censored: *censored }
        })
    }
}

/// Handle times of contacts as count, sum and sum of squares.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HandleTally {
    /// Contacts with a handle time above 0; 0 is a missing value.
    pub contacts: u64,
    /// Their handle times together, in milliseconds.
    pub milliseconds: u64,
    /// The squares of their handle times together, in square milliseconds.
    pub squares: u128,
}

impl HandleTally {
    /// Adds the handle time of a contact; 0 is left out.
    pub fn add(&mut self, milliseconds: u64) {
        if milliseconds > 0 {
            self.contacts += 1;
            self.milliseconds += milliseconds;
            self.squares += u128::from(milliseconds) * u128::from(milliseconds);
        }
    }

    /// Adds the handle times of another tally.
    pub fn merge(&mut self, other: &Self) {
        self.contacts += other.contacts;
        self.milliseconds += other.milliseconds;
        self.squares += other.squares;
    }

    /// Returns the mean in seconds; nothing without a contact.
    #[must_use]
    pub fn mean_seconds(&self) -> Option<f64> {
        let contacts = self.contacts as f64;
        (self.contacts > 0).then(|| self.milliseconds as f64 / 1000.0 / contacts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_come_back_by_second_whatever_their_order() {
        let waits =
            [(900, WaitEnd::Left), (4_000_000_500, WaitEnd::Censored), (1999, WaitEnd::Left)];
        let (mut one, mut other) = (WaitTally::default(), WaitTally::default());
        for (wait, end) in waits {
            one.add(wait, end);
        }
        for (wait, end) in waits.into_iter().rev() {
            other.add(wait, end);
        }
        assert_eq!(one, other);
        let seconds: Vec<_> = one.counts().map(|c| (c.seconds, c.left, c.censored)).collect();
        assert_eq!(seconds, [(0, 1, 0), (1, 1, 0), (4_000_000, 0, 1)]);
        one.merge(&other);
        assert_eq!(one.counts().map(|count| count.left + count.censored).sum::<u64>(), 6);
    }

    #[test]
    fn handle_times_of_zero_are_missing() {
        let mut tally = HandleTally::default();
        for time in [0, 100_000, 300_000] {
            tally.add(time);
        }
        assert_eq!((tally.contacts, tally.mean_seconds()), (2, Some(200.0)));
        assert_eq!(HandleTally::default().mean_seconds(), None);
    }
}
