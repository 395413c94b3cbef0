//! The counts of one replication, by type and interval of arrival.

use std::ops::{AddAssign, Range};

/// What became of the contacts of one type that came in one interval.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Cell {
    /// Contacts that came.
    pub offered: u32,
    /// Contacts that were answered.
    pub answered: u32,
    /// Contacts answered within the threshold.
    pub in_time: u32,
    /// Contacts that left without an answer.
    pub abandoned: u32,
    /// Contacts that left without an answer within the threshold.
    pub left_early: u32,
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
}

impl AddAssign<&Self> for Cell {
    fn add_assign(&mut self, other: &Self) {
        self.offered += other.offered;
        self.answered += other.answered;
        self.in_time += other.in_time;
        self.abandoned += other.abandoned;
        self.left_early += other.left_early;
        self.handled += other.handled;
        self.overdue += other.overdue;
        self.unfinished += other.unfinished;
        self.overdue_unfinished += other.overdue_unfinished;
        self.wait_seconds += other.wait_seconds;
    }
}

/// One replication of the whole horizon.
#[derive(Debug, Clone, PartialEq)]
pub struct Replication {
    pub(crate) intervals: usize,
    /// Cells by type, then interval.
    pub(crate) cells: Vec<Cell>,
    /// Time of all people with at least one contact in hand, in seconds.
    pub busy_seconds: f64,
    /// Time of all people on duty and not on a pause, in seconds; longer than the duties where a contact was finished
    /// after the end.
    pub duty_seconds: f64,
    /// Arrivals, ends of service and abandonments, each once.
    pub events: u64,
}

impl Replication {
    /// Returns the cells of a type, by interval.
    #[must_use]
    pub fn cells(&self, kind: usize) -> &[Cell] {
        &self.cells[kind * self.intervals..(kind + 1) * self.intervals]
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

    /// Returns whether every offered contact was handled, abandoned or is unfinished, in every cell.
    #[must_use]
    pub fn is_conserved(&self) -> bool {
        self.cells.iter().all(|c| c.offered == c.handled + c.abandoned + c.unfinished)
    }
}
