//! Every value of every day: what the packs say before a date is chosen, and where each value stands.

use jiff::civil::Date;
use organico_model::{RuleId, SourceStatus};

use crate::pack::{Amount, Entry, Pack, RuleKind, holds, pack, pack_names};
use crate::set::chain;
use crate::{RuleError, RuleValue};

/// A value of a rule with its place: the pack that says it, the days it holds, and bounds where somebody gave them.
#[derive(Debug, Clone, PartialEq)]
pub struct DatedValue {
    /// The pack, or [`LOCAL_PACK`](crate::LOCAL_PACK).
    pub pack: String,
    /// What the rule does.
    pub kind: RuleKind,
    /// The value, its source and its status.
    pub rule: RuleValue,
    /// Lower bound in the unit of the rule, where one is given.
    pub low: Option<f64>,
    /// Upper bound in the unit of the rule, where one is given.
    pub high: Option<f64>,
    /// Last day it holds, where the pack says so.
    pub to: Option<Date>,
}

impl DatedValue {
    pub(crate) fn of(entry: &Entry, pack: &str) -> Self {
        Self {
            pack: pack.to_owned(),
            kind: entry.kind,
            rule: RuleValue::of(entry),
            low: None,
            high: None,
            to: entry.to,
        }
    }

    /// Returns a value that nobody has given, for a rule that no pack mentions.
    pub(crate) fn absent(id: &str, pack: &str) -> Self {
        let rule = RuleValue {
            id: RuleId::new(id),
            value: None,
            unit: String::new(),
            status: SourceStatus::Unset,
            source: format!("not in {pack}"),
            from: None,
        };
        Self { pack: pack.to_owned(), kind: RuleKind::Info, rule, low: None, high: None, to: None }
    }

    /// Returns whether the value holds on a day.
    #[must_use]
    pub fn holds(&self, at: Date) -> bool {
        holds(self.rule.from, self.to, at)
    }

    /// Returns the value as it is written in a pack: a number, `true` or `false`; nothing when unset.
    #[must_use]
    pub fn written(&self) -> Option<String> {
        self.rule.value.map(|value| match value {
            Amount::Flag(flag) => flag.to_string(),
            Amount::Number(number) => number.to_string(),
        })
    }
}

/// Returns every value of a pack and of the packs it extends, of all days: the base first, as written.
///
/// # Errors
/// No pack has this name, a pack extends itself, or its text cannot be read.
pub fn dated_values(name: &str) -> Result<Vec<DatedValue>, RuleError> {
    Ok(chain(name)?.iter().flat_map(values_of).collect())
}

/// Returns a value of a rule as some pack that ships states it, for its unit and its kind; nothing when none does.
#[must_use]
pub fn known_rule(id: &str) -> Option<DatedValue> {
    let all = pack_names().into_iter().filter_map(|name| pack(name).ok());
    all.flat_map(|pack| values_of(&pack)).find(|value| value.rule.id.as_str() == id)
}

fn values_of(pack: &Pack) -> Vec<DatedValue> {
    pack.rule.iter().map(|entry| DatedValue::of(entry, &pack.id)).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_history_of_a_rule_keeps_the_values_that_are_past() {
        let all = dated_values("it-tlc").unwrap();
        let limits: Vec<_> = all
            .iter()
            .filter(|value| value.rule.id.as_str() == "solidarity.mean-max")
            .map(|value| (value.written(), value.holds(date(2021, 12, 31))))
            .collect();
        assert_eq!(limits, [(Some("60".to_owned()), true), (Some("80".to_owned()), false)]);
    }

    #[test]
    fn the_base_comes_before_what_lies_over_it() {
        let all = dated_values("it-tlc").unwrap();
        let packs: Vec<&str> = all
            .iter()
            .filter(|value| value.rule.id.as_str() == "rest.daily")
            .map(|value| value.pack.as_str())
            .collect();
        assert_eq!(packs, ["eu-default", "it-tlc"]);
    }

    #[test]
    fn a_rule_is_known_when_any_pack_mentions_it() {
        assert_eq!(known_rule("premium.sunday").unwrap().rule.unit, "%");
        assert_eq!(known_rule("freelance.hour").unwrap().pack, "it-bpo");
        assert_eq!(known_rule("premium.sundy"), None);
    }
}
