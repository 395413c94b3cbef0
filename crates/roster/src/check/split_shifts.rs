//! Two shifts on one day with less than a daily rest between them: whether they are allowed, and how far apart.
//!
//! The law excepts split work from the daily rest, so that the time between its parts is judged here.

use organico_model::{Breach, Shift};

use super::case::{Case, Finding, cannot_evaluate, hours};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let (allowed, kind) = case.rule("split.allowed");
    let (gap, gap_kind) = case.rule("split.gap-max");
    let (mut found, mut unknown) = (Vec::new(), Vec::new());
    for row in &case.rows {
        for pair in row.shifts.windows(2).filter(|pair| is_split(case, pair[0], pair[1])) {
            let apart = hours(pair[0].end, pair[1].start);
            let finding = match (allowed.flag(), gap.number()) {
                (Err(_), _) => {
                    unknown = cannot_evaluate(&allowed);
                    continue;
                }
                (Ok(false), _) => Finding::of(kind, &allowed, 1.0, 0.0),
                (Ok(true), Err(_)) => {
                    unknown = cannot_evaluate(&gap);
                    continue;
                }
                (Ok(true), Ok(limit)) if apart > limit => Finding::of(gap_kind, &gap, apart, limit),
                (Ok(true), Ok(_)) => continue,
            };
            found.push(finding.person(&row.person.id).day(pair[1].day).breach());
        }
    }
    found.append(&mut unknown);
    found
}

/// Returns whether two shifts that follow each other are the parts of one split day.
pub(super) fn is_split(case: &Case, first: &Shift, second: &Shift) -> bool {
    let rest = case.rules.daily_rest_hours().unwrap_or(f64::INFINITY);
    let apart = hours(first.end, second.start);
    first.day == second.day && (0.0..rest).contains(&apart)
}
