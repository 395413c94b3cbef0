//! Where a correction asks for more people, and where for fewer.

use organico_model::{Demand, Requirement, RequirementRow, ServiceOutcome, TypeService};

use super::verdict::Aim;

/// How much more is asked for in an interval for every point by which it falls short: a tenth below the promise asks for
/// five per cent more people. A queue gains about two points of service for each per cent more people near its target,
/// so the answer is careful, and rounds add up.
const MORE_PER_POINT: f64 = 0.5;

/// How much less is asked for by room to spare, as a share of the promise: a quarter of it, so that it is not missed next.
const LESS_PER_POINT: f64 = 0.25;

/// The most that one round adds to an interval, as a share.
const MORE_MOST: f64 = 0.15;

/// The most that one round takes from an interval of a type that keeps its promises with room to spare, as a share.
const LESS_MOST: f64 = 0.06;

/// Returns the requirement with more people where the simulated service of a missed promise falls short, and fewer where
/// a type keeps all of its promises with room to spare: the hours of a roster are given, so that they must come from
/// somewhere.
pub(super) fn raised(
    asked: &Requirement,
    (aims, service): (&[Aim<'_>], &ServiceOutcome),
) -> Requirement {
    let mut raised = asked.clone();
    for row in &mut raised.rows {
        let Demand::Contacts(id) = &row.demand else { continue };
        let Some(of) = service.types.iter().find(|one| one.contact_type == *id) else { continue };
        let own: Vec<Aim<'_>> = aims.iter().filter(|aim| aim.kind.id == *id).copied().collect();
        let gap = own.iter().map(|aim| aim.missed(of)).fold(0.0, f64::max);
        if gap > 0.0 {
            raise(row, of, gap, &own);
        } else if let Some(room) = own.iter().map(|aim| aim.room(of)).reduce(f64::min) {
            let factor = 1.0 - (room * LESS_PER_POINT).min(LESS_MOST);
            scale(row, |_| factor);
        }
    }
    raised
}

/// Asks for more people in the intervals of a row, by how far each falls short of the promised service level; evenly
/// where the type promises none.
fn raise(row: &mut RequirementRow, of: &TypeService, gap: f64, aims: &[Aim<'_>]) {
    let level = aims.iter().find(|aim| aim.is_level());
    scale(row, |t| {
        let here = level.and_then(|aim| Some(aim.target - of.by_interval.get(t)?.as_ref()?.mean));
        // The whole promise is missed: also where an interval keeps it a little more is asked for.
        let points = here.map_or(gap, |below| below.max(0.0) + gap / 4.0);
        1.0 + (points * MORE_PER_POINT).min(MORE_MOST)
    });
}

/// Multiplies the people of each interval of a row.
fn scale(row: &mut RequirementRow, factor: impl Fn(usize) -> f64) {
    for series in [&mut row.net, &mut row.on_duty, &mut row.gross] {
        for (t, people) in series.iter_mut().enumerate() {
            *people *= factor(t);
        }
    }
}
