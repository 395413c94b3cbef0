//! Words of other systems for channels: by what was said, else by the words of the layout.

use organico_model::{Channel, Diagnostic};

use super::memory::SheetMemory;
use super::rows::{CellFault, ImportRow};
use crate::choices::{CHANNELS, Choices};

/// Returns the channel that a cell names, in any case.
///
/// # Errors
/// The layout has no such word, and nobody said what it means.
pub(crate) fn channel(
    row: &ImportRow<'_>,
    column: usize,
    words: &Choices<Channel>,
    memory: &SheetMemory,
) -> Result<Channel, CellFault> {
    let theirs = row.cell(column);
    let find = |word: &str, among: &Choices<Channel>| {
        let same = |(known, _): &&(&str, Channel)| known.eq_ignore_ascii_case(word);
        among.iter().find(same).map(|(_, channel)| *channel)
    };
    let said = memory.value("channel", theirs).and_then(|ours| find(ours, &CHANNELS));
    said.or_else(|| find(theirs, words)).ok_or_else(|| {
        let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        (column, Diagnostic::fault("I1106").with("known", known.join(", ")))
    })
}
