//! The same weekday of last week, or of the last week in which it was usual.

use super::recent_mean::WeekRows;
use super::{Fitted, Method};
use crate::clean::Past;
use crate::weekly::Weekly;

/// The simplest forecast that knows the week; every other method must beat it.
#[derive(Debug)]
pub(crate) struct SeasonalNaive;

impl Method for SeasonalNaive {
    fn name(&self) -> &'static str {
        "seasonal-naive"
    }

    fn fit(&self, past: &Past, weekly: &Weekly) -> Box<dyn Fitted> {
        Box::new(WeekRows((0..7).map(|weekday| last_row(past, weekly, weekday)).collect()))
    }
}

fn last_row(past: &Past, weekly: &Weekly, weekday: usize) -> Vec<f64> {
    let usual = |day: &usize| past.usual[*day] && past.panel.days[*day].weekday == weekday;
    let last = (0..past.end).rev().find(usual);
    let total = last.and_then(|day| past.totals[day]);
    let total = total.unwrap_or_else(|| weekly.day_ahead(weekday, 1));
    // A slot that was not recorded on that day is filled by the usual profile.
    let mut slots: Vec<f64> = weekly.shares(weekday).iter().map(|share| total * share).collect();
    for (slot, value) in last.into_iter().flat_map(|day| past.open_values(day)) {
        slots[slot] = value;
    }
    slots
}
