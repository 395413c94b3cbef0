//! Cells of a spreadsheet as texts: dates as `2026-03-29`, hours of the day as `08:00`, durations as `38:30`.

use calamine::{Data, DataRef, ExcelDateTime};

use crate::number::shortest;

/// Seconds of a day.
const DAY: f64 = 86_400.0;

/// Serial days below which a moment is a length of time: no date of 1900 is meant, but hours beyond 24 are.
const FIRST_DATE: f64 = 60.0;

/// Returns the text of a cell that was read one by one.
pub(super) fn text_of(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Int(value) => value.to_string(),
        DataRef::Float(value) => shortest(*value),
        DataRef::String(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(moment) => moment_text(moment),
        DataRef::DateTimeIso(text) => iso_text(text),
        DataRef::DurationIso(text) => duration_text(text),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// Returns the text of a cell of a whole range.
pub(super) fn text_of_data(cell: &Data) -> String {
    match cell {
        Data::Int(value) => value.to_string(),
        Data::Float(value) => shortest(*value),
        Data::String(text) => text.trim().to_owned(),
        Data::Bool(value) => value.to_string(),
        Data::DateTime(moment) => moment_text(moment),
        Data::DateTimeIso(text) => iso_text(text),
        Data::DurationIso(text) => duration_text(text),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

fn moment_text(moment: &ExcelDateTime) -> String {
    let days = moment.as_f64();
    if !days.is_finite() || days < 0.0 {
        return shortest(days);
    }
    if moment.is_duration() || days < FIRST_DATE {
        return hours_text((days * DAY).round() as i64);
    }
    // To the nearest second, so that 07:59:59.9996 is eight o'clock.
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    let (Ok(year), Ok(month), Ok(day)) =
        (i16::try_from(year), i8::try_from(month), i8::try_from(day))
    else {
        return date;
    };
    let seconds = i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second);
    let rounded = seconds + i64::from(milli >= 500);
    let civil = jiff::civil::Date::new(year, month, day).ok().and_then(|date| {
        date.at(0, 0, 0, 0).checked_add(jiff::SignedDuration::from_secs(rounded)).ok()
    });
    match civil {
        None => date,
        Some(civil) if civil.time() == jiff::civil::Time::midnight() => civil.date().to_string(),
        Some(civil) => civil.strftime("%Y-%m-%dT%H:%M:%S").to_string(),
    }
}

/// Returns a length of time as hours and minutes; seconds only where there are some.
fn hours_text(seconds: i64) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let text = format!("{hours:02}:{minutes:02}");
    if rest == 0 { text } else { format!("{text}:{rest:02}") }
}

/// Returns `2026-03-29` for `2026-03-29T00:00:00`; other moments as they are.
fn iso_text(text: &str) -> String {
    text.strip_suffix("T00:00:00").unwrap_or(text).to_owned()
}

/// Returns `38:30` for `PT38H30M00S`.
fn duration_text(text: &str) -> String {
    let span: Option<jiff::SignedDuration> = text.parse().ok();
    span.map_or_else(|| text.to_owned(), |span| hours_text(span.as_secs()))
}
