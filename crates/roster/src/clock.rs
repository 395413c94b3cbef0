//! Starts by the clock, as people read them: on a day on which the clocks change they are not those that were written.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::problem::Problem;

/// Returns the minute of the clock at which each shift starts, by day and shift.
pub(crate) fn clocks(problem: &Problem) -> Vec<i16> {
    let options = problem.grammar.options.len();
    let mut clocks = Vec::with_capacity(problem.days.len() * options);
    for day in 0..problem.days.len() {
        let mut known: BTreeMap<i32, i16> = BTreeMap::new();
        clocks.extend((0..options as u32).map(|option| {
            let start = problem.span(day, option).0;
            *known.entry(start).or_insert_with(|| {
                let second = problem.grid.start.as_second() + i64::from(start) * 60;
                let instant = Timestamp::from_second(second);
                instant.map_or(0, |instant| clock(&problem.grid.zone, instant))
            })
        }));
    }
    clocks
}

/// Returns the minute of the clock at an instant.
pub(crate) fn clock(zone: &TimeZone, instant: Timestamp) -> i16 {
    let civil = zone.to_datetime(instant);
    i16::from(civil.hour()) * 60 + i16::from(civil.minute())
}
