//! Rotations: in each week of its cycle a team works the shifts of that week. Soft, as contract hours come before it.
//!
//! A shift is one of a template if it starts within the template's starts by the clock.

use organico_model::{Breach, Rotation, Shift};

use super::case::{Case, Finding, Row, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let of_rotation = |rotation: &Rotation| {
        let team = case.rows.iter().filter(|row| row.person.team == rotation.team);
        team.flat_map(|row| of_row(case, rotation, row)).collect::<Vec<_>>()
    };
    case.centre.rotations.iter().flat_map(of_rotation).collect()
}

/// Returns the breaches of a person: one for each week with other shifts than the cycle has.
fn of_row(case: &Case, rotation: &Rotation, row: &Row) -> Vec<Breach> {
    let rule = stated("roster.rotation", "shifts", "rotation of the team");
    let weeks = case.weeks().into_iter().filter_map(|week| {
        let inside = row.shifts.iter().filter(|shift| week.contains(&shift.day));
        let others = inside.filter(|shift| !is_of_cycle(case, rotation, shift)).count();
        let finding = Finding::hard(&rule, others as f64, 0.0).soft();
        (others > 0).then(|| finding.person(&row.person.id).day(week[0]).breach())
    });
    weeks.collect()
}

fn is_of_cycle(case: &Case, rotation: &Rotation, shift: &Shift) -> bool {
    let civil = case.centre.zone.to_datetime(shift.start);
    let start =
        u32::from(civil.hour().unsigned_abs()) * 60 + u32::from(civil.minute().unsigned_abs());
    let wanted = rotation.of(shift.day);
    let templates = case.centre.shifts.iter().filter(|template| wanted.contains(&template.id));
    templates.into_iter().any(|one| (one.start_from..=one.start_to).contains(&start))
}
