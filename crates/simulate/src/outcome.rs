//! Replications to the outcome: reduced in their order, so that the sums do not depend on the number of threads.
//!
//! The counts of each replication are kept beside it, so that another roster under the same load and seed can be held
//! against it replication by replication.

use std::ops::Range;

use organico_model::{
    Base, ContactTypeId, Counted, Run, ServiceDefinition, ServiceOutcome, TypeService,
};

use crate::SimulationError;
use crate::day_counts::DayCounts;
use crate::difference::Simulated;
use crate::replication::{Cell, Replication};
use crate::simulator::Simulator;
use crate::statistics::{Ratio, mean, quantile};

/// Most cells that are kept before they are reduced: about 250 MB.
const CELLS_KEPT: usize = 5_000_000;

/// What the outcome says of a type besides its counts.
#[derive(Debug, Clone)]
pub(crate) struct Reported {
    pub(crate) contact_type: ContactTypeId,
    /// How its service level is counted, if it has a target.
    pub(crate) definition: Option<ServiceDefinition>,
    /// Whether it is deferred work with a deadline.
    pub(crate) has_deadline: bool,
}

/// Runs the replications and returns the outcome; one reported entry a type of the model.
pub(crate) fn outcome(
    simulator: &Simulator,
    reported: Vec<Reported>,
    replications: u32,
    run: &Run,
) -> Result<Simulated, SimulationError> {
    let days = &simulator.model.days;
    let cells = simulator.intervals * reported.len();
    let batch = (CELLS_KEPT / cells.max(1)).clamp(1, 64) as u32;
    let mut sums: Vec<TypeSums> =
        reported.iter().map(|_| TypeSums::new(simulator.intervals, days.len())).collect();
    let mut work_seconds = Vec::new();
    let mut events = 0;
    let mut first = 0;
    while first < replications {
        let next = replications.min(first.saturating_add(batch));
        for replication in simulator.replicate_of(first..next, u64::from(replications), run)? {
            work_seconds.push((replication.busy_seconds(), replication.duty_seconds()));
            events += replication.events;
            for (kind, of) in reported.iter().enumerate() {
                sums[kind].add(&replication, kind, of.definition.as_ref(), days);
            }
        }
        first = next;
    }
    let types = reported.iter().zip(&mut sums).map(|(of, sums)| sums.service(of)).collect();
    let occupancy = Ratio::of(&work_seconds).share().unwrap_or_default();
    let service = ServiceOutcome { types, occupancy, replications, events };
    let mean =
        |sums: &TypeSums| sums.counts.iter().map(|day| day.over(sums.totals.len())).collect();
    let by_day = sums.iter().map(mean).collect();
    let cells = sums.into_iter().map(|sums| sums.totals).collect();
    Ok(Simulated { service, reported, cells, days: by_day, work_seconds })
}

/// Sums of one type over replications.
struct TypeSums {
    totals: Vec<Cell>,
    level: Ratio,
    by_interval: Vec<Ratio>,
    /// The service levels of each day, one a replication that has one.
    by_day: Vec<Vec<f64>>,
    /// Sums of each day over the replications.
    counts: Vec<DayCounts>,
}

impl TypeSums {
    fn new(intervals: usize, days: usize) -> Self {
        Self {
            totals: Vec::new(),
            level: Ratio::default(),
            by_interval: vec![Ratio::default(); intervals],
            by_day: vec![Vec::new(); days],
            counts: vec![DayCounts::default(); days],
        }
    }

    fn add(
        &mut self,
        replication: &Replication,
        kind: usize,
        definition: Option<&ServiceDefinition>,
        days: &[Range<usize>],
    ) {
        let mut total = Cell::default();
        for (day, intervals) in days.iter().enumerate() {
            let of_day = replication.total(kind, intervals.clone());
            total += &of_day;
            self.counts[day].add(&of_day, definition);
            if let Some(definition) = definition {
                let (good, base) = counts(&of_day, definition);
                if base > 0.0 {
                    self.by_day[day].push(good / base);
                }
            }
        }
        if let Some(definition) = definition {
            let (good, base) = counts(&total, definition);
            self.level.add(good, base);
            for (cell, ratio) in replication.cells(kind).iter().zip(&mut self.by_interval) {
                let (good, base) = counts(cell, definition);
                ratio.add(good, base);
            }
        }
        self.totals.push(total);
    }

    fn service(&mut self, reported: &Reported) -> TypeService {
        let total = |count: fn(&Cell) -> u32| mean(self.totals.iter().map(|c| f64::from(count(c))));
        let ratio = |part: Part| Ratio::of(&self.totals.iter().map(part).collect::<Vec<_>>());
        let abandonment = ratio(abandonment);
        let wait = ratio(wait);
        let overdue = ratio(overdue);
        TypeService {
            contact_type: reported.contact_type.clone(),
            offered: total(|c| c.offered),
            handled: total(|c| c.handled),
            abandoned: total(|c| c.abandoned),
            unfinished: total(|c| c.unfinished),
            service_level: self.level.share(),
            abandonment: abandonment.share().unwrap_or_default(),
            speed_of_answer: wait.estimate().unwrap_or_default(),
            overdue: overdue.share().filter(|_| reported.has_deadline),
            by_interval: self.by_interval.iter().map(Ratio::share).collect(),
            by_day: std::mem::take(&mut self.by_day).into_iter().map(spread).collect(),
        }
    }
}

/// What is divided, and by what it is divided.
pub(crate) type Part = fn(&Cell) -> (f64, f64);

/// Returns those who left, and all who came.
pub(crate) fn abandonment(cell: &Cell) -> (f64, f64) {
    (f64::from(cell.abandoned), f64::from(cell.offered))
}

/// Returns the waits of the answered, and how many they are.
pub(crate) fn wait(cell: &Cell) -> (f64, f64) {
    (cell.wait_seconds, f64::from(cell.answered))
}

/// Returns what is past its deadline: what nobody began is as overdue as what was finished late.
pub(crate) fn overdue(cell: &Cell) -> (f64, f64) {
    let open = cell.overdue_unfinished;
    (f64::from(cell.overdue + open), f64::from(cell.handled + open))
}

/// Returns the good contacts and those they are divided by.
pub(crate) fn counts(cell: &Cell, definition: &ServiceDefinition) -> (f64, f64) {
    let good = match definition.counted {
        Counted::WithinThreshold => cell.in_time,
        Counted::Ever => cell.answered,
    };
    let base = match definition.base {
        Base::Offered => cell.offered,
        Base::Answered => cell.answered,
        Base::OfferedLessEarlyAbandons => cell.offered - cell.left_early,
    };
    (f64::from(good), f64::from(base))
}

/// Returns the 5th, 50th and 95th per cent of the levels of a day.
fn spread(mut levels: Vec<f64>) -> Option<[f64; 3]> {
    levels.sort_by(f64::total_cmp);
    let at = |probability| quantile(&levels, probability);
    Some([at(0.05)?, at(0.5)?, at(0.95)?])
}

#[cfg(test)]
mod tests {
    use super::*;
    use organico_model::SourceStatus;

    #[test]
    fn each_definition_divides_the_contacts_that_it_names() {
        let cell = Cell {
            offered: 100,
            answered: 80,
            in_time: 60,
            abandoned: 15,
            left_early: 10,
            ..Cell::default()
        };
        let found = |counted, base| {
            let (id, source) = (String::new(), String::new());
            let status = SourceStatus::Supplied;
            counts(&cell, &ServiceDefinition { id, counted, base, status, source })
        };
        assert_eq!(found(Counted::WithinThreshold, Base::Offered), (60.0, 100.0));
        assert_eq!(found(Counted::WithinThreshold, Base::Answered), (60.0, 80.0));
        assert_eq!(found(Counted::WithinThreshold, Base::OfferedLessEarlyAbandons), (60.0, 90.0));
        assert_eq!(found(Counted::Ever, Base::Offered), (80.0, 100.0));
    }
}
