//! Room for training and meetings: a week with work has at least their time on duty, pauses apart.

use organico_model::{ActivityRule, Breach, SkillId};

use super::case::{Case, Finding, Row, stated};

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
            let room = inside.map(|shift| shift.productive_minutes()).sum::<i64>() as f64;
            if room > 0.0 && room < due {
                let finding = Finding::hard(&rule, room, due).soft();
                found.push(finding.person(&row.person.id).day(week[0]).breach());
            }
        }
    }
    found
}

fn is_due(row: &Row, activity: &ActivityRule) -> bool {
    let has = |skill: &SkillId| row.person.skills.iter().any(|own| own.skill == *skill);
    activity.skill.as_ref().is_none_or(has)
}
