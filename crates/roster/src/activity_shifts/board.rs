//! Everybody's rows with the cover they give and the price of one person more in every cell, kept up to date.

use std::sync::Arc;

use crate::activity_shifts::grid::{DAY, Grid, SHIFT_MAX};

/// Price of a quarter-hour of over-cover. More than 1, so that chance can be smaller than it.
pub(crate) const OVER: i16 = 8;

/// Highest price of a missing quarter-hour: sums of 40 of them, disturbed, stay within 16 bits.
pub(crate) const WEIGHT_MAX: i16 = 600;

/// A shift of a person on a day of work; a length of 0 is a free day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Duty {
    /// Quarter-hours from the start of the day of work.
    pub(crate) start: usize,
    pub(crate) length: usize,
    /// The task of each quarter-hour.
    pub(crate) tasks: [u16; SHIFT_MAX],
}

impl Duty {
    pub(crate) const FREE: Self = Self { start: 0, length: 0, tasks: [0; SHIFT_MAX] };

    pub(crate) const fn works(&self) -> bool {
        self.length > 0
    }

    pub(crate) const fn end(&self) -> usize {
        self.start + self.length
    }
}

/// The rows and what they cost.
#[derive(Debug, Clone)]
pub(crate) struct Board {
    pub(crate) grid: Arc<Grid>,
    /// By person and day.
    rows: Vec<Duty>,
    /// Quarter-hours of each person.
    pub(crate) totals: Vec<i32>,
    cover: Vec<i16>,
    /// What one person more would cost, by task and quarter-hour.
    pub(crate) prices: Vec<i16>,
    /// Price of a missing quarter-hour.
    weight: i16,
    /// Quarter-hours over the most and under the least people wanted.
    pub(crate) over: i64,
    pub(crate) under: i64,
}

impl Board {
    /// Returns a board on which nobody works.
    pub(crate) fn new(grid: Arc<Grid>, weight: i16) -> Self {
        let people = grid.hours.len();
        let mut board = Self {
            rows: vec![Duty::FREE; people * grid.days],
            totals: vec![0; people],
            cover: vec![0; grid.least.len()],
            prices: vec![0; grid.least.len()],
            weight,
            over: 0,
            under: grid.least.iter().map(|least| i64::from(*least)).sum(),
            grid,
        };
        board.set_weight(weight);
        board
    }

    pub(crate) const fn weight(&self) -> i16 {
        self.weight
    }

    /// Changes the price of a missing quarter-hour.
    pub(crate) fn set_weight(&mut self, weight: i16) {
        self.weight = weight;
        for cell in 0..self.cover.len() {
            self.prices[cell] = self.price(cell);
        }
    }

    pub(crate) fn cost(&self) -> i64 {
        self.over * i64::from(OVER) + self.under * i64::from(self.weight)
    }

    pub(crate) fn duty(&self, person: usize, day: usize) -> &Duty {
        &self.rows[person * self.grid.days + day]
    }

    pub(crate) fn row(&self, person: usize) -> &[Duty] {
        &self.rows[person * self.grid.days..][..self.grid.days]
    }

    /// Returns whether fewer people than needed are on the task in that quarter-hour.
    pub(crate) fn lacks(&self, task: usize, quarter: usize) -> bool {
        let cell = task * self.grid.stride + quarter;
        self.cover[cell] < self.grid.least[cell]
    }

    /// Puts the duty in the place of what the person had that day.
    pub(crate) fn put(&mut self, person: usize, day: usize, duty: &Duty) {
        let at = person * self.grid.days + day;
        let old = std::mem::replace(&mut self.rows[at], *duty);
        self.totals[person] += duty.length as i32 - old.length as i32;
        self.work(day, &old, -1);
        self.work(day, duty, 1);
    }

    fn work(&mut self, day: usize, duty: &Duty, change: i16) {
        let first = day * DAY + duty.start;
        for (quarter, task) in (first..).zip(&duty.tasks[..duty.length]) {
            let cell = usize::from(*task) * self.grid.stride + quarter;
            let (least, most) = (self.grid.least[cell], self.grid.most[cell]);
            let (before, now) = (self.cover[cell], self.cover[cell] + change);
            self.cover[cell] = now;
            self.over += i64::from((now - most).max(0) - (before - most).max(0));
            self.under += i64::from((least - now).max(0) - (least - before).max(0));
            self.prices[cell] = self.price(cell);
        }
    }

    fn price(&self, cell: usize) -> i16 {
        let cover = self.cover[cell];
        if cover < self.grid.least[cell] {
            -self.weight
        } else if cover < self.grid.most[cell] {
            0
        } else {
            OVER
        }
    }
}
