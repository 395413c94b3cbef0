//! The texts that ship with Organico, as they are written: one entry a value, with its dates, source and status.

use std::collections::BTreeMap;

use jiff::civil::Date;
use organico_model::{Cents, LevelId, SourceStatus};
use serde::Deserialize;

use crate::RuleError;

/// The packs that ship, by name.
const PACKS: [(&str, &str); 3] = [
    ("eu-default", include_str!("../../../rules/eu-default.toml")),
    ("it-tlc", include_str!("../../../rules/it-tlc.toml")),
    ("it-bpo", include_str!("../../../rules/it-bpo.toml")),
];

/// The letters of packs that hold in several countries.
const UNION: &str = "EU";

/// Returns the names of the packs that ship, in order.
#[must_use]
pub fn pack_names() -> Vec<&'static str> {
    PACKS.iter().map(|(name, _)| *name).collect()
}

/// Returns the pack of each country that has one: its two letters, and the first pack that nobody disputes.
#[must_use]
pub fn national_packs() -> BTreeMap<String, &'static str> {
    let mut packs = BTreeMap::new();
    for (name, pack) in PACKS.iter().filter_map(|(name, _)| Some((*name, pack(name).ok()?))) {
        if !pack.contested && pack.country != UNION {
            packs.entry(pack.country).or_insert(name);
        }
    }
    packs
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

/// What a rule does to a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuleKind {
    /// Must be kept.
    Hard,
    /// Should be kept.
    Soft,
    /// Something to do, to tell or to wait for.
    Procedure,
    /// Something that people receive.
    Benefit,
    /// Not allowed.
    Prohibited,
    /// Said for the record, or the size of a condition.
    Info,
}

/// What a pack says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackInfo {
    /// Its name.
    pub id: String,
    /// Its title for pages.
    pub title: String,
    /// Its version.
    pub version: String,
    /// Two letters of the country, or `EU`.
    pub country: String,
    /// First day of the contract behind it; laws in it have dates of their own.
    pub from: Option<Date>,
    /// Last day of that contract.
    pub to: Option<Date>,
    /// Whether who speaks for the workers disputes the contract.
    pub contested: bool,
}

impl PackInfo {
    /// Returns whether the contract behind the pack covers a day.
    #[must_use]
    pub fn holds(&self, at: Date) -> bool {
        holds(self.from, self.to, at)
    }
}

/// A pack as written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pack {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) version: String,
    pub(crate) country: String,
    #[serde(default, deserialize_with = "civil_date")]
    pub(crate) from: Option<Date>,
    #[serde(default, deserialize_with = "civil_date")]
    pub(crate) to: Option<Date>,
    #[serde(default)]
    pub(crate) contested: bool,
    /// Whether the pay tables of the packs underneath are not those of this one.
    #[serde(default)]
    pub(crate) replaces_pay: bool,
    pub(crate) extends: Vec<String>,
    #[serde(default)]
    pub(crate) rule: Vec<Entry>,
    #[serde(default)]
    pub(crate) pay: Vec<PayRow>,
}

impl Pack {
    /// Returns what the pack says about itself.
    pub(crate) fn info(&self) -> PackInfo {
        PackInfo {
            id: self.id.clone(),
            title: self.title.clone(),
            version: self.version.clone(),
            country: self.country.clone(),
            from: self.from,
            to: self.to,
            contested: self.contested,
        }
    }
}

/// A dated value as written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) kind: RuleKind,
    pub(crate) value: Option<Amount>,
    pub(crate) unit: String,
    #[serde(default, deserialize_with = "civil_date")]
    pub(crate) from: Option<Date>,
    #[serde(default, deserialize_with = "civil_date")]
    pub(crate) to: Option<Date>,
    pub(crate) source: String,
    pub(crate) status: SourceStatus,
}

/// Returns whether a span of days, open where nothing is said, holds a day.
pub(crate) fn holds(from: Option<Date>, to: Option<Date>, at: Date) -> bool {
    from.is_none_or(|from| from <= at) && to.is_none_or(|to| at <= to)
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

/// The texts of packs by name: those that ship, or those that a bundle brought along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackTexts(BTreeMap<String, String>);

impl PackTexts {
    /// Returns the texts that ship.
    #[must_use]
    pub fn shipped() -> Self {
        Self(PACKS.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect())
    }

    /// Returns texts that came from elsewhere; nothing is read yet.
    #[must_use]
    pub fn of(texts: BTreeMap<String, String>) -> Self {
        Self(texts)
    }

    /// Returns the text of a pack, if it is there.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    pub(crate) fn pack(&self, name: &str) -> Result<Pack, RuleError> {
        let text = self.text(name).ok_or_else(|| RuleError::UnknownPack(name.to_owned()))?;
        parsed(name, text)
    }
}

/// Returns the pack of this name among those that ship.
pub(crate) fn pack(name: &str) -> Result<Pack, RuleError> {
    let (_, text) = PACKS
        .iter()
        .find(|(known, _)| *known == name)
        .ok_or_else(|| RuleError::UnknownPack(name.to_owned()))?;
    parsed(name, text)
}

fn parsed(name: &str, text: &str) -> Result<Pack, RuleError> {
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
            assert!(!pack.title.is_empty() && !pack.version.is_empty() && pack.country.len() == 2);
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
    fn the_values_of_one_rule_follow_each_other_and_never_overlap() {
        for name in pack_names() {
            let rules = pack(name).unwrap().rule;
            for (index, one) in rules.iter().enumerate() {
                assert!(one.from.is_none() || one.to.is_none() || one.from <= one.to, "{}", one.id);
                for other in rules.iter().skip(index + 1).filter(|other| other.id == one.id) {
                    assert!(one.from < other.from && one.to < other.from, "{} in {name}", one.id);
                    assert_eq!((&one.unit, one.kind), (&other.unit, other.kind), "{}", one.id);
                }
            }
        }
    }

    #[test]
    fn the_contested_pack_says_nothing_but_claims_and_what_nobody_has_read() {
        let pack = pack("it-bpo").unwrap();
        assert!(pack.contested && pack.replaces_pay);
        let sure =
            |entry: &&Entry| !matches!(entry.status, SourceStatus::Claim | SourceStatus::Unset);
        assert_eq!(pack.rule.iter().filter(sure).count(), 0);
    }

    #[test]
    fn the_pack_of_a_country_is_the_one_that_nobody_disputes() {
        assert_eq!(national_packs(), BTreeMap::from([("IT".to_owned(), "it-tlc")]));
    }

    #[test]
    fn an_unknown_pack_is_named_in_the_error() {
        assert_eq!(pack("xx").unwrap_err(), RuleError::UnknownPack("xx".to_owned()));
    }
}
