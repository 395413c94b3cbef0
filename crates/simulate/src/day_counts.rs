//! Contacts by the day on which they arrive, as means of the replications: what a month of a contract is summed from.

use organico_model::{ContactTypeId, ServiceDefinition};

use crate::difference::Simulated;
use crate::outcome::counts;
use crate::replication::Cell;

/// Contacts of one type that arrive on one day, as means of the replications.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct DayCounts {
    /// Contacts that arrive.
    pub offered: f64,
    /// Of these, contacts handled.
    pub handled: f64,
    /// Contacts that are good under the type's definition of service level; 0 without a target.
    pub good: f64,
    /// Contacts that the good ones are divided by; 0 without a target.
    pub base: f64,
}

impl DayCounts {
    /// Adds the contacts of one replication.
    pub(crate) fn add(&mut self, cell: &Cell, definition: Option<&ServiceDefinition>) {
        self.offered += f64::from(cell.offered);
        self.handled += f64::from(cell.handled);
        if let Some(definition) = definition {
            let (good, base) = counts(cell, definition);
            self.good += good;
            self.base += base;
        }
    }

    /// Returns the sums over so many replications as means.
    pub(crate) fn over(self, replications: usize) -> Self {
        let count = replications.max(1) as f64;
        Self {
            offered: self.offered / count,
            handled: self.handled / count,
            good: self.good / count,
            base: self.base / count,
        }
    }
}

impl Simulated {
    /// Returns the contacts of a type by day of the horizon; nothing for a type that was not simulated.
    #[must_use]
    pub fn by_day(&self, contact_type: &ContactTypeId) -> &[DayCounts] {
        let index = self.reported.iter().position(|of| of.contact_type == *contact_type);
        index.and_then(|index| self.days.get(index)).map(Vec::as_slice).unwrap_or_default()
    }
}
