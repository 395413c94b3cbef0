//! The forecast from one origin: an ordinary day by a method, the effect of a special day, the hours that are open.

use crate::clean::Past;
use crate::mask::WeekMask;
use crate::methods::Method;
use crate::panel::{CalendarDay, DayClass, Panel};
use crate::special::SpecialDays;
use crate::weekly::Weekly;

/// No forecast goes above this count in one slot: a guard against overflow, not a belief about the world.
const COUNT_MAX: f64 = 1e12;

/// What an origin knows, in the form that all methods share.
#[derive(Debug)]
pub(crate) struct Origin<'a> {
    /// The usual and unusual days before it.
    pub(crate) past: Past<'a>,
    weekly: Weekly,
    special: SpecialDays,
    hours_given: bool,
}

/// The forecast of one day.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DayForecast {
    /// Expected contacts by slot; 0 where closed.
    pub(crate) means: Vec<f64>,
    /// Whether the slot is open, or believed to be.
    pub(crate) open: Vec<bool>,
    /// Whether the day is a holiday, beside one, or an event.
    pub(crate) special: bool,
    /// Days from the last recorded day, at least 1.
    pub(crate) lead_days: usize,
}

impl<'a> Origin<'a> {
    /// Returns the origin before day `end` of the panel; opening hours are believed from the past if none are given.
    pub(crate) fn new(panel: &'a Panel, end: usize, hours: Option<&WeekMask>) -> Self {
        let past = Past::before(panel, end, hours);
        let weekly = Weekly::of(&past);
        let special = SpecialDays::of(&past, &weekly);
        Self { past, weekly, special, hours_given: hours.is_some() }
    }

    /// Returns the forecast of the day at `position` of the panel (at or after the origin, perhaps beyond its last row).
    pub(crate) fn day(
        &self,
        method: &dyn Method,
        position: usize,
        day: CalendarDay,
    ) -> DayForecast {
        let last = self.past.last_recorded().unwrap_or(self.past.end.saturating_sub(1));
        let lead_days = position.saturating_sub(last).max(1);
        let special = day.class != DayClass::Ordinary;
        let slots = self.past.panel.slots;
        if day.closed {
            let (means, open) = (vec![0.0; slots], vec![false; slots]);
            return DayForecast { means, open, special, lead_days };
        }
        let effect = self.special.effect(&self.past, day);
        let mut open = self.past.mask.on(day.weekday).to_vec();
        let mut means = method.day(&self.past, &self.weekly, day.weekday, lead_days);
        keep_open(&mut means, &open);
        if let Some((shape, trust)) = &effect.shape {
            let total: f64 = means.iter().sum();
            for (mean, share) in means.iter_mut().zip(shape) {
                *mean = *mean * (1.0 - trust) + total * share * trust;
            }
            if !self.hours_given {
                open = means.iter().map(|mean| *mean > 0.0).collect();
            }
        }
        if effect.factor <= 0.0 && !self.hours_given {
            open = vec![false; slots];
        }
        for mean in &mut means {
            *mean *= effect.factor;
        }
        keep_open(&mut means, &open);
        DayForecast { means, open, special, lead_days }
    }
}

/// Makes closed slots 0 and the others finite and not negative.
fn keep_open(means: &mut [f64], open: &[bool]) {
    for (mean, open) in means.iter_mut().zip(open) {
        *mean = if *open && mean.is_finite() { mean.clamp(0.0, COUNT_MAX) } else { 0.0 };
    }
}
