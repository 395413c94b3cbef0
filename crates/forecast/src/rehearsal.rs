//! The rehearsal: the series' own past is forecast again from earlier days, to choose a method and measure its errors.

use crate::clean::Past;
use crate::config::MethodChoice;
use crate::mask::WeekMask;
use crate::methods::{AVERAGED, METHODS, Method, RecentMean};
use crate::mix::{Errors, Mix, STRETCH_COUNT};
use crate::origin::{DayForecast, Origin};
use crate::panel::{CalendarDay, DayClass};
use crate::spread::Spread;

/// A history shorter than this has no second week to learn the week from.
pub(crate) const HISTORY_DAYS_MIN: usize = 14;

/// Days ahead that a rehearsal looks.
const LEAD_DAYS_MAX: usize = 28;

/// Days between the origins of the rehearsal: no multiple of 7, so that every day of the week is a first day.
const STRIDE_DAYS: usize = 6;

/// Origins of the rehearsal: together with the stride the last 90 days are rehearsed.
const ORIGINS: usize = 15;

/// Name of the mean of several methods.
const METHOD_AVERAGE: &str = "average";

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

/// What a series is forecast with, and its measured errors.
pub(crate) struct Chosen<'a> {
    /// The origin, with the methods fitted.
    pub(crate) origin: Origin<'a>,
    /// How much each method counts.
    pub(crate) mix: Mix,
    /// Name of the method, or of their mean.
    pub(crate) method: &'static str,
    /// The errors.
    pub(crate) spread: Spread,
    /// The methods that were tried.
    pub(crate) tried: Vec<Tried>,
}

/// A method that was tried in the rehearsal.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tried {
    /// Its name.
    pub(crate) name: &'static str,
    /// Absolute errors of its totals of a day over the contacts; absent where nothing could be rehearsed.
    pub(crate) error: Option<f64>,
}

impl Chosen<'_> {
    /// Returns the forecast of the day at `position` of the panel.
    pub(crate) fn day(&self, position: usize, day: CalendarDay) -> DayForecast {
        self.mix.blend(self.origin.day_by_each(position, day))
    }
}

/// Returns what the series whose past is given is forecast with.
pub(crate) fn choose<'a>(
    past: Past<'a>,
    hours: Option<&WeekMask>,
    choice: MethodChoice,
) -> Chosen<'a> {
    let given = hours.is_some();
    let span = past.span_days();
    if span < HISTORY_DAYS_MIN {
        let origin = Origin::of(past, given, &[&RecentMean]);
        let method = RecentMean.name();
        let tried = vec![Tried { name: method, error: None }];
        return Chosen { origin, mix: Mix::single(), method, spread: Spread::assumed(), tried };
    }
    let candidates = candidates(choice, span);
    let rehearsals = rehearse(&past, hours, &candidates);
    let shapes: Vec<bool> = candidates.iter().map(|method| method.has_shape()).collect();
    let errors = errors(&past, &rehearsals, candidates.len());
    let mix = Mix::by_errors(&errors, &shapes);
    let tried = candidates.iter().enumerate();
    let tried = tried
        .map(|(index, method)| Tried { name: method.name(), error: Errors::rate(&errors, index) });
    let method = mix.only().map_or(METHOD_AVERAGE, |only| candidates[only].name());
    let blended =
        |day: DayByEach| RehearsedDay { day: day.day, forecast: mix.blend(day.forecasts) };
    let rehearsed: Vec<RehearsedDay> = rehearsals.into_iter().map(blended).collect();
    let spread = Spread::of(&past, &rehearsed);
    let origin = Origin::of(past, given, &candidates);
    Chosen { origin, mix, method, spread, tried: tried.collect() }
}

/// Returns the methods to weigh, or the one that was asked for.
fn candidates(choice: MethodChoice, span_days: usize) -> Vec<&'static dyn Method> {
    match choice {
        MethodChoice::Best => {
            AVERAGED.into_iter().filter(|method| span_days >= method.days_needed()).collect()
        }
        single => METHODS.into_iter().filter(|method| method.name() == single.name()).collect(),
    }
}

/// A day of the past with the forecast of each method.
struct DayByEach {
    day: usize,
    forecasts: Vec<DayForecast>,
}

/// Returns the days of the past that could be forecast from earlier ones, by each method.
fn rehearse(
    past: &Past,
    hours: Option<&WeekMask>,
    methods: &[&'static dyn Method],
) -> Vec<DayByEach> {
    let mut rehearsal = Vec::new();
    let last = past.last_recorded().map_or(0, |last| last + 1);
    for back in 1..=ORIGINS {
        let Some(end) = last.checked_sub(back * STRIDE_DAYS) else { break };
        let origin = Origin::new(past.panel, end, hours, methods);
        if origin.past.span_days() < HISTORY_DAYS_MIN {
            break;
        }
        for day in end..last.min(end + LEAD_DAYS_MAX) {
            if past.totals[day].is_some() {
                let forecasts = origin.day_by_each(day, past.panel.days[day]);
                rehearsal.push(DayByEach { day, forecasts });
            }
        }
    }
    rehearsal
}

/// Returns the errors of the methods on all fair days, by stretch of lead.
fn errors(past: &Past, rehearsal: &[DayByEach], methods: usize) -> [Errors; STRETCH_COUNT] {
    let mut errors = std::array::from_fn(|_| Errors::none(methods));
    for rehearsed in rehearsal.iter().filter(|rehearsed| is_fair(past, rehearsed.day)) {
        let row = past.panel.row(rehearsed.day);
        let actual: f64 = row.iter().flatten().sum();
        if actual <= 0.0 {
            continue;
        }
        let (totals, shapes): (Vec<f64>, Vec<f64>) = rehearsed
            .forecasts
            .iter()
            .map(|forecast| {
                let pairs =
                    || row.iter().zip(&forecast.means).filter_map(|(v, mean)| Some(((*v)?, mean)));
                let expected: f64 = pairs().map(|(_, mean)| mean).sum();
                let scale = if expected > 0.0 { actual / expected } else { 0.0 };
                let gaps: f64 = pairs().map(|(value, mean)| (value - scale * mean).abs()).sum();
                ((expected - actual) / actual, gaps / actual + ERROR_LEAST)
            })
            .unzip();
        let stretch = rehearsed.forecasts.first().map_or(0, |first| Mix::stretch(first.lead_days));
        errors[stretch].add(&totals, &shapes);
    }
    errors
}

/// Returns whether errors on the day say something about the method: not so on an accident, which nobody forecasts.
pub(crate) fn is_fair(past: &Past, day: usize) -> bool {
    past.usual[day] || past.panel.days[day].class != DayClass::Ordinary
}
