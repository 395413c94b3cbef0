//! Weekly level, day of the week, profile of the day: what every method of a contact centre starts from.
//!
//! Weeks are counted back from the origin, seven days each. The level of a week is its contacts over the sum of the
//! factors of the days that count, so that a holiday or a missing day does not lower it.

use crate::clean::Past;
use crate::statistics::{median, ratio_or};

/// Weeks over which the influence of a week on the factors of the days falls to 1/e.
const WEEKDAY_MEMORY_WEEKS: f64 = 16.0;

/// Weeks over which the influence of a week on the profile of a day falls to 1/e.
const PROFILE_MEMORY_WEEKS: f64 = 10.0;

/// Rounds of the alternating estimate of levels and factors; it settles to three digits in two.
const ROUNDS: usize = 3;

/// Smoothing weights of the quick and of the slow level.
const LEVEL_WEIGHTS: [f64; 2] = [0.5, 0.2];

/// Smoothing weight of the level that a usual day is counted from.
const USUAL_WEIGHT: f64 = 0.05;

/// How much of the gap between quick and slow level is left after a week of lead time: the damping.
const DAMPING_A_WEEK: f64 = 0.7;

/// Contacts of the past as level times factor times share.
#[derive(Debug)]
pub(crate) struct Weekly {
    end: usize,
    /// Factor of each day of the week, about 1 on average.
    factors: [f64; 7],
    /// Contacts of an average day and the sum of factors that it rests on, by week counted back from the origin.
    levels: Vec<Option<(f64, f64)>>,
    slots: usize,
    shares: Vec<f64>,
}

/// A quick and a slow level, and the factors of the days.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ladder {
    quick: f64,
    slow: f64,
    factors: [f64; 7],
}

impl Ladder {
    /// Returns the expected contacts of an ordinary day of that weekday, `lead_days` after the last known one.
    pub(crate) fn day_ahead(&self, weekday: usize, lead_days: usize) -> f64 {
        let left = libm::pow(DAMPING_A_WEEK, lead_days as f64 / 7.0);
        (self.slow + (self.quick - self.slow) * left) * self.factors[weekday]
    }
}

impl Weekly {
    /// Returns the levels, factors and profiles of the past.
    pub(crate) fn of(past: &Past) -> Self {
        let mut weekly = Self {
            end: past.end,
            factors: first_factors(past),
            levels: Vec::new(),
            slots: past.panel.slots,
            shares: Vec::new(),
        };
        for _ in 0..ROUNDS {
            weekly.levels = weekly.week_levels(past);
            weekly.factors = weekly.day_factors(past);
        }
        weekly.levels = weekly.week_levels(past);
        weekly.shares = shares(past);
        weekly
    }

    /// Returns the expected contacts of an ordinary day of that weekday, `lead_days` after the last known one.
    pub(crate) fn day_ahead(&self, weekday: usize, lead_days: usize) -> f64 {
        self.ladder().day_ahead(weekday, lead_days)
    }

    /// Returns the levels and factors alone, for a method to keep.
    pub(crate) fn ladder(&self) -> Ladder {
        let [quick, slow] = LEVEL_WEIGHTS.map(|weight| self.smoothed(weight));
        Ladder { quick, slow, factors: self.factors }
    }

    /// Returns the contacts of a usual day of that weekday: the level of about half a year, times its factor.
    pub(crate) fn day_usual(&self, weekday: usize) -> f64 {
        self.smoothed(USUAL_WEIGHT) * self.factors[weekday]
    }

    /// Returns what a past day would have had, had it been ordinary: the level of its week and the weeks beside it.
    pub(crate) fn day_before(&self, weekday: usize, day: usize) -> Option<f64> {
        let week = (self.end - 1 - day) / 7;
        let near = self.levels.iter().take(week + 2).skip(week.saturating_sub(1)).flatten();
        let (sum, mass) =
            near.fold((0.0, 0.0), |(sum, mass), (level, days)| (sum + level * days, mass + days));
        (mass > 0.0).then(|| sum / mass * self.factors[weekday])
    }

    /// Returns the share of the day's contacts in each slot; sums to 1, or is all 0 on a closed day.
    pub(crate) fn shares(&self, weekday: usize) -> &[f64] {
        &self.shares[weekday * self.slots..(weekday + 1) * self.slots]
    }

    /// Returns the exponentially weighted mean of the weekly levels; weeks with few days count less.
    fn smoothed(&self, weight: f64) -> f64 {
        let (mut sum, mut mass, mut factor) = (0.0, 0.0, 1.0);
        for level in &self.levels {
            if let Some((level, days)) = level {
                sum += factor * days * level;
                mass += factor * days;
            }
            factor *= 1.0 - weight;
        }
        ratio_or(sum, mass, 0.0)
    }

    fn week_levels(&self, past: &Past) -> Vec<Option<(f64, f64)>> {
        let mut sums = vec![(0.0, 0.0); past.end.div_ceil(7)];
        for (day, total) in usual_totals(past) {
            let week = &mut sums[(past.end - 1 - day) / 7];
            let factor = self.factors[past.panel.days[day].weekday];
            *week = (week.0 + total, week.1 + factor);
        }
        sums.into_iter()
            .map(|(total, factors)| (factors > 0.0).then(|| (total / factors, factors)))
            .collect()
    }

    fn day_factors(&self, past: &Past) -> [f64; 7] {
        let mut sums = [(0.0, 0.0); 7];
        for (day, total) in usual_totals(past) {
            let week = (past.end - 1 - day) / 7;
            if let Some((level, _)) = self.levels[week].filter(|(level, _)| *level > 0.0) {
                let weight = libm::exp(-(week as f64) / WEEKDAY_MEMORY_WEEKS);
                let cell = &mut sums[past.panel.days[day].weekday];
                *cell = (cell.0 + weight * total / level, cell.1 + weight);
            }
        }
        // A weekday that was never usual keeps the factor of the days that were recorded.
        let kept = |weekday: usize| {
            let (sum, mass) = sums[weekday];
            if mass > 0.0 { sum / mass } else { self.factors[weekday] }
        };
        scaled(std::array::from_fn(kept))
    }
}

fn usual_totals<'a>(past: &'a Past) -> impl Iterator<Item = (usize, f64)> + 'a {
    (0..past.end).filter(|day| past.usual[*day]).filter_map(|day| Some((day, past.totals[day]?)))
}

/// Returns the median of each weekday, over their mean; of its unusual days, if it has no other.
fn first_factors(past: &Past) -> [f64; 7] {
    let mut totals: [Vec<f64>; 7] = Default::default();
    for (day, total) in usual_totals(past) {
        totals[past.panel.days[day].weekday].push(total);
    }
    let recorded = |weekday: usize| {
        let days = (0..past.end).filter(|day| past.panel.days[*day].weekday == weekday);
        days.filter(|day| past.is_ordinary(*day)).filter_map(|day| past.totals[day]).collect()
    };
    scaled(std::array::from_fn(|weekday| {
        let mut values = std::mem::take(&mut totals[weekday]);
        if values.is_empty() {
            values = recorded(weekday);
        }
        if values.is_empty() { -1.0 } else { median(&mut values) }
    }))
}

/// Returns the factors over their mean; a weekday never seen, marked by a negative number, gets 1.
fn scaled(factors: [f64; 7]) -> [f64; 7] {
    let (sum, count) = factors
        .iter()
        .filter(|factor| **factor >= 0.0)
        .fold((0.0, 0.0), |(sum, count), factor| (sum + factor, count + 1.0));
    factors.map(|factor| if factor >= 0.0 { ratio_or(factor * count, sum, 1.0) } else { 1.0 })
}

/// Returns the shares of the slots, by weekday: each weekday's own, shrunk to the common profile by its noise.
fn shares(past: &Past) -> Vec<f64> {
    let slots = past.panel.slots;
    let mut own = vec![(0.0, 0.0); 7 * slots];
    for (day, total) in usual_totals(past) {
        let weight = libm::exp(-((past.end - 1 - day) as f64) / (7.0 * PROFILE_MEMORY_WEEKS));
        let from = past.panel.days[day].weekday * slots;
        for (slot, value) in past.open_values(day) {
            let cell = &mut own[from + slot];
            *cell = (cell.0 + weight * value, cell.1 + weight * total);
        }
    }
    let mut common = vec![(0.0, 0.0); slots];
    for (index, cell) in own.iter().enumerate() {
        let pooled = &mut common[index % slots];
        *pooled = (pooled.0 + cell.0, pooled.1 + cell.1);
    }
    (0..7)
        .flat_map(|weekday| {
            let cells = &own[weekday * slots..(weekday + 1) * slots];
            weekday_shares(cells, &common, past.mask.on(weekday))
        })
        .collect()
}

fn weekday_shares(own: &[(f64, f64)], common: &[(f64, f64)], open: &[bool]) -> Vec<f64> {
    let share = |cells: &[(f64, f64)]| {
        let raw: Vec<f64> = cells
            .iter()
            .zip(open)
            .map(|(cell, open)| if *open { ratio_or(cell.0, cell.1, 0.0) } else { 0.0 })
            .collect();
        to_one(&raw, open)
    };
    let contacts = own.iter().map(|cell| cell.0).sum::<f64>();
    let common = share(common);
    if contacts <= 0.0 {
        return common;
    }
    let own = share(own);
    // What chance alone would make of the common profile, against the difference that is seen.
    let seen: f64 = own.iter().zip(&common).map(|(a, b)| (a - b) * (a - b)).sum();
    let noise = common.iter().sum::<f64>() / contacts;
    let trust = 1.0 - ratio_or(noise, seen, 1.0).min(1.0);
    own.iter().zip(&common).map(|(a, b)| b + trust * (a - b)).collect()
}

/// Returns the shares scaled to a sum of 1; equal ones over the open slots if all are 0.
pub(crate) fn to_one(shares: &[f64], open: &[bool]) -> Vec<f64> {
    let sum: f64 = shares.iter().sum();
    if sum > 0.0 {
        return shares.iter().map(|share| share / sum).collect();
    }
    let count = open.iter().filter(|open| **open).count().max(1) as f64;
    open.iter().map(|open| if *open { 1.0 / count } else { 0.0 }).collect()
}
