//! The calendar of service ends: a 4-ary heap whose four children share a cache line.

/// What stands in the calendar: something that happens at a time.
pub trait Timed: Copy {
    /// An entry after all others; it fills the free places.
    const NEVER: Self;

    /// Returns when it happens.
    fn time(self) -> f64;
}

impl Timed for f64 {
    const NEVER: Self = f64::INFINITY;

    #[inline]
    fn time(self) -> f64 {
        self
    }
}

/// Four entries with one parent.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct Brood<T>([T; 4]);

/// A 4-ary heap of fixed room: the earliest entry first.
///
/// The root is place 3, so the children of place `i` are exactly brood `i - 2`, and the parent of
/// place `j` is `j / 4 + 2`. Free places hold `NEVER`: the search for the earliest child needs no
/// count.
pub struct Calendar<T> {
    broods: Vec<Brood<T>>,
    len: usize,
}

const ROOT: usize = 3;

impl<T: Timed> Calendar<T> {
    /// Returns an empty calendar with room for `room` entries.
    pub fn new(room: usize) -> Self {
        Self { broods: vec![Brood([T::NEVER; 4]); (ROOT + room) / 4 + 1], len: 0 }
    }

    /// Returns the number of entries.
    #[inline]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Returns whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Returns the earliest entry, `NEVER` if there is none.
    #[inline]
    pub fn first(&self) -> T {
        self.broods[0].0[ROOT]
    }

    /// Adds an entry.
    #[inline]
    pub fn push(&mut self, entry: T) {
        let mut place = ROOT + self.len;
        self.len += 1;
        while place > ROOT {
            let parent = place / 4 + 2;
            let above = self.broods[parent / 4].0[parent % 4];
            if above.time() <= entry.time() {
                break;
            }
            self.broods[place / 4].0[place % 4] = above;
            place = parent;
        }
        self.broods[place / 4].0[place % 4] = entry;
    }

    /// Takes the earliest entry away.
    #[inline]
    pub fn pop(&mut self) {
        self.len -= 1;
        let place = ROOT + self.len;
        let last = std::mem::replace(&mut self.broods[place / 4].0[place % 4], T::NEVER);
        if self.len > 0 {
            self.replace_first(last);
        }
    }

    /// Puts an entry in the place of the earliest.
    #[inline]
    pub fn replace_first(&mut self, entry: T) {
        let mut place = ROOT;
        while let Some(Brood(children)) = self.broods.get(place - 2) {
            let which = earliest(children);
            let child = children[which];
            if child.time() >= entry.time() {
                break;
            }
            self.broods[place / 4].0[place % 4] = child;
            place = 4 * (place - 2) + which;
        }
        self.broods[place / 4].0[place % 4] = entry;
    }
}

/// Returns which of four is earliest, by three comparisons that need no jump.
#[inline]
fn earliest<T: Timed>(four: &[T; 4]) -> usize {
    let low = usize::from(four[1].time() < four[0].time());
    let high = 2 + usize::from(four[3].time() < four[2].time());
    if four[high].time() < four[low].time() { high } else { low }
}
