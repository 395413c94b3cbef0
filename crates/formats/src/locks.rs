//! `locks.csv`: days of people that a new roster must keep as they were published, be it a shift or a day off.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use organico_model::{AgentId, Centre, Diagnostic, LockedDay};

use crate::context::{Context, place};
use crate::daytime::date;
use crate::names::Kind;
use crate::series::finished;
use crate::sheet::{Column, Row, Sheet, optional, required};
use crate::text::clean;

/// Name of the sheet.
pub const LOCKS_FILE: &str = "locks.csv";

/// Columns of `locks.csv`: a row is a day, or the days until another.
pub(crate) const COLUMNS: [Column; 3] = [required("person"), required("day"), optional("until")];

/// Most days of one row: a year.
const DAYS_MAX: i32 = 366;

/// Returns the locked days of a CSV text, each once, by person and day. People must be of the centre.
///
/// # Errors
/// All faults, in order.
pub fn read_locks(
    file: &str,
    text: &str,
    centre: &Centre,
) -> Result<Vec<LockedDay>, Vec<Diagnostic>> {
    let text = clean(text);
    let context = Context::default();
    let known = place("centre", 0, "");
    centre.people.iter().for_each(|one| context.define(Kind::Person, one.id.as_str(), &known));
    let days = Sheet::open(file, &text, &COLUMNS, &context).map(|sheet| {
        let days: BTreeSet<LockedDay> = sheet.rows().flat_map(|row| locked(&row)).collect();
        days.into_iter().collect()
    });
    context.resolve_names();
    finished(days, context)
}

/// Returns the days of a row; none where it has a fault, which is reported.
pub(crate) fn locked(row: &Row<'_>) -> Vec<LockedDay> {
    let person = row.refer("person", Kind::Person).map(AgentId::new);
    let (first, until) = (row.need("day", date), row.find("until", date));
    let (Some(person), Some(first)) = (person, first) else { return Vec::new() };
    let last = until.unwrap_or(first);
    if last < first || (last - first).get_days() >= DAYS_MAX {
        let fault = Diagnostic::fault("I0208").with("first", first).with("last", last);
        row.context.report_at(&row.place("until"), fault);
        return Vec::new();
    }
    let day = |day: Date| LockedDay { person: person.clone(), day };
    first.series(1.day()).take_while(|date| *date <= last).map(day).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{blank_centre_files, read_centre};
    use jiff::civil::date;

    fn read(text: &str) -> Result<Vec<LockedDay>, Vec<String>> {
        let centre = read_centre(&blank_centre_files("blank")).centre.unwrap();
        let places = |faults: Vec<Diagnostic>| {
            faults.iter().map(|one| format!("{} {}", one.code, one.place)).collect()
        };
        read_locks(LOCKS_FILE, text, &centre).map_err(places)
    }

    #[test]
    fn a_row_locks_a_day_or_the_days_until_another_and_each_counts_once() {
        let centre = read_centre(&blank_centre_files("blank")).centre.unwrap();
        let person = centre.people[0].id.clone();
        let text =
            format!("person,day,until\n{person},2027-02-02,2027-02-03\n{person},2027-02-03,\n");
        let day = |day| LockedDay { person: person.clone(), day };
        assert_eq!(read(&text), Ok(vec![day(date(2027, 2, 2)), day(date(2027, 2, 3))]));
    }

    #[test]
    fn every_fault_of_the_locks_is_told_at_once() {
        let found =
            read("person,day,until\nnobody,2027-02-02,\nnobody,2027-02-03,2027-02-01\nx,,\n");
        let expected =
            ["I0109 locks.csv:2 person", "I0208 locks.csv:3 until", "I0308 locks.csv:4 day"];
        let found = found.unwrap_err();
        for fault in expected {
            assert!(found.iter().any(|one| one == fault), "{fault} in {found:?}");
        }
    }
}
