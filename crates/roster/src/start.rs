//! What a search begins from, as tables: the published days of everybody, and the days that must stay.
//!
//! A locked day with work is a cell of its own that no list of shifts has, so that it may be what the grammar or a rule
//! would never make. A locked day off is a day on which nobody may be placed.

mod clash;
mod given;
mod locked;
mod owed;
mod warm;

use organico_model::Diagnostic;

use crate::problem::Problem;
use crate::row::{Cell, Work};

pub(crate) use clash::clashes;
pub(crate) use given::Given;
pub(crate) use locked::begin;
pub(crate) use owed::{cut, owed_beside};
pub(crate) use warm::lay_published;

/// More than so much for a changed day changes no roster, and keeps every sum exact.
pub(crate) const CHANGE_WEIGHT_MAX: i64 = 1_000_000_000;

/// Whether a day of a person must stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lock {
    /// The search decides.
    Open,
    /// The day stays free.
    Free,
    /// The day keeps this shift.
    Work(Work),
}

/// What was published of a day of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Published {
    /// The published roster does not have the day.
    Unknown,
    /// A day off.
    Free,
    /// A shift, from start to end in elapsed minutes, at home or not.
    Work { start: i32, end: i32, home: bool },
}

/// What a search begins from.
#[derive(Debug, Clone, Default)]
pub(crate) struct Start {
    /// By person and day; empty when nothing is locked.
    locks: Vec<Lock>,
    /// By person and day; empty when nothing was published.
    published: Vec<Published>,
    /// Days of the horizon.
    days: usize,
    /// Cost of a changed day.
    change_weight: i64,
    /// What could not be locked, and why.
    pub(crate) notes: Vec<Diagnostic>,
}

impl Start {
    /// Returns whether a day must stay as it is.
    #[inline]
    pub(crate) fn lock(&self, person: usize, day: usize) -> Lock {
        self.locks.get(person * self.days + day).copied().unwrap_or(Lock::Open)
    }

    /// Returns whether a day must stay as it is.
    #[inline]
    pub(crate) fn is_locked(&self, person: usize, day: usize) -> bool {
        self.lock(person, day) != Lock::Open
    }

    /// Returns the locked cells of everybody, with nothing on all other days.
    pub(crate) fn cells(&self, people: usize, days: usize) -> Vec<Cell> {
        if self.locks.is_empty() {
            return vec![None; people * days];
        }
        let cell = |lock: &Lock| if let Lock::Work(work) = lock { Some(*work) } else { None };
        self.locks.iter().map(cell).collect()
    }

    /// Returns whether anything was published of the days of the horizon.
    pub(crate) fn has_published(&self) -> bool {
        !self.published.is_empty()
    }

    /// Returns what was published of a day.
    pub(crate) fn published(&self, person: usize, day: usize) -> Published {
        self.published.get(person * self.days + day).copied().unwrap_or(Published::Unknown)
    }

    /// Returns what was published of a day, where it costs to change it.
    #[inline]
    pub(crate) fn kept(&self, person: usize, day: usize) -> Published {
        if self.change_weight > 0 { self.published(person, day) } else { Published::Unknown }
    }

    /// Returns whether a day of a person is otherwise than it was published, pauses apart.
    pub(crate) fn is_changed(
        &self,
        problem: &Problem,
        (person, day): (usize, usize),
        now: Cell,
    ) -> bool {
        match (self.published(person, day), now) {
            (Published::Unknown, _) | (Published::Free, None) => false,
            (Published::Work { start, end, home }, Some(work)) => {
                problem.span(day, work.option) != (start, end) || work.home != home
            }
            (Published::Free, Some(_)) | (Published::Work { .. }, None) => true,
        }
    }

    /// Returns what a day of a person costs for not being as it was published.
    pub(crate) fn change(&self, problem: &Problem, at: (usize, usize), now: Cell) -> i64 {
        let costs = self.change_weight > 0 && self.is_changed(problem, at, now);
        if costs { self.change_weight } else { 0 }
    }

    /// Returns what the days of a person cost for not being as they were published.
    #[inline]
    pub(crate) fn changes(&self, problem: &Problem, person: usize, cells: &[Cell]) -> i64 {
        if self.change_weight == 0 || self.published.is_empty() {
            return 0;
        }
        cells.iter().enumerate().map(|(day, cell)| self.change(problem, (person, day), *cell)).sum()
    }
}

#[cfg(test)]
mod tests;
