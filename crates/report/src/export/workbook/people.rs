//! A sheet of people: a row a person, a column a day, sums to the right and below.

use std::collections::BTreeSet;
use std::ops::Range;

use organico_model::Shift;
use rust_xlsxwriter::{ColNum, ExcelDateTime, RowNum, Worksheet, XlsxError};

use super::SheetSpan;
use super::styles::Styles;
use crate::export::table::{Cell, RosterTable, TableDay, TableRow, Totals};

/// Row of the days of the week; their dates stand below.
pub(super) const HEAD: RowNum = 2;
/// First row of people.
const FIRST: RowNum = 4;
/// Columns before the days: site, team, person, hours of the contract.
const LEFT: ColNum = 4;

/// What stands before the days, with the width of its column in signs.
const LEFT_HEADS: [(&str, f64); 4] = [
    ("export-site", 15.0),
    ("export-team", 12.0),
    ("export-person", 17.0),
    ("export-week-hours", 9.0),
];
/// What stands after the days.
const RIGHT_HEADS: [&str; 6] = [
    "export-planned",
    "export-absent-hours",
    "export-contract",
    "export-difference",
    "export-late",
    "export-weekend",
];
const RIGHT_WIDTH: f64 = 9.0;

/// Writes a sheet for some days.
pub(super) fn write(
    sheet: &mut Worksheet,
    table: &RosterTable<'_>,
    styles: &Styles,
    (days, span): (Range<usize>, SheetSpan),
) -> Result<(), XlsxError> {
    let words = table.span_words(&days);
    sheet.set_name(words.replace('–', "-"))?;
    let title = format!("{}: {words}", table.say("export-roster-title"));
    sheet.write_with_format(0, 0, format!("{} – {title}", table.centre.name), &styles.title)?;
    let note = if table.centre.invented { "export-note-invented" } else { "export-note" };
    sheet.write_with_format(1, 0, table.say(note), &styles.note)?;
    heads(sheet, table, styles, (&days, span))?;
    for (row, person) in (FIRST..).zip(&table.rows) {
        person_row(sheet, table, styles, (row, person, &days, span))?;
    }
    let below = FIRST + table.rows.len() as RowNum;
    sums(sheet, table, styles, (below, &days))?;
    for (column, (_, width)) in (0..).zip(LEFT_HEADS) {
        sheet.set_column_width(column, width)?;
    }
    let right = LEFT + days.len() as ColNum;
    let width = if span == SheetSpan::Week { 13.0 } else { 6.5 };
    for column in LEFT..right {
        sheet.set_column_width(column, width)?;
    }
    for column in right..right + RIGHT_HEADS.len() as ColNum {
        sheet.set_column_width(column, RIGHT_WIDTH)?;
    }
    sheet.set_freeze_panes(FIRST, LEFT)?.set_repeat_rows(HEAD, FIRST - 1)?;
    sheet.set_repeat_columns(0, LEFT - 1)?;
    Ok(())
}

fn heads(
    sheet: &mut Worksheet,
    table: &RosterTable<'_>,
    styles: &Styles,
    (days, span): (&Range<usize>, SheetSpan),
) -> Result<(), XlsxError> {
    sheet.set_row_height(HEAD, 36)?;
    let right = LEFT + days.len() as ColNum;
    for (column, (key, _)) in (0..).zip(LEFT_HEADS) {
        sheet.merge_range(HEAD, column, FIRST - 1, column, &table.say(key), &styles.corner)?;
    }
    for (column, key) in (right..).zip(RIGHT_HEADS) {
        sheet.merge_range(HEAD, column, FIRST - 1, column, &table.say(key), styles.head(false))?;
    }
    let names = match span {
        SheetSpan::Week => HolidayNames::Shown,
        SheetSpan::Month => HolidayNames::TintOnly,
    };
    day_heads(sheet, table, styles, (LEFT, days, names))
}

/// Whether a column is wide enough for the name of a holiday.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum HolidayNames {
    Shown,
    TintOnly,
}

/// Writes the days of the week, with the names of holidays where they fit, and their dates.
pub(super) fn day_heads(
    sheet: &mut Worksheet,
    table: &RosterTable<'_>,
    styles: &Styles,
    (left, days, names): (ColNum, &Range<usize>, HolidayNames),
) -> Result<(), XlsxError> {
    for (column, day) in (left..).zip(&table.days[days.clone()]) {
        let weekday = table.numbers.weekday_short(day.date);
        let holiday = day.holiday.filter(|_| names == HolidayNames::Shown);
        let weekday = holiday.map_or(weekday.clone(), |name| format!("{weekday}\n{name}"));
        sheet.write_with_format(HEAD, column, weekday, styles.head(day.tinted))?;
        let date = excel_date(day)?;
        sheet.write_with_format(HEAD + 1, column, &date, styles.date(day.tinted))?;
    }
    Ok(())
}

fn excel_date(day: &TableDay<'_>) -> Result<ExcelDateTime, XlsxError> {
    let part = |value: i8| u8::try_from(value).unwrap_or_default();
    let year = u16::try_from(day.date.year()).unwrap_or_default();
    ExcelDateTime::from_ymd(year, part(day.date.month()), part(day.date.day()))
}

fn person_row(
    sheet: &mut Worksheet,
    table: &RosterTable<'_>,
    styles: &Styles,
    (row, person, days, span): (RowNum, &TableRow<'_>, &Range<usize>, SheetSpan),
) -> Result<(), XlsxError> {
    let one = person.person;
    sheet.write_with_format(row, 0, table.site_name(&one.site), &styles.word)?;
    sheet.write_with_format(row, 1, one.team.as_str(), &styles.word)?;
    sheet.write_with_format(row, 2, one.id.as_str(), &styles.strong)?;
    let week = f64::from(one.contract.minutes_a_week) / 60.0;
    sheet.write_with_format(row, 3, week, &styles.hours)?;
    let cells = table.days[days.clone()].iter().zip(&person.cells[days.clone()]);
    for (column, (day, cell)) in (LEFT..).zip(cells) {
        let format = styles.day(table.band(cell), day.tinted);
        sheet.write_with_format(row, column, words(table, cell, span), format)?;
    }
    if span == SheetSpan::Month {
        // Start above end: a month of narrow columns fits the paper.
        sheet.set_row_height(row, 25)?;
    }
    let totals = table.totals(person, days);
    let formats = [
        &styles.hours,
        &styles.hours,
        &styles.hours,
        &styles.difference,
        &styles.count,
        &styles.count,
    ];
    numbers(sheet, (row, LEFT + days.len() as ColNum), &totals, formats)
}

fn words(table: &RosterTable<'_>, cell: &Cell<'_>, span: SheetSpan) -> String {
    if cell.shifts.is_empty() {
        return match span {
            _ if cell.absences.is_empty() => String::new(),
            SheetSpan::Week => table.say("export-absent"),
            SheetSpan::Month => table.say("export-absent-short"),
        };
    }
    let hours = |shift: &&Shift| match span {
        SheetSpan::Week => table.hours(shift),
        SheetSpan::Month => table.hours(shift).replace('-', "\n"),
    };
    cell.shifts.iter().map(hours).collect::<Vec<_>>().join("\n")
}

fn numbers(
    sheet: &mut Worksheet,
    (row, left): (RowNum, ColNum),
    totals: &Totals,
    formats: [&rust_xlsxwriter::Format; 6],
) -> Result<(), XlsxError> {
    let values = [
        totals.planned,
        totals.absent,
        totals.contract,
        totals.difference(),
        f64::from(totals.late),
        f64::from(totals.weekend),
    ];
    for (column, (value, format)) in (left..).zip(values.into_iter().zip(formats)) {
        sheet.write_with_format(row, column, value, format)?;
    }
    Ok(())
}

/// Writes people on duty and hours by day, and the sums of everybody.
fn sums(
    sheet: &mut Worksheet,
    table: &RosterTable<'_>,
    styles: &Styles,
    (row, days): (RowNum, &Range<usize>),
) -> Result<(), XlsxError> {
    for (row, key) in [(row, "export-people-on-duty"), (row + 1, "export-hours-of-day")] {
        sheet.merge_range(row, 0, row, LEFT - 1, &table.say(key), &styles.sum_word)?;
    }
    for (column, day) in (LEFT..).zip(days.clone()) {
        let shifts = || table.rows.iter().flat_map(|person| &person.cells[day].shifts);
        let people: BTreeSet<_> = shifts().map(|shift| &shift.person).collect();
        let minutes: i64 = shifts().map(|shift| shift.paid_minutes()).sum();
        sheet.write_with_format(row, column, people.len() as f64, &styles.sum_count)?;
        sheet.write_with_format(row + 1, column, minutes as f64 / 60.0, &styles.sum_hours)?;
    }
    let mut all = Totals::default();
    for one in table.rows.iter().map(|person| table.totals(person, days)) {
        all.planned += one.planned;
        all.absent += one.absent;
        all.contract += one.contract;
        all.late += one.late;
        all.weekend += one.weekend;
    }
    let (hours, count) = (&styles.sum_hours, &styles.sum_count);
    let formats = [hours, hours, hours, &styles.sum_difference, count, count];
    numbers(sheet, (row, LEFT + days.len() as ColNum), &all, formats)
}
