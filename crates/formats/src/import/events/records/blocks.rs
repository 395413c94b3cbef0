//! A file in blocks of some megabytes, each of whole rows; line feeds in quotes do not end a row.

use std::io::Read;

use memchr::{memchr, memchr_iter, memrchr};
use organico_model::Diagnostic;

use super::super::super::history::ImportFile;
use super::super::rows::EventRows;

/// Bytes of a block.
const BLOCK_BYTES: usize = 4 << 20;

/// Longest row: a longer one is the rest of a file behind a quote that never closes.
const ROW_BYTES_MAX: usize = 16 << 20;

/// Whole rows of a file.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) bytes: Vec<u8>,
    /// The line of the first row.
    pub(super) line: u64,
    pub(super) quotes: bool,
}

/// The blocks of a file, in order.
pub(super) struct Blocks<'r> {
    file: ImportFile<'r>,
    /// What was read and belongs to the next block.
    rest: Vec<u8>,
    line: u64,
    ended: bool,
    fault: Option<Diagnostic>,
}

impl<'r> Blocks<'r> {
    /// Returns the blocks of a file, nothing of which was read.
    pub(super) fn new(file: ImportFile<'r>) -> Self {
        Self { file, rest: Vec::new(), line: 1, ended: false, fault: None }
    }

    /// Returns the name of the file.
    pub(super) fn file(&self) -> &str {
        &self.file.name
    }

    /// Returns the first row, without its end; nothing if the file is empty or cannot be read, which is reported.
    pub(super) fn header(&mut self, rows: &mut EventRows) -> Option<Vec<u8>> {
        self.fill(BLOCK_BYTES);
        if self.rest.starts_with(&[0xEF, 0xBB, 0xBF]) {
            self.rest.drain(..3);
        }
        let end = memchr(b'\n', &self.rest).map_or(self.rest.len(), |end| end + 1);
        let header: Vec<u8> = self.rest.drain(..end).collect();
        self.line += 1;
        if let Some(fault) = self.fault.take() {
            rows.report(fault);
            return None;
        }
        Some(header.trim_ascii_end().to_vec())
    }

    /// Returns the next blocks, at most so many; none at the end or after a fault.
    pub(super) fn batch(&mut self, most: usize) -> Vec<Block> {
        std::iter::from_fn(|| self.next()).take(most).collect()
    }

    /// Reports what ended the file before its end.
    pub(super) fn conclude(self, rows: &mut EventRows) {
        self.fault.into_iter().for_each(|fault| rows.report(fault));
    }

    fn next(&mut self) -> Option<Block> {
        let mut wanted = BLOCK_BYTES;
        loop {
            self.fill(wanted);
            if self.rest.is_empty() || self.fault.is_some() {
                return None;
            }
            let quotes = memchr(b'"', &self.rest).is_some();
            let end = if self.ended { Some(self.rest.len()) } else { last_end(&self.rest, quotes) };
            if let Some(end) = end {
                return Some(self.cut(end, quotes));
            }
            if wanted >= ROW_BYTES_MAX {
                let line = u32::try_from(self.line).unwrap_or(0);
                self.fault = Some(Diagnostic::fault("I1154").at(&self.file.name, line, ""));
                return None;
            }
            wanted *= 2;
        }
    }

    fn cut(&mut self, end: usize, quotes: bool) -> Block {
        let rest = self.rest.split_off(end);
        let bytes = std::mem::replace(&mut self.rest, rest);
        let line = self.line;
        self.line += memchr_iter(b'\n', &bytes).count() as u64;
        Block { bytes, line, quotes }
    }

    fn fill(&mut self, wanted: usize) {
        let missing = wanted.saturating_sub(self.rest.len());
        if self.ended || missing == 0 {
            return;
        }
        self.rest.reserve_exact(missing);
        match self.file.bytes.by_ref().take(missing as u64).read_to_end(&mut self.rest) {
            Ok(found) => self.ended = found < missing,
            Err(cause) => {
                let fault = Diagnostic::fault("I0901").with("cause", cause);
                self.fault = Some(fault.at(&self.file.name, 0, ""));
            }
        }
    }
}

/// Returns where the last whole row of some bytes ends; nothing if none does.
fn last_end(bytes: &[u8], quotes: bool) -> Option<usize> {
    if !quotes {
        return memrchr(b'\n', bytes).map(|end| end + 1);
    }
    let mut last = None;
    let mut from = 0;
    while from < bytes.len() {
        let open = next_quote(bytes, from);
        let plain = &bytes[from..open.unwrap_or(bytes.len())];
        last = memrchr(b'\n', plain).map(|end| from + end + 1).or(last);
        let Some(open) = open else { break };
        let Some(closed) = closing(bytes, open) else { break };
        from = closed + 1;
    }
    last
}

/// Returns the next quote that opens a cell: one at its very beginning.
fn next_quote(bytes: &[u8], from: usize) -> Option<usize> {
    let opens =
        |at: &usize| *at == 0 || matches!(bytes[at - 1], b'\n' | b',' | b';' | b'\t' | b'|');
    memchr_iter(b'"', &bytes[from..]).map(|at| from + at).find(opens)
}

/// Returns the quote that closes the cell that another one opens; two quotes in a row are one that is meant.
pub(super) fn closing(bytes: &[u8], open: usize) -> Option<usize> {
    let mut at = open + 1;
    loop {
        at += memchr(b'"', bytes.get(at..)?)?;
        if bytes.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        at += 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_ends_with_a_row_and_never_within_quotes() {
        let ends = [
            ("a,b\nc,d", Some(4)),
            ("a,\"x\ny\"\nc", Some(8)),
            ("a,\"x\ny", None),
            ("a\nb,\"x\ny", Some(2)),
            ("a,\"x\"\"\ny\"\nb", Some(10)),
            // A quote within a cell opens nothing.
            ("a,5\" b\nc", Some(7)),
            ("abc", None),
        ];
        for (text, end) in ends {
            assert_eq!(last_end(text.as_bytes(), text.contains('"')), end, "{text}");
        }
    }
}
