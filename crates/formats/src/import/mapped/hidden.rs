//! What a diagnostic must not repeat: words of cells in which the names, addresses and numbers of people stand.

use std::collections::BTreeSet;

use super::super::loose::folded;
use super::super::table::TableRow;
use crate::refusal::shown;

/// Words in the header of a column about a person.
const PERSONAL: [&str; 34] = [
    "nome",
    "cognome",
    "nominativo",
    "operatore",
    "operatrice",
    "dipendente",
    "addetto",
    "agente",
    "collaboratore",
    "risorsa",
    "persona",
    "responsabile",
    "referente",
    "leader",
    "tl",
    "supervisor",
    "supervisore",
    "mail",
    "email",
    "telefono",
    "tel",
    "cellulare",
    "cell",
    "indirizzo",
    "fiscale",
    "nascita",
    "name",
    "surname",
    "agent",
    "employee",
    "phone",
    "address",
    "birth",
    "login",
];

/// Shortest word that is kept from view: initials are in too many other words.
const LETTERS_LEAST: usize = 3;

/// What stands for a cell that is not repeated.
const COVER: &str = "***";

/// Words of personal cells, folded.
#[derive(Debug, Default)]
pub(super) struct Hidden {
    words: BTreeSet<String>,
}

impl Hidden {
    /// Returns the words in the column of the person and in every column whose header is about a person.
    pub(super) fn of(header: &TableRow, rows: &[TableRow], person: Option<usize>) -> Self {
        let about = |cell: &String| folded(cell).split(' ').any(|word| PERSONAL.contains(&word));
        let named = header.cells.iter().enumerate().filter(|(_, cell)| about(cell));
        let columns: BTreeSet<usize> = named.map(|(index, _)| index).chain(person).collect();
        let mut words = BTreeSet::new();
        for row in rows {
            for column in &columns {
                let cell = folded(row.cell(*column));
                let long = |word: &&str| word.chars().count() >= LETTERS_LEAST;
                words.extend(cell.split(' ').filter(long).map(ToOwned::to_owned));
            }
        }
        Self { words }
    }

    /// Returns whether a text has a word of a personal cell.
    pub(super) fn hides(&self, text: &str) -> bool {
        folded(text).split(' ').any(|word| self.words.contains(word))
    }

    /// Returns the text as a diagnostic may repeat it.
    pub(super) fn shown(&self, text: &str) -> String {
        if self.hides(text) { COVER.to_owned() } else { shown(text) }
    }
}
