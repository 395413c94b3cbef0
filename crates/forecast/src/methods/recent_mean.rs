//! The mean of the days there are: for a history too short to tell one week from another.

use super::Method;
use crate::clean::Past;
use crate::weekly::Weekly;

/// The method of a new queue. A weekday that was seen has its own mean, the others that of all days.
#[derive(Debug)]
pub(crate) struct RecentMean;

impl Method for RecentMean {
    fn name(&self) -> &'static str {
        "recent-mean"
    }

    fn day(&self, past: &Past, _weekly: &Weekly, weekday: usize, _lead_days: usize) -> Vec<f64> {
        let usual = |day: &usize| past.usual[*day];
        let same = |day: &usize| past.panel.days[*day].weekday == weekday;
        let days: Vec<usize> = (0..past.end).filter(usual).filter(same).collect();
        if days.is_empty() {
            mean_by_slot(past, &(0..past.end).filter(usual).collect::<Vec<_>>())
        } else {
            mean_by_slot(past, &days)
        }
    }
}

fn mean_by_slot(past: &Past, days: &[usize]) -> Vec<f64> {
    let mut sums = vec![(0.0, 0.0); past.panel.slots];
    for (slot, value) in days.iter().flat_map(|day| past.open_values(*day)) {
        sums[slot] = (sums[slot].0 + value, sums[slot].1 + 1.0);
    }
    sums.into_iter().map(|(sum, count)| if count > 0.0 { sum / count } else { 0.0 }).collect()
}
