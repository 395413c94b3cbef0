//! Public holidays of Italy, and the days beside them.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use organico_model::{Calendar, Holiday};

/// First year in which 4 October is a public holiday again (law 151 of 8 October 2025).
const FRANCIS_FROM_YEAR: i16 = 2026;

/// What a day is in the calendar, as far as demand feels it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayKind {
    /// A public holiday.
    Holiday,
    /// The day before a public holiday.
    Eve,
    /// The day after a public holiday.
    After,
    /// Any other day.
    Ordinary,
}

/// Returns the kind of a day; a holiday comes first, then the day after one, then the eve.
pub(super) fn day_kind(calendar: &Calendar, day: Date) -> DayKind {
    let is_holiday = |date: Option<Date>| date.is_some_and(|date| calendar.holiday(date).is_some());
    if is_holiday(Some(day)) {
        DayKind::Holiday
    } else if is_holiday(day.yesterday().ok()) {
        DayKind::After
    } else if is_holiday(day.tomorrow().ok()) {
        DayKind::Eve
    } else {
        DayKind::Ordinary
    }
}

/// Returns the national holidays of Italy in these years, in order of date; patron days are not among them.
///
/// Law 260 of 1949 with its changes up to law 151 of 2025, which brings back 4 October from 2026. Years outside
/// 1900 to 2199 have none. The documents compute the same list; this crate may not read documents.
pub(super) fn italian_holidays(first_year: i16, last_year: i16) -> Vec<Holiday> {
    let years = first_year.max(1900)..=last_year.min(2199);
    let mut holidays: Vec<Holiday> = years.flat_map(holidays_of).collect();
    holidays.sort_by_key(|holiday| holiday.date);
    holidays
}

fn holidays_of(year: i16) -> Vec<Holiday> {
    let easter = easter(year);
    let mut holidays = vec![
        holiday(date(year, 1, 1), "Capodanno"),
        holiday(date(year, 1, 6), "Epifania"),
        holiday(easter, "Pasqua"),
        holiday(easter.saturating_add(1.day()), "Lunedì dell'Angelo"),
        holiday(date(year, 4, 25), "Liberazione"),
        holiday(date(year, 5, 1), "Festa del lavoro"),
        holiday(date(year, 6, 2), "Festa della Repubblica"),
        holiday(date(year, 8, 15), "Ferragosto"),
        holiday(date(year, 11, 1), "Ognissanti"),
        holiday(date(year, 12, 8), "Immacolata"),
        holiday(date(year, 12, 25), "Natale"),
        holiday(date(year, 12, 26), "Santo Stefano"),
    ];
    if year >= FRANCIS_FROM_YEAR {
        holidays.push(holiday(date(year, 10, 4), "San Francesco"));
    }
    // Easter Monday may fall on Liberation Day: one date, one holiday.
    holidays.sort_by_key(|holiday| holiday.date);
    holidays.dedup_by_key(|holiday| holiday.date);
    holidays
}

fn holiday(date: Date, name: &str) -> Holiday {
    Holiday { date, name: name.to_owned() }
}

/// Returns Easter Sunday by the anonymous Gregorian method (Meeus 1991, chapter 8).
fn easter(year: i16) -> Date {
    let year_number = i32::from(year);
    let (a, b, c) = (year_number % 19, year_number / 100, year_number % 100);
    let moon = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let sunday = (32 + 2 * (b % 4) + 2 * (c / 4) - moon - c % 4) % 7;
    let shift = (a + 11 * moon + 22 * sunday) / 451;
    let days = moon + sunday - 7 * shift + 114;
    date(year, (days / 31) as i8, (days % 31 + 1) as i8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_on_the_published_sundays() {
        let published = [
            date(2024, 3, 31),
            date(2025, 4, 20),
            date(2026, 4, 5),
            date(2027, 3, 28),
            date(2038, 4, 25),
        ];
        assert_eq!(published.map(|day| easter(day.year())), published);
    }

    #[test]
    fn every_year_has_its_holidays_in_order_and_once() {
        let holidays = italian_holidays(2011, 2027);
        assert!(holidays.windows(2).all(|pair| pair[0].date < pair[1].date));
        let of = |year| holidays.iter().filter(|holiday| holiday.date.year() == year).count();
        // In 2011 Easter Monday was Liberation Day.
        assert_eq!([of(2011), of(2025), of(2026)], [11, 12, 13]);
    }

    #[test]
    fn the_days_beside_a_holiday_are_told_apart() {
        let calendar = Calendar { holidays: italian_holidays(2026, 2026), ..Calendar::default() };
        let kinds = [(12, 7), (12, 8), (12, 9), (12, 10), (12, 26)]
            .map(|(month, day)| day_kind(&calendar, date(2026, month, day)));
        let expected =
            [DayKind::Eve, DayKind::Holiday, DayKind::After, DayKind::Ordinary, DayKind::Holiday];
        assert_eq!(kinds, expected);
    }
}
