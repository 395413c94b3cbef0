//! Room for training and meetings: in a week of work, a stretch between pauses as long as the activity takes.

use jiff::Timestamp;
use organico_model::{ActivityRule, Breach, Shift};

use super::case::{Case, Finding, Row, minutes, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = stated("activity.room", "min", "activities off contacts of the centre");
    let mut found = Vec::new();
    for activity in &case.centre.activities {
        let due = f64::from(activity.minutes_a_week);
        for row in case.rows.iter().filter(|row| is_due(row, activity)) {
            for week in case.weeks() {
                let inside = row.shifts.iter().filter(|shift| week.contains(&shift.day));
                let longest = inside.map(|shift| longest_stretch(shift)).fold(0.0, f64::max);
                if longest > 0.0 && longest < due {
                    let finding = Finding::hard(&rule, longest, due).soft();
                    found.push(finding.person(&row.person.id).day(week[0]).breach());
                }
            }
        }
    }
    found
}

fn is_due(row: &Row, activity: &ActivityRule) -> bool {
    let has = |skill| row.person.skills.iter().any(|own| own.skill == *skill);
    activity.skill.as_ref().is_none_or(has)
}

/// Returns the minutes of the longest work between pauses.
fn longest_stretch(shift: &Shift) -> f64 {
    let mut longest = 0.0_f64;
    let mut from: Timestamp = shift.start;
    for pause in &shift.pauses {
        longest = longest.max(minutes(from, pause.start));
        from = from.max(pause.end);
    }
    longest.max(minutes(from, shift.end))
}
