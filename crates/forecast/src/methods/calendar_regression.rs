//! Totals of the days as level, weekday, place in the month and time of the year, times the profile of the day.
//!
//! A regression of the logarithm in which every term is held back: the level may only walk, and is flat after the last
//! day; the month and the year pull to nothing and are left out while the history is too short to tell them from
//! chance. What the last days leave unexplained passes as in `day_effects`. Source:
//! `docs/sources.md#forecast-methods`.

use jiff::civil::Date;

use super::{Ahead, Fitted, Method};
use crate::clean::Past;
use crate::drift::Drift;
use crate::statistics::median;
use crate::symmetric::Symmetric;
use crate::weekly::Weekly;

/// Days between the knots of the level.
const KNOT_DAYS: usize = 21;

/// Days of history that are looked at: three years for the season, a year and a half for all else.
const DAYS_OF_YEARS: usize = 1_096;
const DAYS_OF_LEVEL: usize = 550;

/// Knots of the month: at its ends, where wages and bills fall, they are dense.
const MONTH_KNOTS: [f64; 9] = [0.0, 2.0, 4.0, 7.0, 11.0, 16.0, 22.0, 26.0, 30.0];

/// Days of history from which the month and the year are looked at.
const MONTH_FROM: usize = 84;
const YEAR_FROM: usize = 500;

/// Waves of the year.
const YEAR_WAVES: usize = 3;

/// Deviations that are believed before anything is seen: of the level from knot to knot, of a knot of the month, of a
/// wave of the year, of the weekdays.
const LEVEL_DEVIATION: f64 = 0.03;
const MONTH_DEVIATION: f64 = 0.08;
const YEAR_DEVIATION: f64 = 0.06;
const WEEKDAY_DEVIATION: f64 = 2.0;

/// Variance of the logarithm of a day that is assumed at first.
const VARIANCE_ASSUMED: f64 = 0.01;

/// Guarded ridge regression on the totals. Which terms are worth their noise is for the rehearsal to say.
#[derive(Debug)]
pub(crate) enum CalendarRegression {
    /// Level and weekday.
    Week,
    /// And the place in the month.
    Month,
    /// Level, weekday and time of the year.
    Year,
    /// All terms.
    MonthAndYear,
}

impl CalendarRegression {
    const fn has_month(&self) -> bool {
        matches!(self, Self::Month | Self::MonthAndYear)
    }

    const fn days(&self) -> usize {
        if self.has_year() { DAYS_OF_YEARS } else { DAYS_OF_LEVEL }
    }

    const fn has_year(&self) -> bool {
        matches!(self, Self::Year | Self::MonthAndYear)
    }
}

impl Method for CalendarRegression {
    fn name(&self) -> &'static str {
        match self {
            Self::Week => "week-regression",
            Self::Month => "month-regression",
            Self::Year => "year-regression",
            Self::MonthAndYear => "calendar-regression",
        }
    }

    fn has_shape(&self) -> bool {
        false
    }

    fn days_needed(&self) -> usize {
        match self {
            Self::Week => 0,
            Self::Month => MONTH_FROM,
            Self::Year | Self::MonthAndYear => YEAR_FROM,
        }
    }

    fn fit(&self, past: &Past, weekly: &Weekly) -> Box<dyn Fitted> {
        let profile = (0..7).map(|weekday| weekly.shares(weekday).to_vec()).collect();
        let days: Vec<usize> =
            (past.end.saturating_sub(self.days())..past.end).filter(|d| past.usual[*d]).collect();
        let terms = Terms::of(past, &days, self);
        let totals: Vec<f64> = days.iter().map(|day| past.totals[*day].unwrap_or(0.0)).collect();
        let rows: Vec<Vec<(usize, f64)>> = days
            .iter()
            .map(|&day| terms.row(day, past.panel.days[day].weekday, past.panel.date(day)))
            .collect();
        let weights = coefficients(&terms, &rows, &totals);
        let known =
            |(place, day): (usize, &usize)| (*day, totals[place], count_of(&rows[place], &weights));
        let known: Vec<(usize, f64, f64)> = days.iter().enumerate().map(known).collect();
        let drift = Drift::of_totals(&known, past.end);
        Box::new(FittedRegression { last: past.end, terms, weights, drift, profile })
    }
}

/// Which terms there are, and in which columns.
#[derive(Debug)]
struct Terms {
    first: usize,
    knots: usize,
    month: bool,
    year: bool,
}

impl Terms {
    fn of(past: &Past, days: &[usize], wanted: &CalendarRegression) -> Self {
        let first = days.first().copied().unwrap_or(past.end);
        let span = days.last().map_or(0, |last| last + 1 - first);
        let knots = span.div_ceil(KNOT_DAYS).max(1) + 1;
        let month = wanted.has_month() && span >= MONTH_FROM;
        Self { first, knots, month, year: wanted.has_year() && span >= YEAR_FROM }
    }

    fn month_at(&self) -> usize {
        7 + self.knots
    }

    fn year_at(&self) -> usize {
        self.month_at() + if self.month { MONTH_KNOTS.len() } else { 0 }
    }

    fn count(&self) -> usize {
        self.year_at() + if self.year { 2 * YEAR_WAVES } else { 0 }
    }

    /// Returns the columns of a day that are not 0.
    fn row(&self, day: usize, weekday: usize, date: Date) -> Vec<(usize, f64)> {
        let mut row = vec![(weekday, 1.0)];
        let place =
            (day.saturating_sub(self.first) as f64 / KNOT_DAYS as f64).min((self.knots - 1) as f64);
        let low = (place as usize).min(self.knots - 2);
        let share = place - low as f64;
        row.extend([(7 + low, 1.0 - share), (8 + low, share)]);
        if self.month {
            let [low, high] = month_knots(date);
            row.extend([(self.month_at() + low.0, low.1), (self.month_at() + high.0, high.1)]);
        }
        if self.year {
            let angle = std::f64::consts::TAU * f64::from(date.day_of_year()) / 365.25;
            for wave in 0..YEAR_WAVES {
                let angle = angle * (wave + 1) as f64;
                let at = self.year_at() + 2 * wave;
                row.extend([(at, libm::sin(angle)), (at + 1, libm::cos(angle))]);
            }
        }
        row
    }

    /// Returns the matrix that holds the terms back.
    fn penalties(&self) -> Symmetric {
        let mut matrix = Symmetric::zeros(self.count());
        let held = |deviation: f64| 1.0 / (deviation * deviation);
        for weekday in 0..7 {
            matrix.add(weekday, weekday, held(WEEKDAY_DEVIATION));
        }
        for knot in 7..6 + self.knots {
            let weight = held(LEVEL_DEVIATION);
            matrix.add(knot, knot, weight);
            matrix.add(knot + 1, knot + 1, weight);
            matrix.add(knot, knot + 1, -weight);
        }
        matrix.add(7, 7, 1e-4);
        for column in self.month_at()..self.year_at() {
            matrix.add(column, column, held(MONTH_DEVIATION));
        }
        for column in self.year_at()..self.count() {
            matrix.add(column, column, held(YEAR_DEVIATION));
        }
        matrix
    }
}

/// Returns the two knots of the month around a date, with their weights: the second half counts back from its end.
fn month_knots(date: Date) -> [(usize, f64); 2] {
    let (day, length) = (f64::from(date.day()), f64::from(date.days_in_month()));
    let place = if day <= 16.0 { day - 1.0 } else { 31.0 - 1.0 - (length - day) };
    let last = MONTH_KNOTS.len() - 1;
    let high = MONTH_KNOTS.iter().position(|knot| *knot >= place).unwrap_or(last).max(1);
    let share = (place - MONTH_KNOTS[high - 1]) / (MONTH_KNOTS[high] - MONTH_KNOTS[high - 1]);
    [(high - 1, 1.0 - share), (high, share)]
}

/// Returns the fitted weights of the terms; all 0 if the system cannot be solved.
fn coefficients(terms: &Terms, rows: &[Vec<(usize, f64)>], totals: &[f64]) -> Vec<f64> {
    let mut weights = vec![0.0; terms.count()];
    let mut variance = VARIANCE_ASSUMED;
    let logs: Vec<f64> = totals.iter().map(|total| libm::log(total + 0.5)).collect();
    for _ in 0..2 {
        let mut matrix = terms.penalties();
        let mut right = vec![0.0; terms.count()];
        for ((row, log), total) in rows.iter().zip(&logs).zip(totals) {
            let trust = 1.0 / (variance + 1.0 / (total + 1.0));
            for (place, &(column, value)) in row.iter().enumerate() {
                right[column] += trust * value * log;
                for &(other, factor) in &row[place..] {
                    matrix.add(column, other, trust * value * factor);
                }
            }
        }
        let Some(solved) = matrix.solve(&right) else { break };
        weights = solved;
        let gaps = rows.iter().zip(&logs).map(|(row, log)| (log - fitted(row, &weights)).abs());
        let deviation = 1.4826 * median(&mut gaps.collect::<Vec<_>>());
        variance = (deviation * deviation).max(1e-4);
    }
    weights
}

fn fitted(row: &[(usize, f64)], weights: &[f64]) -> f64 {
    row.iter().map(|&(column, value)| value * weights[column]).sum()
}

fn count_of(row: &[(usize, f64)], weights: &[f64]) -> f64 {
    (libm::exp(fitted(row, weights).min(30.0)) - 0.5).max(0.0)
}

#[derive(Debug)]
struct FittedRegression {
    last: usize,
    terms: Terms,
    weights: Vec<f64>,
    drift: Drift,
    profile: Vec<Vec<f64>>,
}

impl Fitted for FittedRegression {
    fn day(&self, ahead: &Ahead) -> Vec<f64> {
        let row = self.terms.row(self.last + ahead.lead_days - 1, ahead.weekday, ahead.date);
        let factor = (1.0 + self.drift.ahead(ahead.lead_days)).max(0.0);
        let total = count_of(&row, &self.weights) * factor;
        self.profile[ahead.weekday].iter().map(|share| total * share).collect()
    }
}
