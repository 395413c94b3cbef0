//! What a day of absence stands for: hours of the contract, where nobody wrote down how many.
//!
//! A week of the contract is shared by its working days, at most [`WORKING_DAYS_MAX`] and no more than the days of the
//! week on which the person can work at all; so many days of absence of a planning week count, the first ones, and a
//! whole week away is exactly the week of the contract. A permit by hours counts the hours that were written.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};

use crate::{Absence, AbsenceCode, Person};

/// Days of work in a week of a contract, where the person can work on more.
const WORKING_DAYS_MAX: u32 = 5;

/// A day on which a person is absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AbsentDay {
    /// The day.
    pub day: Date,
    /// Why.
    pub code: AbsenceCode,
    /// Minutes of the contract that are not worked for it; 0 on a day that is none of the week's working days.
    pub minutes: u32,
}

/// Returns the days of `[first, end)` on which a person is absent, in order. `week_start` begins the planning week.
#[must_use]
pub fn absent_days(
    person: &Person,
    absences: &[Absence],
    week_start: Weekday,
    (first, end): (Date, Date),
) -> Vec<AbsentDay> {
    let own: Vec<&Absence> =
        absences.iter().filter(|absence| absence.person == person.id).collect();
    let working = WORKING_DAYS_MAX.min(person.availability.len() as u32).max(1);
    let mut counted: BTreeMap<Date, u32> = BTreeMap::new();
    let mut found = Vec::new();
    let monday = first.checked_sub(jiff::Span::new().days(days_into_week(first, week_start)));
    for day in monday.unwrap_or(first).series(jiff::Span::new().days(1)).take_while(|d| *d < end) {
        let of_day: Vec<&&Absence> = own.iter().filter(|one| one.covers(day)).collect();
        let can_work = person.available_on(day.weekday()).is_some();
        let Some(absence) = of_day.iter().find(|one| one.is_of_whole_days()) else {
            if day >= first && can_work {
                found.extend(of_day.iter().map(|one| permit(day, one)));
            }
            continue;
        };
        let week = day.checked_sub(jiff::Span::new().days(days_into_week(day, week_start)));
        let before = counted.entry(week.unwrap_or(day)).or_default();
        let minutes = if can_work && *before < working {
            *before += 1;
            let up_to = |days: u32| person.contract.minutes_a_week * days / working;
            up_to(*before) - up_to(*before - 1)
        } else {
            0
        };
        if day >= first {
            found.push(AbsentDay { day, code: absence.code, minutes });
        }
    }
    found
}

/// Returns the hours of a day that a permit takes.
fn permit(day: Date, absence: &Absence) -> AbsentDay {
    AbsentDay { day, code: absence.code, minutes: absence.minutes_a_day.unwrap_or(0) }
}

/// Returns how many days of the planning week lie before a day.
fn days_into_week(day: Date, week_start: Weekday) -> i64 {
    i64::from(day.weekday().since(week_start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AgentId, Availability, ContractKind, DaySpan, EmploymentContract, LevelId};
    use crate::{SiteId, TeamId};
    use jiff::civil::date;

    fn person(weekdays: &[Weekday]) -> Person {
        let span = DaySpan { from: 480, to: 1200 };
        Person {
            id: AgentId::new("P1"),
            site: SiteId::new("roma"),
            team: TeamId::new("A"),
            contract: EmploymentContract {
                kind: ContractKind::HorizontalPartTime,
                minutes_a_week: 1201,
                level: LevelId::new("3"),
                hired: None,
                ends: None,
                client_contract: None,
            },
            skills: Vec::new(),
            availability: weekdays.iter().map(|w| Availability { weekday: *w, span }).collect(),
            remote: None,
            home_distance: None,
            home_minutes: None,
            ramp: None,
        }
    }

    fn whole_days(first: Date, last: Date) -> Absence {
        let (person, code) = (AgentId::new("P1"), AbsenceCode::Holiday);
        Absence { person, first, last, code, minutes_a_day: None }
    }

    fn minutes(weekdays: &[Weekday], first: Date, last: Date) -> Vec<u32> {
        let absence = whole_days(first, last);
        let period = (date(2027, 2, 1), date(2027, 2, 15));
        let days = absent_days(&person(weekdays), &[absence], Weekday::Monday, period);
        days.iter().map(|day| day.minutes).collect()
    }

    const SIX: [Weekday; 6] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
    ];

    #[test]
    fn a_whole_week_away_is_exactly_the_week_of_the_contract() {
        let week = minutes(&SIX, date(2027, 2, 1), date(2027, 2, 7));
        assert_eq!(week, [240, 240, 240, 240, 241, 0, 0]);
        assert_eq!(
            minutes(&SIX[..3], date(2027, 2, 1), date(2027, 2, 7)).iter().sum::<u32>(),
            1201
        );
    }

    #[test]
    fn a_single_day_counts_its_share_and_a_day_off_counts_nothing() {
        assert_eq!(minutes(&SIX, date(2027, 2, 6), date(2027, 2, 6)), [240]);
        assert_eq!(minutes(&SIX, date(2027, 2, 7), date(2027, 2, 7)), [0]);
    }

    #[test]
    fn a_permit_by_hours_counts_its_hours_on_days_that_can_be_worked() {
        let permit = |minutes| Absence {
            minutes_a_day: Some(minutes),
            ..whole_days(date(2027, 2, 6), date(2027, 2, 7))
        };
        let period = (date(2027, 2, 1), date(2027, 2, 15));
        let both = [permit(60), permit(90)];
        let days = absent_days(&person(&SIX), &both, Weekday::Monday, period);
        assert_eq!(days.iter().map(|day| day.minutes).collect::<Vec<_>>(), [60, 90]);
    }

    #[test]
    fn days_before_the_period_use_up_the_week_they_belong_to() {
        // Absent from Thursday of the week before to Tuesday: the new week counts anew.
        assert_eq!(minutes(&SIX, date(2027, 1, 28), date(2027, 2, 2)), [240, 240]);
    }
}
