//! A TOML document as a tree in which every value knows its line, with getters that report what is wrong.
//!
//! A getter returns nothing when the value is missing or refused, and has reported it; the reader goes on with the next
//! key. [`Table::close`] then reports the keys that nobody asked for. So one pass finds every fault.

use std::cell::RefCell;

use organico_model::{Diagnostic, Place};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::context::{Context, place};
use crate::names::{Kind, nearest};
use crate::refusal::{Refusal, shown};
use crate::text::identifier;

/// Largest document, in bytes: a centre of many clients has some ten thousand lines of it.
pub(crate) const DOCUMENT_BYTES_MAX: usize = 8 * 1024 * 1024;

/// The text of a document and where its lines begin.
#[derive(Debug)]
pub(crate) struct Source<'t> {
    pub(crate) file: &'t str,
    line_starts: Vec<usize>,
}

impl<'t> Source<'t> {
    /// Returns the source of a file.
    pub(crate) fn new(file: &'t str, text: &str) -> Self {
        let starts =
            text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(i, _)| i + 1);
        Self { file, line_starts: std::iter::once(0).chain(starts).collect() }
    }

    /// Returns the line of an offset, from 1.
    pub(crate) fn line(&self, offset: usize) -> u32 {
        self.line_starts.partition_point(|start| *start <= offset) as u32
    }
}

/// Returns the tree of a document, or nothing when its text is not TOML; every break of its grammar is reported.
pub(crate) fn parse<'t>(
    text: &'t str,
    source: &Source<'_>,
    context: &Context,
) -> Option<Spanned<DeTable<'t>>> {
    if text.len() > DOCUMENT_BYTES_MAX {
        let fault = Diagnostic::fault("I0112").with("limit", DOCUMENT_BYTES_MAX);
        context.report(fault.with("found", text.len()).with("what", "bytes").at(
            source.file,
            0,
            "",
        ));
        return None;
    }
    let (tree, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let line = error.span().map_or(0, |span| source.line(span.start));
        let detail = error.message().lines().next().unwrap_or_default();
        context.report(Diagnostic::fault("I0102").with("detail", detail).at(source.file, line, ""));
    }
    errors.is_empty().then_some(tree)
}

/// A table of the tree.
pub(crate) struct Table<'t> {
    pub(crate) context: &'t Context,
    source: &'t Source<'t>,
    path: String,
    line: u32,
    entries: &'t DeTable<'t>,
    asked: RefCell<Vec<&'static str>>,
}

/// A value of the tree, with its place.
pub(crate) struct Node<'t> {
    pub(crate) context: &'t Context,
    source: &'t Source<'t>,
    pub(crate) place: Place,
    value: &'t DeValue<'t>,
}

impl<'t> Table<'t> {
    /// Returns the outermost table of a document.
    pub(crate) fn root(
        tree: &'t Spanned<DeTable<'t>>,
        source: &'t Source<'t>,
        context: &'t Context,
    ) -> Self {
        let asked = RefCell::new(Vec::new());
        Self { context, source, path: String::new(), line: 1, entries: tree.get_ref(), asked }
    }

    /// Returns the place of a key of this table, whether or not it is there.
    pub(crate) fn place(&self, key: &str) -> Place {
        let line = self
            .entries
            .get_key_value(key)
            .map_or(self.line, |(written, _)| self.source.line(written.span().start));
        let field =
            if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) };
        place(self.source.file, line, field)
    }

    /// Returns the place of the table itself.
    pub(crate) fn here(&self) -> Place {
        place(self.source.file, self.line, self.path.clone())
    }

    /// Returns the value of a key, if it is there.
    pub(crate) fn find(&self, key: &'static str) -> Option<Node<'t>> {
        self.asked.borrow_mut().push(key);
        let value = self.entries.get(key)?;
        Some(Node {
            context: self.context,
            source: self.source,
            place: self.place(key),
            value: value.get_ref(),
        })
    }

    /// Returns whether a key is there, whatever its value.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Returns the value of a key, which must be there.
    pub(crate) fn need(&self, key: &'static str) -> Option<Node<'t>> {
        let node = self.find(key);
        if node.is_none() {
            let table = if self.path.is_empty() { self.source.file } else { &self.path };
            let fault = Diagnostic::fault("I0103").with("key", key).with("table", table);
            self.context.report_at(&Place { field: self.path.clone(), ..self.place(key) }, fault);
        }
        node
    }

    /// Returns free text that must be there.
    pub(crate) fn text(&self, key: &'static str) -> Option<String> {
        self.need(key)?.text()
    }

    /// Returns free text, empty when it is not there.
    pub(crate) fn text_or_empty(&self, key: &'static str) -> String {
        self.find(key).and_then(|node| node.text()).unwrap_or_default()
    }

    /// Returns a quantity that must be there.
    pub(crate) fn quantity<T>(
        &self,
        key: &'static str,
        read: impl Fn(&str) -> Result<T, Refusal>,
    ) -> Option<T> {
        self.need(key)?.quantity(read)
    }

    /// Returns a quantity that may be left out.
    pub(crate) fn quantity_if<T>(
        &self,
        key: &'static str,
        read: impl Fn(&str) -> Result<T, Refusal>,
    ) -> Option<T> {
        self.find(key)?.quantity(read)
    }

    /// Returns yes or no; `otherwise` when it is not there.
    pub(crate) fn flag(&self, key: &'static str, otherwise: bool) -> bool {
        let Some(node) = self.find(key) else { return otherwise };
        if let DeValue::Boolean(yes) = node.value {
            return *yes;
        }
        node.refuse(&Refusal::Form("true, false"));
        otherwise
    }

    /// Returns the identifier under a key and notes that this table defines it.
    pub(crate) fn define(&self, key: &'static str, kind: Kind) -> Option<String> {
        let node = self.need(key)?;
        let name = node.identifier()?;
        self.context.define(kind, &name, &node.place);
        Some(name)
    }

    /// Returns the identifier under a key, which something else must define.
    pub(crate) fn refer(&self, key: &'static str, kind: Kind) -> Option<String> {
        self.need(key)?.reference(kind)
    }

    /// Returns the identifier under a key, if it is there; something else must define it.
    pub(crate) fn refer_if(&self, key: &'static str, kind: Kind) -> Option<String> {
        self.find(key)?.reference(kind)
    }

    /// Returns the values of an array; none when the key is not there.
    pub(crate) fn list(&self, key: &'static str) -> Vec<Node<'t>> {
        self.find(key).map(|node| node.list()).unwrap_or_default()
    }

    /// Returns the tables of an array of tables; none when the key is not there.
    pub(crate) fn tables(&self, key: &'static str) -> Vec<Table<'t>> {
        self.list(key).iter().filter_map(Node::table).collect()
    }

    /// Returns the tables of an array like [`Table::tables`], without a report on what is not one.
    pub(crate) fn tables_quietly(&self, key: &'static str) -> Vec<Table<'t>> {
        self.find(key).filter(Node::is_list).map_or_else(Vec::new, |node| {
            let tables =
                node.list().into_iter().filter(|item| matches!(item.value, DeValue::Table(_)));
            tables.filter_map(|item| item.table()).collect()
        })
    }

    /// Returns the table under a key, if it is there.
    pub(crate) fn table(&self, key: &'static str) -> Option<Table<'t>> {
        self.find(key)?.table()
    }

    /// Returns the table under a key, without a report when it is none.
    pub(crate) fn table_quietly(&self, key: &'static str) -> Option<Table<'t>> {
        self.find(key).filter(Node::is_table)?.table()
    }

    /// Returns the table under a key, which must be there.
    pub(crate) fn need_table(&self, key: &'static str) -> Option<Table<'t>> {
        self.need(key)?.table()
    }

    /// Returns every key as written, with its value; for tables whose keys are not fixed.
    pub(crate) fn every_key(&self) -> Vec<(&'t str, Node<'t>)> {
        let node = |key: &'t str, value: &'t Spanned<DeValue<'t>>| Node {
            context: self.context,
            source: self.source,
            place: self.place(key),
            value: value.get_ref(),
        };
        self.entries
            .iter()
            .map(|(key, value)| (key.get_ref().as_ref(), node(key.get_ref(), value)))
            .collect()
    }

    /// Reports the keys that nobody asked for.
    pub(crate) fn close(&self) {
        let mut asked = self.asked.borrow_mut();
        asked.sort_unstable();
        asked.dedup();
        for key in self.entries.keys() {
            let key: &str = key.get_ref();
            if asked.contains(&key) {
                continue;
            }
            let table = if self.path.is_empty() { self.source.file } else { &self.path };
            let fault = Diagnostic::fault("I0101")
                .with("key", shown(key))
                .with("table", table)
                .with("near", nearest(key, &asked).unwrap_or("-"))
                .with("known", asked.join(", "));
            self.context.report_at(&self.place(key), fault);
        }
    }
}

impl<'t> Node<'t> {
    /// Reports that the value is refused.
    pub(crate) fn refuse(&self, refusal: &Refusal) {
        self.context.refuse(&self.place, &self.raw(), refusal);
    }

    /// Returns the value as free text.
    pub(crate) fn text(&self) -> Option<String> {
        if let DeValue::String(text) = self.value {
            return Some(text.as_ref().to_owned());
        }
        self.refuse(&Refusal::Form("\"...\""));
        None
    }

    /// Returns the value as a quantity.
    pub(crate) fn quantity<T>(&self, read: impl Fn(&str) -> Result<T, Refusal>) -> Option<T> {
        match read(&self.raw()) {
            Ok(value) => Some(value),
            Err(refusal) => {
                self.refuse(&refusal);
                None
            }
        }
    }

    /// Returns the value as an identifier.
    pub(crate) fn identifier(&self) -> Option<String> {
        self.quantity(|text| identifier(text).map(ToOwned::to_owned))
    }

    /// Returns the value if it is an identifier, without a report when it is not.
    pub(crate) fn identifier_quietly(&self) -> Option<String> {
        identifier(self.value.as_str()?).ok().map(ToOwned::to_owned)
    }

    /// Returns the value if it is free text, without a report when it is not.
    pub(crate) fn text_quietly(&self) -> Option<String> {
        self.value.as_str().map(ToOwned::to_owned)
    }

    /// Returns whether the value is a table.
    pub(crate) fn is_table(&self) -> bool {
        matches!(self.value, DeValue::Table(_))
    }

    /// Returns whether the value is an array.
    pub(crate) fn is_list(&self) -> bool {
        matches!(self.value, DeValue::Array(_))
    }

    /// Returns the value as an identifier that something else must define.
    pub(crate) fn reference(&self, kind: Kind) -> Option<String> {
        let name = self.identifier()?;
        self.context.refer(kind, &name, &self.place);
        Some(name)
    }

    /// Returns the items of an array.
    pub(crate) fn list(&self) -> Vec<Node<'t>> {
        let DeValue::Array(items) = self.value else {
            self.refuse(&Refusal::Form("[ ... ]"));
            return Vec::new();
        };
        let item = |(index, item): (usize, &'t Spanned<DeValue<'t>>)| {
            let name = name_of(item.get_ref()).unwrap_or_else(|| (index + 1).to_string());
            let field = format!("{}.{name}", self.place.field);
            let place = place(self.source.file, self.source.line(item.span().start), field);
            Node { context: self.context, source: self.source, place, value: item.get_ref() }
        };
        items.iter().enumerate().map(item).collect()
    }

    /// Returns the value as a table.
    pub(crate) fn table(&self) -> Option<Table<'t>> {
        let DeValue::Table(entries) = self.value else {
            self.refuse(&Refusal::Form("{ key = value, ... }"));
            return None;
        };
        let (path, line) = (self.place.field.clone(), self.place.line);
        let asked = RefCell::new(Vec::new());
        Some(Table { context: self.context, source: self.source, path, line, entries, asked })
    }

    /// Returns the value as it is written, without quotes; arrays and tables by their kind.
    fn raw(&self) -> String {
        match self.value {
            DeValue::String(text) => text.as_ref().to_owned(),
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().to_owned(),
            DeValue::Integer(number) => number.to_string(),
            DeValue::Float(number) => number.as_str().to_owned(),
            DeValue::Boolean(yes) => yes.to_string(),
            DeValue::Datetime(date) => date.to_string(),
            DeValue::Array(_) => "[...]".to_owned(),
            DeValue::Table(_) => "{...}".to_owned(),
        }
    }
}

/// Returns what a table calls itself, so that a place says `sites.asti` and not `sites.3`.
fn name_of(value: &DeValue<'_>) -> Option<String> {
    let DeValue::Table(entries) = value else { return None };
    let named = ["id", "level", "cause", "name"].iter().find_map(|key| entries.get(*key))?;
    named.get_ref().as_str().map(shown)
}

#[cfg(test)]
mod tests;
