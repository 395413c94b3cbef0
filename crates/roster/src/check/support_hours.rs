//! Hours suspended with income support are not worked: a week holds at most what they leave of the contract.
//!
//! Suspended hours stand in `absences.csv` under the code of income support. A whole day away takes the shortest day that
//! the person works, which is the least it can stand for.

use jiff::civil::Date;
use organico_model::{Absence, AbsenceCode, Breach};

use super::case::{Case, Finding, Row, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = stated("support.week", "min", "hours suspended with income support");
    let mut found = Vec::new();
    for row in &case.rows {
        let absences = row.absences.iter().copied();
        let suspended: Vec<&Absence> =
            absences.filter(|one| one.code == AbsenceCode::IncomeSupport).collect();
        if suspended.is_empty() {
            continue;
        }
        for week in case.weeks() {
            let contract = f64::from(row.person.contract.minutes_a_week);
            let away = minutes_suspended(row, &suspended, &week);
            let inside = row.shifts.iter().filter(|shift| week.contains(&shift.day));
            let worked = inside.map(|shift| shift.paid_minutes()).sum::<i64>() as f64;
            let limit = (contract - away).max(0.0);
            if away > 0.0 && worked > limit {
                let finding = Finding::hard(&rule, worked, limit);
                found.push(finding.person(&row.person.id).day(week[0]).breach());
            }
        }
    }
    found
}

/// Returns the minutes of a week that are suspended, on days on which the person can work.
fn minutes_suspended(row: &Row, suspended: &[&Absence], week: &[Date]) -> f64 {
    let days = row.person.availability.len().clamp(1, 5) as f64;
    let share = f64::from(row.person.contract.minutes_a_week) / days;
    let day = row.shifts.iter().map(|shift| shift.paid_minutes() as f64).fold(share, f64::min);
    let minutes = week.iter().filter(|date| row.person.available_on(date.weekday()).is_some());
    let of_day = |date: &Date| -> f64 {
        let own = suspended.iter().filter(|absence| absence.covers(*date));
        own.map(|absence| absence.minutes_a_day.map_or(day, f64::from)).sum()
    };
    minutes.map(of_day).sum()
}
