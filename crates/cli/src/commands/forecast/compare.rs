//! `organico forecast compare`: what was believed, by us and by clients, held against what came.

use std::collections::BTreeSet;

use organico_forecast::{
    ComparedAdjustment, ComparedKey, ComparedRow, Comparison, ForecastScore, compare,
};
use organico_model::{AdjustedMeasure, Centre, Diagnostic};
use organico_report::{Language, Numbers, message};
use serde_json::{Value, json};

use super::kept::{SNAPSHOTS, clients, snapshots};
use crate::arguments::CentreArguments;
use crate::columns::{Side, table};
use crate::commands::inputs;
use crate::failure::Failure;
use crate::terminal::print;

/// WAPEs nearer than this are the same: half of the last digit that is shown.
const SAME_WAPE: f64 = 0.0005;

/// Runs `organico forecast compare`.
pub(super) fn run(arguments: &CentreArguments, language: Language) -> Result<(), Failure> {
    let (centre, _) = inputs::centre(&arguments.centre, language)?;
    let kept = snapshots(&arguments.centre, &centre)?;
    if kept.is_empty() {
        let path = arguments.centre.join(SNAPSHOTS);
        return Err(Failure::of(Diagnostic::fault("F0406").with("path", path.to_string_lossy())));
    }
    let comparison = compare(&centre, &kept, &clients(&arguments.centre, &centre)?);
    if arguments.json {
        print(&to_json(&comparison, kept.len()).to_string());
    } else if comparison.rows.is_empty() {
        let count = Numbers::of(language).count(kept.len());
        print(&message(language, "compare-nothing", &[("count", &count)]));
    } else {
        Words { centre: &centre, language }.tell(&comparison);
    }
    Ok(())
}

fn to_json(comparison: &Comparison, kept: usize) -> Value {
    let row = |row: &ComparedRow| {
        json!({
            "measure": row.key.measure,
            "client": row.key.client,
            "made": row.key.snapshot.map(|(made, _)| made),
            "first": row.key.snapshot.map(|(_, first)| first),
            "contact_type": row.key.contact_type,
            "ours": score_json(&row.ours),
            "without_adjustments": row.model.as_ref().map(score_json),
            "naive": score_json(&row.naive),
            "theirs": row.theirs.as_ref().map(score_json),
        })
    };
    let adjustment = |one: &ComparedAdjustment| {
        json!({
            "id": one.id,
            "measure": one.measure,
            "contact_type": one.contact_type,
            "forecasts": one.snapshots,
            "with": score_json(&one.with),
            "without": score_json(&one.without),
        })
    };
    json!({
        "forecasts": kept,
        "rows": comparison.rows.iter().map(row).collect::<Vec<_>>(),
        "adjustments": comparison.adjustments.iter().map(adjustment).collect::<Vec<_>>(),
    })
}

fn score_json(score: &ForecastScore) -> Value {
    json!({
        "intervals": score.intervals,
        "recorded": score.recorded,
        "expected": score.expected,
        "wape": score.wape,
        "bias": score.bias,
        "mase": score.mase,
    })
}

/// A comparison in the reader's words.
struct Words<'a> {
    centre: &'a Centre,
    language: Language,
}

impl Words<'_> {
    fn tell(&self, comparison: &Comparison) {
        let group = |row: &ComparedRow| (row.key.measure, row.key.client.clone());
        for rows in comparison.rows.chunk_by(|a, b| group(a) == group(b)) {
            let Some(first) = rows.first() else { continue };
            print(&self.title(&first.key));
            print(&self.rows(rows));
            print("");
        }
        if !comparison.adjustments.is_empty() {
            print(&self.say("compare-adjustments", &[]));
            print(&self.adjustments(&comparison.adjustments));
        }
    }

    fn say(&self, key: &str, gaps: &[(&str, &str)]) -> String {
        message(self.language, key, gaps)
    }

    fn heads(&self, names: &[&str]) -> Vec<String> {
        names.iter().map(|name| self.say(&format!("compare-head-{name}"), &[])).collect()
    }

    fn title(&self, key: &ComparedKey) -> String {
        let measure = self.measure(key.measure);
        match &key.client {
            None => measure,
            Some(client) => {
                let gaps = [("measure", measure.as_str()), ("client", client)];
                self.say("compare-beside-client", &gaps)
            }
        }
    }

    fn measure(&self, measure: AdjustedMeasure) -> String {
        match measure {
            AdjustedMeasure::Contacts => self.say("compare-contacts", &[]),
            AdjustedMeasure::HandleTime => self.say("compare-handle-time", &[]),
        }
    }

    fn rows(&self, rows: &[ComparedRow]) -> String {
        let names = ["forecast", "type", "method", "intervals", "expected", "recorded"];
        let names: Vec<&str> = names.into_iter().chain(["wape", "bias", "mase"]).collect();
        let mut cells = vec![self.heads(&names)];
        for row in rows.iter().filter(|row| says_more(&row.key, rows)) {
            let (of, kind) = (self.forecast(&row.key), self.kind(&row.key));
            let client = row.key.client.as_deref().unwrap_or_default();
            let scores = [
                (self.say("compare-ours", &[]), Some(row.ours)),
                (self.say("compare-model", &[]), row.model),
                (self.say("compare-naive", &[]), Some(row.naive)),
                (self.say("compare-client", &[("client", client)]), row.theirs),
            ];
            for (whose, score) in scores.into_iter().filter_map(|(whose, s)| Some((whose, s?))) {
                let mut line = vec![of.clone(), kind.clone(), whose];
                line.extend(self.score(&score));
                cells.push(line);
            }
        }
        let mut sides = [Side::Right; 9];
        sides[..3].fill(Side::Left);
        table(&sides, &cells)
    }

    fn forecast(&self, key: &ComparedKey) -> String {
        let Some((made, first)) = key.snapshot else {
            return self.say("compare-all-forecasts", &[]);
        };
        let numbers = Numbers::of(self.language);
        let (made, first) = (numbers.date_plain(made), numbers.date_plain(first));
        self.say("compare-kept-forecast", &[("made", &made), ("first", &first)])
    }

    fn kind(&self, key: &ComparedKey) -> String {
        let Some(id) = &key.contact_type else { return self.say("compare-all-types", &[]) };
        let known = self.centre.contact_types.iter().find(|one| one.id == *id);
        known.map_or_else(|| id.to_string(), |one| one.name.clone())
    }

    fn score(&self, score: &ForecastScore) -> [String; 6] {
        let numbers = Numbers::of(self.language);
        let none = || "-".to_owned();
        [
            numbers.count(score.intervals),
            numbers.decimal(score.expected, 0),
            numbers.decimal(score.recorded, 0),
            score.wape.map_or_else(none, |wape| numbers.percent(wape)),
            score.bias.map_or_else(none, |bias| numbers.percent(bias)),
            score.mase.map_or_else(none, |mase| numbers.decimal(mase, 2)),
        ]
    }

    fn adjustments(&self, all: &[ComparedAdjustment]) -> String {
        let numbers = Numbers::of(self.language);
        let names = ["adjustment", "type", "method", "intervals", "with", "without", "verdict"];
        let mut heads = self.heads(&names);
        heads[2].clear();
        let mut cells = vec![heads];
        for one in all {
            let known = self.centre.contact_types.iter().find(|kind| kind.id == one.contact_type);
            let kind = known.map_or_else(|| one.contact_type.to_string(), |kind| kind.name.clone());
            let percent = |score: &ForecastScore| {
                score.wape.map_or_else(|| "-".to_owned(), |wape| numbers.percent(wape))
            };
            cells.push(vec![
                one.id.to_string(),
                kind,
                self.measure(one.measure),
                numbers.count(one.with.intervals),
                percent(&one.with),
                percent(&one.without),
                self.say(verdict(one), &[]),
            ]);
        }
        let mut sides = [Side::Left; 7];
        sides[3..6].fill(Side::Right);
        table(&sides, &cells)
    }
}

/// Returns whether a row says more than the others: of a single contact type or a single kept forecast the rows of all
/// say the same.
fn says_more(key: &ComparedKey, rows: &[ComparedRow]) -> bool {
    let types: BTreeSet<_> = rows.iter().filter_map(|row| row.key.contact_type.as_ref()).collect();
    let forecasts: BTreeSet<_> = rows.iter().filter_map(|row| row.key.snapshot).collect();
    (types.len() > 1 || key.contact_type.is_some())
        && (forecasts.len() > 1 || key.snapshot.is_some())
}

fn verdict(one: &ComparedAdjustment) -> &'static str {
    match (one.with.wape, one.without.wape) {
        (Some(with), Some(without)) if with < without - SAME_WAPE => "compare-helped",
        (Some(with), Some(without)) if with > without + SAME_WAPE => "compare-harmed",
        _ => "compare-no-matter",
    }
}
