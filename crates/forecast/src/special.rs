//! Holidays, the days beside them, and marked events: a shrunken factor on the ordinary forecast, and their own shape.

use crate::clean::Past;
use crate::panel::{CalendarDay, DayClass};
use crate::statistics::median;
use crate::weekly::{Weekly, to_one};

/// So many imagined ordinary days pull the factor of a holiday or an event towards 1...
const PULL_HOLIDAY: f64 = 0.5;

/// ... and so many that of a day beside a holiday, which is rarely far from 1.
const PULL_BESIDE: f64 = 2.0;

/// Deviation of the factor of a special day that is assumed, and held to be the least...
const DEVIATION_LEAST: f64 = 0.15;

/// ... of a holiday or an event where none was ever seen: it may be closed or twice as busy...
const DEVIATION_UNSEEN: f64 = 0.3;

/// ... and so many imagined days that pull what is measured towards what is assumed.
const PULL_DEVIATION: f64 = 2.0;

/// The variance of a holiday's factor that rests on other holidays alone is so many times that of its own days.
const OF_OTHERS: f64 = 2.0;

/// A gap from the factor counts as at most this share of it, and a factor as at least that share of an ordinary day.
const GAP_MAX: f64 = 1.0;
const FACTOR_LEAST: f64 = 0.1;

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
    /// Variance of the factor, over its square.
    pub(crate) variance: f64,
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
            return DayEffect { factor: 1.0, shape: None, variance: unseen(day.class) };
        }
        if like.len() >= 2 && like.iter().all(|(_, _, ratio)| *ratio < CLOSED_BELOW) {
            return DayEffect { factor: 0.0, shape: None, variance: 0.0 };
        }
        let factor = self.factor(day.class, &like);
        let shape = (factor < OWN_SHAPE_BELOW).then(|| own_shape(past, &like)).flatten();
        DayEffect { factor, shape, variance: variance(day.class, factor, &like) }
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

/// Returns the variance of the factor of a class of which no day was ever seen.
fn unseen(class: DayClass) -> f64 {
    match class {
        DayClass::Ordinary => 0.0,
        DayClass::Holiday(_) | DayClass::Event(_) => DEVIATION_UNSEEN * DEVIATION_UNSEEN,
        DayClass::Eve | DayClass::After => DEVIATION_LEAST * DEVIATION_LEAST,
    }
}

/// Returns how far such days lay from the factor, squared, drawn to what is assumed and never below it.
///
/// A holiday is judged by the days of its own name; if it has none, the others speak for it, less surely.
fn variance(class: DayClass, factor: f64, like: &[&(usize, DayClass, f64)]) -> f64 {
    let own = like.iter().any(|(_, other, _)| *other == class);
    let judges = like.iter().filter(|(_, other, _)| !own || *other == class);
    let gap = |ratio: f64| ((ratio - factor) / factor.max(FACTOR_LEAST)).abs().min(GAP_MAX);
    let (sum, count) = judges
        .fold((0.0, 0.0), |(sum, count), seen| (sum + gap(seen.2) * gap(seen.2), count + 1.0));
    let least = DEVIATION_LEAST * DEVIATION_LEAST;
    let measured = (sum + PULL_DEVIATION * least) / (count + PULL_DEVIATION);
    (measured * if own { 1.0 } else { OF_OTHERS }).max(least)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holidays_that_differ_are_less_certain_and_one_never_seen_is_less_certain_still() {
        let (may, june, august) =
            (DayClass::Holiday(0), DayClass::Holiday(1), DayClass::Holiday(2));
        let of = |seen: &[(usize, DayClass, f64)], class| {
            variance(class, 0.5, &seen.iter().collect::<Vec<_>>())
        };
        let alike = [(1, may, 0.5), (30, june, 0.5)];
        let apart = [(1, may, 0.1), (30, june, 0.9)];
        assert!((of(&alike, may) - 0.0225).abs() < 1e-12);
        assert!(of(&apart, may) > 4.0 * of(&alike, may));
        assert!(of(&apart, august) > of(&apart, may));
        assert!(unseen(may) > unseen(DayClass::Eve) && unseen(DayClass::Ordinary) == 0.0);
    }
}
