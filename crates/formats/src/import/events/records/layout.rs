//! Where the columns of contact records stand, and what their words mean.

use std::collections::BTreeMap;

use memchr::memchr;
use organico_model::Diagnostic;

use super::super::super::memory::SheetMemory;
use super::super::super::queues::LEFT_OUT;
use super::super::moment::{First, moment};
use super::super::rows::EventRows;
use super::blocks::closing;
use crate::import::rows::header_words;
use crate::names::nearest;
use crate::sheet::delimiter;

/// Our columns; the first two must be there, and `outcome` or `answered`.
pub(super) const COLUMNS: [&str; 10] = [
    "arrival", "queue", "channel", "wait", "talk", "hold", "after", "handle", "outcome", "answered",
];
pub(super) const ARRIVAL: usize = 0;
pub(super) const QUEUE: usize = 1;
pub(super) const CHANNEL: usize = 2;
pub(super) const WAIT: usize = 3;
/// Talk, hold and after-contact work.
pub(super) const TIMES: std::ops::Range<usize> = 4..7;
pub(super) const HANDLE: usize = 7;
pub(super) const OUTCOME: usize = 8;
pub(super) const ANSWERED: usize = 9;

/// How a contact ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Answered,
    Abandoned,
    /// In another way: offered, neither handled nor abandoned.
    Otherwise,
    /// No contact at all.
    LeftOut,
}

/// Words for an outcome that need no mapping.
const OUTCOMES: [(&str, Outcome); 15] = [
    ("answered", Outcome::Answered),
    ("handled", Outcome::Answered),
    ("risposta", Outcome::Answered),
    ("risposto", Outcome::Answered),
    ("gestita", Outcome::Answered),
    ("gestito", Outcome::Answered),
    ("abandoned", Outcome::Abandoned),
    ("abandon", Outcome::Abandoned),
    ("abbandonata", Outcome::Abandoned),
    ("abbandonato", Outcome::Abandoned),
    ("persa", Outcome::Abandoned),
    ("otherwise", Outcome::Otherwise),
    ("overflow", Outcome::Otherwise),
    ("timeout", Outcome::Otherwise),
    (LEFT_OUT, Outcome::LeftOut),
];

/// The cells of a row that are asked for; those without a column are empty.
pub(super) type Cells<'r> = [&'r [u8]; COLUMNS.len()];

/// Where the columns of a file stand.
#[derive(Debug)]
pub(super) struct Layout {
    sign: u8,
    /// By place in the row, up to the last that is asked for, which of ours it is.
    slots: Vec<Option<usize>>,
    has: [bool; COLUMNS.len()],
    pub(super) first: First,
}

impl Layout {
    /// Returns the layout that a header means; columns that are needed and missing are reported. The columns that were
    /// found are kept in the memory.
    pub(super) fn of(
        file: &str,
        header: &[u8],
        memory: &mut SheetMemory,
        rows: &EventRows,
    ) -> Option<Self> {
        let text = String::from_utf8_lossy(header).into_owned();
        let sign = delimiter(&text);
        let quoted = |cell: &str| cell.trim().trim_matches('"').trim().to_owned();
        let names: Vec<String> = text.split(char::from(sign)).map(quoted).collect();
        let theirs = COLUMNS.map(|ours| memory.columns.get(ours).map_or(ours, String::as_str));
        let find = |name: &str| names.iter().position(|known| known.eq_ignore_ascii_case(name));
        let positions = theirs.map(find);
        let missing = Missing { file, names: &names, rows };
        let said = |column: usize| memory.columns.contains_key(COLUMNS[column]);
        let needed = (0..COLUMNS.len()).filter(|column| *column <= QUEUE || said(*column));
        let lacking: Vec<usize> = needed.filter(|column| positions[*column].is_none()).collect();
        for column in &lacking {
            missing.report(theirs[*column]);
        }
        if positions[OUTCOME].or(positions[ANSWERED]).is_none() {
            rows.report(Diagnostic::fault("I1146").at(file, 1, ""));
        }
        if !lacking.is_empty() || positions[OUTCOME].or(positions[ANSWERED]).is_none() {
            return None;
        }
        let columns: BTreeMap<usize, usize> =
            positions.iter().enumerate().filter_map(|(ours, at)| Some(((*at)?, ours))).collect();
        let last = columns.keys().last().copied().unwrap_or(0);
        let found =
            columns.iter().map(|(at, ours)| (COLUMNS[*ours].to_owned(), names[*at].clone()));
        memory.columns.extend(found.collect::<Vec<_>>());
        let date = memory.settings.get("date");
        let month_first = date.is_some_and(|pattern| pattern.starts_with(['m', 'M']));
        Some(Self {
            sign,
            slots: (0..=last).map(|at| columns.get(&at).copied()).collect(),
            has: positions.map(|position| position.is_some()),
            first: if month_first { First::Month } else { First::Day },
        })
    }

    /// Returns whether the file has one of our columns.
    pub(super) fn has(&self, column: usize) -> bool {
        self.has[column]
    }

    /// Returns the cells of a row without quotes.
    pub(super) fn cells<'r>(&self, row: &'r [u8]) -> Cells<'r> {
        let mut cells: Cells<'r> = [&[]; COLUMNS.len()];
        let mut from = 0;
        for slot in &self.slots {
            let Some(rest) = row.get(from..) else { break };
            let end = memchr(self.sign, rest).unwrap_or(rest.len());
            if let Some(slot) = slot {
                cells[*slot] = rest[..end].trim_ascii();
            }
            from += end + 1;
        }
        cells
    }

    /// Gives the cells of a row with quotes into texts of their own.
    pub(super) fn quoted_cells(&self, row: &[u8], into: &mut [Vec<u8>; COLUMNS.len()]) {
        into.iter_mut().for_each(Vec::clear);
        let mut from = 0;
        for slot in &self.slots {
            let Some(rest) = row.get(from..) else { break };
            let (inner, end) = cell(rest, self.sign);
            if let Some(slot) = slot {
                let mut quote = false;
                into[*slot].extend(inner.iter().filter(|byte| {
                    // Of two quotes in a row the second one goes.
                    quote = **byte == b'"' && !quote;
                    **byte != b'"' || quote
                }));
            }
            from += end + 1;
        }
    }
}

/// Returns the first cell of a rest of a row, without its quotes, and where it ends.
fn cell(rest: &[u8], sign: u8) -> (&[u8], usize) {
    if rest.first() == Some(&b'"')
        && let Some(closed) = closing(rest, 0)
    {
        let end = memchr(sign, &rest[closed..]).map_or(rest.len(), |end| closed + end);
        return (&rest[1..closed], end);
    }
    let end = memchr(sign, rest).unwrap_or(rest.len());
    (rest[..end].trim_ascii(), end)
}

/// Returns what a word for an outcome means: as was said, else as it is known; nothing if it is neither.
pub(super) fn outcome(word: &[u8], memory: &SheetMemory) -> Option<Outcome> {
    let word = std::str::from_utf8(word).ok()?;
    let meant = memory.value("outcome", word).unwrap_or(word);
    let known = OUTCOMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(meant));
    known.map(|(_, outcome)| *outcome)
}

/// What is told of a column that is missing.
struct Missing<'m> {
    file: &'m str,
    names: &'m [String],
    rows: &'m EventRows,
}

impl Missing<'_> {
    fn report(&self, column: &str) {
        // The first row of a file without a header is a contact, of which nothing is told.
        let contact = |name: &String| moment(name.as_bytes(), First::Day).is_some();
        let headless = self.names.iter().any(contact);
        let known: Vec<&str> =
            if headless { Vec::new() } else { self.names.iter().map(String::as_str).collect() };
        let found = if headless { "-".to_owned() } else { header_words(self.names) };
        let fault = Diagnostic::fault("I1101").with("column", column);
        let fault = fault.with("near", nearest(column, &known).unwrap_or("-"));
        self.rows.report(fault.with("found", found).at(self.file, 1, ""));
    }
}
