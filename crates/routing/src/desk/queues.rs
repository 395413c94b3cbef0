//! Queues of waiting contacts: one ring a type, longest wait first.

use std::collections::VecDeque;

/// A contact that waits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Waiting {
    /// The contact.
    pub contact: u32,
    /// When it came.
    pub since: f64,
    /// When it leaves unless answered before.
    pub leaves: f64,
}

/// The queues of all types.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Queues {
    rings: Vec<VecDeque<Waiting>>,
}

impl Queues {
    pub(crate) fn new(types: usize) -> Self {
        Self { rings: vec![VecDeque::new(); types] }
    }

    #[inline]
    pub(crate) fn is_empty(&self, kind: u32) -> bool {
        self.rings[kind as usize].is_empty()
    }

    #[inline]
    pub(crate) fn head(&self, kind: u32) -> Option<Waiting> {
        self.rings[kind as usize].front().copied()
    }

    #[inline]
    pub(crate) fn push(&mut self, kind: u32, contact: Waiting) {
        self.rings[kind as usize].push_back(contact);
    }

    #[inline]
    pub(crate) fn pop(&mut self, kind: u32) -> Option<Waiting> {
        self.rings[kind as usize].pop_front()
    }

    pub(crate) fn iter(&self, kind: usize) -> impl Iterator<Item = Waiting> + '_ {
        self.rings[kind].iter().copied()
    }
}
