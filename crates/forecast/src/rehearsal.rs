//! The rehearsal: the series' own past is forecast again from earlier days, to choose a method and measure its errors.

use crate::clean::Past;
use crate::config::MethodChoice;
use crate::mask::WeekMask;
use crate::methods::{METHODS, Method, RecentMean, SeasonalNaive, TopDown};
use crate::origin::{DayForecast, Origin};
use crate::panel::DayClass;
use crate::spread::Spread;

/// A history shorter than this has no second week to learn the week from.
pub(crate) const HISTORY_DAYS_MIN: usize = 14;

/// Days ahead that a rehearsal looks.
const LEAD_DAYS_MAX: usize = 28;

/// Days between the origins of the rehearsal: no multiple of 7, so that every day of the week is a first day.
const STRIDE_DAYS: usize = 5;

/// Origins of the rehearsal: together with the stride and the lead the last 108 days are rehearsed.
const ORIGINS: usize = 16;

/// Errors within this share of each other are a tie, which the earlier method of the list wins.
const TIE: f64 = 0.03;

/// Share of the contacts that is added to each error: a series without noise has ties too.
const ERROR_LEAST: f64 = 1e-6;

/// A day of the past with the forecast that was made for it.
#[derive(Debug)]
pub(crate) struct RehearsedDay {
    /// The day.
    pub(crate) day: usize,
    /// Its forecast.
    pub(crate) forecast: DayForecast,
}

/// The method of a series, with its measured errors.
pub(crate) struct Chosen {
    /// The method.
    pub(crate) method: &'static dyn Method,
    /// Its errors.
    pub(crate) spread: Spread,
}

/// Returns the method and its errors for the series whose past is given.
pub(crate) fn choose(past: &Past, hours: Option<&WeekMask>, choice: MethodChoice) -> Chosen {
    if past.span_days() < HISTORY_DAYS_MIN {
        return Chosen { method: &RecentMean, spread: Spread::assumed() };
    }
    let candidates: &[&'static dyn Method] = match choice {
        MethodChoice::Best => &METHODS,
        MethodChoice::SeasonalNaive => &[&SeasonalNaive],
        MethodChoice::TopDown => &[&TopDown],
    };
    let rehearsals = rehearse(past, hours, candidates);
    let mut best = 0;
    for (index, rehearsal) in rehearsals.iter().enumerate().skip(1) {
        if error(past, rehearsal) < error(past, &rehearsals[best]) * (1.0 - TIE) {
            best = index;
        }
    }
    Chosen { method: candidates[best], spread: Spread::of(past, &rehearsals[best]) }
}

/// Returns, for each method, the days of the past that could be forecast from earlier ones.
fn rehearse(
    past: &Past,
    hours: Option<&WeekMask>,
    methods: &[&'static dyn Method],
) -> Vec<Vec<RehearsedDay>> {
    let mut rehearsals: Vec<Vec<RehearsedDay>> = methods.iter().map(|_| Vec::new()).collect();
    let last = past.last_recorded().map_or(0, |last| last + 1);
    for back in 1..=ORIGINS {
        let Some(end) = last.checked_sub(back * STRIDE_DAYS) else { break };
        let origin = Origin::new(past.panel, end, hours);
        if origin.past.span_days() < HISTORY_DAYS_MIN {
            break;
        }
        for day in end..last.min(end + LEAD_DAYS_MAX) {
            if past.totals[day].is_none() {
                continue;
            }
            for (method, rehearsal) in methods.iter().zip(&mut rehearsals) {
                let forecast = origin.day(*method, day, past.panel.days[day]);
                rehearsal.push(RehearsedDay { day, forecast });
            }
        }
    }
    rehearsals
}

/// Returns whether errors on the day say something about the method: not so on an accident, which nobody forecasts.
pub(crate) fn is_fair(past: &Past, day: usize) -> bool {
    past.usual[day] || past.panel.days[day].class != DayClass::Ordinary
}

/// Returns the sum of absolute errors over all fair slots; the methods share their actual values.
fn error(past: &Past, rehearsal: &[RehearsedDay]) -> f64 {
    let gaps = rehearsal.iter().filter(|rehearsed| is_fair(past, rehearsed.day)).map(|rehearsed| {
        let row = past.panel.row(rehearsed.day).iter().zip(&rehearsed.forecast.means);
        row.filter_map(|(value, mean)| {
            value.map(|value| (value - mean).abs() + ERROR_LEAST * value)
        })
        .sum::<f64>()
    });
    gaps.sum()
}
