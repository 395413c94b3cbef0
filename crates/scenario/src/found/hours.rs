//! Opening hours, read from a history.

use organico_model::{DaySpan, Grid, WeekHours};

/// A slot of the week is open where at least this share of its known values is above zero.
const OPEN_SHARE: f64 = 0.5;

/// Returns the spans of each day of the week in which most known intervals had contacts.
///
/// A single closed slot between two open ones is a quiet quarter of an hour and not a lunch break, so it is open too.
pub(super) fn opening_hours(grid: &Grid, values: &[Option<f64>]) -> WeekHours {
    let per_day = grid.length.per_day();
    let mut known = vec![[0_u32; 3]; 7 * per_day];
    for (index, value) in values.iter().enumerate() {
        let weekday =
            grid.civil(index).date().weekday().to_monday_zero_offset().unsigned_abs() as usize;
        let slot = (grid.minute_of_day(index) / grid.length.minutes()) as usize;
        let tally = &mut known[weekday * per_day + slot];
        tally[0] += 1;
        tally[1] += u32::from(value.is_some());
        tally[2] += u32::from(value.is_some_and(|value| value > 0.0));
    }
    // Systems that write no row for an empty interval would otherwise be open at night because of one call.
    let is_open = |[all, known, busy]: &[u32; 3]| {
        let most = |part: u32, whole: u32| f64::from(part) >= OPEN_SHARE * f64::from(whole);
        *busy > 0 && most(*known, *all) && most(*busy, *known)
    };
    let open: Vec<bool> = known.iter().map(is_open).collect();
    let spans = |weekday: usize| {
        spans(&open[weekday * per_day..(weekday + 1) * per_day], grid.length.minutes())
    };
    WeekHours { days: std::array::from_fn(spans) }
}

/// Returns the hours in which at least one of several is open.
pub(super) fn union<'h>(all: impl Iterator<Item = &'h WeekHours>) -> WeekHours {
    let mut days: [Vec<DaySpan>; 7] = Default::default();
    for hours in all {
        for (day, spans) in days.iter_mut().zip(&hours.days) {
            day.extend(spans.iter().copied());
        }
    }
    for day in &mut days {
        day.sort_by_key(|span| (span.from, span.to));
        day.dedup_by(|next, span| {
            let together = next.from <= span.to;
            if together {
                span.to = span.to.max(next.to);
            }
            together
        });
    }
    WeekHours { days }
}

fn spans(open: &[bool], minutes: u32) -> Vec<DaySpan> {
    let mut spans: Vec<DaySpan> = Vec::new();
    for slot in (0..open.len()).filter(|&slot| open[slot]) {
        let from = slot as u32 * minutes;
        match spans.last_mut() {
            Some(span) if from <= span.to + minutes => span.to = from + minutes,
            _ => spans.push(DaySpan { from, to: from + minutes }),
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use jiff::tz::TimeZone;
    use organico_model::IntervalLength;

    #[test]
    fn hours_together_are_open_whenever_one_of_them_is() {
        let on_monday = |spans: &[(u32, u32)]| {
            let mut hours = WeekHours { days: Default::default() };
            hours.days[0] =
                spans.iter().map(|(from, to)| DaySpan { from: *from, to: *to }).collect();
            hours
        };
        let all = [on_monday(&[(540, 780), (900, 1020)]), on_monday(&[(600, 840)])];
        let expected = on_monday(&[(540, 840), (900, 1020)]);
        assert_eq!(union(all.iter()), expected);
    }

    #[test]
    fn one_call_in_the_night_does_not_open_it_where_empty_intervals_have_no_row() {
        let hour = IntervalLength::from_minutes(60).unwrap();
        let grid = Grid::over_days(&TimeZone::UTC, date(2026, 6, 1), 28, hour).unwrap();
        let value = |index: usize| match index {
            3 => Some(1.0),
            _ => (9..17).contains(&(index % 24)).then_some(5.0),
        };
        let values: Vec<Option<f64>> = (0..grid.count).map(value).collect();
        let hours = opening_hours(&grid, &values);
        assert_eq!(hours.days[0], [DaySpan { from: 540, to: 1020 }]);
    }

    /// Four weeks of hours, open on weekdays from 9 to 17 with one quiet hour at 12 on Mondays.
    #[test]
    fn a_slot_is_open_where_most_days_had_contacts_and_a_quiet_hour_does_not_split_the_day() {
        let hour = IntervalLength::from_minutes(60).unwrap();
        let grid = Grid::over_days(&TimeZone::UTC, date(2026, 6, 1), 28, hour).unwrap();
        let value = |index: usize| {
            let (day, hour) = ((index / 24) % 7, index % 24);
            let quiet = day == 0 && hour == 12;
            Some(if day < 5 && (9..17).contains(&hour) && !quiet { 7.0 } else { 0.0 })
        };
        let values: Vec<Option<f64>> = (0..grid.count).map(value).collect();
        let hours = opening_hours(&grid, &values);
        assert_eq!(hours.days[0], [DaySpan { from: 540, to: 1020 }]);
        assert_eq!(hours.days[4], [DaySpan { from: 540, to: 1020 }]);
        assert!(hours.days[5].is_empty() && hours.days[6].is_empty());
    }
}
