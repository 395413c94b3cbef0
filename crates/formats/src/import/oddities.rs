//! What is odd about the contacts of a queue: intervals that are missing, counts out of all proportion, days on which the
//! clock changes. One line a queue and kind, with the first place and how many there are.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use organico_model::{Centre, Diagnostic, IntervalLength};

use super::history::{Counts, ImportedQueue};
use crate::instant::label;

/// An interval of the week counts as open when more than this share of its weeks has it.
const OPEN_SHARE: f64 = 0.5;
/// An outlier is so many times the usual count of its interval of the week, and so many contacts more.
const OUTLIER_TIMES: f64 = 5.0;
const OUTLIER_MORE: f64 = 20.0;
/// Fewest weeks from which a usual count is told.
const WEEKS_MIN: usize = 4;
const WEEK_SECONDS: f64 = 604_800.0;

/// Weekday from Monday and minute of the local day.
type Slot = (i8, i16);

/// An interval as it is looked at.
struct Seen<'q> {
    start: Timestamp,
    date: Date,
    slot: Slot,
    counts: &'q Counts,
}

/// Returns warnings about the intervals of a queue, at the name of the queue.
pub(crate) fn oddities(
    queue: &ImportedQueue,
    length: IntervalLength,
    centre: &Centre,
) -> Vec<Diagnostic> {
    let zone = &centre.zone;
    let seen: Vec<Seen<'_>> =
        queue.intervals.iter().map(|(start, counts)| seen(*start, counts, zone)).collect();
    let slots = by_slot(&seen);
    let mut found = Vec::new();
    found.extend(gaps(&seen, &slots, length, centre));
    found.extend(outliers(&seen, &slots, zone));
    found.extend(clock_changes(&seen, length, zone));
    let tell = |code: &'static str, odd: fn(&Counts) -> bool| first_of(&seen, code, odd, zone);
    found.extend(tell("I1112", |counts| {
        let gone = counts.handled.unwrap_or(0.0) + counts.abandoned.unwrap_or(0.0);
        counts.offered.is_some_and(|offered| gone > offered)
    }));
    found.extend(tell("I1133", |counts| {
        let all = [counts.offered, counts.handled, counts.abandoned];
        all.into_iter().flatten().any(|count| count.fract() != 0.0)
    }));
    found.extend(tell("I1134", |counts| {
        let contacts = counts.handled.or(counts.offered).unwrap_or(0.0);
        contacts > 0.0 && counts.handle_seconds == Some(0.0)
    }));
    found.into_iter().map(|warning| warning.at("", 0, queue.name.clone())).collect()
}

fn seen<'q>(start: Timestamp, counts: &'q Counts, zone: &TimeZone) -> Seen<'q> {
    let civil = zone.to_datetime(start);
    let minute = i16::from(civil.hour()) * 60 + i16::from(civil.minute());
    let slot = (civil.weekday().to_monday_zero_offset(), minute);
    Seen { start, date: civil.date(), slot, counts }
}

/// Returns the offered counts of every interval of the week, sorted.
fn by_slot(seen: &[Seen<'_>]) -> BTreeMap<Slot, Vec<f64>> {
    let mut slots: BTreeMap<Slot, Vec<f64>> = BTreeMap::new();
    for one in seen {
        let contacts = one.counts.offered.or(one.counts.handled).unwrap_or(0.0);
        slots.entry(one.slot).or_default().push(contacts);
    }
    for counts in slots.values_mut() {
        counts.sort_by(f64::total_cmp);
    }
    slots
}

/// Returns a warning about intervals that most weeks have and that are missing, holidays and closures apart.
fn gaps(
    seen: &[Seen<'_>],
    slots: &BTreeMap<Slot, Vec<f64>>,
    length: IntervalLength,
    centre: &Centre,
) -> Option<Diagnostic> {
    let (first, last) = (seen.first()?.start.as_second(), seen.last()?.start.as_second());
    let weeks = ((last - first) as f64 / WEEK_SECONDS).max(1.0);
    let mut there = seen.iter().map(|one| one.start.as_second()).peekable();
    let mut missing: Vec<Timestamp> = Vec::new();
    for second in (first..=last).step_by(length.seconds() as usize) {
        if there.next_if_eq(&second).is_some() {
            continue;
        }
        let Ok(start) = Timestamp::from_second(second) else { continue };
        let one = self::seen(start, &NOTHING, &centre.zone);
        let open = slots.get(&one.slot).is_some_and(|c| c.len() as f64 > OPEN_SHARE * weeks);
        let holiday = || centre.calendar.holiday(one.date).is_some();
        if open && !holiday() && !centre.calendar.is_closed(one.date) {
            missing.push(start);
        }
    }
    let warning = Diagnostic::warning("I1108").with("count", missing.len());
    Some(warning.with("first", label(*missing.first()?, &centre.zone)))
}

const NOTHING: Counts =
    Counts { offered: None, handled: None, abandoned: None, handle_seconds: None };

/// Returns a warning about the farthest count above what is usual.
fn outliers(
    seen: &[Seen<'_>],
    slots: &BTreeMap<Slot, Vec<f64>>,
    zone: &TimeZone,
) -> Option<Diagnostic> {
    let far = |one: &Seen<'_>| {
        let contacts = one.counts.offered.or(one.counts.handled)?;
        let usual = slots.get(&one.slot).filter(|counts| counts.len() >= WEEKS_MIN)?;
        let median = usual[usual.len() / 2];
        let far = contacts > OUTLIER_TIMES * median && contacts > median + OUTLIER_MORE;
        far.then_some((contacts - median, contacts, median, one.start))
    };
    let found: Vec<(f64, f64, f64, Timestamp)> = seen.iter().filter_map(far).collect();
    // Of equal ones the first: the later must be farther to replace it.
    let farthest = found.iter().copied().reduce(|a, b| if b.0 > a.0 { b } else { a });
    let (_, contacts, median, start) = farthest?;
    let warning = Diagnostic::warning("I1109").with("start", label(start, zone));
    let warning = warning.with("value", contacts).with("usual", median);
    Some(warning.with("more", found.len() - 1))
}

/// Returns a warning for each day of a clock change that has as many intervals as an ordinary day.
fn clock_changes(seen: &[Seen<'_>], length: IntervalLength, zone: &TimeZone) -> Vec<Diagnostic> {
    let full = length.per_day();
    let mut days: BTreeMap<Date, usize> = BTreeMap::new();
    for one in seen {
        *days.entry(one.date).or_default() += 1;
    }
    let odd = |(date, found): (Date, usize)| {
        // A queue that is closed at night never sees the hour that comes twice or not at all.
        let hours = if found == full { hours_of(date, zone)? } else { 24 };
        let expected = hours * 60 / length.minutes() as usize;
        (hours != 24).then(|| {
            let warning = Diagnostic::warning("I1110").with("date", date);
            warning.with("found", found).with("expected", expected)
        })
    };
    days.into_iter().filter_map(odd).collect()
}

fn hours_of(date: Date, zone: &TimeZone) -> Option<usize> {
    let midnight = |date: Date| date.to_zoned(zone.clone()).ok().map(|day| day.timestamp());
    let (start, end) = (midnight(date)?, midnight(date.tomorrow().ok()?)?);
    Some(((end.as_second() - start.as_second()) / 3600) as usize)
}

/// Returns a warning about the intervals that are odd in a way, told by the first of them.
fn first_of(
    seen: &[Seen<'_>],
    code: &'static str,
    odd: fn(&Counts) -> bool,
    zone: &TimeZone,
) -> Option<Diagnostic> {
    let mut found = seen.iter().filter(|one| odd(one.counts));
    let first = found.next()?;
    let warning = Diagnostic::warning(code).with("count", 1 + found.count());
    Some(warning.with("first", label(first.start, zone)))
}

#[cfg(test)]
mod tests;
