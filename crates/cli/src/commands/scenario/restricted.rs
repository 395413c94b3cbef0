//! What a restricted bundle holds beside a public one: the centre person by person, and a roster with what the
//! independent checker says of it.

use organico_formats::{Files, Reading, digest, read_centre, read_roster};
use organico_model::{Centre, Diagnostic};
use organico_roster::check_roster;
use organico_rules::{RuleSet, rule_set_of};
use organico_scenario::{baseline_of, first_day_after};
use serde_json::json;

use super::inputs::{self, Entries, table_fault};
use super::json_bytes;
use crate::failure::Failure;

/// Where the files of a centre lie.
pub(super) const CENTRE: &str = "riservato/centre/";
/// The roster of single people.
pub(super) const ROSTER: &str = "riservato/roster.csv";
/// What the checker says of the roster.
pub(super) const JUDGEMENT: &str = "riservato/roster-check.json";

/// Returns the centre of the entries with the digest of its files.
fn centre(entries: &Entries) -> Result<(Centre, String), Failure> {
    let texts = entries.iter().filter_map(|(name, bytes)| {
        let name = name.strip_prefix(CENTRE)?;
        Some((name.to_owned(), String::from_utf8(bytes.clone()).ok()?))
    });
    let files: Files = texts.collect();
    let Reading { centre, diagnostics } = read_centre(&files);
    centre.map(|centre| (centre, digest(&files))).ok_or_else(|| Failure::all(diagnostics))
}

fn rules(entries: &Entries, centre: &Centre, day: jiff::civil::Date) -> Result<RuleSet, Failure> {
    let (packs, local) = inputs::rules(entries)?;
    let rules = rule_set_of(&packs, &centre.rule_pack, day).map_err(|fault| {
        Failure::of(Diagnostic::fault("C0003").with("pack", &centre.rule_pack).with("cause", fault))
    })?;
    Ok(rules.overlaid(&local))
}

/// Returns the baseline of the centre that came along, as its entry would be.
pub(super) fn baseline(entries: &Entries) -> Result<Vec<u8>, Failure> {
    let (centre, digest) = centre(entries)?;
    let first = first_day_after(&centre.history.grid);
    let rules = rules(entries, &centre, first)?;
    let made = baseline_of(&centre, &rules, first, &digest).map_err(|fault| table_fault(&fault))?;
    json_bytes(organico_formats::baseline_json(&made))
}

/// Returns what the independent checker says of the roster of the entries; nothing without a roster.
pub(super) fn judgement(entries: &Entries) -> Result<Option<Vec<u8>>, Failure> {
    let Some(bytes) = entries.get(ROSTER) else { return Ok(None) };
    let (centre, _) = centre(entries)?;
    let text = String::from_utf8_lossy(bytes);
    let roster = read_roster(ROSTER, &text, &centre, None).map_err(Failure::all)?;
    let rules = rules(entries, &centre, roster.first)?;
    let breaches = check_roster(&roster, &centre, &rules);
    let said = json!({ "shifts": roster.shifts.len(), "breaches": breaches });
    Ok(Some(format!("{said:#}\n").into_bytes()))
}
