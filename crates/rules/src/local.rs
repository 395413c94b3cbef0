//! What a company agreement says: values that lie over every pack, always with status `supplied`.
//!
//! A value is checked against the rule it is for: a rule that no pack mentions is refused, because a misspelt name
//! would otherwise be kept in silence. Reading and writing the document is the business of `formats`.

use jiff::civil::Date;
use organico_model::{Diagnostic, SourceStatus};

use crate::pack::{Amount, pack, pack_names};
use crate::{DatedValue, known_rule};

/// The name of the pack that a company agreement makes.
pub const LOCAL_PACK: &str = "local";

/// The largest number that a rule may have, in its unit: no hour, month or amount of labour law comes near.
const NUMBER_MAX: f64 = 1e9;
/// The longest name of a rule that a diagnostic repeats, in characters.
const SHOWN_MAX: usize = 60;

/// A value as a company agreement states it, not checked yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Stated {
    /// The rule.
    pub id: String,
    /// Its value, a number in the unit of the rule.
    pub value: Amount,
    /// Bounds in the unit of the rule, where the agreement leaves a range.
    pub bounds: [Option<f64>; 2],
    /// First day.
    pub from: Date,
    /// Last day, where there is one.
    pub to: Option<Date>,
    /// The agreement, with its date.
    pub source: String,
}

/// The values of a company agreement, by rule and first day; two of the same rule never begin on the same day.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LocalRules(Vec<DatedValue>);

impl LocalRules {
    /// Returns the values, by rule and first day.
    #[must_use]
    pub fn values(&self) -> &[DatedValue] {
        &self.0
    }

    /// Returns the same with one more value, in place of one of the same rule and first day.
    #[must_use]
    pub fn with(mut self, value: DatedValue) -> Self {
        self.0.retain(|one| (&one.rule.id, one.rule.from) != (&value.rule.id, value.rule.from));
        self.0.push(value);
        self.0.sort_by(|a, b| (&a.rule.id, a.rule.from).cmp(&(&b.rule.id, b.rule.from)));
        self
    }
}

/// Returns the value of a company agreement, checked against the rule it is for.
///
/// # Errors
/// The rule, its value, its bounds, its days or its source cannot be: each as a diagnostic without a place.
pub fn local_value(stated: &Stated) -> Result<DatedValue, Box<Diagnostic>> {
    let known = known_rule(&stated.id).ok_or_else(|| Box::new(unknown(&stated.id)))?;
    let refuse = |code| Diagnostic::fault(code).with("rule", &stated.id);
    check_value(stated, &known.rule.unit)?;
    check_bounds(stated)?;
    if let Some(to) = stated.to.filter(|to| *to < stated.from) {
        return Err(Box::new(refuse("C0105").with("from", stated.from).with("to", to)));
    }
    if stated.source.trim().is_empty() {
        return Err(Box::new(refuse("C0106")));
    }
    let mut value = DatedValue { pack: LOCAL_PACK.to_owned(), ..known };
    [value.low, value.high] = stated.bounds;
    value.to = stated.to;
    value.rule.value = Some(stated.value);
    value.rule.from = Some(stated.from);
    value.rule.source.clone_from(&stated.source);
    value.rule.status = SourceStatus::Supplied;
    Ok(value)
}

/// Returns a value as somebody types it, in the unit of its rule.
///
/// A rule in per cent takes `30%` or the share `0.30`; a bare number above 1 could be either and is refused. A yes or no
/// takes `yes`, `no`, `true`, `false`, `sì`. Any other number may bear its unit: `11` or `11 h`.
///
/// # Errors
/// The rule is not known, or the text is not a value of its unit.
pub fn typed_amount(id: &str, text: &str) -> Result<Amount, Box<Diagnostic>> {
    let known = known_rule(id).ok_or_else(|| Box::new(unknown(id)))?;
    let unit = known.rule.unit.as_str();
    let text = text.trim();
    let amount = match unit {
        "yes/no" => flag(text).map(Amount::Flag),
        "%" => percent(text).map(Amount::Number),
        unit => plain(text.strip_suffix(unit).unwrap_or(text)).map(Amount::Number),
    };
    amount.ok_or_else(|| Box::new(refused(id, text, unit)))
}

fn flag(text: &str) -> Option<bool> {
    match text {
        "yes" | "true" | "sì" | "si" => Some(true),
        "no" | "false" => Some(false),
        _ => None,
    }
}

fn percent(text: &str) -> Option<f64> {
    if let Some(number) = text.strip_suffix('%') {
        return plain(number);
    }
    let share = plain(text).filter(|share| *share <= 1.0)?;
    // Rounded to a millionth of a per cent, so that 0.29 is 29 and not 28.999999999999996.
    Some((share * 1e8).round() / 1e6)
}

fn plain(text: &str) -> Option<f64> {
    let text = text.trim().replacen(',', ".", 1);
    text.parse().ok().filter(|number: &f64| *number >= 0.0 && *number <= NUMBER_MAX)
}

fn check_value(stated: &Stated, unit: &str) -> Result<(), Box<Diagnostic>> {
    let (fits, shown) = match stated.value {
        Amount::Flag(flag) => (unit == "yes/no", flag.to_string()),
        Amount::Number(number) => {
            (unit != "yes/no" && (0.0..=NUMBER_MAX).contains(&number), number.to_string())
        }
    };
    if fits { Ok(()) } else { Err(Box::new(refused(&stated.id, &shown, unit))) }
}

fn check_bounds(stated: &Stated) -> Result<(), Box<Diagnostic>> {
    let [low, high] = stated.bounds;
    let inside = match stated.value {
        Amount::Flag(_) => low.is_none() && high.is_none(),
        Amount::Number(value) => {
            low.is_none_or(|low| (0.0..=value).contains(&low))
                && high.is_none_or(|high| (value..=NUMBER_MAX).contains(&high))
        }
    };
    let shown = |bound: Option<f64>| bound.map_or_else(|| "-".to_owned(), |one| one.to_string());
    if inside {
        return Ok(());
    }
    let fault = Diagnostic::fault("C0104").with("rule", &stated.id);
    Err(Box::new(fault.with("low", shown(low)).with("high", shown(high))))
}

fn refused(id: &str, text: &str, unit: &str) -> Diagnostic {
    let text: String = text.chars().take(SHOWN_MAX).collect();
    Diagnostic::fault("C0103").with("rule", id).with("value", text).with("unit", unit)
}

/// Returns the fault for a rule that no pack mentions, with those of the same family.
fn unknown(id: &str) -> Diagnostic {
    let family = id.split('.').next().unwrap_or_default();
    let mut near: Vec<String> = pack_names()
        .into_iter()
        .filter_map(|name| pack(name).ok())
        .flat_map(|pack| pack.rule)
        .map(|entry| entry.id)
        .filter(|known| known.split('.').next() == Some(family))
        .collect();
    near.sort_unstable();
    near.dedup();
    let near = if near.is_empty() { "-".to_owned() } else { near.join(", ") };
    let shown: String = id.chars().take(SHOWN_MAX).collect();
    Diagnostic::fault("C0101").with("rule", shown).with("near", near)
}

#[cfg(test)]
mod tests;
