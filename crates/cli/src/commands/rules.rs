//! `organico rules`: the values of the packs with their dates, sources and status, and those of a company agreement.

mod check;
mod set;
mod words;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::Date;
use organico_model::{Diagnostic, SourceStatus};
use organico_report::{Language, message};
use organico_rules::{
    DatedValue, LocalRules, RuleError, RuleSet, dated_values, known_rule, rule_set, typed_amount,
};
use serde_json::{Value, json};

use super::inputs::local_rules;
use crate::failure::Failure;
use crate::terminal::print;

/// The pack that is shown where none is named.
const PACK: &str = "it-tlc";

#[derive(Debug, Subcommand)]
pub(crate) enum RulesCommand {
    List(ListArguments),
    Show(ShowArguments),
    Check(CheckArguments),
    Set(SetArguments),
}

#[derive(Debug, Args)]
pub(crate) struct ListArguments {
    #[arg(long, default_value = PACK)]
    pack: String,
    #[arg(long, value_name = "DATE")]
    at: Option<Date>,
    #[arg(long, value_parser = status)]
    status: Option<SourceStatus>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ShowArguments {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, default_value = PACK)]
    pack: String,
    #[arg(long = "centre", value_name = "CENTRE")]
    at_centre: Option<PathBuf>,
    #[arg(long, value_name = "DATE")]
    at: Option<Date>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    #[arg(value_name = "CENTRE")]
    centre: PathBuf,
    #[arg(long, value_name = "DATE")]
    at: Date,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct SetArguments {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(value_name = "VALUE", allow_hyphen_values = true)]
    value: String,
    #[arg(value_name = "CENTRE", default_value = ".")]
    centre: PathBuf,
    #[arg(long)]
    source: String,
    #[arg(long, value_name = "DATE")]
    from: Date,
    #[arg(long, value_name = "DATE")]
    to: Option<Date>,
    #[arg(long, allow_hyphen_values = true)]
    low: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    high: Option<String>,
}

/// Runs `organico rules`.
pub(super) fn run(command: &RulesCommand, language: Language) -> Result<(), Failure> {
    match command {
        RulesCommand::List(arguments) => list(arguments, language),
        RulesCommand::Show(arguments) => show(arguments, language),
        RulesCommand::Check(arguments) => check::run(arguments, language),
        RulesCommand::Set(arguments) => set::run(arguments, language),
    }
}

fn list(arguments: &ListArguments, language: Language) -> Result<(), Failure> {
    let refuse = |fault| pack_fault(&arguments.pack, &fault);
    let set = arguments.at.map(|at| rule_set(&arguments.pack, at)).transpose().map_err(refuse)?;
    let mut values: Vec<DatedValue> = match &set {
        Some(set) => set.dated_values().cloned().collect(),
        None => dated_values(&arguments.pack).map_err(refuse)?,
    };
    values.retain(|value| arguments.status.is_none_or(|status| value.rule.status == status));
    values.sort_by(|a, b| a.rule.id.cmp(&b.rule.id));
    if arguments.json {
        let rules: Vec<Value> = values.iter().map(to_json).collect();
        print(&json!({ "pack": arguments.pack, "at": arguments.at, "rules": rules }).to_string());
        return Ok(());
    }
    for value in &values {
        print(&words::two_lines(value, language));
    }
    if let Some(set) = set.filter(|_| arguments.status.is_none()) {
        print_pay(&set, language);
    }
    print(&message(language, "rules-list-count", &[("count", &values.len().to_string())]));
    Ok(())
}

fn print_pay(set: &RuleSet, language: Language) {
    let mut rows = set.pay_rows().iter().filter(|row| row.from <= set.at()).peekable();
    if rows.peek().is_some() {
        print(&message(language, "rules-pay-head", &[]));
    }
    rows.for_each(|row| print(&words::pay_row(row, language)));
}

fn show(arguments: &ShowArguments, language: Language) -> Result<(), Failure> {
    let local = match &arguments.at_centre {
        Some(folder) => local_rules(folder)?,
        None => LocalRules::default(),
    };
    let refuse = |fault| pack_fault(&arguments.pack, &fault);
    let all = dated_values(&arguments.pack).map_err(refuse)?;
    let rule = all.iter().chain(local.values()).filter(|one| one.rule.id.as_str() == arguments.id);
    let layers: Vec<DatedValue> = rule.cloned().collect();
    if layers.is_empty() {
        return Err(nothing_said(arguments));
    }
    let set = arguments.at.map(|at| rule_set(&arguments.pack, at)).transpose().map_err(refuse)?;
    let held = set.map(|set| set.overlaid(&local).dated(&arguments.id));
    if arguments.json {
        let layers: Vec<Value> = layers.iter().map(to_json).collect();
        let held = held.as_ref().map(to_json);
        print(
            &json!({ "rule": arguments.id, "at": arguments.at, "value": held, "layers": layers })
                .to_string(),
        );
        return Ok(());
    }
    print(&words::title(&arguments.id, language));
    for layer in &layers {
        let place = arguments.at.map(|at| match &held {
            Some(held) if held == layer => "rules-applies",
            _ if layer.holds(at) => "rules-covered",
            _ => "rules-other-day",
        });
        print(&words::layer(layer, place, language));
    }
    Ok(())
}

/// Returns the failure for a rule that a pack does not mention, which another pack may.
fn nothing_said(arguments: &ShowArguments) -> Failure {
    match (known_rule(&arguments.id), typed_amount(&arguments.id, "")) {
        (None, Err(fault)) => Failure::of(*fault),
        (known, _) => {
            let cause = known.map_or_else(String::new, |known| known.pack);
            let fault = Diagnostic::fault("C0110").with("rule", &arguments.id);
            Failure::of(fault.with("pack", &arguments.pack).with("other", cause))
        }
    }
}

fn pack_fault(pack: &str, fault: &RuleError) -> Failure {
    Failure::of(Diagnostic::fault("C0003").with("pack", pack).with("cause", fault))
}

fn to_json(value: &DatedValue) -> Value {
    let amount = match value.rule.value {
        Some(organico_rules::Amount::Flag(flag)) => json!(flag),
        Some(organico_rules::Amount::Number(number)) => json!(number),
        None => Value::Null,
    };
    json!({
        "id": value.rule.id,
        "pack": value.pack,
        "kind": value.kind,
        "value": amount,
        "low": value.low,
        "high": value.high,
        "unit": value.rule.unit,
        "from": value.rule.from,
        "to": value.to,
        "status": value.rule.status,
        "source": value.rule.source,
    })
}

/// Reads a status as documents write it.
fn status(text: &str) -> Result<SourceStatus, String> {
    serde_json::from_value(json!(text)).map_err(|_| {
        format!("{text}: verified, partial, memory, claim, derived, secondary, supplied, unset")
    })
}
