//! Rows of a file of another system: one line one row, cells by the names of a header or by their places.
//!
//! Other systems add columns from one release to the next, so a column that is not known is no fault here; one that is
//! needed and missing is. A line is always one row: a quote that is left open spoils its own line and not the file.

use std::borrow::Cow;

use organico_model::Diagnostic;

use super::collector::Collector;
use crate::centre::history::measured;
use crate::names::nearest;
use crate::number::{Decimals, with_point};
use crate::refusal::shown;
use crate::sheet::delimiter;

/// Why a cell is not taken: its place among the columns asked for, and the fault.
pub(crate) type CellFault = (usize, Diagnostic);

/// Longest form of a cell that a diagnostic tells, in characters.
const FORM_MAX: usize = 30;

/// The columns that a layout asks for.
#[derive(Debug, Clone)]
pub(crate) struct Layout {
    /// Their names in the header, those that must be there first; without a header, what they are called here.
    pub(crate) names: Vec<String>,
    /// How many of them must be there.
    pub(crate) needed: usize,
    /// The sign between cells; none is read off the first line.
    pub(crate) delimiter: Option<u8>,
    /// The decimal sign; none follows from the sign between cells.
    pub(crate) decimals: Option<Decimals>,
}

impl Layout {
    /// Returns a layout of these columns, its signs read off the file.
    pub(crate) fn of(names: Vec<String>, needed: usize) -> Self {
        Self { names, needed, delimiter: None, decimals: None }
    }
}

/// Where each column that is asked for lies.
#[derive(Debug)]
struct Columns<'n> {
    layout: &'n Layout,
    places: &'n [Option<usize>],
    decimals: Decimals,
}

/// A row with its line.
#[derive(Debug)]
pub(crate) struct ImportRow<'r> {
    pub(crate) line: u64,
    cells: &'r [Cow<'r, str>],
    columns: &'r Columns<'r>,
}

impl ImportRow<'_> {
    /// Returns the text of a cell by its place among the columns asked for; empty when the file lacks the column.
    pub(crate) fn cell(&self, column: usize) -> &str {
        let position = self.columns.places.get(column).copied().flatten();
        position.and_then(|index| self.cells.get(index)).map_or("", |cell| cell.trim())
    }

    /// Returns the name that the file has for a column.
    pub(crate) fn name(&self, column: usize) -> &str {
        self.columns.layout.names.get(column).map_or("", String::as_str)
    }

    /// Returns how many cells the row has.
    pub(crate) fn width(&self) -> usize {
        self.cells.len()
    }

    /// Returns the number of a cell of at least 0; an empty cell is missing.
    pub(crate) fn number(&self, column: usize) -> Result<Option<f64>, CellFault> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return Ok(None);
        }
        let plain = self.columns.decimals == Decimals::Point && !cell.contains(',');
        let read = if plain {
            measured(cell)
        } else {
            with_point(cell, self.columns.decimals).and_then(|text| measured(&text))
        };
        read.map(Some).map_err(|why| (column, why.diagnostic(self.name(column), &form(cell))))
    }

    /// Returns the name of the queue, which must be there.
    pub(crate) fn queue(&self, column: usize) -> Result<&str, CellFault> {
        let cell = self.cell(column);
        if cell.is_empty() { Err(self.refusal(column, "I1105")) } else { Ok(cell) }
    }

    /// Returns the refusal of a cell, with its form.
    pub(crate) fn refusal(&self, column: usize, code: &'static str) -> CellFault {
        (column, Diagnostic::fault(code).with("value", form(self.cell(column))))
    }

    /// Returns the refusal of a cell that is not the start of an interval, with an example of one.
    pub(crate) fn no_start(&self, column: usize, expected: &str) -> CellFault {
        let (column, fault) = self.refusal(column, "I1102");
        (column, fault.with("expected", expected))
    }
}

/// Returns the form of a cell, 9 for a digit and `a` for a letter: what it says might name a person.
pub(crate) fn form(cell: &str) -> String {
    let sign = |c: char| match c {
        _ if c.is_numeric() => '9',
        _ if c.is_alphabetic() => 'a',
        _ if c.is_control() => ' ',
        _ => c,
    };
    cell.chars().take(FORM_MAX).map(sign).collect()
}

/// Returns the lines of a text that are not empty, with their numbers.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = (u64, &str)> {
    (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty())
}

/// Gives every row of a text to `take`, cells by the names of its first line; a name that is needed and missing is
/// reported, and then no row is read.
pub(crate) fn with_header(
    text: &str,
    layout: &Layout,
    into: &mut Collector<'_>,
    take: impl FnMut(&ImportRow<'_>, &mut Collector<'_>) -> Result<(), CellFault>,
) {
    let mut lines = lines(text);
    if let Some((line, header)) = lines.next() {
        let sign = layout.delimiter.unwrap_or_else(|| delimiter(header));
        let layout = Layout { delimiter: Some(sign), ..layout.clone() };
        let names = header_cells(header, sign);
        if let Some(places) = places(&layout, &names, line, into) {
            each(lines, &layout, &places, into, take);
        }
    }
}

/// Returns the cells of a header line.
pub(crate) fn header_cells(header: &str, sign: u8) -> Vec<String> {
    let mut cells = Vec::new();
    split(header, sign, &mut cells);
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

/// Most names of a header that a diagnostic repeats.
const NAMES_MAX: usize = 40;
/// A cell with so many digits in a row is a value: the file has no header, and its first row may be about somebody.
const VALUE_DIGITS: usize = 5;

/// Returns the names of a header as a diagnostic may repeat them; of what is no header, the forms of its cells.
pub(crate) fn header_words(header: &[String]) -> String {
    let digits = |cell: &String| cell.chars().filter(char::is_ascii_digit).count();
    let headless = header.iter().any(|cell| digits(cell) >= VALUE_DIGITS);
    let word = |cell: &String| if headless { form(cell) } else { shown(cell) };
    let mut words: Vec<String> = header.iter().take(NAMES_MAX).map(word).collect();
    if header.len() > NAMES_MAX {
        words.push("...".to_owned());
    }
    words.join(", ")
}

/// Returns where each column lies, or nothing, reported, when one that is needed is missing.
pub(crate) fn places(
    layout: &Layout,
    header: &[String],
    line: u64,
    into: &mut Collector<'_>,
) -> Option<Vec<Option<usize>>> {
    let place = |name: &String| header.iter().position(|cell| cell.eq_ignore_ascii_case(name));
    let places: Vec<Option<usize>> = layout.names.iter().map(place).collect();
    let needed = layout.names.iter().zip(&places).take(layout.needed);
    let missing: Vec<&String> =
        needed.filter(|(_, place)| place.is_none()).map(|(name, _)| name).collect();
    let known: Vec<&str> = header.iter().map(String::as_str).collect();
    for name in &missing {
        let fault = Diagnostic::fault("I1101").with("column", name);
        let fault = fault.with("near", nearest(name, &known).unwrap_or("-"));
        into.refuse_file(line, fault.with("found", header_words(header)));
    }
    missing.is_empty().then_some(places)
}

/// Gives every line to `take` as a row, cells by their places.
pub(crate) fn each<'t>(
    lines: impl Iterator<Item = (u64, &'t str)>,
    layout: &Layout,
    places: &[Option<usize>],
    into: &mut Collector<'_>,
    mut take: impl FnMut(&ImportRow<'_>, &mut Collector<'_>) -> Result<(), CellFault>,
) {
    let sign = layout.delimiter.unwrap_or(b',');
    let own = if sign == b',' { Decimals::Point } else { Decimals::CommaOrPoint };
    let columns = Columns { layout, places, decimals: layout.decimals.unwrap_or(own) };
    let mut cells = Vec::new();
    for (line, text) in lines {
        cells.clear();
        let whole = split(text, sign, &mut cells);
        if whole && cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        into.count_row();
        let row = ImportRow { line, cells: &cells, columns: &columns };
        let taken = if whole { take(&row, into) } else { Err((0, Diagnostic::fault("I1116"))) };
        if let Err((column, fault)) = taken {
            into.refuse(line, row.name(column), fault);
        }
    }
}

/// Splits a line into its cells; returns whether every quote that opens a cell is closed.
fn split<'t>(line: &'t str, sign: u8, cells: &mut Vec<Cow<'t, str>>) -> bool {
    if !line.contains('"') {
        cells.extend(line.split(char::from(sign)).map(Cow::Borrowed));
        return true;
    }
    let mut rest = line;
    loop {
        let Some(quoted) = rest.trim_start_matches(' ').strip_prefix('"') else {
            let (cell, after) = rest.split_once(char::from(sign)).unwrap_or((rest, ""));
            cells.push(Cow::Borrowed(cell));
            if cell.len() == rest.len() {
                return true;
            }
            rest = after;
            continue;
        };
        let Some((cell, after)) = unquoted(quoted) else { return false };
        cells.push(Cow::Owned(cell));
        let after = after.trim_start_matches(' ');
        match after.strip_prefix(char::from(sign)) {
            Some(next) => rest = next,
            None => return after.is_empty(),
        }
    }
}

/// Returns the text up to the closing quote, two quotes being one, and what follows.
fn unquoted(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let (inner, after) = rest.split_once('"')?;
        cell.push_str(inner);
        match after.strip_prefix('"') {
            Some(next) => {
                cell.push('"');
                rest = next;
            }
            None => return Some((cell, after)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(line: &str) -> (bool, Vec<String>) {
        let mut cells = Vec::new();
        let whole = split(line, b',', &mut cells);
        (whole, cells.into_iter().map(Cow::into_owned).collect())
    }

    fn whole(cells: &[&str]) -> (bool, Vec<String>) {
        (true, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn the_first_row_of_a_file_without_a_header_is_never_repeated() {
        let words = |cells: &[&str]| {
            header_words(&cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(words(&["Queue", "Offered"]), "Queue, Offered");
        assert_eq!(words(&["Anna Rossi", "3475556677"]), "aaaa aaaaa, 9999999999");
    }

    #[test]
    fn quotes_hold_separators_and_quotes() {
        assert_eq!(cells("a,\"b, c\",d"), whole(&["a", "b, c", "d"]));
        assert_eq!(cells("\"say \"\"hi\"\"\",,"), whole(&["say \"hi\"", "", ""]));
        assert_eq!(cells("\"\""), whole(&[""]));
        assert_eq!(cells("a,b"), whole(&["a", "b"]));
    }

    #[test]
    fn a_quote_that_is_left_open_or_followed_by_more_spoils_its_line() {
        assert!(!cells("a,\"b,c").0);
        assert!(!cells("\"a\"b,c").0);
    }

    #[test]
    fn the_form_of_a_cell_tells_no_name_and_no_number() {
        assert_eq!(form("Rossi 27/10"), "aaaaa 99/99");
    }
}
