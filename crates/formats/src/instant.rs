//! Labels of intervals: text to instants on the UTC line, and back.
//!
//! A label with an offset or a `Z` is an instant. A label without one is a wall-clock time of the centre's zone; on the
//! two days a year on which the clock changes it may name two instants or none, and then only an offset helps.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use organico_model::Diagnostic;

use crate::daytime::YEARS;
use crate::refusal::shown;

/// Why a label is not one instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LabelFault {
    /// It is not a date and time.
    Unreadable,
    /// The clock goes back: the wall-clock time comes twice, as these labels.
    Ambiguous(String, String),
    /// The clock goes forward: the wall-clock time does not exist; it would be one of these.
    Missing(String, String),
}

impl LabelFault {
    /// Returns the diagnostic for a label, at an unknown place.
    pub(crate) fn diagnostic(&self, label: &str, zone: &TimeZone) -> Diagnostic {
        let zone = zone.iana_name().unwrap_or("UTC");
        let fault = |code| Diagnostic::fault(code).with("value", shown(label)).with("zone", zone);
        match self {
            Self::Unreadable => fault("I0303"),
            Self::Ambiguous(first, second) => {
                fault("I0305").with("first", first).with("second", second)
            }
            Self::Missing(before, after) => {
                fault("I0306").with("before", before).with("after", after)
            }
        }
    }
}

/// Returns the instant of a label.
pub(crate) fn instant(label: &str, zone: &TimeZone) -> Result<Timestamp, LabelFault> {
    let label = label.trim();
    let timestamp = match with_offset(label) {
        Some(timestamp) => timestamp,
        None => of_wall_clock(civil(label).ok_or(LabelFault::Unreadable)?, zone)?,
    };
    let year = timestamp.to_zoned(TimeZone::UTC).year();
    let whole = timestamp.subsec_nanosecond() == 0;
    if whole && (YEARS.0..=YEARS.1).contains(&year) {
        Ok(timestamp)
    } else {
        Err(LabelFault::Unreadable)
    }
}

/// Returns the instant of a label that carries its offset or a `Z`.
pub(crate) fn with_offset(label: &str) -> Option<Timestamp> {
    let time = label.get(11..).unwrap_or_default();
    let has_offset = time.ends_with(['Z', 'z']) || time.contains(['+', '-']);
    if has_offset { label.parse().ok() } else { None }
}

/// Returns the wall-clock time of a label without an offset; seconds may be left out, a bare date is not enough.
pub(crate) fn civil(label: &str) -> Option<DateTime> {
    let shape = label.get(4..5) == Some("-") && label.get(7..8) == Some("-") && label.contains(':');
    let plain = label.bytes().all(|b| b.is_ascii_digit() || b"-:.Tt ".contains(&b));
    let zoneless = !label.get(11..).unwrap_or_default().contains('-');
    let civil: Option<DateTime> =
        if shape && plain && zoneless { label.parse().ok() } else { None };
    civil.filter(|civil| (YEARS.0..=YEARS.1).contains(&civil.year()))
}

/// Returns the instant of a wall-clock time, or why it is none or two.
pub(crate) fn of_wall_clock(civil: DateTime, zone: &TimeZone) -> Result<Timestamp, LabelFault> {
    let labels = |before: Offset, after: Offset| {
        (format!("{civil}{}", offset_text(before)), format!("{civil}{}", offset_text(after)))
    };
    match zone.to_ambiguous_timestamp(civil).offset() {
        AmbiguousOffset::Unambiguous { offset } => {
            offset.to_timestamp(civil).map_err(|_| LabelFault::Unreadable)
        }
        AmbiguousOffset::Fold { before, after } => {
            let (first, second) = labels(before, after);
            Err(LabelFault::Ambiguous(first, second))
        }
        AmbiguousOffset::Gap { before, after } => {
            let (before, after) = labels(before, after);
            Err(LabelFault::Missing(before, after))
        }
    }
}

fn offset_text(offset: Offset) -> String {
    let minutes = offset.seconds().unsigned_abs() / 60;
    let sign = if offset.is_negative() { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Returns the label of an instant: wall clock of the zone, to the second, with its offset.
pub(crate) fn label(instant: Timestamp, zone: &TimeZone) -> String {
    let zoned = instant.to_zoned(zone.clone());
    format!("{}{}", zoned.datetime().strftime("%Y-%m-%dT%H:%M:%S"), zoned.strftime("%:z"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rome() -> TimeZone {
        TimeZone::get("Europe/Rome").unwrap()
    }

    #[test]
    fn a_wall_clock_time_that_the_clock_skips_is_missing() {
        for minute in ["02:00", "02:15", "02:59"] {
            let fault = instant(&format!("2026-03-29T{minute}:00"), &rome());
            assert!(matches!(fault, Err(LabelFault::Missing(..))), "{minute}");
        }
        assert_eq!(
            instant("2026-03-29 03:00", &rome()),
            Ok("2026-03-29T01:00:00Z".parse().unwrap())
        );
        assert_eq!(
            instant("2026-03-29 01:45", &rome()),
            Ok("2026-03-29T00:45:00Z".parse().unwrap())
        );
    }

    #[test]
    fn a_wall_clock_time_that_comes_twice_is_ambiguous_and_its_two_labels_are_named() {
        let fault = instant("2026-10-25T02:30:00", &rome()).unwrap_err();
        let LabelFault::Ambiguous(first, second) = fault else {
            panic!("not ambiguous: {fault:?}")
        };
        assert_eq!(instant(&first, &rome()), Ok("2026-10-25T00:30:00Z".parse().unwrap()));
        assert_eq!(instant(&second, &rome()), Ok("2026-10-25T01:30:00Z".parse().unwrap()));
        assert!(instant("2026-10-25T03:00:00", &rome()).is_ok());
    }

    #[test]
    fn labels_of_the_hours_around_both_clock_changes_read_back_as_themselves() {
        for start in ["2026-03-28T22:00:00Z", "2026-10-24T21:00:00Z"] {
            let start: Timestamp = start.parse().unwrap();
            for quarter in 0..24 {
                let at = start + jiff::SignedDuration::from_mins(15 * quarter);
                assert_eq!(instant(&label(at, &rome()), &rome()), Ok(at));
            }
        }
    }

    #[test]
    fn dates_alone_slashes_and_other_texts_are_not_labels() {
        for text in [
            "2026-03-28",
            "28/03/2026 10:00",
            "10:00",
            "",
            "tomorrow",
            "2026-03-28T25:00",
            "9999-01-01T00:00",
        ] {
            assert_eq!(instant(text, &rome()), Err(LabelFault::Unreadable), "{text}");
        }
    }
}
