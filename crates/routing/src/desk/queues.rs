//! Queues of waiting contacts: one ring a type, in the order in which they are served.
//!
//! A contact that hung up in the middle of a ring leaves an empty place, which goes when it comes to the head: nothing
//! behind it moves.

use std::collections::VecDeque;

use crate::Decision;

/// In the place of a contact that is gone; no contact's id.
pub(super) const GONE: u32 = u32::MAX;

/// A contact that waits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Waiting {
    /// The contact.
    pub contact: u32,
    /// When it came.
    pub since: f64,
    /// When it leaves unless answered before; of deferred work, by when it is due.
    pub until: f64,
}

impl Waiting {
    /// Returns that the contact has left, at the end of its patience or now.
    pub(super) fn leaves(self, now: f64) -> Decision {
        Decision::Leave { contact: self.contact, at: self.until.max(self.since).min(now) }
    }
}

/// The queues of all types.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Queues {
    rings: Vec<VecDeque<Waiting>>,
    /// Contacts in each ring, empty places apart.
    lengths: Vec<u32>,
}

impl Queues {
    pub(crate) fn new(types: usize) -> Self {
        Self { rings: vec![VecDeque::new(); types], lengths: vec![0; types] }
    }

    #[inline]
    pub(crate) fn is_empty(&self, kind: u32) -> bool {
        self.rings[kind as usize].is_empty()
    }

    /// Returns how many wait; those whose patience ran out unseen are among them.
    #[inline]
    pub(crate) fn len(&self, kind: u32) -> u32 {
        self.lengths[kind as usize]
    }

    #[inline]
    pub(crate) fn head(&self, kind: u32) -> Option<Waiting> {
        self.rings[kind as usize].front().copied()
    }

    #[inline]
    pub(crate) fn push(&mut self, kind: u32, contact: Waiting) {
        self.lengths[kind as usize] += 1;
        self.rings[kind as usize].push_back(contact);
    }

    /// Puts a contact before the first that is served after it by `order`.
    pub(crate) fn insert(&mut self, kind: u32, contact: Waiting, order: impl Fn(&Waiting) -> f64) {
        let ring = &mut self.rings[kind as usize];
        let own = order(&contact);
        let place = if ring.front().is_some_and(|head| order(head) > own) {
            0
        } else {
            ring.partition_point(|other| order(other) <= own)
        };
        ring.insert(place, contact);
        self.lengths[kind as usize] += 1;
    }

    /// Takes the contact at the head, and the empty places behind it.
    #[inline]
    pub(crate) fn pop(&mut self, kind: u32) -> Option<Waiting> {
        let ring = &mut self.rings[kind as usize];
        let head = ring.pop_front();
        self.lengths[kind as usize] -= u32::from(head.is_some());
        while ring.front().is_some_and(|next| next.contact == GONE) {
            ring.pop_front();
        }
        head
    }

    /// Takes a contact out of its queue, which is most often the head.
    #[inline]
    pub(crate) fn take(&mut self, kind: u32, waiting: &Waiting) {
        if self.head(kind).is_some_and(|head| head.contact == waiting.contact) {
            self.pop(kind);
        } else {
            self.remove(kind, waiting.contact, waiting.since);
        }
    }

    /// Finds a contact that came at `since`: in rings ordered by that, without looking at all of it.
    pub(crate) fn find(&mut self, kind: u32, contact: u32, since: f64) -> Option<&mut Waiting> {
        let ring = &mut self.rings[kind as usize];
        let first = ring.partition_point(|other| other.since < since);
        let near = (first..ring.len()).take_while(|&place| ring[place].since <= since);
        let place = near.into_iter().find(|&place| ring[place].contact == contact);
        let place = place.or_else(|| ring.iter().position(|other| other.contact == contact))?;
        ring.get_mut(place)
    }

    /// Takes those out whose patience has run out, wherever they stand.
    pub(crate) fn drop_gone(&mut self, kind: u32, now: f64, mut out: impl FnMut(Waiting)) {
        let ring = &mut self.rings[kind as usize];
        ring.retain(|waiting| {
            let stays = waiting.until > now;
            if !stays && waiting.contact != GONE {
                out(*waiting);
            }
            stays && waiting.contact != GONE
        });
        self.lengths[kind as usize] = ring.len() as u32;
    }

    /// Returns whether a contact waits in any queue.
    pub(crate) fn has(&self, contact: u32) -> bool {
        self.rings.iter().flatten().any(|waiting| waiting.contact == contact)
    }

    /// Takes a contact out of its queue, wherever it stands; says whether it was there.
    pub(crate) fn remove(&mut self, kind: u32, contact: u32, since: f64) -> bool {
        let Some(found) = self.find(kind, contact, since) else { return false };
        found.contact = GONE;
        self.lengths[kind as usize] -= 1;
        let ring = &mut self.rings[kind as usize];
        while ring.front().is_some_and(|next| next.contact == GONE) {
            ring.pop_front();
        }
        true
    }

    pub(crate) fn iter(&self, kind: usize) -> impl Iterator<Item = Waiting> + '_ {
        let ring = self.rings.get(kind).into_iter().flatten().copied();
        ring.filter(|waiting| waiting.contact != GONE)
    }
}
