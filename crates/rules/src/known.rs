//! The values that the roster needs, by name and in its units.

use crate::{CannotEvaluate, RuleSet, RuleValue};

/// One accessor for each rule that the roster or its checker asks for.
///
/// Every method fails with [`CannotEvaluate`] when the rule is unset.
macro_rules! accessors {
    ($($(#[$doc:meta])* $name:ident -> $kind:ident = $id:literal, $read:ident;)*) => {
        impl RuleSet {
            $(
                $(#[$doc])*
                ///
                /// # Errors
                /// The rule is unset.
                pub fn $name(&self) -> Result<$kind, CannotEvaluate> {
                    self.value($id).$read()
                }
            )*
        }
    };
}

accessors! {
    /// Returns the hours of rest between two shifts.
    daily_rest_hours -> f64 = "rest.daily", number;
    /// Returns the hours of the weekly rest, the daily rest included.
    weekly_rest_hours -> f64 = "rest.weekly", number;
    /// Returns the days over which the weekly rest may be averaged.
    weekly_rest_mean_days -> f64 = "rest.weekly.mean-days", number;
    /// Returns the most days of work in a row.
    consecutive_days_max -> f64 = "days.consecutive-max", number;
    /// Returns the hours of a normal full-time week.
    normal_week_hours -> f64 = "week.normal", number;
    /// Returns the most hours a week in the mean, overtime included.
    mean_week_hours_max -> f64 = "week.mean-max", number;
    /// Returns the hours of a day over which a break is due.
    break_over_hours -> f64 = "break.day.over", number;
    /// Returns the minutes of that break.
    break_minutes -> f64 = "break.day.minutes", number;
    /// Returns the minutes of a pause from the display screen.
    screen_pause_minutes -> f64 = "vdu.pause.minutes", number;
    /// Returns the minutes at the display screen after which a pause is due.
    screen_pause_every_minutes -> f64 = "vdu.pause.every", number;
    /// Returns the weekly hours at the display screen from which the pauses are due by law.
    screen_week_hours -> f64 = "vdu.week.hours", number;
    /// Returns whether those weekly hours are counted without the pauses.
    screen_week_net_of_pauses -> bool = "vdu.week.hours.net-of-pauses", flag;
    /// Returns how far a part-timer may exceed the agreed weekly hours, in per cent of them.
    supplementary_percent_max -> f64 = "part-time.supplementary.max", number;
    /// Returns whether a remote day needs a written agreement of the person.
    remote_needs_agreement -> bool = "remote.agreement", flag;
}

impl RuleSet {
    /// Returns the premium for an hour in per cent of its pay; `hour` is `night`, `sunday`, `holiday` or `overtime`.
    #[must_use]
    pub fn premium(&self, hour: &str) -> RuleValue {
        self.value(&format!("premium.{hour}"))
    }

    /// Returns how many pauses from the display screen a shift of so many working minutes has.
    ///
    /// None up to the first span, then one for every further span and its pause: with 15 minutes each 120 that is
    /// `ceil((m - 120) / 135)`. Source: `docs/sources.md#display-screen-pauses`.
    ///
    /// # Errors
    /// The length or the span of the pause is unset.
    pub fn screen_pauses(&self, working_minutes: u32) -> Result<u32, CannotEvaluate> {
        let (every, pause) = (self.screen_pause_every_minutes()?, self.screen_pause_minutes()?);
        let over = f64::from(working_minutes) - every;
        Ok(if over <= 0.0 { 0 } else { (over / (every + pause)).ceil() as u32 })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use crate::rule_set;

    #[test]
    fn the_count_of_screen_pauses_follows_the_published_cases() {
        let rules = rule_set("it-tlc", date(2027, 2, 1)).unwrap();
        let counts = [120, 121, 240, 255, 256, 360, 480].map(|m| rules.screen_pauses(m).unwrap());
        assert_eq!(counts, [0, 1, 1, 1, 2, 2, 3]);
    }

    #[test]
    fn a_shift_of_eight_hours_has_three_pauses_of_45_minutes_together() {
        let rules = rule_set("it-tlc", date(2026, 5, 28)).unwrap();
        let (count, each) =
            (rules.screen_pauses(480).unwrap(), rules.screen_pause_minutes().unwrap());
        assert_eq!((count, f64::from(count) * each), (3, 45.0));
    }

    #[test]
    fn without_a_length_the_pauses_cannot_be_counted() {
        let rules = rule_set("eu-default", date(2027, 2, 1)).unwrap();
        assert!(rules.screen_pauses(480).is_err());
        assert_eq!(rules.premium("night").value, None);
    }

    proptest! {
        #[test]
        fn the_pauses_always_leave_spans_that_are_short_enough(minutes in 0_u32..1440) {
            let rules = rule_set("it-tlc", date(2027, 2, 1)).unwrap();
            let pauses = rules.screen_pauses(minutes).unwrap();
            prop_assert!(minutes.saturating_sub(15 * pauses) <= 120 * (pauses + 1));
        }
    }
}
