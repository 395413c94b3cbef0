//! When the interval of a row begins: an instant with its offset, or a date and time of the wall clock in an order that
//! is read off the dates.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use organico_model::{Channel, Diagnostic};

use super::super::super::collector::Collector;
use super::super::super::local_clock::LocalClock;
use super::super::super::rows::{CellFault, ImportRow};
use super::super::super::settings::date_order;
use super::super::super::wall::{DateOrder, time_of_day};
use super::{DATE, START, TIME, lane};
use crate::instant::with_offset;

/// The starts of one file.
#[derive(Debug)]
pub(super) struct Labels<'z> {
    order: DateOrder,
    pub(super) clock: LocalClock<'z>,
}

impl<'z> Labels<'z> {
    /// Returns a reader of starts; the order of day and month is what was said, else what the dates show, else day first,
    /// which is said. The order is kept for next time.
    pub(super) fn of<'t>(
        zone: &'z TimeZone,
        dates: impl Iterator<Item = &'t str>,
        into: &mut Collector<'_>,
    ) -> Self {
        let clock = LocalClock::new(zone);
        if let Some(order) = date_order(&into.memory) {
            return Self { order, clock };
        }
        let (order, pattern) = match shown_order(dates) {
            Shown::YearFirst => (DateOrder::YEAR_FIRST, None),
            Shown::DayFirst => (DateOrder::DAY_FIRST, Some("dd/mm/yyyy")),
            Shown::MonthFirst => (DateOrder::MONTH_FIRST, Some("mm/dd/yyyy")),
            Shown::Either => {
                into.report(Diagnostic::warning("I1135"));
                (DateOrder::DAY_FIRST, Some("dd/mm/yyyy"))
            }
        };
        if let Some(pattern) = pattern {
            into.memory.settings.insert("date".to_owned(), pattern.to_owned());
        }
        Self { order, clock }
    }

    /// Returns the first instant of the interval of a row.
    pub(super) fn start(
        &mut self,
        row: &ImportRow<'_>,
        queue: &str,
        channel: Option<Channel>,
    ) -> Result<Timestamp, CellFault> {
        let one = !row.cell(START).is_empty();
        let column = if one { START } else { DATE };
        if let Some(instant) = with_offset(row.cell(column)) {
            return Ok(instant);
        }
        let label = if one || row.cell(TIME).is_empty() {
            self.date_time(row.cell(column))
        } else {
            let date = self.order.date(row.cell(DATE));
            let label = date.zip(first_time(row.cell(TIME)));
            let label = label.map(|(date, time)| date.to_datetime(time));
            label.or_else(|| self.date_time(row.cell(TIME)))
        };
        let label = label.ok_or_else(|| row.no_start(column, "27/10/2024 08:15"))?;
        let lane = lane(queue, channel);
        self.clock.instant(label, &lane, row.line).map_err(|fault| (column, fault))
    }

    fn date_time(&self, text: &str) -> Option<DateTime> {
        let year_first = text.get(4..5) == Some("-");
        let order = if year_first { DateOrder::YEAR_FIRST } else { self.order };
        order.date_time(text)
    }
}

/// Returns the time of a text such as `08:15` or `08:15 - 08:30`.
fn first_time(text: &str) -> Option<jiff::civil::Time> {
    time_of_day(text.split(['-', '\u{2013}']).next().unwrap_or(text))
}

/// What the dates of a file show of their order.
enum Shown {
    YearFirst,
    DayFirst,
    MonthFirst,
    Either,
}

/// Returns the order of the first date that can be read in one way only.
fn shown_order<'t>(dates: impl Iterator<Item = &'t str>) -> Shown {
    for text in dates {
        let date = text.split([' ', 'T']).next().unwrap_or(text);
        let groups: Vec<&str> = date.split(['/', '-', '.']).collect();
        let numbers: Vec<u32> = groups.iter().filter_map(|group| group.parse().ok()).collect();
        match numbers[..] {
            [_, _, _] if groups[0].len() == 4 => return Shown::YearFirst,
            [_, _, _] if date.contains('.') => return Shown::DayFirst,
            [first, _, _] if first > 12 => return Shown::DayFirst,
            [_, second, _] if second > 12 => return Shown::MonthFirst,
            [one] if one > 9999 => return Shown::YearFirst,
            _ => {}
        }
    }
    Shown::Either
}
