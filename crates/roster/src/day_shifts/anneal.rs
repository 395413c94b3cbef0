//! Simulated annealing over whole rosters: the fast way to a good start where the programme of rows is large.
//!
//! Rows may break limits on the way; the weight of broken limits rises while there are any and falls while there are none.

use organico_model::Stream;

use crate::day_shifts::standing::{Draft, Standing};
use crate::day_shifts::tables::{FREE, Tables};

/// Moves between two looks at the wish to stop and at the weight of broken limits.
const CHUNK: u64 = 16_384;

/// First and last temperature, over the largest cost of one person fewer. With .05 to .5 and .01 or .02 the start of four
/// published problems was up to 15 % dearer.
const TEMPERATURES: (f64, f64) = (0.15, 0.01);

/// First weight of a broken limit and its lowest, over the same cost, and its growth at each look.
const WEIGHTS: (f64, f64) = (1.0, 0.2);
const GROWTH: f64 = 0.02;

/// Returns the best rows found that keep all limits, in so many moves; none when the caller stopped or none was found.
pub(crate) fn anneal(
    tables: &Tables,
    rows: &[Vec<u8>],
    moves: u64,
    stream: &mut Stream,
    stop: &dyn Fn() -> bool,
) -> Option<Vec<Vec<u8>>> {
    let workers: Vec<usize> =
        (0..rows.len()).filter(|person| tables.people[*person].kinds().next().is_some()).collect();
    if tables.days == 0 || workers.is_empty() {
        return None;
    }
    let dearest = tables.want.iter().map(|want| want.under.max(want.over)).max().unwrap_or(1);
    let dearest = f64::from(dearest.max(1));
    let mut walk = Walk {
        standing: Standing::new(tables, rows),
        workers,
        kinds: tables.people.iter().map(|p| p.kinds().map(|kind| kind as u8).collect()).collect(),
        weight: dearest * WEIGHTS.0,
        one: Draft::default(),
        other: Draft::default(),
    };
    let mut best: Option<(i64, Vec<Vec<u8>>)> = None;
    let chunks = moves / CHUNK + 1;
    for chunk in 0..chunks {
        if stop() {
            return None;
        }
        let share = chunk as f64 / chunks as f64;
        let cooled = libm::pow(TEMPERATURES.1 / TEMPERATURES.0, share);
        let temperature = dearest * TEMPERATURES.0 * cooled;
        for _ in 0..CHUNK {
            walk.step(temperature, stream);
            walk.note(&mut best);
        }
        let factor = if walk.standing.broken > 0 { 1.0 + GROWTH } else { 1.0 - GROWTH };
        let least = (dearest * WEIGHTS.1).max(4.0 * temperature);
        walk.weight = (walk.weight * factor).clamp(least, dearest * 20.0);
    }
    best.map(|(_, rows)| rows)
}

struct Walk<'a> {
    standing: Standing<'a>,
    workers: Vec<usize>,
    kinds: Vec<Vec<u8>>,
    weight: f64,
    one: Draft,
    other: Draft,
}

impl Walk<'_> {
    fn step(&mut self, temperature: f64, stream: &mut Stream) {
        let allowance = (-temperature * libm::log(stream.uniform())) as i64;
        let person = self.workers[stream.below(self.workers.len() as u32) as usize];
        let day = stream.below(self.standing.tables.days as u32) as usize;
        match stream.below(16) {
            0..=5 => self.paint(person, day, allowance, stream),
            6..=8 => self.turn(person, day, allowance, stream),
            _ => self.swap(person, day, allowance, stream),
        }
    }

    /// Keeps a better roster that breaks no limit.
    fn note(&self, best: &mut Option<(i64, Vec<Vec<u8>>)>) {
        let Standing { broken, cost, ref rows, .. } = self.standing;
        if broken > 0 || best.as_ref().is_some_and(|(least, _)| cost >= *least) {
            return;
        }
        match best {
            Some((least, kept)) => {
                *least = cost;
                kept.iter_mut().zip(rows).for_each(|(kept, row)| kept.copy_from_slice(row));
            }
            None => *best = Some((cost, rows.clone())),
        }
    }

    /// One kind, or free days, over a stretch.
    fn paint(&mut self, person: usize, day: usize, allowance: i64, stream: &mut Stream) {
        let tables = self.standing.tables;
        let longer = if stream.below(2) == 0 { 0 } else { stream.below(5) as usize };
        let to = (day + longer).min(tables.days - 1);
        let kinds = &self.kinds[person];
        let kind = match stream.below(3) {
            0 => FREE,
            _ => kinds[stream.below(kinds.len() as u32) as usize],
        };
        let off = &tables.people[person].off;
        let row = &self.standing.rows[person];
        if (kind != FREE && off[day..=to].iter().any(|off| *off))
            || row[day..=to].iter().all(|old| *old == kind)
        {
            return;
        }
        draw(&mut self.one, person, row, (day, to));
        self.one.row[day..=to].fill(kind);
        self.alone(allowance);
    }

    /// Two stretches of a row change places.
    fn turn(&mut self, person: usize, day: usize, allowance: i64, stream: &mut Stream) {
        let tables = self.standing.tables;
        let other = stream.below(tables.days as u32) as usize;
        let longer = if stream.below(2) == 0 { 1 } else { 1 + stream.below(3) as usize };
        let (first, second) = (day.min(other), day.max(other));
        let length = longer.min(second - first).min(tables.days - second);
        let row = &self.standing.rows[person];
        if length == 0 || row[first..first + length] == row[second..second + length] {
            return;
        }
        draw(&mut self.one, person, row, (first, second + length - 1));
        for step in 0..length {
            self.one.row.swap(first + step, second + step);
        }
        let off = &tables.people[person].off;
        let lands = |from: usize| (from..from + length).any(|d| off[d] && self.one.row[d] != FREE);
        if !lands(first) && !lands(second) {
            self.alone(allowance);
        }
    }

    /// Two people change places over a stretch, and at times on one more day.
    fn swap(&mut self, person: usize, day: usize, allowance: i64, stream: &mut Stream) {
        let tables = self.standing.tables;
        let other = self.workers[stream.below(self.workers.len() as u32) as usize];
        let longer = match stream.below(4) {
            0 => 0,
            1 => stream.below(3),
            2 => stream.below(7),
            _ => stream.below(14),
        };
        let to = (day + longer as usize).min(tables.days - 1);
        let (mine, theirs) = (&self.standing.rows[person], &self.standing.rows[other]);
        if other == person || mine[day..=to] == theirs[day..=to] {
            return;
        }
        draw(&mut self.one, person, mine, (day, to));
        draw(&mut self.other, other, theirs, (day, to));
        self.one.row[day..=to].swap_with_slice(&mut self.other.row[day..=to]);
        if stream.below(3) == 0 {
            let more = stream.below(tables.days as u32) as usize;
            if (day..=to).contains(&more) {
                return;
            }
            std::mem::swap(&mut self.one.row[more], &mut self.other.row[more]);
            for draft in [&mut self.one, &mut self.other] {
                draft.from = draft.from.min(more);
                draft.to = draft.to.max(more);
            }
        }
        if self.may(&self.one) && self.may(&self.other) {
            self.together(allowance);
        }
    }

    /// Returns whether the draft has work only on days and of kinds that the person can have.
    fn may(&self, draft: &Draft) -> bool {
        let limits = &self.standing.tables.people[draft.person];
        (draft.from..=draft.to).all(|day| {
            let kind = draft.row[day];
            kind == FREE || (!limits.off[day] && limits.kind_max[kind as usize] > 0)
        })
    }

    fn alone(&mut self, allowance: i64) {
        let (broken, wishes) = self.standing.weigh(&self.one);
        let old = &self.standing.rows[self.one.person];
        let cover = |day: usize| match (old[day], self.one.row[day]) {
            (was, is) if was == is => 0,
            (was, is) => self.standing.cover_step(day, was, is),
        };
        let cost = wishes + (self.one.from..=self.one.to).map(cover).sum::<i64>();
        if self.accepts(cost, broken, allowance) {
            self.standing.put(&self.one);
            self.standing.cost += cost;
            self.standing.broken += broken;
        }
    }

    /// Weighs both drafts; who covers a day changes, how many do not.
    fn together(&mut self, allowance: i64) {
        let first = self.standing.weigh(&self.one);
        let second = self.standing.weigh(&self.other);
        let (broken, cost) = (first.0 + second.0, first.1 + second.1);
        if self.accepts(cost, broken, allowance) {
            self.standing.put(&self.one);
            self.standing.put(&self.other);
            self.standing.cost += cost;
            self.standing.broken += broken;
        }
    }

    fn accepts(&self, cost: i64, broken: i64, allowance: i64) -> bool {
        cost + (broken as f64 * self.weight) as i64 <= allowance
    }
}

/// Begins a draft as the row stands.
fn draw(draft: &mut Draft, person: usize, row: &[u8], (from, to): (usize, usize)) {
    draft.person = person;
    draft.from = from;
    draft.to = to;
    draft.row.clear();
    draft.row.extend_from_slice(row);
}
