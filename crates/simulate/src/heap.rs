//! Events to come: a 4-ary heap of 16-byte entries.
//!
//! Taking the first entry leaves a hole at the root. What is put next fills it and sinks, which costs one pass where
//! taking and then putting would cost two: most events of a busy centre end one contact and begin another.

/// An entry: an instant, and what happens then. Entries of one instant come in the order of `what`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Entry {
    pub(crate) time: f64,
    pub(crate) what: u64,
}

impl Entry {
    #[inline]
    fn before(&self, other: &Self) -> bool {
        self.time < other.time || (self.time == other.time && self.what < other.what)
    }
}

/// The heap.
#[derive(Debug, Clone, Default)]
pub(crate) struct Heap {
    entries: Vec<Entry>,
    hole: bool,
}

impl Heap {
    pub(crate) fn with_capacity(capacity: usize) -> Self {
        Self { entries: Vec::with_capacity(capacity), hole: false }
    }

    /// Returns the instant of the first entry; infinite when there is none. Closes the hole.
    #[inline]
    pub(crate) fn next_time(&mut self) -> f64 {
        if self.hole {
            self.hole = false;
            if let Some(last) = self.entries.pop()
                && !self.entries.is_empty()
            {
                self.sink(last);
            }
        }
        self.entries.first().map_or(f64::INFINITY, |entry| entry.time)
    }

    /// Takes the first entry, leaving a hole. [`Self::next_time`] was called since the entry before was taken.
    #[inline]
    pub(crate) fn take(&mut self) -> Option<Entry> {
        debug_assert!(!self.hole, "the hole is closed before the next entry is taken");
        let first = self.entries.first().copied();
        self.hole = first.is_some();
        first
    }

    #[inline]
    pub(crate) fn put(&mut self, time: f64, what: u64) {
        let entry = Entry { time, what };
        if self.hole {
            self.hole = false;
            self.sink(entry);
        } else {
            self.entries.push(entry);
            self.rise(entry);
        }
    }

    /// Puts an entry at the root and lets it sink.
    #[inline]
    fn sink(&mut self, entry: Entry) {
        let entries = self.entries.as_mut_slice();
        let count = entries.len();
        let mut place = 0;
        loop {
            let first = 4 * place + 1;
            if first >= count {
                break;
            }
            let mut least = first;
            for child in first + 1..(first + 4).min(count) {
                if entries[child].before(&entries[least]) {
                    least = child;
                }
            }
            if !entries[least].before(&entry) {
                break;
            }
            entries[place] = entries[least];
            place = least;
        }
        entries[place] = entry;
    }

    /// Lets the last entry rise.
    #[inline]
    fn rise(&mut self, entry: Entry) {
        let mut place = self.entries.len() - 1;
        while place > 0 {
            let parent = (place - 1) / 4;
            if !entry.before(&self.entries[parent]) {
                break;
            }
            self.entries[place] = self.entries[parent];
            place = parent;
        }
        self.entries[place] = entry;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn entries_come_out_in_order_whatever_the_mix_of_putting_and_taking(
            steps in prop::collection::vec((0u32..50, any::<bool>()), 1..300)
        ) {
            let mut heap = Heap::default();
            let mut sorted: Vec<(u32, u64)> = Vec::new();
            for (index, (time, take)) in steps.into_iter().enumerate() {
                if take {
                    sorted.sort_unstable();
                    let expected = (!sorted.is_empty()).then(|| sorted.remove(0));
                    let time = expected.map_or(f64::INFINITY, |(time, _)| f64::from(time));
                    prop_assert_eq!(heap.next_time(), time);
                    prop_assert_eq!(heap.take().map(|e| e.what), expected.map(|(_, what)| what));
                }
                heap.put(f64::from(time), index as u64);
                sorted.push((time, index as u64));
            }
        }
    }
}
