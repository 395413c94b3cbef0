//! A working as people read it: what was given, what the law says with source and status, and each formula twice, in
//! words and in numbers.

use organico_report::{Language, Numbers, message};
use organico_scenario::measures::{FUNCTIONS, Origin, Step, Unit, Working};
use serde_json::{Value, json};

/// Returns the steps, a line or two each.
pub(crate) fn lines(working: &Working, language: Language) -> String {
    let texts: Vec<String> =
        working.steps().iter().map(|step| line(step, working, language)).collect();
    let mut text = texts.join("\n");
    if let Some(status) = working.status() {
        let status = status_word(status, language);
        text.push('\n');
        text.push_str(&message(language, "measure-weakest", &[("status", &status)]));
    }
    text
}

fn line(step: &Step, working: &Working, language: Language) -> String {
    let name = label(step.name, language);
    let value = written(step, language);
    match &step.origin {
        Origin::Given => format!("  {name}: {value}"),
        Origin::Rule { source, status, .. } => {
            format!("  {name}: {value} [{source}; {}]", status_word(*status, language))
        }
        Origin::Reckoned(formula) => {
            let words = replaced(formula, |word| label(word, language));
            let number = |word: &str| match working.step(word) {
                Some(step) => written(step, language),
                None => word.to_owned(),
            };
            let numbers = replaced(formula, number);
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

fn label(name: &str, language: Language) -> String {
    message(language, &format!("quantity-{name}"), &[])
}

fn status_word(status: organico_model::SourceStatus, language: Language) -> String {
    let word = json!(status).as_str().unwrap_or_default().to_owned();
    message(language, &format!("status-{word}"), &[])
}

/// Returns a value with its unit, rounded for reading.
fn written(step: &Step, language: Language) -> String {
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
            let cents = organico_scenario::measures::whole_cents(step.value);
            format!("{} €", numbers.decimal(cents.0 as f64 / 100.0, 2))
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

/// Returns the steps for a machine: values as they are, money in cents.
pub(crate) fn json_of(workings: &[Working]) -> Value {
    let step = |step: &Step| {
        let mut value = json!({
            "name": step.name,
            "unit": format!("{:?}", step.unit),
            "value": step.value,
        });
        match &step.origin {
            Origin::Given => value["origin"] = json!("given"),
            Origin::Rule { rule, source, status } => {
                value["origin"] = json!("rule");
                value["rule"] = json!(rule);
                value["source"] = json!(source);
                value["status"] = json!(status);
            }
            Origin::Reckoned(formula) => {
                value["origin"] = json!("reckoned");
                value["formula"] = json!(formula);
            }
        }
        value
    };
    let steps: Vec<Value> =
        workings.iter().flat_map(|working| working.steps().iter().map(step)).collect();
    json!({ "steps": steps })
}
