//! `imports.toml`: what was said about the files of other systems, kept so that it need not be said twice.
//!
//! Each kind of file has its section: settings such as the preset, the columns of ours by theirs, and words of ours for
//! words of theirs. Values are free text here; who reads the file judges them.

use std::collections::BTreeMap;

use organico_model::{CENTRE_VERSION, Diagnostic};

use crate::centre::{Files, version};
use crate::context::Context;
use crate::text::clean;
use crate::tree::{Source, Table, parse};
use crate::write::{Page, quoted};

/// The document in the folder of a centre.
pub const MEMORY_FILE: &str = "imports.toml";

/// What is kept about one kind of file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetMemory {
    /// Settings by name, such as `preset` and `zone`.
    pub settings: BTreeMap<String, String>,
    /// Their column for a column of ours: `person` is `Matricola`.
    pub columns: BTreeMap<String, String>,
    /// For a column of ours, our word for a word of theirs: under `code`, `FER` is `holiday`.
    pub values: BTreeMap<String, BTreeMap<String, String>>,
}

impl SheetMemory {
    /// Returns our word for a word of theirs under a column of ours, if it was said.
    #[must_use]
    pub fn value(&self, column: &str, theirs: &str) -> Option<&str> {
        self.values.get(column)?.get(theirs).map(String::as_str)
    }

    /// Keeps our word for a word of theirs under a column of ours.
    pub fn keep_value(&mut self, column: &str, theirs: &str, ours: &str) {
        let words = self.values.entry(column.to_owned()).or_default();
        words.insert(theirs.to_owned(), ours.to_owned());
    }
}

/// What is kept about the files of a centre, by kind of file: `history`, `people`, `roster`, `absences`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportMemory {
    /// Section by name.
    pub sections: BTreeMap<String, SheetMemory>,
}

impl ImportMemory {
    /// Returns what is kept about a kind of file; nothing is kept about one that is new.
    #[must_use]
    pub fn section(&self, kind: &str) -> SheetMemory {
        self.sections.get(kind).cloned().unwrap_or_default()
    }
}

/// Returns what a centre keeps about its imports; nothing when it has no such document.
///
/// # Errors
/// All faults of the document, with their places.
pub fn read_memory(files: &Files) -> Result<ImportMemory, Vec<Diagnostic>> {
    let context = Context::default();
    let text = files.get(MEMORY_FILE).map(|text| clean(text)).unwrap_or_default();
    let memory = if text.is_empty() { ImportMemory::default() } else { read(&text, &context) };
    if context.has_fault() { Err(context.into_diagnostics()) } else { Ok(memory) }
}

/// Returns what the document says as far as it can be read; every fault is reported.
fn read(text: &str, context: &Context) -> ImportMemory {
    let mut memory = ImportMemory::default();
    let source = Source::new(MEMORY_FILE, text);
    let Some(tree) = parse(text, &source, context) else { return memory };
    let root = Table::root(&tree, &source, context);
    version(&root);
    for (kind, node) in root.every_key().into_iter().filter(|(key, _)| *key != "version") {
        if let Some(table) = node.table() {
            memory.sections.insert(kind.to_owned(), section(&table));
        }
    }
    memory
}

fn section(table: &Table<'_>) -> SheetMemory {
    let columns = table.table("columns").map(|columns| texts(&columns)).unwrap_or_default();
    let mut memory = SheetMemory { columns, ..SheetMemory::default() };
    for (column, node) in table.table("values").iter().flat_map(Table::every_key) {
        memory.values.extend(node.table().map(|words| (column.to_owned(), texts(&words))));
    }
    let inner = ["columns", "values"];
    for (key, node) in table.every_key().into_iter().filter(|(key, _)| !inner.contains(key)) {
        memory.settings.extend(node.text().map(|text| (key.to_owned(), text)));
    }
    memory
}

fn texts(table: &Table<'_>) -> BTreeMap<String, String> {
    let pairs = table.every_key().into_iter();
    pairs.filter_map(|(key, node)| Some((key.to_owned(), node.text()?))).collect()
}

/// Returns the document of what a centre keeps about its imports.
#[must_use]
pub fn write_memory(memory: &ImportMemory) -> String {
    let mut page = Page::default();
    page.comment(
        "What was said about files of other systems, so that the next import need not ask. Under columns: our column = \
         their column. Under values: their word = our word, or \"-\" to leave rows with it out.",
    );
    page.raw("version", CENTRE_VERSION);
    for (kind, section) in &memory.sections {
        if !section.settings.is_empty() {
            table(&mut page, kind, &section.settings);
        }
        if !section.columns.is_empty() {
            table(&mut page, &format!("{kind}.columns"), &section.columns);
        }
        for (column, words) in section.values.iter().filter(|(_, words)| !words.is_empty()) {
            table(&mut page, &format!("{kind}.values.{column}"), words);
        }
    }
    page.finish()
}

fn table(page: &mut Page, header: &str, pairs: &BTreeMap<String, String>) {
    page.header(&format!("[{header}]"));
    for (key, value) in pairs {
        page.text(&bare_or_quoted(key), value);
    }
}

/// Returns a key as TOML has it: in quotes only where it needs them.
fn bare_or_quoted(key: &str) -> String {
    let bare =
        !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
    if bare { key.to_owned() } else { quoted(key) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept() -> ImportMemory {
        let mut history = SheetMemory::default();
        history.settings.insert("preset".to_owned(), "genesys-cloud".to_owned());
        history.columns.insert("offered".to_owned(), "Chiamate \"in\"".to_owned());
        history.keep_value("queue", "Bollette = Nord", "bollette");
        ImportMemory { sections: BTreeMap::from([("history".to_owned(), history)]) }
    }

    #[test]
    fn what_was_written_reads_back_as_the_same() {
        let files = Files::from([(MEMORY_FILE.to_owned(), write_memory(&kept()))]);
        assert_eq!(read_memory(&files), Ok(kept()));
        assert_eq!(kept().section("history").value("queue", "Bollette = Nord"), Some("bollette"));
        assert_eq!(read_memory(&Files::new()), Ok(ImportMemory::default()));
    }

    #[test]
    fn a_document_of_another_version_or_with_a_number_for_a_text_is_refused() {
        for text in ["version = 9\n", "version = 1\n[people]\ncolumns = 3\n", "version = 1\nx = 1"]
        {
            let files = Files::from([(MEMORY_FILE.to_owned(), text.to_owned())]);
            assert!(read_memory(&files).is_err(), "{text}");
        }
    }
}
