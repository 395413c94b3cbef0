//! The forecast from one origin: an ordinary day by each method, the effect of a special day, the open hours.

use crate::clean::Past;
use crate::mask::WeekMask;
use crate::methods::{Ahead, Fitted, Method};
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
    special: SpecialDays,
    fitted: Vec<Box<dyn Fitted>>,
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
    /// Variance of the factor of a special day, over its square; 0 of an ordinary day.
    pub(crate) special_variance: f64,
    /// Days from the last recorded day, at least 1.
    pub(crate) lead_days: usize,
}

impl<'a> Origin<'a> {
    /// Returns the origin before day `end` of the panel; opening hours are believed from the past if none are given.
    pub(crate) fn new(
        panel: &'a Panel,
        end: usize,
        hours: Option<&WeekMask>,
        methods: &[&dyn Method],
    ) -> Self {
        Self::of(Past::before(panel, end, hours), hours.is_some(), methods)
    }

    /// Returns the origin after a past that is already read.
    pub(crate) fn of(past: Past<'a>, hours_given: bool, methods: &[&dyn Method]) -> Self {
        let weekly = Weekly::of(&past);
        let special = SpecialDays::of(&past, &weekly);
        let fitted = methods.iter().map(|method| method.fit(&past, &weekly)).collect();
        Self { past, special, fitted, hours_given }
    }

    /// Returns the forecast by each method of the day at `position` of the panel (at or after the origin, perhaps beyond
    /// its last row).
    pub(crate) fn day_by_each(&self, position: usize, day: CalendarDay) -> Vec<DayForecast> {
        let ahead = self.ahead(position, day);
        let of = |fitted: &dyn Fitted| self.finished(fitted.day(&ahead), ahead, day);
        self.fitted.iter().map(|fitted| of(fitted.as_ref())).collect()
    }

    fn ahead(&self, position: usize, day: CalendarDay) -> Ahead {
        let last = self.past.last_recorded().unwrap_or(self.past.end.saturating_sub(1));
        let lead_days = position.saturating_sub(last).max(1);
        Ahead { weekday: day.weekday, lead_days, date: day.date }
    }

    /// Returns the forecast made of an ordinary day: the effect of a special one, and nothing where it is closed.
    fn finished(&self, mut means: Vec<f64>, ahead: Ahead, day: CalendarDay) -> DayForecast {
        let special = day.class != DayClass::Ordinary;
        let lead_days = ahead.lead_days;
        let slots = self.past.panel.slots;
        if day.closed {
            let (means, open) = (vec![0.0; slots], vec![false; slots]);
            return DayForecast { means, open, special, special_variance: 0.0, lead_days };
        }
        let effect = self.special.effect(&self.past, day);
        let mut open = self.past.mask.on(day.weekday).to_vec();
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
        DayForecast { means, open, special, special_variance: effect.variance, lead_days }
    }
}

/// Makes closed slots 0 and the others finite and not negative.
fn keep_open(means: &mut [f64], open: &[bool]) {
    for (mean, open) in means.iter_mut().zip(open) {
        *mean = if *open && mean.is_finite() { mean.clamp(0.0, COUNT_MAX) } else { 0.0 };
    }
}
