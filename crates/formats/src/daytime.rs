//! Dates, days of the week and hours of the day, as a planner writes them: `2026-03-29`, `mon-fri`, `08:00-20:00`.

use jiff::civil::{Date, Weekday};
use organico_model::DaySpan;

use crate::refusal::Refusal;

/// Days of the week from Monday, as they are written.
pub(crate) const WEEKDAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

/// Minutes of a day without a change of the clock.
const DAY_MINUTES: u32 = 1440;

/// Earliest and latest year that a document may name: outside them a date is a slip of the pen.
pub(crate) const YEARS: (i16, i16) = (1900, 2200);

/// Returns a date written as `2026-03-29`.
pub(crate) fn date(text: &str) -> Result<Date, Refusal> {
    let text = text.trim();
    let looks_right = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let date: Option<Date> = text.parse().ok().filter(|_| looks_right);
    match date {
        Some(date) if (YEARS.0..=YEARS.1).contains(&date.year()) => Ok(date),
        Some(_) => Err(Refusal::Range("1900-01-01", "2200-12-31")),
        None => Err(Refusal::Form("2026-03-29")),
    }
}

/// Returns a day of the week written as `mon`.
pub(crate) fn weekday(text: &str) -> Result<Weekday, Refusal> {
    let text = text.trim();
    let known = WEEKDAYS.iter().find(|(name, _)| name.eq_ignore_ascii_case(text));
    known
        .map(|(_, day)| *day)
        .ok_or_else(|| Refusal::Choice(WEEKDAYS.map(|(name, _)| name).to_vec()))
}

/// Returns the days of a list such as `mon-fri sun`, in the order of the week and each once.
pub(crate) fn weekdays(text: &str) -> Result<Vec<Weekday>, Refusal> {
    let mut chosen = [false; 7];
    for part in text.split([' ', ',', ';']).filter(|part| !part.is_empty()) {
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        let (from, to) = (offset(weekday(from)?), offset(weekday(to)?));
        let length = (to + 7 - from) % 7;
        (0..=length).for_each(|step| chosen[(from + step) % 7] = true);
    }
    Ok(WEEKDAYS.iter().zip(chosen).filter(|(_, yes)| *yes).map(|((_, day), _)| *day).collect())
}

/// Returns the place of a day in the week, 0 for Monday.
pub(crate) fn offset(weekday: Weekday) -> usize {
    usize::from(weekday.to_monday_zero_offset().unsigned_abs())
}

/// Returns the text of a day of the week.
pub(crate) fn weekday_text(weekday: Weekday) -> &'static str {
    WEEKDAYS[offset(weekday)].0
}

/// Returns the text of days of the week.
pub(crate) fn weekdays_text(days: &[Weekday]) -> String {
    days.iter().map(|day| weekday_text(*day)).collect::<Vec<_>>().join(" ")
}

/// Returns an hour of the day, `00:00` to `23:59`, in minutes after midnight.
pub(crate) fn clock(text: &str) -> Result<u32, Refusal> {
    match clock_to_midnight(text)? {
        DAY_MINUTES => Err(Refusal::Range("00:00", "23:59")),
        minute => Ok(minute),
    }
}

/// Returns an hour of the day, `00:00` to `24:00`, in minutes after midnight.
pub(crate) fn clock_to_midnight(text: &str) -> Result<u32, Refusal> {
    let form = Refusal::Form("08:00");
    let (hour, minute) = text.trim().split_once(':').ok_or_else(|| form.clone())?;
    let two_digits = |part: &str| part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit());
    if !two_digits(hour) || !two_digits(minute) || hour.is_empty() || minute.len() != 2 {
        return Err(form);
    }
    let number = |part: &str| part.parse::<u32>().unwrap_or(DAY_MINUTES);
    let (hour, minute) = (number(hour), number(minute));
    if minute > 59 || hour * 60 + minute > DAY_MINUTES {
        return Err(Refusal::Range("00:00", "24:00"));
    }
    Ok(hour * 60 + minute)
}

/// Returns the text of an hour of the day; 1440 is `24:00`.
pub(crate) fn clock_text(minute: u32) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// Returns a span within one day, such as `08:00-20:00` or `18:00-24:00`.
pub(crate) fn day_span(text: &str) -> Result<DaySpan, Refusal> {
    let (from, to) = text.split_once('-').ok_or(Refusal::Form("08:00-20:00"))?;
    let span = DaySpan { from: clock(from)?, to: clock_to_midnight(to)? };
    if span.from < span.to { Ok(span) } else { Err(Refusal::Form("08:00-20:00")) }
}

/// Returns the spans of a list such as `08:00-13:00, 14:00-18:00`, as written.
pub(crate) fn day_spans(text: &str) -> Result<Vec<DaySpan>, Refusal> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(day_span).collect()
}

/// Returns the text of spans within a day.
pub(crate) fn day_spans_text(spans: &[DaySpan]) -> String {
    let text = |span: &DaySpan| format!("{}-{}", clock_text(span.from), clock_text(span.to));
    spans.iter().map(text).collect::<Vec<_>>().join(", ")
}

/// Returns a span that may end on the next day: `20:00-04:00` ends at minute 1680.
pub(crate) fn night_span(text: &str) -> Result<DaySpan, Refusal> {
    let (from, to) = text.split_once('-').ok_or(Refusal::Form("08:00-20:00"))?;
    let (from, to) = (clock(from)?, clock_to_midnight(to)?);
    Ok(DaySpan { from, to: if to > from { to } else { to + DAY_MINUTES } })
}

/// Returns the text of a span that may end on the next day.
pub(crate) fn night_span_text(span: DaySpan) -> String {
    let to = if span.to > DAY_MINUTES { span.to - DAY_MINUTES } else { span.to };
    format!("{}-{}", clock_text(span.from), clock_text(to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_list_of_weekdays_may_have_ranges_also_over_the_weekend() {
        let names = |text| weekdays(text).map(|days| weekdays_text(&days));
        assert_eq!(names("mon-fri"), Ok("mon tue wed thu fri".to_owned()));
        assert_eq!(names("sun, fri-mon"), Ok("mon fri sat sun".to_owned()));
        assert!(names("mon-funday").is_err());
    }

    #[test]
    fn hours_beyond_the_day_or_of_another_form_are_refused() {
        assert_eq!(clock("24:00"), Err(Refusal::Range("00:00", "23:59")));
        assert_eq!(clock("25:00"), Err(Refusal::Range("00:00", "24:00")));
        for text in ["8", "8.30", "08:0", "-1:00", "ab:cd", "08:00:00"] {
            assert_eq!(clock(text), Err(Refusal::Form("08:00")), "{text}");
        }
        assert_eq!(day_span("20:00-08:00"), Err(Refusal::Form("08:00-20:00")));
    }

    #[test]
    fn a_night_span_runs_past_midnight() {
        assert_eq!(night_span("20:00-04:00"), Ok(DaySpan { from: 1200, to: 1680 }));
        assert_eq!(night_span("00:00-24:00"), Ok(DaySpan { from: 0, to: 1440 }));
    }

    #[test]
    fn dates_of_another_order_or_century_are_refused() {
        assert!(date("29/03/2026").is_err());
        assert!(date("2026-02-30").is_err());
        assert_eq!(date("0026-03-29"), Err(Refusal::Range("1900-01-01", "2200-12-31")));
    }

    proptest! {
        #[test]
        fn every_night_span_reads_back_as_itself(from in 0..1440_u32, length in 1..=1440_u32) {
            let span = DaySpan { from, to: from + length };
            prop_assert_eq!(night_span(&night_span_text(span)), Ok(span));
        }

        #[test]
        fn no_text_makes_a_reader_of_times_panic(text in "\\PC*") {
            let _ = (date(&text), weekdays(&text), day_spans(&text), night_span(&text));
        }
    }
}
