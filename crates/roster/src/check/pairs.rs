//! Who must work beside somebody: the share of a week's hours at which both are at work, in the same place.
//!
//! At home one works alone: hours at home count as hours without the other. Soft, as the search does not arrange it.

use organico_model::{AgentId, Breach, Centre, Pair, Roster, Shift, Workplace};
use organico_rules::RuleSet;

use super::case::{Case, Finding, Row, minutes, stated};

/// Returns the breaches of a roster by pairs: one for each week in which a person is beside the other too little.
#[must_use]
pub fn check_pairs(
    roster: &Roster,
    centre: &Centre,
    rules: &RuleSet,
    pairs: &[Pair],
) -> Vec<Breach> {
    let case = Case::new(roster, centre, rules);
    pairs.iter().flat_map(|pair| breaches(&case, pair)).collect()
}

fn breaches(case: &Case, pair: &Pair) -> Vec<Breach> {
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
