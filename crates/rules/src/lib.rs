//! Labour-rule packs: values with source, date and status.
//!
//! A pack is a text of dated values; a [`RuleSet`] is what holds on one day, with the packs it extends underneath. A
//! value that nobody has read is *unset*: it is never 0, and whoever needs it gets [`CannotEvaluate`] instead. Nothing
//! here judges a roster: `roster` does that with these values. What is absent on purpose: any advice.

mod dated;
mod definitions;
mod error;
mod fairness;
mod known;
mod local;
mod pack;
mod patron_days;
mod price;
mod set;
mod validity;

pub use dated::{DatedValue, dated_values, known_rule};
pub use definitions::{service_definition, service_definitions};
pub use error::{CannotEvaluate, RuleError};
pub use fairness::FairnessRules;
pub use local::{LOCAL_PACK, LocalRules, Stated, local_value, typed_amount};
pub use pack::{Amount, PackInfo, PackTexts, PayRow, RuleKind, national_packs, pack_names};
pub use patron_days::{PatronDay, PatronLookup, patron_day, patron_source};
pub use price::{NotPriced, Priced, price_hours};
pub use set::{RuleSet, RuleValue, rule_set, rule_set_of};
