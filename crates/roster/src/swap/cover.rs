//! People missing on the days of a swap, before and after.

use jiff::ToSpan;
use jiff::civil::Date;
use organico_model::{Centre, CoverageRow, Grid, Requirement, Roster, SwapCoverage, SwapStretch};

use crate::coverage;
use crate::excerpt::excerpt;

/// People by which the missing of an interval must differ to be worth a word.
const SEEN: f64 = 0.005;

/// Returns the skills of which more or fewer people are missing.
///
/// A day of the roster runs into the next one where a shift goes past midnight, so the day after each is looked at too.
pub(super) fn changes(
    days: &[Date],
    [before, after]: [&Roster; 2],
    requirement: &Requirement,
    centre: &Centre,
) -> Vec<SwapCoverage> {
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return Vec::new() };
    let cut = excerpt(requirement, *first, last.saturating_add(1.day()));
    let [before, after] = [before, after].map(|roster| coverage(roster, &cut, centre).rows);
    let rows = before.iter().zip(&after).map(|rows| of_skill(rows, &cut.grid));
    rows.filter(|row| !row.worse.is_empty() || !row.better.is_empty()).collect()
}

fn of_skill((before, after): (&CoverageRow, &CoverageRow), grid: &Grid) -> SwapCoverage {
    let missing = |row: &CoverageRow| (0..grid.count).map(|t| row.shortfall(t)).sum();
    let more = |t: usize| after.shortfall(t) - before.shortfall(t) > SEEN;
    let fewer = |t: usize| before.shortfall(t) - after.shortfall(t) > SEEN;
    SwapCoverage {
        skill: before.skill.clone(),
        missing_before: missing(before),
        missing_after: missing(after),
        interval_hours: grid.length.hours(),
        worse: stretches(&more, [before, after], grid),
        better: stretches(&fewer, [before, after], grid),
    }
}

fn stretches(
    is_in: &dyn Fn(usize) -> bool,
    [before, after]: [&CoverageRow; 2],
    grid: &Grid,
) -> Vec<SwapStretch> {
    let mut ranges: Vec<std::ops::Range<usize>> = Vec::new();
    for t in (0..grid.count).filter(|t| is_in(*t)) {
        match ranges.last_mut() {
            Some(range) if range.end == t => range.end = t + 1,
            _ => ranges.push(t..t + 1),
        }
    }
    let stretch = |range: std::ops::Range<usize>| {
        let mean = |of: &dyn Fn(usize) -> f64| {
            range.clone().map(of).sum::<f64>() / range.len().max(1) as f64
        };
        SwapStretch {
            start: grid.instant(range.start),
            end: grid.instant(range.end),
            required: mean(&|t| before.required[t]),
            missing_before: mean(&|t| before.shortfall(t)),
            missing_after: mean(&|t| after.shortfall(t)),
        }
    };
    ranges.into_iter().map(stretch).collect()
}
