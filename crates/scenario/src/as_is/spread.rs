//! How changed days are spread over people, in groups of five and more.

use std::collections::BTreeMap;

use organico_model::{AgentId, ChangeBand, ChangeSpread, DayChange, Person};

use crate::GROUP_MIN;

/// First numbers of changed days of the bands that are shown where they are large enough.
const BANDS_FROM: [u32; 7] = [0, 1, 3, 6, 11, 16, 21];

/// Returns the spread of changed days over the people employed.
pub(super) fn spread(people: &[&Person], changes: &[DayChange]) -> ChangeSpread {
    let mut by_person: BTreeMap<&AgentId, u32> = BTreeMap::new();
    for change in changes {
        *by_person.entry(&change.person).or_default() += 1;
    }
    let days: Vec<u32> =
        people.iter().map(|person| by_person.get(&person.id).copied().unwrap_or(0)).collect();
    let count = days.len() as u32;
    if count < GROUP_MIN {
        return ChangeSpread { people: count, days_mean: None, bands: Vec::new() };
    }
    let sum: f64 = days.iter().copied().map(f64::from).sum();
    ChangeSpread { people: count, days_mean: Some(sum / f64::from(count)), bands: bands(&days) }
}

/// Returns the bands of changed days. One of less than five people joins its neighbour above, the last the one below.
fn bands(days: &[u32]) -> Vec<ChangeBand> {
    let most = days.iter().copied().max().unwrap_or(0);
    let starts = BANDS_FROM.iter().copied().filter(|from| *from <= most);
    let mut bands: Vec<ChangeBand> = Vec::new();
    for (index, from) in starts.enumerate() {
        let to = BANDS_FROM.get(index + 1).map(|next| next - 1);
        let inside = |days: &&u32| from <= **days && to.is_none_or(|to| **days <= to);
        let people = days.iter().filter(inside).count() as u32;
        match bands.last_mut() {
            Some(last) if is_few(last.people) => {
                last.to = to;
                last.people += people;
            }
            _ => bands.push(ChangeBand { from, to, people }),
        }
    }
    while let [.., before, last] = bands.as_mut_slice()
        && is_few(last.people)
    {
        before.to = last.to;
        before.people += last.people;
        bands.pop();
    }
    bands
}

fn is_few(people: u32) -> bool {
    (1..GROUP_MIN).contains(&people)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(days: &[u32]) -> Vec<(u32, Option<u32>, u32)> {
        bands(days).iter().map(|band| (band.from, band.to, band.people)).collect()
    }

    #[test]
    fn a_band_of_few_people_joins_its_neighbour() {
        let mut days = vec![0; 7];
        days.extend([1, 2]);
        days.extend([3; 5]);
        assert_eq!(found(&days), [(0, Some(0), 7), (1, Some(5), 7)]);
        days.push(30);
        assert_eq!(
            found(&days),
            [(0, Some(0), 7), (1, None, 8)],
            "one person stands nowhere alone"
        );
        assert_eq!(found(&[0; 9]), [(0, Some(0), 9)]);
    }

    proptest! {
        #[test]
        fn nobody_is_lost_and_no_band_tells_of_fewer_than_five(
            days in prop::collection::vec(0_u32..40, 5..60)
        ) {
            let bands = bands(&days);
            prop_assert_eq!(bands.iter().map(|band| band.people).sum::<u32>() as usize, days.len());
            prop_assert!(bands.iter().all(|band| !is_few(band.people)));
            prop_assert!(bands.windows(2).all(|pair| pair[0].to == Some(pair[1].from - 1)));
        }
    }
}
