//! A working as people read it: what was given, what the law says with source and status, and each formula twice, in
//! words and in numbers.

use organico_model::{FUNCTIONS, Origin, SourceStatus, Step, Unit, Working};

use crate::text::message;
use crate::{Language, Numbers};

/// Returns the steps, a line or two each.
#[must_use]
pub fn working_text(working: &Working, language: Language) -> String {
    let texts: Vec<String> =
        working.steps().iter().map(|step| line(step, working, language)).collect();
    let mut text = texts.join("\n");
    if let Some(status) = working.status() {
        let status = status_text(status, language);
        text.push('\n');
        text.push_str(&message(language, "measure-weakest", &[("status", &status)]));
    }
    text
}

fn line(step: &Step, working: &Working, language: Language) -> String {
    let name = quantity_label(&step.name, language);
    let value = quantity_text(step, language);
    match &step.origin {
        Origin::Given | Origin::Taken { .. } | Origin::Sum { .. } => format!("  {name}: {value}"),
        Origin::Method { method, .. } => {
            format!("  {name}: {value} [{}]", message(language, &format!("method-{method}"), &[]))
        }
        Origin::Rule { source, status, .. } | Origin::Stated { source, status } => {
            format!("  {name}: {value} [{source}; {}]", status_text(*status, language))
        }
        Origin::Reckoned { formula } => {
            let (words, numbers) = formula_text(formula, working, language);
            format!("  {name} = {words}\n    = {numbers} = {value}")
        }
    }
}

/// Returns a formula with the signs of print and each of its names replaced.
fn replaced(formula: &str, replace: impl Fn(&str) -> String) -> String {
    let mut text = String::new();
    let mut word = String::new();
    for c in formula.chars().chain([' ']) {
        if c.is_ascii_alphanumeric() || c == '_' || c == '.' {
            word.push(c);
            continue;
        }
        let number = word.parse::<f64>().is_ok();
        match word.as_str() {
            "" => {}
            plain if number => text.push_str(plain.trim_end_matches(".0")),
            function if FUNCTIONS.contains(&function) => text.push_str(function),
            name => text.push_str(&replace(name)),
        }
        word.clear();
        match c {
            '*' => text.push('×'),
            '-' => text.push('−'),
            '\n' => text.push(' '),
            other => text.push(other),
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns a formula in words and in numbers, with the values of its working.
#[must_use]
pub fn formula_text(formula: &str, working: &Working, language: Language) -> (String, String) {
    let words = replaced(formula, |word| quantity_label(word, language));
    let number = |word: &str| match working.step(word) {
        Some(step) => quantity_text(step, language),
        None => word.to_owned(),
    };
    (words, replaced(formula, number))
}

/// Returns the words of a quantity.
#[must_use]
pub fn quantity_label(name: &str, language: Language) -> String {
    message(language, &format!("quantity-{name}"), &[])
}

/// Returns the words of a status.
#[must_use]
pub fn status_text(status: SourceStatus, language: Language) -> String {
    message(language, &format!("status-{}", status_code(status)), &[])
}

fn status_code(status: SourceStatus) -> &'static str {
    match status {
        SourceStatus::Verified => "verified",
        SourceStatus::Partial => "partial",
        SourceStatus::Memory => "memory",
        SourceStatus::Claim => "claim",
        SourceStatus::Derived => "derived",
        SourceStatus::Secondary => "secondary",
        SourceStatus::Supplied => "supplied",
        SourceStatus::Unset => "unset",
    }
}

/// Returns a value with its unit, rounded for reading.
#[must_use]
pub fn quantity_text(step: &Step, language: Language) -> String {
    let numbers = Numbers::of(language);
    let digits = |most: usize| {
        let shown = |digits: usize| {
            let scale = [1.0, 10.0, 100.0, 1000.0, 10_000.0][digits];
            (step.value * scale - (step.value * scale).round()).abs() < 1e-6 * scale
        };
        (0..most).find(|digits| shown(*digits)).unwrap_or(most)
    };
    let number = |most: usize| numbers.decimal(step.value, digits(most));
    match step.unit {
        Unit::Heads | Unit::Contacts => number(2),
        Unit::Number | Unit::Days | Unit::Weeks | Unit::Months => number(4),
        Unit::Fte => number(3),
        Unit::Hours => format!("{} h", number(2)),
        Unit::Minutes => format!("{} min", number(2)),
        Unit::Seconds => format!("{} s", number(1)),
        Unit::Kilometres => format!("{} km", number(2)),
        Unit::KilogramsPerKilometre => format!("{} kg/km", number(4)),
        Unit::Tonnes => format!("{} t", number(2)),
        Unit::Money => {
            // A millionth of a cent is noise of the binary fraction, and must not turn a half down.
            let cents = libm::floor(libm::round(step.value * 1e6) / 1e6 + 0.5);
            format!("{} €", numbers.decimal(cents / 100.0, 2))
        }
        Unit::MoneyPerMinute => format!("{} €", numbers.decimal(step.value / 100.0, 4)),
        Unit::Share => share(step.value, numbers),
    }
}

/// Returns a share as per cent, with up to two decimals.
fn share(value: f64, numbers: Numbers) -> String {
    let percent = value * 100.0;
    let digits = (0..2).find(|digits| {
        let scaled = percent * [1.0, 10.0][*digits];
        (scaled - scaled.round()).abs() < 1e-6
    });
    format!("{}%", numbers.decimal(percent, digits.unwrap_or(2)))
}
