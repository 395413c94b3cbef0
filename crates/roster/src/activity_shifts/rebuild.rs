//! Rebuilds open days of one person's row: prices of the days, choices, the cheapest row, its activities.

use organico_model::Stream;

use crate::activity_shifts::board::{Board, Duty};
use crate::activity_shifts::choices::{Bounds, Choice, PARTS, Parts, choose};
use crate::activity_shifts::day_prices::{DayPrices, Disturbance, Noise, Walk};
use crate::activity_shifts::grid::{DAY, Grid, RUN_MAX};
use crate::activity_shifts::layers::{Day, End, Layers};

/// Rooms that every rebuilding uses again.
#[derive(Debug)]
pub(crate) struct Builder {
    noise: Noise,
    prices: Vec<DayPrices>,
    choices: Vec<Vec<Choice>>,
    layers: Layers,
    walk: Walk,
}

/// Whose row, on which days, within which hours in all.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Opening<'a> {
    pub(crate) person: usize,
    /// Ascending; the person is free on all of them.
    pub(crate) days: &'a [usize],
    /// Fewest and most quarter-hours in all.
    pub(crate) hours: (i32, i32),
}

impl Builder {
    pub(crate) fn new(chance: &mut Stream) -> Self {
        let numbers = (0..8_192).map(|_| chance.below(128) as i16 - 64).collect();
        Self {
            noise: Noise { numbers },
            prices: Vec::new(),
            choices: Vec::new(),
            layers: Layers::default(),
            walk: Walk::default(),
        }
    }

    /// Gives the person the cheapest row at the board's prices, disturbed by up to half of `noise`.
    pub(crate) fn rebuild(
        &mut self,
        board: &mut Board,
        opening: &Opening<'_>,
        noise: i16,
        chance: &mut Stream,
    ) {
        while self.prices.len() < opening.days.len() {
            self.prices.push(DayPrices::new(board.grid.tasks));
            self.choices.push(Vec::new());
        }
        for (prices, day) in self.prices.iter_mut().zip(opening.days) {
            let offset = chance.below(4_096) as usize;
            prices.load(board, *day, &self.noise, Disturbance { offset, most: noise });
        }
        let parts = Parts::cut(|bound| chance.below(bound));
        let days = self.days(board, opening, &parts);
        let found = self.layers.cheapest(&days, run_before(board, opening), &end(board, opening));
        let open = days.into_iter().filter_map(|day| match day {
            Day::Open { choices, .. } => Some(choices),
            Day::Fixed { .. } => None,
        });
        for (at, choices) in open.enumerate() {
            let taken = found.as_ref().and_then(|found| found[at]);
            if let Some(choice) = taken.map(|choice| choices[choice]) {
                let duty = self.prices[at].duty(choice.start, choice.length, &mut self.walk);
                board.put(opening.person, opening.days[at], &duty);
            }
            self.choices[at] = choices;
        }
    }

    fn days(&mut self, board: &Board, opening: &Opening<'_>, parts: &Parts) -> Vec<Day> {
        let row = board.row(opening.person);
        let (Some(first), Some(last)) = (opening.days.first(), opening.days.last()) else {
            return Vec::new();
        };
        let mut at = 0;
        let mut days = Vec::with_capacity(last + 1 - first);
        for day in *first..=*last {
            if opening.days[at] != day {
                days.push(Day::Fixed { works: row[day].works() });
                continue;
            }
            let fixed = |other: usize| {
                let open = opening.days.contains(&other);
                if open { None } else { row.get(other) }
            };
            let after = fixed(day + 1);
            let bounds = Bounds::new(fixed(day.wrapping_sub(1)), after, room(&board.grid, day));
            let mut choices = std::mem::take(&mut self.choices[at]);
            choose(&self.prices[at], parts, bounds, &mut choices);
            let next_open = opening.days.get(at + 1) == Some(&(day + 1));
            let classes = choices.iter().map(|choice| class(parts, choice, next_open)).collect();
            days.push(Day::Open { choices, classes });
            at += 1;
        }
        days
    }
}

fn class(parts: &Parts, choice: &Choice, next_open: bool) -> usize {
    if next_open { parts.after(choice.start + choice.length).min(PARTS) } else { 0 }
}

/// Returns the quarter-hours from the start of a day to the end of the horizon.
fn room(grid: &Grid, day: usize) -> usize {
    grid.horizon - day * DAY
}

fn run_before(board: &Board, opening: &Opening<'_>) -> usize {
    let first = opening.days.first().copied().unwrap_or(0);
    let row = &board.row(opening.person)[..first];
    row.iter().rev().take_while(|duty| duty.works()).count().min(RUN_MAX)
}

fn end(board: &Board, opening: &Opening<'_>) -> End {
    let next = opening.days.last().map_or(0, |last| last + 1);
    let row = &board.row(opening.person)[next..];
    let outside = board.totals[opening.person];
    let left = |hours: i32| usize::try_from(hours - outside).unwrap_or(0);
    End {
        total: (left(opening.hours.0), left(opening.hours.1)),
        run_after: row.iter().take_while(|duty: &&Duty| duty.works()).count(),
    }
}
