//! `roster.xlsx`: the roster as a planner's workbook, a sheet a week or a month, with coverage and a legend.
//!
//! Numbers are numbers and dates are dates, so that a spreadsheet can go on from there; colours say nothing that the
//! text does not. Why somebody is absent is not in it: that is between the person and who pays.

mod coverage;
mod legend;
mod people;
mod styles;

use organico_model::{Centre, Diagnostic, Requirement, Roster};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use self::styles::Styles;
use super::table::RosterTable;
use crate::Language;

/// Paper of the pages: A4.
const PAPER_A4: u8 = 9;

/// How many days a sheet of people holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetSpan {
    /// A planning week.
    Week,
    /// A month of the calendar.
    Month,
}

/// Returns the workbook of a roster; the same inputs give the same bytes.
///
/// It says that it was made at the first instant of the roster, as no clock is asked. With a requirement, the sheet on
/// coverage has what is required (gross) and the gap.
///
/// # Errors
/// `I1401`: the roster is larger than a workbook can be.
pub fn roster_workbook(
    centre: &Centre,
    roster: &Roster,
    requirement: Option<&Requirement>,
    span: SheetSpan,
    language: Language,
) -> Result<Vec<u8>, Diagnostic> {
    let table = RosterTable::new(centre, roster, language);
    let made = written(&table, requirement, span);
    made.map_err(|fault| Diagnostic::fault("I1401").with("cause", fault))
}

fn written(
    table: &RosterTable<'_>,
    requirement: Option<&Requirement>,
    span: SheetSpan,
) -> Result<Vec<u8>, XlsxError> {
    let styles = Styles::new(table.language);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(table)?);
    let spans = match span {
        SheetSpan::Week => table.weeks(),
        SheetSpan::Month => table.months(),
    };
    for days in spans {
        let sheet = workbook.add_worksheet();
        people::write(sheet, table, &styles, (days, span))?;
        set_page(sheet, table);
    }
    let sheet = workbook.add_worksheet();
    coverage::write(sheet, table, &styles, requirement)?;
    set_page(sheet, table);
    let sheet = workbook.add_worksheet();
    legend::write(sheet, table, &styles, requirement.is_some())?;
    set_page(sheet, table);
    workbook.save_to_buffer()
}

fn properties(table: &RosterTable<'_>) -> Result<DocProperties, XlsxError> {
    let first = table.roster.first;
    let year = u16::try_from(first.year()).unwrap_or_default();
    let part = |value: i8| u8::try_from(value).unwrap_or_default();
    let made = ExcelDateTime::from_ymd(year, part(first.month()), part(first.day()))?;
    Ok(DocProperties::new()
        .set_title(table.say("export-roster-title"))
        .set_author("Organico")
        .set_creation_datetime(&made))
}

/// Sets the page of a sheet: A4 across, as wide as the paper, with the centre and the number of the page below.
fn set_page(sheet: &mut Worksheet, table: &RosterTable<'_>) {
    // The width of the paper, and as many pages as it takes below each other.
    sheet.set_landscape().set_paper_size(PAPER_A4).set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    // An ampersand begins a command of the footer unless it is doubled; the footer has room for 255 signs.
    let centre: String = table.centre.name.chars().take(60).collect();
    let centre = centre.replace('&', "&&");
    let page = table.fill("export-page", &[("page", "&P".into()), ("pages", "&N".into())]);
    sheet.set_footer(format!("&L{centre}&C&A&R{page}"));
}
