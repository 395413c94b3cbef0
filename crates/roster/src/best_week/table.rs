//! The table of a week: for every set of days worked, the least cost by the shift of its last day.

use super::Lengths;
use super::candidates::DayShifts;
use crate::problem::Problem;
use crate::row::IRREGULAR_MINUTE;
use crate::state::State;
use crate::turn_back::Turn;

/// A working day beside another: its day of the horizon, its start and end in elapsed minutes, its civil start, and
/// whether it is locked.
#[derive(Debug, Clone, Copy)]
struct Neighbour {
    day: usize,
    span: (i32, i32),
    civil: f32,
    locked: bool,
}

impl DayShifts {
    /// Returns a shift of the day as it stands beside other days.
    fn neighbour(&self, at: usize) -> Neighbour {
        Neighbour {
            day: self.day,
            span: self.spans[at],
            civil: self.starts[at],
            locked: self.locked,
        }
    }
}

/// What stands before and after a week of a person.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    before: Option<Neighbour>,
    after: Option<Neighbour>,
    /// Days in a row worked up to the eve of the week, and from the day after it on.
    runs: (usize, usize),
}

impl Around {
    /// Returns what stands around a week.
    pub(super) fn of(state: &State, person: usize, week: usize) -> Self {
        let problem = state.problem;
        let row = state.row(person);
        let days = &problem.weeks[week];
        let (from, end) = (days[0], days[days.len() - 1] + 1);
        let neighbour = |day: usize| {
            row[day].map(|work| Neighbour {
                day,
                span: problem.span(day, work.option),
                civil: problem.grammar.options[work.option as usize].start as f32,
                locked: problem.is_locked(work.option),
            })
        };
        Self {
            before: (0..from).rev().find_map(neighbour),
            after: (end..row.len()).find_map(neighbour),
            runs: (
                row[..from].iter().rev().take_while(|cell| cell.is_some()).count(),
                row[end..].iter().take_while(|cell| cell.is_some()).count(),
            ),
        }
    }
}

/// The table.
pub(super) struct Table<'a> {
    problem: &'a Problem,
    days: &'a [DayShifts],
    lengths: &'a Lengths,
    around: &'a Around,
    /// Most shifts of a day.
    width: usize,
    /// The locked days of work, as bits: every week has them.
    locked: usize,
    /// Least cost by set of days, days of the first length among them, and shift of the last day.
    costs: Vec<f32>,
}

/// A set of days as bits, and how many of them have the first length.
type Node = (usize, usize);

impl<'a> Table<'a> {
    /// Returns the table of a week.
    pub(super) fn new(
        problem: &'a Problem,
        days: &'a [DayShifts],
        lengths: &'a Lengths,
        around: &'a Around,
    ) -> Self {
        let width = days.iter().map(|day| day.works.len()).max().unwrap_or(0);
        let nodes = (1 << days.len()) * (lengths.days[0] + 1);
        let mut table = Self {
            problem,
            days,
            lengths,
            around,
            width,
            locked: locked_days(days),
            costs: vec![f32::INFINITY; nodes * width],
        };
        for mask in 1..1_usize << days.len() {
            if table.is_useful(mask) {
                for firsts in 0..=lengths.days[0] {
                    table.fill((mask, firsts));
                }
            }
        }
        table
    }

    /// Returns the day of the week and the shift of each working day of the cheapest week, from the last to the first.
    pub(super) fn best(&self) -> Option<Vec<(usize, usize)>> {
        let wanted = (1..1_usize << self.days.len()).filter(|mask| {
            self.own_days(*mask) == self.lengths.total()
                && self.locked & !mask == 0
                && self.is_useful(*mask)
        });
        let mut best = (f32::INFINITY, 0, 0);
        for mask in wanted {
            for at in 0..self.days[last_day(mask)].works.len() {
                let cost =
                    self.costs[self.row((mask, self.lengths.days[0])) + at] + self.exit(mask, at);
                if cost < best.0 {
                    best = (cost, mask, at);
                }
            }
        }
        best.0.is_finite().then(|| self.trace((best.1, self.lengths.days[0]), best.2))
    }

    /// Returns how many days of a set are not locked.
    fn own_days(&self, mask: usize) -> usize {
        (mask & !self.locked).count_ones() as usize
    }

    /// Returns whether a set of days can be part of a week: no locked day left out, no run too long, and days enough
    /// left. A run of locked days alone is as it is.
    fn is_useful(&self, mask: usize) -> bool {
        let (count, last) = (self.own_days(mask), last_day(mask));
        let total = self.lengths.total();
        let run = (mask << (usize::BITS as usize - 1 - last)).leading_ones() as usize;
        let before = if run == last + 1 { self.around.runs.0 } else { 0 };
        let after = if last + 1 == self.days.len() { self.around.runs.1 } else { 0 };
        let so_far = (2 << last) - 1;
        let run_days = so_far & !(so_far >> run);
        let later = ((1 << self.days.len()) - 1) & !so_far;
        count <= total
            && self.locked & so_far & !mask == 0
            && count + self.own_days(later) >= total
            && (run + before + after <= self.problem.limits.run_max || run_days & !self.locked == 0)
    }

    fn row(&self, (mask, firsts): Node) -> usize {
        (mask * (self.lengths.days[0] + 1) + firsts) * self.width
    }

    /// Returns the shifts of the last day that a node may end with, and the node before it, by length.
    fn parts(&self, (mask, firsts): Node) -> [Option<(std::ops::Range<usize>, Node)>; 2] {
        let last = last_day(mask);
        let earlier = mask & !(1 << last);
        let day = &self.days[last];
        if day.locked {
            return [Some((0..day.works.len(), (earlier, firsts))), None];
        }
        let seconds = self.own_days(mask).checked_sub(firsts);
        let second = seconds.filter(|count| (1..=self.lengths.days[1]).contains(count));
        [
            (firsts > 0).then(|| (0..day.first, (earlier, firsts - 1))),
            second.map(|_| (day.first..day.works.len(), (earlier, firsts))),
        ]
    }

    fn fill(&mut self, node: Node) {
        let row = self.row(node);
        for (range, before) in self.parts(node).into_iter().flatten() {
            let mut least = vec![f32::INFINITY; range.len()];
            self.least(node.0, range.clone(), before, &mut least);
            let own = &self.days[last_day(node.0)].costs[range.clone()];
            let costs = &mut self.costs[row + range.start..row + range.end];
            for ((cost, least), own) in costs.iter_mut().zip(least).zip(own) {
                *cost = own + least;
            }
        }
    }

    /// Writes the least cost of what stands before the last day, by its shift.
    fn least(&self, mask: usize, range: std::ops::Range<usize>, before: Node, least: &mut [f32]) {
        let last = last_day(mask);
        let day = &self.days[last];
        if before.0 == 0 {
            let enter = range.map(|at| self.enter(day, at));
            least.iter_mut().zip(enter).for_each(|(least, cost)| *least = cost);
            return;
        }
        let earlier = &self.days[last_day(before.0)];
        let joined = ((earlier.day, earlier.locked), (day.day, day.locked));
        let (rest, turn) = (self.rest(joined.0, joined.1), self.turn(joined.0, joined.1));
        let row = self.row(before);
        let starts = &day.starts[range.clone()];
        let spans = &day.spans[range];
        for (at, civil) in earlier.starts.iter().enumerate() {
            let cost = self.costs[row + at];
            if cost == f32::INFINITY {
                continue;
            }
            let soonest = earlier.spans[at].1 + rest;
            let from = spans.partition_point(|span| span.0 < soonest);
            let forward = turn.map_or(from, |turn| {
                let most = turn.most as f32;
                starts.partition_point(|start| civil - start > most).max(from)
            });
            for (least, start) in least[from..forward].iter_mut().zip(&starts[from..forward]) {
                let sum = cost + regular(true, *start, *civil) + turned(turn, civil - start);
                *least = if sum < *least { sum } else { *least };
            }
            for (least, start) in least[forward..].iter_mut().zip(&starts[forward..]) {
                let sum = cost + (start - civil).abs() * IRREGULAR_MINUTE as f32;
                *least = if sum < *least { sum } else { *least };
            }
        }
    }

    /// Returns the rest between two working days, in minutes; two locked ones stand as they are.
    fn rest(&self, before: (usize, bool), after: (usize, bool)) -> i32 {
        if before.1 && after.1 {
            return i32::MIN / 4;
        }
        let limits = self.problem.limits;
        limits.daily_rest + (after.0 - before.0 - 1).min(2) as i32 * limits.free_day
    }

    /// Returns what is agreed on turning back from one day to the next; nothing between days that are further apart, or
    /// both locked.
    fn turn(&self, before: (usize, bool), after: (usize, bool)) -> Option<Turn> {
        let next = before.0 + 1 == after.0 && !(before.1 && after.1);
        self.problem.turn_back.turn.filter(|_| next)
    }

    /// Returns what two working days that follow each other cost together.
    fn join(&self, before: Neighbour, after: Neighbour) -> f32 {
        let (one, other) = ((before.day, before.locked), (after.day, after.locked));
        let rested = after.span.0 - before.span.1 >= self.rest(one, other);
        let turned = turned(self.turn(one, other), before.civil - after.civil);
        regular(rested, after.civil, before.civil) + turned
    }

    /// Returns the cost of beginning the week with a shift.
    fn enter(&self, day: &DayShifts, at: usize) -> f32 {
        self.around.before.map_or(0.0, |before| self.join(before, day.neighbour(at)))
    }

    /// Returns the cost of ending the week with a shift.
    fn exit(&self, mask: usize, at: usize) -> f32 {
        let day = &self.days[last_day(mask)];
        self.around.after.map_or(0.0, |after| self.join(day.neighbour(at), after))
    }

    /// Returns the days and shifts that lead to a shift at the end of a node.
    fn trace(&self, mut node: Node, mut at: usize) -> Vec<(usize, usize)> {
        let mut picked = Vec::new();
        while node.0 != 0 {
            let last = last_day(node.0);
            picked.push((last, at));
            let parts = self.parts(node);
            let Some((_, before)) =
                parts.into_iter().flatten().find(|(range, _)| range.contains(&at))
            else {
                break;
            };
            if before.0 != 0 {
                at = self.origin(node.0, at, before);
            }
            node = before;
        }
        picked
    }

    /// Returns the shift of the day before that makes a shift of the last day cheapest.
    fn origin(&self, mask: usize, at: usize, before: Node) -> usize {
        let day = &self.days[last_day(mask)];
        let earlier = &self.days[last_day(before.0)];
        let mut best = (f32::INFINITY, 0);
        for other in 0..earlier.works.len() {
            let cost = self.costs[self.row(before) + other]
                + self.join(earlier.neighbour(other), day.neighbour(at));
            if cost < best.0 {
                best = (cost, other);
            }
        }
        best.1
    }
}

fn regular(rested: bool, start: f32, other: f32) -> f32 {
    if rested { (start - other).abs() * IRREGULAR_MINUTE as f32 } else { f32::INFINITY }
}

/// Returns what turning back so many minutes from one day to the next costs.
fn turned(turn: Option<Turn>, back: f32) -> f32 {
    turn.map_or(0.0, |turn| turn.cost(back as i32).map_or(f32::INFINITY, |cost| cost as f32))
}

/// Returns the locked days of work as bits.
fn locked_days(days: &[DayShifts]) -> usize {
    let bits = days
        .iter()
        .enumerate()
        .map(|(at, day)| usize::from(day.locked && !day.works.is_empty()) << at);
    bits.sum()
}

/// Returns the last day of a set that is not empty.
fn last_day(mask: usize) -> usize {
    mask.ilog2() as usize
}
