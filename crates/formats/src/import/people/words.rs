//! The words of a sheet of people that a new centre must know: sites, skills, levels.

use std::collections::{BTreeMap, BTreeSet};

use organico_model::Diagnostic;

use super::super::mapped::{Fate, ImportSettings, MappedRow, MappedSheet};
use super::super::table::Workbook;
use super::columns::WANTED;
use super::facts::bare_level;
use super::skills::words_of;
use crate::context::Context;
use crate::series::finished;

/// Words of a sheet of people, as they are written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeopleWords {
    /// Rows, each a person.
    pub rows: u32,
    /// Sites, with the rows that name them.
    pub sites: BTreeMap<String, u32>,
    /// Skills; none when the sheet has no such column.
    pub skills: BTreeSet<String>,
    /// Pay levels, as bare as their identifiers: `3` for `Liv. III`.
    pub levels: BTreeSet<String>,
    /// Whether somebody may work from home.
    pub remote: bool,
}

/// Returns the words of a sheet of people.
///
/// # Errors
/// The faults of a sheet whose header is not understood.
pub fn people_words(
    book: &Workbook,
    settings: &ImportSettings,
) -> Result<PeopleWords, Vec<Diagnostic>> {
    let context = Context::default();
    let mut words = PeopleWords::default();
    let sheet = MappedSheet::open(book, settings, &WANTED, &["person"], &context);
    if let Some(sheet) = &sheet {
        sheet.for_each(|row| {
            words.add(row);
            Some(Fate::Taken)
        });
    }
    finished(sheet.map(|_| words), context)
}

impl PeopleWords {
    fn add(&mut self, row: &MappedRow<'_, '_>) {
        self.rows += 1;
        if !row.cell("site").is_empty() {
            *self.sites.entry(row.cell("site").to_owned()).or_default() += 1;
        }
        self.skills.extend(words_of(row.cell("skills")).map(str::to_owned));
        if !row.cell("level").is_empty() {
            self.levels.insert(bare_level(row.cell("level")));
        }
        self.remote |= !row.cell("remote_days_max").is_empty();
    }
}
