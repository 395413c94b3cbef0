//! People on duty against the requirement, by skill: counted from the roster's shifts alone.

use organico_model::{
    Centre, Coverage, CoverageRow, Grid, Requirement, RequirementLevel, Roster, Shift,
};

use crate::demand::required;
use crate::weights::{PARTS, skill_sets};

/// Returns the coverage at the level that [`crate::RosterConfig::standard`] plans for: people on the roster against
/// the gross requirement.
#[must_use]
pub fn coverage(roster: &Roster, requirement: &Requirement, centre: &Centre) -> Coverage {
    coverage_at(roster, requirement, centre, RequirementLevel::Gross)
}

/// Returns people on duty and not on a pause against the requirement at a level, by skill.
///
/// Who has several skills counts for each in part; the parts sum to 1 (`docs/sources.md#rostering`). A person who is
/// on duty for a third of an interval counts a third. Shifts of people whom the centre does not know count nothing;
/// requirements that are missing or no count of people count as nobody.
#[must_use]
pub fn coverage_at(
    roster: &Roster,
    requirement: &Requirement,
    centre: &Centre,
    level: RequirementLevel,
) -> Coverage {
    let required = required(requirement, centre, level);
    let sets = skill_sets(centre, &required.skills, &required.people);
    let grid = &requirement.grid;
    let mut covered = vec![vec![0_i64; grid.count]; required.skills.len()];
    let people: std::collections::BTreeMap<_, usize> =
        centre.people.iter().enumerate().map(|(index, person)| (&person.id, index)).collect();
    for shift in &roster.shifts {
        let Some(person) = people.get(&shift.person) else { continue };
        let set = &sets.sets[sets.of_person[*person]];
        for (t, seconds) in seconds_on_duty(shift, grid) {
            for (j, skill) in set.skills.iter().enumerate() {
                covered[*skill][t] += seconds * i64::from(set.parts[t * set.skills.len() + j]);
            }
        }
    }
    let unit = f64::from(grid.length.seconds()) * f64::from(PARTS);
    let rows = required.skills.into_iter().zip(required.people).zip(covered);
    let row = |((skill, required), covered): ((_, _), Vec<i64>)| CoverageRow {
        skill,
        required,
        on_duty: covered.iter().map(|sum| *sum as f64 / unit).collect(),
    };
    Coverage { level, rows: rows.map(row).collect() }
}

/// Returns the seconds on duty of a shift in every interval that it touches.
pub(crate) fn seconds_on_duty(shift: &Shift, grid: &Grid) -> Vec<(usize, i64)> {
    let length = i64::from(grid.length.seconds());
    let at = |instant: jiff::Timestamp| instant.as_second() - grid.start.as_second();
    let (start, end) = (at(shift.start), at(shift.end));
    let index = |seconds: i64| (seconds.max(0) as usize).min(grid.count);
    let intervals = index(start.div_euclid(length))..index((end + length - 1).div_euclid(length));
    let seconds = |t: usize| {
        let (from, to) = (t as i64 * length, (t as i64 + 1) * length);
        let within = |start: i64, end: i64| (end.min(to) - start.max(from)).max(0);
        let away: i64 = shift.pauses.iter().map(|p| within(at(p.start), at(p.end))).sum();
        within(start, end) - away
    };
    intervals.map(|t| (t, seconds(t))).collect()
}
