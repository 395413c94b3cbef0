//! The ledger of fairness: what each person has borne so far of what nobody likes, carried from roster to roster.
//!
//! A row is about one person, so nothing here can be serialised: pages and representatives see
//! [`FairnessGroup`](crate::FairnessGroup)s, and a person the own row. The counts are facts of past rosters. Who has no
//! row yet is to be taken at the mean of comparable people, so that nobody has to catch up with the years of others.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::AgentId;

/// What is counted for fairness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FairnessMeasure {
    /// Shifts that end late.
    Late,
    /// Days of work at the weekend.
    Weekend,
    /// Shifts with night hours.
    Night,
    /// Days of two shifts or more.
    Split,
    /// Days of work on a holiday.
    Holiday,
    /// Wished remote days that were worked at the site.
    RefusedWish,
    /// Days worked at home.
    RemoteDay,
}

impl FairnessMeasure {
    /// Every measure, in the order of the ledger.
    pub const ALL: [Self; 7] = [
        Self::Late,
        Self::Weekend,
        Self::Night,
        Self::Split,
        Self::Holiday,
        Self::RefusedWish,
        Self::RemoteDay,
    ];
}

/// What a person has borne up to a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerRow {
    /// The person.
    pub person: AgentId,
    /// The last day that is counted.
    pub until: Date,
    /// Shifts that end late.
    pub late: u32,
    /// Days of work at the weekend.
    pub weekend: u32,
    /// Shifts with night hours.
    pub night: u32,
    /// Days of two shifts or more.
    pub split: u32,
    /// Days of work on a holiday.
    pub holiday: u32,
    /// Wished remote days that were worked at the site.
    pub refused_wishes: u32,
    /// Days worked at home.
    pub remote_days: u32,
}

impl LedgerRow {
    /// Returns a row of a person that counts nothing up to a day.
    #[must_use]
    pub const fn empty(person: AgentId, until: Date) -> Self {
        Self {
            person,
            until,
            late: 0,
            weekend: 0,
            night: 0,
            split: 0,
            holiday: 0,
            refused_wishes: 0,
            remote_days: 0,
        }
    }

    /// Returns the count of a measure.
    #[must_use]
    pub const fn count(&self, measure: FairnessMeasure) -> u32 {
        match measure {
            FairnessMeasure::Late => self.late,
            FairnessMeasure::Weekend => self.weekend,
            FairnessMeasure::Night => self.night,
            FairnessMeasure::Split => self.split,
            FairnessMeasure::Holiday => self.holiday,
            FairnessMeasure::RefusedWish => self.refused_wishes,
            FairnessMeasure::RemoteDay => self.remote_days,
        }
    }

    /// Returns the count of a measure to be changed.
    pub const fn count_mut(&mut self, measure: FairnessMeasure) -> &mut u32 {
        match measure {
            FairnessMeasure::Late => &mut self.late,
            FairnessMeasure::Weekend => &mut self.weekend,
            FairnessMeasure::Night => &mut self.night,
            FairnessMeasure::Split => &mut self.split,
            FairnessMeasure::Holiday => &mut self.holiday,
            FairnessMeasure::RefusedWish => &mut self.refused_wishes,
            FairnessMeasure::RemoteDay => &mut self.remote_days,
        }
    }

    /// Returns the row with the counts of a later one of the same person added; `until` is that of the later.
    #[must_use]
    pub fn plus(mut self, later: &Self) -> Self {
        for measure in FairnessMeasure::ALL {
            let count = self.count_mut(measure);
            *count = count.saturating_add(later.count(measure));
        }
        self.until = self.until.max(later.until);
        self
    }
}

/// The ledger of a centre: one row a person at most, in order of the persons.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The rows.
    pub rows: Vec<LedgerRow>,
}

impl Ledger {
    /// Returns the rows by person.
    #[must_use]
    pub fn by_person(&self) -> BTreeMap<&AgentId, &LedgerRow> {
        self.rows.iter().map(|row| (&row.person, row)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_measure_has_a_count_of_its_own_and_sums_keep_the_later_day() {
        let mut carried = LedgerRow::empty(AgentId::new("P1"), date(2027, 1, 31));
        let mut roster = LedgerRow::empty(AgentId::new("P1"), date(2027, 2, 28));
        for (value, measure) in (1..).zip(FairnessMeasure::ALL) {
            *carried.count_mut(measure) = value;
            *roster.count_mut(measure) = 10 * value;
        }
        let sum = carried.plus(&roster);
        assert_eq!(sum.until, date(2027, 2, 28));
        let counts = FairnessMeasure::ALL.map(|measure| sum.count(measure));
        assert_eq!(counts, [11, 22, 33, 44, 55, 66, 77]);
    }
}
