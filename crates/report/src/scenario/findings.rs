//! What rules say of the changes, in words, the same thing said of several scenarios only once.

use fluent_bundle::FluentValue;
use jiff::civil::Date;
use organico_model::{Finding, FindingKind, SourceStatus};

use super::comparison::{Column, Comparison, capital};
use super::names::PlaceNames;
use super::voice::Voice;
use crate::text::Gap;

/// The kinds in the order in which they are read.
pub(super) const KINDS: [FindingKind; 5] = [
    FindingKind::Breach,
    FindingKind::Verify,
    FindingKind::CannotEvaluate,
    FindingKind::Duty,
    FindingKind::Note,
];

/// Returns the end of the keys of a kind.
pub(super) const fn kind_key(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Breach => "breach",
        FindingKind::Verify => "verify",
        FindingKind::CannotEvaluate => "cannot-evaluate",
        FindingKind::Duty => "duty",
        FindingKind::Note => "note",
    }
}

/// A finding, or a day, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) scenarios: Vec<String>,
    pub(super) change: String,
    pub(super) words: String,
    /// Rule and source.
    pub(super) rule: String,
    /// Status in words; empty where there is no source.
    pub(super) status: String,
    /// The day, for what is due.
    pub(super) day: Option<Date>,
}

/// Returns the findings of a kind.
pub(super) fn said_of(comparison: &Comparison<'_>, kind: FindingKind) -> Vec<Said> {
    let mut all: Vec<Said> = Vec::new();
    for column in &comparison.columns {
        for finding in column.result.findings.iter().filter(|finding| finding.kind == kind) {
            let words = finding_words(finding, &column.names, comparison.voice);
            add(&mut all, said((comparison.voice, column), finding, words, None), &column.name);
        }
    }
    all
}

/// Returns every day on which something is due, in order.
pub(super) fn calendar(comparison: &Comparison<'_>) -> Vec<Said> {
    let voice = comparison.voice;
    let mut all: Vec<Said> = Vec::new();
    for column in &comparison.columns {
        for finding in &column.result.findings {
            for due in &finding.due {
                let words = capital(&voice.say(&format!("due-{}", due.code)));
                add(&mut all, said((voice, column), finding, words, Some(due.day)), &column.name);
            }
        }
    }
    all.sort_by_key(|one| one.day);
    all
}

fn add(all: &mut Vec<Said>, one: Said, scenario: &str) {
    let same = |known: &&mut Said| Said { scenarios: Vec::new(), ..(*known).clone() } == one;
    match all.iter_mut().find(same) {
        Some(known) if !known.scenarios.iter().any(|name| name == scenario) => {
            known.scenarios.push(scenario.to_owned());
        }
        Some(_) => {}
        None => all.push(Said { scenarios: vec![scenario.to_owned()], ..one }),
    }
}

fn said(
    (voice, column): (Voice, &Column<'_>),
    finding: &Finding,
    words: String,
    day: Option<Date>,
) -> Said {
    Said {
        scenarios: Vec::new(),
        change: change_words(voice, column, &finding.change),
        words,
        rule: rule_words(finding, voice),
        status: status_words(finding, voice),
        day,
    }
}

/// Returns the change that a finding is about; some are about the whole scenario.
fn change_words(voice: Voice, column: &Column<'_>, change: &str) -> String {
    if change.is_empty() {
        return capital(&voice.say("scenario-whole"));
    }
    capital(&column.names.change(change, voice))
}

fn rule_words(finding: &Finding, voice: Voice) -> String {
    let rule = finding.rule.as_ref().map(|rule| voice.rule(rule));
    let source = (!finding.source.is_empty()).then(|| voice.source(&finding.source));
    let parts: Vec<String> = rule.into_iter().chain(source).collect();
    if parts.is_empty() { voice.say("scenario-no-rule") } else { parts.join(". ") }
}

fn status_words(finding: &Finding, voice: Voice) -> String {
    let nothing = finding.rule.is_none() && finding.source.is_empty();
    if nothing && finding.status == SourceStatus::Supplied {
        return String::new();
    }
    voice.status(finding.status)
}

/// Returns a finding in words.
pub(super) fn finding_words(finding: &Finding, names: &PlaceNames, voice: Voice) -> String {
    let mut gaps: Vec<(String, FluentValue<'static>)> = Vec::new();
    for (name, value) in &finding.values {
        let mut gap = |end: &str, value: FluentValue<'static>| {
            gaps.push((format!("{name}{end}"), value));
        };
        if let Ok(number) = value.parse::<f64>() {
            gap("", voice.numbers.trimmed(number).into());
            gap("_percent", voice.numbers.percent_plain(number).into());
            gap("_money", voice.figure(number, organico_model::Unit::Money).into());
            gap("_n", number.into());
        } else {
            gap("", text_words(name, value, names, voice).into());
        }
    }
    let gaps: Vec<Gap<'_>> =
        gaps.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    voice.fill(&format!("finding-{}", finding.code), &gaps)
}

/// Returns a value that is no number: a day, a rule, a name, a word of the program, or the text as it is.
fn text_words(name: &str, value: &str, names: &PlaceNames, voice: Voice) -> String {
    if let Ok(day) = value.parse::<Date>() {
        return voice.numbers.date_plain(day);
    }
    if name.starts_with("rule") {
        return voice.rule(value);
    }
    names
        .any(value, voice)
        .or_else(|| voice.texts.find(&format!("value-{value}"), &[]))
        .unwrap_or_else(|| value.to_owned())
}
