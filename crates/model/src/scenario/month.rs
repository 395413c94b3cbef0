//! A month of the calendar.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use crate::TimeError;

/// A month of the calendar, written `2027-01`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    /// Returns the month of a day.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    /// Returns its first day.
    #[must_use]
    pub const fn first_day(self) -> Date {
        date(self.year, self.month, 1)
    }

    /// Returns its last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        self.first_day().last_of_month()
    }

    /// Returns its number of days.
    #[must_use]
    pub fn days(self) -> u32 {
        self.first_day().days_in_month().unsigned_abs().into()
    }

    /// Returns its number in the year, 1 to 12.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.month.unsigned_abs()
    }

    /// Returns the month that comes so many months later; nothing beyond the calendar.
    #[must_use]
    pub fn plus(self, months: u32) -> Option<Self> {
        let count = i64::from(self.index()) + i64::from(months);
        let year = i16::try_from(count.div_euclid(12)).ok().filter(|year| *year <= 9999)?;
        Some(Self { year, month: count.rem_euclid(12) as i8 + 1 })
    }

    /// Returns the months from another month to this one; negative when this one comes first.
    #[must_use]
    pub fn since(self, other: Self) -> i32 {
        self.index() - other.index()
    }

    fn index(self) -> i32 {
        i32::from(self.year) * 12 + i32::from(self.month) - 1
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let fault = || TimeError::NotAMonth;
        let (year, month) = text.split_once('-').ok_or_else(fault)?;
        let digits = |part: &str, count| {
            part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !digits(year, 4) || !digits(month, 2) {
            return Err(fault());
        }
        let (year, month) =
            (year.parse().map_err(|_| fault())?, month.parse().map_err(|_| fault())?);
        Date::new(year, month, 1).map(Self::of).map_err(|_| fault())
    }
}

impl TryFrom<String> for Month {
    type Error = TimeError;

    fn try_from(text: String) -> Result<Self, TimeError> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_across_the_year() {
        let november: Month = "2026-11".parse().unwrap();
        assert_eq!(november.plus(2).unwrap().to_string(), "2027-01");
        assert_eq!(november.plus(2).unwrap().since(november), 2);
        assert_eq!(november.last_day(), date(2026, 11, 30));
        assert_eq!("2024-02".parse::<Month>().unwrap().days(), 29);
    }

    #[test]
    fn what_is_not_a_month_is_refused() {
        for text in ["2026-13", "2026-00", "26-01", "2026-1", "2026", "", "+026-01", "2026-01-01"] {
            assert!(text.parse::<Month>().is_err(), "{text}");
        }
    }
}
