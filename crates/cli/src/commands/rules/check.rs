//! `organico rules check`: which rules apply to a centre on a day, and what nobody knows.

use std::collections::BTreeMap;

use organico_model::SourceStatus;
use organico_report::{Language, message};
use organico_rules::{DatedValue, LOCAL_PACK, RuleSet};
use serde_json::{Value, json};

use super::{CheckArguments, to_json, words};
use crate::commands::inputs;
use crate::failure::Failure;
use crate::terminal::{print, print_diagnostics};

/// Runs `organico rules check`; a pack that is not valid on the day ends it with exit code 1.
pub(super) fn run(arguments: &CheckArguments, language: Language) -> Result<(), Failure> {
    let (centre, _) = inputs::centre(&arguments.centre, language)?;
    let rules = inputs::rules(&arguments.centre, &centre, arguments.at)?;
    let diagnostics = rules.diagnostics();
    if arguments.json {
        print(&document(&rules).to_string());
    } else {
        print_check(&centre.name, &rules, language);
    }
    print_diagnostics(&diagnostics, language);
    let valid = rules.packs().iter().all(|pack| pack.holds(arguments.at));
    if valid { Ok(()) } else { Err(Failure::all(Vec::new())) }
}

fn document(rules: &RuleSet) -> Value {
    let values: Vec<Value> = rules.dated_values().map(to_json).collect();
    let packs: Vec<Value> = rules
        .packs()
        .iter()
        .map(|pack| {
            json!({
                "id": pack.id,
                "version": pack.version,
                "from": pack.from,
                "to": pack.to,
                "valid": pack.holds(rules.at()),
                "contested": pack.contested,
            })
        })
        .collect();
    let unset: Vec<&DatedValue> = unset(rules).collect();
    let unset: Vec<&str> = unset.iter().map(|value| value.rule.id.as_str()).collect();
    json!({ "at": rules.at(), "packs": packs, "rules": values, "unset": unset })
}

fn unset(rules: &RuleSet) -> impl Iterator<Item = &DatedValue> {
    rules.dated_values().filter(|value| value.rule.status == SourceStatus::Unset)
}

fn print_check(centre: &str, rules: &RuleSet, language: Language) {
    let say = |key: &str, gaps: &[(&str, &str)]| print(&message(language, key, gaps));
    say("rules-check-head", &[("centre", centre), ("at", &rules.at().to_string())]);
    for pack in rules.packs() {
        let gaps = [("pack", &pack.id), ("version", &pack.version), ("title", &pack.title)];
        say("rules-check-pack", &gaps.map(|(name, value)| (name, value.as_str())));
    }
    let local = rules.dated_values().filter(|value| value.pack == LOCAL_PACK).count();
    if local > 0 {
        say("rules-check-local", &[("count", &local.to_string())]);
    }
    let mut counts: BTreeMap<SourceStatus, usize> = BTreeMap::new();
    for value in rules.dated_values() {
        *counts.entry(value.rule.status).or_default() += 1;
    }
    for (status, count) in counts {
        let gaps = [("status", words::status(status, language)), ("count", count.to_string())];
        let gaps = gaps.each_ref().map(|(name, value)| (*name, value.as_str()));
        say("rules-check-status", &gaps);
    }
    for value in rules.dated_values().filter(|value| value.rule.status != SourceStatus::Unset) {
        print(&words::two_lines(value, language));
    }
    if unset(rules).next().is_some() {
        say("rules-check-unset", &[]);
    }
    for value in unset(rules) {
        print(&words::two_lines(value, language));
    }
}
