//! Scenarios side by side as plain text: the headline figures of the four blocks, then what rules say.

use super::comparison::{BLOCKS, Cell, Comparison, Row};
use super::figures::RowKind;
use super::findings::{KINDS, calendar, kind_key, said_of};
use super::voice::Voice;

/// Width of the words on the left and of each scenario: today and three scenarios stay under 100.
const WORDS: usize = 35;
const COLUMN: usize = 15;

/// Returns the text.
pub(super) fn text(comparison: &Comparison<'_>) -> String {
    let mut lines = head(comparison);
    for (block, key) in BLOCKS.iter().zip(["service", "cost", "people"]) {
        let index = BLOCKS.iter().position(|one| one == block).unwrap_or(0);
        lines.extend([String::new(), section(comparison, key)]);
        let rows: Vec<&Row> = comparison.blocks[index]
            .iter()
            .flat_map(|group| &group.rows)
            .filter(|row| matches!(row.kind, RowKind::Headline | RowKind::Latest))
            .collect();
        if rows.is_empty() {
            lines.push(format!("  {}", comparison.voice.say("scenario-no-demand")));
        }
        for row in rows {
            figure(row, comparison.voice, &mut lines);
        }
    }
    lines.extend([String::new(), section(comparison, "procedure")]);
    procedure(comparison, &mut lines);
    lines.join("\n") + "\n"
}

fn section(comparison: &Comparison<'_>, key: &str) -> String {
    comparison.voice.say(&format!("scenario-section-{key}")).to_uppercase()
}

/// Returns the letter of a column: today has its word.
fn letter(comparison: &Comparison<'_>, index: usize) -> String {
    let first_is_today =
        comparison.columns.first().is_some_and(|column| column.result.scenario.is_empty());
    match (index, first_is_today) {
        (0, true) => comparison.voice.say("scenario-today-short"),
        (index, today) => {
            let index = (index - usize::from(today)) % 26;
            char::from(b'A' + index as u8).to_string()
        }
    }
}

fn head(comparison: &Comparison<'_>) -> Vec<String> {
    let voice = comparison.voice;
    let centre = comparison.baseline.name.as_str();
    let mut lines = vec![voice.fill("scenario-title", &[("centre", centre.into())])];
    if comparison.baseline.invented {
        lines.extend(wrapped(&voice.say("scenario-invented"), 96));
    }
    for (index, column) in comparison.columns.iter().enumerate() {
        let words = format!("{} = {}", letter(comparison, index), column.name);
        lines.extend(wrapped(&words, 94).into_iter().map(|line| format!("  {line}")));
        let supplier = voice.words(&column.result.supplier);
        let status = voice.status(column.result.demand_status);
        let words = format!("{}: {supplier} ({status})", voice.say("scenario-row-supplier"));
        lines.extend(wrapped(&words, 90).into_iter().map(|line| format!("      {line}")));
    }
    let letters: Vec<String> =
        (0..comparison.columns.len()).map(|index| letter(comparison, index)).collect();
    let letters = columns(&letters);
    lines.extend([String::new(), format!("{:WORDS$}{letters}", "")]);
    lines
}

fn figure(row: &Row, voice: Voice, lines: &mut Vec<String>) {
    let same = voice.say("scenario-same");
    if let Some(why) = missing_in_all(row) {
        lines.extend(wrapped(&format!("{} — {why}", row.label), 96));
        return;
    }
    let (mut values, mut differences) = (Vec::new(), Vec::new());
    let mut reasons: Vec<String> = Vec::new();
    for cell in &row.cells {
        let (value, difference) = match cell {
            Cell::Known { value, difference, .. } => (value.as_str(), difference.as_deref()),
            Cell::Missing(why) => {
                if !reasons.contains(why) {
                    reasons.push(why.clone());
                }
                ("—", None)
            }
        };
        values.push(value);
        let difference = difference.filter(|text| **text != same).unwrap_or_default();
        differences.push(difference);
    }
    let (values, differences) = (columns(&values), columns(&differences));
    let mut label = wrapped(&format!("{} {}", row.label, over(row)), WORDS).into_iter();
    lines.push(format!("{:WORDS$}{values}", label.next().unwrap_or_default()));
    let second = label.next().unwrap_or_default();
    if !second.is_empty() || !differences.trim().is_empty() {
        lines.push(format!("{second:WORDS$}{differences}").trim_end().to_owned());
    }
    lines.extend(label);
    if !reasons.is_empty() {
        let reasons = wrapped(&format!("— {}", reasons.join("; ")), 60);
        lines.extend(reasons.into_iter().map(|line| format!("{:WORDS$} {line}", "")));
    }
}

/// Returns texts side by side, each at the right of its column.
fn columns(texts: &[impl AsRef<str>]) -> String {
    texts.iter().map(|text| format!(" {:>COLUMN$}", text.as_ref())).collect::<Vec<_>>().concat()
}

/// Returns why no column has a value.
fn missing_in_all(row: &Row) -> Option<&str> {
    let why = |cell: &'_ Cell| matches!(cell, Cell::Missing(_));
    match row.cells.first() {
        Some(Cell::Missing(first)) if row.cells.iter().all(why) => Some(first),
        _ => None,
    }
}

fn over(row: &Row) -> String {
    if row.over.is_empty() { String::new() } else { format!("({})", row.over) }
}

fn procedure(comparison: &Comparison<'_>, lines: &mut Vec<String>) {
    let voice = comparison.voice;
    let letters = |names: &[String]| {
        let columns = comparison.columns.iter().enumerate();
        let here = columns.filter(|(_, column)| names.contains(&column.name));
        here.map(|(index, _)| letter(comparison, index)).collect::<Vec<_>>().join(", ")
    };
    let before = lines.len();
    for kind in KINDS {
        let word = voice.say(&format!("scenario-kind-one-{}", kind_key(kind)));
        for one in said_of(comparison, kind) {
            let head = format!("[{}] {word}: {}", letters(&one.scenarios), one.words);
            lines.extend(wrapped(&head, 94).into_iter().map(|line| format!("  {line}")));
            if one.status.is_empty() {
                continue;
            }
            let rule = format!("{}; {}", one.rule, one.status);
            lines.extend(wrapped(&rule, 90).iter().map(|line| format!("      {line}")));
        }
    }
    if lines.len() == before {
        lines.push(format!("  {}", voice.say("scenario-no-findings")));
    }
    let days = calendar(comparison);
    if !days.is_empty() {
        lines.extend([String::new(), voice.say("scenario-calendar").to_uppercase()]);
    }
    for one in days {
        let day = one.day.map_or_else(String::new, |day| voice.numbers.date_plain(day));
        let words = format!("[{}] {} ({})", letters(&one.scenarios), one.words, one.change);
        let words = wrapped(&format!("{day}: {words}"), 94);
        lines.extend(words.into_iter().map(|line| format!("  {line}")));
    }
}

/// Returns a text in lines of at most so many letters, cut between words.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let fits = lines.last().is_none_or(|line| {
            line.is_empty() || line.chars().count() + 1 + word.chars().count() <= width
        });
        if !fits {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}
