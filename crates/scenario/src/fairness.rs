//! Burdens counted: a roster into the ledger, and the ledger into groups of comparable people.
//!
//! Comparable are the people of one site with one kind of contract; cells of fewer than five join those of the same
//! site, then those of the same kind elsewhere, then any. Only [`FairnessGroup`]s leave the planner's own files.

mod count;
mod groups;

use std::collections::BTreeMap;

use jiff::ToSpan;
use organico_model::{
    AgentId, Centre, Diagnostic, FairnessGroup, Ledger, LedgerRow, Roster, Severity,
};
use organico_rules::{CannotEvaluate, FairnessRules, RuleSet};

use count::roster_rows;
pub use groups::ComparablePeople;

/// Returns what a roster adds to the ledger: a row for everyone employed in its days, until its last day.
///
/// # Errors
/// A definition of what is counted is unset.
pub fn burdens(
    centre: &Centre,
    rules: &RuleSet,
    roster: &Roster,
) -> Result<Ledger, CannotEvaluate> {
    Ok(Ledger { rows: roster_rows(centre, &FairnessRules::of(rules)?, roster) })
}

/// Returns the ledger of a centre with the burdens of a roster added.
///
/// # Errors
/// The roster, or a day of it, is in the ledger already.
pub fn carry_on(ledger: &Ledger, added: &Ledger, roster: &Roster) -> Result<Ledger, Diagnostic> {
    let of_roster = added.by_person();
    let counted =
        |row: &&LedgerRow| row.until >= roster.first && of_roster.contains_key(&row.person);
    let already: Vec<_> = ledger.rows.iter().filter(counted).collect();
    if let Some(last) = already.iter().map(|row| row.until).max() {
        let fault = Diagnostic::fault("R0301").with("first", roster.first).with("until", last);
        let end = roster.end.checked_sub(1.day()).unwrap_or(roster.end);
        return Err(fault.with("last", end).with("people", already.len()));
    }
    Ok(sum(ledger, added))
}

/// Returns every row of either ledger, those of one person added.
fn sum(ledger: &Ledger, added: &Ledger) -> Ledger {
    let own = |row: &LedgerRow| (row.person.clone(), row.clone());
    let mut rows: BTreeMap<AgentId, LedgerRow> = ledger.rows.iter().map(own).collect();
    for later in &added.rows {
        let row = rows.remove(&later.person);
        let sum = row.map_or_else(|| later.clone(), |row| row.plus(later));
        rows.insert(later.person.clone(), sum);
    }
    Ledger { rows: rows.into_values().collect() }
}

/// Returns the burdens by group before and after a roster, for a plan; nothing where what is counted is not defined.
///
/// A ledger that counts days of the roster already is shown as it is, with a warning.
pub(crate) fn fairness_of_plan(
    centre: &Centre,
    rules: &RuleSet,
    roster: &Roster,
) -> (Vec<FairnessGroup>, Option<Diagnostic>) {
    let Ok(added) = burdens(centre, rules, roster) else { return (Vec::new(), None) };
    let warning = carry_on(&centre.ledger, &added, roster).err().map(|fault| Diagnostic {
        code: "R0302",
        severity: Severity::Warning,
        ..fault
    });
    let after = sum(&centre.ledger, &added);
    let groups = ComparablePeople::of(centre, roster).spreads(&centre.ledger, &after);
    (groups, warning)
}

#[cfg(test)]
mod tests;
