//! Totals of whole days and months, for systems that do not tell intervals.

use std::fmt;

use jiff::civil::Date;
use organico_model::Month;

use super::history::Counts;

/// A whole day or month of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TotalPeriod {
    /// A day.
    Day(Date),
    /// A month.
    Month(Month),
}

/// Rows of totals with their file and line.
pub(crate) type TotalRows = Vec<(TotalPeriod, (u32, u64), Counts)>;

impl TotalPeriod {
    /// Returns its first day.
    #[must_use]
    pub fn first(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Month(month) => month.first_day(),
        }
    }

    /// Returns its last day.
    #[must_use]
    pub fn last(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Month(month) => month.last_day(),
        }
    }

    /// Returns its days in order.
    pub(crate) fn days(self) -> impl Iterator<Item = Date> {
        let next = |day: &Date| day.tomorrow().ok();
        std::iter::successors(Some(self.first()), next).take_while(move |day| *day <= self.last())
    }
}

impl fmt::Display for TotalPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(date) => write!(f, "{date}"),
            Self::Month(month) => write!(f, "{month}"),
        }
    }
}
