//! Several types of contact and groups of agents with several skills, routed by fixed lists.
//!
//! A contact goes to the first group of its list with somebody free, the lowest group number first:
//! so specialists, when groups are numbered that way, come before flexible groups. A freed agent
//! takes the contact that has waited longest among the types of the group; a tie goes to the type
//! named first, the group's own.

use crate::calendar::{Calendar, Timed};
use crate::chance::Chance;
use crate::queue::{Queue, Waiting};
use crate::totals::Totals;

/// Room for groups: their numbers are bits of a word.
const GROUPS: usize = 32;

/// Types a group can cover.
const COVERED: usize = 4;

/// A centre; times in minutes.
#[derive(Clone)]
pub struct Centre {
    /// Agents by group.
    pub agents: Vec<u32>,
    /// Types by group, own type first.
    pub types: Vec<Vec<usize>>,
    /// Number of types, each as frequent.
    pub type_count: usize,
    /// Mean time between arrivals of any type.
    pub between: f64,
    /// Mean handle time.
    pub handle: f64,
    /// Mean patience.
    pub patience: f64,
    /// An answer after at most this wait counts as within the threshold.
    pub threshold: f64,
}

impl Centre {
    /// Returns the centre of figure D2.
    ///
    /// Groups 0 to 9 are 70 specialists each; group 10 + g has 35 agents for types g, g + 1 and
    /// g + 3 modulo 10. Each type brings 1,000 contacts an hour, handled in 6 minutes by people who
    /// would wait 5; the threshold is 20 s.
    pub fn d2() -> Self {
        let specialists = (0..10).map(|own| vec![own]);
        let flexible = (0..10).map(|own| vec![own, (own + 1) % 10, (own + 3) % 10]);
        Self {
            agents: [vec![70; 10], vec![35; 10]].concat(),
            types: specialists.chain(flexible).collect(),
            type_count: 10,
            between: 60.0 / 10_000.0,
            handle: 6.0,
            patience: 5.0,
            threshold: 20.0 / 60.0,
        }
    }
}

/// A service end and the group whose agent it frees.
#[derive(Clone, Copy)]
struct End {
    time: f64,
    group: u32,
}

impl Timed for End {
    const NEVER: Self = Self { time: f64::INFINITY, group: 0 };

    #[inline]
    fn time(self) -> f64 {
        self.time
    }
}

/// The state of a run.
struct Floor {
    /// Free agents by group.
    free: [u32; GROUPS],
    /// Groups with somebody free, one bit each.
    open: u32,
    /// Groups that may take a type, one bit each, by type.
    takers: Vec<u32>,
    /// Types of a group, and how many count.
    covered: [([u8; COVERED], u8); GROUPS],
    lines: Vec<Queue>,
    ends: Calendar<End>,
    chance: Chance,
    totals: Totals,
}

/// Runs until `contacts` have come and gone, from an empty centre.
///
/// `watch` is told, before each arrival and service end, the time and how many agents have been
/// busy until then.
pub fn run(centre: &Centre, contacts: u64, seed: u64, mut watch: impl FnMut(f64, usize)) -> Totals {
    let mut floor = Floor::new(centre, seed);
    let mut arrival = floor.chance.exponential(centre.between);
    loop {
        let end = floor.ends.first();
        watch(arrival.min(end.time), floor.ends.len());
        if arrival < end.time {
            floor.arrive(centre, arrival);
            let next = arrival + floor.chance.exponential(centre.between);
            arrival = if floor.totals.offered < contacts { next } else { f64::INFINITY };
        } else if end.time < f64::INFINITY {
            floor.finish(centre, end);
        } else {
            return floor.totals;
        }
    }
}

impl Floor {
    fn new(centre: &Centre, seed: u64) -> Self {
        let mut floor = Self {
            free: [0; GROUPS],
            open: 0,
            takers: vec![0; centre.type_count],
            covered: [([0; COVERED], 0); GROUPS],
            lines: (0..centre.type_count).map(|_| Queue::default()).collect(),
            ends: Calendar::new(centre.agents.iter().sum::<u32>() as usize),
            chance: Chance::new(seed),
            totals: Totals::default(),
        };
        for (group, (&agents, types)) in centre.agents.iter().zip(&centre.types).enumerate() {
            floor.free[group] = agents;
            floor.open |= u32::from(agents > 0) << group;
            floor.covered[group].1 = types.len() as u8;
            for (place, &kind) in types.iter().enumerate() {
                floor.takers[kind] |= 1 << group;
                floor.covered[group].0[place] = kind as u8;
            }
        }
        floor
    }

    /// A contact comes: to the first group with somebody free, or to its queue.
    #[inline]
    fn arrive(&mut self, centre: &Centre, now: f64) {
        self.totals.offered += 1;
        let kind = self.chance.below(self.lines.len() as u32) as usize;
        let able = self.takers[kind] & self.open;
        if able == 0 {
            self.totals.waited += 1;
            let until = now + self.chance.exponential(centre.patience);
            self.lines[kind].join(Waiting { since: now, until });
        } else {
            let group = able.trailing_zeros();
            let free = &mut self.free[group as usize % GROUPS];
            *free -= 1;
            self.open &= !(u32::from(*free == 0) << group);
            let time = now + self.serve(centre);
            self.ends.push(End { time, group });
            self.totals.answered(0.0, centre.threshold);
        }
    }

    /// An agent is free again: takes the longest wait of the group's types, or rests.
    #[inline]
    fn finish(&mut self, centre: &Centre, end: End) {
        self.totals.served += 1;
        self.totals.end = end.time;
        let group = end.group as usize % GROUPS;
        if let Some((kind, since)) = self.longest_wait(group, end.time) {
            self.lines[kind].take();
            self.totals.answered(end.time - since, centre.threshold);
            let time = end.time + self.serve(centre);
            self.ends.replace_first(End { time, group: end.group });
        } else {
            self.free[group] += 1;
            self.open |= 1 << group;
            self.ends.pop();
        }
    }

    /// Returns the type and arrival of the contact that has waited longest among a group's types.
    #[inline]
    fn longest_wait(&mut self, group: usize, now: f64) -> Option<(usize, f64)> {
        let (types, count) = self.covered[group];
        let mut longest = None;
        for &kind in types.iter().take(usize::from(count)) {
            let kind = usize::from(kind);
            if let Some(head) = self.lines[kind].head(now, |contact| self.totals.left(contact))
                && longest.is_none_or(|(_, since)| head.since < since)
            {
                longest = Some((kind, head.since));
            }
        }
        longest
    }

    /// Draws a handle time and counts it as busy time.
    #[inline]
    fn serve(&mut self, centre: &Centre) -> f64 {
        let handle = self.chance.exponential(centre.handle);
        self.totals.busy += handle;
        handle
    }
}
