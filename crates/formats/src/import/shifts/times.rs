//! Hours of a day of the centre to instants.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use organico_model::{AgentId, Diagnostic, Shift, Workplace};

use crate::daytime::clock_text;
use crate::instant::instant;

/// Minutes of a day.
const DAY: u32 = 1440;

/// Returns the instant of a minute after the midnight that begins `day`; the minute may lie on the next day.
///
/// # Errors
/// The clock shows that time twice or not at all.
pub(super) fn at(day: Date, minute: u32, zone: &TimeZone) -> Result<Timestamp, Diagnostic> {
    let date = day.saturating_add(i64::from(minute / DAY).days());
    let label = format!("{date}T{}", clock_text(minute % DAY));
    instant(&label, zone).map_err(|fault| fault.diagnostic(&label, zone))
}

/// Returns the shift of a span of a day.
pub(super) fn shift(
    (person, workplace): (&AgentId, Workplace),
    day: Date,
    (from, to): (u32, u32),
    zone: &TimeZone,
) -> Result<Shift, Diagnostic> {
    let (start, end) = (at(day, from, zone)?, at(day, to, zone)?);
    Ok(Shift { person: person.clone(), day, start, end, workplace, pauses: Vec::new() })
}
