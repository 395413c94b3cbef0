//! Two rosters under the same load and the same seed, replication by replication.
//!
//! Contacts come, talk and lose patience alike in both, and who is absent from a shift of one is absent from that day in
//! the other: a difference is due to the rosters. Its interval comes from the differences of the replications, which is
//! far narrower than what two figures with an interval each could tell. Source: `docs/sources.md#simulation`.

use organico_model::{ServiceDifference, ServiceOutcome, TypeDifference};

use crate::day_counts::DayCounts;
use crate::outcome::{Part, Reported, abandonment, counts, overdue, wait};
use crate::replication::Cell;
use crate::statistics::paired;

/// The service of a roster, with the counts of each replication that it was reduced from.
#[derive(Debug, Clone)]
pub struct Simulated {
    /// The service.
    pub service: ServiceOutcome,
    pub(crate) reported: Vec<Reported>,
    /// Sums over the horizon, by type, then replication.
    pub(crate) cells: Vec<Vec<Cell>>,
    /// Means by type, then day.
    pub(crate) days: Vec<Vec<DayCounts>>,
    /// Busy seconds and seconds on duty, by replication.
    pub(crate) work_seconds: Vec<(f64, f64)>,
}

impl Simulated {
    /// Returns the service of this roster less that of `other`, by contact type.
    ///
    /// Both must come from the same load, settings and seed; replications and types that only one of them has are left
    /// out. A figure that one of them does not have is absent.
    #[must_use]
    pub fn less(&self, other: &Self) -> ServiceDifference {
        let types = self.reported.iter().enumerate().filter_map(|(index, of)| {
            let theirs = other.reported.iter().position(|o| o.contact_type == of.contact_type)?;
            Some(type_difference(of, [&self.cells[index], &other.cells[theirs]]))
        });
        let work = self.work_seconds.iter().zip(&other.work_seconds);
        let work: Vec<_> = work.map(|(ours, theirs)| [*ours, *theirs]).collect();
        ServiceDifference { types: types.collect(), occupancy: paired(&work).unwrap_or_default() }
    }
}

fn type_difference(of: &Reported, cells: [&Vec<Cell>; 2]) -> TypeDifference {
    let of_part = |part: &dyn Fn(&Cell) -> (f64, f64)| {
        let pairs = cells[0].iter().zip(cells[1]).map(|(ours, theirs)| [part(ours), part(theirs)]);
        paired(&pairs.collect::<Vec<_>>())
    };
    let level = of.definition.as_ref();
    let handled: Part = |cell| (f64::from(cell.handled), 1.0);
    TypeDifference {
        contact_type: of.contact_type.clone(),
        handled: of_part(&handled).unwrap_or_default(),
        service_level: level.and_then(|definition| of_part(&|cell| counts(cell, definition))),
        abandonment: of_part(&abandonment),
        speed_of_answer: of_part(&wait),
        overdue: of_part(&overdue).filter(|_| of.has_deadline),
    }
}
