//! Trend and season of the weekly levels, each used only where it would have helped before.

use jiff::civil::Date;
use organico_model::PatternUse;

use super::bands::Bands;
use crate::clean::Past;
use crate::statistics::{median, ratio_or};

/// A trend is not looked for in fewer weekly levels: half a year.
const TREND_WEEKS_MIN: usize = 26;

/// A season is not looked for in fewer weekly levels: two years.
const SEASON_WEEKS_MIN: usize = 104;

/// Weeks of the year, the last one being a day or two longer.
const YEAR_WEEKS: usize = 52;

/// What is left of a week's growth in the week after: a trend ends within the year it was seen in.
const DAMPING: f64 = 0.98;

/// Growth of a year by a trend is never taken as more than this, up or down.
const YEAR_GROWTH_MAX: f64 = 0.2;

/// Share of a trend that is believed where a season could look the same: less than two years of history.
const TREND_TRUST: f64 = 0.5;

/// A pattern must make the errors of the last weeks smaller by this share to be used.
const GAIN_MIN: f64 = 0.03;

/// Weeks held back to judge a pattern, at most.
const HELD_BACK_WEEKS: usize = 26;

/// The latest weeks, whose mean is what a forecast goes on from.
const BASE_WEEKS: usize = 6;

/// Weeks beside a week of the year that count for its season too.
const SEASON_NEIGHBOURS: usize = 2;

/// A season is never further from 1 than this factor.
const SEASON_MAX: f64 = 2.0;

/// What the weekly levels of the past show.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    /// Weekly levels that there are.
    pub(super) weeks: usize,
    /// What was done about the trend.
    pub(super) trend: PatternUse,
    /// What was done about the season.
    pub(super) season_use: PatternUse,
    /// How wide the outlook is.
    pub(super) bands: Bands,
    slope: f64,
    season: Option<Vec<f64>>,
}

impl Pattern {
    /// Returns the pattern of the past, given the contacts of an ordinary day of each weekday.
    pub(super) fn of(past: &Past, week: [f64; 7]) -> Self {
        let levels = Levels::of(past, week);
        let weeks = levels.logs.iter().flatten().count();
        let (season, season_use) = levels.season_if_better(weeks);
        // The whole season is taken out, or what is left of it would pass for a trend; only a part of it is foretold.
        let calm = levels.without(season.as_deref());
        let (slope, trend) = calm.trend_if_better(weeks, season.is_some());
        let season = season.map(|season| levels.shrunk(&season));
        Self { weeks, trend, season_use, bands: Bands::of(&calm.logs), slope, season }
    }

    /// Returns the growth by the trend over so many weeks: .02 for 2 %.
    pub(super) fn growth(&self, weeks: f64) -> f64 {
        libm::exp(damped(self.slope, weeks)) - 1.0
    }

    /// Returns the factor of each day of the outlook; 1 within the first four weeks.
    pub(super) fn factors(&self, past: &Past, dates: &[Date], is_stated: bool) -> Vec<f64> {
        let slope = if is_stated { 0.0 } else { self.slope };
        let base = self.season.as_ref().map_or(0.0, |season| recent_mean(season, past));
        let factor = |(day, date): (usize, &Date)| {
            let later = day.saturating_sub(super::NEAR_DAYS) as f64;
            let trend = damped(slope, later / 7.0);
            // The fourth week has the season of its own time in it, which fades over the next four.
            let part = (later / super::NEAR_DAYS as f64).min(1.0);
            let season = self.season.as_ref().map_or(0.0, |season| season[week_of(*date)] - base);
            libm::exp(trend + part * season)
        };
        dates.iter().enumerate().map(factor).collect()
    }
}

/// Returns the logarithm of the growth over so many weeks.
fn damped(slope: f64, weeks: f64) -> f64 {
    slope * DAMPING * (1.0 - libm::pow(DAMPING, weeks)) / (1.0 - DAMPING)
}

/// Returns the week of the year of a date, from 0.
fn week_of(date: Date) -> usize {
    ((date.day_of_year() as usize).saturating_sub(1) / 7).min(YEAR_WEEKS - 1)
}

fn recent_mean(season: &[f64], past: &Past) -> f64 {
    let last = past.end.min(past.panel.days.len());
    let days = last.saturating_sub(7 * BASE_WEEKS)..last;
    let count = days.len() as f64;
    ratio_or(days.map(|day| season[week_of(past.panel.date(day))]).sum(), count, 0.0)
}

/// Logarithms of weekly levels, oldest first, with the week of the year of each.
struct Levels {
    logs: Vec<Option<f64>>,
    weeks: Vec<usize>,
}

impl Levels {
    /// Returns the levels: contacts of the usual days of a week over those of the same days of an ordinary one.
    fn of(past: &Past, week: [f64; 7]) -> Self {
        let end = past.end.min(past.panel.days.len());
        let count = end / 7;
        let level = |back: usize| {
            let days = end - 7 * (back + 1)..end - 7 * back;
            let usual = days.filter(|day| past.usual[*day]);
            let (sum, ordinary) = usual.fold((0.0, 0.0), |(sum, ordinary), day| {
                let expected = week[past.panel.days[day].weekday];
                match past.totals[day].filter(|_| expected > 0.0) {
                    Some(total) => (sum + total, ordinary + expected),
                    None => (sum, ordinary),
                }
            });
            (sum > 0.0 && ordinary > 0.0).then(|| libm::log(sum / ordinary))
        };
        let logs = (0..count).rev().map(level).collect();
        let middle = |back: usize| week_of(past.panel.date(end - 7 * back - 4));
        Self { logs, weeks: (0..count).rev().map(middle).collect() }
    }

    /// Returns the levels before the last so many weeks.
    fn before(&self, held_back: usize) -> Self {
        let count = self.logs.len().saturating_sub(held_back);
        Self { logs: self.logs[..count].to_vec(), weeks: self.weeks[..count].to_vec() }
    }

    /// Returns the levels without a season.
    fn without(&self, season: Option<&[f64]>) -> Self {
        let factor = |week: &usize| season.map_or(0.0, |season| season[*week]);
        let pairs = self.logs.iter().zip(&self.weeks);
        let logs = pairs.map(|(log, week)| log.map(|log| log - factor(week))).collect();
        Self { logs, weeks: self.weeks.clone() }
    }

    /// Returns the mean of the latest weeks.
    fn base(&self) -> f64 {
        let recent: Vec<f64> = self.logs.iter().rev().take(BASE_WEEKS).flatten().copied().collect();
        ratio_or(recent.iter().sum(), recent.len() as f64, 0.0)
    }

    /// Returns the growth of a week: the median over pairs far apart, within the limit of a year.
    fn slope(&self, has_season: bool) -> f64 {
        let known: Vec<(usize, f64)> =
            self.logs.iter().enumerate().filter_map(|(week, log)| Some((week, (*log)?))).collect();
        // Whole years apart, so that a season is the same at both ends.
        let is_apart = |weeks: usize| {
            if has_season {
                weeks > 0 && weeks.is_multiple_of(YEAR_WEEKS)
            } else {
                weeks > self.logs.len() / 3
            }
        };
        let mut slopes: Vec<f64> = Vec::new();
        for (place, (week, log)) in known.iter().enumerate() {
            let later = known[place..].iter().filter(|(other, _)| is_apart(other - week));
            slopes.extend(later.map(|(other, more)| (more - log) / (other - week) as f64));
        }
        if slopes.is_empty() {
            return 0.0;
        }
        let limit = libm::log(1.0 + YEAR_GROWTH_MAX) / (-damped(-1.0, YEAR_WEEKS as f64));
        median(&mut slopes).clamp(-limit, limit)
    }

    /// Returns the trend to use, and why.
    fn trend_if_better(&self, weeks: usize, has_season: bool) -> (f64, PatternUse) {
        if weeks < TREND_WEEKS_MIN {
            return (0.0, PatternUse::TooShort);
        }
        // Over a whole year what the season leaves behind evens out.
        let most =
            if self.logs.len() >= 5 * HELD_BACK_WEEKS { YEAR_WEEKS } else { HELD_BACK_WEEKS };
        let held_back = most.min(self.logs.len() / 3);
        let before = self.before(held_back);
        let trust = if has_season { 1.0 } else { TREND_TRUST };
        let (base, slope) = (before.base(), trust * before.slope(has_season));
        let error = |slope: f64| {
            let later = self.logs[before.logs.len()..].iter().enumerate();
            later
                .filter_map(|(week, log)| {
                    log.map(|log| (log - base - damped(slope, week as f64 + 1.0)).abs())
                })
                .sum::<f64>()
        };
        if error(slope) < (1.0 - GAIN_MIN) * error(0.0) {
            (trust * self.slope(has_season), PatternUse::Used)
        } else {
            (0.0, PatternUse::NoBetter)
        }
    }

    /// Returns the season to use, and why.
    fn season_if_better(&self, weeks: usize) -> (Option<Vec<f64>>, PatternUse) {
        if weeks < SEASON_WEEKS_MIN {
            return (None, PatternUse::TooShort);
        }
        let before = self.before(HELD_BACK_WEEKS);
        let season = before.shrunk(&before.season());
        let (plain, calm) = (before.base(), before.without(Some(&season)).base());
        let (mut with, mut without) = (0.0, 0.0);
        for place in before.logs.len()..self.logs.len() {
            if let Some(log) = self.logs[place] {
                with += (log - calm - season[self.weeks[place]]).abs();
                without += (log - plain).abs();
            }
        }
        if with < (1.0 - GAIN_MIN) * without {
            (Some(self.season()), PatternUse::Used)
        } else {
            (None, PatternUse::NoBetter)
        }
    }

    /// Returns the season drawn to none, the more the fewer years it was seen.
    fn shrunk(&self, season: &[f64]) -> Vec<f64> {
        let years = self.logs.len() as f64 / YEAR_WEEKS as f64;
        season.iter().map(|log| log * years / (years + 0.5)).collect()
    }

    /// Returns the logarithm of the season by week of the year: the mean of the levels less their line over neighbouring
    /// weeks, with a mean of 0.
    fn season(&self) -> Vec<f64> {
        let slope = self.slope(true);
        let mut cells = vec![(0.0, 0.0); YEAR_WEEKS];
        for (place, (log, week)) in self.logs.iter().zip(&self.weeks).enumerate() {
            if let Some(log) = log {
                cells[*week].0 += log - slope * place as f64;
                cells[*week].1 += 1.0;
            }
        }
        let mean = ratio_or(
            cells.iter().map(|cell| cell.0).sum(),
            cells.iter().map(|cell| cell.1).sum(),
            0.0,
        );
        let width = 2 * SEASON_NEIGHBOURS + 1;
        let limit = libm::log(SEASON_MAX);
        (0..YEAR_WEEKS)
            .map(|week| {
                let near = (0..width)
                    .map(|k| cells[(week + YEAR_WEEKS + k - SEASON_NEIGHBOURS) % YEAR_WEEKS]);
                let (sum, count) = near.fold((0.0, 0.0), |sums, cell| {
                    (sums.0 + cell.0 - mean * cell.1, sums.1 + cell.1)
                });
                ratio_or(sum, count, 0.0).clamp(-limit, limit)
            })
            .collect()
    }
}
