//! The intervals on which a kept forecast can be judged, at the longer of the lengths of forecast and history.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use organico_model::{
    AdjustedMeasure, Centre, ClientExpectation, ClientForecast, ContactTypeId, Grid, HistorySeries,
    IntervalLength, LoadSeries,
};

use super::Snapshot;
use crate::scores::naive_error;
use crate::series::{Series, aggregate};

/// Weeks that the naive forecast looks back over for one that was recorded.
const NAIVE_WEEKS_MAX: i64 = 8;

/// An interval that counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    /// First interval of the forecast in it.
    pub(super) first: usize,
    /// Last one.
    pub(super) last: usize,
    /// What it counts for.
    pub(super) weight: f64,
    /// What came.
    pub(super) recorded: f64,
    /// What we believed.
    pub(super) ours: f64,
    /// What the method alone expected.
    pub(super) model: f64,
    /// What the same weekday had.
    pub(super) naive: f64,
    /// What the client expected.
    pub(super) theirs: Option<f64>,
}

/// A sum of contacts, and one of seconds of handling, by interval.
struct Measured {
    contacts: Series,
    seconds: Series,
}

impl Measured {
    /// Returns the values in longer intervals.
    fn of(
        grid: &Grid,
        contacts: Values,
        handle: &[Option<f64>],
        step: IntervalLength,
    ) -> Option<Self> {
        let times = |(count, seconds): (&Option<f64>, &Option<f64>)| match (count, seconds) {
            // Nobody handled takes no time, whatever the mean.
            (Some(0.0), _) => Some(0.0),
            (Some(count), Some(seconds)) => Some(count * seconds),
            _ => None,
        };
        let seconds = contacts.iter().zip(handle).map(times).collect();
        let series = |values| aggregate(&Series { grid: grid.clone(), values }, step).ok();
        Some(Self { contacts: series(contacts)?, seconds: series(seconds)? })
    }

    /// Returns the value of a measure, and what it counts for.
    fn at(&self, index: usize, measure: AdjustedMeasure) -> Option<(f64, f64)> {
        let contacts = self.contacts.values.get(index).copied().flatten()?;
        match measure {
            AdjustedMeasure::Contacts => Some((contacts, 1.0)),
            AdjustedMeasure::HandleTime if contacts > 0.0 => {
                let seconds = self.seconds.values.get(index).copied().flatten()?;
                Some((seconds / contacts, contacts))
            }
            AdjustedMeasure::HandleTime => None,
        }
    }

    fn at_instant(&self, instant: Timestamp, measure: AdjustedMeasure) -> Option<(f64, f64)> {
        self.at(self.contacts.grid.index_of(instant)?, measure)
    }
}

type Values = Vec<Option<f64>>;

/// One contact type of a kept forecast, ready to be judged.
pub(super) struct Lens<'a> {
    /// What is judged.
    pub(super) measure: AdjustedMeasure,
    /// Error of the weekly naive forecast before the day on which the forecast was made.
    pub(super) scale: Option<f64>,
    snapshot: &'a Snapshot,
    series: &'a LoadSeries,
    history: Measured,
    ours: Measured,
    model: Measured,
}

impl<'a> Lens<'a> {
    /// Returns nothing where the contact type has no history.
    pub(super) fn of(
        centre: &Centre,
        snapshot: &'a Snapshot,
        series: &'a LoadSeries,
        measure: AdjustedMeasure,
    ) -> Option<Self> {
        let kind = &series.contact_type;
        let history = centre.history.series.iter().find(|one| one.contact_type == *kind)?;
        let (past, grid) = (&centre.history.grid, &snapshot.load.grid);
        let step = common_length(past.length, grid.length)?;
        let believed = |contacts: &[f64], seconds: &[f64]| {
            let some = |values: &[f64]| values.iter().map(|value| Some(*value)).collect::<Values>();
            Measured::of(grid, some(contacts), &some(seconds), step)
        };
        let unadjusted = series.unadjusted.as_ref();
        let model = unadjusted.map_or((&series.contacts, &series.handle_seconds), |model| {
            (&model.contacts, &model.handle_seconds)
        });
        let came = Measured::of(past, counted(history, measure), &history.handle_seconds, step)?;
        let scale = match measure {
            AdjustedMeasure::Contacts => naive_error(&came.contacts, snapshot.made),
            AdjustedMeasure::HandleTime => None,
        };
        Some(Self {
            measure,
            scale,
            snapshot,
            series,
            history: came,
            ours: believed(&series.contacts, &series.handle_seconds)?,
            model: believed(model.0, model.1)?,
        })
    }

    /// Returns the contact type.
    pub(super) fn contact_type(&self) -> &'a ContactTypeId {
        &self.series.contact_type
    }

    /// Returns the intervals that count; beside a client only those that the client gave.
    pub(super) fn cells(&self, client: Option<&ClientForecast>) -> Vec<Cell> {
        let grid = &self.ours.contacts.grid;
        (0..grid.count).filter_map(|index| self.cell(index, client)).collect()
    }

    fn cell(&self, index: usize, client: Option<&ClientForecast>) -> Option<Cell> {
        let grid = &self.ours.contacts.grid;
        let start = grid.instant(index);
        if grid.zone.to_datetime(start).date() < self.snapshot.made {
            return None;
        }
        let (recorded, weight) = self.history.at_instant(start, self.measure)?;
        let (ours, _) = self.ours.at(index, self.measure)?;
        let (model, _) = self.model.at(index, self.measure)?;
        let theirs = match client {
            None => None,
            Some(client) => Some(self.theirs(client, start)?),
        };
        let expected = ours > 0.0 || model > 0.0 || theirs.is_some_and(|theirs| theirs > 0.0);
        if recorded <= 0.0 && !expected {
            return None;
        }
        let naive = self.naive(start)?;
        let kept = &self.snapshot.load.grid;
        let parts = (grid.length.minutes() / kept.length.minutes()) as usize;
        let first = kept.index_of(start).unwrap_or(0);
        let last = first + parts - 1;
        Some(Cell { first, last, weight, recorded, ours, model, naive, theirs })
    }

    /// Returns what the last recorded week before the forecast was made had at the same weekday and time.
    fn naive(&self, start: Timestamp) -> Option<f64> {
        let grid = &self.history.contacts.grid;
        let civil = grid.zone.to_datetime(start);
        let weeks = 1..=NAIVE_WEEKS_MAX + weeks_ahead(self.snapshot.made, civil.date());
        weeks.into_iter().find_map(|week| {
            let before = civil.checked_sub(7_i64.saturating_mul(week).days()).ok()?;
            if before.date() >= self.snapshot.made {
                return None;
            }
            let instant = grid.zone.to_timestamp(before).ok()?;
            self.history.at_instant(instant, self.measure).map(|(value, _)| value)
        })
    }

    /// Returns what a client expects of an interval: nothing unless every part of it was given.
    fn theirs(&self, client: &ClientForecast, start: Timestamp) -> Option<f64> {
        let points = client.types.get(self.contact_type())?;
        let (step, own) = (self.ours.contacts.grid.length, client.length);
        let parts = step.minutes().checked_div(own.minutes()).filter(|parts| *parts > 0)?;
        let part = |part: u32| {
            let seconds = start.as_second() + i64::from(part * own.seconds());
            points.get(&Timestamp::from_second(seconds).ok()?).copied()
        };
        let parts: Vec<ClientExpectation> = (0..parts).map(part).collect::<Option<_>>()?;
        let contacts: f64 = parts.iter().map(|one| one.contacts).sum();
        match self.measure {
            AdjustedMeasure::Contacts => Some(contacts),
            AdjustedMeasure::HandleTime if contacts > 0.0 => {
                let times = parts.iter().map(|one| Some(one.contacts * one.handle_seconds?));
                Some(times.sum::<Option<f64>>()? / contacts)
            }
            AdjustedMeasure::HandleTime => None,
        }
    }
}

/// Returns the contacts that were recorded: offered, or those handled, to which a handle time belongs.
fn counted(history: &HistorySeries, measure: AdjustedMeasure) -> Values {
    let or_other = |one: &[Option<f64>], other: &[Option<f64>]| -> Values {
        one.iter().zip(other).map(|(one, other)| one.or(*other)).collect()
    };
    match measure {
        AdjustedMeasure::Contacts => or_other(&history.offered, &history.handled),
        AdjustedMeasure::HandleTime => or_other(&history.handled, &history.offered),
    }
}

/// Returns the shortest length that both divide.
fn common_length(one: IntervalLength, other: IntervalLength) -> Option<IntervalLength> {
    let (one, other) = (one.minutes(), other.minutes());
    let multiple = (1..=12).map(|times| one * times).find(|minutes| minutes.is_multiple_of(other));
    IntervalLength::from_minutes(multiple?).ok()
}

/// Returns the whole weeks from a day to a later one.
fn weeks_ahead(from: Date, to: Date) -> i64 {
    let days = from.until((jiff::Unit::Day, to)).unwrap_or_else(|_| Span::new()).get_days();
    i64::from(days.max(0)) / 7
}
