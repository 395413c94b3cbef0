//! Instants as files of single contacts write them, read fast: seconds or milliseconds since 1970, ISO dates with or
//! without an offset, and days first with slashes. Without an offset, the wall clock of the zone holds.

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

use crate::daytime::YEARS;

/// Hours whose offset is remembered.
const REMEMBERED: usize = 1 << 15;

const HOUR: i64 = 3600;
const DAY: i64 = 86_400;

/// What a text says of an instant, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    /// Since 1970 on the UTC line.
    Instant(i64),
    /// Since 1970 on the wall clock of some zone.
    WallClock(i64),
}

/// Why a wall-clock time is not one instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ClockFault {
    /// It comes twice; these are the instants in milliseconds.
    Twice(i64, i64),
    /// It never comes.
    Never,
}

/// The offsets of a zone, remembered by hour of its wall clock.
#[derive(Debug)]
pub(crate) struct WallClock {
    zone: TimeZone,
    known: Vec<(i64, i64)>,
}

impl WallClock {
    /// Returns the clock of a zone.
    pub(crate) fn new(zone: &TimeZone) -> Self {
        Self { zone: zone.clone(), known: vec![(i64::MIN, 0); REMEMBERED] }
    }

    /// Returns the instant of a moment, in milliseconds since 1970.
    pub(crate) fn instant(&mut self, moment: Moment) -> Result<i64, ClockFault> {
        let wall = match moment {
            Moment::Instant(milliseconds) => return Ok(milliseconds),
            Moment::WallClock(milliseconds) => milliseconds,
        };
        let hour = wall.div_euclid(HOUR * 1000);
        let place = hour.rem_euclid(REMEMBERED as i64) as usize;
        if self.known[place].0 == hour {
            return Ok(wall - self.known[place].1);
        }
        let (first, last) = (self.offsets(hour * HOUR), self.offsets(hour * HOUR + HOUR - 1));
        if let (Some((one, other)), true) = (first, first == last)
            && one == other
        {
            self.known[place] = (hour, one * 1000);
            return Ok(wall - one * 1000);
        }
        match self.offsets(wall.div_euclid(1000)) {
            Some((one, other)) if one == other => Ok(wall - one * 1000),
            Some((one, other)) => Err(ClockFault::Twice(wall - one * 1000, wall - other * 1000)),
            None => Err(ClockFault::Never),
        }
    }

    /// Returns the offsets of a second of the wall clock, before and after a change; nothing if the clock skips it.
    fn offsets(&self, second: i64) -> Option<(i64, i64)> {
        let civil = civil(second)?;
        let seconds = |offset: Offset| i64::from(offset.seconds());
        match self.zone.to_ambiguous_timestamp(civil).offset() {
            AmbiguousOffset::Unambiguous { offset } => Some((seconds(offset), seconds(offset))),
            AmbiguousOffset::Fold { before, after } => Some((seconds(before), seconds(after))),
            AmbiguousOffset::Gap { .. } => None,
        }
    }
}

fn civil(second: i64) -> Option<DateTime> {
    Some(Offset::UTC.to_datetime(jiff::Timestamp::from_second(second).ok()?))
}

/// What comes first in a date whose year comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum First {
    Day,
    Month,
}

/// Returns the moment of a text; nothing if it is not one, or lies outside the years that are read.
pub(crate) fn moment(text: &[u8], first: First) -> Option<Moment> {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    match text.get(digits) {
        None | Some(b'.') if digits >= 9 => since_1970(text, digits),
        Some(b'-' | b'/') if digits == 4 => dated(text, [0..4, 5..7, 8..10]),
        Some(b'-' | b'/' | b'.') if digits == 2 => match first {
            First::Day => dated(text, [6..10, 3..5, 0..2]),
            First::Month => dated(text, [6..10, 0..2, 3..5]),
        },
        _ => None,
    }
}

fn since_1970(text: &[u8], digits: usize) -> Option<Moment> {
    let whole = number(&text[..digits])?;
    let milliseconds = match (digits, text.get(digits)) {
        (12.., None) => whole,
        (12.., _) => return None,
        (_, None) => whole * 1000,
        (_, Some(_)) => whole * 1000 + thousandths(&text[digits + 1..])?,
    };
    let year = civil(milliseconds / 1000)?.year();
    (YEARS.0..=YEARS.1).contains(&year).then_some(Moment::Instant(milliseconds))
}

/// Returns the moment of a text of a date with year, month and day at these places, and a time.
fn dated(text: &[u8], places: [std::ops::Range<usize>; 3]) -> Option<Moment> {
    let date = text.get(..10)?;
    let [year, month, day] = places.map(|place| number(&date[place]));
    let separators = if date[4].is_ascii_digit() { [date[2], date[5]] } else { [date[4], date[7]] };
    let days = day_number(year?, month?, day?)?;
    let time = text.get(10..)?;
    if separators[0] != separators[1] || !matches!(time.first(), Some(b' ' | b'T' | b't')) {
        return None;
    }
    let (seconds, rest) = clock(&time[1..])?;
    let (milliseconds, rest) = match rest.first() {
        Some(b'.' | b',') => {
            let digits = rest[1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            (thousandths(&rest[1..=digits])?, &rest[digits + 1..])
        }
        _ => (0, rest),
    };
    let wall = (days * DAY + seconds) * 1000 + milliseconds;
    match rest {
        [] => Some(Moment::WallClock(wall)),
        [b'Z' | b'z'] => Some(Moment::Instant(wall)),
        [sign @ (b'+' | b'-'), offset @ ..] => {
            let seconds = offset_seconds(offset)? * if *sign == b'-' { -1 } else { 1 };
            Some(Moment::Instant(wall - seconds * 1000))
        }
        _ => None,
    }
}

/// Returns the second of the day of `hh:mm` or `hh:mm:ss`, and what follows it.
fn clock(text: &[u8]) -> Option<(i64, &[u8])> {
    let (hour, minute) = (number(text.get(..2)?)?, number(text.get(3..5)?)?);
    let (second, rest) = match text.get(5) {
        Some(b':') => (number(text.get(6..8)?)?, &text[8..]),
        _ => (0, &text[5..]),
    };
    let valid = text[2] == b':' && hour < 24 && minute < 60 && second < 60;
    valid.then_some((hour * HOUR + minute * 60 + second, rest))
}

fn offset_seconds(text: &[u8]) -> Option<i64> {
    let (hours, minutes) = match text {
        [_, _] => (text, &b"00"[..]),
        [_, _, b':', _, _] => (&text[..2], &text[3..]),
        [_, _, _, _] => (&text[..2], &text[2..]),
        _ => return None,
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    (hours < 24 && minutes < 60).then_some(hours * HOUR + minutes * 60)
}

/// Returns the days from 1970 to a date, by the days of the 400 years that repeat.
fn day_number(year: i64, month: i64, day: i64) -> Option<i64> {
    let known = (i64::from(YEARS.0)..=i64::from(YEARS.1)).contains(&year)
        && (1..=12).contains(&month)
        && (1..=31).contains(&day);
    // The last days of a month are rare enough to be asked of the calendar.
    if !known || (day > 28 && Date::new(year as i16, month as i8, day as i8).is_err()) {
        return None;
    }
    // Years begin in March, so that the day that comes every four years is the last of its year.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * month + 2) / 5 + day - 1;
    // 1 March of the year 0 is 719 468 days before 1970.
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
}

/// Returns the number of a text of digits only.
fn number(text: &[u8]) -> Option<i64> {
    let digits = !text.is_empty() && text.len() < 18 && text.iter().all(u8::is_ascii_digit);
    digits.then(|| text.iter().fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0')))
}

/// Returns the thousandths that the digits after a point mean; further digits are cut off.
fn thousandths(digits: &[u8]) -> Option<i64> {
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let digit = |index: usize| digits.get(index).map_or(0, |digit| i64::from(digit - b'0'));
    Some(digit(0) * 100 + digit(1) * 10 + digit(2))
}

/// Returns a length of time in milliseconds: seconds with decimals, or `mm:ss` or `h:mm:ss`; nothing if it is neither,
/// or longer than a year.
pub(crate) fn duration(text: &[u8]) -> Option<u64> {
    let mut parts = text.rsplit(|byte| *byte == b':');
    let seconds = parts.next()?;
    let point = seconds.iter().position(|byte| matches!(byte, b'.' | b','));
    let (whole, fraction) = match point {
        Some(point) => (&seconds[..point], thousandths(&seconds[point + 1..])?),
        None => (seconds, 0),
    };
    let mut total = number(whole)?;
    for (unit, part) in [60, HOUR].into_iter().zip(&mut parts) {
        total += number(part)?.checked_mul(unit)?;
    }
    (parts.next().is_none() && total <= 366 * DAY).then_some((total * 1000 + fraction) as u64)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn instant(text: &str) -> Result<i64, ClockFault> {
        let zone = TimeZone::get("Europe/Rome").unwrap();
        WallClock::new(&zone).instant(moment(text.as_bytes(), First::Day).unwrap())
    }

    #[test]
    fn the_same_instant_is_read_from_every_form() {
        let expected = 1_777_882_500_000;
        for text in [
            "1777882500",
            "1777882500000",
            "2026-05-04T08:15:00Z",
            "2026-05-04 10:15",
            "2026/05/04 10:15:00",
            "04/05/2026 10:15:00",
            "04.05.2026 10:15",
            "2026-05-04T10:15:00+02:00",
            "2026-05-04 10:15:00.000+02",
            "2026-05-04T03:15:00-0500",
        ] {
            assert_eq!(instant(text), Ok(expected), "{text}");
        }
        assert_eq!(instant("1777882500.25"), Ok(expected + 250));
        assert_eq!(instant("2026-05-04 10:15:00.896208"), Ok(expected + 896));
    }

    #[test]
    fn texts_that_are_no_instant_are_nothing() {
        for text in [
            "",
            "2026-05-04",
            "10:15",
            "2026-02-29 10:00",
            "31/04/2026 10:00",
            "05/14/2026 10:00",
            "2026-05/04 10:15",
            "2026-05-04 24:00",
            "2026-05-04 10:15x",
            "12",
            "9999-01-01 00:00",
            "9999-12-31 00:00",
            "1777882500.",
            "99999999999",
            "Rossi",
            "2026-05-04T10:15:00+2",
        ] {
            assert_eq!(moment(text.as_bytes(), First::Day), None, "{text}");
        }
    }

    #[test]
    fn a_wall_clock_time_that_comes_twice_or_never_is_told() {
        let hour = 3_600_000;
        let first = instant("2026-10-25T02:30:00+02:00").unwrap();
        assert_eq!(instant("2026-10-25 02:30"), Err(ClockFault::Twice(first, first + hour)));
        assert_eq!(instant("2026-03-29 02:30"), Err(ClockFault::Never));
        assert_eq!(instant("2026-10-25 03:00"), Ok(first + hour + hour / 2));
    }

    #[test]
    fn lengths_of_time_are_read_with_decimals_and_with_colons() {
        for (text, expected) in
            [("0", 0), ("12.5", 12_500), ("12,5", 12_500), ("1:05", 65_000), ("1:00:05", 3_605_000)]
        {
            assert_eq!(duration(text.as_bytes()), Some(expected), "{text}");
        }
        for text in ["", "-3", "1:2:3:4", "abc", "1.", "99999999999"] {
            assert_eq!(duration(text.as_bytes()), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_second_reads_back_as_itself(second in -2_208_000_000_i64..7_200_000_000) {
            let label = civil(second).unwrap().strftime("%Y-%m-%d %H:%M:%S").to_string();
            prop_assert_eq!(moment(label.as_bytes(), First::Day), Some(Moment::WallClock(second * 1000)));
            let italian = civil(second).unwrap().strftime("%d/%m/%Y %H:%M:%S").to_string();
            let american = civil(second).unwrap().strftime("%m/%d/%Y %H:%M").to_string();
            let minute = second.div_euclid(60) * 60_000;
            let read = moment(american.as_bytes(), First::Month);
            prop_assert_eq!(read, Some(Moment::WallClock(minute)));
            prop_assert_eq!(moment(italian.as_bytes(), First::Day), Some(Moment::WallClock(second * 1000)));
        }
    }
}
