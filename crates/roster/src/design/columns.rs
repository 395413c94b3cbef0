//! The columns of the covering problem: every shift with every way to place its pauses.

use std::collections::BTreeSet;
use std::ops::Range;

use organico_model::{Centre, Grid};

use crate::shifts::{Grammar, permits};
use crate::weeks::{Day, minutes_to};

/// A shift with one way to place its pauses.
#[derive(Debug, Clone)]
pub(super) struct Column {
    /// The shift in the grammar.
    pub(super) option: u32,
    /// Paid minutes.
    pub(super) paid: f64,
    /// First interval of the day that it touches.
    pub(super) first: usize,
    /// Share of each interval on duty, from the first on.
    pub(super) shares: Vec<f64>,
}

impl Column {
    /// Returns the intervals with the share that the shift is on duty in them.
    pub(super) fn cells(&self) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.shares.iter().enumerate().map(|(index, share)| (self.first + index, *share))
    }

    /// Returns the sum of values over the shift, each by the share on duty.
    pub(super) fn sum(&self, values: &[f64]) -> f64 {
        let own = &values[self.first..self.first + self.shares.len()];
        self.shares.iter().zip(own).map(|(share, value)| share * value).sum()
    }
}

/// Returns the columns of a day, each profile once and at its lowest pay, in the order of the grammar.
///
/// Only what somebody's contract may work is offered, with pauses from the display screen, as most people have them.
pub(super) fn columns(
    centre: &Centre,
    grammar: &Grammar,
    (grid, day, intervals): (&Grid, &Day, &Range<usize>),
) -> Vec<Column> {
    let length = grid.length.minutes() as i32;
    let is_open = |template: &organico_model::ShiftTemplate| {
        template.weekdays.contains(&day.weekday)
            && centre.people.iter().any(|person| permits(template, person.contract.kind))
    };
    let open: Vec<bool> = centre.shifts.iter().map(is_open).collect();
    let mut known: BTreeSet<(usize, Vec<u8>)> = BTreeSet::new();
    let mut columns = Vec::new();
    for (index, option) in grammar.options[..grammar.offered].iter().enumerate() {
        if !open[option.template as usize] {
            continue;
        }
        let Some(start) = minutes_to(grid, day.date, option.start) else { continue };
        let (phase, first) = (start.rem_euclid(length), start.div_euclid(length).max(0) as usize);
        let Some(first) = first.checked_sub(intervals.start) else { continue };
        let shape = &grammar.shapes[option.shapes[1] as usize];
        for layout in 0..shape.layouts.len() {
            let minutes = shape.profiles.get(phase, layout);
            let kept = intervals.len().saturating_sub(first).min(minutes.len());
            let minutes = &minutes[..kept];
            // The grammar is ordered by pay: what is seen first is cheapest.
            if minutes.iter().any(|m| *m > 0) && known.insert((first, minutes.to_vec())) {
                let shares = minutes.iter().map(|m| f64::from(*m) / f64::from(length));
                columns.push(Column {
                    option: index as u32,
                    paid: f64::from(option.paid),
                    first,
                    shares: shares.collect(),
                });
            }
        }
    }
    columns
}
