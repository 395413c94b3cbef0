//! The days of one person: which shifts each could have, and which hours each week owes, under a choice of facts.

use std::collections::BTreeSet;

use jiff::civil::Date;
use organico_model::{Person, RowFact, Shift};

use crate::RosterTask;
use crate::shifts::{Grammar, permits};

/// Minutes of a day.
pub(super) const DAY: i32 = 1440;
/// Step of the starts and lengths of shifts of any kind, where the grammar is let go.
const ANY_STEP: i32 = 30;
/// Longest such shift, in minutes.
const ANY_MAX: i32 = 600;

/// A shift by the clock: minutes from the midnight of the first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    pub(super) start: i32,
    pub(super) end: i32,
    pub(super) paid: i32,
}

/// What a day can be.
pub(super) struct Choices {
    pub(super) spans: Vec<Span>,
    pub(super) may_be_free: bool,
}

/// The days of one person.
pub(super) struct Days<'a> {
    pub(super) task: &'a RosterTask<'a>,
    grammar: &'a Grammar,
    person: &'a Person,
    pub(super) dates: Vec<Date>,
}

impl<'a> Days<'a> {
    pub(super) fn new(task: &'a RosterTask<'a>, grammar: &'a Grammar, person: &'a Person) -> Self {
        let dates = task.requirement.grid.days().into_iter().map(|day| day.date).collect();
        Self { task, grammar, person, dates }
    }

    /// Returns the minutes of the contract.
    pub(super) fn contract(&self) -> i32 {
        self.person.contract.minutes_a_week as i32
    }

    /// Returns whether a planning week ends with a day.
    pub(super) fn ends_week(&self, day: usize) -> bool {
        let start = self.task.centre.week_start;
        self.dates.get(day + 1).is_none_or(|next| next.weekday() == start)
    }

    /// Returns what a day can be.
    pub(super) fn choices(&self, day: usize, facts: &BTreeSet<RowFact>) -> Choices {
        let date = self.dates[day];
        if let Some(locked) = self.locked(date).filter(|_| facts.contains(&RowFact::LockedDays)) {
            let spans: Vec<Span> = self.worked(day, &locked).into_iter().collect();
            return Choices { may_be_free: spans.is_empty(), spans };
        }
        let away = facts.contains(&RowFact::Absences) && self.is_away(date);
        let mut spans = Vec::new();
        if self.person.is_employed_on(date) && !away {
            let all =
                if facts.contains(&RowFact::ShiftGrammar) { self.known(day) } else { any(day) };
            let fits = |span: &Span| {
                !facts.contains(&RowFact::Availability) || self.is_available(day, *span)
            };
            spans = all.into_iter().filter(fits).collect();
            spans.sort_unstable();
            spans.dedup();
        }
        Choices { spans, may_be_free: true }
    }

    /// Returns the least minutes that a week owes which ends with a day; `longest` are the most that a day can give.
    ///
    /// As the checker counts: a day outside the roster or the employment, an absence, a closure or a holiday excuses at
    /// most the longest day, a permit its minutes.
    pub(super) fn least(&self, last: usize, longest: i32, facts: &BTreeSet<RowFact>) -> i32 {
        let first = (0..=last).rev().take_while(|day| *day == last || !self.ends_week(*day)).last();
        let week = &self.dates[first.unwrap_or(last)..=last];
        let employed = week.iter().filter(|date| self.person.is_employed_on(**date));
        let (mut excused, mut possible) = (7 - employed.clone().count() as i32, 0);
        for date in employed {
            let is_free = (facts.contains(&RowFact::Absences) && self.is_away(*date))
                || self.task.centre.calendar.is_holiday_at(*date, &self.person.site);
            let available = !facts.contains(&RowFact::Availability)
                || self.person.available_on(date.weekday()).is_some();
            excused += i32::from(available && is_free);
            possible += i32::from(available && !is_free);
        }
        let permits: i32 = week.iter().map(|date| self.permit(*date)).sum();
        if possible == 0 { 0 } else { (self.contract() - excused * longest - permits).max(0) }
    }

    /// Returns the published shifts of a day that must stay; none of them means a day off that must stay.
    fn locked(&self, date: Date) -> Option<Vec<&'a Shift>> {
        let start = self.task.start;
        let published = start.published.as_ref()?;
        let is_locked = published.first <= date
            && date < published.end
            && start.locked.iter().any(|one| one.person == self.person.id && one.day == date);
        let own = published.shifts.iter();
        let own = own.filter(|shift| shift.person == self.person.id && shift.day == date);
        is_locked.then(|| own.collect())
    }

    /// Returns the shifts of a day as one.
    fn worked(&self, day: usize, shifts: &[&Shift]) -> Option<Span> {
        let zone = &self.task.centre.zone;
        let first = shifts.first()?;
        let civil = zone.to_datetime(first.start);
        let start = day as i32 * DAY + i32::from(civil.hour()) * 60 + i32::from(civil.minute());
        let seconds =
            shifts.iter().map(|shift| shift.end).max()?.as_second() - first.start.as_second();
        let paid: i64 = shifts.iter().map(|shift| shift.paid_minutes()).sum();
        Some(Span { start, end: start + (seconds / 60) as i32, paid: paid as i32 })
    }

    fn is_away(&self, date: Date) -> bool {
        let centre = self.task.centre;
        let own = |absence: &&organico_model::Absence| absence.person == self.person.id;
        centre.calendar.is_closed(date)
            || centre.absences.iter().filter(own).any(|absence| {
                absence.is_of_whole_days() && absence.first <= date && date <= absence.last
            })
    }

    fn permit(&self, date: Date) -> i32 {
        let own = self.task.centre.absences.iter().filter(|absence| {
            absence.person == self.person.id && absence.first <= date && date <= absence.last
        });
        own.filter_map(|absence| absence.minutes_a_day).map(|minutes| minutes as i32).sum()
    }

    /// Returns the shifts that the grammar has for the contract on a day of the week.
    fn known(&self, day: usize) -> Vec<Span> {
        let weekday = self.dates[day].weekday();
        let offered = self.grammar.options.iter().filter(|option| {
            let template = &self.task.centre.shifts[option.template as usize];
            template.weekdays.contains(&weekday) && permits(template, self.person.contract.kind)
        });
        let span = |option: &crate::shifts::ShiftOption| {
            let start = day as i32 * DAY + option.start as i32;
            Span { start, end: start + option.length, paid: option.paid as i32 }
        };
        offered.map(span).collect()
    }

    fn is_available(&self, day: usize, span: Span) -> bool {
        let weekday = self.dates[day].weekday();
        let midnight = day as i32 * DAY;
        self.person.availability.iter().filter(|entry| entry.weekday == weekday).any(|entry| {
            midnight + entry.span.from as i32 <= span.start
                && span.end <= midnight + entry.span.to as i32
        })
    }
}

/// Returns shifts of every start and length of a day, without unpaid breaks.
fn any(day: usize) -> Vec<Span> {
    let starts = (0..DAY).step_by(ANY_STEP as usize);
    let of = |start: i32| {
        (ANY_STEP..=ANY_MAX).step_by(ANY_STEP as usize).map(move |length| {
            let start = day as i32 * DAY + start;
            Span { start, end: start + length, paid: length }
        })
    };
    starts.flat_map(of).collect()
}
