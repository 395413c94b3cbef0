//! Public holidays that follow from the calendar: Easter, and the national holidays of Italy of any year.
//!
//! Absent on purpose: patron days of towns, which crate `rules` looks up, and the holidays of other countries, which are
//! rows of `holidays.csv`.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Holiday;

/// First year in which 4 October is a national holiday again (L. 151/2025; status: from memory, see
/// `docs/sources.md#italian-holidays`).
const ST_FRANCIS_FROM: i16 = 2026;

/// Fixed national holidays of Italy (L. 260/1949 as amended): month, day, name.
const ITALIAN_FIXED: [(i8, i8, &str); 10] = [
    (1, 1, "Capodanno"),
    (1, 6, "Epifania"),
    (4, 25, "Liberazione"),
    (5, 1, "Festa del lavoro"),
    (6, 2, "Festa della Repubblica"),
    (8, 15, "Ferragosto"),
    (11, 1, "Ognissanti"),
    (12, 8, "Immacolata"),
    (12, 25, "Natale"),
    (12, 26, "Santo Stefano"),
];

/// Returns Easter Sunday of a year of the Gregorian calendar, or nothing outside the years 1583 to 9998.
///
/// The computus of Meeus, Jones and Butcher. Source: `docs/sources.md#easter`.
fn easter(year: i16) -> Option<Date> {
    if !(1583..=9998).contains(&year) {
        return None;
    }
    let y = i32::from(year);
    let (golden, century, in_century) = (y % 19, y / 100, y % 100);
    let leap_centuries = century / 4;
    let moon_correction = (century + 8) / 25;
    let moon_shift = (century - moon_correction + 1) / 3;
    let epact = (19 * golden + century - leap_centuries - moon_shift + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let day = epact + weekday - 7 * late + 114;
    Date::new(year, (day / 31) as i8, (day % 31 + 1) as i8).ok()
}

/// Returns the national holidays of Italy of a year, in order and one a date.
///
/// Where Easter or Easter Monday falls on 25 April the day is listed once, as Easter. Outside the years 1583 to
/// 9998 only the fixed days are listed.
#[must_use]
pub fn italian_holidays(year: i16) -> Vec<Holiday> {
    let sunday = easter(year).map(|date| (date, "Pasqua"));
    let monday = sunday.and_then(|(date, _)| date.checked_add(1.day()).ok());
    let francis = (year >= ST_FRANCIS_FROM).then_some((10, 4, "San Francesco"));
    let fixed = ITALIAN_FIXED.into_iter().chain(francis);
    let fixed =
        fixed.filter_map(|(month, day, name)| Some((Date::new(year, month, day).ok()?, name)));
    let movable = sunday.into_iter().chain(monday.map(|date| (date, "Lunedì dell'Angelo")));
    let mut holidays: Vec<Holiday> =
        movable.chain(fixed).map(|(date, name)| Holiday { date, name: name.to_owned() }).collect();
    holidays.sort_by_key(|holiday| holiday.date);
    holidays.dedup_by_key(|holiday| holiday.date);
    holidays
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Weekday, date};

    #[test]
    fn easter_falls_on_the_dates_of_the_almanac() {
        let known = [
            (1818, 3, 22),
            (1943, 4, 25),
            (1999, 4, 4),
            (2003, 4, 20),
            (2011, 4, 24),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2038, 4, 25),
            (2285, 3, 22),
        ];
        for (year, month, day) in known {
            assert_eq!(easter(year), Some(date(year, month, day)), "{year}");
        }
    }

    #[test]
    fn easter_is_a_sunday_from_22_march_to_25_april_in_every_year() {
        for year in 1583..=9998 {
            let sunday = easter(year).unwrap();
            assert_eq!(sunday.weekday(), Weekday::Sunday, "{year}");
            assert!(sunday >= date(year, 3, 22) && sunday <= date(year, 4, 25), "{year}");
        }
        assert_eq!(easter(1500), None);
    }

    #[test]
    fn italy_has_twelve_holidays_and_thirteen_from_2026() {
        assert_eq!(italian_holidays(2025).len(), 12);
        let days = italian_holidays(2026);
        assert_eq!(days.len(), 13);
        assert!(
            days.iter().any(|day| day.date == date(2026, 10, 4) && day.name == "San Francesco")
        );
        assert!(days.iter().any(|day| day.date == date(2026, 4, 6)));
        assert!(days.is_sorted_by_key(|day| day.date));
    }

    #[test]
    fn an_easter_on_liberation_day_is_listed_once() {
        let days = italian_holidays(2011);
        assert_eq!(days.iter().filter(|day| day.date == date(2011, 4, 25)).count(), 1);
        assert_eq!(days.len(), 11);
    }
}
