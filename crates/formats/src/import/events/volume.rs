//! Contacts of one queue by interval, in arrays that grow by whole days of the UTC line as contacts come.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use organico_model::IntervalLength;

use super::super::history::Counts;

/// Seconds of a page.
const PAGE_SECONDS: i64 = 86_400;

/// What is counted in an interval; sums are integers, so that their order does not matter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) offered: u32,
    pub(crate) handled: u32,
    pub(crate) abandoned: u32,
    /// Handled contacts whose handle time is known.
    pub(crate) timed: u32,
    pub(crate) handle_milliseconds: u64,
}

impl Cell {
    fn merge(&mut self, other: &Self) {
        self.offered += other.offered;
        self.handled += other.handled;
        self.abandoned += other.abandoned;
        self.timed += other.timed;
        self.handle_milliseconds += other.handle_milliseconds;
    }

    fn counts(&self) -> Counts {
        let seconds = self.handle_milliseconds as f64 / 1000.0;
        Counts {
            offered: Some(f64::from(self.offered)),
            handled: Some(f64::from(self.handled)),
            abandoned: Some(f64::from(self.abandoned)),
            handle_seconds: (self.timed > 0).then(|| seconds / f64::from(self.timed)),
        }
    }
}

/// Cells of a queue by day and interval.
#[derive(Debug, Clone)]
pub(crate) struct Volume {
    length: i64,
    /// The day of the first page, counted from 1970.
    first: i64,
    pages: Vec<Option<Box<[Cell]>>>,
    used: usize,
}

impl Volume {
    /// Returns a volume without contacts.
    pub(crate) fn new(length: IntervalLength) -> Self {
        Self { length: i64::from(length.seconds()), first: 0, pages: Vec::new(), used: 0 }
    }

    /// Returns the cell of a second of the UTC line.
    pub(crate) fn at(&mut self, second: i64) -> &mut Cell {
        let index = second.rem_euclid(PAGE_SECONDS) / self.length;
        &mut self.page(second.div_euclid(PAGE_SECONDS))[index as usize]
    }

    /// Returns the number of days with a contact.
    pub(crate) fn days(&self) -> usize {
        self.used
    }

    fn page(&mut self, day: i64) -> &mut [Cell] {
        if self.pages.is_empty() {
            self.first = day;
        }
        if day < self.first {
            let more = (self.first - day) as usize;
            self.pages.splice(0..0, std::iter::repeat_n(None, more));
            self.first = day;
        }
        let index = (day - self.first) as usize;
        if index >= self.pages.len() {
            self.pages.resize(index + 1, None);
        }
        let cells = (PAGE_SECONDS / self.length) as usize;
        self.used += usize::from(self.pages[index].is_none());
        self.pages[index].get_or_insert_with(|| vec![Cell::default(); cells].into_boxed_slice())
    }

    /// Adds the contacts of another volume.
    pub(crate) fn merge(&mut self, other: &Self) {
        for (day, page) in (other.first..).zip(&other.pages) {
            let Some(page) = page else { continue };
            let own = self.page(day);
            own.iter_mut().zip(page).for_each(|(cell, other)| cell.merge(other));
        }
    }

    /// Returns the first second and the cell of every interval with a contact, in order.
    fn busy(&self) -> impl Iterator<Item = (i64, &Cell)> {
        let pages = (self.first..).zip(&self.pages);
        let cells = pages.filter_map(|(day, page)| Some((day, page.as_ref()?)));
        let length = self.length;
        let cells = cells.flat_map(move |(day, page)| {
            let start = move |index: i64| day * PAGE_SECONDS + index * length;
            (0..).zip(page).map(move |(index, cell)| (start(index), cell))
        });
        cells.filter(|(_, cell)| **cell != Cell::default())
    }

    /// Returns the counts by first instant of the interval. An interval in which nothing came counts as 0 contacts
    /// between the first and the last contact of the queue, on days of which something is known.
    pub(crate) fn intervals(&self, days: &KnownDays) -> BTreeMap<Timestamp, Counts> {
        let mut busy = self.busy().peekable();
        let Some(first) = busy.peek().map(|(second, _)| *second) else { return BTreeMap::new() };
        let last = self.busy().last().map_or(first, |(second, _)| second);
        let mut intervals = BTreeMap::new();
        for second in (first..=last).step_by(self.length as usize) {
            let cell = busy.next_if(|(start, _)| *start == second).map(|(_, cell)| *cell);
            let quiet = || days.has(second).then(Cell::default);
            if let (Some(cell), Ok(start)) = (cell.or_else(quiet), Timestamp::from_second(second)) {
                intervals.insert(start, cell.counts());
            }
        }
        intervals
    }
}

/// The civil days on which any queue had a contact: a day without one is missing, not quiet.
#[derive(Debug)]
pub(crate) struct KnownDays {
    days: BTreeSet<Date>,
    zone: TimeZone,
}

impl KnownDays {
    /// Returns the days of all queues.
    pub(crate) fn of<'v>(volumes: impl Iterator<Item = &'v Volume>, zone: &TimeZone) -> Self {
        let seconds: BTreeSet<i64> =
            volumes.flat_map(|volume| volume.busy().map(|(second, _)| second)).collect();
        let date =
            |second: &i64| Some(zone.to_datetime(Timestamp::from_second(*second).ok()?).date());
        Self { days: seconds.iter().filter_map(date).collect(), zone: zone.clone() }
    }

    fn has(&self, second: i64) -> bool {
        let start = Timestamp::from_second(second);
        start.is_ok_and(|start| self.days.contains(&self.zone.to_datetime(start).date()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn volume(seconds: &[i64]) -> Volume {
        let mut volume = Volume::new(IntervalLength::QUARTER_HOUR);
        for second in seconds {
            volume.at(*second).offered += 1;
        }
        volume
    }

    #[test]
    fn the_order_of_contacts_and_of_parts_changes_nothing() {
        let seconds = [5 * PAGE_SECONDS, 3 * PAGE_SECONDS + 900, 9 * PAGE_SECONDS - 1, 0, -1];
        let mut back = seconds;
        back.reverse();
        let days = KnownDays::of([&volume(&seconds)].into_iter(), &TimeZone::UTC);
        let whole = volume(&seconds).intervals(&days);
        assert_eq!(volume(&back).intervals(&days), whole);
        let mut parts = volume(&seconds[..2]);
        parts.merge(&volume(&seconds[2..]));
        assert_eq!((parts.intervals(&days), parts.days()), (whole, 5));
    }

    #[test]
    fn a_quiet_interval_is_zero_and_a_day_of_which_nothing_is_known_is_missing() {
        let queue = volume(&[0, 4 * PAGE_SECONDS]);
        let other = volume(&[PAGE_SECONDS]);
        let days = KnownDays::of([&queue, &other].into_iter(), &TimeZone::UTC);
        let intervals = queue.intervals(&days);
        // Two whole days and the last interval; of the days between nothing is known.
        assert_eq!(intervals.len(), 96 + 96 + 1);
        let offered: f64 = intervals.values().filter_map(|counts| counts.offered).sum();
        assert_eq!(offered, 2.0);
    }
}
