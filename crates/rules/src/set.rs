//! The rules that hold on one day: a pack over the packs it extends.

use std::collections::BTreeMap;

use jiff::civil::Date;
use organico_model::{LevelId, RuleId, SourceStatus};

use crate::pack::{Amount, Entry, Pack, PackInfo, PackTexts, PayRow, holds, pack};
use crate::{CannotEvaluate, DatedValue, LOCAL_PACK, LocalRules, RuleError};

/// What is known of a rule on the day of its [`RuleSet`].
#[derive(Debug, Clone, PartialEq)]
pub struct RuleValue {
    /// The rule.
    pub id: RuleId,
    /// Its size; absent when unset. Never 0 for want of a value.
    pub value: Option<Amount>,
    /// The unit of a number, in words.
    pub unit: String,
    /// How far it can be trusted.
    pub status: SourceStatus,
    /// Law or agreement it comes from.
    pub source: String,
    /// First day it holds, where the pack says so.
    pub from: Option<Date>,
}

impl RuleValue {
    /// Returns the number of the rule.
    ///
    /// # Errors
    /// The rule is unset, or is not a number.
    pub fn number(&self) -> Result<f64, CannotEvaluate> {
        match self.value {
            Some(Amount::Number(number)) => Ok(number),
            Some(Amount::Flag(_)) | None => Err(self.cannot_evaluate()),
        }
    }

    /// Returns whether the rule holds.
    ///
    /// # Errors
    /// The rule is unset, or is not a yes or no.
    pub fn flag(&self) -> Result<bool, CannotEvaluate> {
        match self.value {
            Some(Amount::Flag(flag)) => Ok(flag),
            Some(Amount::Number(_)) | None => Err(self.cannot_evaluate()),
        }
    }

    fn cannot_evaluate(&self) -> CannotEvaluate {
        CannotEvaluate { rule: self.id.clone(), source_text: self.source.clone() }
    }
}

/// The rules that hold on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleSet {
    pack: String,
    title: String,
    versions: Vec<(String, String)>,
    packs: Vec<PackInfo>,
    at: Date,
    values: BTreeMap<String, DatedValue>,
    pay: Vec<PayRow>,
}

impl RuleSet {
    /// Returns the name of the pack.
    #[must_use]
    pub fn pack(&self) -> &str {
        &self.pack
    }

    /// Returns the title of the pack for pages.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Returns name and version of every pack that was used, the base first; part of a plan's provenance.
    #[must_use]
    pub fn versions(&self) -> &[(String, String)] {
        &self.versions
    }

    /// Returns what every pack that was used says about itself, the base first; the local one has nothing to say.
    #[must_use]
    pub fn packs(&self) -> &[PackInfo] {
        &self.packs
    }

    /// Returns the day for which the values hold.
    #[must_use]
    pub fn at(&self) -> Date {
        self.at
    }

    /// Returns what is known of a rule. A rule that no pack mentions is unset.
    #[must_use]
    pub fn value(&self, id: &str) -> RuleValue {
        self.dated(id).rule
    }

    /// Returns the same with the pack that says it, its bounds and its last day.
    #[must_use]
    pub fn dated(&self, id: &str) -> DatedValue {
        self.values.get(id).cloned().unwrap_or_else(|| DatedValue::absent(id, &self.pack))
    }

    /// Returns all values with their places, in order of their ids.
    pub fn dated_values(&self) -> impl Iterator<Item = &DatedValue> {
        self.values.values()
    }

    /// Returns all values in order of their ids.
    pub fn values(&self) -> impl Iterator<Item = &RuleValue> {
        self.values.values().map(|dated| &dated.rule)
    }

    /// Returns the pay table with the rows of all days, in the order of the packs.
    #[must_use]
    pub fn pay_rows(&self) -> &[PayRow] {
        &self.pay
    }

    /// Returns the pay of a level on the day of the set, if the table has it.
    #[must_use]
    pub fn pay(&self, level: &LevelId) -> Option<&PayRow> {
        let held = self.pay.iter().filter(|row| row.level == *level && row.from <= self.at);
        held.max_by_key(|row| row.from)
    }

    /// Returns the same rules with one value replaced, as a centre or a test supplies it.
    #[must_use]
    pub fn with(mut self, id: &str, value: Option<Amount>) -> Self {
        let status = if value.is_some() { SourceStatus::Supplied } else { SourceStatus::Unset };
        let mut known = self.dated(id);
        known.rule = RuleValue { value, status, from: None, ..known.rule };
        self.values.insert(id.to_owned(), known);
        self
    }

    /// Returns the same rules with those of a company agreement over them, as far as they hold on the day of the set.
    #[must_use]
    pub fn overlaid(mut self, local: &LocalRules) -> Self {
        for value in local.values().iter().filter(|value| value.holds(self.at)) {
            // The values are in the order of their first days, so that the last one written stays.
            self.values.insert(value.rule.id.as_str().to_owned(), value.clone());
        }
        if !local.values().is_empty() {
            self.versions.push((LOCAL_PACK.to_owned(), local.values().len().to_string()));
        }
        self
    }

    fn overlay(&mut self, pack: &Pack) {
        for entry in pack.rule.iter().filter(|entry| holds(entry.from, entry.to, self.at)) {
            let later = pack.rule.iter().any(|other| {
                other.id == entry.id
                    && holds(other.from, other.to, self.at)
                    && other.from > entry.from
            });
            if !later {
                self.values.insert(entry.id.clone(), DatedValue::of(entry, &pack.id));
            }
        }
        if pack.replaces_pay {
            self.pay.clear();
        }
        self.pay.extend(pack.pay.iter().cloned());
        self.versions.push((pack.id.clone(), pack.version.clone()));
        self.packs.push(pack.info());
        self.title.clone_from(&pack.title);
    }
}

impl RuleValue {
    pub(crate) fn of(entry: &Entry) -> Self {
        Self {
            id: RuleId::new(entry.id.as_str()),
            value: entry.value,
            unit: entry.unit.clone(),
            status: entry.status,
            source: entry.source.clone(),
            from: entry.from,
        }
    }
}

/// Returns the rules of a pack on a day, laid over those of the packs it extends.
///
/// Of several entries for one rule the one that began last holds. A rule whose entries have not begun or have ended
/// keeps what the packs underneath say, and is unset where they say nothing.
///
/// # Errors
/// No pack has this name, a pack extends itself, or its text cannot be read.
pub fn rule_set(name: &str, at: Date) -> Result<RuleSet, RuleError> {
    Ok(set_of(name, &chain(name)?, at))
}

/// Returns the rules of a pack on a day, as [`rule_set`] does, out of texts that came with a bundle.
///
/// # Errors
/// As for [`rule_set`], where only these packs exist.
pub fn rule_set_of(texts: &PackTexts, name: &str, at: Date) -> Result<RuleSet, RuleError> {
    let mut order = Vec::new();
    collect(name, &|name: &str| texts.pack(name), &mut Vec::new(), &mut order)?;
    Ok(set_of(name, &order, at))
}

fn set_of(name: &str, order: &[Pack], at: Date) -> RuleSet {
    let mut set = RuleSet {
        pack: name.to_owned(),
        title: String::new(),
        versions: Vec::new(),
        packs: Vec::new(),
        at,
        values: BTreeMap::new(),
        pay: Vec::new(),
    };
    for pack in order {
        set.overlay(pack);
    }
    set
}

/// Returns a pack with all packs it extends, the base first, each once.
pub(crate) fn chain(name: &str) -> Result<Vec<Pack>, RuleError> {
    let mut order = Vec::new();
    collect(name, &pack, &mut Vec::new(), &mut order)?;
    Ok(order)
}

/// Puts the pack after all packs it extends, each once.
fn collect(
    name: &str,
    read: &dyn Fn(&str) -> Result<Pack, RuleError>,
    above: &mut Vec<String>,
    order: &mut Vec<Pack>,
) -> Result<(), RuleError> {
    if above.iter().any(|pack| pack == name) {
        return Err(RuleError::Circular(name.to_owned()));
    }
    if order.iter().any(|pack| pack.id == name) {
        return Ok(());
    }
    let pack = read(name)?;
    above.push(name.to_owned());
    for base in &pack.extends {
        collect(base, read, above, order)?;
    }
    above.pop();
    order.push(pack);
    Ok(())
}

#[cfg(test)]
mod tests;
