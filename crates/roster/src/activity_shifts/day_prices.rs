//! The cheapest shift of a day for each start and length, its activities chosen at the prices of their cells.
//!
//! Starts of a window lie side by side, so that one pass over the quarter-hours prices all of them at once.

use crate::activity_shifts::board::{Board, Duty};
use crate::activity_shifts::grid::{DAY, LENGTHS, SHIFT_MAX, SHIFT_MIN, STRETCH_MIN, WINDOWS};

/// Starts of a window, filled up to whole vectors.
const LANES: usize = 24;

/// Quarter-hours that shifts of a day can reach, and room to read whole vectors.
const SPAN: usize = 120;

pub(crate) type Lane = [i16; LANES];
type Reach = [i16; SPAN];

/// A lane that nothing can reach, to read in the place of one behind the end.
const NOTHING: &Lane = &[0; LANES];

#[inline(always)]
fn lane(reach: &Reach, from: usize) -> &Lane {
    reach[from..].first_chunk().unwrap_or(NOTHING)
}

/// Numbers that disturb prices, so that equal choices take turns: -64 to 63 in disorder.
#[derive(Debug)]
pub(crate) struct Noise {
    pub(crate) numbers: Vec<i16>,
}

/// How far and from where in the [`Noise`] prices are disturbed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Disturbance {
    pub(crate) offset: usize,
    /// Twice the greatest change of a price, at most 255.
    pub(crate) most: i16,
}

/// Prices of a day and the cheapest shifts at them.
#[derive(Debug)]
pub(crate) struct DayPrices {
    cells: Vec<Reach>,
    fours: Vec<Reach>,
    open: Vec<Lane>,
    /// By length over the shortest: cost by window and start in it.
    costs: Vec<[Lane; WINDOWS.len()]>,
}

impl DayPrices {
    pub(crate) fn new(tasks: usize) -> Self {
        Self {
            cells: vec![[0; SPAN]; tasks],
            fours: vec![[0; SPAN]; tasks],
            open: vec![[0; LANES]; tasks],
            costs: vec![[[0; LANES]; WINDOWS.len()]; LENGTHS],
        }
    }

    /// Returns the costs of the cheapest shifts of a length, by start in the window.
    pub(crate) fn costs(&self, window: usize, length: usize) -> &Lane {
        &self.costs[length - SHIFT_MIN][window]
    }

    /// Returns the disturbed prices of the cells by task.
    #[cfg(test)]
    pub(crate) fn cells(&self) -> impl Iterator<Item = &[i16]> {
        self.cells.iter().map(<[i16; SPAN]>::as_slice)
    }

    /// Takes the prices of a day and prices its shifts.
    pub(crate) fn load(&mut self, board: &Board, day: usize, noise: &Noise, by: Disturbance) {
        for task in 0..self.cells.len() {
            let prices = &board.prices[task * board.grid.stride + day * DAY..][..SPAN];
            let from = (by.offset + task * SPAN) % (noise.numbers.len() - SPAN);
            let numbers = &noise.numbers[from..][..SPAN];
            let (cells, fours) = (&mut self.cells[task], &mut self.fours[task]);
            for at in 0..SPAN {
                cells[at] = prices[at] + ((numbers[at] * by.most) >> 7);
            }
            for at in 0..=SPAN - STRETCH_MIN {
                fours[at] = cells[at] + cells[at + 1] + cells[at + 2] + cells[at + 3];
            }
        }
        for window in 0..WINDOWS.len() {
            self.price_window(window);
        }
    }

    /// Walks along the quarter-hours of the shifts that start in a window: a task goes on, or one begins of which the
    /// first hour is priced at once.
    fn price_window(&mut self, window: usize) {
        let first = WINDOWS[window];
        let mut ended = [[0; LANES]; SHIFT_MAX + 1];
        for length in STRETCH_MIN..=SHIFT_MAX {
            let before = ended[length - STRETCH_MIN];
            let (cell, four) = (first + length - 1, first + length - STRETCH_MIN);
            let mut best = [i16::MAX; LANES];
            for ((open, cells), fours) in self.open.iter_mut().zip(&self.cells).zip(&self.fours) {
                let begin = go_on(&before, lane(fours, four));
                *open = if length == STRETCH_MIN {
                    begin
                } else if length < 2 * STRETCH_MIN {
                    go_on(open, lane(cells, cell))
                } else {
                    least(&go_on(open, lane(cells, cell)), &begin)
                };
                best = least(&best, open);
            }
            ended[length] = best;
            if length >= SHIFT_MIN {
                self.costs[length - SHIFT_MIN][window] = best;
            }
        }
    }

    /// Returns the cheapest shift with this start of the day and length.
    pub(crate) fn duty(&self, start: usize, length: usize, walk: &mut Walk) -> Duty {
        walk.clear(self.cells.len(), length);
        for at in STRETCH_MIN..=length {
            for task in 0..self.cells.len() {
                walk.step(at, task, &self.cells[task][start..], &self.fours[task][start..]);
            }
        }
        Duty { start, length, tasks: walk.tasks(length) }
    }
}

/// Adds the cost of the next quarter-hour to a task that goes on.
#[inline(always)]
fn go_on(open: &Lane, cells: &Lane) -> Lane {
    let mut sum = [0; LANES];
    for at in 0..LANES {
        sum[at] = open[at].saturating_add(cells[at]);
    }
    sum
}

#[inline(always)]
fn least(one: &Lane, other: &Lane) -> Lane {
    let mut least = [0; LANES];
    for at in 0..LANES {
        least[at] = if other[at] < one[at] { other[at] } else { one[at] };
    }
    least
}

/// The walk along one shift, with the way back.
#[derive(Debug, Default)]
pub(crate) struct Walk {
    tasks: usize,
    /// Least cost of a shift that ends here with this task, by quarter-hour and task.
    costs: Vec<i32>,
    /// Whether the task began an hour ago.
    began: Vec<bool>,
    /// The task with the least cost by quarter-hour, and that cost.
    best: Vec<(u16, i32)>,
}

impl Walk {
    fn clear(&mut self, tasks: usize, length: usize) {
        self.tasks = tasks;
        let cells = (length + 1) * tasks;
        self.costs.resize(self.costs.len().max(cells), 0);
        self.began.resize(self.began.len().max(cells), false);
        self.best.clear();
        self.best.resize(length + 1, (0, i32::MAX));
        self.best[0] = (0, 0);
    }

    fn step(&mut self, at: usize, task: usize, cells: &[i16], fours: &[i16]) {
        let new = match at {
            STRETCH_MIN => Some(0),
            at if at >= 2 * STRETCH_MIN => Some(self.best[at - STRETCH_MIN].1),
            _ => None,
        };
        let new = new.map_or(i32::MAX, |cost| cost + i32::from(fours[at - STRETCH_MIN]));
        let on = match at {
            STRETCH_MIN => i32::MAX,
            _ => self.costs[(at - 1) * self.tasks + task] + i32::from(cells[at - 1]),
        };
        let cell = at * self.tasks + task;
        self.costs[cell] = on.min(new);
        self.began[cell] = new < on;
        if self.costs[cell] < self.best[at].1 {
            self.best[at] = (task as u16, self.costs[cell]);
        }
    }

    fn tasks(&self, length: usize) -> [u16; SHIFT_MAX] {
        let mut tasks = [0; SHIFT_MAX];
        let (mut at, mut task) = (length, self.best[length].0);
        while at > 0 {
            if self.began[at * self.tasks + usize::from(task)] {
                tasks[at - STRETCH_MIN..at].fill(task);
                at -= STRETCH_MIN;
                task = self.best[at].0;
            } else {
                at -= 1;
                tasks[at] = task;
            }
        }
        tasks
    }
}
