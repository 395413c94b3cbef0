//! Planned hours as those who pay them need them: by person, day and causale.

use jiff::civil::Date;

use crate::{AbsenceCode, AgentId};

/// What an hour is to those who pay it (causale).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PayrollCode {
    /// Worked within the hours of the contract.
    Ordinary,
    /// Worked by a part-timer over the hours of the contract.
    Supplementary,
    /// Worked by a full-timer over the hours of the contract.
    Overtime,
    /// Not worked, with the reason.
    Absence(AbsenceCode),
    /// Of the hours worked, those of the night.
    Night,
    /// Of the hours worked, those of a Sunday.
    Sunday,
    /// Of the hours worked, those of a public holiday.
    Holiday,
}

impl PayrollCode {
    /// Returns whether its hours are part of hours that stand under another code too, so that they add nothing.
    #[must_use]
    pub const fn is_of_which(self) -> bool {
        match self {
            Self::Night | Self::Sunday | Self::Holiday => true,
            Self::Ordinary | Self::Supplementary | Self::Overtime | Self::Absence(_) => false,
        }
    }
}

/// Minutes of one person on one day under one code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PayrollRow {
    /// The person.
    pub person: AgentId,
    /// The day; of a shift, the day on which it starts.
    pub day: Date,
    /// What the minutes are.
    pub code: PayrollCode,
    /// The minutes, more than 0.
    pub minutes: i64,
}
