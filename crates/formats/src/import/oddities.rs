//! What is odd about the contacts of a queue: intervals that are missing, counts out of all proportion, days on which the
//! clock changes.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use organico_model::{Diagnostic, IntervalLength};

use super::history::{Counts, ImportedQueue};
use crate::instant::label;

/// An interval of the week counts as open when at least this share of its weeks has it.
const OPEN_SHARE: f64 = 0.5;
/// An outlier is so many times the usual count of its interval of the week, and so many contacts more.
const OUTLIER_TIMES: f64 = 5.0;
const OUTLIER_MORE: f64 = 20.0;
/// Fewest weeks from which a usual count is told.
const WEEKS_MIN: usize = 4;

/// Weekday and second of the local day.
type Slot = (i8, i32);

/// Returns warnings about the intervals of a queue, at the name of the queue.
pub(crate) fn oddities(
    queue: &ImportedQueue,
    length: IntervalLength,
    zone: &TimeZone,
) -> Vec<Diagnostic> {
    let slots = by_slot(queue, zone);
    let mut found = Vec::new();
    found.extend(gaps(queue, &slots, length, zone));
    found.extend(outliers(queue, &slots, zone));
    found.extend(clock_changes(queue, length, zone));
    found.extend(impossible(queue, zone));
    found.into_iter().map(|warning| warning.at("", 0, queue.name.clone())).collect()
}

fn slot(start: Timestamp, zone: &TimeZone) -> Slot {
    let civil = zone.to_datetime(start);
    let second = i32::from(civil.hour()) * 3600 + i32::from(civil.minute()) * 60;
    (civil.weekday().to_monday_zero_offset(), second)
}

/// Returns the offered counts of every interval of the week, sorted.
fn by_slot(queue: &ImportedQueue, zone: &TimeZone) -> BTreeMap<Slot, Vec<f64>> {
    let mut slots: BTreeMap<Slot, Vec<f64>> = BTreeMap::new();
    for (start, counts) in &queue.intervals {
        let offered = counts.offered.or(counts.handled).unwrap_or(0.0);
        slots.entry(slot(*start, zone)).or_default().push(offered);
    }
    slots.values_mut().for_each(|counts| counts.sort_by(f64::total_cmp));
    slots
}

fn weeks(queue: &ImportedQueue) -> f64 {
    let ends = queue.intervals.first_key_value().zip(queue.intervals.last_key_value());
    ends.map_or(0.0, |(first, last)| (last.0.as_second() - first.0.as_second()) as f64 / 604_800.0)
}

fn gaps(
    queue: &ImportedQueue,
    slots: &BTreeMap<Slot, Vec<f64>>,
    length: IntervalLength,
    zone: &TimeZone,
) -> Option<Diagnostic> {
    let (first, last) =
        (queue.intervals.keys().next()?.as_second(), queue.intervals.keys().last()?.as_second());
    let weeks = weeks(queue);
    let open = |start: Timestamp| {
        let seen = slots.get(&slot(start, zone)).map_or(0, Vec::len);
        seen as f64 > OPEN_SHARE * weeks
    };
    let starts = (first..=last).step_by(length.seconds() as usize);
    let mut missing = starts
        .filter_map(|second| Timestamp::from_second(second).ok())
        .filter(|start| !queue.intervals.contains_key(start) && open(*start));
    let earliest = missing.next()?;
    let count = 1 + missing.count();
    let warning = Diagnostic::warning("I1108").with("count", count);
    Some(warning.with("first", label(earliest, zone)))
}

fn outliers<'q>(
    queue: &'q ImportedQueue,
    slots: &'q BTreeMap<Slot, Vec<f64>>,
    zone: &'q TimeZone,
) -> impl Iterator<Item = Diagnostic> + 'q {
    queue.intervals.iter().filter_map(move |(start, counts)| {
        let offered = counts.offered.or(counts.handled)?;
        let usual = slots.get(&slot(*start, zone)).filter(|counts| counts.len() >= WEEKS_MIN)?;
        let median = usual[usual.len() / 2];
        let far = offered > OUTLIER_TIMES * median && offered > median + OUTLIER_MORE;
        far.then(|| {
            Diagnostic::warning("I1109")
                .with("start", label(*start, zone))
                .with("value", offered)
                .with("usual", median)
        })
    })
}

/// Returns a warning for each day of a clock change that has intervals around the change and not all of them.
fn clock_changes<'q>(
    queue: &'q ImportedQueue,
    length: IntervalLength,
    zone: &'q TimeZone,
) -> impl Iterator<Item = Diagnostic> + 'q {
    let mut days: BTreeMap<Date, usize> = BTreeMap::new();
    for start in queue.intervals.keys() {
        *days.entry(zone.to_datetime(*start).date()).or_default() += 1;
    }
    days.into_iter().filter_map(move |(date, found)| {
        let hours = hours_of(date, zone)?;
        let expected = hours * 60 / length.minutes() as usize;
        // A queue that is closed at night never sees the hour that comes twice or not at all.
        let full = 24 * 60 / length.minutes() as usize;
        (hours != 24 && found != expected && found == full).then(|| {
            Diagnostic::warning("I1110")
                .with("date", date)
                .with("found", found)
                .with("expected", expected)
        })
    })
}

fn hours_of(date: Date, zone: &TimeZone) -> Option<usize> {
    let midnight = |date: Date| date.to_zoned(zone.clone()).ok().map(|day| day.timestamp());
    let (start, end) = (midnight(date)?, midnight(date.tomorrow().ok()?)?);
    Some(((end.as_second() - start.as_second()) / 3600) as usize)
}

/// Returns a warning where more contacts were handled and lost than came in.
fn impossible(queue: &ImportedQueue, zone: &TimeZone) -> Option<Diagnostic> {
    let more = |(_, counts): &(&Timestamp, &Counts)| {
        let gone = counts.handled.unwrap_or(0.0) + counts.abandoned.unwrap_or(0.0);
        counts.offered.is_some_and(|offered| gone > offered)
    };
    let mut found = queue.intervals.iter().filter(more);
    let (first, _) = found.next()?;
    let count = 1 + found.count();
    Some(Diagnostic::warning("I1112").with("count", count).with("first", label(*first, zone)))
}
