//! The counts of one replication, by type and interval.

use std::ops::{AddAssign, Range};

/// What became of the contacts of one type that came in one interval; and, where it says so, what happened in it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Cell {
    /// Contacts that came.
    pub offered: u32,
    /// Contacts that were answered.
    pub answered: u32,
    /// Contacts answered within the threshold.
    pub in_time: u32,
    /// Contacts that found nobody who could take them at once, the blocked apart.
    pub waited: u32,
    /// Of these: nobody on duty, everyone busy, idle people held back.
    pub reasons: [u32; 3],
    /// Contacts that left without an answer.
    pub abandoned: u32,
    /// Contacts that left without an answer within the threshold.
    pub left_early: u32,
    /// Contacts of any interval that left in this one.
    pub left_here: u32,
    /// Contacts that waited longer than the threshold, answered or not.
    pub waited_over: u32,
    /// Contacts that would have waited longer than the threshold, had they not left.
    pub virtual_over: u32,
    /// Contacts that found the line full.
    pub blocked: u32,
    /// Contacts that a machine resolved; they are not offered.
    pub contained: u32,
    /// Offered contacts that had tried before.
    pub retried: u32,
    /// Offered contacts that accepted to be called back.
    pub called_back: u32,
    /// Times that a contact in hand went back to its queue.
    pub returned: u32,
    /// Contacts that were finished.
    pub handled: u32,
    /// Contacts that were finished after their deadline.
    pub overdue: u32,
    /// Contacts that waited or were in service at the end of the horizon.
    pub unfinished: u32,
    /// Those of the unfinished that were past their deadline.
    pub overdue_unfinished: u32,
    /// Sum of the waits of the answered, in seconds.
    pub wait_seconds: f64,
    /// Sum of the waits of those who left, in seconds.
    pub left_wait_seconds: f64,
    /// Sum of the waits, up to the end of the horizon, of those who still waited for a first answer, in seconds.
    pub open_wait_seconds: f64,
    /// Time of all contacts of the type that waited in this interval, in seconds.
    pub queue_seconds: f64,
}

impl Cell {
    /// Returns all counts as words.
    fn bits(&self) -> [u64; 22] {
        let [nobody, busy, back] = self.reasons;
        let counts = [
            self.offered,
            self.answered,
            self.in_time,
            self.waited,
            nobody,
            busy,
            back,
            self.abandoned,
            self.left_early,
            self.left_here,
            self.waited_over,
            self.virtual_over,
            self.blocked,
            self.contained,
            self.retried,
            self.called_back,
            self.returned,
            self.handled,
            self.overdue,
        ];
        let mut bits = [0; 22];
        for (word, count) in bits.iter_mut().zip(counts) {
            *word = u64::from(count);
        }
        bits[18] ^= u64::from(self.unfinished) << 32;
        bits[19] = self.wait_seconds.to_bits() ^ u64::from(self.overdue_unfinished);
        bits[20] = self.left_wait_seconds.to_bits();
        bits[21] = self.queue_seconds.to_bits() ^ self.open_wait_seconds.to_bits().rotate_left(1);
        bits
    }
}

impl AddAssign<&Self> for Cell {
    fn add_assign(&mut self, other: &Self) {
        self.offered += other.offered;
        self.answered += other.answered;
        self.in_time += other.in_time;
        self.waited += other.waited;
        for (sum, more) in self.reasons.iter_mut().zip(other.reasons) {
            *sum += more;
        }
        self.abandoned += other.abandoned;
        self.left_early += other.left_early;
        self.left_here += other.left_here;
        self.waited_over += other.waited_over;
        self.virtual_over += other.virtual_over;
        self.blocked += other.blocked;
        self.contained += other.contained;
        self.retried += other.retried;
        self.called_back += other.called_back;
        self.returned += other.returned;
        self.handled += other.handled;
        self.overdue += other.overdue;
        self.unfinished += other.unfinished;
        self.overdue_unfinished += other.overdue_unfinished;
        self.wait_seconds += other.wait_seconds;
        self.left_wait_seconds += other.left_wait_seconds;
        self.open_wait_seconds += other.open_wait_seconds;
        self.queue_seconds += other.queue_seconds;
    }
}

/// The people of a group in an interval.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct GroupCell {
    /// Time of all its people on duty and not on a pause, in seconds.
    pub duty_seconds: f64,
    /// Time of all its people with at least one contact in hand, in seconds.
    pub busy_seconds: f64,
}

/// One replication of the whole horizon.
#[derive(Debug, Clone, PartialEq)]
pub struct Replication {
    pub(crate) intervals: usize,
    /// Cells by type, then interval.
    pub(crate) cells: Vec<Cell>,
    /// Cells by group, then interval.
    pub(crate) groups: Vec<GroupCell>,
    /// Time of contacts in service by type, then group, in seconds; a person with two contacts counts twice.
    pub(crate) service_seconds: Vec<f64>,
    /// Arrivals, ends of service and abandonments, each once.
    pub events: u64,
}

impl Replication {
    /// Returns the cells of a type, by interval.
    #[must_use]
    pub fn cells(&self, kind: usize) -> &[Cell] {
        &self.cells[kind * self.intervals..(kind + 1) * self.intervals]
    }

    /// Returns the cells of a group, by interval.
    #[must_use]
    pub fn group(&self, group: usize) -> &[GroupCell] {
        &self.groups[group * self.intervals..(group + 1) * self.intervals]
    }

    /// Returns the sum over a span of intervals of a type.
    #[must_use]
    pub fn total(&self, kind: usize, intervals: Range<usize>) -> Cell {
        let mut total = Cell::default();
        for cell in &self.cells(kind)[intervals] {
            total += cell;
        }
        total
    }

    /// Returns the sum over all types and intervals.
    #[must_use]
    pub fn cells_total(&self) -> Cell {
        let mut total = Cell::default();
        for cell in &self.cells {
            total += cell;
        }
        total
    }

    /// Returns a number that differs, but for rare chance, between replications that differ in any count.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        let mut mixed = self.events;
        let mut mix = |bits: u64| {
            mixed = (mixed ^ bits).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
        };
        for cell in &self.cells {
            cell.bits().into_iter().for_each(&mut mix);
        }
        for cell in &self.groups {
            mix(cell.duty_seconds.to_bits());
            mix(cell.busy_seconds.to_bits());
        }
        self.service_seconds.iter().for_each(|seconds| mix(seconds.to_bits()));
        mixed
    }

    /// Returns the time of contacts of a type in service with a group, in seconds.
    #[must_use]
    pub fn service_seconds(&self, kind: usize, group: usize) -> f64 {
        let groups = self.groups.len() / self.intervals.max(1);
        self.service_seconds[kind * groups + group]
    }

    /// Returns the time of all people with at least one contact in hand, in seconds.
    #[must_use]
    pub fn busy_seconds(&self) -> f64 {
        self.groups.iter().map(|cell| cell.busy_seconds).sum()
    }

    /// Returns the time of all people on duty and not on a pause, in seconds; longer than the duties where a contact
    /// was finished after the end.
    #[must_use]
    pub fn duty_seconds(&self) -> f64 {
        self.groups.iter().map(|cell| cell.duty_seconds).sum()
    }

    /// Returns whether every offered contact was handled, abandoned, blocked or is unfinished, in every cell.
    #[must_use]
    pub fn is_conserved(&self) -> bool {
        let ends = |c: &Cell| c.handled + c.abandoned + c.blocked + c.unfinished;
        self.cells.iter().all(|c| c.offered == ends(c))
    }
}
