//! The sheet on coverage: people on duty by half-hour and day, and against the requirement where one is given.

use std::collections::BTreeMap;

use organico_model::{Grid, IntervalLength, Requirement};
use rust_xlsxwriter::{
    ColNum, ConditionalFormatCell, ConditionalFormatCellRule, ExcelDateTime, Format, RowNum,
    Worksheet, XlsxError,
};

use super::people::{HEAD, HolidayNames, day_heads};
use super::styles::{MORE, SHORT, Styles};
use crate::export::table::RosterTable;

/// First row below the headings.
const FIRST: RowNum = 4;
/// Seconds of a half-hour.
const HALF_HOUR: i64 = 1800;
/// A gap of less than half a person is none.
const EVEN: f64 = 0.5;

/// A half-hour by the clock: minutes after midnight, and 0, or 1 where the hour comes a second time.
type Slot = (u32, u32);

/// People in each half-hour of each day; what is not there does not exist, as in the hour that the clock skips.
type People = BTreeMap<Slot, BTreeMap<usize, f64>>;

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    table: &RosterTable<'_>,
    styles: &Styles,
    requirement: Option<&Requirement>,
) -> Result<(), XlsxError> {
    sheet.set_name(table.say("export-coverage"))?;
    sheet.write_with_format(0, 0, table.say("export-coverage-title"), &styles.title)?;
    let note = if requirement.is_some() { "export-coverage-note" } else { "export-coverage-alone" };
    sheet.write_with_format(1, 0, table.say(note), &styles.note)?;
    sheet.merge_range(HEAD, 0, FIRST - 1, 0, &table.say("export-time"), &styles.corner)?;
    sheet.set_row_height(HEAD, 36)?;
    day_heads(sheet, table, styles, (1, &(0..table.days.len()), HolidayNames::TintOnly))?;
    sheet.set_column_width(0, 9)?;
    for column in 1..=table.days.len() as ColNum {
        sheet.set_column_width(column, 7)?;
    }
    blocks(sheet, table, styles, requirement)?;
    sheet.set_freeze_panes(FIRST, 1)?.set_repeat_rows(HEAD, FIRST - 1)?.set_repeat_columns(0, 0)?;
    Ok(())
}

fn blocks(
    sheet: &mut Worksheet,
    table: &RosterTable<'_>,
    styles: &Styles,
    requirement: Option<&Requirement>,
) -> Result<(), XlsxError> {
    let days = table.days.len() as u32;
    let (zone, half) = (&table.centre.zone, IntervalLength::HALF_HOUR);
    let Ok(grid) = Grid::over_days(zone, table.roster.first, days, half) else { return Ok(()) };
    let on_duty = on_duty(table, &grid);
    let required = requirement.map(|requirement| required(requirement, &grid));
    let matters = |index: usize| {
        on_duty[index] > 0.0 || required.as_ref().is_some_and(|values| values[index] > 0.0)
    };
    let block = |values: &[f64]| by_slot(&grid, values, &matters);
    let row = write_block(sheet, table, styles, (FIRST, "export-on-duty", &block(&on_duty)))?;
    if let Some(required) = &required {
        let gap: Vec<f64> = on_duty.iter().zip(required).map(|(have, need)| have - need).collect();
        let below = write_block(sheet, table, styles, (row, "export-required", &block(required)))?;
        let first = below + 1;
        let end = write_block(sheet, table, styles, (below, "export-gap", &block(&gap)))?;
        sheet.set_page_breaks(&[row, below])?;
        colour(sheet, (first, end.saturating_sub(2), table.days.len() as ColNum))?;
    }
    Ok(())
}

/// Returns the people at work and not on a pause in each half-hour, as a mean.
fn on_duty(table: &RosterTable<'_>, grid: &Grid) -> Vec<f64> {
    let mut seconds = vec![0_i64; grid.count];
    let mut add = |from: i64, to: i64, sign: i64| {
        let start = grid.start.as_second();
        let (from, to) = ((from - start).max(0), (to - start).min(grid.count as i64 * HALF_HOUR));
        for slot in from / HALF_HOUR..(to + HALF_HOUR - 1).max(0) / HALF_HOUR {
            let (low, high) = (from.max(slot * HALF_HOUR), to.min((slot + 1) * HALF_HOUR));
            if let Some(value) = usize::try_from(slot).ok().and_then(|at| seconds.get_mut(at)) {
                *value += sign * (high - low).max(0);
            }
        }
    };
    for shift in &table.roster.shifts {
        add(shift.start.as_second(), shift.end.as_second(), 1);
        for pause in &shift.pauses {
            add(pause.start.as_second(), pause.end.as_second(), -1);
        }
    }
    seconds.into_iter().map(|seconds| seconds as f64 / HALF_HOUR as f64).collect()
}

/// Returns the gross requirement of all demands in each half-hour, as a mean of its intervals.
fn required(requirement: &Requirement, grid: &Grid) -> Vec<f64> {
    let step = i64::from(requirement.grid.length.seconds()).min(HALF_HOUR);
    let total = |index: usize| -> f64 {
        requirement.rows.iter().filter_map(|row| row.gross.get(index)).sum()
    };
    let half_hour = |index: usize| {
        let instants = (0..HALF_HOUR / step)
            .map(|part| grid.instant(index) + jiff::SignedDuration::from_secs(part * step));
        let values: Vec<f64> =
            instants.filter_map(|at| requirement.grid.index_of(at)).map(total).collect();
        values.iter().sum::<f64>() / values.len().max(1) as f64
    };
    (0..grid.count).map(half_hour).collect()
}

/// Returns values by the clock, from the first to the last half-hour that matters on any day.
fn by_slot(grid: &Grid, values: &[f64], matters: &dyn Fn(usize) -> bool) -> People {
    let mut people = People::new();
    for (day, span) in grid.days().into_iter().enumerate() {
        for index in span.intervals.clone() {
            let minute = grid.minute_of_day(index);
            let before = span.intervals.start..index;
            let again = before.filter(|at| grid.minute_of_day(*at) == minute).count() as u32;
            people.entry((minute, again)).or_default().insert(day, values[index]);
        }
    }
    let slots = (0..grid.count).filter(|index| matters(*index));
    let minutes: Vec<u32> = slots.map(|index| grid.minute_of_day(index)).collect();
    let (low, high) = (minutes.iter().min().copied(), minutes.iter().max().copied());
    people.retain(|(minute, _), _| low <= Some(*minute) && Some(*minute) <= high);
    people
}

/// Writes one block and returns the row below it.
fn write_block(
    sheet: &mut Worksheet,
    table: &RosterTable<'_>,
    styles: &Styles,
    (row, key, people): (RowNum, &str, &People),
) -> Result<RowNum, XlsxError> {
    sheet.write_with_format(row, 0, table.say(key), &styles.block)?;
    let mut row = row + 1;
    for ((minute, again), days) in people {
        let time = ExcelDateTime::from_hms((minute / 60) as u16, (minute % 60) as u8, 0_u8)?;
        if *again == 0 {
            sheet.write_with_format(row, 0, &time, &styles.time)?;
        } else {
            // The hour that comes twice when the clock goes back has two rows.
            let text = format!("{:02}:{:02} bis", minute / 60, minute % 60);
            sheet.write_with_format(row, 0, text, &styles.time)?;
        }
        for (day, value) in days {
            let tinted = table.days[*day].tinted;
            let format = if key == "export-gap" { &styles.gap } else { styles.level(tinted) };
            sheet.write_with_format(row, *day as ColNum + 1, *value, format)?;
        }
        row += 1;
    }
    Ok(row + 1)
}

/// Colours the gap: people missing, and people above the requirement.
fn colour(
    sheet: &mut Worksheet,
    (first, last, right): (RowNum, RowNum, ColNum),
) -> Result<(), XlsxError> {
    let missing = ConditionalFormatCell::new()
        .set_rule(ConditionalFormatCellRule::LessThanOrEqualTo(-EVEN))
        .set_format(Format::new().set_background_color(SHORT));
    let more = ConditionalFormatCell::new()
        .set_rule(ConditionalFormatCellRule::GreaterThanOrEqualTo(EVEN))
        .set_format(Format::new().set_background_color(MORE));
    if first <= last && right > 0 {
        sheet.add_conditional_format(first, 1, last, right, &missing)?;
        sheet.add_conditional_format(first, 1, last, right, &more)?;
    }
    Ok(())
}
