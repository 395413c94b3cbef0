//! What the rules say of a scenario: a pack that does not cover its months, reductions beyond their limits.
//!
//! A pack that is out of its dates is a fault: it would give figures of another contract. A reduction beyond its limit
//! is a warning: a table may show what is not lawful, and the result says so.

use organico_model::{Change, ChangeKind, Diagnostic, Month, ReduceHours, SupportKind};
use organico_rules::{RuleSet, rule_set};

use super::Checked;
use crate::quantity::share_text;

/// How far a share may exceed its limit by the roundings of its writer.
const TOLERANCE: f64 = 1e-9;

pub(super) fn check(checked: &Checked<'_>) {
    let pack = checked.scenario.pack.as_ref().unwrap_or(&checked.baseline.rule_pack);
    check_dates(checked, pack);
    for change in &checked.changes {
        if let ChangeKind::ReduceHours(reduction) = &change.kind
            && reduction.support == SupportKind::Solidarity
            && let Ok(rules) = rule_set(pack, change.from.first_day())
        {
            check_limits(checked, change, reduction, &rules);
        }
    }
}

/// Reports the first month that the pack, or one that it extends, does not cover.
fn check_dates(checked: &Checked<'_>, name: &str) {
    let uncovered = |month: Month| {
        let rules = rule_set(name, month.last_day()).ok()?;
        let days = [month.first_day(), month.last_day()];
        let ended = |pack: &&organico_rules::PackInfo| days.iter().any(|day| !pack.holds(*day));
        let pack = rules.packs().iter().find(ended)?.clone();
        Some((month, pack))
    };
    let Some((month, pack)) = checked.scenario.span().find_map(uncovered) else { return };
    let day = |day: Option<jiff::civil::Date>| day.map_or("...".to_owned(), |day| day.to_string());
    let fault = Diagnostic::fault("I0818").with("pack", &pack.id).with("month", month);
    let fault = fault.with("from", day(pack.from)).with("to", day(pack.to));
    let key = if checked.scenario.pack.is_some() { "pack" } else { "starts" };
    checked.root.context.report_at(&checked.root.place(key), fault);
}

fn check_limits(checked: &Checked<'_>, change: &Change, cut: &ReduceHours, rules: &RuleSet) {
    let held = checked.until(change).since(change.from).max(0) + 1;
    let months = f64::from(cut.months_used) + f64::from(held);
    let over = |found: f64, id: &str, scale: f64| {
        let rule = rules.value(id);
        let limit = rule.number().ok()?;
        (found > limit / scale + TOLERANCE).then_some((rule.source, limit / scale))
    };
    if let Some((source, limit)) = over(cut.mean, "solidarity.mean-max", 100.0) {
        let warning = beyond("I0819", (&share_text(cut.mean), &share_text(limit)), &source);
        checked.report(change, "mean", warning);
    }
    let largest = cut.individual.unwrap_or(cut.mean);
    if let Some((source, limit)) = over(largest, "solidarity.individual-max", 100.0) {
        let key = if cut.individual.is_some() { "individual" } else { "mean" };
        let warning = beyond("I0820", (&share_text(largest), &share_text(limit)), &source);
        checked.report(change, key, warning);
    }
    if let Some((source, limit)) = over(months, "solidarity.months-max", 1.0) {
        let warning = beyond("I0821", (&months.to_string(), &limit.to_string()), &source);
        checked.report(change, "until", warning);
    }
}

fn beyond(code: &'static str, (found, limit): (&str, &str), source: &str) -> Diagnostic {
    let warning = Diagnostic::warning(code).with("found", found).with("limit", limit);
    warning.with("source", source)
}
