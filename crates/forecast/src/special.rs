//! Holidays, the days beside them, and marked events: a shrunken factor on the ordinary forecast, and their own shape.

use crate::clean::Past;
use crate::panel::{CalendarDay, DayClass};
use crate::statistics::median;
use crate::weekly::{Weekly, to_one};

/// So many imagined ordinary days pull the factor of a holiday or an event towards 1...
const PULL_HOLIDAY: f64 = 0.5;

/// ... and so many that of a day beside a holiday, which is rarely far from 1.
const PULL_BESIDE: f64 = 2.0;

/// Below this factor a class of days has a shape of its own: the opening hours are others.
const OWN_SHAPE_BELOW: f64 = 0.6;

/// A class whose days all had less than this share of an ordinary day, at least twice, is believed closed.
const CLOSED_BELOW: f64 = 0.02;

/// What a special day does to the ordinary forecast.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DayEffect {
    /// Contacts of the day over those of an ordinary one.
    pub(crate) factor: f64,
    /// Shares of the slots, where the day has a shape of its own, and how far it is trusted.
    pub(crate) shape: Option<(Vec<f64>, f64)>,
}

/// The special days of the past.
#[derive(Debug)]
pub(crate) struct SpecialDays {
    /// Day, class, and contacts over those of an ordinary day.
    seen: Vec<(usize, DayClass, f64)>,
}

impl SpecialDays {
    /// Returns the special days of the past with their ratio to an ordinary day.
    pub(crate) fn of(past: &Past, weekly: &Weekly) -> Self {
        let ratio = |day: usize| {
            let info = past.panel.days[day];
            let expected = weekly.day_before(info.weekday, day).filter(|count| *count > 0.0)?;
            let recorded = past.panel.row(day).iter().flatten().sum::<f64>();
            // A day whose open slots are half missing has no total; one open at other hours is counted as it is.
            past.totals[day].map(|total| (day, info.class, total.max(recorded) / expected))
        };
        let special = |day: &usize| past.panel.days[*day].class != DayClass::Ordinary;
        Self { seen: (0..past.end).filter(special).filter_map(ratio).collect() }
    }

    /// Returns every special day with its class and its contacts over an ordinary day's.
    pub(crate) fn all(&self) -> impl Iterator<Item = (usize, DayClass, f64)> + '_ {
        self.seen.iter().copied()
    }

    /// Returns the days that the factor of a day to come was learned from, with their contacts over an ordinary day's.
    pub(crate) fn days_like(&self, day: CalendarDay) -> Vec<(usize, f64)> {
        let alike = |class: DayClass| match (class, day.class) {
            (DayClass::Event(a), DayClass::Event(b)) => a == b,
            (DayClass::Holiday(_), DayClass::Holiday(_)) => true,
            (a, b) => a == b && a != DayClass::Ordinary,
        };
        let like = self.seen.iter().filter(|(_, class, _)| alike(*class));
        like.map(|(day, _, ratio)| (*day, *ratio)).collect()
    }

    /// Returns the effect of a day to come.
    pub(crate) fn effect(&self, past: &Past, day: CalendarDay) -> DayEffect {
        let alike = |class: DayClass| match (class, day.class) {
            (DayClass::Event(a), DayClass::Event(b)) => a == b,
            (DayClass::Holiday(_), DayClass::Holiday(_)) => true,
            (a, b) => a == b,
        };
        let like: Vec<&(usize, DayClass, f64)> =
            self.seen.iter().filter(|(_, class, _)| alike(*class)).collect();
        if day.class == DayClass::Ordinary || like.is_empty() {
            return DayEffect { factor: 1.0, shape: None };
        }
        if like.len() >= 2 && like.iter().all(|(_, _, ratio)| *ratio < CLOSED_BELOW) {
            return DayEffect { factor: 0.0, shape: None };
        }
        let factor = self.factor(day.class, &like);
        let shape = (factor < OWN_SHAPE_BELOW).then(|| own_shape(past, &like)).flatten();
        DayEffect { factor, shape }
    }

    /// Returns the shrunken median of the class, then of the days of the same name shrunk to it.
    fn factor(&self, class: DayClass, like: &[&(usize, DayClass, f64)]) -> f64 {
        let pull = match class {
            DayClass::Holiday(_) | DayClass::Event(_) | DayClass::Ordinary => PULL_HOLIDAY,
            DayClass::Eve | DayClass::After => PULL_BESIDE,
        };
        let shrunk = |mut ratios: Vec<f64>, to: f64| {
            let count = ratios.len() as f64;
            (count * median(&mut ratios) + pull * to) / (count + pull)
        };
        let of_class = shrunk(like.iter().map(|(_, _, ratio)| *ratio).collect(), 1.0);
        let same = self.seen.iter().filter(|(_, other, _)| *other == class);
        let same: Vec<f64> = same.map(|(_, _, ratio)| *ratio).collect();
        match class {
            DayClass::Holiday(_) if !same.is_empty() => shrunk(same, of_class),
            _ => of_class,
        }
    }
}

/// Returns the pooled shape of the days, and its weight against the ordinary one: more days, more trust.
fn own_shape(past: &Past, like: &[&(usize, DayClass, f64)]) -> Option<(Vec<f64>, f64)> {
    let mut sums = vec![0.0; past.panel.slots];
    for (day, _, _) in like {
        for (sum, value) in sums.iter_mut().zip(past.panel.row(*day)) {
            *sum += value.unwrap_or(0.0);
        }
    }
    let count = like.len() as f64;
    (sums.iter().sum::<f64>() > 0.0).then(|| (to_one(&sums, &[]), count / (count + 1.0)))
}
