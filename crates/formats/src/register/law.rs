//! How long the phases of a procedure last: what the rules of the country say of its day, else what the register states.
//!
//! The crate of registers knows no rule packs, so their values are put on each event here, where it is read.

use std::collections::BTreeMap;

use jiff::civil::Date;
use organico_register::{Procedure, Register, StatedTerms, Term, Terms};
use organico_rules::{Amount, DatedValue, dated_values, national_packs};

/// The laws of all countries, and what the register states itself.
pub(super) struct Laws<'a> {
    by_country: BTreeMap<String, Vec<DatedValue>>,
    stated: Stated<'a>,
}

/// The law of one country.
pub(super) struct Law<'a> {
    values: &'a [DatedValue],
    stated: Stated<'a>,
}

/// What the register states itself.
#[derive(Clone, Copy)]
enum Stated<'a> {
    /// It could not be read, so nobody knows.
    Unread,
    Nothing,
    Terms(&'a StatedTerms),
}

impl<'a> Laws<'a> {
    /// Returns the laws of the packs that ship, beside the terms of a register; of none where it could not be read.
    pub(super) fn beside(register: Option<&'a Register>) -> Self {
        let stated = match register.map(|register| register.terms.as_ref()) {
            None => Stated::Unread,
            Some(None) => Stated::Nothing,
            Some(Some(terms)) => Stated::Terms(terms),
        };
        let packs = national_packs().into_iter();
        let values = |pack: &str| dated_values(pack).unwrap_or_default();
        let by_country = packs.map(|(country, pack)| (country, values(pack))).collect();
        Self { by_country, stated }
    }

    /// Returns the law of a country; where the country could not be read, nobody knows.
    pub(super) fn of(&self, country: Option<&str>) -> Law<'_> {
        let values = country.and_then(|country| self.by_country.get(country));
        let stated = if country.is_some() { self.stated } else { Stated::Unread };
        Law { values: values.map_or(&[], Vec::as_slice), stated }
    }
}

impl Law<'_> {
    /// Returns whether all that could state terms has been read.
    pub(super) fn is_read(&self) -> bool {
        !matches!(self.stated, Stated::Unread)
    }

    /// Returns the numbers of a procedure on a day: those of the country, else those of the register.
    pub(super) fn terms(&self, procedure: Procedure, at: Date) -> Option<Terms> {
        self.national(procedure, at).or_else(|| match self.stated {
            Stated::Terms(terms) => Some(terms.of(procedure)),
            Stated::Nothing | Stated::Unread => None,
        })
    }

    fn national(&self, procedure: Procedure, at: Date) -> Option<Terms> {
        let term = |id| self.term(id, at);
        Some(match procedure {
            Procedure::CollectiveDismissal => Terms::CollectiveDismissal {
                union_days: term("dismissal.collective.union-phase")?,
                authority_days: term("dismissal.collective.administrative-phase")?,
                halved_below: term("dismissal.collective.halved-below")?,
            },
            Procedure::SiteClosure => Terms::SiteClosure {
                plan_days: term("closure.plan-due")?,
                standstill_days: term("closure.void-before")?,
            },
        })
    }

    /// Returns the last value that holds on the day, as a whole number; nothing where it is unset.
    fn term(&self, id: &str, at: Date) -> Option<Term> {
        let held = |value: &&DatedValue| value.rule.id.as_str() == id && value.holds(at);
        let rule = &self.values.iter().rev().find(held)?.rule;
        let Some(Amount::Number(number)) = rule.value else { return None };
        let value = (number >= 1.0 && number <= f64::from(u32::MAX)).then_some(number as u32)?;
        Some(Term { value, source: rule.source.clone(), status: rule.status })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use organico_model::SourceStatus;

    use super::*;

    fn stated() -> Register {
        let term = Term { value: 7, source: "abroad".to_owned(), status: SourceStatus::Memory };
        let [union_days, authority_days, halved_below] = [term.clone(), term.clone(), term.clone()];
        let [plan_days, standstill_days] = [term.clone(), term];
        let terms =
            StatedTerms { union_days, authority_days, halved_below, plan_days, standstill_days };
        let (title, parties, sources) = (organico_model::Words::default(), Vec::new(), Vec::new());
        let (stated, cases) = (Vec::new(), Vec::new());
        Register { title, parties, sources, stated, terms: Some(terms), cases }
    }

    fn days(country: &str, procedure: Procedure, at: Date, register: &Register) -> Vec<u32> {
        let laws = Laws::beside(Some(register));
        let terms = laws.of(Some(country)).terms(procedure, at);
        let numbers = terms.iter().flat_map(Terms::numbers);
        numbers.map(|term| term.value).collect()
    }

    #[test]
    fn an_italian_procedure_has_the_terms_of_the_law_of_its_day_whatever_the_register_states() {
        let register = stated();
        let dismissal = |at| days("IT", Procedure::CollectiveDismissal, at, &register);
        assert_eq!(dismissal(date(2026, 5, 28)), [45, 30, 10]);
        let closure = |at| days("IT", Procedure::SiteClosure, at, &register);
        assert_eq!(closure(date(2025, 12, 5)), [60, 180]);
        assert_eq!(closure(date(2020, 1, 1)), [7, 7], "before the law only the register can say");
    }

    #[test]
    fn a_country_without_a_pack_has_what_the_register_states_or_nothing() {
        let (at, procedure) = (date(2026, 5, 28), Procedure::SiteClosure);
        assert_eq!(days("RO", procedure, at, &stated()), [7, 7]);
        let silent = Register { terms: None, ..stated() };
        assert_eq!(days("RO", procedure, at, &silent), [0; 0]);
        let laws = Laws::beside(Some(&silent));
        assert!(laws.of(Some("RO")).is_read() && !laws.of(None).is_read());
    }
}
