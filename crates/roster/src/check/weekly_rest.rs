//! The weekly rest, in the mean of the days that the law gives.
//!
//! A rest counts if it is at least as long as a weekly rest, and counts what it holds beyond the daily rest: 24 hours
//! for 35. It belongs to a span of days if 24 hours of it, or half of it, lie there. In every such span (14 days, moved
//! week by week) the mean a week must reach those 24 hours. Before the first shift and after the last a rest of unknown
//! length is taken to go on.

use jiff::{Timestamp, ToSpan};
use organico_model::Breach;

use super::case::{Case, Finding, Row, cannot_evaluate, hours};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = case.rules.value("rest.weekly");
    let days = case.rules.value("rest.weekly.mean-days");
    let daily = case.rules.value("rest.daily");
    let Ok(limit) = rule.number() else { return cannot_evaluate(&rule) };
    let Ok(span_days) = days.number() else { return cannot_evaluate(&days) };
    let Ok(daily_hours) = daily.number() else { return Vec::new() };
    let mut found = Vec::new();
    for row in &case.rows {
        let rests = rests(row, limit, daily_hours);
        let mut first = case.roster.first;
        while let Some((from, to)) = span(case, first, span_days) {
            let inside = rests.iter().filter(|rest| rest.belongs_to(from, to));
            let mean = inside.map(|rest| rest.counted).sum::<f64>() * 7.0 / span_days;
            // What is beyond the daily rest, and the daily rest again: comparable with the 35 hours of the rule.
            if !row.shifts.is_empty() && mean + daily_hours < limit {
                let finding = Finding::hard(&rule, mean + daily_hours, limit);
                found.push(finding.person(&row.person.id).day(first).breach());
            }
            let Ok(next) = first.checked_add(7.days()) else { break };
            first = next;
        }
    }
    found
}

/// Returns the instants of a span of days, if it ends within the roster.
fn span(case: &Case, first: jiff::civil::Date, days: f64) -> Option<(Timestamp, Timestamp)> {
    let end = first.checked_add((days as i64).days()).ok()?;
    let inside = end <= case.roster.end;
    inside.then_some((case.instant(first, 0)?, case.instant(end, 0)?))
}

struct Rest {
    from: Option<Timestamp>,
    to: Option<Timestamp>,
    /// Hours beyond the daily rest; for a rest whose length is unknown, without end.
    counted: f64,
}

impl Rest {
    fn belongs_to(&self, from: Timestamp, to: Timestamp) -> bool {
        let start = self.from.map_or(from, |own| own.max(from));
        let end = self.to.map_or(to, |own| own.min(to));
        let inside = hours(start, end);
        let half = match (self.from, self.to) {
            (Some(from), Some(to)) => hours(from, to) / 2.0,
            _ => f64::INFINITY,
        };
        inside >= half.min(24.0)
    }
}

fn rests(row: &Row, limit: f64, daily_hours: f64) -> Vec<Rest> {
    let mut rests = Vec::new();
    let mut ended: Option<Timestamp> = None;
    for shift in &row.shifts {
        let length = ended.map_or(f64::INFINITY, |ended| hours(ended, shift.start));
        if length >= limit {
            rests.push(Rest { from: ended, to: Some(shift.start), counted: length - daily_hours });
        }
        ended = Some(ended.map_or(shift.end, |ended| ended.max(shift.end)));
    }
    rests.push(Rest { from: ended, to: None, counted: f64::INFINITY });
    rests
}
