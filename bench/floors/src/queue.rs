//! A queue whose contacts leave when their patience ends, found out only when they reach its head.

use std::collections::VecDeque;

/// A contact that waits.
#[derive(Clone, Copy)]
pub struct Waiting {
    /// When it came.
    pub since: f64,
    /// When its patience ends.
    pub until: f64,
}

/// Contacts in order of arrival.
#[derive(Default)]
pub struct Queue {
    waiting: VecDeque<Waiting>,
}

impl Queue {
    /// Adds a contact at the end.
    #[inline]
    pub fn join(&mut self, contact: Waiting) {
        self.waiting.push_back(contact);
    }

    /// Returns the first contact that still waits at `now`; `left` is told of each that had gone.
    #[inline]
    pub fn head(&mut self, now: f64, mut left: impl FnMut(Waiting)) -> Option<Waiting> {
        while let Some(&contact) = self.waiting.front() {
            if contact.until > now {
                return Some(contact);
            }
            self.waiting.pop_front();
            left(contact);
        }
        None
    }

    /// Takes the first contact away.
    #[inline]
    pub fn take(&mut self) {
        self.waiting.pop_front();
    }
}
