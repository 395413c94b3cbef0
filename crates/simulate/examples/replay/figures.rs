//! Counts of real and of simulated calls in one shape, and what is read from them.

use std::ops::AddAssign;

use organico_simulate::Cell;

use super::calls::{Call, End};

/// Counts and sums of some calls.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Counts {
    /// Calls that wanted a person.
    pub(crate) offered: f64,
    /// Of these, those that waited.
    pub(crate) waited: f64,
    /// Of these, those that left.
    pub(crate) left: f64,
    /// Calls answered.
    pub(crate) answered: f64,
    /// Sum of the waits of the answered.
    pub(crate) answered_seconds: f64,
    /// Sum of the waits of those who left.
    pub(crate) left_seconds: f64,
    /// Calls whose service is known.
    pub(crate) served: f64,
    /// Sum of the services.
    pub(crate) service_seconds: f64,
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    /// Share of those who wanted a person that waited.
    Waited,
    /// Share of those who wanted a person that left.
    Left,
    /// Mean wait of the answered, in seconds.
    AnsweredWait,
    /// Mean wait of those who left, in seconds.
    LeftWait,
    /// Mean service, in seconds.
    Service,
}

impl Measure {
    /// All of them, in the order of the tables.
    pub(crate) const ALL: [Self; 5] =
        [Self::Waited, Self::Left, Self::AnsweredWait, Self::LeftWait, Self::Service];
}

impl Counts {
    /// Returns the counts of real calls.
    pub(crate) fn of_calls<'a>(calls: impl IntoIterator<Item = &'a Call>) -> Self {
        let mut counts = Self::default();
        for call in calls {
            counts.offered += 1.0;
            counts.waited += f64::from(u8::from(call.queued));
            match call.end {
                End::Answered => {
                    counts.answered += 1.0;
                    counts.answered_seconds += call.wait_seconds;
                }
                End::Left => {
                    counts.left += 1.0;
                    counts.left_seconds += call.wait_seconds;
                }
            }
            if let Some(seconds) = call.service_seconds() {
                counts.served += 1.0;
                counts.service_seconds += seconds;
            }
        }
        counts
    }

    /// Returns the counts of simulated calls, services apart.
    pub(crate) fn of_cells(cells: &[Cell]) -> Self {
        let mut total = Cell::default();
        for cell in cells {
            total += cell;
        }
        Self {
            offered: f64::from(total.offered),
            waited: f64::from(total.waited),
            left: f64::from(total.abandoned),
            answered: f64::from(total.answered),
            answered_seconds: total.wait_seconds,
            left_seconds: total.left_wait_seconds,
            ..Self::default()
        }
    }

    /// Returns a measure; nothing where it is not defined.
    pub(crate) fn measure(&self, measure: Measure) -> Option<f64> {
        let (part, whole) = match measure {
            Measure::Waited => (self.waited, self.offered),
            Measure::Left => (self.left, self.offered),
            Measure::AnsweredWait => (self.answered_seconds, self.answered),
            Measure::LeftWait => (self.left_seconds, self.left),
            Measure::Service => (self.service_seconds, self.served),
        };
        (whole > 0.0).then(|| part / whole)
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.offered += other.offered;
        self.waited += other.waited;
        self.left += other.left;
        self.answered += other.answered;
        self.answered_seconds += other.answered_seconds;
        self.left_seconds += other.left_seconds;
        self.served += other.served;
        self.service_seconds += other.service_seconds;
    }
}

/// A measure over replications: its mean, half its 95 % interval, and where nine of ten replications lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spread {
    /// Mean.
    pub(crate) mean: f64,
    /// Half the 95 % interval of the mean.
    pub(crate) half_width: f64,
    /// One replication in twenty is below.
    pub(crate) low: f64,
    /// One replication in twenty is above.
    pub(crate) high: f64,
}

impl Spread {
    /// Returns the spread of a measure; nothing where no replication has it.
    pub(crate) fn of(replications: &[Counts], measure: Measure) -> Option<Self> {
        let mut values: Vec<f64> =
            replications.iter().filter_map(|counts| counts.measure(measure)).collect();
        values.sort_by(f64::total_cmp);
        let count = values.len() as f64;
        let mean = values.iter().sum::<f64>() / count;
        let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
        let deviation = (squares / (count - 1.0).max(1.0)).sqrt();
        let at = |share: f64| values.get((share * (count - 1.0)).round() as usize).copied();
        Some(Self {
            mean,
            half_width: 1.96 * deviation / count.sqrt(),
            low: at(0.05)?,
            high: at(0.95)?,
        })
    }

    /// Returns whether a real value lies where nine of ten replications lie.
    pub(crate) fn holds(&self, real: f64) -> bool {
        (self.low..=self.high).contains(&real)
    }
}
