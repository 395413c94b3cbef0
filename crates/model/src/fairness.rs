//! How burdens are spread over comparable people, in groups of five or more.
//!
//! A [`CountSpread`] can only be made of five people or more, and none of its figures is that of one person: means of
//! all and of a quarter with five people or more, and bands of counts in which nobody or five and more stand.

use serde::Serialize;

use crate::{ContractKind, FairnessMeasure, LedgerRow, SiteId};

/// The smallest group of which fairness speaks.
pub const FAIRNESS_GROUP_MIN: usize = 5;

/// Most bands of a spread.
const BANDS_MAX: usize = 4;

/// People whose counts lie in a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CountBand {
    /// Smallest count.
    pub from: u32,
    /// Largest count; absent where the band has no end.
    pub to: Option<u32>,
    /// People, five or more.
    pub people: u32,
}

/// How a count is spread over the people of a group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CountSpread {
    mean: f64,
    least: Option<f64>,
    most: Option<f64>,
    bands: Vec<CountBand>,
}

impl CountSpread {
    /// Returns the spread of the counts of people, one each; nothing for fewer than five people.
    #[must_use]
    pub fn of(counts: &[u32]) -> Option<Self> {
        if counts.len() < FAIRNESS_GROUP_MIN {
            return None;
        }
        let mut counts = counts.to_vec();
        counts.sort_unstable();
        let part = (counts.len() / 4).max(FAIRNESS_GROUP_MIN);
        let apart = counts.len() >= 2 * part;
        Some(Self {
            mean: mean(&counts),
            least: apart.then(|| mean(&counts[..part])),
            most: apart.then(|| mean(&counts[counts.len() - part..])),
            bands: bands(&counts),
        })
    }

    /// Returns the mean over all.
    #[must_use]
    pub const fn mean(&self) -> f64 {
        self.mean
    }

    /// Returns the mean of the quarter with the smallest counts, five people at least; absent in a group of fewer than
    /// ten.
    #[must_use]
    pub const fn least(&self) -> Option<f64> {
        self.least
    }

    /// Returns the mean of the quarter with the largest counts, as [`CountSpread::least`].
    #[must_use]
    pub const fn most(&self) -> Option<f64> {
        self.most
    }

    /// Returns the people by count, in order.
    #[must_use]
    pub fn bands(&self) -> &[CountBand] {
        &self.bands
    }
}

fn mean(counts: &[u32]) -> f64 {
    counts.iter().map(|count| f64::from(*count)).sum::<f64>() / counts.len().max(1) as f64
}

/// Returns bands of about equally many people out of sorted counts; equal counts stay together, the last has no end.
fn bands(counts: &[u32]) -> Vec<CountBand> {
    let wanted = counts.len().div_ceil(BANDS_MAX).max(FAIRNESS_GROUP_MIN);
    let mut bands = Vec::new();
    let (mut from, mut start) = (0, 0);
    while start < counts.len() {
        let last = counts[(start + wanted).min(counts.len()) - 1];
        let end = start + counts[start..].partition_point(|count| *count <= last);
        let is_last = counts.len() - end < FAIRNESS_GROUP_MIN;
        let end = if is_last { counts.len() } else { end };
        let to = (!is_last).then_some(last);
        bands.push(CountBand { from, to, people: (end - start) as u32 });
        (from, start) = (last.saturating_add(1), end);
    }
    bands
}

/// A count of a group, before and after a roster.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FairnessSpread {
    /// What is counted.
    pub measure: FairnessMeasure,
    /// As the ledger carried it.
    pub carried: CountSpread,
    /// With the roster.
    pub after: CountSpread,
}

/// Comparable people, five or more: of one site and one kind of contract, or of several where they were too few.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FairnessGroup {
    sites: Vec<SiteId>,
    contracts: Vec<ContractKind>,
    people: u32,
    without_row: [u32; 2],
    spreads: Vec<FairnessSpread>,
}

impl FairnessGroup {
    /// Returns the group of people with their rows as carried and with the roster, in the same order; nothing for fewer
    /// than five people or rows that are not pairs.
    ///
    /// Who has no row is left out of the counts as long as five others have one; else they count as having borne nothing.
    #[must_use]
    pub fn of(
        sites: Vec<SiteId>,
        contracts: Vec<ContractKind>,
        [carried, after]: [&[Option<LedgerRow>]; 2],
    ) -> Option<Self> {
        if carried.len() != after.len() {
            return None;
        }
        let spread = |measure: FairnessMeasure| {
            let count = |row: &LedgerRow| row.count(measure);
            let counts = |rows: &[Option<LedgerRow>]| {
                let known: Vec<u32> = rows.iter().flatten().map(count).collect();
                let of_all = || rows.iter().map(|row| row.as_ref().map_or(0, count)).collect();
                let counts = if known.len() < FAIRNESS_GROUP_MIN { of_all() } else { known };
                CountSpread::of(&counts)
            };
            Some(FairnessSpread { measure, carried: counts(carried)?, after: counts(after)? })
        };
        let spreads = FairnessMeasure::ALL.into_iter().map(spread).collect::<Option<Vec<_>>>()?;
        let without =
            |rows: &[Option<LedgerRow>]| rows.iter().filter(|row| row.is_none()).count() as u32;
        let without_row = [without(carried), without(after)];
        Some(Self { sites, contracts, people: after.len() as u32, without_row, spreads })
    }

    /// Returns the sites of the people.
    #[must_use]
    pub fn sites(&self) -> &[SiteId] {
        &self.sites
    }

    /// Returns the kinds of their contracts.
    #[must_use]
    pub fn contracts(&self) -> &[ContractKind] {
        &self.contracts
    }

    /// Returns how many they are.
    #[must_use]
    pub const fn people(&self) -> u32 {
        self.people
    }

    /// Returns how many of them have no row in the ledger, as carried and with the roster.
    #[must_use]
    pub const fn without_row(&self) -> [u32; 2] {
        self.without_row
    }

    /// Returns the spread of every count, in the order of [`FairnessMeasure::ALL`].
    #[must_use]
    pub fn spreads(&self) -> &[FairnessSpread] {
        &self.spreads
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(counts: &[u32]) -> Vec<(u32, Option<u32>, u32)> {
        let spread = CountSpread::of(counts).unwrap();
        spread.bands().iter().map(|band| (band.from, band.to, band.people)).collect()
    }

    #[test]
    fn four_people_have_no_spread_and_nine_have_no_quarters() {
        assert_eq!(CountSpread::of(&[1, 2, 3, 4]), None);
        let nine = CountSpread::of(&[1; 9]).unwrap();
        assert_eq!((nine.mean(), nine.least(), nine.most()), (1.0, None, None));
    }

    #[test]
    fn a_quarter_is_five_people_at_least() {
        let ten = CountSpread::of(&[0, 0, 0, 0, 1, 3, 3, 3, 3, 9]).unwrap();
        assert_eq!((ten.mean(), ten.least(), ten.most()), (2.2, Some(0.2), Some(4.2)));
    }

    #[test]
    fn one_person_with_far_more_than_the_others_is_in_a_band_without_end() {
        assert_eq!(found(&[2, 2, 2, 2, 2, 2, 40]), [(0, None, 7)]);
        assert_eq!(found(&[0, 1, 1, 2, 2, 4, 5, 5, 6, 40]), [(0, Some(2), 5), (3, None, 5)]);
        assert_eq!(found(&[0; 6]), [(0, None, 6)]);
    }

    #[test]
    fn who_has_no_row_is_told_apart_and_not_taken_for_somebody_who_has_borne_nothing() {
        let row = |late: u32| {
            let own = LedgerRow::empty(crate::AgentId::new("x"), jiff::civil::date(2027, 2, 28));
            Some(LedgerRow { late, ..own })
        };
        let group = |carried: &[Option<LedgerRow>]| {
            let after: Vec<Option<LedgerRow>> = carried.iter().map(|_| row(4)).collect();
            FairnessGroup::of(Vec::new(), Vec::new(), [carried, &after]).unwrap()
        };
        let late = |group: &FairnessGroup| {
            let found = group.spreads().iter().find(|one| one.measure == FairnessMeasure::Late);
            found.unwrap().carried.mean()
        };
        let some = group(&[row(2), row(2), row(2), row(2), row(2), None, None, None]);
        assert_eq!((some.people(), some.without_row(), late(&some)), (8, [3, 0], 2.0));
        let few = group(&[row(8), None, None, None, None, None, None, None]);
        assert_eq!((few.without_row(), late(&few)), ([7, 0], 1.0));
    }

    #[test]
    fn nobody_is_lost_and_no_band_tells_of_fewer_than_five() {
        for people in 5..80_u32 {
            for step in 1..12_u32 {
                let counts: Vec<u32> = (0..people).map(|index| index * index * step % 31).collect();
                let bands = CountSpread::of(&counts).unwrap().bands;
                assert_eq!(bands.iter().map(|band| band.people).sum::<u32>(), people);
                assert!(bands.iter().all(|band| band.people >= 5) && bands.len() <= BANDS_MAX);
                assert!(bands.windows(2).all(|pair| pair[0].to == Some(pair[1].from - 1)));
                for band in &bands {
                    let to = band.to.unwrap_or(u32::MAX);
                    let inside = counts.iter().filter(|count| (band.from..=to).contains(*count));
                    assert_eq!(inside.count() as u32, band.people, "{counts:?}");
                }
            }
        }
    }
}
