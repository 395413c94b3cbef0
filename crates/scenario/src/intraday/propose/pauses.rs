//! Pauses that lie where most people are missing are taken where fewer are.

use organico_model::{IntradayMove, MoveCost, Shift};

use super::{Wanted, able};
use crate::intraday::act::{Edit, Proposal};
use crate::intraday::live::{Day, State};
use crate::intraday::shifts::{later, lawful};

/// Minutes by which a pause is moved, the smallest first.
const MINUTES: [i64; 8] = [-15, 15, -30, 30, -45, 45, -60, 60];

/// Bands that are relieved: those with the most people missing.
const BANDS: usize = 2;

/// Returns, for each crew and each of the worst bands, the pauses that can leave it.
pub(super) fn proposals(day: &Day<'_>, state: &State, wanted: &Wanted<'_>) -> Vec<Proposal> {
    let missing = |band: &organico_model::DayBand| {
        (band.start..band.end).map(|at| wanted.cover.missing(at)).fold(0.0, f64::max)
    };
    let mut bands: Vec<(f64, usize)> =
        day.bands.iter().enumerate().map(|(index, band)| (missing(band), index)).collect();
    bands.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut found = Vec::new();
    for (_, band) in bands.into_iter().take(BANDS).filter(|(missing, _)| *missing > 0.5) {
        for (crew, places) in able(day, state, wanted.kind) {
            let versions: Vec<(usize, Vec<Shift>)> = places
                .iter()
                .map(|&place| (place, moved(day, wanted, &state.roster.shifts[place], band)))
                .filter(|(_, versions)| !versions.is_empty())
                .collect();
            let can = lawful(day, state, &versions);
            if !can.is_empty() {
                found.push(proposal(day, (crew, band), can));
            }
        }
    }
    found
}

/// Returns the versions of a shift with a pause of the band elsewhere, the one that meets most missing people first.
fn moved(day: &Day<'_>, wanted: &Wanted<'_>, shift: &Shift, band: usize) -> Vec<Shift> {
    let span = day.bands[band];
    let (from, to) = (day.grid.instant(span.start), day.grid.instant(span.end));
    let now = day.grid.instant(day.seen);
    // A training or meeting has its own room, tutor and group: it is no pause to be moved.
    let inside = |pause: &organico_model::Pause| {
        pause.start >= from.max(now) && pause.end <= to && !pause.kind.is_session()
    };
    let Some(index) = shift.pauses.iter().position(inside) else { return Vec::new() };
    let pause = shift.pauses[index];
    let mut versions: Vec<(f64, Shift)> = Vec::new();
    for minutes in MINUTES {
        let (start, end) = (later(pause.start, minutes), later(pause.end, minutes));
        let overlaps = |other: &organico_model::Pause| start < other.end && other.start < end;
        let others = shift.pauses.iter().enumerate().filter(|(other, _)| *other != index);
        let is_free = !others.map(|(_, other)| other).any(overlaps);
        if start < now || start < shift.start || end > shift.end || !is_free {
            continue;
        }
        let (here, there) = (missing_at(day, wanted, pause.start), missing_at(day, wanted, start));
        if there + 0.5 < here {
            let mut version = shift.clone();
            version.pauses[index].start = start;
            version.pauses[index].end = end;
            version.pauses.sort_by_key(|pause| pause.start);
            versions.push((there, version));
        }
    }
    versions.sort_by(|a, b| a.0.total_cmp(&b.0));
    versions.into_iter().map(|(_, version)| version).collect()
}

fn missing_at(day: &Day<'_>, wanted: &Wanted<'_>, instant: jiff::Timestamp) -> f64 {
    day.grid.index_of(instant).map_or(0.0, |index| wanted.cover.missing(index))
}

fn proposal(day: &Day<'_>, (crew, band): (usize, usize), can: Vec<(usize, Shift)>) -> Proposal {
    let span = day.bands[band];
    Proposal {
        change: IntradayMove::MovePauses {
            crew,
            people: can.len() as u32,
            from: day.grid.instant(span.start),
            to: day.grid.instant(span.end),
        },
        cost: MoveCost::NONE,
        edit: Edit::Shifts(can),
    }
}
