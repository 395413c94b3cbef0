//! A chain of annealing on some days: rows of a few people over a few days are taken out and rebuilt one by one.

use organico_model::{Run, Stream};

use crate::activity_shifts::board::{Board, Duty};
use crate::activity_shifts::grid::DAY;
use crate::activity_shifts::rebuild::{Builder, Opening};

/// Most days of a row that are built at once from nothing, so that the room for it stays small.
const STRETCH_DAYS: usize = 56;

/// What a chain may change.
#[derive(Debug)]
pub(crate) struct Part {
    /// First day, and the day after the last.
    pub(crate) days: (usize, usize),
    /// Fewest and most quarter-hours of each person in all.
    pub(crate) hours: Vec<(i32, i32)>,
}

/// How a stretch of the chain behaves.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pace {
    /// Days of people to price before it ends.
    pub(crate) units: u64,
    /// Of annealing, in the board's price.
    pub(crate) temperature: f64,
    /// Twice the greatest disturbance of a price.
    pub(crate) noise: i16,
}

/// A chain with its room.
#[derive(Debug)]
pub(crate) struct Chain {
    pub(crate) board: Board,
    builder: Builder,
    before: Vec<(usize, usize, Duty)>,
}

impl Chain {
    pub(crate) fn new(board: Board, chance: &mut Stream) -> Self {
        Self { board, builder: Builder::new(chance), before: Vec::new() }
    }

    /// Builds every row from nothing, one after the other; returns the units spent. Stops early with its caller.
    pub(crate) fn construct(&mut self, run: &Run<'_>, chance: &mut Stream) -> u64 {
        let days: Vec<usize> = (0..self.board.grid.days).collect();
        let mut spent = 0;
        for person in shuffled(self.board.grid.people(), chance) {
            if run.progress.stopped() {
                break;
            }
            let (least, most) = self.board.grid.hours[person];
            for stretch in days.chunks(STRETCH_DAYS) {
                let done = stretch.last().map_or(0, |last| last + 1) as i64;
                let share = |hours: i32| (i64::from(hours) * done / days.len() as i64) as i32;
                let hours = (share(least), share(most));
                self.builder.rebuild(
                    &mut self.board,
                    &Opening { person, days: stretch, hours },
                    0,
                    chance,
                );
                spent += stretch.len() as u64;
            }
        }
        spent
    }

    /// Takes steps until the units are spent; returns those spent.
    pub(crate) fn walk(&mut self, part: &Part, pace: &Pace, chance: &mut Stream) -> u64 {
        let mut spent = 0;
        while spent < pace.units && part.days.0 < part.days.1 {
            spent += self.step(part, pace, chance);
        }
        spent
    }

    fn step(&mut self, part: &Part, pace: &Pace, chance: &mut Stream) -> u64 {
        let (people, days) = self.propose(part, chance);
        let cost = self.board.cost();
        self.before.clear();
        for person in &people {
            for day in &days {
                self.before.push((*person, *day, *self.board.duty(*person, *day)));
                self.board.put(*person, *day, &Duty::FREE);
            }
        }
        for person in &people {
            let opening = Opening { person: *person, days: &days, hours: part.hours[*person] };
            self.builder.rebuild(&mut self.board, &opening, pace.noise, chance);
        }
        let limit = -pace.temperature * libm::log(chance.uniform());
        if self.misses(&people, part) || (self.board.cost() - cost) as f64 > limit {
            for (person, day, duty) in &self.before {
                self.board.put(*person, *day, duty);
            }
        }
        (people.len() * days.len()) as u64
    }

    fn misses(&self, people: &[usize], part: &Part) -> bool {
        people.iter().any(|person| {
            let (least, most) = part.hours[*person];
            let total = self.board.totals[*person];
            total < least || total > most
        })
    }

    /// Returns whose days to rebuild: mostly one person's, one or a few in a row or two apart, else of two or three people.
    fn propose(&self, part: &Part, chance: &mut Stream) -> (Vec<usize>, Vec<usize>) {
        let day = self.lacking_day(part, chance);
        let (count, days) = match chance.below(100) {
            0..40 => (1, span(part, day, 1 + chance.below(2) as usize, chance)),
            40..60 => (1, span(part, day, 3 + chance.below(3) as usize, chance)),
            60..80 => (1 + chance.below(2) as usize, apart(part, day, chance)),
            _ => (
                2 + chance.below(2) as usize,
                span(part, day, 1 + chance.below(2) as usize, chance),
            ),
        };
        (some(self.board.grid.people(), count, chance), days)
    }

    /// Returns a day on which a task lacks people if a few looks find one, or any.
    fn lacking_day(&self, part: &Part, chance: &mut Stream) -> usize {
        let (first, end) = part.days;
        let quarters = ((end - first) * DAY) as u32;
        let looks = if self.board.under > 0 && chance.below(2) == 0 { 16 } else { 0 };
        for _ in 0..looks {
            let quarter = first * DAY + chance.below(quarters) as usize;
            let task = chance.below(self.board.grid.tasks as u32) as usize;
            if self.board.lacks(task, quarter) {
                return quarter / DAY;
            }
        }
        first + chance.below((end - first) as u32) as usize
    }
}

/// Returns days in a row around one.
fn span(part: &Part, day: usize, count: usize, chance: &mut Stream) -> Vec<usize> {
    let (first, end) = part.days;
    let count = count.min(end - first);
    let back = chance.below(count as u32) as usize;
    let from = (day.max(first + back) - back).min(end - count);
    (from..from + count).collect()
}

/// Returns the day and any other.
fn apart(part: &Part, day: usize, chance: &mut Stream) -> Vec<usize> {
    let (first, end) = part.days;
    let other = first + chance.below((end - first) as u32) as usize;
    let mut days = vec![day.min(other), day.max(other)];
    days.dedup();
    days
}

fn some(people: usize, count: usize, chance: &mut Stream) -> Vec<usize> {
    let mut chosen = Vec::with_capacity(count);
    while chosen.len() < count.min(people) {
        let person = chance.below(people as u32) as usize;
        if !chosen.contains(&person) {
            chosen.push(person);
        }
    }
    chosen
}

fn shuffled(count: usize, chance: &mut Stream) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    for at in (1..count).rev() {
        order.swap(at, chance.below(at as u32 + 1) as usize);
    }
    order
}
