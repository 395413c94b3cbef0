//! A whole roster as annealing changes it: rows that may break limits, and what each change costs.

use crate::day_shifts::tables::{FREE, Limits, Tables};

/// What a row has in all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Totals {
    minutes: i32,
    weekends: i32,
}

/// The row of a person as it might become, between two days.
#[derive(Debug, Clone, Default)]
pub(crate) struct Draft {
    pub(crate) person: usize,
    pub(crate) row: Vec<u8>,
    pub(crate) from: usize,
    /// The last day that changes.
    pub(crate) to: usize,
}

/// The rows with their sums.
#[derive(Debug, Clone)]
pub(crate) struct Standing<'a> {
    pub(crate) tables: &'a Tables,
    pub(crate) rows: Vec<Vec<u8>>,
    totals: Vec<Totals>,
    /// Days of each kind by person.
    kinds: Vec<i32>,
    /// By person: the kinds of which there may be too many days.
    scarce: Vec<Vec<u8>>,
    cover: Vec<i32>,
    pub(crate) cost: i64,
    /// How far limits are broken.
    pub(crate) broken: i64,
}

impl<'a> Standing<'a> {
    pub(crate) fn new(tables: &'a Tables, rows: &[Vec<u8>]) -> Self {
        let mut standing = Self {
            tables,
            rows: rows.to_vec(),
            totals: vec![Totals::default(); rows.len()],
            kinds: vec![0; rows.len() * tables.kinds],
            scarce: tables.people.iter().map(|limits| scarce(tables, limits)).collect(),
            cover: tables.counts(rows),
            cost: tables.cost(rows),
            broken: 0,
        };
        for (person, row) in rows.iter().enumerate() {
            let mut totals = Totals::default();
            for (day, kind) in row.iter().enumerate() {
                totals.minutes += tables.minutes[*kind as usize];
                totals.weekends += i32::from(starts_weekend(row, day));
                standing.kinds[person * tables.kinds + *kind as usize] += 1;
            }
            standing.totals[person] = totals;
            standing.broken += standing.broken_by(person);
        }
        standing
    }

    fn broken_by(&self, person: usize) -> i64 {
        let limits = &self.tables.people[person];
        let of_kind = |kind: usize| {
            let days = self.kinds[person * self.tables.kinds + kind];
            i64::from((days - limits.kind_max[kind]).max(0))
        };
        let kinds: i64 = (1..self.tables.kinds).map(of_kind).sum();
        let last = self.tables.days.saturating_sub(1);
        kinds + beyond(limits, self.totals[person]) + self.runs(person, &self.rows[person], 0, last)
    }

    /// Returns how far the runs and successions between two days break limits; the days must hold whole runs.
    fn runs(&self, person: usize, row: &[u8], from: usize, to: usize) -> i64 {
        let limits = &self.tables.people[person];
        let (mut broken, mut day) = (0, from);
        while day <= to {
            let (start, works) = (day, row[day] != FREE);
            while day <= to && (row[day] != FREE) == works {
                if works && day > start {
                    broken += i64::from(!self.tables.follows(row[day - 1], row[day]));
                }
                day += 1;
            }
            let length = (day - start) as i32;
            let inner = start > 0 && day < self.tables.days;
            let least = if works { limits.run_min } else { limits.free_min };
            if inner {
                broken += i64::from((least - length).max(0));
            }
            if works {
                broken += i64::from((length - limits.run_max).max(0));
            }
        }
        broken
    }

    /// Returns what a draft adds to broken limits and to wishes and cover of the old row's days.
    pub(crate) fn weigh(&self, draft: &Draft) -> (i64, i64) {
        let Draft { person, ref row, from, to } = *draft;
        let tables = self.tables;
        let old = &self.rows[person];
        let limits = &tables.people[person];
        let (mut totals, before) = (self.totals[person], self.totals[person]);
        let mut wishes = 0;
        for day in from..=to {
            let (was, is) = (old[day], row[day]);
            if was != is {
                totals.minutes += tables.minutes[is as usize] - tables.minutes[was as usize];
                wishes += i64::from(tables.wish(person, day, is) - tables.wish(person, day, was));
            }
        }
        for day in (from..=(to + 1).min(tables.days - 1)).filter(|day| day % 7 >= 5) {
            totals.weekends +=
                i32::from(starts_weekend(row, day)) - i32::from(starts_weekend(old, day));
        }
        let mut broken = beyond(limits, totals) - beyond(limits, before);
        for kind in &self.scarce[person] {
            broken += self.excess_step(draft, *kind);
        }
        let (first, last) = whole_runs(old, from, to);
        broken += self.runs(person, row, first, last) - self.runs(person, old, first, last);
        (broken, wishes)
    }

    /// Returns how many more days beyond its limit a kind has with the draft.
    fn excess_step(&self, draft: &Draft, kind: u8) -> i64 {
        let Draft { person, ref row, from, to } = *draft;
        let days = |row: &[u8]| Tables::days_of(&row[from..=to], kind);
        let had = self.kinds[person * self.tables.kinds + kind as usize];
        let has = had + days(row) - days(&self.rows[person]);
        let most = self.tables.people[person].kind_max[kind as usize];
        i64::from((has - most).max(0) - (had - most).max(0))
    }

    /// Returns what one person from one kind to another on a day adds to the cost of cover.
    #[inline]
    pub(crate) fn cover_step(&self, day: usize, was: u8, is: u8) -> i64 {
        let cell = day * self.tables.kinds;
        let step = |kind: u8, by: i32| {
            if kind == FREE {
                return 0;
            }
            let (want, people) =
                (&self.tables.want[cell + kind as usize], self.cover[cell + kind as usize]);
            want.cost(people + by) - want.cost(people)
        };
        step(was, -1) + step(is, 1)
    }

    /// Puts a draft in place; costs are the caller's.
    pub(crate) fn put(&mut self, draft: &Draft) {
        let Draft { person, ref row, from, to } = *draft;
        let tables = self.tables;
        for (day, is) in row.iter().copied().enumerate().take(to + 1).skip(from) {
            let was = self.rows[person][day];
            if was != is {
                self.totals[person].minutes +=
                    tables.minutes[is as usize] - tables.minutes[was as usize];
                self.kinds[person * tables.kinds + was as usize] -= 1;
                self.kinds[person * tables.kinds + is as usize] += 1;
                self.cover[day * tables.kinds + was as usize] -= 1;
                self.cover[day * tables.kinds + is as usize] += 1;
            }
        }
        for day in (from..=(to + 1).min(tables.days - 1)).filter(|day| day % 7 >= 5) {
            let old = &self.rows[person];
            self.totals[person].weekends +=
                i32::from(starts_weekend(row, day)) - i32::from(starts_weekend(old, day));
        }
        self.rows[person][from..=to].copy_from_slice(&row[from..=to]);
    }
}

fn scarce(tables: &Tables, limits: &Limits) -> Vec<u8> {
    let few = |kind: &usize| limits.kind_max[*kind] < tables.days as i32;
    limits.kinds().filter(few).map(|kind| kind as u8).collect()
}

/// Returns whether a weekend with work begins on the day: a worked Saturday, or a worked Sunday after a free one.
#[inline]
fn starts_weekend(row: &[u8], day: usize) -> bool {
    row[day] != FREE
        && match day % 7 {
            5 => true,
            6 => day == 0 || row[day - 1] == FREE,
            _ => false,
        }
}

/// Returns how far totals lie beyond the limits: half hours, one for any at all, and weekends.
fn beyond(limits: &Limits, totals: Totals) -> i64 {
    let minutes = (totals.minutes - limits.minutes_max).max(limits.minutes_min - totals.minutes);
    let late = if minutes > 0 { i64::from(minutes / 120) + 1 } else { 0 };
    late + i64::from((totals.weekends - limits.weekends_max).max(0))
}

/// Widens a stretch of days to whole runs of the row on both sides.
fn whole_runs(row: &[u8], from: usize, to: usize) -> (usize, usize) {
    let same = |a: usize, b: usize| (row[a] == FREE) == (row[b] == FREE);
    let mut first = from.saturating_sub(1);
    while first > 0 && first < from && same(first - 1, first) {
        first -= 1;
    }
    let mut last = (to + 1).min(row.len() - 1);
    while last > to && last + 1 < row.len() && same(last, last + 1) {
        last += 1;
    }
    (first, last)
}
