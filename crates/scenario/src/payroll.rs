//! Planned hours by causale: what is within the contract, what is over it, what falls on nights, Sundays and holidays,
//! and what is not worked.
//!
//! Classification only: what a causale is paid is the payroll's business. Worked and absent hours add up to the paid
//! hours of the roster and the hours of the absences; nights, Sundays and holidays are "of which".

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};
use organico_model::{
    AgentId, Centre, ContractKind, PayrollCode, PayrollRow, Person, Roster, Shift, absent_days,
};

use crate::outcome::PREMIUMS;

/// The premiums by the time of work with the causale of their hours, in the order of [`PREMIUMS`].
const OF_WHICH: [PayrollCode; 3] = [PayrollCode::Night, PayrollCode::Sunday, PayrollCode::Holiday];

/// Returns the hours of the days `[first, end)`, by person, day and causale.
///
/// The hours of a shift belong to the day on which it starts. Over the contract is what a planning week holds above the
/// contract's hours a week, absences counted as worked: the last hours of the week. Days of the week that lie before
/// `first` count for that, as far as the roster knows them. Sundays and holidays are those of the day of the shift; the
/// night is the one of the premiums.
#[must_use]
pub fn payroll_hours(centre: &Centre, roster: &Roster, days: (Date, Date)) -> Vec<PayrollRow> {
    let mut shifts: BTreeMap<&AgentId, Vec<&Shift>> = BTreeMap::new();
    for shift in &roster.shifts {
        shifts.entry(&shift.person).or_default().push(shift);
    }
    let mut minutes: BTreeMap<(AgentId, Date, PayrollCode), i64> = BTreeMap::new();
    for person in &centre.people {
        let own = shifts.get(&person.id).map(Vec::as_slice).unwrap_or_default();
        for (day, code, amount) in person_hours(centre, roster, person, own) {
            if days.0 <= day && day < days.1 && amount > 0 {
                *minutes.entry((person.id.clone(), day, code)).or_default() += amount;
            }
        }
    }
    let rows = minutes.into_iter();
    rows.map(|((person, day, code), minutes)| PayrollRow { person, day, code, minutes }).collect()
}

fn person_hours(
    centre: &Centre,
    roster: &Roster,
    person: &Person,
    shifts: &[&Shift],
) -> Vec<(Date, PayrollCode, i64)> {
    let period = (roster.first, roster.end);
    let absent = absent_days(person, &centre.absences, centre.week_start, period);
    let mut found: Vec<(Date, PayrollCode, i64)> = absent
        .iter()
        .map(|one| (one.day, PayrollCode::Absence(one.code), i64::from(one.minutes)))
        .collect();
    let mut weeks: BTreeMap<Date, i64> = BTreeMap::new();
    for (day, _, minutes) in &found {
        *weeks.entry(week_of(*day, centre.week_start)).or_default() += minutes;
    }
    let contract = i64::from(person.contract.minutes_a_week);
    for shift in shifts {
        let used = weeks.entry(week_of(shift.day, centre.week_start)).or_default();
        let paid = shift.paid_minutes();
        let over = (*used + paid - contract).clamp(0, paid.max(0));
        *used += paid;
        found.push((shift.day, PayrollCode::Ordinary, paid - over));
        found.push((shift.day, over_contract(person.contract.kind), over));
        for ((_, minutes), code) in PREMIUMS.iter().zip(OF_WHICH) {
            found.push((shift.day, code, minutes(centre, shift)));
        }
    }
    found
}

const fn over_contract(kind: ContractKind) -> PayrollCode {
    match kind {
        ContractKind::FullTime => PayrollCode::Overtime,
        ContractKind::HorizontalPartTime | ContractKind::VerticalPartTime => {
            PayrollCode::Supplementary
        }
    }
}

/// Returns the first day of the planning week of a day.
fn week_of(day: Date, week_start: Weekday) -> Date {
    let into = i64::from(day.weekday().since(week_start));
    day.checked_sub(jiff::Span::new().days(into)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Example, example_centre};
    use jiff::civil::date;
    use organico_model::{Absence, AbsenceCode, Seed, Workplace};

    /// Returns the one-queue example with one part-timer of 20 hours, and a roster of six hours on each of these days.
    fn made(days: &[Date]) -> (Centre, Roster) {
        let mut centre = example_centre(Example::OneQueue, Seed(1)).unwrap();
        centre.people.truncate(1);
        centre.absences.clear();
        centre.people[0].contract.kind = ContractKind::HorizontalPartTime;
        centre.people[0].contract.minutes_a_week = 1200;
        let shift = |day: &Date| {
            let start = day.at(9, 0, 0, 0).to_zoned(centre.zone.clone()).unwrap().timestamp();
            Shift {
                person: centre.people[0].id.clone(),
                day: *day,
                start,
                end: start + jiff::SignedDuration::from_hours(6),
                workplace: Workplace::Home,
                pauses: Vec::new(),
            }
        };
        let shifts = days.iter().map(shift).collect();
        let roster = Roster { first: date(2027, 2, 1), end: date(2027, 2, 15), shifts };
        (centre, roster)
    }

    fn sum(rows: &[PayrollRow], code: PayrollCode) -> i64 {
        rows.iter().filter(|row| row.code == code).map(|row| row.minutes).sum()
    }

    const PERIOD: (Date, Date) = (date(2027, 2, 1), date(2027, 2, 15));

    #[test]
    fn the_last_hours_of_a_week_over_the_contract_are_supplementary() {
        let days: Vec<Date> = (1..=4).map(|day| date(2027, 2, day)).collect();
        let (centre, roster) = made(&days);
        let rows = payroll_hours(&centre, &roster, PERIOD);
        assert_eq!(sum(&rows, PayrollCode::Ordinary), 1200);
        let over: Vec<_> =
            rows.iter().filter(|row| row.code == PayrollCode::Supplementary).collect();
        assert_eq!((over.len(), over[0].day, over[0].minutes), (1, date(2027, 2, 4), 240));
    }

    #[test]
    fn an_absence_counts_as_worked_and_worked_and_absent_hours_add_up() {
        let days: Vec<Date> = (2..=4).map(|day| date(2027, 2, day)).collect();
        let (mut centre, roster) = made(&days);
        let monday = date(2027, 2, 1);
        centre.absences.push(Absence {
            first: monday,
            last: monday,
            ..absence(&centre.people[0].id)
        });
        let rows = payroll_hours(&centre, &roster, PERIOD);
        assert_eq!(sum(&rows, PayrollCode::Absence(AbsenceCode::Holiday)), 240);
        assert_eq!(sum(&rows, PayrollCode::Supplementary), 240 + 3 * 360 - 1200);
        let all = rows.iter().filter(|row| !row.code.is_of_which());
        assert_eq!(all.map(|row| row.minutes).sum::<i64>(), 240 + 3 * 360);
    }

    fn absence(person: &AgentId) -> Absence {
        let day = date(2027, 2, 1);
        Absence {
            person: person.clone(),
            first: day,
            last: day,
            code: AbsenceCode::Holiday,
            minutes_a_day: None,
        }
    }

    #[test]
    fn a_month_that_begins_within_a_week_counts_the_days_before_it() {
        let days: Vec<Date> = (1..=4).map(|day| date(2027, 2, day)).collect();
        let (centre, roster) = made(&days);
        let rows = payroll_hours(&centre, &roster, (date(2027, 2, 4), date(2027, 2, 5)));
        assert_eq!(sum(&rows, PayrollCode::Ordinary), 120);
        assert_eq!(sum(&rows, PayrollCode::Supplementary), 240);
    }

    #[test]
    fn the_hours_of_a_sunday_are_of_which() {
        let (centre, roster) = made(&[date(2027, 2, 7)]);
        let rows = payroll_hours(&centre, &roster, PERIOD);
        assert_eq!(sum(&rows, PayrollCode::Sunday), 360);
        assert_eq!(sum(&rows, PayrollCode::Ordinary), 360);
    }
}
