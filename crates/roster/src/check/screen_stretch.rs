//! Time at the display screen without an interruption at least as long as a pause.

use organico_model::{Breach, Shift};

use super::case::{Case, Finding, minutes};
use super::screen_pauses::{Standing, standing};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = case.rules.value("vdu.pause.every");
    // Where the values are unset, the rule on the number of pauses has said so.
    let (Ok(length), Ok(limit)) = (case.rules.screen_pause_minutes(), rule.number()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for row in &case.rows {
        if !matches!(standing(case, row, length, limit), Standing::Due) {
            continue;
        }
        for shift in &row.shifts {
            let stretch = longest(shift, length);
            if stretch > limit {
                let finding = Finding::hard(&rule, stretch, limit);
                found.push(finding.person(&row.person.id).day(shift.day).breach());
            }
        }
    }
    found
}

fn longest(shift: &Shift, length: f64) -> f64 {
    let mut pauses: Vec<_> = shift.pauses.iter().collect();
    pauses.sort_by_key(|pause| pause.start);
    let (mut longest, mut current, mut since) = (0.0_f64, 0.0, shift.start);
    for pause in pauses {
        current += minutes(since, pause.start);
        longest = longest.max(current);
        since = pause.end;
        if minutes(pause.start, pause.end) >= length {
            current = 0.0;
        }
    }
    longest.max(current + minutes(since, shift.end))
}
