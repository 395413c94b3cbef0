//! Free weekends: Saturday and Sunday without work, in every four weekends that the roster holds whole.
//!
//! A weekend is its Saturday and the day after. Rosters of fewer than four weekends say nothing about the rule.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use organico_model::Breach;

use super::case::{Case, Finding, Row, cannot_evaluate};

/// Weekends in a row of which some must be free.
const WEEKENDS: usize = 4;

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let (rule, kind) = case.rule("weekend.free-min");
    let saturdays = saturdays(case);
    let Ok(limit) = rule.number() else {
        let concerned = saturdays.len() >= WEEKENDS
            && case.rows.iter().any(|row| saturdays.iter().any(|day| !is_free(row, *day)));
        return if concerned { cannot_evaluate(&rule) } else { Vec::new() };
    };
    let mut found = Vec::new();
    for row in &case.rows {
        for weekends in saturdays.windows(WEEKENDS) {
            let free = weekends.iter().filter(|day| is_free(row, **day)).count() as f64;
            if free < limit {
                let finding = Finding::of(kind, &rule, free, limit);
                found.push(finding.person(&row.person.id).day(weekends[0]).breach());
            }
        }
    }
    found
}

/// Returns the Saturdays whose Sunday is in the roster too.
fn saturdays(case: &Case) -> Vec<Date> {
    let dates = case.dates();
    let pairs = dates.windows(2).filter(|pair| pair[0].weekday() == Weekday::Saturday);
    pairs.map(|pair| pair[0]).collect()
}

fn is_free(row: &Row, saturday: Date) -> bool {
    let sunday = saturday.checked_add(1.day()).unwrap_or(saturday);
    !row.shifts.iter().any(|shift| shift.day == saturday || shift.day == sunday)
}
