//! Contacts by client, site, channel and queue: the queues are forecast, everything above them is their sum.
//!
//! The contacts of a type are those of the sites in the proportion of the weekly hours of contract of the people there who
//! have its skill: who is able to take them is what a site has of them before any roster is made. Whole contacts are
//! given out period by period, the total first, so that every sum agrees with every other. Forecasting the total apart
//! and scaling the queues to it was left out: it gains them under 0.6 % (`docs/sources.md#outlook`).

use jiff::civil::Date;
use organico_model::{
    Centre, ClientId, ContactType, ContactTypeId, Hierarchy, HierarchyCell, SiteId,
};

/// Returns the contacts of each type, given by period, as whole contacts by type and site.
///
/// Types that the centre does not have are left out; a series shorter than the periods counts as 0 where it ends.
#[must_use]
pub fn hierarchy(
    centre: &Centre,
    periods: &[Date],
    contacts: &[(ContactTypeId, Vec<f64>)],
) -> Hierarchy {
    let mut cells: Vec<HierarchyCell> = Vec::new();
    let mut expected: Vec<Vec<f64>> = Vec::new();
    for (id, values) in contacts {
        let Some(kind) = centre.contact_types.iter().find(|kind| kind.id == *id) else { continue };
        for (site, share) in site_shares(centre, kind) {
            cells.push(HierarchyCell {
                client: client_of(centre, kind),
                site,
                channel: kind.channel,
                contact_type: id.clone(),
                contacts: Vec::new(),
            });
            let value =
                |period| values.get(period).map_or(0.0, |count: &f64| count.max(0.0) * share);
            expected.push((0..periods.len()).map(value).collect());
        }
    }
    for period in 0..periods.len() {
        let of_period: Vec<f64> = expected.iter().map(|values| values[period]).collect();
        for (cell, count) in cells.iter_mut().zip(whole(&of_period)) {
            cell.contacts.push(count);
        }
    }
    Hierarchy { periods: periods.to_vec(), cells }
}

fn client_of(centre: &Centre, kind: &ContactType) -> Option<ClientId> {
    let contract =
        centre.contracts.iter().find(|contract| Some(&contract.id) == kind.contract.as_ref());
    contract.map(|contract| contract.client.clone())
}

/// Returns the sites of those who are able to take a type, with their shares, which sum to 1.
fn site_shares(centre: &Centre, kind: &ContactType) -> Vec<(Option<SiteId>, f64)> {
    let minutes = |site: &SiteId| -> f64 {
        let able = centre.people.iter().filter(|person| {
            person.site == *site && person.skills.iter().any(|one| one.skill == kind.skill)
        });
        able.map(|person| f64::from(person.contract.minutes_a_week)).sum()
    };
    let found: Vec<(Option<SiteId>, f64)> = centre
        .sites
        .iter()
        .map(|site| (Some(site.id.clone()), minutes(&site.id)))
        .filter(|(_, minutes)| *minutes > 0.0)
        .collect();
    let all: f64 = found.iter().map(|(_, minutes)| minutes).sum();
    if all <= 0.0 {
        return vec![(None, 1.0)];
    }
    found.into_iter().map(|(site, minutes)| (site, minutes / all)).collect()
}

/// Returns whole numbers whose sum is the rounded sum of the values: those with the largest rest are rounded up.
fn whole(values: &[f64]) -> Vec<u64> {
    let mut counts: Vec<u64> = values.iter().map(|value| value.floor() as u64).collect();
    let sum = libm::round(values.iter().sum::<f64>()) as u64;
    let missing = sum.saturating_sub(counts.iter().sum()) as usize;
    let mut order: Vec<usize> = (0..values.len()).collect();
    // A stable sort: of equal rests the earlier one is rounded up.
    order.sort_by(|a, b| values[*b].fract().total_cmp(&values[*a].fract()));
    for place in order.into_iter().take(missing) {
        counts[place] += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_contacts_keep_the_sum_and_differ_by_less_than_one() {
        let values = [0.4, 0.4, 0.4, 10.9, 0.0];
        let counts = whole(&values);
        assert_eq!(counts.iter().sum::<u64>(), 12);
        assert!(
            counts.iter().zip(values).all(|(count, value)| (*count as f64 - value).abs() < 1.0)
        );
        assert_eq!(whole(&[]), [0_u64; 0]);
    }
}
