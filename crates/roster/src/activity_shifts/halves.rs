//! Two halves of the horizon that two chains can change at the same time, and how their rows come together again.

use organico_model::Stream;

use crate::activity_shifts::board::{Board, Duty};
use crate::activity_shifts::chain::Part;
use crate::activity_shifts::grid::RUN_MAX;

/// What each chain may change. A day lies between them that stays, so that neither changes cover or rest of the other.
#[derive(Debug)]
pub(crate) struct Halves {
    pub(crate) first: Part,
    pub(crate) second: Part,
}

impl Halves {
    /// Cuts the days somewhere in the middle half, and gives each person's room in hours to one of the chains.
    pub(crate) fn cut(board: &Board, chance: &mut Stream) -> Self {
        let days = board.grid.days;
        let cut = match days {
            0..4 => 2 + chance.below(days as u32) as usize,
            _ => 2 + days / 4 + chance.below((days / 2) as u32) as usize,
        };
        let (first, second) = hours(board, chance);
        Self {
            first: Part { days: (0, cut - 1), hours: first },
            second: Part { days: (cut.min(days), days), hours: second },
        }
    }
}

type Hours = Vec<(i32, i32)>;

fn hours(board: &Board, chance: &mut Stream) -> (Hours, Hours) {
    let people = board.totals.iter().zip(&board.grid.hours);
    let share = |(total, (least, most)): (&i32, &(i32, i32))| {
        let (low, high) = ((*least).min(*total), (*most).max(*total));
        match chance.below(4) {
            0 => ((low, high), (*total, *total)),
            1 => ((low, *total), (*total, high)),
            2 => ((*total, high), (low, *total)),
            _ => ((*total, *total), (low, high)),
        }
    };
    people.map(share).unzip()
}

/// Takes the days from `from` on of every row; a row stays where both halves together would work too long in a row.
pub(crate) fn merge(board: &mut Board, other: &Board, from: usize) {
    for person in 0..board.grid.people() {
        let mut row = board.row(person).to_vec();
        row[from..].copy_from_slice(&other.row(person)[from..]);
        if longest_run(&row) > RUN_MAX {
            continue;
        }
        for (day, duty) in row.iter().enumerate().skip(from) {
            if board.duty(person, day) != duty {
                board.put(person, day, duty);
            }
        }
    }
}

fn longest_run(row: &[Duty]) -> usize {
    row.split(|duty| !duty.works()).map(<[Duty]>::len).max().unwrap_or(0)
}
