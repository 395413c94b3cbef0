//! The names that a problem gives, by their index.

use std::collections::BTreeMap;

use organico_model::{Diagnostic, Place};

use super::fields::Row;
use crate::context::Context;
use crate::names::{SUGGESTIONS_MAX, nearest};
use crate::refusal::shown;
use crate::text::identifier;

/// Names with their index, and the section that gives them.
pub(super) struct Known {
    home: &'static str,
    indices: BTreeMap<String, (usize, u32)>,
}

impl Known {
    /// Returns no names yet.
    pub(super) fn none(home: &'static str) -> Self {
        Self { home, indices: BTreeMap::new() }
    }

    /// Returns names in their order.
    pub(super) fn of<'n>(home: &'static str, names: impl IntoIterator<Item = &'n str>) -> Self {
        let indexed = names.into_iter().enumerate();
        Self { home, indices: indexed.map(|(index, name)| (name.to_owned(), (index, 0))).collect() }
    }

    /// Takes the name in the first field of a row, which must be new, and returns it.
    pub(super) fn take(&mut self, row: &Row<'_>) -> Option<String> {
        let name = match identifier(row.field(0)) {
            Ok(name) => name.to_owned(),
            Err(refusal) => {
                row.context.refuse(&row.place(0), row.field(0), &refusal);
                return None;
            }
        };
        if let Some((_, first)) = self.indices.get(&name) {
            row.report_again(0, &name, *first);
            return None;
        }
        let next = self.indices.len();
        self.indices.insert(name.clone(), (next, row.line));
        Some(name)
    }

    /// Returns the index of the name in a field.
    pub(super) fn index(&self, row: &Row<'_>, field: usize) -> Option<usize> {
        self.find(row.field(field), &row.place(field), row.context)
    }

    /// Returns the index of a name; an unknown one is reported with the nearest known.
    pub(super) fn find(&self, name: &str, at: &Place, context: &Context) -> Option<usize> {
        if let Some((index, _)) = self.indices.get(name) {
            return Some(*index);
        }
        let few = context.reported(&at.file, "I0109") < SUGGESTIONS_MAX;
        let known: Vec<&str> = self.indices.keys().filter(|_| few).map(String::as_str).collect();
        let fault = Diagnostic::fault("I0109")
            .with("key", &at.field)
            .with("name", shown(name))
            .with("near", nearest(name, &known).unwrap_or("-"))
            .with("home", self.home);
        context.report_at(at, fault);
        None
    }
}
