//! The texts that ship with Organico, as they are written: one entry a value, with its dates, source and status.

use jiff::civil::Date;
use organico_model::{Cents, LevelId, SourceStatus};
use serde::Deserialize;

use crate::RuleError;

/// The packs that ship, by name.
const PACKS: [(&str, &str); 2] = [
    ("eu-default", include_str!("../../../rules/eu-default.toml")),
    ("it-tlc", include_str!("../../../rules/it-tlc.toml")),
];

/// Returns the names of the packs that ship, in order.
#[must_use]
pub fn pack_names() -> Vec<&'static str> {
    PACKS.iter().map(|(name, _)| *name).collect()
}

/// The size of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Amount {
    /// Whether something holds.
    Flag(bool),
    /// A number in the unit of the rule.
    Number(f64),
}

/// A pack as written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pack {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) version: String,
    pub(crate) extends: Vec<String>,
    #[serde(default)]
    pub(crate) rule: Vec<Entry>,
    #[serde(default)]
    pub(crate) pay: Vec<PayRow>,
}

/// A dated value as written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) value: Option<Amount>,
    pub(crate) unit: String,
    #[serde(default, deserialize_with = "civil_date")]
    pub(crate) from: Option<Date>,
    #[serde(default, deserialize_with = "civil_date")]
    pub(crate) to: Option<Date>,
    pub(crate) source: String,
    pub(crate) status: SourceStatus,
}

impl Entry {
    /// Returns whether the entry holds on `at`.
    pub(crate) fn holds(&self, at: Date) -> bool {
        self.from.is_none_or(|from| from <= at) && self.to.is_none_or(|to| at <= to)
    }
}

/// A row of the pay table: the parts of a full-time month of one level, from a date on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayRow {
    /// The level.
    pub level: LevelId,
    /// The new name of the level, where the contract renames it.
    pub area: String,
    /// First day.
    #[serde(deserialize_with = "pay_date")]
    pub from: Date,
    /// Base pay, in cents.
    pub base: i64,
    /// Cost-of-living part (contingenza), in cents.
    pub contingency: i64,
    /// Separate element (EDR), in cents.
    pub supplement: i64,
    /// Where it was read.
    pub source: String,
    /// How far it can be trusted.
    pub status: SourceStatus,
}

impl PayRow {
    /// Returns the pay of a full-time month: the sum of its parts.
    #[must_use]
    pub fn month(&self) -> Cents {
        let parts = [self.contingency, self.supplement];
        Cents(parts.iter().fold(self.base, |sum, part| sum.saturating_add(*part)))
    }
}

/// Returns the pack of this name.
pub(crate) fn pack(name: &str) -> Result<Pack, RuleError> {
    let (_, text) = PACKS
        .iter()
        .find(|(known, _)| *known == name)
        .ok_or_else(|| RuleError::UnknownPack(name.to_owned()))?;
    toml::from_str(text).map_err(|source| RuleError::Malformed { pack: name.to_owned(), source })
}

fn civil_date<'de, D: serde::Deserializer<'de>>(input: D) -> Result<Option<Date>, D::Error> {
    pay_date(input).map(Some)
}

fn pay_date<'de, D: serde::Deserializer<'de>>(input: D) -> Result<Date, D::Error> {
    let written = toml::value::Datetime::deserialize(input)?;
    written.to_string().parse().map_err(serde::de::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pack_that_ships_can_be_read_and_bears_its_name() {
        for name in pack_names() {
            let pack = pack(name).unwrap();
            assert_eq!(pack.id, name);
            assert!(!pack.title.is_empty() && !pack.version.is_empty());
        }
    }

    #[test]
    fn a_value_is_absent_exactly_when_its_status_is_unset() {
        for entry in pack_names().iter().flat_map(|name| pack(name).unwrap().rule) {
            assert_eq!(entry.value.is_none(), entry.status == SourceStatus::Unset, "{}", entry.id);
            assert!(!entry.source.is_empty(), "{}", entry.id);
        }
    }

    #[test]
    fn an_unknown_pack_is_named_in_the_error() {
        assert_eq!(pack("xx").unwrap_err(), RuleError::UnknownPack("xx".to_owned()));
    }
}
