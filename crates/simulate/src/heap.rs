//! Events to come: a 4-ary heap of 16-byte entries.
//!
//! An entry is one number, the bits of its instant above what happens then: instants are never negative, so their bits
//! are in the order of their values, and one comparison settles ties as well. Taking the first entry leaves a hole at
//! the root. What is put next fills it and sinks, which costs one pass where taking and then putting would cost two:
//! most events of a busy centre end one contact and begin another.

/// An entry: an instant, and what happens then. Entries of one instant come in the order of `what`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Entry {
    pub(crate) time: f64,
    pub(crate) what: u64,
}

/// Children of an entry.
const ARITY: usize = 4;

/// The heap.
#[derive(Debug, Clone, Default)]
pub(crate) struct Heap {
    entries: Vec<u128>,
    hole: bool,
}

#[inline]
fn pack(time: f64, what: u64) -> u128 {
    debug_assert!(time >= 0.0, "an instant lies in the horizon");
    (u128::from(time.to_bits()) << 64) | u128::from(what)
}

#[inline]
fn time_of(entry: u128) -> f64 {
    f64::from_bits((entry >> 64) as u64)
}

impl Heap {
    pub(crate) fn with_capacity(capacity: usize) -> Self {
        Self { entries: Vec::with_capacity(capacity), hole: false }
    }

    /// Returns the instant of the first entry; infinite when there is none. Closes the hole.
    #[inline(always)]
    pub(crate) fn next_time(&mut self) -> f64 {
        if self.hole {
            self.hole = false;
            if let Some(last) = self.entries.pop()
                && !self.entries.is_empty()
            {
                self.sink(last);
            }
        }
        self.entries.first().map_or(f64::INFINITY, |entry| time_of(*entry))
    }

    /// Takes the first entry, leaving a hole. [`Self::next_time`] was called since the entry before was taken.
    #[inline]
    pub(crate) fn take(&mut self) -> Option<Entry> {
        debug_assert!(!self.hole, "the hole is closed before the next entry is taken");
        let first = self.entries.first().copied();
        self.hole = first.is_some();
        first.map(|entry| Entry { time: time_of(entry), what: entry as u64 })
    }

    /// Puts an event that lies at 0 or later.
    #[inline(always)]
    pub(crate) fn put(&mut self, time: f64, what: u64) {
        let entry = pack(time, what);
        if self.hole {
            self.hole = false;
            self.sink(entry);
        } else {
            self.entries.push(entry);
            self.rise(entry);
        }
    }

    /// Puts an entry at the root and lets it sink.
    #[inline(always)]
    fn sink(&mut self, entry: u128) {
        let entries = self.entries.as_mut_slice();
        let count = entries.len();
        let mut place = 0;
        loop {
            let first = ARITY * place + 1;
            let (least, value) = match entries.get(first..first + ARITY) {
                Some(&[a, b, c, d]) => least_of(first, [a, b, c, d]),
                _ => match (first..count).min_by_key(|&child| entries[child]) {
                    Some(child) => (child, entries[child]),
                    None => break,
                },
            };
            if entry <= value {
                break;
            }
            entries[place] = value;
            place = least;
        }
        entries[place] = entry;
    }

    /// Lets the last entry rise.
    #[inline]
    fn rise(&mut self, entry: u128) {
        let entries = self.entries.as_mut_slice();
        let mut place = entries.len() - 1;
        while place > 0 {
            let parent = (place - 1) / ARITY;
            if entries[parent] <= entry {
                break;
            }
            entries[place] = entries[parent];
            place = parent;
        }
        entries[place] = entry;
    }
}

/// Returns place and value of the least of four neighbours, without a branch that a processor would have to guess.
#[inline]
fn least_of(first: usize, [a, b, c, d]: [u128; ARITY]) -> (usize, u128) {
    let left = if b < a { (first + 1, b) } else { (first, a) };
    let right = if d < c { (first + 3, d) } else { (first + 2, c) };
    if right.1 < left.1 { right } else { left }
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
