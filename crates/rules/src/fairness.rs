//! What counts as late, weekend or night when burdens are shared out: definitions that are data.
//!
//! Whoever counts for fairness asks here, so that the ledger, the search and the pages mean the same by a word.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use organico_model::Shift;

use crate::{CannotEvaluate, RuleSet};

/// Minutes of a civil day.
const DAY_MINUTES: u32 = 1440;

/// The definitions that hold on the day of a [`RuleSet`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FairnessRules {
    /// Minute of the day after which a shift ends late.
    late_from: u32,
    /// Whether Saturday is weekend; Sunday always is.
    saturday: bool,
    /// First minute of the night and first after it.
    night: (u32, u32),
    /// Hours of it that make a shift a night shift.
    night_hours: f64,
}

impl FairnessRules {
    /// Returns the definitions of a set of rules.
    ///
    /// # Errors
    /// One of them is unset.
    pub fn of(rules: &RuleSet) -> Result<Self, CannotEvaluate> {
        let minute = |id: &str| rules.value(id).number().map(|minute| minute as u32);
        Ok(Self {
            late_from: minute("fairness.late-from")?,
            saturday: rules.value("fairness.weekend.saturday").flag()?,
            night: (minute("night.window.from")?, minute("night.window.to")?),
            night_hours: rules.value("night.worker").number()?,
        })
    }

    /// Returns whether a shift ends late by the clock of the zone.
    #[must_use]
    pub fn is_late(&self, shift: &Shift, zone: &TimeZone) -> bool {
        let end = zone.to_datetime(shift.end);
        let minute =
            u32::from(end.hour().unsigned_abs()) * 60 + u32::from(end.minute().unsigned_abs());
        end.date() > shift.day || minute > self.late_from
    }

    /// Returns whether a day is of the weekend.
    #[must_use]
    pub fn is_weekend(&self, day: Date) -> bool {
        match day.weekday() {
            Weekday::Sunday => true,
            Weekday::Saturday => self.saturday,
            _ => false,
        }
    }

    /// Returns whether a shift has night hours enough to be a night shift.
    #[must_use]
    pub fn is_night(&self, shift: &Shift, zone: &TimeZone) -> bool {
        self.night_hours > 0.0 && self.night_hours_of(shift, zone) >= self.night_hours
    }

    /// Returns the elapsed hours of a shift in the night, breaks included.
    #[must_use]
    pub fn night_hours_of(&self, shift: &Shift, zone: &TimeZone) -> f64 {
        let nights = [-1, 0, 1].into_iter().filter_map(|offset: i64| {
            let day = shift.day.checked_add(offset.days()).ok()?;
            let (from, to) = self.night;
            let over = if to <= from { DAY_MINUTES } else { 0 };
            let (from, to) = (instant(day, from, zone)?, instant(day, to + over, zone)?);
            let inside = shift.end.min(to).as_second() - shift.start.max(from).as_second();
            Some(inside.max(0))
        });
        nights.sum::<i64>() as f64 / 3600.0
    }
}

/// Returns the instant of a minute of a civil day, which may go past its end.
fn instant(day: Date, minute: u32, zone: &TimeZone) -> Option<Timestamp> {
    let day = day.checked_add(i64::from(minute / DAY_MINUTES).days()).ok()?;
    let minute = minute % DAY_MINUTES;
    let civil = day.at((minute / 60) as i8, (minute % 60) as i8, 0, 0);
    Some(civil.to_zoned(zone.clone()).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule_set;
    use jiff::civil::date;
    use organico_model::{AgentId, Workplace};

    fn shift(day: Date, from: u32, to: u32) -> Shift {
        let zone = rome();
        Shift {
            person: AgentId::new("P1"),
            day,
            start: instant(day, from, &zone).unwrap(),
            end: instant(day, to, &zone).unwrap(),
            workplace: Workplace::Home,
            pauses: Vec::new(),
        }
    }

    fn rome() -> TimeZone {
        TimeZone::get("Europe/Rome").unwrap()
    }

    fn defined(pack: &str) -> FairnessRules {
        FairnessRules::of(&rule_set(pack, date(2027, 2, 1)).unwrap()).unwrap()
    }

    #[test]
    fn a_shift_is_late_a_minute_after_eight_in_the_evening_and_not_before() {
        let day = date(2027, 2, 1);
        let late = |to| defined("it-tlc").is_late(&shift(day, 720, to), &rome());
        assert_eq!([1200, 1201, 1500].map(late), [false, true, true]);
    }

    #[test]
    fn saturday_and_sunday_are_the_weekend_unless_the_company_says_otherwise() {
        let rules = rule_set("it-tlc", date(2027, 2, 1)).unwrap();
        let days = [5, 6, 7].map(|day| date(2027, 2, day));
        assert_eq!(days.map(|day| defined("it-tlc").is_weekend(day)), [false, true, true]);
        let own = rules.with("fairness.weekend.saturday", Some(crate::Amount::Flag(false)));
        let own = FairnessRules::of(&own).unwrap();
        assert_eq!(days.map(|day| own.is_weekend(day)), [false, false, true]);
    }

    #[test]
    fn three_hours_of_the_night_make_a_night_shift_on_either_side_of_midnight() {
        let (rules, day) = (defined("it-tlc"), date(2027, 2, 1));
        let night = |from, to| rules.is_night(&shift(day, from, to), &rome());
        assert!(night(22 * 60, 27 * 60), "until three in the morning");
        assert!(!night(22 * 60, 26 * 60 + 59));
        assert!(night(2 * 60, 10 * 60), "from two in the morning");
        assert!(!night(8 * 60, 22 * 60));
    }

    #[test]
    fn the_night_of_a_clock_change_is_as_long_as_it_is() {
        let rules = defined("it-tlc");
        for (day, hours) in [(date(2026, 3, 28), 4.0), (date(2026, 10, 24), 6.0)] {
            let night = shift(day, 22 * 60, 30 * 60);
            assert_eq!(rules.night_hours_of(&night, &rome()), hours);
        }
    }

    #[test]
    fn every_pack_defines_what_fairness_counts() {
        for pack in crate::pack_names() {
            assert_eq!(defined(pack).late_from, 1200, "{pack}");
        }
    }
}
