//! The sections of a problem file: a line `SECTION_X`, then its rows of comma-separated fields; `#` begins a comment.

use std::collections::BTreeMap;

use organico_model::Diagnostic;

use super::fields::Row;
use crate::context::{Context, place};
use crate::names::nearest;
use crate::refusal::shown;

/// How a section opens.
const OPENING: &str = "SECTION_";

/// A section that a file must have, and the fields of its rows.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) name: &'static str,
    pub(super) columns: &'static [&'static str],
    /// Whether the last field may be repeated.
    pub(super) open_ended: bool,
}

/// Returns a section whose rows have exactly these fields.
pub(super) const fn section(name: &'static str, columns: &'static [&'static str]) -> Section {
    Section { name, columns, open_ended: false }
}

/// The rows of every section that a file has.
pub(super) struct Sections<'t> {
    file: &'t str,
    pub(super) context: &'t Context,
    rows: BTreeMap<&'static str, Vec<Row<'t>>>,
}

/// Where a walk through the lines stands.
#[derive(Clone, Copy)]
enum Inside {
    Nothing,
    Unknown,
    Section(&'static Section),
}

impl<'t> Sections<'t> {
    /// Returns the rows of a clean text by section; what belongs to none, and sections that are missing, are reported.
    pub(super) fn read(
        file: &'t str,
        text: &'t str,
        known: &'static [Section],
        context: &'t Context,
    ) -> Self {
        let mut sections = Self { file, context, rows: BTreeMap::new() };
        let mut opened: BTreeMap<&str, u32> = BTreeMap::new();
        let mut inside = Inside::Nothing;
        let mut last = 0;
        for (index, line) in text.lines().enumerate() {
            let number = index as u32 + 1;
            let content = line.split('#').next().unwrap_or_default().trim();
            if content.is_empty() {
                continue;
            }
            last = number;
            if content.starts_with(OPENING) {
                inside = sections.open(content, number, known);
                if let Inside::Section(section) = inside {
                    sections.note_opening(section.name, number, &mut opened);
                }
            } else {
                sections.keep(inside, content, number);
            }
        }
        sections.report_missing(known, &opened, last);
        sections
    }

    fn open(&self, content: &str, line: u32, known: &'static [Section]) -> Inside {
        if let Some(section) = known.iter().find(|section| section.name == content) {
            return Inside::Section(section);
        }
        let names: Vec<&str> = known.iter().map(|section| section.name).collect();
        let fault = Diagnostic::fault("I1801")
            .with("section", shown(content))
            .with("near", nearest(content, &names).unwrap_or("-"))
            .with("known", names.join(", "));
        self.context.report(fault.at(self.file, line, ""));
        Inside::Unknown
    }

    fn note_opening(&self, name: &'static str, line: u32, opened: &mut BTreeMap<&str, u32>) {
        if let Some(first) = opened.get(name) {
            let first = place(self.file, *first, "");
            let fault = Diagnostic::fault("I0108").with("name", name).with("first", first);
            self.context.report(fault.at(self.file, line, ""));
        } else {
            opened.insert(name, line);
        }
    }

    fn keep(&mut self, inside: Inside, content: &'t str, line: u32) {
        match inside {
            Inside::Unknown => {}
            Inside::Nothing => {
                let fault = Diagnostic::fault("I1803").with("row", shown(content));
                self.context.report(fault.at(self.file, line, ""));
            }
            Inside::Section(section) => {
                let row = Row::of(self.file, line, section, content, self.context);
                self.rows.entry(section.name).or_default().extend(row);
            }
        }
    }

    fn report_missing(&self, known: &[Section], opened: &BTreeMap<&str, u32>, last: u32) {
        for section in known.iter().filter(|section| !opened.contains_key(section.name)) {
            let fault = Diagnostic::fault("I1802").with("section", section.name).with("line", last);
            self.context.report(fault.at(self.file, last, ""));
        }
    }

    /// Returns the rows of a section.
    pub(super) fn rows(&self, section: &str) -> &[Row<'t>] {
        self.rows.get(section).map_or(&[], Vec::as_slice)
    }

    /// Returns the rows of a section, if they are no more than a limit; too many are reported once.
    pub(super) fn rows_up_to(&self, section: &'static str, limit: usize) -> Option<&[Row<'t>]> {
        let rows = self.rows(section);
        if let Some(first) = rows.get(limit) {
            let over = (rows.len(), limit);
            super::report_too_many(self.file, first.line, section, over, self.context);
            return None;
        }
        Some(rows)
    }

    /// Returns the number of a section that holds nothing else.
    pub(super) fn only_number(&self, section: &'static str, bounds: (u32, u32)) -> Option<u32> {
        match self.rows(section) {
            [row] => row.number(0, bounds),
            rows => {
                self.report_count(section, rows);
                None
            }
        }
    }

    fn report_count(&self, section: &str, rows: &[Row<'t>]) {
        // A section that is missing, or whose only row was refused, is reported already.
        if self.context.has_fault() && rows.is_empty() {
            return;
        }
        let line = rows.get(1).map_or(0, |row| row.line);
        let fault = Diagnostic::fault("I1804").with("section", section).with("found", rows.len());
        self.context.report(fault.at(self.file, line, ""));
    }

    /// Reports that a section needs a row and has none.
    pub(super) fn report_empty(&self, section: &str) {
        if !self.context.has_fault() {
            let fault = Diagnostic::fault("I0210").with("what", section);
            self.context.report(fault.at(self.file, 0, ""));
        }
    }

    /// Reports days at the end of which the requirement says nothing.
    pub(super) fn report_uncovered(&self, first: String, last: String) {
        if !self.context.has_fault() {
            let fault = Diagnostic::fault("I1806").with("first", first).with("last", last);
            self.context.report(fault.at(self.file, 0, ""));
        }
    }

    /// Warns that there are no people although some are wanted.
    pub(super) fn warn_nobody(&self, wanted: u64) {
        if !self.context.has_fault() {
            let warning = Diagnostic::warning("I1807").with("wanted", wanted);
            self.context.report(warning.at(self.file, 0, ""));
        }
    }
}
