//! Public holidays of Italy, and the days beside them.

use jiff::civil::Date;
use organico_model::{Calendar, Holiday, italian_holidays};

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
pub(super) fn holidays_between(first_year: i16, last_year: i16) -> Vec<Holiday> {
    (first_year..=last_year).flat_map(italian_holidays).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_days_beside_a_holiday_are_told_apart() {
        let calendar = Calendar { holidays: italian_holidays(2026), ..Calendar::default() };
        let kinds = [(12, 7), (12, 8), (12, 9), (12, 10), (12, 26)]
            .map(|(month, day)| day_kind(&calendar, date(2026, month, day)));
        let expected =
            [DayKind::Eve, DayKind::Holiday, DayKind::After, DayKind::Ordinary, DayKind::Holiday];
        assert_eq!(kinds, expected);
    }
}
