//! Room for training and meetings: a week with work has at least their time on duty or in sessions, breaks apart.

use organico_model::{ActivityRule, Breach, Shift, SkillId};

use super::case::{Case, Finding, Row, minutes, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = stated("activity.room", "min", "activities off contacts of the centre");
    let mut found = Vec::new();
    for row in &case.rows {
        let due: f64 = case
            .centre
            .activities
            .iter()
            .filter(|activity| is_due(row, activity))
            .map(|activity| f64::from(activity.minutes_a_week))
            .sum();
        if due <= 0.0 {
            continue;
        }
        for week in case.weeks() {
            let inside = row.shifts.iter().filter(|shift| week.contains(&shift.day));
            let room = inside.map(|shift| room_minutes(shift)).sum::<f64>();
            if room > 0.0 && room < due {
                let finding = Finding::hard(&rule, room, due).soft();
                found.push(finding.person(&row.person.id).day(week[0]).breach());
            }
        }
    }
    found
}

/// Returns the minutes of a shift less its breaks: sessions are what the room is for.
fn room_minutes(shift: &Shift) -> f64 {
    let breaks = shift.pauses.iter().filter(|pause| !pause.kind.is_session());
    let breaks: f64 = breaks.map(|pause| minutes(pause.start, pause.end)).sum();
    minutes(shift.start, shift.end) - breaks
}

fn is_due(row: &Row, activity: &ActivityRule) -> bool {
    let has = |skill: &SkillId| row.person.skills.iter().any(|own| own.skill == *skill);
    activity.skill.as_ref().is_none_or(has)
}
