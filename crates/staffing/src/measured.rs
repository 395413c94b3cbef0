//! Shrinkage off duty as it was, by cause: hours of the contracts that were not worked over all hours of the contracts.
//!
//! Over the days of a span on which the centre works, a person's contract is spread evenly over the days of the week on
//! which that person can work; closures, and holidays on which nothing is open, count neither as time nor as absence.
//! An absence counts the hours of [`absent_days`]. Causes follow each other, so the share of each is of what those
//! before it left: `share_k = hours_k / (base - hours_1 - ... - hours_(k-1))`, and what is left after all of them is
//! exactly `(base - all hours) / base`. A cause of fewer than five people is told with others only.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use organico_model::{
    Absence, AbsenceCode, AgentId, Centre, HolidayHours, Person, Shrinkage, absent_days,
};

/// Fewest people of whom a cause is told.
pub const PEOPLE_LEAST: usize = 5;

/// The causes in the order in which they follow each other; the last one takes in those of too few people.
const ORDER: [AbsenceCode; 10] = [
    AbsenceCode::Holiday,
    AbsenceCode::ReducedHours,
    AbsenceCode::Sickness,
    AbsenceCode::Care,
    AbsenceCode::Parental,
    AbsenceCode::Accident,
    AbsenceCode::Union,
    AbsenceCode::IncomeSupport,
    AbsenceCode::Training,
    AbsenceCode::Other,
];

/// Time away for one cause.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeasuredCause {
    /// The cause; [`AbsenceCode::Other`] with those of too few people.
    pub code: AbsenceCode,
    /// Minutes away.
    pub minutes: u64,
    /// People who were away for it, at least [`PEOPLE_LEAST`].
    pub people: usize,
    /// Share of the time that the causes before it leave.
    pub share: Shrinkage,
}

/// Shrinkage off duty over a span of days.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasuredShrinkage {
    /// First day.
    pub first: Date,
    /// First day after the last.
    pub end: Date,
    /// People employed on a day of the span.
    pub people: usize,
    /// Minutes of their contracts on the days on which the centre works.
    pub base_minutes: f64,
    /// The causes, in the order in which they follow each other.
    pub causes: Vec<MeasuredCause>,
}

/// Why nothing can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MeasureFault {
    /// Nobody is employed on a working day of the span.
    #[error("no contract hours in the span")]
    NoTime,
    /// Nobody was away.
    #[error("no absence in the span")]
    NoAbsence,
    /// Fewer than five people were away: it would be known who.
    #[error("{0} people were away, fewer than {PEOPLE_LEAST}")]
    TooFewPeople(usize),
    /// Everybody was away all the time.
    #[error("no time is left")]
    NothingLeft,
}

/// Time away for one cause, while it is added up.
#[derive(Debug, Default, Clone)]
struct Away {
    minutes: u64,
    people: BTreeSet<AgentId>,
}

impl MeasuredShrinkage {
    /// Returns the whole share away.
    #[must_use]
    pub fn total(&self) -> f64 {
        1.0 - crate::left_after(self.causes.iter().map(|cause| cause.share))
    }
}

/// Returns the shrinkage off duty of `[first, end)`, measured from the absences of a centre.
///
/// # Errors
/// Nothing can be measured, or it would tell of too few people.
pub fn measured_shrinkage(
    centre: &Centre,
    (first, end): (Date, Date),
) -> Result<MeasuredShrinkage, MeasureFault> {
    let days: Vec<Date> = first
        .series(1.day())
        .take_while(|day| *day < end)
        .filter(|day| works_on(centre, *day))
        .collect();
    let mut of_person: BTreeMap<&AgentId, Vec<Absence>> = BTreeMap::new();
    for absence in &centre.absences {
        of_person.entry(&absence.person).or_default().push(absence.clone());
    }
    let open: BTreeSet<Date> = days.iter().copied().collect();
    let mut away: BTreeMap<AbsenceCode, Away> = BTreeMap::new();
    let (mut base_minutes, mut people) = (0.0, 0);
    for person in &centre.people {
        let minutes = contract_minutes(person, &days);
        people += usize::from(minutes > 0.0);
        base_minutes += minutes;
        let own = of_person.get(&person.id).map(Vec::as_slice).unwrap_or_default();
        for day in absent_days(person, own, centre.week_start, (first, end)) {
            if day.minutes > 0 && open.contains(&day.day) && person.is_employed_on(day.day) {
                let cause = away.entry(day.code).or_default();
                cause.minutes += u64::from(day.minutes);
                cause.people.insert(person.id.clone());
            }
        }
    }
    if base_minutes <= 0.0 {
        return Err(MeasureFault::NoTime);
    }
    let causes = shares(&told(away)?, base_minutes)?;
    Ok(MeasuredShrinkage { first, end, people, base_minutes, causes })
}

/// Returns whether any work of the centre is open on a day.
fn works_on(centre: &Centre, day: Date) -> bool {
    let calendar = &centre.calendar;
    let holiday = calendar.holiday(day).is_some();
    let contacts = centre.contact_types.iter().any(|one| match (holiday, one.holidays) {
        (true, HolidayHours::Closed) => false,
        (true, HolidayHours::AsSunday) => !one.hours.on(jiff::civil::Weekday::Sunday).is_empty(),
        (true, HolidayHours::Usual) | (false, _) => !one.hours.on(day.weekday()).is_empty(),
    });
    let work = || centre.work.iter().any(|one| !holiday && !one.hours.on(day.weekday()).is_empty());
    !calendar.is_closed(day) && (contacts || work())
}

fn contract_minutes(person: &Person, days: &[Date]) -> f64 {
    let usual = person.availability.len().max(1) as f64;
    let counts =
        |day: &&Date| person.is_employed_on(**day) && person.available_on(day.weekday()).is_some();
    let worked = days.iter().filter(counts).count() as f64;
    f64::from(person.contract.minutes_a_week) * worked / usual
}

/// Returns the causes that may be told: those of too few people go into the last, with the next smallest while even
/// together they are too few.
fn told(
    mut away: BTreeMap<AbsenceCode, Away>,
) -> Result<BTreeMap<AbsenceCode, Away>, MeasureFault> {
    if away.is_empty() {
        return Err(MeasureFault::NoAbsence);
    }
    loop {
        let smallest = away.iter().min_by_key(|(code, cause)| (cause.people.len(), **code));
        let Some((code, count)) = smallest.map(|(code, cause)| (*code, cause.people.len())) else {
            return Err(MeasureFault::NoAbsence);
        };
        if count >= PEOPLE_LEAST {
            return Ok(away);
        }
        let joins = if code == AbsenceCode::Other { next_smallest(&away) } else { Some(code) };
        let Some(cause) = joins.and_then(|code| away.remove(&code)) else {
            return Err(MeasureFault::TooFewPeople(count));
        };
        let other = away.entry(AbsenceCode::Other).or_default();
        other.minutes += cause.minutes;
        other.people.extend(cause.people);
    }
}

fn next_smallest(away: &BTreeMap<AbsenceCode, Away>) -> Option<AbsenceCode> {
    let others = away.iter().filter(|(code, _)| **code != AbsenceCode::Other);
    others.min_by_key(|(code, cause)| (cause.people.len(), **code)).map(|(code, _)| *code)
}

fn shares(
    away: &BTreeMap<AbsenceCode, Away>,
    base_minutes: f64,
) -> Result<Vec<MeasuredCause>, MeasureFault> {
    let mut left = base_minutes;
    let mut causes = Vec::new();
    for code in ORDER {
        let Some(cause) = away.get(&code) else { continue };
        let minutes = cause.minutes as f64;
        let share = Shrinkage::new(minutes / left).map_err(|_| MeasureFault::NothingLeft)?;
        left -= minutes;
        causes.push(MeasuredCause {
            code,
            minutes: cause.minutes,
            people: cause.people.len(),
            share,
        });
    }
    Ok(causes)
}
