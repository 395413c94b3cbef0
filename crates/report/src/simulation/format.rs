//! Measures with their intervals, waits and times of day, with as many decimals as their interval needs.

use organico_model::{ContactMeasures, Estimate};

use super::view::SimulationView;
use crate::number::{NONE, Numbers};

/// How an instant of the day is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clock {
    /// `08:30`.
    Minutes,
    /// `08:30:15`.
    Seconds,
    /// Seconds and their fractions: a study whose unit of time is no real one.
    Fractions,
}

impl Clock {
    /// Returns the coarsest form in which all these instants can be told apart.
    pub(super) fn of(edges: &[f64]) -> Self {
        let whole =
            |unit: f64| edges.iter().all(|edge| (edge / unit - (edge / unit).round()).abs() < 1e-6);
        if whole(60.0) {
            Self::Minutes
        } else if whole(1.0) {
            Self::Seconds
        } else {
            Self::Fractions
        }
    }

    /// Returns an instant as text; hours go on beyond 24.
    pub(super) fn text(self, seconds: f64, numbers: Numbers) -> String {
        if !seconds.is_finite() {
            return NONE.to_owned();
        }
        let total = seconds.max(0.0).round() as u64;
        let (hours, minutes) = (total / 3600, total / 60 % 60);
        match self {
            Self::Minutes => format!("{hours:02}:{minutes:02}"),
            Self::Seconds => format!("{hours:02}:{minutes:02}:{:02}", total % 60),
            Self::Fractions => format!("{}\u{a0}s", numbers.decimal(seconds, 2)),
        }
    }
}

impl SimulationView<'_> {
    /// Returns an instant of the day.
    pub(super) fn time(&self, seconds: f64) -> String {
        self.clock.text(seconds, self.numbers)
    }

    /// Returns an instant below an axis whose labels are so many seconds apart.
    pub(super) fn axis_time(&self, seconds: f64, step: f64) -> String {
        let clock = match step {
            step if step >= 60.0 => Clock::Minutes,
            step if step >= 1.0 => Clock::Seconds,
            _ => Clock::Fractions,
        };
        clock.text(seconds, self.numbers)
    }

    /// Returns a span of the day: `10:30–11:00`.
    pub(super) fn time_span(&self, (from, to): (f64, f64)) -> String {
        format!("{}–{}", self.time(from), self.time(to))
    }

    /// Returns a share with its interval: `81.2% (80.6–81.8)`.
    pub(super) fn share(&self, share: Estimate) -> String {
        let points = |value: f64| 100.0 * value.clamp(0.0, 1.0);
        let scaled = scaled(share, points);
        let digits = digits(1, half_width(scaled));
        self.with_interval(scaled, "%", |value| self.numbers.decimal(value, digits))
    }

    /// Returns an exact share with the decimals of the simulated one that it stands beside.
    pub(super) fn share_beside(&self, exact: f64, simulated: Option<Estimate>) -> String {
        let half_width = simulated.map_or(0.0, |one| 100.0 * half_width(one));
        let whole = Estimate { mean: 100.0 * exact, low: f64::NAN, high: f64::NAN };
        self.with_interval(whole, "%", |value| self.numbers.decimal(value, digits(1, half_width)))
    }

    /// Returns a count or a mean number with its interval: `512 (510–514)`.
    pub(super) fn amount(&self, amount: Estimate) -> String {
        let scaled = scaled(amount, |value| value.max(0.0));
        let digits = digits(usual_digits(scaled.mean), half_width(scaled));
        self.with_interval(scaled, "", |value| self.numbers.decimal(value, digits))
    }

    /// Returns a wait with its interval in one unit: `12.3 s (11.9–12.7)`, `185 s (178–191)`, `12.4 min (11.9–12.9)`.
    pub(super) fn wait(&self, wait: Estimate) -> String {
        let (seconds, unit) = match wait.mean {
            mean if mean >= 7200.0 => (3600.0, "\u{a0}h"),
            mean if mean >= 600.0 => (60.0, "\u{a0}min"),
            _ => (1.0, "\u{a0}s"),
        };
        let scaled = scaled(wait, |value| value.max(0.0) / seconds);
        let digits = digits(usual_digits(scaled.mean), half_width(scaled));
        self.with_interval(scaled, unit, |value| self.numbers.decimal(value, digits))
    }

    /// Returns a mean number without an interval: a sum of several, for instance.
    pub(super) fn plain(&self, amount: f64) -> String {
        self.numbers.decimal(amount, usual_digits(amount))
    }

    /// Returns a length of time: `20 s`, `30 min`, `3 min 05 s`, `0.056 s`.
    pub(super) fn duration(&self, seconds: f64) -> String {
        if seconds > 0.0 && seconds < 1.0 {
            let digits = if seconds < 0.1 { 3 } else { 2 };
            return format!("{}\u{a0}s", self.numbers.decimal(seconds, digits));
        }
        let minutes = seconds / 60.0;
        if (1.0..120.0).contains(&minutes) && minutes.fract() == 0.0 {
            return format!("{}\u{a0}min", self.numbers.decimal(minutes, 0));
        }
        self.numbers.seconds(seconds)
    }

    /// Returns a measure of contacts, or a dash and why there is none.
    pub(super) fn measure(
        &self,
        value: Option<Estimate>,
        measures: &ContactMeasures,
        format: impl Fn(Estimate) -> String,
    ) -> String {
        let key = match value {
            Some(value) if value.mean.is_finite() => return format(value),
            _ if measures.offered.mean <= 0.0 => "simulation-none-offered",
            _ if measures.answered.mean <= 0.0 => "simulation-none-answered",
            _ => return NONE.to_owned(),
        };
        format!("{NONE} ({})", self.say(key))
    }

    fn with_interval(&self, value: Estimate, unit: &str, text: impl Fn(f64) -> String) -> String {
        if !value.mean.is_finite() {
            return NONE.to_owned();
        }
        let mean = format!("{}{unit}", text(value.mean));
        // What is the same every day, such as planned staff, has an interval of no width: it would say nothing.
        let is_certain = value.low == value.high;
        if self.is_single() || is_certain || !value.low.is_finite() || !value.high.is_finite() {
            return mean;
        }
        format!("{mean} ({}–{})", text(value.low), text(value.high))
    }
}

fn scaled(value: Estimate, scale: impl Fn(f64) -> f64) -> Estimate {
    // What is no number stays none: `max` and `clamp` must not make a value of it.
    let one = |value: f64| if value.is_finite() { scale(value) } else { f64::NAN };
    Estimate { mean: one(value.mean), low: one(value.low), high: one(value.high) }
}

fn half_width(value: Estimate) -> f64 {
    (value.high - value.low) / 2.0
}

/// Returns the decimals that a number of this size has when its interval does not ask for more.
fn usual_digits(value: f64) -> usize {
    match value.abs() {
        size if size >= 99.5 || size == 0.0 => 0,
        size if size >= 1.0 => 1,
        _ => 2,
    }
}

/// Returns decimals enough for the ends of an interval to differ from its middle, from `least` up to three.
fn digits(least: usize, half_width: f64) -> usize {
    if !half_width.is_finite() || half_width <= 0.0 {
        return least;
    }
    let shows = |digits: &usize| half_width >= 0.5 * libm::pow(10.0, -(*digits as f64));
    (least..3).find(shows).unwrap_or(3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    const NUMBERS: Numbers = Numbers::of(Language::English);

    #[test]
    fn times_are_as_fine_as_the_intervals_and_go_on_after_midnight() {
        assert_eq!(Clock::of(&[0.0, 1800.0]), Clock::Minutes);
        assert_eq!(Clock::of(&[0.0, 1815.0]), Clock::Seconds);
        assert_eq!(Clock::of(&[0.0, 0.05]), Clock::Fractions);
        assert_eq!(Clock::Minutes.text(30_600.0, NUMBERS), "08:30");
        assert_eq!(Clock::Minutes.text(93_600.0, NUMBERS), "26:00");
        assert_eq!(Clock::Seconds.text(15.0, NUMBERS), "00:00:15");
        assert_eq!(Clock::Fractions.text(0.05, NUMBERS), "0.05\u{a0}s");
        assert_eq!(Clock::Minutes.text(f64::NAN, NUMBERS), NONE);
    }

    #[test]
    fn a_narrow_interval_gets_decimals_until_its_ends_differ() {
        assert_eq!(digits(1, 0.6), 1);
        assert_eq!(digits(1, 0.03), 2);
        assert_eq!(digits(0, 2.0), 0);
        assert_eq!(digits(1, 1e-9), 3);
        assert_eq!(digits(1, 0.0), 1);
        assert_eq!(digits(1, f64::NAN), 1);
    }
}
