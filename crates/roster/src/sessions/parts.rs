//! When a session is held: in one go, or, of training that is too long for it, with breaks between its parts.

use super::room::Spell;

/// Fewest minutes of a part: for less than half an hour nobody begins to learn something.
const PART_MIN: i32 = 30;

/// The parts of a session, in minutes of the grid. Ordered by start.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Parts {
    /// Start and end of the first one; of most it is the only one, and costs no memory.
    first: (i32, i32),
    rest: Vec<(i32, i32)>,
}

impl Parts {
    /// Returns a session held in one go.
    pub(super) const fn whole(start: i32, minutes: i32) -> Self {
        Self { first: (start, start + minutes), rest: Vec::new() }
    }

    /// Returns these parts; nothing without any.
    pub(super) fn of(parts: &[(i32, i32)]) -> Option<Self> {
        let (first, rest) = parts.split_first()?;
        Some(Self { first: *first, rest: rest.to_vec() })
    }

    /// Returns a session that begins at a minute of a shift and goes on after each break; nothing where another session
    /// or the end of the shift is in its way, or a part would be too short.
    pub(super) fn around_breaks(spell: &Spell, start: i32, minutes: i32) -> Option<Self> {
        let (mut from, mut left) = (start, minutes);
        let mut parts = Vec::new();
        for (begins, ends) in spell.breaks.iter().copied().filter(|(_, ends)| *ends > start) {
            if from < begins {
                parts.push((from, begins.min(from + left)));
                left -= begins.min(from + left) - from;
            }
            if left == 0 || parts.is_empty() {
                break;
            }
            from = from.max(ends);
        }
        if left > 0 {
            parts.push((from, from + left));
        }
        let fits = |part: &(i32, i32)| part.1 - part.0 >= PART_MIN && spell.is_free(*part);
        parts.iter().all(fits).then(|| Self::of(&parts)).flatten()
    }

    /// Returns the first minute.
    pub(super) const fn start(&self) -> i32 {
        self.first.0
    }

    /// Returns the first minute after the last part.
    pub(super) fn end(&self) -> i32 {
        self.rest.last().map_or(self.first.1, |last| last.1)
    }

    /// Returns start and end of each part.
    pub(super) fn spans(&self) -> impl Iterator<Item = (i32, i32)> {
        std::iter::once(self.first).chain(self.rest.iter().copied())
    }
}
