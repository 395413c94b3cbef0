//! Sums over the days of a study: what its measures and their intervals are computed from.

use std::ops::Range;

use organico_model::{Estimate, Study, StudyType};

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

/// Fewest days whose contacts are held against their expectation where busyness varies: of 30 days, intervals of the
/// abandonment held the exact value 87 times in 100.
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
        (cell.wait_seconds + cell.left_wait_seconds, offered),
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
    /// The contacts of a day that are expected, and the fewest days that may be held against them, where they are known.
    pub(super) control: Option<(f64, u32)>,
}

impl TypeSums {
    /// Returns the share in time of the offered.
    pub(super) fn level(&self) -> Option<Estimate> {
        self.controlled(&self.day.ratios[LEVEL])
    }

    /// Returns the share of the offered that left.
    pub(super) fn abandonment(&self) -> Option<Estimate> {
        self.controlled(&self.day.ratios[ABANDONMENT])
    }

    /// Returns a share of the offered, without the chance of how many came where that is known.
    fn controlled(&self, ratio: &Ratio) -> Option<Estimate> {
        match self.control {
            Some((expected, days)) if ratio.count() >= days => ratio.controlled_share(expected),
            _ => ratio.share(),
        }
    }

    /// Returns half the 95 % interval of the share in time; 0 where nothing was offered.
    fn half_width(&self) -> f64 {
        self.level().map_or(0.0, |level| (level.high - level.mean).max(level.mean - level.low))
    }
}

/// Returns the contacts that are expected, and the days from which on the interval that this gives was measured to hold
/// the exact value often enough: where busyness varies, what happens is far from a straight line in what comes.
fn control(study: &Study, kind: usize, counted: &Range<usize>) -> Option<(f64, u32)> {
    let of = &study.types[kind];
    let varies = study.shared_variation + of.day_variation + of.interval_variation > 0.0;
    let days = if varies { BUSY_DAYS_MIN } else { 0 };
    bind::expected(study, kind, counted).map(|expected| (expected, days))
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
            control: control(study, index, &counted),
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

    /// Adds a day; days are added in their order.
    pub(super) fn add(&mut self, day: &Replication) {
        self.events += day.events;
        let mixed = (self.digest ^ day.fingerprint()).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.digest = mixed.rotate_left(31);
        let length = self.interval_seconds;
        let seconds = length * self.counted.len() as f64;
        for (kind, sums) in self.types.iter_mut().enumerate() {
            let cells = &day.cells(kind)[self.counted.clone()];
            let total = day.total(kind, self.counted.clone());
            sums.day.add(&total, seconds, Left::OfTheCome);
            for (cell, sum) in cells.iter().zip(&mut sums.intervals) {
                sum.add(cell, length, Left::Here);
            }
            if total.offered > 0 {
                sums.levels.push(f64::from(total.in_time) / f64::from(total.offered));
            }
            for (group, number) in &mut sums.in_service {
                number.add(day.service_seconds(kind, *group), seconds);
            }
            for (sum, count) in sums.reasons.iter_mut().zip(total.reasons) {
                *sum += u64::from(count);
            }
        }
        for (group, (whole, by_interval)) in self.groups.iter_mut().enumerate() {
            let cells = &day.group(group)[self.counted.clone()];
            whole.add(&sum(cells), seconds);
            for (cell, sum) in cells.iter().zip(by_interval) {
                sum.add(cell, length);
            }
        }
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
