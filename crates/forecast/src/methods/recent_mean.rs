//! The mean of the days there are: for a history too short to tell one week from another.

use super::{Ahead, Fitted, Method};
use crate::clean::Past;
use crate::weekly::Weekly;

/// The method of a new queue. A weekday that was seen has its own mean, the others that of all days.
#[derive(Debug)]
pub(crate) struct RecentMean;

impl Method for RecentMean {
    fn name(&self) -> &'static str {
        "recent-mean"
    }

    fn fit(&self, past: &Past, _weekly: &Weekly) -> Box<dyn Fitted> {
        let usual: Vec<usize> = (0..past.end).filter(|day| past.usual[*day]).collect();
        let rows = (0..7).map(|weekday| {
            let same = |day: &usize| past.panel.days[*day].weekday == weekday;
            let days: Vec<usize> = usual.iter().copied().filter(same).collect();
            mean_by_slot(past, if days.is_empty() { &usual } else { &days })
        });
        Box::new(WeekRows(rows.collect()))
    }
}

/// A row of expected contacts for each day of the week.
#[derive(Debug)]
pub(super) struct WeekRows(pub(super) Vec<Vec<f64>>);

impl Fitted for WeekRows {
    fn day(&self, ahead: &Ahead) -> Vec<f64> {
        self.0[ahead.weekday].clone()
    }
}

/// Returns the mean of the recorded counts of those days, by slot; 0 where nothing was recorded.
pub(super) fn mean_by_slot(past: &Past, days: &[usize]) -> Vec<f64> {
    let mut sums = vec![(0.0, 0.0); past.panel.slots];
    for (slot, value) in days.iter().flat_map(|day| past.open_values(*day)) {
        sums[slot] = (sums[slot].0 + value, sums[slot].1 + 1.0);
    }
    sums.into_iter().map(|(sum, count)| if count > 0.0 { sum / count } else { 0.0 }).collect()
}
