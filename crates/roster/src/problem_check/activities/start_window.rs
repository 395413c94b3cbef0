//! A shift starts from 06:00 to 10:00, from 14:00 to 18:00 or from 20:00 to 24:00, ends of the hours included.

use organico_model::{ProblemBreach, ProblemRule};

use super::{DAY_MINUTES, Row};

/// The windows, in minutes of the day; midnight is also the first minute of the day after.
const WINDOWS: [(i64, i64); 4] = [(360, 600), (840, 1_080), (1_200, DAY_MINUTES), (0, 0)];

pub(super) fn breaches(row: &Row<'_>) -> Vec<ProblemBreach> {
    let outside = row.shifts.iter().filter_map(|(start, _)| {
        let minute = start % DAY_MINUTES;
        let allowed = WINDOWS.iter().any(|(first, last)| (*first..=*last).contains(&minute));
        (!allowed).then(|| {
            // The number to compare with is the end of the window before.
            let ends = WINDOWS.iter().map(|window| window.1).filter(|end| *end <= minute);
            let before = ends.max().unwrap_or(0);
            row.breach_at(ProblemRule::StartWindow, *start, minute, before)
        })
    });
    outside.collect()
}
