//! Lists of free people, each in the order in which they became free.
//!
//! Doubly linked through arrays, so that a person who goes on a pause leaves the middle of a list in constant time.

/// Marks the end of a list, and the absence of one.
const NONE: u32 = u32::MAX;

#[derive(Debug, Clone, Copy, PartialEq)]
struct Node {
    next: u32,
    previous: u32,
    list: u32,
    since: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Ends {
    head: u32,
    tail: u32,
    length: u32,
}

/// The free people.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FreeLists {
    ends: Vec<Ends>,
    /// When the head of each list became free; infinite when it is empty, so that a search compares numbers only.
    oldest: Vec<f64>,
    nodes: Vec<Node>,
}

impl FreeLists {
    pub(crate) fn new(lists: usize, people: usize) -> Self {
        let node = Node { next: NONE, previous: NONE, list: NONE, since: 0.0 };
        Self {
            ends: vec![Ends { head: NONE, tail: NONE, length: 0 }; lists],
            oldest: vec![f64::INFINITY; lists],
            nodes: vec![node; people],
        }
    }

    /// Returns when the head of a list became free; infinite when it is empty.
    #[inline]
    pub(crate) fn oldest(&self, list: u32) -> f64 {
        self.oldest[list as usize]
    }

    /// Returns the person who has been in a list longest; no person's id when it is empty.
    #[inline]
    pub(crate) fn head(&self, list: u32) -> u32 {
        self.ends[list as usize].head
    }

    /// Returns the people of a list and when each became free, longest first.
    pub(crate) fn iter(&self, list: u32) -> impl Iterator<Item = (u32, f64)> + '_ {
        let mut next = self.ends[list as usize].head;
        std::iter::from_fn(move || {
            let person = next;
            let node = self.nodes.get(person as usize)?;
            next = node.next;
            Some((person, node.since))
        })
    }

    /// Returns whether a person is in any list.
    pub(crate) fn has(&self, person: u32) -> bool {
        self.nodes[person as usize].list != NONE
    }

    /// Returns how many people a list has.
    pub(crate) fn len(&self, list: u32) -> u32 {
        self.ends[list as usize].length
    }

    /// Adds a person who is in no list at the end of one.
    #[inline]
    pub(crate) fn push(&mut self, list: u32, person: u32, now: f64) {
        let ends = &mut self.ends[list as usize];
        let previous = ends.tail;
        ends.tail = person;
        ends.length += 1;
        if previous == NONE {
            ends.head = person;
            self.oldest[list as usize] = now;
        } else {
            self.nodes[previous as usize].next = person;
        }
        self.nodes[person as usize] = Node { next: NONE, previous, list, since: now };
    }

    /// Takes a person out of the list that has them, if any.
    #[inline]
    pub(crate) fn remove(&mut self, person: u32) {
        let Node { next, previous, list, .. } = self.nodes[person as usize];
        if list == NONE {
            return;
        }
        self.nodes[person as usize].list = NONE;
        let ends = &mut self.ends[list as usize];
        ends.length -= 1;
        if next == NONE {
            ends.tail = previous;
        } else {
            self.nodes[next as usize].previous = previous;
        }
        if previous == NONE {
            ends.head = next;
            self.oldest[list as usize] =
                if next == NONE { f64::INFINITY } else { self.nodes[next as usize].since };
        } else {
            self.nodes[previous as usize].next = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_leaves_the_middle_of_a_list_does_not_change_the_order_of_the_others() {
        let mut lists = FreeLists::new(2, 4);
        for person in 0..4 {
            lists.push(1, person, f64::from(person));
        }
        lists.remove(2);
        lists.remove(0);
        assert_eq!((lists.head(1), lists.oldest(1), lists.len(1)), (1, 1.0, 2));
        lists.remove(1);
        assert_eq!((lists.head(1), lists.oldest(1)), (3, 3.0));
        lists.remove(3);
        lists.remove(3);
        assert_eq!((lists.head(1), lists.oldest(1), lists.len(1)), (NONE, f64::INFINITY, 0));
    }
}
