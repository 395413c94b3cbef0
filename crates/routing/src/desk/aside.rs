//! Contacts that stand beside the queues: those that wait for one person, and those that ring.

use super::Waiting;

/// A contact that waits for the person it prefers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Hold {
    pub(super) kind: u32,
    pub(super) person: u32,
    /// From then on anyone may take it.
    pub(super) till: f64,
    pub(super) waiting: Waiting,
}

/// An offer that nobody has accepted yet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Offered {
    pub(super) kind: u32,
    pub(super) taker: u32,
    /// When it began to ring.
    pub(super) at: f64,
    pub(super) waiting: Waiting,
}

/// Takes the first entry that fits out of a list, keeping the order of the others.
pub(super) fn take_first<T: Copy>(list: &mut Vec<T>, fits: impl Fn(&T) -> bool) -> Option<T> {
    let place = list.iter().position(fits)?;
    Some(list.remove(place))
}
