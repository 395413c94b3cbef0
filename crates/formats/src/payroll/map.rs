//! The mapping: which code the payroll has for a causale of ours, and how its sheet is written.

use std::collections::BTreeMap;

use jiff::civil::Date;
use organico_model::{AbsenceCode, AgentId, CENTRE_VERSION, Diagnostic, PayrollCode};

use super::{LEFT_OUT, PayrollBy};
use crate::centre::version;
use crate::choices::{one_of, word};
use crate::context::Context;
use crate::text::clean;
use crate::tree::{Source, Table, parse};
use crate::write::{Page, quoted};

/// How a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateForm {
    /// `01/02/2027`, a month `02/2027`.
    DayFirst,
    /// `2027-02-01`, a month `2027-02`.
    YearFirst,
    /// `20270201`, a month `202702`.
    Compact,
}

/// How hours are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HoursForm {
    /// Hours and hundredths: `6,25`.
    Decimal,
    /// Hours and minutes: `6:15`.
    Clock,
}

/// How the payroll wants its sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayrollMap {
    /// The sign between cells.
    pub delimiter: u8,
    /// The sign before hundredths.
    pub decimal: char,
    /// How hours are written.
    pub hours: HoursForm,
    /// How dates are written.
    pub date: DateForm,
    /// Headings of person, day, causale and hours.
    pub columns: [String; 4],
    /// The payroll's code for a causale; one that is missing is written by its name here, `-` leaves its rows out.
    pub codes: BTreeMap<PayrollCode, String>,
    /// The payroll's name of a person; one that is missing is written by the pseudonym.
    pub people: BTreeMap<AgentId, String>,
}

const DELIMITERS: [(&str, u8); 3] = [(";", b';'), (",", b','), ("tab", b'\t')];
const DECIMALS: [(&str, char); 2] = [(",", ','), (".", '.')];
const HOURS: [(&str, HoursForm); 2] =
    [("decimal", HoursForm::Decimal), ("hh:mm", HoursForm::Clock)];
const DATES: [(&str, DateForm); 3] = [
    ("dd/mm/yyyy", DateForm::DayFirst),
    ("yyyy-mm-dd", DateForm::YearFirst),
    ("yyyymmdd", DateForm::Compact),
];
const COLUMNS: [&str; 4] = ["person", "day", "code", "hours"];

const CODES: [(&str, PayrollCode); 16] = [
    ("ordinary", PayrollCode::Ordinary),
    ("supplementary", PayrollCode::Supplementary),
    ("overtime", PayrollCode::Overtime),
    ("of-which-night", PayrollCode::Night),
    ("of-which-sunday", PayrollCode::Sunday),
    ("of-which-holiday", PayrollCode::Holiday),
    ("absence-holiday", PayrollCode::Absence(AbsenceCode::Holiday)),
    ("absence-reduced-hours", PayrollCode::Absence(AbsenceCode::ReducedHours)),
    ("absence-sickness", PayrollCode::Absence(AbsenceCode::Sickness)),
    ("absence-care", PayrollCode::Absence(AbsenceCode::Care)),
    ("absence-parental", PayrollCode::Absence(AbsenceCode::Parental)),
    ("absence-accident", PayrollCode::Absence(AbsenceCode::Accident)),
    ("absence-union", PayrollCode::Absence(AbsenceCode::Union)),
    ("absence-income-support", PayrollCode::Absence(AbsenceCode::IncomeSupport)),
    ("absence-training", PayrollCode::Absence(AbsenceCode::Training)),
    ("absence-other", PayrollCode::Absence(AbsenceCode::Other)),
];

impl DateForm {
    /// Returns a day, or its month, as text.
    pub(super) fn text(self, day: Date, by: PayrollBy) -> String {
        let form = match (self, by) {
            (Self::DayFirst, PayrollBy::Day) => "%d/%m/%Y",
            (Self::DayFirst, PayrollBy::Month) => "%m/%Y",
            (Self::YearFirst, PayrollBy::Day) => "%Y-%m-%d",
            (Self::YearFirst, PayrollBy::Month) => "%Y-%m",
            (Self::Compact, PayrollBy::Day) => "%Y%m%d",
            (Self::Compact, PayrollBy::Month) => "%Y%m",
        };
        day.strftime(form).to_string()
    }
}

impl PayrollMap {
    /// Returns the mapping without a code for anything: signs and headings only, and our names of causali.
    #[must_use]
    pub fn plain(columns: [String; 4]) -> Self {
        Self {
            delimiter: b';',
            decimal: ',',
            hours: HoursForm::Decimal,
            date: DateForm::DayFirst,
            columns,
            codes: BTreeMap::new(),
            people: BTreeMap::new(),
        }
    }

    /// Returns the payroll's code for a causale, or nothing where its rows are left out.
    #[must_use]
    pub fn code(&self, code: PayrollCode) -> Option<&str> {
        let own = || word(&CODES, &code);
        let mapped = self.codes.get(&code).map_or_else(own, String::as_str);
        (mapped != LEFT_OUT).then_some(mapped)
    }

    /// Returns minutes as the hours of a cell.
    pub(super) fn hours_text(&self, minutes: i64) -> String {
        match self.hours {
            HoursForm::Clock => format!("{}:{:02}", minutes / 60, minutes % 60),
            HoursForm::Decimal => {
                let hundredths = (minutes * 100 + 30) / 60;
                format!("{}{}{:02}", hundredths / 100, self.decimal, hundredths % 100)
            }
        }
    }
}

/// Returns the mapping of a text; what it does not say stays as in `otherwise`.
///
/// # Errors
/// All faults of the document, with their places.
pub fn read_payroll_map(
    file: &str,
    text: &str,
    otherwise: PayrollMap,
) -> Result<PayrollMap, Vec<Diagnostic>> {
    let context = Context::default();
    let text = clean(text);
    let map = read(file, &text, otherwise, &context);
    if context.has_fault() { Err(context.into_diagnostics()) } else { Ok(map) }
}

fn read(file: &str, text: &str, mut map: PayrollMap, context: &Context) -> PayrollMap {
    let source = Source::new(file, text);
    let Some(tree) = parse(text, &source, context) else { return map };
    let root = Table::root(&tree, &source, context);
    version(&root);
    map.delimiter = root.quantity_if("delimiter", one_of(&DELIMITERS)).unwrap_or(map.delimiter);
    map.decimal = root.quantity_if("decimal", one_of(&DECIMALS)).unwrap_or(map.decimal);
    map.hours = root.quantity_if("hours", one_of(&HOURS)).unwrap_or(map.hours);
    map.date = root.quantity_if("date", one_of(&DATES)).unwrap_or(map.date);
    if let Some(columns) = root.table("columns") {
        for (key, heading) in COLUMNS.iter().zip(&mut map.columns) {
            *heading = columns.find(key).and_then(|node| node.text()).unwrap_or(heading.clone());
        }
        columns.close();
    }
    if let Some(codes) = root.table("codes") {
        for (key, code) in &CODES {
            map.codes.extend(codes.find(key).and_then(|node| Some((*code, node.text()?))));
        }
        codes.close();
    }
    for (person, node) in root.table("people").iter().flat_map(Table::every_key) {
        map.people.extend(node.text().map(|text| (AgentId::new(person), text)));
    }
    root.close();
    if map.hours == HoursForm::Decimal && u32::from(map.delimiter) == u32::from(map.decimal) {
        let fault = Diagnostic::fault("I1404").with("sign", map.decimal);
        context.report_at(&root.place("decimal"), fault);
    }
    map
}

/// Returns the document of a mapping, every causale with its code. `comment` explains it.
#[must_use]
pub fn write_payroll_map(map: &PayrollMap, comment: &str) -> String {
    let mut page = Page::default();
    page.comment(comment);
    page.raw("version", CENTRE_VERSION);
    page.text("delimiter", word(&DELIMITERS, &map.delimiter));
    page.text("decimal", word(&DECIMALS, &map.decimal));
    page.text("hours", word(&HOURS, &map.hours));
    page.text("date", word(&DATES, &map.date));
    page.header("[columns]");
    for (key, heading) in COLUMNS.iter().zip(&map.columns) {
        page.text(key, heading);
    }
    page.header("[codes]");
    for (key, code) in &CODES {
        page.text(key, map.code(*code).unwrap_or(LEFT_OUT));
    }
    if !map.people.is_empty() {
        page.header("[people]");
        for (person, name) in &map.people {
            page.text(&quoted(person.as_str()), name);
        }
    }
    page.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain() -> PayrollMap {
        PayrollMap::plain(["a", "b", "c", "d"].map(ToOwned::to_owned))
    }

    #[test]
    fn what_was_written_reads_back_as_the_same_codes_and_signs() {
        let mut map = plain();
        map.codes = CODES.iter().map(|(name, code)| (*code, name.to_uppercase())).collect();
        map.codes.insert(PayrollCode::Night, LEFT_OUT.to_owned());
        map.people.insert(AgentId::new("P1"), "004512".to_owned());
        map.date = DateForm::Compact;
        let text = write_payroll_map(&map, "Why.\nAnd how.");
        assert_eq!(read_payroll_map("m.toml", &text, plain()), Ok(map));
    }

    #[test]
    fn unknown_causali_and_a_decimal_sign_that_divides_cells_are_faults() {
        let codes = |text: &str| -> Vec<&str> {
            let faults = read_payroll_map("m.toml", text, plain()).unwrap_err();
            faults.iter().map(|fault| fault.code).collect()
        };
        assert_eq!(codes("version = 1\n[codes]\nordinaria = \"ORD\"\n"), ["I0101"]);
        assert_eq!(codes("version = 1\ndelimiter = \",\"\ndecimal = \",\"\n"), ["I1404"]);
        assert_eq!(codes("version = 1\ndate = \"mm/dd\"\n"), ["I0107"]);
    }

    #[test]
    fn hundredths_of_hours_are_rounded_half_up() {
        assert_eq!(plain().hours_text(20), "0,33");
        assert_eq!(plain().hours_text(50), "0,83");
        assert_eq!(plain().hours_text(-0), "0,00");
    }
}
