//! Runs of work and of free days as a small automaton: what may come tomorrow depends on today's state alone.

use crate::day_shifts::tables::{Limits, Tables};

/// No state.
pub(crate) const NOWHERE: u16 = u16::MAX;

/// The states a row passes through. Class 0 is a free day; the others are classes of kinds that may precede and follow
/// the same kinds.
#[derive(Debug, Clone)]
pub(crate) struct Automaton {
    pub(crate) states: usize,
    pub(crate) classes: usize,
    /// Class of each kind; 0 for kinds that the person never has.
    pub(crate) class_of: Vec<usize>,
    /// Next state by state and class.
    next: Vec<u16>,
    /// State of the first day by class.
    pub(crate) first: Vec<u16>,
    /// States from here on are free days.
    free_from: usize,
}

/// How the states are numbered: runs long enough or still to be, then runs begun on the first day, which may have begun
/// earlier and so need no length, then free days.
struct Numbering {
    works: usize,
    early: usize,
    classes: usize,
    run_max: usize,
    run_min: usize,
    free_min: usize,
}

impl Numbering {
    fn work(&self, length: usize, class: usize) -> usize {
        (length - 1) * self.classes + class - 1
    }

    /// A run that began on the first day.
    fn early(&self, length: usize, class: usize) -> usize {
        if length <= self.early {
            self.works + (length - 1) * self.classes + class - 1
        } else {
            self.work(length, class)
        }
    }

    fn free(&self, length: usize) -> usize {
        self.works + self.early * self.classes + length.min(self.free_min) - 1
    }
}

impl Automaton {
    pub(crate) fn new(tables: &Tables, limits: &Limits) -> Self {
        let (class_of, heads) = classes(tables, limits);
        let run_max = limits.run_max.clamp(0, tables.days as i32) as usize;
        let run_min = limits.run_min.max(0) as usize;
        let number = Numbering {
            works: run_max * heads.len(),
            early: run_min.saturating_sub(1).min(run_max),
            classes: heads.len(),
            run_max,
            run_min,
            free_min: limits.free_min.clamp(1, tables.days.max(1) as i32) as usize,
        };
        let states = number.free(usize::MAX) + 1;
        let width = heads.len() + 1;
        let mut automaton = Self {
            states,
            classes: width,
            class_of,
            next: vec![NOWHERE; states * width],
            first: vec![NOWHERE; width],
            free_from: number.free(1),
        };
        automaton.link_work(tables, &heads, &number);
        automaton.link_free(&number);
        automaton
    }

    fn link_work(&mut self, tables: &Tables, heads: &[u8], number: &Numbering) {
        for length in 1..=number.run_max {
            for class in 1..=number.classes {
                if length >= number.run_min {
                    self.link(number.work(length, class), 0, number.free(1));
                }
                if length <= number.early {
                    self.link(number.early(length, class), 0, number.free(1));
                }
                for then in 1..=number.classes {
                    if length == number.run_max
                        || !tables.follows(heads[class - 1], heads[then - 1])
                    {
                        continue;
                    }
                    self.link(number.work(length, class), then, number.work(length + 1, then));
                    if length <= number.early {
                        self.link(
                            number.early(length, class),
                            then,
                            number.early(length + 1, then),
                        );
                    }
                }
            }
        }
    }

    fn link_free(&mut self, number: &Numbering) {
        self.first[0] = number.free(number.free_min) as u16;
        for length in 1..=number.free_min {
            self.link(number.free(length), 0, number.free(length + 1));
        }
        for class in 1..=number.classes {
            if number.run_max > 0 {
                self.first[class] = number.early(1, class) as u16;
                self.link(number.free(number.free_min), class, number.work(1, class));
            }
        }
    }

    fn link(&mut self, state: usize, class: usize, to: usize) {
        self.next[state * self.classes + class] = to as u16;
    }

    /// Returns the state after a day of that class, or [`NOWHERE`].
    #[inline]
    pub(crate) fn next(&self, state: usize, class: usize) -> u16 {
        self.next[state * self.classes + class]
    }

    /// Returns whether the state is a free day.
    #[inline]
    pub(crate) fn is_free(&self, state: usize) -> bool {
        state >= self.free_from
    }
}

/// Returns the class of each kind and the first kind of each class.
fn classes(tables: &Tables, limits: &Limits) -> (Vec<usize>, Vec<u8>) {
    let kinds: Vec<u8> = limits.kinds().map(|kind| kind as u8).collect();
    let alike = |a: u8, b: u8| {
        kinds.iter().all(|c| {
            tables.follows(a, *c) == tables.follows(b, *c)
                && tables.follows(*c, a) == tables.follows(*c, b)
        })
    };
    let mut heads: Vec<u8> = Vec::new();
    let mut class_of = vec![0; tables.kinds];
    for kind in &kinds {
        let known = heads.iter().position(|head| alike(*head, *kind));
        class_of[*kind as usize] = known.unwrap_or(heads.len()) + 1;
        if known.is_none() {
            heads.push(*kind);
        }
    }
    (class_of, heads)
}
