//! Contact records: one row a contact, from a sheet whose columns are mapped, of any size.
//!
//! A file is read in blocks that end with a row; the blocks of a batch are taken by as many parts as there are threads while
//! the next batch is read. A part holds sums of whole numbers, so that it does not matter which part took which block.

mod blocks;
mod layout;
mod part;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use organico_model::IntervalLength;
use rayon::prelude::*;

use super::super::history::{HistoryReading, HistorySettings, ImportFile};
use super::super::memory::SheetMemory;
use super::super::settings;
use super::people::StatesReading;
use super::queues::{QueueBook, QueueKey, finished};
use super::rows::EventRows;
use super::{DAYS_MAX, EventReading, QUEUES_MAX};
use blocks::{Block, Blocks};
use layout::Layout;
use part::Part;

/// Most parts that work at once: each holds sums of its own.
const PARTS_MAX: usize = 16;

/// Returns what contact records say.
pub(crate) fn read(files: Vec<ImportFile<'_>>, settings: &HistorySettings) -> EventReading {
    let mut rows = EventRows::default();
    settings::check(&settings.memory, &rows.context);
    let length = settings.interval.unwrap_or(IntervalLength::QUARTER_HOUR);
    let count = rayon::current_num_threads().clamp(1, PARTS_MAX);
    let mut parts: Vec<Part> = (0..count).map(|_| Part::new(settings, length)).collect();
    let mut memory = settings.memory.clone();
    if !rows.context.has_fault() {
        for file in files {
            read_file(file, &mut parts, &mut memory, &mut rows);
        }
    }
    let books = merged(parts, &mut rows);
    let days = books.values().map(QueueBook::days).sum();
    let books = if books.len() > QUEUES_MAX || days > DAYS_MAX {
        rows.report(super::log::too_much(books.len(), days));
        BTreeMap::new()
    } else {
        books
    };
    let (history, queues) = finished(books, length, &settings.zone, rows.tally);
    let (diagnostics, refused) = rows.finish();
    let reading = HistoryReading { history, diagnostics, refused, memory };
    EventReading { reading, queues, states: StatesReading::default() }
}

fn read_file(
    file: ImportFile<'_>,
    parts: &mut [Part],
    memory: &mut SheetMemory,
    rows: &mut EventRows,
) {
    let mut blocks = Blocks::new(file);
    let Some(layout) =
        blocks.header(rows).and_then(|header| Layout::of(blocks.file(), &header, memory, rows))
    else {
        return;
    };
    for part in &mut *parts {
        part.open(blocks.file());
    }
    let mut batch = blocks.batch(parts.len());
    while !batch.is_empty() {
        let take = |(part, block): (&mut Part, &Block)| part.take(block, &layout);
        let full = || parts.par_iter_mut().zip(&batch).map(take).reduce(|| false, |a, b| a || b);
        let (full, next) = rayon::join(full, || blocks.batch(batch.len()));
        if full {
            return;
        }
        batch = next;
    }
    blocks.conclude(rows);
}

/// Returns the queues of all parts together; what the parts refused is told as if one had read all.
fn merged(parts: Vec<Part>, rows: &mut EventRows) -> BTreeMap<QueueKey, QueueBook> {
    let mut books: BTreeMap<QueueKey, QueueBook> = BTreeMap::new();
    let mut refusals = Vec::new();
    for part in parts {
        let (own, refused) = part.finish();
        refusals.push(refused);
        for (key, book) in own {
            match books.get_mut(&key) {
                Some(known) => known.merge(&book),
                None => drop(books.insert(key, book)),
            }
        }
    }
    rows.refuse_all(refusals);
    books
}
