//! A swap from the side of its people: their days, and their paid hours against the contract.

use jiff::ToSpan;
use jiff::civil::Date;
use organico_model::{
    AgentId, Centre, Roster, Shift, Swap, SwapDay, SwapPerson, SwapWeek, WorkedSpan,
};

use super::exchange::week_first;

/// Returns the two people of a swap, first the one who asks.
pub(super) fn people(swap: &Swap, rosters: [&Roster; 2], centre: &Centre) -> [SwapPerson; 2] {
    [&swap.person, &swap.with].map(|person| of_person(person, &swap.days(), rosters, centre))
}

fn of_person(
    person: &AgentId,
    days: &[Date],
    rosters: [&Roster; 2],
    centre: &Centre,
) -> SwapPerson {
    let own = rosters.map(|roster| -> Vec<&Shift> {
        roster.shifts.iter().filter(|shift| shift.person == *person).collect()
    });
    let [before, after] = &own;
    let day = |day: &Date| SwapDay {
        day: *day,
        before: of_day(before, *day),
        after: of_day(after, *day),
    };
    let contract = centre.people.iter().find(|known| known.id == *person);
    let contract_minutes = contract.map_or(0, |one| i64::from(one.contract.minutes_a_week));
    let mut firsts: Vec<Date> =
        days.iter().map(|day| week_first(*day, centre.week_start)).collect();
    firsts.dedup();
    let week = |first: Date| {
        let end = first.saturating_add(7.days());
        let minutes = |shifts: &[&Shift]| paid(shifts, |day| first <= day && day < end);
        SwapWeek {
            first,
            contract_minutes,
            before_minutes: minutes(before),
            after_minutes: minutes(after),
        }
    };
    SwapPerson {
        person: person.clone(),
        days: days.iter().map(day).collect(),
        weeks: firsts.into_iter().map(week).collect(),
        period_minutes: [paid(before, |_| true), paid(after, |_| true)],
    }
}

fn of_day(shifts: &[&Shift], day: Date) -> Vec<WorkedSpan> {
    let span = |shift: &&Shift| WorkedSpan {
        start: shift.start,
        end: shift.end,
        workplace: shift.workplace.clone(),
    };
    shifts.iter().filter(|shift| shift.day == day).map(span).collect()
}

fn paid(shifts: &[&Shift], counts: impl Fn(Date) -> bool) -> i64 {
    shifts.iter().filter(|shift| counts(shift.day)).map(|shift| shift.paid_minutes()).sum()
}
