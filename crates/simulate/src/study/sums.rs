//! Sums over the days of a study: what its measures and their intervals are computed from.

use std::ops::Range;

use organico_model::{Estimate, Study, StudyType};
use rayon::prelude::*;

use super::bind;
use crate::SimulationError;
use crate::replication::{Cell, GroupCell, Replication};
use crate::simulator::Simulator;
use crate::statistics::Ratio;

/// The most types and groups by counted intervals of a study: their sums take about 1.2 kB each.
const SUMMED_MAX: f64 = 200_000.0;

/// Counts of a cell, in the order of `ContactMeasures`.
pub(super) const COUNTS: usize = 10;
/// Ratios of a cell, in the order of `ContactMeasures`.
pub(super) const RATIOS: usize = 14;
/// Where the share in time of the offered stands among the ratios.
const LEVEL: usize = 5;
/// Where the share of the offered that left stands among the ratios.
const ABANDONMENT: usize = 2;

/// Fewest days whose contacts are held against their expectation where busyness varies. Of 200 such days, 95 in 100
/// intervals of the service level held the exact value, at half the width; of 30, 94.
const BUSY_DAYS_MIN: u32 = 200;

/// Whether those who left are counted where they came or where they left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Left {
    OfTheCome,
    Here,
}

/// Sums of the contacts of a type, over the day or an interval.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct ContactSums {
    pub(super) counts: [Ratio; COUNTS],
    pub(super) ratios: [Ratio; RATIOS],
}

impl ContactSums {
    fn add(&mut self, cell: &Cell, seconds: f64, left: Left) {
        for (sum, count) in self.counts.iter_mut().zip(counts(cell)) {
            sum.add(f64::from(count), 1.0);
        }
        for (sum, (above, below)) in self.ratios.iter_mut().zip(ratios(cell, seconds, left)) {
            sum.add(above, below);
        }
    }
}

fn counts(cell: &Cell) -> [u32; COUNTS] {
    [
        cell.offered,
        cell.answered,
        cell.handled,
        cell.abandoned,
        cell.blocked,
        cell.contained,
        cell.retried,
        cell.called_back,
        cell.returned,
        cell.unfinished,
    ]
}

fn ratios(cell: &Cell, seconds: f64, left: Left) -> [(f64, f64); RATIOS] {
    let offered = f64::from(cell.offered);
    let of_offered = |count: u32| (f64::from(count), offered);
    let answered = f64::from(cell.answered);
    let in_time = f64::from(cell.in_time);
    let gone = if left == Left::Here { cell.left_here } else { cell.abandoned };
    let open = cell.overdue_unfinished;
    [
        of_offered(cell.blocked),
        of_offered(cell.waited),
        of_offered(gone),
        (cell.wait_seconds + cell.left_wait_seconds + cell.open_wait_seconds, offered),
        (cell.queue_seconds, seconds),
        (in_time, offered),
        (in_time, answered),
        (in_time, offered - f64::from(cell.left_early)),
        of_offered(cell.waited_over),
        of_offered(cell.virtual_over),
        of_offered(cell.left_early),
        (cell.wait_seconds, offered),
        (cell.wait_seconds, answered),
        (f64::from(cell.overdue + open), f64::from(cell.handled + open)),
    ]
}

/// Sums of a contact type.
pub(super) struct TypeSums {
    pub(super) day: ContactSums,
    pub(super) intervals: Vec<ContactSums>,
    /// The service level of each day on which contacts came.
    pub(super) levels: Vec<f64>,
    /// Mean number in service with each group that may take it.
    pub(super) in_service: Vec<(usize, Ratio)>,
    /// Contacts that waited, by reason.
    pub(super) reasons: [u64; 3],
    /// The contacts of a day that are expected, where they are known.
    pub(super) expected: Option<f64>,
    /// Whether busyness varies besides.
    pub(super) varies: bool,
}

impl TypeSums {
    fn add(&mut self, day: &Replication, kind: usize, (length, counted): (f64, Range<usize>)) {
        let seconds = length * counted.len() as f64;
        let total = day.total(kind, counted.clone());
        self.day.add(&total, seconds, Left::OfTheCome);
        for (cell, sum) in day.cells(kind)[counted].iter().zip(&mut self.intervals) {
            sum.add(cell, length, Left::Here);
        }
        if total.offered > 0 {
            self.levels.push(f64::from(total.in_time) / f64::from(total.offered));
        }
        for (group, number) in &mut self.in_service {
            number.add(day.service_seconds(kind, *group), seconds);
        }
        for (sum, count) in self.reasons.iter_mut().zip(total.reasons) {
            *sum += u64::from(count);
        }
    }

    /// Returns the share in time of the offered, without the chance of how many came where that is known.
    pub(super) fn level(&self) -> Option<Estimate> {
        let level = &self.day.ratios[LEVEL];
        let expected = self.expected.filter(|_| !self.varies || level.count() >= BUSY_DAYS_MIN);
        expected.map_or_else(|| level.share(), |expected| level.controlled_share(expected))
    }

    /// Returns the share of the offered that left, the same way; not where busyness varies, because who leaves is then far
    /// from a straight line in who comes.
    pub(super) fn abandonment(&self) -> Option<Estimate> {
        let left = &self.day.ratios[ABANDONMENT];
        let expected = self.expected.filter(|_| !self.varies);
        expected.map_or_else(|| left.share(), |expected| left.controlled_share(expected))
    }

    /// Returns half the 95 % interval of the share in time; 0 where nothing was offered.
    fn half_width(&self) -> f64 {
        self.level().map_or(0.0, |level| (level.high - level.mean).max(level.mean - level.low))
    }
}

/// Sums of a group, over the day or an interval.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct GroupSums {
    pub(super) staffed: Ratio,
    pub(super) busy: Ratio,
    pub(super) occupancy: Ratio,
}

impl GroupSums {
    fn add(&mut self, cell: &GroupCell, seconds: f64) {
        self.staffed.add(cell.duty_seconds, seconds);
        self.busy.add(cell.busy_seconds, seconds);
        self.occupancy.add(cell.busy_seconds, cell.duty_seconds);
    }
}

/// Sums over the days of a study.
pub(super) struct Sums {
    pub(super) counted: Range<usize>,
    pub(super) types: Vec<TypeSums>,
    /// By group: the day, and the intervals.
    pub(super) groups: Vec<(GroupSums, Vec<GroupSums>)>,
    pub(super) events: u64,
    pub(super) digest: u64,
    interval_seconds: f64,
}

impl Sums {
    pub(super) fn new(study: &Study, simulator: &Simulator) -> Result<Self, SimulationError> {
        let counted = simulator.counted.clone();
        let rows = study.types.len() + study.groups.len();
        let found = rows.saturating_mul(counted.len()) as f64;
        if found > SUMMED_MAX {
            let what = "types and groups by intervals";
            return Err(SimulationError::TooLarge { what, found, limit: SUMMED_MAX });
        }
        let kind = |(index, of): (usize, &StudyType)| TypeSums {
            day: ContactSums::default(),
            intervals: vec![ContactSums::default(); counted.len()],
            levels: Vec::new(),
            in_service: of.takers.iter().map(|t| (t.group, Ratio::default())).collect(),
            reasons: [0; 3],
            expected: bind::expected(study, index, &counted),
            varies: study.shared_variation + of.day_variation + of.interval_variation > 0.0,
        };
        let group = (GroupSums::default(), vec![GroupSums::default(); counted.len()]);
        Ok(Self {
            types: study.types.iter().enumerate().map(kind).collect(),
            groups: vec![group; study.groups.len()],
            events: 0,
            digest: 0,
            interval_seconds: study.interval_seconds,
            counted,
        })
    }

    /// Adds days in their order. Types and groups have sums of their own, so that they can be added at the same time.
    pub(super) fn add(&mut self, days: &[Replication]) {
        let digests: Vec<u64> = days.par_iter().map(Replication::fingerprint).collect();
        for (day, digest) in days.iter().zip(digests) {
            self.events += day.events;
            let mixed = (self.digest ^ digest).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            self.digest = mixed.rotate_left(31);
        }
        let (length, counted) = (self.interval_seconds, self.counted.clone());
        self.types.par_iter_mut().enumerate().for_each(|(kind, sums)| {
            for day in days {
                sums.add(day, kind, (length, counted.clone()));
            }
        });
        self.groups.par_iter_mut().enumerate().for_each(|(group, (whole, by_interval))| {
            for day in days {
                let cells = &day.group(group)[counted.clone()];
                whole.add(&sum(cells), length * counted.len() as f64);
                cells.iter().zip(by_interval.iter_mut()).for_each(|(c, sum)| sum.add(c, length));
            }
        });
    }

    /// Returns the widest half of the 95 % intervals of the service levels.
    pub(super) fn half_width(&self) -> f64 {
        self.types.iter().map(TypeSums::half_width).fold(0.0, f64::max)
    }
}

fn sum(cells: &[GroupCell]) -> GroupCell {
    let mut total = GroupCell::default();
    for cell in cells {
        total.duty_seconds += cell.duty_seconds;
        total.busy_seconds += cell.busy_seconds;
    }
    total
}
