//! Whether the hours that a solidarity contract cuts keep the limits of the day.

use organico_model::{Breach, BreachKind, SourceStatus};

use crate::RuleSet;

/// A cut of hours under a solidarity contract.
#[derive(Debug, Clone, PartialEq)]
pub struct SolidarityCut {
    /// Mean cut over everyone, in per cent of the contract hours.
    pub mean_percent: f64,
    /// The cut of each person, in per cent; in any order, no names.
    pub individual_percent: Vec<f64>,
    /// Months of solidarity in the window, those of this contract included.
    pub months_used: f64,
}

impl RuleSet {
    /// Returns where a solidarity contract goes over its limits, at most one breach a limit.
    ///
    /// Of the individual cuts the largest is told and no person: that is all the table needs. A limit without a value is
    /// returned as one that cannot be evaluated. Source: `docs/sources.md#solidarity`.
    #[must_use]
    pub fn check_solidarity(&self, cut: &SolidarityCut) -> Vec<Breach> {
        // The largest in the total order: a cut that is no number stands above all and is told.
        let largest = cut.individual_percent.iter().copied().max_by(f64::total_cmp).unwrap_or(0.0);
        let measures = [
            ("solidarity.mean-max", cut.mean_percent),
            ("solidarity.individual-max", largest),
            ("solidarity.months-max", cut.months_used),
        ];
        measures.into_iter().filter_map(|(rule, measured)| self.over(rule, measured)).collect()
    }

    fn over(&self, id: &str, measured: f64) -> Option<Breach> {
        let rule = self.value(id);
        let limit = rule.number().ok();
        let (kind, limit) = match limit {
            Some(limit) if measured <= limit => return None,
            Some(limit) => (BreachKind::Hard, limit),
            None => (BreachKind::CannotEvaluate, 0.0),
        };
        let status = if kind == BreachKind::Hard { rule.status } else { SourceStatus::Unset };
        Some(Breach {
            rule: rule.id,
            kind,
            person: None,
            day: None,
            site: None,
            measured: if measured.is_finite() { measured } else { 0.0 },
            limit,
            unit: rule.unit,
            source: rule.source,
            status,
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::*;
    use crate::rule_set;

    fn broken(at: Date, mean: f64, cuts: &[f64], months: f64) -> Vec<String> {
        let rules = rule_set("it-tlc", at).unwrap();
        let individual_percent = cuts.to_vec();
        let cut = SolidarityCut { mean_percent: mean, individual_percent, months_used: months };
        rules.check_solidarity(&cut).iter().map(|breach| breach.rule.to_string()).collect()
    }

    const TODAY: Date = date(2026, 5, 28);

    #[test]
    fn eighty_for_everyone_is_the_most_the_law_allows() {
        assert_eq!(broken(TODAY, 80.0, &[80.0, 80.0], 36.0), [""; 0]);
    }

    #[test]
    fn half_at_95_and_half_at_65_keep_the_mean_and_break_the_individual_limit() {
        assert_eq!(broken(TODAY, 80.0, &[95.0, 65.0], 12.0), ["solidarity.individual-max"]);
    }

    #[test]
    fn a_mean_of_81_and_a_month_too_many_are_both_told() {
        let found = broken(TODAY, 81.0, &[81.0], 37.0);
        assert_eq!(found, ["solidarity.mean-max", "solidarity.months-max"]);
    }

    #[test]
    fn before_2022_the_limits_were_lower() {
        let found = broken(date(2021, 12, 31), 61.0, &[71.0], 12.0);
        assert_eq!(found, ["solidarity.mean-max", "solidarity.individual-max"]);
    }

    #[test]
    fn without_a_limit_nobody_can_say_and_a_cut_that_is_no_number_is_never_kept() {
        let rules = rule_set("eu-default", TODAY).unwrap();
        let cut =
            SolidarityCut { mean_percent: 1.0, individual_percent: Vec::new(), months_used: 1.0 };
        let kinds: Vec<_> = rules.check_solidarity(&cut).iter().map(|one| one.kind).collect();
        assert_eq!(kinds, [BreachKind::CannotEvaluate; 3]);
        assert_eq!(broken(TODAY, f64::NAN, &[50.0], 1.0), ["solidarity.mean-max"]);
    }
}
