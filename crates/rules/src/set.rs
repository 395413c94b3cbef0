//! The rules that hold on one day: a pack over the packs it extends.

use std::collections::BTreeMap;

use jiff::civil::Date;
use organico_model::{LevelId, RuleId, SourceStatus};

use crate::pack::{Amount, Entry, Pack, PayRow, pack};
use crate::{CannotEvaluate, RuleError};

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
    at: Date,
    values: BTreeMap<String, RuleValue>,
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

    /// Returns the day for which the values hold.
    #[must_use]
    pub fn at(&self) -> Date {
        self.at
    }

    /// Returns what is known of a rule. A rule that no pack mentions is unset.
    #[must_use]
    pub fn value(&self, id: &str) -> RuleValue {
        self.values.get(id).cloned().unwrap_or_else(|| RuleValue {
            id: RuleId::new(id),
            value: None,
            unit: String::new(),
            status: SourceStatus::Unset,
            source: format!("not in {}", self.pack),
            from: None,
        })
    }

    /// Returns all values in order of their ids.
    pub fn values(&self) -> impl Iterator<Item = &RuleValue> {
        self.values.values()
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
        let known = RuleValue { value, status, from: None, ..self.value(id) };
        self.values.insert(id.to_owned(), known);
        self
    }

    fn overlay(&mut self, pack: &Pack) {
        for entry in pack.rule.iter().filter(|entry| entry.holds(self.at)) {
            let later = pack.rule.iter().any(|other| {
                other.id == entry.id && other.holds(self.at) && other.from > entry.from
            });
            if !later {
                self.values.insert(entry.id.clone(), RuleValue::of(entry));
            }
        }
        self.pay.extend(pack.pay.iter().cloned());
        self.versions.push((pack.id.clone(), pack.version.clone()));
        self.title.clone_from(&pack.title);
    }
}

impl RuleValue {
    fn of(entry: &Entry) -> Self {
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
    let mut order = Vec::new();
    collect(name, &mut Vec::new(), &mut order)?;
    let mut set = RuleSet {
        pack: name.to_owned(),
        title: String::new(),
        versions: Vec::new(),
        at,
        values: BTreeMap::new(),
        pay: Vec::new(),
    };
    for pack in &order {
        set.overlay(pack);
    }
    Ok(set)
}

/// Puts the pack after all packs it extends, each once.
fn collect(name: &str, above: &mut Vec<String>, order: &mut Vec<Pack>) -> Result<(), RuleError> {
    if above.iter().any(|pack| pack == name) {
        return Err(RuleError::Circular(name.to_owned()));
    }
    if order.iter().any(|pack| pack.id == name) {
        return Ok(());
    }
    let pack = pack(name)?;
    above.push(name.to_owned());
    for base in &pack.extends {
        collect(base, above, order)?;
    }
    above.pop();
    order.push(pack);
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn italy() -> RuleSet {
        rule_set("it-tlc", date(2027, 2, 1)).unwrap()
    }

    #[test]
    fn a_national_pack_lies_over_the_european_one() {
        let (europe, italy) = (rule_set("eu-default", date(2027, 2, 1)).unwrap(), italy());
        assert_eq!(europe.value("rest.daily").status, SourceStatus::Memory);
        assert_eq!(italy.value("rest.daily").status, SourceStatus::Verified);
        assert_eq!(europe.value("break.day.minutes").value, None);
        assert_eq!(italy.value("break.day.minutes").number(), Ok(10.0));
        assert_eq!(italy.value("days.consecutive-max").number(), Ok(6.0), "kept from the base");
    }

    #[test]
    fn a_value_holds_from_its_date_and_what_lies_underneath_before() {
        let before = rule_set("it-tlc", date(2003, 4, 28)).unwrap();
        assert_eq!(before.value("rest.daily").source, "Directive 2003/88/EC, art. 3");
        assert_eq!(before.value("week.normal").value, None);
    }

    #[test]
    fn an_unset_rule_has_no_number_rather_than_zero() {
        for rule in ["premium.night", "premium.sunday", "no.such.rule"] {
            let fault = italy().value(rule).number().unwrap_err();
            assert_eq!(fault.rule, RuleId::new(rule));
        }
    }

    #[test]
    fn a_yes_or_no_is_not_a_number() {
        assert!(italy().value("remote.agreement").number().is_err());
        assert_eq!(italy().value("remote.agreement").flag(), Ok(true));
    }

    #[test]
    fn the_pay_of_level_three_follows_its_steps() {
        let month = |at| {
            let rules = rule_set("it-tlc", at).unwrap();
            rules.pay(&LevelId::new("3")).map(|row| row.month().0)
        };
        assert_eq!(month(date(2022, 9, 30)), None);
        assert_eq!(month(date(2022, 10, 1)), Some(158_978));
        assert_eq!(month(date(2026, 4, 1)), Some(163_014));
        assert_eq!(month(date(2026, 12, 1)), Some(165_839));
    }

    #[test]
    fn the_versions_of_all_packs_are_known_base_first() {
        let versions = italy().versions().to_vec();
        let names: Vec<&str> = versions.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["eu-default", "it-tlc"]);
    }
}
