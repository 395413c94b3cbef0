//! The shifts of each person with what interrupts them, in minutes of the grid: where a session can go.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use jiff::Timestamp;
use jiff::civil::Date;
use organico_model::{AgentId, DaySpan, Grid, Pause};

use super::SessionTask;

/// A shift with its interruptions.
#[derive(Debug, Clone)]
pub(super) struct Spell {
    /// Its place in the roster.
    pub(super) shift: usize,
    /// First minute.
    pub(super) start: i32,
    /// First minute after it.
    pub(super) end: i32,
    /// Breaks, by start; a minute that is begun is one of them.
    pub(super) breaks: Vec<(i32, i32)>,
    /// Minutes that sessions have taken, in no order.
    pub(super) taken: Vec<(i32, i32)>,
    /// Whether it must stay as it is.
    pub(super) locked: bool,
}

impl Spell {
    /// Returns whether a span lies within the shift, in no break and in no session.
    pub(super) fn is_free(&self, (from, to): (i32, i32)) -> bool {
        let clear = |(start, end): &(i32, i32)| *end <= from || to <= *start;
        let inside = self.start <= from && to <= self.end;
        inside && self.breaks.iter().chain(&self.taken).all(clear)
    }

    /// Returns the most minutes between two breaks, whatever sessions have taken of them.
    pub(super) fn longest_stretch(&self) -> i32 {
        let mut from = self.start;
        let mut longest = 0;
        for (start, end) in self.breaks.iter().copied().chain([(self.end, self.end)]) {
            longest = longest.max(start.min(self.end) - from);
            from = from.max(end);
        }
        longest
    }
}

/// Where everyone works, and the calendar of the grid.
#[derive(Debug, Clone)]
pub(super) struct Room {
    pub(super) interval: i32,
    /// By person: the shifts, by start.
    pub(super) spells: Vec<Vec<Spell>>,
    dates: Vec<Date>,
    /// By interval: the day on which it starts.
    day_of: Vec<usize>,
    grid: Grid,
}

impl Room {
    pub(super) fn new(task: &SessionTask<'_>) -> Self {
        let grid = task.requirement.grid.clone();
        let days = grid.days();
        let mut day_of = vec![0; grid.count];
        for (index, day) in days.iter().enumerate() {
            day_of[day.intervals.clone()].fill(index);
        }
        let mut room = Self {
            interval: grid.length.minutes().cast_signed(),
            spells: vec![Vec::new(); task.centre.people.len()],
            dates: days.into_iter().map(|day| day.date).collect(),
            day_of,
            grid,
        };
        room.fill(task);
        room
    }

    fn fill(&mut self, task: &SessionTask<'_>) {
        let people: BTreeMap<&AgentId, usize> =
            task.centre.people.iter().enumerate().map(|(index, one)| (&one.id, index)).collect();
        let locked: BTreeSet<(&AgentId, Date)> =
            task.locked.iter().map(|one| (&one.person, one.day)).collect();
        for (index, shift) in task.roster.shifts.iter().enumerate() {
            let Some(person) = people.get(&shift.person) else { continue };
            // A minute that is begun is taken, and one that is not whole is no room.
            let spans = |sessions: bool| {
                let pauses = shift.pauses.iter();
                let asked = pauses.filter(move |pause| pause.kind.is_session() == sessions);
                let span =
                    |pause: &Pause| (self.minute(pause.start, 0), self.minute(pause.end, 59));
                let mut spans: Vec<(i32, i32)> = asked.map(span).collect();
                spans.sort_unstable();
                spans
            };
            let spell = Spell {
                shift: index,
                start: self.minute(shift.start, 59),
                end: self.minute(shift.end, 0),
                breaks: spans(false),
                taken: spans(true),
                locked: locked.contains(&(&shift.person, shift.day)),
            };
            self.spells[*person].push(spell);
        }
        for spells in &mut self.spells {
            spells.sort_by_key(|spell| (spell.start, spell.end, spell.shift));
        }
    }

    /// Returns the minute of the grid of an instant so many seconds later, rounded down.
    pub(super) fn minute(&self, instant: Timestamp, later: i64) -> i32 {
        let seconds = instant.as_second() - self.grid.start.as_second() + later;
        seconds.div_euclid(60).clamp(i64::from(i32::MIN / 2), i64::from(i32::MAX / 2)) as i32
    }

    /// Returns the instant of a minute of the grid.
    pub(super) fn instant(&self, minute: i32) -> Timestamp {
        let seconds = self.grid.start.as_second() + i64::from(minute) * 60;
        Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX)
    }

    /// Returns the civil days of the grid.
    pub(super) fn dates(&self) -> &[Date] {
        &self.dates
    }

    /// Returns the places of the days from one date to another.
    pub(super) fn days(&self, first: Date, last: Date) -> Range<usize> {
        let start = self.dates.partition_point(|date| *date < first);
        start..self.dates.partition_point(|date| *date <= last)
    }

    /// Returns the day on which a minute of the grid lies, if it does.
    pub(super) fn day_of(&self, minute: i32) -> Option<usize> {
        let index = usize::try_from(minute.div_euclid(self.interval)).ok()?;
        self.day_of.get(index).copied()
    }

    /// Returns, for each interval, whether a session that starts with it keeps its hours of the day, by the clock.
    pub(super) fn within(&self, hours: DaySpan, minutes: i32) -> Vec<bool> {
        let whole_day = hours == DaySpan { from: 0, to: 1440 };
        let starts = (0..self.day_of.len()).map(|t| t as i32 * self.interval);
        starts.map(|start| whole_day || self.keeps(hours, start, minutes)).collect()
    }

    /// Returns whether a span of minutes keeps hours of the day, by the clock.
    pub(super) fn keeps(&self, hours: DaySpan, start: i32, minutes: i32) -> bool {
        let clock = |minute: i32| {
            let civil = self.grid.zone.to_datetime(self.instant(minute));
            let hour = u32::from(civil.hour().unsigned_abs());
            (civil.date(), hour * 60 + u32::from(civil.minute().unsigned_abs()))
        };
        let ((day, from), (end_day, to)) = (clock(start), clock(start + minutes));
        let to = if end_day == day { to } else { to + 1440 };
        hours.from <= from && to <= hours.to
    }
}
