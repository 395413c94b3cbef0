//! `rules-local.toml`: what a company agreement says over the rule packs.

use organico_model::Diagnostic;
use organico_rules::{Amount, DatedValue, LocalRules, Stated, local_value};

use super::{Files, head};
use crate::context::Context;
use crate::daytime::date;
use crate::number::finite;
use crate::refusal::Refusal;
use crate::text::clean;
use crate::tree::{Source, Table, parse};

/// The document of a company agreement in the folder of a centre.
pub const LOCAL_RULES_FILE: &str = "rules-local.toml";

/// Returns the values of the company agreement in the folder of a centre; none when it has no such document.
///
/// # Errors
/// All faults of the document, with their places.
pub fn read_local_rules(files: &Files) -> Result<LocalRules, Vec<Diagnostic>> {
    let context = Context::default();
    let clean: Files = files.iter().map(|(path, text)| (path.clone(), clean(text))).collect();
    let local = read(&clean, &context);
    if context.has_fault() { Err(context.into_diagnostics()) } else { Ok(local) }
}

/// Returns the values of the document as far as they can be read; every fault is reported.
pub(super) fn read(files: &Files, context: &Context) -> LocalRules {
    let mut local = LocalRules::default();
    let Some(text) = files.get(LOCAL_RULES_FILE) else { return local };
    let source = Source::new(LOCAL_RULES_FILE, text);
    let Some(tree) = parse(text, &source, context) else { return local };
    let root = Table::root(&tree, &source, context);
    let version = head::version(&root);
    let tables = root.tables("rule");
    root.close();
    if version.is_none() {
        return local;
    }
    for table in &tables {
        let Some(value) = rule(table) else { continue };
        if let Some(from) = value.rule.from.filter(|_| is_there(&local, &value)) {
            let fault = Diagnostic::fault("C0108").with("rule", &value.rule.id).with("from", from);
            context.report_at(&table.place("from"), fault);
        }
        local = local.with(value);
    }
    local
}

fn is_there(local: &LocalRules, value: &DatedValue) -> bool {
    let same = |one: &&DatedValue| one.rule.id == value.rule.id && one.rule.from == value.rule.from;
    local.values().iter().any(|one| same(&one))
}

fn rule(table: &Table<'_>) -> Option<DatedValue> {
    let id = table.text("id");
    let value = table.quantity("value", amount);
    let bounds = ["low", "high"].map(|key| table.quantity_if(key, number));
    let unit = table.text_or_empty("unit");
    let from = table.quantity("from", date);
    let to = table.quantity_if("to", date);
    let source = table.text("source");
    table.close();
    let stated = Stated { id: id?, value: value?, bounds, from: from?, to, source: source? };
    let checked = local_value(&stated).map_err(|fault| *fault).and_then(|value| {
        let known = &value.rule.unit;
        if unit.is_empty() || unit == *known {
            return Ok(value);
        }
        let fault = Diagnostic::fault("C0103").with("rule", &stated.id).with("value", &unit);
        Err(fault.with("unit", known))
    });
    checked.map_err(|fault| table.context.report_at(&table.place(key_of(fault.code)), fault)).ok()
}

/// Returns the key that a fault of a value is about.
fn key_of(code: &str) -> &'static str {
    match code {
        "C0101" => "id",
        "C0104" => "low",
        "C0105" => "to",
        "C0106" => "source",
        _ => "value",
    }
}

fn amount(text: &str) -> Result<Amount, Refusal> {
    match text {
        "true" => Ok(Amount::Flag(true)),
        "false" => Ok(Amount::Flag(false)),
        text => number(text).map(Amount::Number),
    }
}

fn number(text: &str) -> Result<f64, Refusal> {
    finite(text).ok_or(Refusal::Form("30"))
}

#[cfg(test)]
mod tests;
