//! The few shifts of a day worth telling apart: the cheapest of each length in each part of the windows of starts.

use crate::activity_shifts::board::Duty;
use crate::activity_shifts::day_prices::DayPrices;
use crate::activity_shifts::grid::{
    DAY, REST_MIN, SHIFT_MAX, SHIFT_MIN, STARTS, WINDOWS, earliest_start,
};

/// Parts of the windows, in the order of time.
pub(crate) const PARTS: usize = 3 * WINDOWS.len();

/// Classes of what rest allows on the day after: a start in this part or later; the last allows none.
pub(crate) const CLASSES: usize = PARTS + 1;

/// The first start of each part, and the first start of none. Rest between two days that are both open is kept by
/// whole parts, so the cuts change from call to call and every pair of starts has its turn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parts([usize; CLASSES]);

impl Parts {
    /// Cuts every window before two of its starts, the first in 1 to 15, the second later.
    pub(crate) fn cut(mut below: impl FnMut(u32) -> u32) -> Self {
        let mut firsts = [usize::MAX; CLASSES];
        for (window, first) in WINDOWS.iter().enumerate() {
            let one = 1 + below(STARTS as u32 - 2) as usize;
            let two = one + 1 + below((STARTS - 1 - one) as u32) as usize;
            firsts[3 * window] = *first;
            firsts[3 * window + 1] = first + one;
            firsts[3 * window + 2] = first + two;
        }
        Self(firsts)
    }

    /// Returns the first part all of whose starts are late enough after a shift with this end.
    pub(crate) fn after(&self, end: usize) -> usize {
        let earliest = earliest_start(end);
        self.0.iter().position(|first| *first >= earliest).unwrap_or(PARTS)
    }

    /// Returns the window of a part and the starts of it, from the start of the window.
    pub(crate) fn starts(&self, part: usize) -> (usize, std::ops::Range<usize>) {
        let window = part / 3;
        let first = WINDOWS[window];
        let end = if part % 3 == 2 { first + STARTS } else { self.0[part + 1] };
        (window, self.0[part] - first..end - first)
    }
}

/// What the days beside an open day allow on it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    /// First start that rest allows after the fixed day before.
    pub(crate) start_min: usize,
    /// Last end that rest allows before the fixed day after, and the end of the horizon.
    pub(crate) end_max: usize,
}

impl Bounds {
    pub(crate) fn new(before: Option<&Duty>, after: Option<&Duty>, room: usize) -> Self {
        let start_min =
            before.filter(|duty| duty.works()).map_or(0, |duty| earliest_start(duty.end()));
        let rest = after.filter(|duty| duty.works()).map(|duty| duty.start + DAY - REST_MIN);
        Self { start_min, end_max: rest.unwrap_or(room).min(room) }
    }
}

/// A shift that may be chosen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Choice {
    pub(crate) part: usize,
    pub(crate) start: usize,
    pub(crate) length: usize,
    pub(crate) cost: f32,
}

/// Writes the cheapest shift of each part and length within the bounds, by part.
pub(crate) fn choose(prices: &DayPrices, parts: &Parts, bounds: Bounds, choices: &mut Vec<Choice>) {
    choices.clear();
    for part in 0..PARTS {
        let (window, starts) = parts.starts(part);
        let first = WINDOWS[window];
        let from = starts.start.max(bounds.start_min.saturating_sub(first));
        for length in SHIFT_MIN..=SHIFT_MAX {
            let latest = (bounds.end_max + 1).saturating_sub(first + length);
            let costs = prices.costs(window, length);
            let open = costs.get(from..starts.end.min(latest)).unwrap_or_default();
            if let Some((offset, cost)) = cheapest(open) {
                let start = first + from + offset;
                choices.push(Choice { part, start, length, cost: f32::from(cost) });
            }
        }
    }
}

fn cheapest(costs: &[i16]) -> Option<(usize, i16)> {
    let mut best = (0, *costs.first()?);
    for (at, cost) in costs.iter().enumerate() {
        if *cost < best.1 {
            best = (at, *cost);
        }
    }
    Some(best)
}
