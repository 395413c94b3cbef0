//! What a roster asks of each person, counted.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use organico_model::{AgentId, Centre, LedgerRow, Person, Roster, Shift, Workplace};
use organico_rules::FairnessRules;

/// Returns a row for everyone employed in the days of the roster, by person.
pub(super) fn roster_rows(
    centre: &Centre,
    rules: &FairnessRules,
    roster: &Roster,
) -> Vec<LedgerRow> {
    let mut shifts: BTreeMap<&AgentId, Vec<&Shift>> = BTreeMap::new();
    for shift in &roster.shifts {
        shifts.entry(&shift.person).or_default().push(shift);
    }
    let employed = centre.people.iter().filter(|person| is_employed_in(person, roster));
    let row = |person: &Person| {
        let own = shifts.get(&person.id).map_or(&[][..], Vec::as_slice);
        counted(centre, rules, person, (own, last_day(roster)))
    };
    let mut rows: Vec<LedgerRow> = employed.map(row).collect();
    rows.sort_by(|a, b| a.person.cmp(&b.person));
    rows
}

/// Returns whether a person is employed on a day of the roster.
pub(super) fn is_employed_in(person: &Person, roster: &Roster) -> bool {
    person.contract.hired.is_none_or(|hired| hired < roster.end)
        && person.contract.ends.is_none_or(|ends| roster.first <= ends)
}

fn last_day(roster: &Roster) -> Date {
    roster.end.checked_sub(1.day()).unwrap_or(roster.end)
}

/// Returns the row of a person; shifts are counted for late and night, days for all the rest.
fn counted(
    centre: &Centre,
    rules: &FairnessRules,
    person: &Person,
    (shifts, until): (&[&Shift], Date),
) -> LedgerRow {
    let number =
        |test: &dyn Fn(&Shift) -> bool| shifts.iter().filter(|shift| test(shift)).count() as u32;
    let mut days: BTreeMap<Date, Vec<&Shift>> = BTreeMap::new();
    for shift in shifts {
        days.entry(shift.day).or_default().push(shift);
    }
    let of_days = |test: &dyn Fn(Date, &[&Shift]) -> bool| {
        days.iter().filter(|(day, shifts)| test(**day, shifts)).count() as u32
    };
    let at_home = |shifts: &[&Shift]| shifts.iter().any(|shift| shift.workplace == Workplace::Home);
    let wished: BTreeSet<i8> = person
        .remote
        .iter()
        .flat_map(|remote| remote.wished.iter().map(|weekday| weekday.to_monday_zero_offset()))
        .collect();
    let is_wished = |day: Date| wished.contains(&day.weekday().to_monday_zero_offset());
    LedgerRow {
        late: number(&|shift| rules.is_late(shift, &centre.zone)),
        weekend: of_days(&|day, _| rules.is_weekend(day)),
        night: number(&|shift| rules.is_night(shift, &centre.zone)),
        split: of_days(&|_, shifts| shifts.len() > 1),
        holiday: of_days(&|_, shifts| shifts.iter().any(|shift| centre.is_on_holiday(shift))),
        refused_wishes: of_days(&|day, shifts| is_wished(day) && !at_home(shifts)),
        remote_days: of_days(&|_, shifts| at_home(shifts)),
        ..LedgerRow::empty(person.id.clone(), until)
    }
}
