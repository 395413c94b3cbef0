//! Opening hours, read from a history.

use organico_model::{DaySpan, Grid, WeekHours};

/// A slot of the week is open where at least this share of its known values is above zero.
const OPEN_SHARE: f64 = 0.5;

/// Returns the spans of each day of the week in which most known intervals had contacts.
///
/// A single closed slot between two open ones is a quiet quarter of an hour and not a lunch break, so it is open too.
pub(super) fn opening_hours(grid: &Grid, values: &[Option<f64>]) -> WeekHours {
    let per_day = grid.length.per_day();
    let mut known = vec![[0_u32; 2]; 7 * per_day];
    for (index, value) in values.iter().enumerate() {
        let Some(value) = value else { continue };
        let weekday =
            grid.civil(index).date().weekday().to_monday_zero_offset().unsigned_abs() as usize;
        let slot = (grid.minute_of_day(index) / grid.length.minutes()) as usize;
        let tally = &mut known[weekday * per_day + slot];
        tally[0] += 1;
        tally[1] += u32::from(*value > 0.0);
    }
    let is_open =
        |tally: &[u32; 2]| tally[0] > 0 && f64::from(tally[1]) >= OPEN_SHARE * f64::from(tally[0]);
    let open: Vec<bool> = known.iter().map(is_open).collect();
    let spans = |weekday: usize| {
        spans(&open[weekday * per_day..(weekday + 1) * per_day], grid.length.minutes())
    };
    WeekHours { days: std::array::from_fn(spans) }
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
