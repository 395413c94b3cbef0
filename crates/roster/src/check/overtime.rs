//! Overtime of full-timers over the whole roster against the limit of a year: what a roster alone asks beyond it is a
//! breach; hours of earlier rosters are not known here.

use organico_model::{Breach, ContractKind};

use super::case::{Case, Finding, Row, cannot_evaluate};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let (rule, kind) = case.rule("overtime.year");
    let overtime = |row: &Row| {
        let over = case.weeks().into_iter().map(|week| {
            let inside = row.shifts.iter().filter(|shift| week.contains(&shift.day));
            let worked: i64 = inside.map(|shift| shift.paid_minutes()).sum();
            (worked - i64::from(row.person.contract.minutes_a_week)).max(0)
        });
        over.sum::<i64>() as f64 / 60.0
    };
    let full_time =
        case.rows.iter().filter(|row| row.person.contract.kind == ContractKind::FullTime);
    let worked: Vec<(&Row, f64)> =
        full_time.map(|row| (row, overtime(row))).filter(|(_, hours)| *hours > 0.0).collect();
    let Ok(limit) = rule.number() else {
        return if worked.is_empty() { Vec::new() } else { cannot_evaluate(&rule) };
    };
    let over = worked.into_iter().filter(|(_, hours)| *hours > limit);
    let breach = |(row, hours): (&Row, f64)| {
        let finding = Finding::of(kind, &rule, hours, limit).person(&row.person.id);
        finding.day(case.roster.first).breach()
    };
    over.map(breach).collect()
}
