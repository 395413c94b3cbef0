//! Weekly level, times day of the week, times profile of the day.

use super::Method;
use crate::clean::Past;
use crate::weekly::Weekly;

/// The method that most planning suites use.
#[derive(Debug)]
pub(crate) struct TopDown;

impl Method for TopDown {
    fn name(&self) -> &'static str {
        "top-down"
    }

    fn day(&self, _past: &Past, weekly: &Weekly, weekday: usize, lead_days: usize) -> Vec<f64> {
        let total = weekly.day_ahead(weekday, lead_days);
        weekly.shares(weekday).iter().map(|share| total * share).collect()
    }
}
