//! The mean of the same weekday over the last six weeks in which it was usual.

use super::recent_mean::{WeekRows, mean_by_slot};
use super::{Fitted, Method};
use crate::clean::Past;
use crate::weekly::Weekly;

/// Days of the same weekday that are averaged.
const DAYS: usize = 6;

/// What many planners do by hand: it knows no level apart from the day of the week.
#[derive(Debug)]
pub(crate) struct WeekdayMean;

impl Method for WeekdayMean {
    fn name(&self) -> &'static str {
        "weekday-mean"
    }

    fn fit(&self, past: &Past, weekly: &Weekly) -> Box<dyn Fitted> {
        let row = |weekday: usize| {
            let usual = |day: &usize| past.usual[*day] && past.panel.days[*day].weekday == weekday;
            let days: Vec<usize> = (0..past.end).rev().filter(usual).take(DAYS).collect();
            if days.is_empty() {
                let total = weekly.day_ahead(weekday, 1);
                return weekly.shares(weekday).iter().map(|share| total * share).collect();
            }
            mean_by_slot(past, &days)
        };
        Box::new(WeekRows((0..7).map(row).collect()))
    }
}
