//! Labour-rule packs: values with source, date and status.
//!
//! A pack is a text of dated values; a [`RuleSet`] is what holds on one day, with the packs it extends underneath. A
//! value that nobody has read is *unset*: it is never 0, and whoever needs it gets [`CannotEvaluate`] instead. Nothing
//! here judges a roster: `roster` does that with these values. What is absent on purpose: any advice.

mod definitions;
mod error;
mod known;
mod pack;
mod set;

pub use definitions::{service_definition, service_definitions};
pub use error::{CannotEvaluate, RuleError};
pub use pack::{Amount, PayRow, pack_names};
pub use set::{RuleSet, RuleValue, rule_set};
