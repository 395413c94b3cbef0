//! The methods, in one list: each turns the usual days of the past into the expected contacts of an ordinary day.
//!
//! A method knows nothing of holidays, opening hours or uncertainty: `origin` and `spread` add them to any method.

mod recent_mean;
mod seasonal_naive;
mod top_down;

use crate::clean::Past;
use crate::weekly::Weekly;

pub(crate) use recent_mean::RecentMean;
pub(crate) use seasonal_naive::SeasonalNaive;
pub(crate) use top_down::TopDown;

/// A way to forecast ordinary days.
pub(crate) trait Method {
    /// Name shown beside every forecast made with it.
    fn name(&self) -> &'static str;

    /// Returns the expected contacts by slot of an ordinary day of that weekday, `lead_days` (from 1) after the last
    /// day of the past. Slots that are closed may hold anything finite.
    fn day(&self, past: &Past, weekly: &Weekly, weekday: usize, lead_days: usize) -> Vec<f64>;
}

/// The methods to choose from; on a tie the first wins.
pub(crate) const METHODS: [&dyn Method; 2] = [&TopDown, &SeasonalNaive];
