//! The contract hours of every planning week: not fewer, and not more.
//!
//! A day outside the horizon or the employment, an absence, a closure, or a holiday on which the person does not work
//! excuses at most the longest day that the person works; a permit by hours excuses its hours. More than the contract is supplementary work of a part-timer
//! or overtime: soft, because it needs consent, and hard beyond the limit of supplementary work.

use jiff::civil::Date;
use organico_model::{Breach, ContractKind};

use super::case::{Case, Finding, Row, cannot_evaluate, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = stated("contract.week", "min", "labour contract of the person");
    let mut found = Vec::new();
    let mut unknown = Vec::new();
    for row in &case.rows {
        for week in case.weeks() {
            let worked = minutes_of(row, &week);
            let contract = f64::from(row.person.contract.minutes_a_week);
            let least = least_minutes(case, row, &week);
            if worked < least {
                let finding = Finding::hard(&rule, worked, least);
                found.push(finding.person(&row.person.id).day(week[0]).breach());
            }
            if worked > contract {
                match over(case, row, worked) {
                    Ok(finding) => {
                        found.push(finding.person(&row.person.id).day(week[0]).breach());
                    }
                    Err(cannot) => unknown = cannot,
                }
            }
        }
    }
    found.append(&mut unknown);
    found
}

/// Returns what working more than the contract is.
fn over(case: &Case, row: &Row, worked: f64) -> Result<Finding, Vec<Breach>> {
    let contract = f64::from(row.person.contract.minutes_a_week);
    if row.person.contract.kind == ContractKind::FullTime {
        let rule = stated("contract.week", "min", "labour contract of the person");
        return Ok(Finding::hard(&rule, worked, contract).soft());
    }
    let mut rule = case.rules.value("part-time.supplementary.max");
    let Ok(percent) = rule.number() else { return Err(cannot_evaluate(&rule)) };
    "min".clone_into(&mut rule.unit);
    let limit = contract * (1.0 + percent / 100.0);
    let finding = Finding::hard(&rule, worked, limit);
    Ok(if worked > limit { finding } else { Finding::hard(&rule, worked, contract).soft() })
}

fn minutes_of(row: &Row, week: &[Date]) -> f64 {
    let inside = row.shifts.iter().filter(|shift| week.contains(&shift.day));
    inside.map(|shift| shift.paid_minutes()).sum::<i64>() as f64
}

/// Returns the least paid minutes that the person is owed in a week.
fn least_minutes(case: &Case, row: &Row, week: &[Date]) -> f64 {
    let contract = f64::from(row.person.contract.minutes_a_week);
    let longest = row.shifts.iter().map(|shift| shift.paid_minutes() as f64).fold(0.0, f64::max);
    let day = if longest > 0.0 { longest } else { contract / 5.0 };
    let employed = week.iter().filter(|date| row.person.is_employed_on(**date)).count();
    let mut excused = 7_usize.saturating_sub(employed);
    let mut possible = 0;
    for date in week.iter().filter(|date| row.person.is_employed_on(**date)) {
        if row.person.available_on(date.weekday()).is_some() {
            let free = is_excused(case, row, *date);
            excused += usize::from(free);
            possible += usize::from(!free);
        }
    }
    let permits: f64 = week.iter().map(|date| permit_minutes(row, *date)).sum();
    if possible == 0 { 0.0 } else { (contract - excused as f64 * day - permits).max(0.0) }
}

/// Returns the minutes of a day that permits by hours take out of it.
fn permit_minutes(row: &Row, date: Date) -> f64 {
    let own = row.absences.iter().filter(|absence| (absence.first..=absence.last).contains(&date));
    own.filter_map(|absence| absence.minutes_a_day).map(f64::from).sum()
}

fn is_excused(case: &Case, row: &Row, date: Date) -> bool {
    let absent = row.absences.iter().any(|absence| {
        absence.minutes_a_day.is_none() && (absence.first..=absence.last).contains(&date)
    });
    let works = row.shifts.iter().any(|shift| shift.day == date);
    let calendar = &case.centre.calendar;
    absent || calendar.is_closed(date) || (calendar.is_holiday_at(date, &row.person.site) && !works)
}
