//! All rows that the limits of a person allow, as the layers of a dynamic programme.
//!
//! A state is one of the automaton, with the weekends worked, the days of kinds that are scarce, and the minutes so far.
//! Kinds with the same length and the same neighbours are one group: of them only the cheapest matters on a day.

use crate::day_shifts::automaton::Automaton;
use crate::day_shifts::tables::{Limits, Tables};

/// Most combinations of days of scarce kinds that a state tells apart; a kind too many is priced instead.
const SCARCE_MAX: usize = 16;

/// Kinds among which only the price decides.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    pub(crate) class: usize,
    /// Length in steps of minutes.
    pub(crate) steps: usize,
    /// The scarce kind it counts for.
    pub(crate) scarce: Option<usize>,
    pub(crate) kinds: Vec<u8>,
}

/// A kind of which a person may have few days.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scarce {
    pub(crate) kind: u8,
    /// Most days, and one.
    pub(crate) sizes: usize,
    /// Distance of one day more among the combinations.
    pub(crate) stride: usize,
}

/// The rows of a person.
#[derive(Debug, Clone)]
pub(crate) struct RowSpace {
    pub(crate) days: usize,
    pub(crate) kinds: usize,
    pub(crate) automaton: Automaton,
    pub(crate) groups: Vec<Group>,
    pub(crate) scarce: Vec<Scarce>,
    /// Combinations of days of scarce kinds.
    pub(crate) combinations: usize,
    /// Numbers of weekends worked, zero included.
    pub(crate) weekends: usize,
    /// Steps of minutes, zero included.
    pub(crate) levels: usize,
    /// Fewest steps of minutes of a whole row.
    pub(crate) level_min: usize,
    pub(crate) off: Vec<bool>,
    /// Longest run of work and shortest of free days.
    cycle: (usize, usize),
    /// Limited kinds that no state counts, with their most days.
    pub(crate) loose: Vec<(u8, i32)>,
}

impl RowSpace {
    pub(crate) fn new(tables: &Tables, limits: &Limits) -> Self {
        let automaton = Automaton::new(tables, limits);
        let mut lengths: Vec<i32> = limits.kinds().map(|kind| tables.minutes[kind]).collect();
        lengths.retain(|length| *length > 0);
        let step = lengths.iter().copied().fold(0, gcd).max(1);
        let shortest = lengths.iter().copied().min().unwrap_or(1);
        let days_max = (limits.minutes_max.max(0) / shortest).min(tables.days as i32);
        let (scarce, loose) = scarce_kinds(limits, days_max);
        let needed = limits.minutes_min.max(0);
        Self {
            days: tables.days,
            kinds: tables.kinds,
            groups: groups(tables, limits, (&automaton, &scarce), step),
            combinations: scarce.iter().map(|kind| kind.sizes).product(),
            scarce,
            weekends: (limits.weekends_max.max(0) as usize).min(tables.days.div_ceil(7)) + 1,
            levels: (limits.minutes_max.max(0) / step).min(longest_row(tables, step)) as usize + 1,
            level_min: needed.div_euclid(step) as usize + usize::from(needed % step != 0),
            off: limits.off.clone(),
            cycle: (limits.run_max.max(0) as usize, limits.free_min.max(1) as usize),
            automaton,
            loose,
        }
    }

    /// Returns the states of a day.
    pub(crate) fn layer(&self) -> usize {
        self.automaton.states * self.slab()
    }

    /// Returns the states of a day that share one of the automaton.
    pub(crate) fn slab(&self) -> usize {
        self.weekends * self.combinations * self.levels
    }

    /// Returns the most days of work among the first so many days: runs as long as they may be, and between them the
    /// fewest free days; the first run may have begun earlier, so that nothing is known of its length.
    pub(crate) fn days_max(&self, days: usize) -> usize {
        let (run, free) = self.cycle;
        (days / (run + free) + 1) * run
    }

    /// Returns the weekends that a day of work adds after a state.
    #[inline]
    pub(crate) fn weekend(day: usize, was_free: bool) -> usize {
        usize::from(day % 7 == 5 || (day % 7 == 6 && was_free))
    }

    /// Returns the combination after one day more of the group's kind, or none when there were enough.
    #[inline]
    pub(crate) fn counted(&self, group: &Group, combination: usize) -> Option<usize> {
        let Some(index) = group.scarce else { return Some(combination) };
        let Scarce { sizes, stride, .. } = self.scarce[index];
        ((combination / stride) % sizes + 1 < sizes).then_some(combination + stride)
    }
}

fn longest_row(tables: &Tables, step: i32) -> i32 {
    let longest = tables.minutes.iter().max().copied().unwrap_or(0);
    (longest / step).saturating_mul(tables.days as i32)
}

fn gcd(a: i32, b: i32) -> i32 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// Splits the limited kinds into those that states count, the scarcest first, and the others.
fn scarce_kinds(limits: &Limits, days_max: i32) -> (Vec<Scarce>, Vec<(u8, i32)>) {
    let mut limited: Vec<(i32, u8)> = limits
        .kinds()
        .map(|kind| (limits.kind_max[kind], kind as u8))
        .filter(|(most, _)| *most < days_max)
        .collect();
    limited.sort_unstable();
    let (mut scarce, mut loose, mut stride) = (Vec::new(), Vec::new(), 1);
    for (most, kind) in limited {
        let sizes = most as usize + 1;
        if stride * sizes <= SCARCE_MAX {
            scarce.push(Scarce { kind, sizes, stride });
            stride *= sizes;
        } else {
            loose.push((kind, most));
        }
    }
    (scarce, loose)
}

fn groups(
    tables: &Tables,
    limits: &Limits,
    (automaton, scarce): (&Automaton, &[Scarce]),
    step: i32,
) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for kind in limits.kinds() {
        let counter = scarce.iter().position(|known| known.kind as usize == kind);
        let class = automaton.class_of[kind];
        let steps = (tables.minutes[kind] / step) as usize;
        let alike = |group: &&mut Group| {
            counter.is_none()
                && group.scarce.is_none()
                && group.class == class
                && group.steps == steps
        };
        match groups.iter_mut().find(alike) {
            Some(group) => group.kinds.push(kind as u8),
            None => groups.push(Group { class, steps, scarce: counter, kinds: vec![kind as u8] }),
        }
    }
    groups
}
