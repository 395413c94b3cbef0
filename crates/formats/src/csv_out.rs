//! Rows to CSV text: commas, quotes where needed, line feeds, an empty cell for what is missing.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::number::shortest;

/// A CSV text that grows by rows.
#[derive(Debug)]
pub(crate) struct CsvText {
    writer: csv::Writer<Vec<u8>>,
}

impl CsvText {
    /// Returns a text with its header.
    pub(crate) fn with_header<'a>(columns: impl IntoIterator<Item = &'a str>) -> Self {
        let mut text = Self::without_header();
        text.row(columns);
        text
    }

    /// Returns an empty text, for layouts that have no header.
    pub(crate) fn without_header() -> Self {
        Self::divided_by(b',')
    }

    /// Returns an empty text whose cells are divided by a sign.
    pub(crate) fn divided_by(sign: u8) -> Self {
        let writer = WriterBuilder::new()
            .delimiter(sign)
            .terminator(Terminator::Any(b'\n'))
            .quote_style(QuoteStyle::Necessary)
            .flexible(true)
            .from_writer(Vec::new());
        Self { writer }
    }

    /// Adds a row.
    pub(crate) fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        self.writer.write_record(cells).expect("writing to memory and any width cannot fail");
    }

    /// Adds a row of owned cells.
    pub(crate) fn owned_row(&mut self, cells: &[String]) {
        self.row(cells.iter().map(String::as_str));
    }

    /// Returns the text.
    pub(crate) fn finish(self) -> String {
        let bytes = self.writer.into_inner().expect("flushing to memory cannot fail");
        String::from_utf8(bytes).expect("cells are text, so the rows are")
    }
}

/// Returns the cell of a number that may be missing: the shortest text that reads back as the same number.
pub(crate) fn number_cell(value: Option<f64>) -> String {
    value.map(shortest).unwrap_or_default()
}
