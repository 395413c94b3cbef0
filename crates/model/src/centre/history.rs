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

    /// Sets what is known of an interval: offered, handled, abandoned, and mean handle time in seconds.
    ///
    /// # Panics
    /// The series has no such interval.
    pub fn set(&mut self, index: usize, values: [Option<f64>; 4]) {
        let [offered, handled, abandoned, handle_seconds] = values;
        self.offered[index] = offered;
        self.handled[index] = handled;
        self.abandoned[index] = abandoned;
        self.handle_seconds[index] = handle_seconds;
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
    /// Minutes of each day, for permits by hours; nothing means whole days.
    pub minutes_a_day: Option<u32>,
}

impl Absence {
    /// Returns whether the absence is of whole days: one by hours leaves the day to be worked.
    #[must_use]
    pub const fn is_of_whole_days(&self) -> bool {
        self.minutes_a_day.is_none()
    }

    /// Returns whether `date` is one of its days.
    #[must_use]
    pub fn covers(&self, date: Date) -> bool {
        self.first <= date && date <= self.last
    }
}
