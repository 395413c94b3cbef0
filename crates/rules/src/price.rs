//! What hours cost by a rule, with the status of the rule; hours whose rule is unset are counted and never priced.

use organico_model::{Cents, LevelId, RuleId, SourceStatus};

use crate::pack::Amount;
use crate::{CannotEvaluate, DatedValue, RuleSet};

/// Why hours have no price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotPriced {
    /// Nobody has given the value.
    Unset,
    /// The rule is not a number in per cent of the pay of an hour.
    NotPercent,
    /// The hours are not a number from 0 on.
    Hours,
}

/// Hours by a rule: what they cost, or how many were left out and why.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Priced {
    /// The extra cost; absent where the hours have no price.
    pub cents: Option<Cents>,
    /// The extra cost at the lower bound, where the rule has one.
    pub low: Option<Cents>,
    /// The extra cost at the upper bound, where the rule has one.
    pub high: Option<Cents>,
    /// Hours that are not in the cost.
    pub not_priced_hours: f64,
    /// Why not, where they are not.
    pub why: Option<NotPriced>,
    /// How far the rule can be trusted.
    pub status: SourceStatus,
}

/// Returns the extra cost of hours whose premium is a rule in per cent of what an hour costs, rounded half up.
///
/// The premium is taken of the whole hour cost: charges follow the pay. Source: `docs/sources.md#premiums`.
#[must_use]
pub fn price_hours(rule: &DatedValue, hours: f64, hour_cost: Cents) -> Priced {
    let status = rule.rule.status;
    let refuse = |why, hours| {
        let (cents, low, high) = (None, None, None);
        Priced { cents, low, high, not_priced_hours: hours, why: Some(why), status }
    };
    if !hours.is_finite() || hours < 0.0 {
        return refuse(NotPriced::Hours, 0.0);
    }
    let percent = match rule.rule.value {
        None => return refuse(NotPriced::Unset, hours),
        Some(Amount::Number(percent)) if rule.rule.unit == "%" => percent,
        Some(_) => return refuse(NotPriced::NotPercent, hours),
    };
    let cost = |percent: f64| half_up(hour_cost.0 as f64 * hours * percent / 100.0);
    Priced {
        cents: Some(cost(percent)),
        low: rule.low.map(cost),
        high: rule.high.map(cost),
        not_priced_hours: 0.0,
        why: None,
        status,
    }
}

impl RuleSet {
    /// Returns the pay of hours of a level with a premium on top: the month over the divisor, times hours, times the
    /// premium, rounded half up. Source: `docs/sources.md#premiums`.
    ///
    /// # Errors
    /// The pay of the level, the divisor or the premium has no value on the day of the set.
    pub fn paid_hours(
        &self,
        level: &LevelId,
        hours: f64,
        premium: &str,
    ) -> Result<Cents, CannotEvaluate> {
        let row = self.pay(level).ok_or_else(|| CannotEvaluate {
            rule: RuleId::new("pay.table"),
            source_text: format!("no pay of level {level} in {} on {}", self.pack(), self.at()),
        })?;
        let divisor = self.value("contract.hour-divisor").number()?;
        let percent = self.value(premium).number()?;
        Ok(half_up(row.month().0 as f64 / divisor * hours * (1.0 + percent / 100.0)))
    }

    /// Returns how many hours a week a part-timer may work over the agreed ones.
    ///
    /// # Errors
    /// The share is unset.
    pub fn supplementary_hours_max(&self, agreed_hours: f64) -> Result<f64, CannotEvaluate> {
        Ok(agreed_hours * self.supplementary_percent_max()? / 100.0)
    }
}

fn half_up(cents: f64) -> Cents {
    Cents((cents + 0.5).floor() as i64)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{LocalRules, Stated, local_value, rule_set};

    fn april() -> RuleSet {
        rule_set("it-tlc", date(2026, 4, 1)).unwrap()
    }

    fn sunday(bounds: [Option<f64>; 2]) -> RuleSet {
        let stated = Stated {
            id: "premium.sunday".to_owned(),
            value: Amount::Number(30.0),
            bounds,
            from: date(2026, 1, 1),
            to: None,
            source: "agreement".to_owned(),
        };
        april().overlaid(&LocalRules::default().with(local_value(&stated).unwrap()))
    }

    #[test]
    fn five_supplementary_hours_of_level_three_cost_54_euro_and_18_cents() {
        let level = LevelId::new("3");
        let paid = april().paid_hours(&level, 5.0, "part-time.supplementary.premium");
        assert_eq!(paid, Ok(Cents(5418)));
    }

    #[test]
    fn twenty_hours_a_week_carry_five_more_and_six_are_too_many() {
        assert_eq!(april().supplementary_hours_max(20.0), Ok(5.0));
    }

    #[test]
    fn a_night_without_a_value_is_refused_and_never_free() {
        let fault = april().paid_hours(&LevelId::new("3"), 5.0, "premium.night").unwrap_err();
        assert_eq!(fault.rule, RuleId::new("premium.night"));
        let priced = price_hours(&april().dated("premium.night"), 8.0, Cents(2000));
        assert_eq!((priced.cents, priced.not_priced_hours), (None, 8.0));
        assert_eq!((priced.why, priced.status), (Some(NotPriced::Unset), SourceStatus::Unset));
    }

    #[test]
    fn a_premium_that_somebody_gave_is_priced_with_its_bounds_and_its_status() {
        let rules = sunday([Some(25.0), Some(40.0)]);
        let priced = price_hours(&rules.dated("premium.sunday"), 8.0, Cents(2000));
        assert_eq!(priced.cents, Some(Cents(4800)));
        assert_eq!((priced.low, priced.high), (Some(Cents(4000)), Some(Cents(6400))));
        assert_eq!((priced.not_priced_hours, priced.status), (0.0, SourceStatus::Supplied));
    }

    #[test]
    fn a_rule_that_is_not_a_premium_prices_nothing() {
        let priced = price_hours(&april().dated("rest.daily"), 8.0, Cents(2000));
        assert_eq!((priced.cents, priced.why), (None, Some(NotPriced::NotPercent)));
        let odd = price_hours(&sunday([None, None]).dated("premium.sunday"), f64::NAN, Cents(1));
        assert_eq!((odd.cents, odd.why), (None, Some(NotPriced::Hours)));
    }

    #[test]
    fn a_level_without_a_row_on_the_day_is_refused() {
        let rules = rule_set("it-tlc", date(2022, 9, 30)).unwrap();
        assert!(
            rules.paid_hours(&LevelId::new("3"), 1.0, "part-time.supplementary.premium").is_err()
        );
    }
}
