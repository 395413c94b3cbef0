//! The pauses of a shift in one cell.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};
use organico_model::{Diagnostic, Pause};

use crate::choices::{PAUSE_KINDS, one_of, word};
use crate::daytime::{clock, clock_text};
use crate::instant::{LabelFault, instant};
use crate::quantity::{minutes_text, positive_minutes};
use crate::refusal::Refusal;
use crate::sheet::Row;

/// How a pause is written.
const FORM: Refusal = Refusal::Form("10:15-10:30 screen paid; 13:00-13:30 meal unpaid");

/// Whether a pause is paid.
const PAID: [(&str, bool); 2] = [("paid", true), ("unpaid", false)];

/// Returns the text of pauses; they begin and end on whole minutes.
pub(super) fn text(pauses: &[Pause], zone: &TimeZone) -> String {
    let texts = pauses.iter().map(|pause| {
        let (kind, paid) = (word(&PAUSE_KINDS, &pause.kind), word(&PAID, &pause.paid));
        format!("{} {kind} {paid}", span_text(pause, zone))
    });
    texts.collect::<Vec<_>>().join("; ")
}

fn span_text(pause: &Pause, zone: &TimeZone) -> String {
    let (start, end) = (zone.to_datetime(pause.start), zone.to_datetime(pause.end));
    let clear = |civil: DateTime| {
        matches!(zone.to_ambiguous_timestamp(civil).offset(), AmbiguousOffset::Unambiguous { .. })
    };
    if clear(start) && clear(end) {
        return format!("{}-{}", clock_of(start), clock_of(end));
    }
    let offset = pause.start.to_zoned(zone.clone()).strftime("%:z").to_string();
    let minutes = (pause.end.as_second() - pause.start.as_second()) / 60;
    format!("{}{offset}/{}", clock_of(start), minutes_text(u32::try_from(minutes).unwrap_or(0)))
}

fn clock_of(civil: DateTime) -> String {
    clock_text(
        u32::from(civil.hour().unsigned_abs()) * 60 + u32::from(civil.minute().unsigned_abs()),
    )
}

/// Returns the pauses of a row in the order written, or nothing, reported, when one is refused, lies outside the shift,
/// or begins before the one before it ends.
pub(super) fn read(
    row: &Row<'_>,
    start: Timestamp,
    end: Timestamp,
    zone: &TimeZone,
) -> Option<Vec<Pause>> {
    let mut pauses: Vec<Pause> = Vec::new();
    for part in row.cell("pauses").split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let span = Span { start, end, zone };
        match pause(part, &span) {
            Ok(pause) => {
                let after = pauses.last().map_or(start, |before| before.end);
                if pause.start < after || pause.end > end {
                    report_outside(row, part);
                    return None;
                }
                pauses.push(pause);
            }
            Err(Fault::Refused(refusal)) => {
                row.context.refuse(&row.place("pauses"), part, &refusal);
                return None;
            }
            Err(Fault::Label(fault)) => {
                row.context.report_at(&row.place("pauses"), fault.diagnostic(part, zone));
                return None;
            }
            Err(Fault::Outside) => {
                report_outside(row, part);
                return None;
            }
        }
    }
    Some(pauses)
}

fn report_outside(row: &Row<'_>, part: &str) {
    let fault = Diagnostic::fault("I0402").with("value", part);
    let fault = fault.with("start", row.cell("start")).with("end", row.cell("end"));
    row.context.report_at(&row.place("pauses"), fault);
}

/// A shift that pauses are read in.
struct Span<'z> {
    start: Timestamp,
    end: Timestamp,
    zone: &'z TimeZone,
}

/// Why a pause is not taken.
enum Fault {
    Refused(Refusal),
    Label(LabelFault),
    Outside,
}

fn pause(text: &str, shift: &Span<'_>) -> Result<Pause, Fault> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let [span, kind, paid] = words[..] else { return Err(Fault::Refused(FORM)) };
    let kind = one_of(&PAUSE_KINDS)(kind).map_err(Fault::Refused)?;
    let paid = one_of(&PAID)(paid).map_err(Fault::Refused)?;
    let (start, end) = if span.contains('/') {
        start_and_length(span, shift)?
    } else {
        start_and_end(span, shift)?
    };
    Ok(Pause { kind, start, end, paid })
}

/// Returns the instants of `02:15+02:00/15min`.
fn start_and_length(span: &str, shift: &Span<'_>) -> Result<(Timestamp, Timestamp), Fault> {
    let (at, length) = span.split_once('/').ok_or(Fault::Refused(FORM))?;
    let start = first_instant(at, shift.start, shift)?;
    let minutes = positive_minutes(length).map_err(Fault::Refused)?;
    let end = start.as_second() + 60 * i64::from(minutes);
    Ok((start, Timestamp::from_second(end).map_err(|_| Fault::Outside)?))
}

/// Returns the instants of `10:15-10:30`.
fn start_and_end(span: &str, shift: &Span<'_>) -> Result<(Timestamp, Timestamp), Fault> {
    let (from, to) = span.split_once('-').ok_or(Fault::Refused(FORM))?;
    let start = first_instant(from, shift.start, shift)?;
    let next = Timestamp::from_second(start.as_second() + 1).map_err(|_| Fault::Outside)?;
    Ok((start, first_instant(to, next, shift)?))
}

/// Returns the first instant at or after `from`, within the shift, that the clock shows as `text`: an hour of the day,
/// with an offset where the clock alone cannot tell.
fn first_instant(text: &str, from: Timestamp, shift: &Span<'_>) -> Result<Timestamp, Fault> {
    let hour = text.get(..5).unwrap_or(text);
    clock(hour).map_err(|_| Fault::Refused(FORM))?;
    let day = shift.zone.to_datetime(shift.start).date();
    let mut unclear = None;
    for date in [Some(day), day.tomorrow().ok()].into_iter().flatten() {
        match instant(&format!("{date}T{text}"), shift.zone) {
            Ok(instant) if from <= instant && instant <= shift.end => return Ok(instant),
            Err(LabelFault::Unreadable) => return Err(Fault::Refused(FORM)),
            // An unclear hour of a day that the shift does not reach is nobody's trouble.
            Err(fault) if date <= shift.zone.to_datetime(shift.end).date() => unclear = Some(fault),
            Ok(_) | Err(_) => {}
        }
    }
    Err(unclear.map_or(Fault::Outside, Fault::Label))
}
