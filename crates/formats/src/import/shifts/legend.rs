//! The sheet of a workbook that explains the codes of shifts: code, start and end, or code and hours.

use std::collections::BTreeMap;

use super::super::loose::{clock, folded};
use super::super::mapped::{Fate, ImportSettings, MappedSheet, Wanted};
use super::super::table::{TableSheet, Workbook};
use super::cell::span;
use crate::context::Context;
use crate::daytime::clock_text;

/// Our columns of a legend and their usual names.
const WANTED: [Wanted; 4] = [
    Wanted {
        name: "code",
        synonyms: &["codice", "codice turno", "sigla", "turno", "code", "shift"],
    },
    Wanted { name: "start", synonyms: &["inizio", "ora inizio", "dalle", "start", "from"] },
    Wanted { name: "end", synonyms: &["fine", "ora fine", "alle", "end", "to"] },
    Wanted { name: "hours", synonyms: &["orario", "orari", "fascia", "hours", "time"] },
];

/// Codes of shifts, folded, with their hours as a cell would say them.
#[derive(Debug, Default)]
pub(super) struct Legend {
    codes: BTreeMap<String, String>,
    sheet: String,
}

impl Legend {
    /// Returns the first legend among the other sheets of a workbook; an empty one when there is none.
    pub(super) fn of(book: &Workbook, settings: &ImportSettings) -> Self {
        let main = book.sheet(settings.setting("sheet")).map(|sheet| sheet.name.clone());
        let mut others = book.sheets().iter().filter(|sheet| Ok(&sheet.name) != main.as_ref());
        others.find_map(|sheet| Self::read(book, sheet)).unwrap_or_default()
    }

    fn read(book: &Workbook, sheet: &TableSheet) -> Option<Self> {
        let context = Context::default();
        let mut settings = ImportSettings::default();
        settings.said.settings.insert("sheet".to_owned(), sheet.name.clone());
        let mapped = MappedSheet::open(book, &settings, &WANTED, &["code"], &context)?;
        let mut codes = BTreeMap::new();
        mapped.for_each(|row| {
            let (start, end) = (clock(row.cell("start")), clock(row.cell("end")));
            let hours = match (start, end) {
                (Some(start), Some(end)) => format!("{}-{}", clock_text(start), clock_text(end)),
                _ => row
                    .cell("hours")
                    .split('/')
                    .all(|part| span(part).is_some())
                    .then(|| row.cell("hours").to_owned())?,
            };
            codes.insert(folded(row.cell("code")), hours);
            Some(Fate::Taken)
        });
        codes.remove("");
        (!codes.is_empty()).then(|| Self { codes, sheet: sheet.name.clone() })
    }

    /// Returns the hours of a code.
    pub(super) fn get(&self, theirs: &str) -> Option<String> {
        self.codes.get(&folded(theirs)).cloned()
    }

    /// Returns the name of the sheet and its number of codes.
    pub(super) fn sheet(&self) -> Option<(String, usize)> {
        (!self.codes.is_empty()).then(|| (self.sheet.clone(), self.codes.len()))
    }
}
