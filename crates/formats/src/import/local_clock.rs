//! Wall-clock labels to instants, over the hour that comes twice and the one that does not come at all.
//!
//! A label of the repeated hour is told apart by the order of the rows only: the first time a queue has it, it is before
//! the change, the second time after it. One that comes once is taken as the first, and that is said.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};
use organico_model::Diagnostic;

use super::collector::Collector;
use crate::instant::of_wall_clock;

/// The labels of the files that were met so far.
#[derive(Debug)]
pub(crate) struct LocalClock<'z> {
    pub(crate) zone: &'z TimeZone,
    /// How often each queue had a label of a repeated hour, and on which line first.
    twice: BTreeMap<(DateTime, String), (u32, u64)>,
}

impl<'z> LocalClock<'z> {
    /// Returns a clock that has seen no label.
    pub(crate) fn new(zone: &'z TimeZone) -> Self {
        Self { zone, twice: BTreeMap::new() }
    }

    /// Returns the instant of a label in the row of a queue.
    ///
    /// # Errors
    /// The clock skips the label.
    pub(crate) fn instant(
        &mut self,
        label: DateTime,
        queue: &str,
        line: u64,
    ) -> Result<Timestamp, Diagnostic> {
        let found = match self.zone.to_ambiguous_timestamp(label).offset() {
            AmbiguousOffset::Unambiguous { offset } => offset.to_timestamp(label).ok(),
            AmbiguousOffset::Fold { before, after } => {
                let seen = self.twice.entry((label, queue.to_owned())).or_insert((0, line));
                seen.0 += 1;
                let offset = if seen.0 == 1 { before } else { after };
                offset.to_timestamp(label).ok()
            }
            AmbiguousOffset::Gap { .. } => None,
        };
        found.ok_or_else(|| self.skipped(label))
    }

    fn skipped(&self, label: DateTime) -> Diagnostic {
        match of_wall_clock(label, self.zone) {
            Err(fault) => fault.diagnostic(&label.to_string(), self.zone),
            Ok(instant) => Diagnostic::fault("I0303").with("value", instant),
        }
    }

    /// Warns of labels that come twice by the clock and once in the file.
    pub(crate) fn report(&self, into: &Collector<'_>) {
        let mut once = self.twice.iter().filter(|(_, seen)| seen.0 == 1);
        if let Some(((label, _), (_, line))) = once.next() {
            let warning = Diagnostic::warning("I1119").with("count", 1 + once.count());
            let warning = warning.with("first", label);
            into.report(warning.at("", u32::try_from(*line).unwrap_or(0), ""));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rome() -> TimeZone {
        TimeZone::get("Europe/Rome").unwrap()
    }

    fn instant(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn the_repeated_hour_goes_by_the_order_of_each_queue() {
        let zone = rome();
        let mut clock = LocalClock::new(&zone);
        let label = jiff::civil::date(2024, 10, 27).at(2, 30, 0, 0);
        let mut at = |queue: &str| clock.instant(label, queue, 1).unwrap();
        assert_eq!(at("a"), instant("2024-10-27T00:30:00Z"));
        assert_eq!(at("b"), instant("2024-10-27T00:30:00Z"));
        assert_eq!(at("a"), instant("2024-10-27T01:30:00Z"));
        assert_eq!(at("a"), instant("2024-10-27T01:30:00Z"), "a third time says the second again");
    }

    #[test]
    fn a_label_that_the_clock_skips_is_a_fault() {
        let zone = rome();
        let label = jiff::civil::date(2026, 3, 29).at(2, 15, 0, 0);
        assert_eq!(LocalClock::new(&zone).instant(label, "a", 1).unwrap_err().code, "I0306");
    }
}
