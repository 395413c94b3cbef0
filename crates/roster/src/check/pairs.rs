//! Who must work beside somebody: the share of a week's hours at which both are at work, in the same place.
//!
//! At home one works alone: hours at home count as hours without the other. Soft, as service and hours come before it.

use organico_model::{AgentId, Breach, Pair, Shift, Workplace};

use super::case::{Case, Finding, Row, minutes, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    case.centre.pairs.iter().flat_map(|pair| of_pair(case, pair)).collect()
}

/// Returns the breaches of a pair: one for each week in which the person is beside the other too little.
fn of_pair(case: &Case, pair: &Pair) -> Vec<Breach> {
    let rule = stated("roster.pair", "%", "pairs of the centre");
    let row = |id: &AgentId| case.rows.iter().find(|row: &&Row| row.person.id == *id);
    let (Some(own), Some(other)) = (row(&pair.person), row(&pair.with)) else {
        return Vec::new();
    };
    let limit = pair.share.get() * 100.0;
    let weeks = case.weeks().into_iter().filter_map(|week| {
        let inside = || own.shifts.iter().filter(|shift| week.contains(&shift.day));
        let worked: f64 = inside().map(|shift| minutes(shift.start, shift.end)).sum();
        let beside: f64 = inside().map(|shift| minutes_beside(shift, other)).sum();
        let share = 100.0 * beside / worked;
        let finding = Finding::hard(&rule, share, limit).soft();
        (worked > 0.0 && share < limit - 1e-9)
            .then(|| finding.person(&pair.person).day(week[0]).breach())
    });
    weeks.collect()
}

/// Returns the minutes of a shift at which another person is at the same site.
fn minutes_beside(shift: &Shift, other: &Row) -> f64 {
    if shift.workplace == Workplace::Home {
        return 0.0;
    }
    let same = other.shifts.iter().filter(|one| one.workplace == shift.workplace);
    same.map(|one| minutes(shift.start.max(one.start), shift.end.min(one.end)).max(0.0)).sum()
}
