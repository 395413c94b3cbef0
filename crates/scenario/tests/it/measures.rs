//! The measures against the worked values of the domain, at the rounding given there, and their formulas against
//! themselves.

mod cost;
pub(crate) mod formula;
mod procedures;
mod support;
mod tender;
mod travel;
mod work;

use jiff::civil::{Date, date};
use organico_model::{Cents, LevelId};
use organico_rules::{RuleSet, rule_set};
use serde_json::Value;

/// Returns the worked values.
pub(crate) fn examples() -> Value {
    serde_json::from_str(include_str!("examples.json")).unwrap()
}

/// Returns the rules of the worked values.
fn rules() -> RuleSet {
    rule_set("it-tlc", date(2026, 5, 28)).unwrap()
}

/// Returns the pay of a full-time month at level 3 on a day.
fn wage(at: Date) -> Cents {
    rule_set("it-tlc", at).unwrap().pay(&LevelId::new("3")).unwrap().month()
}

/// Asserts that a value is the expected one at the decimals of the expected one's last digit.
pub(crate) fn same(what: &str, found: f64, expected: &Value, digits: u32) {
    let expected = expected.as_f64().unwrap_or_else(|| panic!("{what} has no number"));
    let half = 0.5 * libm::pow(10.0, -f64::from(digits)) + 1e-9;
    assert!((found - expected).abs() <= half, "{what}: {found} is not {expected}");
}

/// Asserts an amount in cents against euro.
pub(crate) fn euro(what: &str, cents: f64, expected: &Value) {
    same(what, organico_scenario::measures::whole_cents(cents).0 as f64 / 100.0, expected, 2);
}
