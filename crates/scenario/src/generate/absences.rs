//! The few absences that are known by person and day when the plan is made.
//!
//! Most absence is known as a share only ([`super::grammar`]): who is away is decided later, and a roster covers the
//! gross requirement. These few come on top, so that a plan meets them at all.

use jiff::ToSpan;
use jiff::civil::Date;
use organico_model::{Absence, AbsenceCode, Person, Purpose, Seed, Stream};

/// Weeks after the history for which absences are known.
const WEEKS_KNOWN: i64 = 13;
/// Share of people who are on long leave over the whole span.
const LONG_LEAVE: f64 = 0.005;
/// Share of people whose week of holiday is already granted, in a week.
const HOLIDAY_WEEK: f64 = 0.004;
/// Share of people with a single day off already granted, in a week.
const SINGLE_DAY: f64 = 0.01;

/// Returns the known absences after the last day of the history, in order of person and day.
pub(super) fn absences(people: &[Person], last_day: Date, seed: Seed) -> Vec<Absence> {
    people
        .iter()
        .enumerate()
        .flat_map(|(number, person)| {
            let stream = seed.stream(Purpose::Generate, (2 << 32, number as u64));
            absences_of(person, last_day, stream)
        })
        .collect()
}

fn absences_of(person: &Person, last_day: Date, mut stream: Stream) -> Vec<Absence> {
    let absence = |first: Date, days: i64, code: AbsenceCode| Absence {
        person: person.id.clone(),
        first,
        last: first.saturating_add((days - 1).days()),
        code,
        minutes_a_day: None,
    };
    let start = last_day.saturating_add(1.day());
    if stream.uniform() < LONG_LEAVE {
        return vec![absence(start, 7 * WEEKS_KNOWN, AbsenceCode::Parental)];
    }
    let mut known = Vec::new();
    for week in 0..WEEKS_KNOWN {
        let monday = start.saturating_add((7 * week).days());
        if stream.uniform() < HOLIDAY_WEEK {
            known.push(absence(monday, 7, AbsenceCode::Holiday));
        } else if stream.uniform() < SINGLE_DAY {
            let day = monday.saturating_add(i64::from(stream.below(5)).days());
            known.push(absence(day, 1, AbsenceCode::ReducedHours));
        }
    }
    known
}
