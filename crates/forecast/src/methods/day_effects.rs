//! Day of the week times a level that drifts and a busyness that passes, times the profile of the day.
//!
//! The additive day effects with an autoregressive error of the literature, on the scale of the ratio to the usual day,
//! so that nothing has to be transformed back. Source: `docs/sources.md#forecast-methods`.

use super::{Ahead, Fitted, Method};
use crate::clean::Past;
use crate::drift::Drift;
use crate::weekly::Weekly;

/// Busy days are followed by busy days, for a while.
#[derive(Debug)]
pub(crate) struct DayEffects;

impl Method for DayEffects {
    fn name(&self) -> &'static str {
        "day-effects"
    }

    fn has_shape(&self) -> bool {
        false
    }

    fn fit(&self, past: &Past, weekly: &Weekly) -> Box<dyn Fitted> {
        let usual: Vec<f64> = (0..7).map(|weekday| weekly.day_usual(weekday)).collect();
        let known = |day: usize| {
            let total = past.totals[day].filter(|_| past.usual[day])?;
            Some((day, total, usual[past.panel.days[day].weekday]))
        };
        let days: Vec<(usize, f64, f64)> = (0..past.end).filter_map(known).collect();
        let profile = (0..7).map(|weekday| weekly.shares(weekday).to_vec()).collect();
        Box::new(FittedDayEffects { usual, drift: Drift::of_totals(&days, past.end), profile })
    }
}

#[derive(Debug)]
struct FittedDayEffects {
    usual: Vec<f64>,
    drift: Drift,
    profile: Vec<Vec<f64>>,
}

impl Fitted for FittedDayEffects {
    fn day(&self, ahead: &Ahead) -> Vec<f64> {
        let factor = (1.0 + self.drift.ahead(ahead.lead_days)).max(0.0);
        let total = self.usual[ahead.weekday] * factor;
        self.profile[ahead.weekday].iter().map(|share| total * share).collect()
    }
}
