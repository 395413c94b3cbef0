//! Hours by causale as a sheet for the payroll, under a mapping that its readers set: their codes, columns and signs.

mod map;

use std::collections::BTreeMap;

use jiff::civil::Date;
use organico_model::{AgentId, PayrollCode, PayrollRow};

pub use map::{DateForm, HoursForm, PayrollMap, read_payroll_map, write_payroll_map};

use crate::csv_out::CsvText;

/// A code of a mapping that leaves its rows out.
const LEFT_OUT: &str = "-";

/// What a row of the sheet is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayrollBy {
    /// A person, a day and a causale.
    Day,
    /// A person, a month and a causale.
    Month,
}

/// Returns the sheet. Rows stand by person, day and causale; those whose code is `-` are left out.
#[must_use]
pub fn write_payroll(rows: &[PayrollRow], by: PayrollBy, map: &PayrollMap) -> String {
    let mut text = CsvText::divided_by(map.delimiter);
    text.owned_row(&map.columns);
    let mut sums: BTreeMap<(&AgentId, Date, PayrollCode), i64> = BTreeMap::new();
    for row in rows {
        let day = match by {
            PayrollBy::Day => row.day,
            PayrollBy::Month => row.day.first_of_month(),
        };
        *sums.entry((&row.person, day, row.code)).or_default() += row.minutes;
    }
    for ((person, day, code), minutes) in sums {
        let Some(code) = map.code(code) else { continue };
        let person = map.people.get(person).map_or(person.as_str(), String::as_str);
        let day = map.date.text(day, by);
        text.owned_row(&[person.to_owned(), day, code.to_owned(), map.hours_text(minutes)]);
    }
    text.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use organico_model::AbsenceCode;

    fn row(day: Date, code: PayrollCode, minutes: i64) -> PayrollRow {
        PayrollRow { person: AgentId::new("P1"), day, code, minutes }
    }

    fn rows() -> [PayrollRow; 4] {
        [
            row(date(2027, 2, 1), PayrollCode::Ordinary, 240),
            row(date(2027, 2, 2), PayrollCode::Ordinary, 375),
            row(date(2027, 2, 2), PayrollCode::Night, 60),
            row(date(2027, 2, 3), PayrollCode::Absence(AbsenceCode::Care), 240),
        ]
    }

    fn map() -> PayrollMap {
        PayrollMap {
            delimiter: b';',
            decimal: ',',
            hours: HoursForm::Decimal,
            date: DateForm::DayFirst,
            columns: ["Matricola", "Data", "Causale", "Ore"].map(ToOwned::to_owned),
            codes: BTreeMap::from([(PayrollCode::Ordinary, "ORD".to_owned())]),
            people: BTreeMap::new(),
        }
    }

    #[test]
    fn a_row_a_day_has_the_signs_of_the_mapping() {
        let text = write_payroll(&rows()[..2], PayrollBy::Day, &map());
        let expected =
            "Matricola;Data;Causale;Ore\nP1;01/02/2027;ORD;4,00\nP1;02/02/2027;ORD;6,25\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_row_a_month_sums_and_a_code_that_is_a_dash_is_left_out() {
        let mut map = map();
        map.codes.insert(PayrollCode::Night, LEFT_OUT.to_owned());
        map.people.insert(AgentId::new("P1"), "004512".to_owned());
        map.hours = HoursForm::Clock;
        let text = write_payroll(&rows(), PayrollBy::Month, &map);
        let lines: Vec<&str> = text.lines().skip(1).collect();
        assert_eq!(lines, ["004512;02/2027;ORD;10:15", "004512;02/2027;absence-care;4:00"]);
    }
}
