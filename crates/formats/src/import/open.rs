//! When a contact type is open: its week, public holidays and closures of the centre.

use jiff::civil::{Date, Weekday};
use organico_model::{Centre, ContactType, DaySpan, HolidayHours};

/// Returns the hours of a contact type on a day.
pub(crate) fn hours_on<'c>(centre: &Centre, kind: &'c ContactType, date: Date) -> &'c [DaySpan] {
    if centre.calendar.is_closed(date) {
        return &[];
    }
    let holiday = centre.calendar.holiday(date).is_some();
    match kind.holidays {
        HolidayHours::Closed if holiday => &[],
        HolidayHours::AsSunday if holiday => kind.hours.on(Weekday::Sunday),
        HolidayHours::Closed | HolidayHours::AsSunday | HolidayHours::Usual => {
            kind.hours.on(date.weekday())
        }
    }
}

/// Returns whether a minute of the day lies in the hours.
pub(crate) fn contains(hours: &[DaySpan], minute: u32) -> bool {
    hours.iter().any(|span| span.from <= minute && minute < span.to)
}
