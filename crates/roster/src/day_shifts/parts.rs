//! Which part of a roster to open next, and how much of it.

use organico_model::Stream;

use crate::day_shifts::choice::Scope;
use crate::day_shifts::tables::Tables;

/// Largest programme of a part of few people, and of one of few days.
const PART_MAX: usize = 420;
const PART_ROWS_MAX: usize = 1_000;

/// Work units, for each person and day of the problem, between which a part is of a good size: large problems gain by
/// large parts.
const PART_SMALL: u64 = 8_000;
const PART_LARGE: u64 = 30_000;

/// After so many rounds in a row without a gain parts may take more work, by this factor and up to the last.
const STALE_ROUNDS: u32 = 10;
const MORE_WORK: f64 = 1.4;
const WORK_MAX: f64 = 8.0;

/// Every so many rounds the kind of part that has gained less has its turn.
const OTHER_TURN: u64 = 4;

/// How much of what a kind of part has gained is remembered from one round to the next.
const MEMORY: f64 = 0.9;

/// A kind of part: some people over as many days as fit, or as many people as fit over some days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    People,
    Days,
}

/// The sizes of parts by the work that the last ones took, and what each kind has gained.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parts {
    /// People over all days.
    people: f64,
    /// Days of all people.
    days: f64,
    /// Cost saved for each work unit, by kind.
    gains: [f64; 2],
    /// How much more work than at first a part may take.
    work: f64,
    /// Rounds since the last gain.
    stale: u32,
}

impl Parts {
    pub(crate) const FIRST: Self =
        Self { people: 6.0, days: 7.0, gains: [0.0; 2], work: 1.0, stale: 0 };

    /// Returns the kind of the next part: the one that has gained more, and now and then the other.
    pub(crate) fn next(&self, round: u64) -> Cut {
        let [people, days] = self.gains;
        let other = round.is_multiple_of(OTHER_TURN);
        if (days >= people) == other { Cut::People } else { Cut::Days }
    }

    /// Grows a kind after parts that took little work, shrinks it after long ones, and notes the gain.
    pub(crate) fn learn(&mut self, cut: Cut, spent: [u64; 2], gain: i64, tables: &Tables) {
        let cells = (tables.people.len() * tables.days).max(1) as u64;
        self.stale = if gain > 0 { 0 } else { self.stale + 1 };
        if self.stale == STALE_ROUNDS {
            self.stale = 0;
            self.work = (self.work * MORE_WORK).min(WORK_MAX);
        }
        let share = (spent[0].max(spent[1]) / cells) as f64 / self.work;
        let factor = match share as u64 {
            0..PART_SMALL => 1.15,
            PART_SMALL..PART_LARGE => 1.0,
            _ => 0.85,
        };
        let work = (spent[0] + spent[1]).max(1) as f64;
        let kept = &mut self.gains[usize::from(cut == Cut::Days)];
        *kept = *kept * MEMORY + gain as f64 / work * (1.0 - MEMORY);
        let (size, most) = match cut {
            Cut::People => (&mut self.people, tables.people.len()),
            Cut::Days => (&mut self.days, tables.days),
        };
        *size = (*size * factor).clamp(3.0, most.max(3) as f64);
    }

    /// Draws the part of a kind.
    pub(crate) fn scope(&self, cut: Cut, tables: &Tables, stream: &mut Stream) -> Scope {
        let (all, kinds) = (tables.people.len(), (tables.kinds - 1).max(1));
        let (people, days) = match cut {
            Cut::People => {
                let people = (self.people as usize).clamp(1, all);
                (people, (PART_MAX.saturating_sub(people) / kinds).max(7))
            }
            Cut::Days => {
                let days = (self.days as usize).min(PART_ROWS_MAX / kinds);
                (all.min(PART_MAX.saturating_sub(days * kinds).max(10)), days)
            }
        };
        let days = days.clamp(1, tables.days);
        let from = stream.below((tables.days - days + 1) as u32) as usize;
        Scope { people: draw(all, people, stream), days: from..from + days }
    }
}

/// Returns so many different numbers below `all`, ascending.
fn draw(all: usize, count: usize, stream: &mut Stream) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..all).collect();
    for place in 0..count.min(all) {
        let other = place + stream.below((all - place) as u32) as usize;
        numbers.swap(place, other);
    }
    numbers.truncate(count);
    numbers.sort_unstable();
    numbers
}
