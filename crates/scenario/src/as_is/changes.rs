//! Which days of which person change between two rosters.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use organico_model::{AgentId, ChangeOfDay, DayChange, Roster, Shift, WorkedSpan};

/// The shifts of a person that start on a day.
type Days<'r> = BTreeMap<(&'r AgentId, Date), Vec<&'r Shift>>;

/// Returns the days that differ, by person and day. Pauses alone are no change: they are set anew every day anyway.
pub(super) fn changes(before: &Roster, after: &Roster) -> Vec<DayChange> {
    let (before, after) = (days(before), days(after));
    let mut all: Vec<&(&AgentId, Date)> = before.keys().chain(after.keys()).collect();
    all.sort_unstable();
    all.dedup();
    let change = |key: &(&AgentId, Date)| {
        let (before, after) = (of_day(&before, key), of_day(&after, key));
        let what = what(&before, &after)?;
        Some(DayChange { person: key.0.clone(), day: key.1, what, before, after })
    };
    all.into_iter().filter_map(change).collect()
}

fn days(roster: &Roster) -> Days<'_> {
    let mut days = Days::new();
    for shift in &roster.shifts {
        days.entry((&shift.person, shift.day)).or_default().push(shift);
    }
    days
}

fn of_day(days: &Days<'_>, key: &(&AgentId, Date)) -> Vec<WorkedSpan> {
    let span = |shift: &&Shift| WorkedSpan {
        start: shift.start,
        end: shift.end,
        workplace: shift.workplace.clone(),
    };
    let shifts = days.get(key).into_iter().flatten();
    let mut spans: Vec<WorkedSpan> = shifts.map(span).collect();
    spans.sort_by(|a, b| (a.start, a.end, &a.workplace).cmp(&(b.start, b.end, &b.workplace)));
    spans
}

fn what(before: &[WorkedSpan], after: &[WorkedSpan]) -> Option<ChangeOfDay> {
    let hours = |spans: &[WorkedSpan]| -> Vec<(Timestamp, Timestamp)> {
        spans.iter().map(|span| (span.start, span.end)).collect()
    };
    match (before, after) {
        (before, after) if before == after => None,
        ([], _) => Some(ChangeOfDay::Added),
        (_, []) => Some(ChangeOfDay::Removed),
        (before, after) if hours(before) == hours(after) => Some(ChangeOfDay::Workplace),
        _ => Some(ChangeOfDay::Moved),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use organico_model::{SiteId, Workplace};

    fn shift(person: &str, day: i8, hour: i8, workplace: Workplace) -> Shift {
        let at = |hour| date(2027, 2, day).at(hour, 0, 0, 0).in_tz("UTC").unwrap().timestamp();
        Shift {
            person: AgentId::new(person),
            day: date(2027, 2, day),
            start: at(hour),
            end: at(hour + 4),
            workplace,
            pauses: Vec::new(),
        }
    }

    fn roster(shifts: Vec<Shift>) -> Roster {
        Roster { first: date(2027, 2, 1), end: date(2027, 2, 8), shifts }
    }

    fn site() -> Workplace {
        Workplace::Site(SiteId::new("main"))
    }

    #[test]
    fn a_day_is_added_removed_moved_or_worked_elsewhere() {
        let before = roster(vec![
            shift("a", 1, 9, site()),
            shift("a", 2, 9, site()),
            shift("b", 1, 9, site()),
            shift("b", 3, 9, site()),
        ]);
        let after = roster(vec![
            shift("a", 1, 10, site()),
            shift("a", 2, 9, site()),
            shift("b", 1, 9, Workplace::Home),
            shift("c", 4, 9, site()),
        ]);
        let found: Vec<String> = changes(&before, &after)
            .iter()
            .map(|change| format!("{} {} {:?}", change.person, change.day.day(), change.what))
            .collect();
        assert_eq!(found, ["a 1 Moved", "b 1 Workplace", "b 3 Removed", "c 4 Added"]);
        assert_eq!(changes(&before, &before), []);
    }

    #[test]
    fn two_shifts_of_a_day_are_one_day_whatever_their_order() {
        let before = roster(vec![shift("a", 1, 9, site()), shift("a", 1, 15, site())]);
        let turned = roster(vec![shift("a", 1, 15, site()), shift("a", 1, 9, site())]);
        assert_eq!(changes(&before, &turned), []);
        assert_eq!(changes(&before, &roster(vec![shift("a", 1, 9, site())])).len(), 1);
    }
}
