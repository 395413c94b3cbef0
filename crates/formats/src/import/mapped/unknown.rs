//! Words of theirs that nothing explains: told once each, with what is nearest and how to say what they mean.

use std::collections::BTreeMap;

use organico_model::{Diagnostic, Place};

use crate::context::Context;
use crate::names::{SUGGESTIONS_MAX, nearest};

/// Most words of ours that a diagnostic lists.
const LISTED_MAX: usize = 20;

/// A word under a column of ours, and the words of ours that there are.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word<'a> {
    pub(crate) column: &'static str,
    pub(crate) theirs: &'a str,
    pub(crate) known: &'a [String],
}

/// Unknown words by column and word.
#[derive(Debug, Default)]
pub(super) struct Unknown {
    words: BTreeMap<(&'static str, String), Entry>,
}

#[derive(Debug)]
struct Entry {
    first: Place,
    rows: usize,
    known: Vec<String>,
}

impl Unknown {
    pub(super) fn add(
        &mut self,
        place: &Place,
        column: &'static str,
        theirs: &str,
        known: &[String],
    ) {
        let entry = self.words.entry((column, theirs.to_owned())).or_insert_with(|| Entry {
            first: place.clone(),
            rows: 0,
            known: known.to_vec(),
        });
        entry.rows += 1;
    }

    pub(super) fn report(self, context: &Context) {
        for (index, ((column, theirs), entry)) in self.words.into_iter().enumerate() {
            let known: Vec<&str> = entry.known.iter().map(String::as_str).collect();
            let near = if index < SUGGESTIONS_MAX { nearest(&theirs, &known) } else { None };
            let near = near.unwrap_or("-").to_owned();
            let listed = known.iter().take(LISTED_MAX).copied().collect::<Vec<_>>().join(", ");
            let fault = Diagnostic::fault("I1208").with("column", column).with("value", theirs);
            let fault = fault.with("rows", entry.rows).with("near", near).with("known", listed);
            context.report_at(&entry.first, fault);
        }
    }
}
