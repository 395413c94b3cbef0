//! What happened so far: contacts by interval, and absences.

use jiff::civil::Date;

use crate::{AgentId, ContactTypeId, Grid};

/// Contact history by type, on one common grid.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    /// The intervals, whole civil days.
    pub grid: Grid,
    /// One series a contact type that has a history.
    pub series: Vec<HistorySeries>,
}

/// History of one contact type. Missing is not zero.
#[derive(Debug, Clone, PartialEq)]
pub struct HistorySeries {
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// Offered contacts an interval.
    pub offered: Vec<Option<f64>>,
    /// Handled contacts an interval.
    pub handled: Vec<Option<f64>>,
    /// Abandoned contacts an interval.
    pub abandoned: Vec<Option<f64>>,
    /// Mean handle time of the handled contacts in seconds.
    pub handle_seconds: Vec<Option<f64>>,
}

impl HistorySeries {
    /// Returns the history of a contact type over `count` intervals of which nothing is known.
    #[must_use]
    pub fn missing(contact_type: ContactTypeId, count: usize) -> Self {
        let missing = || vec![None; count];
        Self {
            contact_type,
            offered: missing(),
            handled: missing(),
            abandoned: missing(),
            handle_seconds: missing(),
        }
    }
}

/// Why a paid or unpaid hour is not worked (causale).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AbsenceCode {
    /// Holiday (ferie).
    Holiday,
    /// Reduction of working time (ROL).
    ReducedHours,
    /// Sickness.
    Sickness,
    /// Care for a disabled relative (L. 104).
    Care,
    /// Parental leave.
    Parental,
    /// Accident at work.
    Accident,
    /// Union leave.
    Union,
    /// Hours suspended with income support (CIGS, FIS, solidarity).
    IncomeSupport,
    /// Training.
    Training,
    /// Anything else.
    Other,
}

/// An absence of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// The person.
    pub person: AgentId,
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
    /// Why.
    pub code: AbsenceCode,
}
