//! Where a figure comes from, as a tree: its formula in words and numbers, then the same for what it was made from.

use std::collections::BTreeSet;

use organico_model::{Month, Origin, SourceStatus, Step, WorkingSheet};

use super::names::PlaceNames;
use super::near::near;
use super::voice::Voice;
use crate::Language;
use crate::working::{formula_text, quantity_label, quantity_text};

/// Values of the same name above which only the span and the largest are shown.
const MANY: usize = 6;

/// Steps that may hand a value on before the walk gives up: a sheet from elsewhere may go round in a circle.
const HANDS: usize = 64;

/// A path that the sheet does not hold, with those most like it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownFigure {
    /// The path asked for.
    pub path: String,
    /// Paths that were perhaps meant, the likeliest first; all figures of the place where the path is one.
    pub near: Vec<String>,
}

impl UnknownFigure {
    /// Returns what to say about it: a line, then a path a line.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let voice = Voice::new(language);
        let gaps = [("path", self.path.as_str().into())];
        let mut lines = vec![voice.fill("scenario-why-unknown", &gaps)];
        if !self.near.is_empty() {
            lines.push(voice.say("scenario-why-near"));
        }
        lines.extend(self.near.iter().map(|path| format!("  {path}")));
        lines.join("\n")
    }
}

/// Returns where the figure of a path comes from, down to `depth` levels of inputs.
///
/// # Errors
/// The sheet has no such figure; the error holds the paths that are most like it.
pub fn why_text(
    sheet: &WorkingSheet,
    path: &str,
    depth: u32,
    language: Language,
) -> Result<String, UnknownFigure> {
    why_text_named(sheet, &PlaceNames::default(), path, depth, language)
}

/// Returns where the figure of a path comes from, with the names of groups, sites and contracts.
///
/// # Errors
/// The sheet has no such figure; the error holds the paths that are most like it.
pub fn why_text_named(
    sheet: &WorkingSheet,
    names: &PlaceNames,
    path: &str,
    depth: u32,
    language: Language,
) -> Result<String, UnknownFigure> {
    let voice = Voice::new(language);
    let mut why = Why::new(sheet, names, voice);
    let unknown = || UnknownFigure { path: path.to_owned(), near: near(sheet, path) };
    let node = why.node(path, depth).ok_or_else(unknown)?;
    let mut lines = Vec::new();
    lines_of(&node, 0, "", &mut lines);
    lines.push(rests_on(sheet.status(path), voice));
    Ok(lines.join("\n") + "\n")
}

/// Returns what a figure rests on, in a sentence.
pub(super) fn rests_on(status: Option<SourceStatus>, voice: Voice) -> String {
    match status {
        Some(status) => {
            voice.fill("scenario-why-status", &[("status", voice.status(status).into())])
        }
        None => voice.say("scenario-why-no-status"),
    }
}

/// A figure with what it was made from.
pub(super) struct Node {
    /// Words of the quantity.
    pub(super) label: String,
    /// The value with its unit.
    pub(super) value: String,
    /// Where it was found.
    pub(super) place: String,
    /// How it came about: a line or two.
    pub(super) how: Vec<String>,
    /// What it was made from.
    pub(super) below: Vec<Below>,
    /// What there is to be asked for, where the depth ended here or the same was shown before.
    pub(super) rest: Option<String>,
}

/// What a figure was made from.
pub(super) enum Below {
    /// A figure.
    One(Node),
    /// Many figures of one name: words about them, and the largest.
    Many(String, Node),
}

/// A walk through a sheet, which shows each figure once.
pub(super) struct Why<'a> {
    sheet: &'a WorkingSheet,
    names: &'a PlaceNames,
    voice: Voice,
    shown: BTreeSet<String>,
}

impl<'a> Why<'a> {
    pub(super) fn new(sheet: &'a WorkingSheet, names: &'a PlaceNames, voice: Voice) -> Self {
        Self { sheet, names, voice, shown: BTreeSet::new() }
    }

    /// Returns the figure of a path with so many levels of inputs; nothing where the sheet has none.
    pub(super) fn node(&mut self, path: &str, depth: u32) -> Option<Node> {
        let asked = self.sheet.step(path)?;
        let path = self.origin_of(path);
        let step = self.sheet.step(&path).unwrap_or(asked);
        let place = path.rsplit_once('/').map_or("", |(place, _)| place);
        let inputs = self.sheet.inputs(&path);
        let language = self.voice.language;
        let mut node = Node {
            label: quantity_label(&asked.name, language),
            value: quantity_text(asked, language),
            place: self.names.place(place, self.voice),
            how: self.how(step, place),
            below: Vec::new(),
            rest: None,
        };
        if inputs.is_empty() {
            return Some(node);
        }
        if !self.shown.insert(path.clone()) {
            node.how = Vec::new();
            node.rest = Some(self.voice.say("scenario-why-cut"));
        } else if depth == 0 {
            let gaps = [("path", path.clone().into())];
            node.rest = Some(self.voice.fill("scenario-why-deeper", &gaps));
            self.shown.remove(&path);
        } else {
            node.below = self.below(&inputs, depth - 1);
        }
        Some(node)
    }

    /// Returns the path where a value that was only handed on was first found.
    fn origin_of(&self, path: &str) -> String {
        let mut path = path.to_owned();
        for _ in 0..HANDS {
            let from = match self.sheet.step(&path).map(|step| &step.origin) {
                Some(Origin::Taken { from }) => from,
                // The sum of one value is that value.
                Some(Origin::Sum { of }) if of.len() == 1 => &of[0],
                _ => break,
            };
            if self.sheet.step(from).is_none() {
                break;
            }
            path.clone_from(from);
        }
        path
    }

    /// Returns what a figure was made from: a figure each, and many of one name as one.
    fn below(&mut self, inputs: &[String], depth: u32) -> Vec<Below> {
        let mut names: Vec<&str> = Vec::new();
        for name in inputs.iter().map(|path| name_of(path)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let mut below = Vec::new();
        for name in names {
            let same: Vec<&String> = inputs.iter().filter(|path| name_of(path) == name).collect();
            if same.len() > MANY {
                below.extend(self.many(&same, depth));
            } else {
                below.extend(same.iter().filter_map(|path| self.node(path, depth)).map(Below::One));
            }
        }
        below
    }

    fn many(&mut self, paths: &[&String], depth: u32) -> Option<Below> {
        let sheet = self.sheet;
        let known = || paths.iter().filter_map(|path| sheet.step(path).map(|step| (*path, step)));
        let least = known().min_by(|a, b| a.1.value.total_cmp(&b.1.value))?.1;
        let (largest, most) = known().reduce(|a, b| if b.1.value > a.1.value { b } else { a })?;
        // Of months the last one is shown: by then every change holds.
        let months = same_but_month(paths);
        let shown = if months { known().next_back()?.0 } else { largest };
        let language = self.voice.language;
        let place = shown.rsplit_once('/').map_or("", |(place, _)| place);
        let gaps = [
            ("count", self.voice.numbers.count(paths.len()).into()),
            ("label", quantity_label(&most.name, language).into()),
            ("least", quantity_text(least, language).into()),
            ("most", quantity_text(most, language).into()),
            ("place", self.names.place(place, self.voice).into()),
        ];
        let key = if months { "scenario-why-months" } else { "scenario-why-many" };
        let words = self.voice.fill(key, &gaps);
        Some(Below::Many(words, self.node(shown, depth)?))
    }

    /// Returns how a step came about.
    fn how(&self, step: &Step, place: &str) -> Vec<String> {
        let voice = self.voice;
        match &step.origin {
            Origin::Given => vec![voice.say("scenario-why-given")],
            Origin::Stated { source, status } => {
                vec![format!("{}; {}", voice.source(source), voice.status(*status))]
            }
            Origin::Rule { rule, source, status } => {
                vec![format!("{}; {source}; {}", voice.rule(rule), voice.status(*status))]
            }
            Origin::Reckoned { formula } => match self.sheet.place(place) {
                Some(working) => {
                    let (words, numbers) = formula_text(formula, working, voice.language);
                    vec![format!("= {words}"), format!("= {numbers}")]
                }
                None => Vec::new(),
            },
            Origin::Taken { from } => {
                let place = from.rsplit_once('/').map_or("", |(place, _)| place);
                let place = self.names.place(place, voice);
                vec![voice.fill("scenario-why-taken", &[("place", place.into())])]
            }
            Origin::Sum { of } => {
                let number = voice.numbers.count(of.len());
                let gaps = [("count", of.len().into()), ("number", number.into())];
                vec![voice.fill("scenario-why-sum", &gaps)]
            }
            Origin::Method { method, .. } => vec![voice.say(&format!("method-{method}"))],
        }
    }
}

/// Returns whether paths differ only in their month.
pub(super) fn same_but_month(paths: &[&String]) -> bool {
    let rest = |path: &&String| {
        path.split_once('/')
            .filter(|(head, _)| head.parse::<Month>().is_ok())
            .map(|(_, rest)| rest.to_owned())
    };
    let mut all = paths.iter().map(rest);
    let first = all.next().flatten();
    first.is_some() && all.all(|one| one == first)
}

pub(super) fn name_of(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

/// Writes a node as indented lines; the place only where it is another than above.
fn lines_of(node: &Node, indent: usize, above: &str, lines: &mut Vec<String>) {
    let start = "  ".repeat(indent);
    let place = if node.place.is_empty() || node.place == above {
        String::new()
    } else {
        format!(" ({})", node.place)
    };
    let leaf = node.below.is_empty() && node.how.len() == 1;
    let inline = if leaf { format!(" [{}]", node.how.join("; ")) } else { String::new() };
    lines.push(format!("{start}{}: {}{place}{inline}", node.label, node.value));
    if !leaf {
        lines.extend(node.how.iter().map(|how| format!("{start}  {how}")));
    }
    lines.extend(node.rest.iter().map(|rest| format!("{start}  ({rest})")));
    for below in &node.below {
        match below {
            Below::One(node_below) => lines_of(node_below, indent + 2, &node.place, lines),
            Below::Many(words, largest) => {
                lines.push(format!("{start}    {words}"));
                lines_of(largest, indent + 3, &node.place, lines);
            }
        }
    }
}

#[cfg(test)]
mod tests;
